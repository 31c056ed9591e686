import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const pieceSize = 1 << 16;

/**
 * Reads a file, a pipe or a device whole, and no more than a bound of it into memory.
 *
 * @param file     its path; 0 is standard input
 * @param largest  bytes read at the most
 * @param tooLarge makes the error of a longer file from the size seen so far
 * @throws what `tooLarge` makes; the system's error where the file cannot be read
 */
export function readBounded(file: string | 0, largest: number, tooLarge: (size: number) => Error): Uint8Array {
  const handle = file === 0 ? 0 : openSync(file, "r");
  try {
    const { size: stated } = fstatSync(handle);
    if (stated > largest) throw tooLarge(stated);
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      // A pipe states no size; a file is read in one piece, and one byte more shows that it has ended.
      const piece = Buffer.allocUnsafe(Math.max(pieceSize, stated - size + 1));
      const count = readSync(handle, piece);
      if (count === 0) return Buffer.concat(pieces, size);
      size += count;
      if (size > largest) throw tooLarge(size);
      pieces.push(piece.subarray(0, count));
    }
  } finally {
    if (handle !== 0) closeSync(handle);
  }
}
