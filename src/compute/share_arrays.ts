/**
 * The same value with its Float64Arrays in memory that all threads share, so that workers get a large value without copies.
 *
 * Plain objects and arrays are walked and rebuilt; everything else stays. Workers read shared arrays and never write them.
 */
export function shareArrays<T>(value: T): T {
  return shared(value) as T;
}

function shared(value: unknown): unknown {
  if (value instanceof Float64Array) {
    const copy = new Float64Array(new SharedArrayBuffer(value.byteLength));
    copy.set(value);
    return copy;
  }
  if (Array.isArray(value)) return value.map(shared);
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shared(member)]));
}
