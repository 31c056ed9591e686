import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { referenceRealIncome } from "../simulate/reference.cases.ts";
import { randomWorld } from "../simulate/random_world.cases.ts";
import { loadWorld } from "../worlds/load_node.ts";
import type { World } from "../worlds/world.ts";
import { evenWorld, home, pairOf } from "./even_world.cases.ts";
import type { CountryLeeway } from "./leeway_result.ts";
import type { LeewayOptions } from "./leeway.ts";
import { leeway } from "./leeway.ts";

const sides = { target: "RUS", coalition: ["USA", "DEU"] };

async function one(world: World, country: string, options: Partial<LeewayOptions> = {}): Promise<CountryLeeway> {
  const { countries } = await leeway(world, { ...sides, countries: [country], ...options });
  return countries[0];
}

const worlds = fc.record({
  N: fc.integer({ min: 5, max: 6 }),
  J: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(10_000),
  tariffs: fc.constant(false),
});

describe("leeway of a third country", () => {
  test("does not depend on the order of the coalition, and says that the rest of the world is no actor", async () => {
    const world = evenWorld(["RUS", "CHN", "USA", "DEU", "ROW"], (a, b) => (a === b ? home : 10 + a.charCodeAt(0)));
    const asked = { target: "RUS", countries: ["CHN"] };
    const [one, other] = await Promise.all(
      [
        ["USA", "DEU"],
        ["DEU", "USA", "DEU"],
      ].map((coalition) => leeway(world, { ...asked, coalition })),
    );
    expect(other).toEqual(one);
    expect(one.warnings).toEqual([]);
    expect((await leeway(world, { ...asked, target: "ROW", coalition: ["USA"] })).warnings.join()).toMatch(/no.*actor/);
    expect((await leeway(world, { ...asked, countries: ["ROW"], coalition: ["USA"] })).warnings).toHaveLength(1);
  });

  test("has bands at more scopes when asked, each of the same draws", async () => {
    const world = evenWorld(["RUS", "CHN", "USA", "DEU"], (a, b) => (a === b ? home : 10));
    const plain = await one(world, "CHN", { draws: 4 });
    const more = await one(world, "CHN", { draws: 4, band_scopes: [0.2] });
    expect(more.bands.threshold_probability?.map(({ scope }) => scope)).toEqual([0.2, 1]);
    expect(more.bands.threshold_probability?.at(-1)?.median).toBeCloseTo(
      plain.bands.threshold_probability?.at(-1)?.median ?? NaN,
      3,
    );
  });

  test("cost is nothing at scope 0 and grows with the scope; q* is 1 at s*", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (size) => {
        const answer = await one(randomWorld(size), "CHN", { scopes: [0, 0.2, 0.4, 0.6, 0.8, 1] });
        if (answer.status === "unobserved" || answer.status === "no_equilibrium") return;
        const costs = answer.cost_of_threat.map(({ cost }) => cost).filter((cost) => cost !== null);
        expect(costs[0]).toBe(0);
        for (let k = 1; k < costs.length; k++) expect(costs[k]).toBeGreaterThan(costs[k - 1]);
        expect(answer.threshold_probability[0]).toEqual({ scope: 0, probability: null });
        if (answer.threshold_scope === null) {
          expect(["free_hand", "no_equilibrium"]).toContain(answer.status);
          return;
        }
        if (answer.threshold_scope === 0) return;
        const at = await one(randomWorld(size), "CHN", { scopes: [answer.threshold_scope] });
        expect(at.threshold_probability[0].probability).toBeCloseTo(1, 7);
      }),
      { numRuns: 8, seed: 6 },
    );
  });

  test("agrees with the slow reference, scope by bisection", async () => {
    const world = randomWorld({ N: 5, J: 2, seed: 11, tariffs: false });
    const N = 5;
    const codes = world.countries.map((row) => row.country);
    const [rus, chn, usa, deu] = ["RUS", "CHN", "USA", "DEU"].map((code) => codes.indexOf(code));
    const welfare = (linkToTarget: number, scope: number): readonly number[] => {
      const shareFactor = new Float64Array(world.flows.length).fill(1);
      const link = (a: number, b: number, factor: number): void => {
        for (let j = 0; j < 2; j++) {
          shareFactor[(j * N + a) * N + b] *= factor;
          shareFactor[(j * N + b) * N + a] *= factor;
        }
      };
      link(rus, usa, 0);
      link(rus, deu, 0);
      link(rus, chn, linkToTarget);
      link(chn, usa, 1 - scope);
      link(chn, deu, 1 - scope);
      const none = new Float64Array(world.flows.length).fill(1);
      const still = new Float64Array(world.final.length);
      return referenceRealIncome(world, { shareFactor, tariffFactor: none, logProductivity: still }).map(Math.log);
    };
    const trading = welfare(1, 0);
    const complying = welfare(0, 0);
    const value = trading[chn] - complying[chn];
    const answer = await one(world, "CHN", { trade_balance: "fixed", scopes: [0.5] });
    expect(answer.value_of_link).toBeCloseTo(value, 10);
    expect(answer.cost_of_threat[0].cost).toBeCloseTo(trading[chn] - welfare(1, 0.5)[chn], 10);
    expect(answer.asymmetry).toBeCloseTo((trading[rus] - complying[rus]) / value, 7);
    let [low, high] = [0, 1];
    while (high - low > 1e-7) {
      const middle = (low + high) / 2;
      if (trading[chn] - welfare(1, middle)[chn] < value) low = middle;
      else high = middle;
    }
    expect(answer.threshold_scope).toBeCloseTo(low, 6);
  });

  test("does not depend on the unit of account", async () => {
    const world = randomWorld({ N: 5, J: 2, seed: 4 });
    const scaled = (values: Float64Array): Float64Array => values.map((value) => value * 1000);
    const other = await one(
      {
        ...world,
        flows: scaled(world.flows),
        io: world.io === null ? null : scaled(world.io),
        final: scaled(world.final),
        value_added: scaled(world.value_added),
        trade_balance: scaled(world.trade_balance),
      },
      "CHN",
    );
    const same = await one(world, "CHN");
    expect(other.threshold_scope).toBeCloseTo(same.threshold_scope ?? Number.NaN, 7);
    expect(other.threshold_probability.at(-1)?.probability).toBeCloseTo(
      same.threshold_probability.at(-1)?.probability ?? Number.NaN,
      7,
    );
    expect((other.room_usd_million ?? 0) / 1000).toBeCloseTo(same.room_usd_million ?? Number.NaN, 2);
  });

  test("s* tends to the ratio of trade with the target to trade with the coalition as links shrink", async () => {
    const codes = ["RUS", "CHN", "USA", "DEU", "BRA"];
    const gap = async (size: number): Promise<number> => {
      const trade = (a: string, b: string): number => {
        const sizes: Readonly<Record<string, number>> = { "CHN RUS": 0.5, "CHN USA": 2, "CHN DEU": 1, "BRA CHN": 1 };
        return a === b ? home : size * (sizes[pairOf(a, b)] ?? 1);
      };
      const answer = await one(evenWorld(codes, trade), "CHN");
      return Math.abs((answer.threshold_scope ?? Number.NaN) / (answer.trade_ratio ?? Number.NaN) - 1);
    };
    const large = await gap(1e5);
    const small = await gap(1e2);
    expect(small).toBeLessThan(1e-3);
    expect(small).toBeLessThan(large / 20);
  });

  test("equal countries have equal leeway", async () => {
    const trade = (a: string, b: string): number => (a === b ? home : pairOf(a, b) === "DEU USA" ? 9e4 : 5e4);
    const world = evenWorld(["RUS", "CHN", "IND", "USA", "DEU"], trade);
    const { countries } = await leeway(world, { ...sides, countries: ["CHN", "IND"] });
    expect(countries[0].threshold_scope).toBeCloseTo(countries[1].threshold_scope ?? Number.NaN, 8);
    expect(countries[0].asymmetry).toBeCloseTo(countries[1].asymmetry ?? Number.NaN, 8);
  });

  test("a threat against few sectors leaves a freer hand, and the room makes the threat just bind", async () => {
    const world = randomWorld({ N: 5, J: 3, seed: 21, tariffs: false });
    const all = await one(world, "CHN");
    const few = await one(world, "CHN", { scope_sectors: ["S1"] });
    expect(few.cost_of_threat.at(-1)?.cost).toBeLessThan(all.cost_of_threat.at(-1)?.cost ?? 0);
    expect(few.value_of_link).toBe(all.value_of_link);
    const certain = all.threshold_probability.at(-1)?.probability ?? Number.NaN;
    const atThreshold = await one(world, "CHN", { probability: certain });
    expect(Math.abs(atThreshold.room_usd_million ?? Number.NaN)).toBeLessThan(
      1e-5 * (all.trade_with_target_usd_million ?? 0),
    );
    expect(atThreshold.political_premium).toBeCloseTo(0, 12);
    const unlikely = await one(world, "CHN", { probability: certain / 2 });
    const likely = await one(world, "CHN", { probability: Math.min(1, certain * 1.5) });
    expect(unlikely.room_usd_million).toBeLessThan(0);
    expect(likely.room_usd_million).toBeGreaterThan(0);
  });

  test("bands come with the draws, and repeat with the seed", async () => {
    const world = randomWorld({ N: 5, J: 2, seed: 5 });
    const first = await one(world, "CHN", { draws: 12, seed: 3 });
    const again = await one(world, "CHN", { draws: 12, seed: 3 });
    expect(again.bands).toEqual(first.bands);
    const { draws, threshold_scope, value_of_link } = first.bands;
    expect(draws).toBe(12);
    expect(threshold_scope?.low).toBeLessThan(threshold_scope?.high ?? 0);
    expect(threshold_scope?.cv).toBeLessThan(value_of_link?.cv ?? 0);
  });
});

