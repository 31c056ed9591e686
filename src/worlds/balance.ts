import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import { LeewayError } from "../core/errors.ts";
import { tradeBalance } from "./load.ts";
import type { World } from "./world.ts";

/** How far one table moved. Values USD million. */
export interface TableChange {
  readonly table: "flows" | "io" | "final" | "value_added";
  readonly total_before: number;
  readonly total_after: number;
  /** Sum of absolute changes over the sum of absolute values before. */
  readonly relative: number;
  /** The cell that moved most, as text, with its values. */
  readonly largest: { readonly cell: string; readonly before: number; readonly after: number } | null;
}

/** What a repair did. */
export interface BalanceReport {
  readonly converged: true;
  readonly iterations: number;
  /** Largest relative gap left between the two sides of an account. */
  readonly residual: number;
  readonly changes: readonly TableChange[];
  /** Cells set by hand before scaling, each a sentence. */
  readonly treatments: readonly string[];
}

/** How a repair proceeds. */
export interface BalanceOptions {
  /** Relative gap between the sides of every account at which the repair ends; absent: 1e-12. */
  readonly tolerance?: number;
  readonly max_iterations?: number;
}

/**
 * Repairs a world whose accounts do not add up, by scaling rows and columns until they do.
 *
 * The accounts form a social accounting matrix: every producer (country, sector) sells flows and buys io and value added;
 * every market (country, sector) buys flows with duty and serves io and final use. Both totals of an account are unknown,
 * so each pass multiplies one side and divides the other by the same factor, the root of their ratio: diagonal similarity
 * scaling (Schneider and Zenios, "A comparative study of algorithms for matrix balancing", Operations Research 38(3),
 * 1990), which is RAS for unknown totals. Zero cells stay zero, signs stay, tariffs stay.
 *
 * Before scaling: negative final use and value added become 0; a producer without sales loses its inputs; sales without
 * any cost become value added; a market without purchases loses its uses; purchases without any use become final use.
 *
 * @throws LeewayError `worlds.balance_not_converged` (numerical) with the gap that remains
 */
export function balanceWorld(
  world: World,
  options: BalanceOptions = {},
): { readonly world: World; readonly report: BalanceReport } {
  const tolerance = options.tolerance ?? 1e-12;
  const limit = options.max_iterations ?? 20_000;
  const accounts = new Accounts(world);
  const treatments: string[] = [];
  // Emptying one account can empty its neighbours, so this repeats until nothing is left to treat.
  for (let done = accounts.treat(); done.length > 0; done = accounts.treat()) treatments.push(...done);
  let residual = Number.POSITIVE_INFINITY;
  let iterations = 0;
  while (residual > tolerance) {
    if (iterations === limit) {
      throw new LeewayError(
        "worlds.balance_not_converged",
        `${world.name}: after ${limit} passes the accounts still differ by ${residual.toExponential(1)} relative. ` +
          "Some producer or market is cut off by zero cells; see `leeway worlds check` for the largest gaps.",
        { residual, iterations },
        { kind: "numerical" },
      );
    }
    residual = accounts.scalePass();
    iterations++;
  }
  accounts.close();
  const repaired: World = {
    ...world,
    ...accounts.tables(),
    trade_balance: tradeBalance(accounts.flows, world.countries.length, world.sectors.length),
  };
  const changes = describeTables(world, repaired);
  const notes = [
    `Balanced: rows and columns scaled until every account adds up; ${changes.map(tableSentence).join("; ")}.`,
    ...treatments,
  ];
  return {
    world: { ...repaired, notes: [...world.notes, ...notes] },
    report: { converged: true, iterations, residual, changes, treatments },
  };
}

function tableSentence(change: TableChange): string {
  return `${change.table} moved by ${(100 * change.relative).toPrecision(2)} %`;
}

class Accounts {
  readonly flows: Float64Array;
  readonly #io: Float64Array | null;
  readonly #final: Float64Array;
  readonly #valueAdded: Float64Array;
  readonly #factor: Float64Array | null;
  readonly #world: World;
  readonly #N: number;
  readonly #J: number;

