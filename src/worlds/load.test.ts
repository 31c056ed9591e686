import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { flowIndex } from "../core/axes.ts";
import { LeewayError } from "../core/errors.ts";
import { readWorld } from "./load.ts";
import { randomWorldPlan, worldFromPlan } from "./random_worlds.cases.ts";
import { worldToCsv } from "./save.ts";
import type { NamedBytes } from "./table_reader.ts";

const armington: Readonly<Record<string, string>> = {
  "world.yaml": "name: pair\nyear: 2020\nunit: usd_million\nsource: by hand\nlicence: none\nnotes: [small]\n",
  "countries.csv": "country,name\nAAA,First\nBBB,Second\n",
  "sectors.csv": "sector,name,isic,is_good\nall_goods,Everything,,true\n",
  "flows.csv":
    "exporter,importer,sector,value\nAAA,AAA,all_goods,80\nAAA,BBB,all_goods,20\nBBB,AAA,all_goods,30\nBBB,BBB,all_goods,170\n",
  "final.csv": "country,sector,value\nAAA,all_goods,110\nBBB,all_goods,190\n",
  "value_added.csv": "country,sector,value\nAAA,all_goods,100\nBBB,all_goods,200\n",
  "elasticities.csv": "sector,trade_elasticity\nall_goods,4\n",
};

function bytesOf(texts: Readonly<Record<string, string | undefined>>): NamedBytes[] {
  const encoder = new TextEncoder();
  return Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, bytes: encoder.encode(text) }],
  );
}

async function refusal(changed: Readonly<Record<string, string | undefined>>): Promise<LeewayError> {
  try {
    await readWorld(bytesOf({ ...armington, ...changed }));
  } catch (error) {
    if (error instanceof LeewayError) return error;
    throw error;
  }
  throw new Error("the world was accepted");
}

describe("a world folder is read", () => {
  test("one sector without io is the pure Armington case, with the balance from its flows", async () => {
    const world = await readWorld(bytesOf(armington));
    expect(world.io).toBeNull();
    expect(world.tariffs).toBeNull();
    expect([...world.flows]).toEqual([80, 30, 20, 170]);
    expect(world.flows[flowIndex(2, 0, 1, 0)]).toBe(20);
    expect([...world.trade_balance]).toEqual([-10, 10]);
    expect(world.sectors[0]).toEqual({ sector: "all_goods", name: "Everything", isic: "", is_good: true });
    expect(world.notes).toEqual(["small"]);
  });

  test("final use and value added are at prices paid when there are tariffs", async () => {
    const world = await readWorld(
      bytesOf({
        ...armington,
        "tariffs.csv": "exporter,importer,sector,tariff\nBBB,AAA,all_goods,0.10\n",
        "final.csv": "country,sector,value\nAAA,all_goods,113\nBBB,all_goods,190\n",
      }),
    );
    expect(world.tariffs?.[flowIndex(2, 1, 0, 0)]).toBe(0.1);
  });

  test("extra columns, other files, absent zero cells, a byte order mark and Windows lines do not matter", async () => {
    const world = await readWorld(
      bytesOf({
        ...armington,
        "countries.csv": '\uFEFFcountry,region,name\r\nAAA,North,First\r\nBBB,South,"Second,\r\nor so"\r\n',
        "flows.csv": "value,exporter,importer,sector,note\n100,AAA,AAA,all_goods,x\n200,BBB,BBB,all_goods,\n",
        "final.csv": "country,sector,value\nAAA,all_goods,1e2\nBBB,all_goods,+200.0\n",
        "readme.txt": "anything",
      }),
    );
    expect([...world.flows]).toEqual([100, 0, 0, 200]);
    expect(world.countries[1].name).toBe("Second,\r\nor so");
  });

  test("a sector without a row in elasticities has none", async () => {
    const world = await readWorld(
      bytesOf({ ...armington, "elasticities.csv": "sector,trade_elasticity\nall_goods,3\n" }),
    );
    expect(world.trade_elasticity[0]).toBe(3);
  });

  test("a stated trade balance that agrees with the flows is accepted", async () => {
    const stated = "country,value\nAAA,-10\nBBB,10\n";
    expect((await readWorld(bytesOf({ ...armington, "trade_balance.csv": stated }))).trade_balance[1]).toBe(10);
  });
});

