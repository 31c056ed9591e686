import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { openLedger } from "../src/facts/ledger_duckdb_node.ts";
import type { ManifestEntry } from "../scripts/data/manifest.ts";
import { filesBelow, fingerprint, selfDescribing } from "../scripts/data/manifest.ts";

const data = fileURLToPath(new URL("../data/", import.meta.url));
const manifest = JSON.parse(readFileSync(join(data, "manifest.json"), "utf8")) as readonly ManifestEntry[];
const largestTotal = 12_000_000;

describe("the manifest of the embedded data", () => {
  it("lists every file of data/ and no other", async () => {
    const present = (await filesBelow(data)).filter((file) => !selfDescribing.includes(file));
    expect(manifest.map((entry) => entry.path)).toEqual(present);
  });

  it("holds the size and sha256 of each file", async () => {
    for (const { path, bytes, sha256 } of manifest) {
      expect(await fingerprint(join(data, path)), path).toEqual({ bytes, sha256 });
    }
  });

  it("names producer, licence and steps for each file", () => {
    for (const entry of manifest) {
      for (const text of [
        entry.content,
        entry.producer,
        entry.dataset,
        entry.version,
        entry.licence,
        entry.url,
        entry.retrieved,
      ]) {
        expect(text, entry.path).not.toBe("");
      }
      expect(entry.transformations.length, entry.path).toBeGreaterThan(0);
    }
  });

  it("stays within 12 MB", () => {
    expect(manifest.reduce((sum, entry) => sum + entry.bytes, 0)).toBeLessThan(largestTotal);
  });
});

describe("the embedded ledger", () => {
  const figures = async (sql: string): Promise<unknown> => {
    const ledger = await openLedger();
    const { rows } = await ledger.query(sql);
    await ledger.close();
    return rows;
  };

  it("holds the figures of Chinese customs as the reports gave them", async () => {
    const rows = await figures(
      "SELECT value / 1e9, vintage FROM observations WHERE source = 'gacc' AND measure = 'trade_turnover' " +
        "AND period_to IN ('2022-12-31', '2023-04-30', '2023-12-31') AND period_from IN ('2022-01-01', '2023-01-01') ORDER BY period_to",
    );
    expect(rows).toEqual([
      [190.271, "2023-01-15"],
      [73.148, "2023-05-15"],
      [240.11, "2024-01-15"],
    ]);
  });

  it("holds Russia's exports to China in 2023 as reconciled", async () => {
    const rows = await figures(
      "SELECT round(value / 1e9, 1) FROM observations WHERE source = 'baci_v202501' AND economy = 'RUS' AND partner = 'CHN' AND period_from = '2023-01-01'",
    );
    expect(rows).toEqual([[129]]);
  });

  it("keeps pairs that nobody reports absent", async () => {
    const rows = await figures(
      "SELECT count(*) FROM observations WHERE source = 'baci_v202501' AND period_from = '2023-01-01' AND economy = 'RUS' AND partner IN ('VNM', 'MNG', 'GEO')",
    );
    expect(rows).toEqual([[0]]);
  });

  it("counts the roll call on ES-11/1 as published", async () => {
    expect(
      await figures("SELECT vote, count(*) FROM votes WHERE resolution = 'ES-11/1' GROUP BY vote ORDER BY vote"),
    ).toEqual([
      ["absent", 12],
      ["abstain", 35],
      ["no", 5],
      ["yes", 141],
    ]);
  });

  it("describes every source it uses", async () => {
    expect(
      await figures("SELECT DISTINCT source FROM observations WHERE source NOT IN (SELECT source FROM sources)"),
    ).toEqual([]);
  });
});
