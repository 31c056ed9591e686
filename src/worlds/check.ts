import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import type { World } from "./world.ts";

/** The accounting identities of a world and the two signs its models rest on. */
export type AccountingIdentity =
  | "sales"
  | "purchases"
  | "income"
  | "trade_balance"
  | "nonnegative_final"
  | "nonnegative_value_added";

/** One identity that does not hold in one cell. All values USD million. */
export interface Violation {
  readonly identity: AccountingIdentity;
  readonly country: string;
  /** Null for identities of a whole country. */
  readonly sector: string | null;
  /** The two sides: sales and costs; purchases and uses; final purchases and income; stated and computed balance. */
  readonly left: number;
  readonly right: number;
  /** |left − right|. */
  readonly absolute: number;
  /** `absolute` over the larger side, but never over less than {@link tinyShare} of the country's output. */
  readonly relative: number;
}

/** Relative size above which a violation makes a world unusable. */
export const accountsTolerance = 1e-6;

/**
 * Share of a country's output below which a cell counts as tiny: its violation is measured against that share instead,
 * because published tables are rounded in absolute terms. With 1e-3 a violation of 1e-9 of output always passes.
 */
export const tinyShare = 1e-3;

/** What {@link checkWorld} takes beyond the world. */
export interface CheckOptions {
  /** Relative size above which a violation is returned, ≥ 0; absent: {@link accountsTolerance}. */
  readonly tolerance?: number;
}

/**
 * Every violation of the accounting identities above the tolerance, the relatively largest first.
 *
 * For country n, sector j, with duty revenue from tariffs:
 *  sales: Σ_importer flows = Σ_input io + value_added;
 *  purchases: Σ_exporter flows·(1 + tariff) = Σ_user io + final;
 *  income: Σ_sector final = Σ_sector value_added + tariff revenue − trade_balance;
 *  trade_balance: trade_balance = exports − imports of flows; final ≥ 0; value_added ≥ 0.
 */
export function checkWorld(world: World, options: CheckOptions = {}): readonly Violation[] {
  const tolerance = options.tolerance ?? accountsTolerance;
  const sums = sumAccounts(world);
  const N = world.countries.length;
  const found: Violation[] = [];
  const compare = (
    identity: AccountingIdentity,
    n: number,
    sector: string | null,
    left: number,
    right: number,
    size: number = Math.max(Math.abs(left), Math.abs(right)),
  ): void => {
    const absolute = Math.abs(left - right);
    if (absolute === 0) return;
    const relative = absolute / Math.max(size, tinyShare * sums.output[n]);
    if (relative > tolerance) {
      found.push({
        identity,
        country: world.countries[n]?.country,
        sector,
        left,
        right,
        absolute,
        relative,
      });
    }
  };
  for (const [j, { sector }] of world.sectors.entries()) {
    for (let n = 0; n < N; n++) {
      const cell = countrySectorIndex(N, n, j);
      const valueAdded = world.value_added[cell];
      const final = world.final[cell];
      compare("sales", n, sector, sums.sales[cell], sums.inputs[cell] + valueAdded);
      compare("purchases", n, sector, sums.purchases[cell], sums.uses[cell] + final);
      if (final < 0) compare("nonnegative_final", n, sector, final, 0);
      if (valueAdded < 0) compare("nonnegative_value_added", n, sector, valueAdded, 0);
    }
  }
  for (let n = 0; n < N; n++) {
    const gross = Math.max(sums.exports[n], sums.imports[n]);
    const balance = world.trade_balance[n];
    const income = sums.value_added[n] + sums.duty[n] - balance;
    compare("income", n, null, sums.final[n], income);
    const computed = sums.exports[n] - sums.imports[n];
    compare("trade_balance", n, null, balance, computed, gross);
  }
  return found.sort((a, b) => b.relative - a.relative);
}

/** One line for people: what does not add up, where, and by how much. */
export function describeViolation(violation: Violation): string {
  const { identity, country, sector, left, right, absolute, relative } = violation;
  const where = sector === null ? country : `${country} ${sector}`;
  const [first, second] = sideNames[identity];
  const amount = (value: number): string => String(Number(value.toPrecision(12)));
  if (second === null) return `${where}: ${first} ${amount(left)}, below zero`;
  const size = `off by ${absolute.toPrecision(4)} USD million (${relative.toExponential(1)} relative)`;
  return `${where}: ${first} ${amount(left)} but ${second} ${amount(right)}, ${size}`;
}

const sideNames: Readonly<Record<AccountingIdentity, readonly [left: string, right: string | null]>> = {
  sales: ["sales", "inputs plus value added"],
  purchases: ["purchases with duty", "intermediate plus final use"],
  income: ["final purchases", "value added plus duty minus trade balance"],
  trade_balance: ["trade_balance", "exports minus imports of flows"],
  nonnegative_final: ["final purchases", null],
  nonnegative_value_added: ["value added", null],
};

interface AccountSums {
  readonly sales: Float64Array;
  readonly purchases: Float64Array;
  readonly inputs: Float64Array;
  readonly uses: Float64Array;
  readonly output: Float64Array;
  readonly final: Float64Array;
  readonly value_added: Float64Array;
  readonly duty: Float64Array;
  readonly exports: Float64Array;
  readonly imports: Float64Array;
}

function sumAccounts(world: World): AccountSums {
  const N = world.countries.length;
  const J = world.sectors.length;
  const bySector = (): Float64Array => new Float64Array(N * J);
  const byCountry = (): Float64Array => new Float64Array(N);
  const sums: AccountSums = {
    sales: bySector(),
    purchases: bySector(),
    inputs: bySector(),
    uses: bySector(),
    output: byCountry(),
    final: byCountry(),
    value_added: byCountry(),
    duty: byCountry(),
    exports: byCountry(),
    imports: byCountry(),
  };
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      const buyer = countrySectorIndex(N, n, j);
      sums.final[n] += world.final[buyer];
      sums.value_added[n] += world.value_added[buyer];
      for (let i = 0; i < N; i++) {
        const cell = flowIndex(N, i, n, j);
        const value = world.flows[cell];
        if (value === 0) continue;
        const duty = value * (world.tariffs?.[cell] ?? 0);
        sums.sales[countrySectorIndex(N, i, j)] += value;
        sums.purchases[buyer] += value + duty;
        sums.output[i] += value;
        sums.duty[n] += duty;
        if (i === n) continue;
        sums.exports[i] += value;
        sums.imports[n] += value;
      }
      if (world.io === null) continue;
      for (let k = 0; k < J; k++) {
        const value = world.io[inputIndex(N, J, n, k, j)];
        sums.inputs[buyer] += value;
        sums.uses[countrySectorIndex(N, n, k)] += value;
      }
    }
  }
  return sums;
}
