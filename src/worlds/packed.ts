import { LeewayError } from "../core/errors.ts";
import type { World } from "./world.ts";

/**
 * A world as one run of bytes that opens without parsing numbers: magic, length of the header, the header (JSON in which an
 * array is its place among the numbers), padding to 8 bytes, all numbers as little-endian doubles.
 */
const magic = 0x4c57_5031;
const headerStart = 8;

interface ArrayPlace {
  readonly float64: readonly [offset: number, length: number];
}

/** Packs a world; `unpackWorld` gives it back bit for bit. */
export function packWorld(world: World): Uint8Array {
  const arrays: Float64Array[] = [];
  let numbers = 0;
  const header = new TextEncoder().encode(
    JSON.stringify(world, (_, value: unknown) => {
      if (!(value instanceof Float64Array)) return value;
      const place: ArrayPlace = { float64: [numbers, value.length] };
      arrays.push(value);
      numbers += value.length;
      return place;
    }),
  );
  const start = numbersStart(header.length);
  const packed = new Uint8Array(start + 8 * numbers);
  const view = new DataView(packed.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, header.length, true);
  packed.set(header, headerStart);
  let at = start;
  for (const array of arrays) {
    packed.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return packed;
}

/**
 * Opens a packed world; its arrays are fresh.
 *
 * @throws LeewayError `worlds.broken_file` when the bytes are no packed world or not all of one
 */
export function unpackWorld(bytes: Uint8Array): World {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headerStart || view.getUint32(0, true) !== magic) throw broken("does not begin like one");
  const length = view.getUint32(4, true);
  if (headerStart + length > bytes.byteLength) throw broken("ends within its header");
  const numbers = bytes.byteOffset + numbersStart(length);
  const end = bytes.byteOffset + bytes.byteLength;
  return JSON.parse(
    new TextDecoder().decode(bytes.subarray(headerStart, headerStart + length)),
    (_, value: unknown) => {
      if (!isPlace(value)) return value;
      const [offset, count] = value.float64;
      const from = numbers + 8 * offset;
      if (from + 8 * count > end) throw broken("ends within its numbers");
      return new Float64Array(bytes.buffer.slice(from, from + 8 * count));
    },
  ) as World;
}

function numbersStart(headerLength: number): number {
  return 8 * Math.ceil((headerStart + headerLength) / 8);
}

function isPlace(value: unknown): value is ArrayPlace {
  return typeof value === "object" && value !== null && "float64" in value;
}

function broken(why: string): LeewayError {
  return new LeewayError("worlds.broken_file", `this is no whole packed world: it ${why}. Pack the world again.`);
}
