/**
 * A quantile of sorted values, between neighbours by their distance (type 7 of Hyndman and Fan 1996).
 *
 * @param sorted ascending, at least one
 * @param share in [0, 1]
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  return sorted[low] + (place - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
}
