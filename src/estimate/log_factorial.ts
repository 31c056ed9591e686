/** ln Γ(x + 1) for x ≥ 0: Stirling's series after shifting x above 10 (Abramowitz and Stegun 6.1.41), to about 1e-14. */
export function logFactorial(x: number): number {
  let shift = 0;
  let y = x + 1;
  while (y < 10) {
    shift += Math.log(y);
    y += 1;
  }
  const inverse = 1 / (y * y);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / y;
  return (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + series - shift;
}