describe("what has no number", () => {
  test("a link that nobody reports is unobserved, never 0", async () => {
    const world = randomWorld({ N: 5, J: 1, seed: 2 });
    const pair = { exporter: "CHN", importer: "RUS" };
    const answer = await one({ ...world, unobserved: [pair] }, "CHN");
    expect(answer).toMatchObject({ status: "unobserved", value_of_link: null, threshold_scope: null, asymmetry: null });
    expect(answer.warnings[0]).toMatch(/unobserved, not zero/);
  });

  test("a link without any trade is unobserved too", async () => {
    const trade = (a: string, b: string): number => (a === b ? home : pairOf(a, b) === "CHN RUS" ? 0 : 5e4);
    const answer = await one(evenWorld(["RUS", "CHN", "IND", "USA", "DEU"], trade), "CHN");
    expect(answer.status).toBe("unobserved");
  });

  test("a country that hardly trades with the coalition has a free hand", async () => {
    const trade = (a: string, b: string): number => {
      const pair = pairOf(a, b);
      return a === b ? home : pair === "CHN USA" || pair === "CHN DEU" ? 10 : 5e4;
    };
    const answer = await one(evenWorld(["RUS", "CHN", "IND", "USA", "DEU"], trade), "CHN");
    expect(answer).toMatchObject({ status: "free_hand", threshold_scope: null });
    expect(answer.threshold_probability.at(-1)?.probability).toBeGreaterThan(1);
  });

  test("a state without equilibrium says which one", async () => {
    const trade = (a: string, b: string): number => (a === b ? (a === "RUS" ? 0 : home) : 5e4);
    const answer = await one(evenWorld(["RUS", "CHN", "USA", "DEU"], trade), "CHN");
    expect(answer).toMatchObject({ status: "no_equilibrium", value_of_link: null, threshold_scope: null });
    expect(answer.warnings[0]).toMatch(/no equilibrium when CHN joins the embargo: .*RUS/);
  });
});

