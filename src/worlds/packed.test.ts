import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { listWorlds, loadWorld } from "./load_node.ts";
import { packWorld, unpackWorld } from "./packed.ts";
import { readPacked } from "./packed_node.ts";

describe("a packed world", () => {
  it("opens as what was packed, for every shipped world, wherever the bytes lie", async () => {
    for (const { name } of await listWorlds()) {
      const world = await loadWorld(name, { from: "tables" });
      const packed = packWorld(world);
      expect(unpackWorld(packed)).toEqual(world);
      const shifted = new Uint8Array(packed.length + 3);
      shifted.set(packed, 3);
      const opened = unpackWorld(shifted.subarray(3));
      expect(opened).toEqual(world);
      expect(opened.flows.buffer.byteLength).toBe(world.flows.byteLength);
    }
  });

  it("is refused when bytes are missing or foreign", async () => {
    const packed = packWorld(await loadWorld("baci-2023"));
    fc.assert(
      fc.property(fc.nat(packed.length - 1), (length) => {
        expect(() => unpackWorld(packed.slice(0, length))).toThrow(/no whole packed world/);
      }),
    );
    expect(() => unpackWorld(new TextEncoder().encode("exporter,importer,sector,value"))).toThrow(/no whole packed/);
  });

  it("is what the build left for the loader, and is passed over when a table is newer", async () => {
    for (const { name } of await listWorlds()) {
      expect(await readPacked(name, [])).toEqual(await loadWorld(name, { from: "tables" }));
    }
    const newer = join(await mkdtemp(join(tmpdir(), "leeway-")), "flows.csv");
    await writeFile(newer, "");
    expect(await readPacked("wiod-2011", [newer])).toBeNull();
    expect(await readPacked("no-such-world", [])).toBeNull();
  });
});
