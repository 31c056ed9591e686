import { LeewayError } from "./errors.ts";

/**
 * The one text of a JSON value: members sorted by key (UTF-16 order), no spaces, absent members left out. Equal values
 * give equal texts, the same on every machine; numbers are written as JSON writes them (RFC 8785, JSON Canonicalization).
 *
 * @param value JSON-ready: plain objects, arrays, strings, finite numbers, booleans, null
 * @throws LeewayError `core.not_json` for anything else (NaN, infinity, undefined, big integers, dates, functions …)
 */
export function canonicalText(value: unknown): string {
  return textOf(value, "value");
}

function textOf(value: unknown, path: string): string {
  if (value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item, i) => textOf(item, `${path}[${i}]`)).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${textOf(member, `${path}.${key}`)}`);
    return `{${members.join(",")}}`;
  }
  const kind = typeof value === "number" ? String(value) : Object.prototype.toString.call(value);
  throw new LeewayError(
    "core.not_json",
    `${path} is not JSON: ${kind}. Allowed: plain objects, arrays, text, finite numbers, true, false, null.`,
    { path },
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** A short name for a content: FNV-1a of the UTF-8 bytes, 64 bit, as 16 hexadecimal digits. Not for security. */
export function contentHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