describe("a question that makes no sense is refused", () => {
  const world = randomWorld({ N: 5, J: 1, seed: 2 });
  const refusal = async (options: Partial<LeewayOptions>, code: string, message: RegExp): Promise<void> => {
    const asked = leeway(world, { ...sides, ...options });
    await expect(asked).rejects.toMatchObject({ code });
    await expect(asked).rejects.toThrow(message);
  };

  test.each<[string, Partial<LeewayOptions>, string, RegExp]>([
    ["third country in the coalition", { countries: ["USA"] }, "strategy.country_in_coalition", /CHN, IND/],
    ["third country is the target", { countries: ["RUS"] }, "strategy.country_is_target", /third country/],
    [
      "target in the coalition",
      { coalition: ["RUS", "USA"] },
      "strategy.target_in_coalition",
      /cannot sanction itself/,
    ],
    ["empty coalition", { coalition: [] }, "strategy.empty_coalition", /coalition: the list is empty/],
    ["unknown country", { countries: ["CHM"] }, "strategy.unknown_country", /Did you mean "CHN"/],
    ["unknown target", { target: "RSU" }, "strategy.unknown_country", /target.*Did you mean "RUS"/],
    ["scope above 1", { scope: 1.2 }, "strategy.bad_share", /scope is 1\.2/],
    ["scope 0", { scope: 0 }, "strategy.bad_share", /above 0/],
    ["scope not a number", { scopes: [Number.NaN] }, "strategy.bad_share", /NaN/],
    ["probability below 0", { probability: -0.1 }, "strategy.bad_share", /probability/],
    ["unknown sector", { scope_sectors: ["S9"] }, "strategy.unknown_sector", /S9/],
    ["nobody left", { coalition: ["USA", "DEU", "CHN", "IND"] }, "strategy.no_third_country", /no country is left/],
  ])("%s", (_, options, code, message) => refusal(options, code, message));
});

