import type { World } from "../worlds/world.ts";

/** What a country of an even world sells at home, by custom. */
export const home = 1e6;

/** Both countries of a pair in one text, whatever their order. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join(" ");

/** A one-sector world without inputs whose countries trade as `trade` says, the same both ways. */
export function evenWorld(codes: readonly string[], trade: (a: string, b: string) => number): World {
  const N = codes.length;
  const flows = new Float64Array(N * N);
  codes.forEach((importer, n) => {
    codes.forEach((exporter, i) => {
      flows[n * N + i] = trade(exporter, importer);
    });
  });
  const output = codes.map((_, i) => codes.reduce((sum, _code, n) => sum + flows[n * N + i], 0));
  return {
    name: "even",
    year: 2020,
    unit: "usd_million",
    source: "by hand",
    licence: "none",
    notes: [],
    countries: codes.map((country) => ({ country, name: country })),
    sectors: [{ sector: "goods_all", name: "Everything", isic: "", is_good: true }],
    flows,
    io: null,
    final: Float64Array.from(output),
    value_added: Float64Array.from(output),
    trade_elasticity: Float64Array.from([4]),
    tariffs: null,
    trade_balance: new Float64Array(N),
  };
}
