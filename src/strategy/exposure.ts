import { LeewayError } from "../core/errors.ts";
import type { Economy } from "../simulate/economy.ts";

/** One sector of a country's exposure; fractions, null where the sector has no spending or no output. */
export interface SectorExposure {
  readonly sector: string;
  /** Share of what the country spends on this sector's goods, for all uses, that comes from the partners. */
  readonly import_share: number | null;
  /** Share of the sector's output that is sold to the partners. */
  readonly export_share: number | null;
}

/** How much a country leans on a set of partners, directly and through inputs of inputs; fractions. */
export interface Exposure {
  /** Share of all spending that is bought from the partners, and of all output that is sold to them. */
  readonly spending_share: number;
  readonly output_share: number;
  /** Share of final spending whose value was added in the partners, wherever the last step of production was done. */
  readonly final_spending_share: number;
  /** Share of the country's value added that the partners' final spending absorbs, wherever they buy it. */
  readonly value_added_share: number;
  readonly sectors: readonly SectorExposure[];
}

/**
 * Exposure of a country to a set of partners in a calibrated economy, with each user of a good buying it from all origins in
 * the same proportions (as the model assumes). Indirect links follow Leontief: the partners' value added in a unit of output
 * is v = v⁰ + Aᵀv, the output that their final spending induces x = f + Ax.
 *
 * @param country index
 * @param partners indices, without the country itself
 * @throws LeewayError `strategy.not_converged` (numerical) when inputs exceed outputs
 */
export function exposure(economy: Economy, country: number, partners: readonly number[]): Exposure {
  const { countries, sectors, tradeShare, expenditure, output, finalShare, valueAdded, valueAddedShare } = economy;
  const N = countries.length;
  let [spent, bought, produced, sold] = [0, 0, 0, 0];
  const bySector = sectors.map((sector, j): SectorExposure => {
    const own = j * N + country;
    let fromPartners = 0;
    let toPartners = 0;
    for (const partner of partners) {
      fromPartners += tradeShare[own * N + partner];
      toPartners += tradeShare[(j * N + partner) * N + country] * expenditure[j * N + partner];
    }
    spent += expenditure[own];
    bought += fromPartners * expenditure[own];
    produced += output[own];
    sold += toPartners;
    return {
      sector,
      import_share: expenditure[own] > 0 ? fromPartners : null,
      export_share: output[own] > 0 ? toPartners / output[own] : null,
    };
  });
  const content = valueAddedContent(economy, partners);
  const induced = inducedOutput(economy, partners);
  let embodied = 0;
  let absorbed = 0;
  for (let j = 0; j < sectors.length; j++) {
    const own = j * N + country;
    embodied += finalShare[own] * contentOfPurchase(economy, content, own);
    absorbed += valueAddedShare[own] * induced[own];
  }
  return {
    spending_share: bought / spent,
    output_share: sold / produced,
    final_spending_share: embodied,
    value_added_share: absorbed / valueAdded[country],
    sectors: bySector,
  };
}

/** Value added in `members` per unit of output of each sector and country; shape (country, sector). */
function valueAddedContent(economy: Economy, members: readonly number[]): Float64Array {
  const { countries, sectors, valueAddedShare } = economy;
  const N = countries.length;
  const J = sectors.length;
  const direct = valueAddedShare.map((share, cell) => (members.includes(cell % N) ? share : 0));
  return sumOfRounds(direct, (round, next) => {
    for (let cell = 0; cell < N * J; cell++) {
      const content = contentOfPurchase(economy, round, cell);
      if (content === 0) continue;
      const [n, k] = [cell % N, Math.floor(cell / N)];
      for (let j = 0; j < J; j++) next[j * N + n] += inputOf(economy, n, k, j) * content;
    }
  });
}

/** Output of each sector and country that the final spending of `members` induces, USD million; shape (country, sector). */
function inducedOutput(economy: Economy, members: readonly number[]): Float64Array {
  const { countries, sectors, finalShare, finalIncome } = economy;
  const N = countries.length;
  const J = sectors.length;
  const direct = new Float64Array(N * J);
  for (let cell = 0; cell < N * J; cell++) {
    const n = cell % N;
    if (members.includes(n)) spread(economy, cell, finalShare[cell] * finalIncome[n], direct);
  }
  return sumOfRounds(direct, (round, next) => {
    for (let cell = 0; cell < N * J; cell++) {
      const [n, k] = [cell % N, Math.floor(cell / N)];
      let needed = 0;
      for (let j = 0; j < J; j++) needed += inputOf(economy, n, k, j) * round[j * N + n];
      spread(economy, cell, needed, next);
    }
  });
}

/** What a dollar that a buyer (n, j) spends contains, given what a dollar of each supplier's output contains. */
function contentOfPurchase({ tradeShare, countries }: Economy, content: Float64Array, cell: number): number {
  const N = countries.length;
  const column = cell - (cell % N);
  let sum = 0;
  for (let i = 0; i < N; i++) sum += tradeShare[cell * N + i] * content[column + i];
  return sum;
}

/** Adds the spending of a buyer (n, j) to its suppliers. */
function spread({ tradeShare, countries }: Economy, cell: number, spending: number, to: Float64Array): void {
  const N = countries.length;
  const column = cell - (cell % N);
  for (let i = 0; i < N; i++) to[column + i] += tradeShare[cell * N + i] * spending;
}

/** Spending of n on input k per unit of output of j. */
function inputOf({ inputShare, sectors }: Economy, n: number, k: number, j: number): number {
  const J = sectors.length;
  return inputShare === null ? 0 : inputShare[(n * J + j) * J + k];
}

const accuracy = 1e-13;
const mostRounds = 5000;

/** start + A·start + A²·start + …, until a round no longer counts. */
function sumOfRounds(start: Float64Array, apply: (round: Float64Array, next: Float64Array) => void): Float64Array {
  const total = start.slice();
  let round = start;
  for (let count = 0; count < mostRounds; count++) {
    const next = new Float64Array(start.length);
    apply(round, next);
    let added = 0;
    let size = 0;
    for (let at = 0; at < next.length; at++) {
      total[at] += next[at];
      added += Math.abs(next[at]);
      size += Math.abs(total[at]);
    }
    if (added <= accuracy * size) return total;
    round = next;
  }
  throw new LeewayError(
    "strategy.not_converged",
    `the sum over rounds of inputs did not come to rest in ${mostRounds} rounds: some sectors use more inputs than they produce. ` +
      "leeway worlds check says where.",
    { iterations: mostRounds },
    { kind: "numerical" },
  );
}
