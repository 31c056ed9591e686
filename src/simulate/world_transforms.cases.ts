import type { World } from "../worlds/world.ts";
import type { Solved } from "./solver.ts";

/** The same world in another currency. */
export function inUnits(world: World, factor: number): World {
  const scaled = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  return {
    ...world,
    flows: scaled(world.flows),
    io: world.io === null ? null : scaled(world.io),
    final: scaled(world.final),
    value_added: scaled(world.value_added),
    trade_balance: scaled(world.trade_balance),
  };
}

/** A world made of chosen countries and sectors of another, a share of each; `from` and `share` are given by the new axes. */
function rearranged(
  world: World,
  countries: readonly { readonly from: number; readonly code: string; readonly share: number }[],
  sectors: readonly number[],
): World {
  const N = world.countries.length;
  const J = world.sectors.length;
  const nations = countries.length;
  const flows = (values: Float64Array, isRate: boolean): Float64Array => {
    const result = new Float64Array(nations * nations * sectors.length);
    for (const [j, sector] of sectors.entries()) {
      for (const [n, importer] of countries.entries()) {
        for (const [i, exporter] of countries.entries()) {
          const value = values[(sector * N + importer.from) * N + exporter.from];
          result[(j * nations + n) * nations + i] = isRate ? value : value * importer.share * exporter.share;
        }
      }
    }
    return result;
  };
  const bySector = (values: Float64Array): Float64Array =>
    Float64Array.from(
      sectors.flatMap((sector) => countries.map(({ from, share }) => share * values[sector * N + from])),
    );
  return {
    ...world,
    countries: countries.map(({ code }) => ({ country: code, name: code })),
    sectors: sectors.map((sector) => world.sectors[sector]),
    flows: flows(world.flows, false),
    tariffs: world.tariffs === null ? null : flows(world.tariffs, true),
    io:
      world.io === null
        ? null
        : Float64Array.from(
            sectors.flatMap((using) =>
              sectors.flatMap((input) =>
                countries.map(({ from, share }) => share * (world.io?.[(using * J + input) * N + from] ?? 0)),
              ),
            ),
          ),
    final: bySector(world.final),
    value_added: bySector(world.value_added),
    trade_elasticity: Float64Array.from(sectors, (sector) => world.trade_elasticity[sector]),
    trade_balance: Float64Array.from(countries, ({ from, share }) => share * world.trade_balance[from]),
  };
}

/** The same world with its countries and its sectors in the opposite order. */
export function reversed(world: World): World {
  const whole = world.countries.map(({ country }, from) => ({ from, code: country, share: 1 }));
  return rearranged(world, whole.reverse(), world.sectors.map((_, j) => j).reverse());
}

/** The same world with one country in two identical parts, `code` with a share of it and `other` with the rest. */
export function split(world: World, code: string, other: string, share: number): World {
  const parts = world.countries.flatMap(({ country }, from) =>
    country === code
      ? [
          { from, code, share },
          { from, code: other, share: 1 - share },
        ]
      : [{ from, code: country, share: 1 }],
  );
  return rearranged(
    world,
    parts,
    world.sectors.map((_, j) => j),
  );
}

/** The counterfactual of a solved scenario as a world of its own. */
export function worldAfter(world: World, { economy, experiment: { shock }, outcome }: Solved): World {
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const output = new Float64Array(N * J);
  for (const [cell, flow] of outcome.flows.entries()) output[Math.floor(cell / (N * N)) * N + (cell % N)] += flow;
  const { inputShare } = economy;
  const io =
    inputShare === null
      ? null
      : Float64Array.from({ length: N * J * J }, (_, cell) => {
          const [n, k, j] = [cell % N, Math.floor(cell / N) % J, Math.floor(cell / (N * J))];
          return inputShare[(n * J + j) * J + k] * output[j * N + n];
        });
  const tariff = shock.tariffFactor ?? economy.tariffFactor;
  return {
    ...world,
    flows: outcome.flows,
    tariffs: tariff === null ? null : tariff.map((factor) => factor - 1),
    io,
    final: economy.finalShare.map((share, cell) => share * outcome.income[cell % N]),
    value_added: output.map((made, cell) => made * economy.valueAddedShare[cell]),
    trade_balance: outcome.balance.map((balance, n) => balance - outcome.transfer[n]),
  };
}

/** What a symmetric world has. */
export interface SymmetricWorldOptions {
  readonly N: number;
  readonly J: number;
  /** Share of spending that stays at home, and share of value added in output, the same everywhere. */
  readonly home: number;
  readonly valueAdded: number;
  readonly theta: number;
}

/** Identical countries with identical sectors and balanced trade. */
export function symmetricWorld({ N, J, home, valueAdded, theta }: SymmetricWorldOptions): World {
  const output = 1000;
  const codes = ["RUS", "CHN", "USA", "DEU", "IND", "BRA"].slice(0, N);
  const flows = Float64Array.from({ length: N * N * J }, (_, cell) =>
    cell % N === Math.floor(cell / N) % N ? home * output : ((1 - home) * output) / (N - 1),
  );
  return {
    name: "symmetric",
    year: 2020,
    unit: "usd_million",
    source: "identical countries",
    licence: "none",
    notes: [],
    countries: codes.map((country) => ({ country, name: country })),
    sectors: Array.from({ length: J }, (_, j) => ({ sector: `S${j}`, name: `S${j}`, isic: "", is_good: true })),
    flows,
    io: new Float64Array(N * J * J).fill(((1 - valueAdded) * output) / J),
    final: new Float64Array(N * J).fill(valueAdded * output),
    value_added: new Float64Array(N * J).fill(valueAdded * output),
    trade_elasticity: new Float64Array(J).fill(theta),
    tariffs: null,
    trade_balance: new Float64Array(N),
  };
}