describe("a world folder is refused with file, line and what is allowed", () => {
  const flows = armington["flows.csv"];
  const cases: readonly (readonly [title: string, Readonly<Record<string, string | undefined>>, string, RegExp])[] = [
    ["a missing table", { "flows.csv": undefined }, "worlds.missing_table", /flows\.csv or flows\.parquet is missing/],
    ["a missing description", { "world.yaml": undefined }, "worlds.missing_table", /world\.yaml is missing/],
    [
      "a missing column",
      { "flows.csv": flows.replace("importer", "import") },
      "worlds.missing_column",
      /"importer" is missing.*found: exporter, import, sector/,
    ],
    ["a table without rows", { "final.csv": "country,sector,value\n" }, "worlds.empty_file", /final\.csv: no rows/],
    ["an empty file", { "final.csv": "" }, "worlds.empty_file", /final\.csv/],
    [
      "an unknown country",
      { "flows.csv": flows.replace("AAA,BBB", "AAA,BBX") },
      "worlds.unknown_code",
      /flows\.csv:3: importer "BBX".*Did you mean "BBB"\?.*AAA, BBB/,
    ],
    [
      "an unknown sector",
      { "final.csv": armington["final.csv"].replace("BBB,all_goods", "BBB,services") },
      "worlds.unknown_code",
      /final\.csv:3: sector "services".*all_goods/,
    ],
    [
      "a negative flow",
      { "flows.csv": flows.replace(",20\n", ",-20\n") },
      "worlds.negative_value",
      /flows\.csv:3: value is -20/,
    ],
    [
      "a flow that is no number",
      { "flows.csv": flows.replace(",20\n", ",n/a\n") },
      "worlds.bad_value",
      /flows\.csv:3.*"n\/a"/,
    ],
    ["an infinite flow", { "flows.csv": flows.replace(",20\n", ",Infinity\n") }, "worlds.bad_value", /finite number/],
    ["an overflowing flow", { "flows.csv": flows.replace(",20\n", ",1e999\n") }, "worlds.bad_value", /finite number/],
    ["a flow without a value", { "flows.csv": flows.replace(",20\n", ",\n") }, "worlds.bad_value", /has nothing/],
    [
      "a flow given twice",
      { "flows.csv": `${flows}AAA,BBB,all_goods,20\n` },
      "worlds.duplicate_row",
      /flows\.csv:6: AAA, BBB, all_goods was given before \(flows\.csv:3\)/,
    ],
    [
      "a country given twice",
      { "countries.csv": "country,name\nAAA,x\nAAA,y\n" },
      "worlds.duplicate_row",
      /countries\.csv:3/,
    ],
    ["a ragged row", { "flows.csv": flows.replace(",20\n", ",20,1\n") }, "worlds.broken_file", /flows\.csv:3: 5 cells/],
    [
      "a flag that is none",
      { "sectors.csv": "sector,name,isic,is_good\nall_goods,x,,maybe\n" },
      "worlds.bad_value",
      /true or false/,
    ],
    [
      "an elasticity of zero",
      { "elasticities.csv": "sector,trade_elasticity\nall_goods,0\n" },
      "worlds.bad_value",
      /positive/,
    ],
    [
      "a negative tariff",
      { "tariffs.csv": "exporter,importer,sector,tariff\nAAA,BBB,all_goods,-0.1\n" },
      "worlds.negative_value",
      /tariff is -0\.1/,
    ],
    [
      "another unit",
      { "world.yaml": armington["world.yaml"].replace("usd_million", "usd") },
      "worlds.bad_value",
      /world\.yaml:3: unit is "usd"/,
    ],
    [
      "a misspelt key",
      { "world.yaml": armington["world.yaml"].replace("year:", "yaer:") },
      "worlds.unknown_key",
      /world\.yaml:2.*Did you mean "year"\?/,
    ],
    [
      "a misspelt key beside the right one",
      { "world.yaml": `${armington["world.yaml"]}lisence: none\n` },
      "worlds.unknown_key",
      /world\.yaml:\d.*Did you mean "licence"\?/,
    ],
    [
      "a key that no world has",
      { "world.yaml": `currency: EUR\n${armington["world.yaml"]}` },
      "worlds.unknown_key",
      /world\.yaml:1: unknown key "currency"\. Allowed: name, year, unit, .*under notes/,
    ],
    [
      "a key that is not a word",
      { "world.yaml": `${armington["world.yaml"]}? [a, b]\n: c\n` },
      "worlds.unknown_key",
      /world\.yaml:7: unknown key "\["a","b"\]"/,
    ],
    ["broken YAML", { "world.yaml": "name: [" }, "worlds.broken_file", /world\.yaml:1/],
    ["a table in two formats", { "flows.parquet": "x" }, "worlds.ambiguous_table", /flows\.csv and flows\.parquet/],
    ["a broken Parquet file", { "io.parquet": "not parquet at all" }, "worlds.broken_file", /io\.parquet/],
    [
      "accounts that do not add up",
      { "value_added.csv": armington["value_added.csv"].replace(",200", ",201") },
      "worlds.unbalanced_accounts",
      /BBB all_goods: sales 200 but inputs plus value added 201, off by 1\.000 USD million/,
    ],
    [
      "a trade balance of the wrong sign",
      { "trade_balance.csv": "country,value\nAAA,10\nBBB,-10\n" },
      "worlds.unbalanced_accounts",
      /AAA: trade_balance 10 but exports minus imports of flows -10/,
    ],
  ];
  test.each(cases)("%s", async (_, changed, code, message) => {
    const error = await refusal(changed);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test("negative final use is named, and can be read for repair", async () => {
    const changed = {
      "flows.csv": armington["flows.csv"].replace(",170", ",10"),
      "final.csv": "country,sector,value\nAAA,all_goods,-10\nBBB,all_goods,30\n",
    };
    const error = await refusal(changed);
    expect(error.message).toMatch(/AAA all_goods: final purchases -10, below zero/);
    const world = await readWorld(bytesOf({ ...armington, ...changed }), { accounts: "skip" });
    expect(world.final[0]).toBe(-10);
  });
});

describe("properties", () => {
  test("writing a world and reading it again changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorldPlan, async (plan) => {
        const world = worldFromPlan(plan);
        expect(await readWorld(worldToCsv(world))).toEqual(world);
      }),
      { numRuns: 60 },
    );
  });

  test("whatever happens to the bytes, the result is a world or a LeewayError", async () => {
    const names = Object.keys(armington);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(
          fc.tuple(fc.nat(400), fc.constantFrom(",", "\n", '"', "\r", "-", "e", "9", "\0", ":", "[", "AAA", "")),
        ),
        async (name, edits) => {
          let text = armington[name];
          for (const [at, insert] of edits) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + insert + text.slice(place + (at % 3));
          }
          try {
            await readWorld(bytesOf({ ...armington, [name]: text }));
          } catch (error) {
            expect(error).toBeInstanceOf(LeewayError);
            expect((error as LeewayError).code).toMatch(/^worlds\./);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("random bytes in place of a Parquet file are refused, never a crash", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const framed = Uint8Array.from([80, 65, 82, 49, ...bytes, 4, 0, 0, 0, 80, 65, 82, 49]);
        for (const content of [bytes, framed]) {
          const error = await readWorld([...bytesOf(armington), { name: "io.parquet", bytes: content }]).catch(
            (caught: unknown) => caught,
          );
          expect(error).toBeInstanceOf(LeewayError);
        }
      }),
      { numRuns: 100 },
    );
  });
});
