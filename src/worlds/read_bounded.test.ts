import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { readBounded } from "./read_bounded_node.ts";

const folder = mkdtempSync(join(tmpdir(), "leeway-bounded-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tooLarge = (size: number): Error => new Error(`${size} bytes`);

describe("a bounded read", () => {
  it("gives a file whole, up to the bound itself", () => {
    const file = join(folder, "a");
    const bytes = Uint8Array.from({ length: 200_000 }, (_, k) => k % 251);
    writeFileSync(file, bytes);
    expect(Buffer.from(readBounded(file, 200_000, tooLarge)).equals(bytes)).toBe(true);
    expect(() => readBounded(file, 199_999, tooLarge)).toThrow("200000 bytes");
    writeFileSync(file, "");
    expect(readBounded(file, 10, tooLarge)).toHaveLength(0);
  });

  it("ends on a device without end, and on what cannot be read", () => {
    expect(() => readBounded("/dev/zero", 100_000, tooLarge)).toThrow(/^131072 bytes$/);
    expect(() => readBounded(folder, 10, tooLarge)).toThrow(/bytes|EISDIR/);
    expect(() => readBounded(join(folder, "none"), 10, tooLarge)).toThrow("ENOENT");
  });
});