  constructor(world: World) {
    this.#world = world;
    this.#N = world.countries.length;
    this.#J = world.sectors.length;
    this.flows = world.flows.slice();
    this.#io = world.io?.slice() ?? null;
    this.#final = world.final.slice();
    this.#valueAdded = world.value_added.slice();
    this.#factor = world.tariffs?.map((tariff) => 1 + tariff) ?? null;
  }

  tables(): Pick<World, "flows" | "io" | "final" | "value_added"> {
    return { flows: this.flows, io: this.#io, final: this.#final, value_added: this.#valueAdded };
  }

  /** Cells that no scaling can mend, set by hand; returns what was done. */
  treat(): readonly string[] {
    const done: string[] = [];
    this.#eachAccount((n, j, cell) => {
      const at = `${this.#world.countries[n].country} ${this.#world.sectors[j].sector}`;
      if (this.#final[cell] < 0) {
        done.push(`${at}: final use ${round(this.#final[cell])} set to 0.`);
        this.#final[cell] = 0;
      }
      if (this.#valueAdded[cell] < 0) {
        done.push(`${at}: value added ${round(this.#valueAdded[cell])} set to 0.`);
        this.#valueAdded[cell] = 0;
      }
      const sales = this.#sales(n, j);
      const costs = this.#inputs(n, j) + this.#valueAdded[cell];
      if (sales === 0 && costs > 0) {
        done.push(`${at}: nothing is sold, so its inputs and value added of ${round(costs)} are set to 0.`);
        this.#scaleInputs(n, j, 0);
        this.#valueAdded[cell] = 0;
      } else if (sales > 0 && costs === 0) {
        done.push(`${at}: sales of ${round(sales)} had no cost and become value added.`);
        this.#valueAdded[cell] = sales;
      }
    });
    this.#eachAccount((n, j, cell) => {
      const at = `${this.#world.countries[n].country} ${this.#world.sectors[j].sector}`;
      const purchases = this.#purchases(n, j);
      const uses = this.#uses(n, j) + this.#final[cell];
      if (purchases === 0 && uses > 0) {
        done.push(`${at}: nothing is bought, so its uses of ${round(uses)} are set to 0.`);
        this.#scaleUses(n, j, 0);
        this.#final[cell] = 0;
      } else if (purchases > 0 && uses === 0) {
        done.push(`${at}: purchases of ${round(purchases)} had no use and become final use.`);
        this.#final[cell] = purchases;
      }
    });
    return done;
  }

  /** One pass over all accounts; returns the largest relative gap found on the way. */
  scalePass(): number {
    let worst = 0;
    this.#eachAccount((n, j, cell) => {
      const sales = this.#sales(n, j);
      const costs = this.#inputs(n, j) + this.#valueAdded[cell];
      if (sales === 0 || costs === 0) return;
      worst = Math.max(worst, Math.abs(sales - costs) / Math.max(sales, costs));
      const factor = Math.sqrt(costs / sales);
      this.#scaleSales(n, j, factor);
      this.#scaleInputs(n, j, 1 / factor);
      this.#valueAdded[cell] /= factor;
    });
    this.#eachAccount((n, j, cell) => {
      const purchases = this.#purchases(n, j);
      const uses = this.#uses(n, j) + this.#final[cell];
      if (purchases === 0 || uses === 0) return;
      worst = Math.max(worst, Math.abs(purchases - uses) / Math.max(purchases, uses));
      const factor = Math.sqrt(uses / purchases);
      this.#scalePurchases(n, j, factor);
      this.#scaleUses(n, j, 1 / factor);
      this.#final[cell] /= factor;
    });
    return worst;
  }

  /** Moves what rounding is left into value added and final use. */
  close(): void {
    this.#eachAccount((n, j, cell) => {
      this.#valueAdded[cell] = Math.max(0, this.#sales(n, j) - this.#inputs(n, j));
      this.#final[cell] = Math.max(0, this.#purchases(n, j) - this.#uses(n, j));
    });
  }

  #eachAccount(visit: (n: number, j: number, cell: number) => void): void {
    for (let j = 0; j < this.#J; j++) {
      for (let n = 0; n < this.#N; n++) visit(n, j, countrySectorIndex(this.#N, n, j));
    }
  }

  #sales(n: number, j: number): number {
    let sum = 0;
    for (let m = 0; m < this.#N; m++) sum += this.flows[flowIndex(this.#N, n, m, j)];
    return sum;
  }

  #purchases(n: number, j: number): number {
    let sum = 0;
    for (let i = 0; i < this.#N; i++) {
      const cell = flowIndex(this.#N, i, n, j);
      sum += this.flows[cell] * (this.#factor?.[cell] ?? 1);
    }
    return sum;
  }

  #inputs(n: number, j: number): number {
    let sum = 0;
    for (let k = 0; k < this.#J; k++) sum += this.#io?.[inputIndex(this.#N, this.#J, n, k, j)] ?? 0;
    return sum;
  }

  #uses(n: number, k: number): number {
    let sum = 0;
    for (let j = 0; j < this.#J; j++) sum += this.#io?.[inputIndex(this.#N, this.#J, n, k, j)] ?? 0;
    return sum;
  }

  #scaleSales(n: number, j: number, factor: number): void {
    for (let m = 0; m < this.#N; m++) this.flows[flowIndex(this.#N, n, m, j)] *= factor;
  }

  #scalePurchases(n: number, j: number, factor: number): void {
    for (let i = 0; i < this.#N; i++) this.flows[flowIndex(this.#N, i, n, j)] *= factor;
  }

  #scaleInputs(n: number, j: number, factor: number): void {
    if (this.#io === null) return;
    for (let k = 0; k < this.#J; k++) this.#io[inputIndex(this.#N, this.#J, n, k, j)] *= factor;
  }

  #scaleUses(n: number, k: number, factor: number): void {
    if (this.#io === null) return;
    for (let j = 0; j < this.#J; j++) this.#io[inputIndex(this.#N, this.#J, n, k, j)] *= factor;
  }
}

function describeTables(before: World, after: World): readonly TableChange[] {
  const country = (n: number): string => before.countries[n].country;
  const sector = (j: number): string => before.sectors[j].sector;
  const N = before.countries.length;
  const J = before.sectors.length;
  const byCountrySector = (cell: number): string => `${country(cell % N)} ${sector(Math.floor(cell / N))}`;
  const names = {
    flows: (cell: number) =>
      `${country(cell % N)} to ${country(Math.floor(cell / N) % N)} ${sector(Math.floor(cell / (N * N)))}`,
    io: (cell: number) =>
      `${country(cell % N)} ${sector(Math.floor(cell / N) % J)} into ${sector(Math.floor(cell / (N * J)))}`,
    final: byCountrySector,
    value_added: byCountrySector,
  };
  const changes: TableChange[] = [];
  for (const table of ["flows", "io", "final", "value_added"] as const) {
    const [old, mended] = [before[table], after[table]];
    if (old === null || mended === null) continue;
    let moved = 0;
    let size = 0;
    let largest = -1;
    for (let cell = 0; cell < old.length; cell++) {
      const change = Math.abs(mended[cell] - old[cell]);
      moved += change;
      size += Math.abs(old[cell]);
      if (change > 0 && (largest < 0 || change > Math.abs(mended[largest] - old[largest]))) largest = cell;
    }
    changes.push({
      table,
      total_before: old.reduce((sum, value) => sum + value, 0),
      total_after: mended.reduce((sum, value) => sum + value, 0),
      relative: size === 0 ? 0 : moved / size,
      largest: largest < 0 ? null : { cell: names[table](largest), before: old[largest], after: mended[largest] },
    });
  }
  return changes;
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