describe("wiod-2014", () => {
  let world: World;
  beforeAll(async () => {
    world = await loadWorld("wiod-2014");
  });
  const west = { coalition: ["EU27", "USA", "GBR", "JPN", "CAN", "AUS", "KOR", "NOR", "CHE", "TWN"] };

  test("s* hardly moves when all elasticities are halved, while the value of the link nearly doubles", async () => {
    const halved = Object.fromEntries(world.sectors.map(({ sector }, j) => [sector, world.trade_elasticity[j] / 2]));
    const base = await one(world, "CHN", west);
    const low = await one(world, "CHN", { ...west, elasticities: { kind: "values", values: halved } });
    expect((low.threshold_scope ?? 0) / (base.threshold_scope ?? 1)).toBeGreaterThan(0.85);
    expect((low.threshold_scope ?? 0) / (base.threshold_scope ?? 1)).toBeLessThan(1.15);
    expect((low.value_of_link ?? 0) / (base.value_of_link ?? 1)).toBeGreaterThan(1.6);
  });

  test("under drop_cut a surplus that is cut is a gain: no s* is made of it, and a warning says so", async () => {
    const asked = { ...sides, ...west, countries: ["CHN", "TUR"], trade_balance: "drop_cut" } as const;
    const { countries, warnings } = await leeway(world, asked);
    const [china, turkey] = countries;
    expect(china).toMatchObject({ status: "free_hand", threshold_scope: null });
    expect(china.threshold_probability.at(-1)?.probability).toBeNull();
    expect(turkey).toMatchObject({ status: "ok", threshold_scope: 0 });
    expect(turkey.value_of_link).toBeLessThan(0);
    expect(turkey.warnings[0]).toMatch(/complies unasked/);
    expect(warnings.join(" ")).toMatch(/drop_cut ends the trade balance/);
  });

  test("s* moves little with the closure, if the imbalance is not cut with the trade", async () => {
    const scopes = await Promise.all(
      (["fixed", "proportional", "balanced"] as const).map(
        async (trade_balance) => (await one(world, "CHN", { ...west, trade_balance })).threshold_scope ?? Number.NaN,
      ),
    );
    expect(Math.max(...scopes) / Math.min(...scopes)).toBeLessThan(1.15);
  });
});
