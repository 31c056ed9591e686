/**
 * The same value with its Float64Arrays and Int32Arrays in memory that all threads share, so that workers get a large value without copies.
 *
 * Plain objects and arrays are walked and rebuilt, what occurs twice only once; everything else stays. Workers read shared
 * arrays and never write them.
 */
export function shareArrays<T>(value: T): T {
  return shared(value, new Map()) as T;
}

function shared(value: unknown, known: Map<object, unknown>): unknown {
  if (value === null || typeof value !== "object") return value;
  if (known.has(value)) return known.get(value);
  const rebuilt = rebuild(value, known);
  known.set(value, rebuilt);
  return rebuilt;
}

function rebuild(value: object, known: Map<object, unknown>): unknown {
  if (value instanceof Float64Array) {
    const copy = new Float64Array(new SharedArrayBuffer(value.byteLength));
    copy.set(value);
    return copy;
  }
  if (value instanceof Int32Array) {
    const copy = new Int32Array(new SharedArrayBuffer(value.byteLength));
    copy.set(value);
    return copy;
  }
  if (Array.isArray(value)) return value.map((member) => shared(member, known));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shared(member, known)]));
}
