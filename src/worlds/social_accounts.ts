import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import { LeewayError } from "../core/errors.ts";
import type { World } from "./world.ts";

/** What must not move, or must reach a given total, while accounts are scaled. */
export interface ScalingTargets {
  /** Cells of flows that stay (1) or move (0), shape of `flows`; absent: all move. */
  readonly fixed_flows?: Uint8Array;
  /** Value added that each country's sectors must sum to, USD million, length N, > 0; absent: free. */
  readonly value_added_totals?: Float64Array;
}

/**
 * The accounts of a world as a social accounting matrix that can be scaled until it adds up.
 *
 * Every producer (country, sector) sells flows and buys io and value added; every market (country, sector) buys flows with
 * duty and serves io and final use. Both totals of an account are unknown, so each pass multiplies the movable cells of one
 * side and divides those of the other by the same factor that makes the sides meet: diagonal similarity scaling (Schneider and
 * Zenios, "A comparative study of algorithms for matrix balancing", Operations Research 38(3), 1990), which is RAS for
 * unknown totals. With fixed sales f, movable sales m and costs c the factor solves f + m·x = c/x.
 */
export class SocialAccounts {
  readonly #flows: Float64Array;
  readonly #io: Float64Array | null;
  readonly #final: Float64Array;
  readonly #valueAdded: Float64Array;
  readonly #priceFactor: Float64Array | null;
  readonly #fixed: Uint8Array | null;
  readonly #totals: Float64Array | null;
  readonly #world: World;
  readonly #N: number;
  readonly #J: number;

  /** Takes copies of the tables; the world stays as it is. */
  constructor(world: World, targets: ScalingTargets = {}) {
    this.#world = world;
    this.#N = world.countries.length;
    this.#J = world.sectors.length;
    this.#flows = world.flows.slice();
    this.#io = world.io?.slice() ?? null;
    this.#final = world.final.slice();
    this.#valueAdded = world.value_added.slice();
    this.#priceFactor = world.tariffs?.map((tariff) => 1 + tariff) ?? null;
    this.#fixed = targets.fixed_flows ?? null;
    this.#totals = targets.value_added_totals ?? null;
  }

  /** The tables as they stand; not copies. */
  tables(): Pick<World, "flows" | "io" | "final" | "value_added"> {
    return { flows: this.#flows, io: this.#io, final: this.#final, value_added: this.#valueAdded };
  }

  /** Sets by hand what no scaling can mend, one pass over all accounts; returns what was done, as sentences. */
  treat(): readonly string[] {
    const done: string[] = [];
    this.#eachAccount((n, j, cell) => {
      const at = this.#label(n, j);
      if (this.#final[cell] < 0) {
        done.push(`${at}: final use ${round(this.#final[cell])} set to 0.`);
        this.#final[cell] = 0;
      }
      if (this.#valueAdded[cell] < 0) {
        done.push(`${at}: value added ${round(this.#valueAdded[cell])} set to 0.`);
        this.#valueAdded[cell] = 0;
      }
      const sales = sum(this.#sales(n, j));
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
      const at = this.#label(n, j);
      const purchases = sum(this.#purchases(n, j));
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

  /**
   * Scales until the sides of every account differ by no more than `tolerance`, relative to the larger.
   *
   * @throws LeewayError `worlds.balance_not_converged` (numerical) with the gap that remains after `maxIterations` passes
   */
  scale(tolerance: number, maxIterations: number): { readonly residual: number; readonly iterations: number } {
    let residual = Number.POSITIVE_INFINITY;
    for (let iterations = 1; iterations <= maxIterations; iterations++) {
      residual = this.#pass();
      if (residual <= tolerance) return { residual, iterations };
    }
    throw new LeewayError(
      "worlds.balance_not_converged",
      `${this.#world.name}: after ${maxIterations} passes the accounts still differ by ${residual.toExponential(1)} relative. ` +
        "Some producer or market is cut off by zero cells; `leeway worlds check` lists the largest gaps.",
      { residual, iterations: maxIterations },
      { kind: "numerical" },
    );
  }

  /** Moves what rounding is left into value added and final use. */
  close(): void {
    this.#eachAccount((n, j, cell) => {
      this.#valueAdded[cell] = Math.max(0, sum(this.#sales(n, j)) - this.#inputs(n, j));
      this.#final[cell] = Math.max(0, sum(this.#purchases(n, j)) - this.#uses(n, j));
    });
  }

  #pass(): number {
    let worst = 0;
    const meet = ({ fixed, movable }: Side, other: number): number => {
      worst = Math.max(worst, Math.abs(fixed + movable - other) / Math.max(fixed + movable, other));
      return movable === 0 ? other / fixed : (2 * other) / (fixed + Math.sqrt(fixed * fixed + 4 * movable * other));
    };
    this.#eachAccount((n, j, cell) => {
      const sales = this.#sales(n, j);
      const costs = this.#inputs(n, j) + this.#valueAdded[cell];
      if (sum(sales) === 0 || costs === 0) return;
      const factor = meet(sales, costs);
      for (let m = 0; m < this.#N; m++) this.#multiplyFlow(flowIndex(this.#N, n, m, j), factor);
      this.#scaleInputs(n, j, 1 / factor);
      this.#valueAdded[cell] /= factor;
    });
    this.#eachAccount((n, j, cell) => {
      const purchases = this.#purchases(n, j);
      const uses = this.#uses(n, j) + this.#final[cell];
      if (sum(purchases) === 0 || uses === 0) return;
      const factor = meet(purchases, uses);
      for (let i = 0; i < this.#N; i++) this.#multiplyFlow(flowIndex(this.#N, i, n, j), factor);
      this.#scaleUses(n, j, 1 / factor);
      this.#final[cell] /= factor;
    });
    if (this.#totals === null) return worst;
    for (let n = 0; n < this.#N; n++) {
      let total = 0;
      for (let j = 0; j < this.#J; j++) total += this.#valueAdded[countrySectorIndex(this.#N, n, j)];
      const factor = this.#totals[n] / total;
      worst = Math.max(worst, Math.abs(factor - 1));
      for (let j = 0; j < this.#J; j++) this.#valueAdded[countrySectorIndex(this.#N, n, j)] *= factor;
    }
    return worst;
  }

  #label(n: number, j: number): string {
    return `${this.#world.countries[n].country} ${this.#world.sectors[j].sector}`;
  }

  #eachAccount(visit: (n: number, j: number, cell: number) => void): void {
    for (let j = 0; j < this.#J; j++) {
      for (let n = 0; n < this.#N; n++) visit(n, j, countrySectorIndex(this.#N, n, j));
    }
  }

  #sales(n: number, j: number): Side {
    const side = { fixed: 0, movable: 0 };
    for (let m = 0; m < this.#N; m++) {
      const cell = flowIndex(this.#N, n, m, j);
      side[this.#fixed?.[cell] === 1 ? "fixed" : "movable"] += this.#flows[cell];
    }
    return side;
  }

  #purchases(n: number, j: number): Side {
    const side = { fixed: 0, movable: 0 };
    for (let i = 0; i < this.#N; i++) {
      const cell = flowIndex(this.#N, i, n, j);
      side[this.#fixed?.[cell] === 1 ? "fixed" : "movable"] += this.#flows[cell] * (this.#priceFactor?.[cell] ?? 1);
    }
    return side;
  }

  #multiplyFlow(cell: number, factor: number): void {
    if (this.#fixed?.[cell] !== 1) this.#flows[cell] *= factor;
  }

  #inputs(n: number, j: number): number {
    let total = 0;
    for (let k = 0; k < this.#J; k++) total += this.#io?.[inputIndex(this.#N, this.#J, n, k, j)] ?? 0;
    return total;
  }

  #uses(n: number, k: number): number {
    let total = 0;
    for (let j = 0; j < this.#J; j++) total += this.#io?.[inputIndex(this.#N, this.#J, n, k, j)] ?? 0;
    return total;
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

/** One side of an account: what stays and what may move. */
interface Side {
  readonly fixed: number;
  readonly movable: number;
}

function sum(side: Side): number {
  return side.fixed + side.movable;
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
