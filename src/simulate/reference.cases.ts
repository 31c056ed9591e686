import { factorizeLu, solveLu } from "../core/numerics/linear_algebra.ts";
import type { World } from "../worlds/world.ts";

/** What the reference needs to know of a shock: χ, 1 + new tariff, ln productivity; all complete arrays. */
export interface ReferenceShock {
  readonly shareFactor: Float64Array;
  readonly tariffFactor: Float64Array;
  readonly logProductivity: Float64Array;
}

/**
 * The Caliendo-Parro equilibrium with S′ = S·Σŵ VA/Σ VA, slow and obvious: wages by damped tatonnement, prices iterated to
 * the end for every wage, expenditures by one dense linear system, real income from levels.
 *
 * @returns real_income_hat by country
 */
export function referenceRealIncome(world: World, shock: ReferenceShock): readonly number[] {
  const N = world.countries.length;
  const J = world.sectors.length;
  const theta = world.trade_elasticity;
  const io = (n: number, k: number, j: number): number => world.io?.[(j * J + k) * N + n] ?? 0;
  const paid = world.flows.map((flow, cell) => flow * (1 + (world.tariffs?.[cell] ?? 0)));
  const X = (n: number, j: number): number => sum(N, (i) => paid[(j * N + n) * N + i]);
  const Y = (i: number, j: number): number => sum(N, (n) => world.flows[(j * N + n) * N + i]);
  const VA = Array.from({ length: N }, (_, n) => sum(J, (j) => world.value_added[j * N + n]));
  const I = Array.from({ length: N }, (_, n) => sum(J, (j) => world.final[j * N + n]));
  const worldVA = sum(N, (n) => VA[n]);
  let wage = Array.from({ length: N }, () => 1);
  let price = Array.from({ length: N * J }, () => 1);
  for (let round = 0; round < 3000; round++) {
    const cost = (i: number, j: number): number => {
      const share = (k: number): number => io(i, k, j) / Y(i, j);
      const labour = 1 - sum(J, share);
      const logCost = labour * Math.log(wage[i]) + sum(J, (k) => share(k) * Math.log(price[k * N + i]));
      return Math.exp(logCost - shock.logProductivity[j * N + i]);
    };
    const weight = (i: number, n: number, j: number, costs: readonly number[]): number => {
      const cell = (j * N + n) * N + i;
      const tau = shock.tariffFactor[cell] / (1 + (world.tariffs?.[cell] ?? 0));
      return (paid[cell] / X(n, j)) * shock.shareFactor[cell] * (costs[j * N + i] * tau) ** -theta[j];
    };
    let costs: number[] = [];
    for (let inner = 0; inner < 500; inner++) {
      costs = Array.from({ length: N * J }, (_, cell) => cost(cell % N, Math.floor(cell / N)));
      const next = price.map((_, cell) => {
        const [n, j] = [cell % N, Math.floor(cell / N)];
        return sum(N, (i) => weight(i, n, j, costs)) ** (-1 / theta[j]);
      });
      const change = Math.max(...next.map((value, cell) => Math.abs(value - price[cell])));
      price = next;
      if (change < 1e-14) break;
    }
    const share = (i: number, n: number, j: number): number => weight(i, n, j, costs) * price[j * N + n] ** theta[j];
    const net = (i: number, n: number, j: number): number => share(i, n, j) / shock.tariffFactor[(j * N + n) * N + i];
    const level = sum(N, (n) => wage[n] * VA[n]) / worldVA;
    const size = N * J;
    const matrix = new Float64Array(size * size);
    const right = new Float64Array(size);
    for (let k = 0; k < J; k++) {
      for (let n = 0; n < N; n++) {
        const row = k * N + n;
        matrix[row * size + row] += 1;
        const alpha = world.final[row] / I[n];
        right[row] = alpha * (wage[n] * VA[n] - world.trade_balance[n] * level);
        for (let j = 0; j < J; j++) {
          const duty = 1 - sum(N, (i) => net(i, n, j));
          matrix[row * size + (j * N + n)] -= alpha * duty;
          for (let m = 0; m < N; m++) matrix[row * size + (j * N + m)] -= (io(n, k, j) / Y(n, j)) * net(n, m, j);
        }
      }
    }
    const spent = solveLu(factorizeLu(matrix, size), right);
    const income = VA.map((value, n) => {
      const duties = sum(J, (j) => spent[j * N + n] * (1 - sum(N, (i) => net(i, n, j))));
      return wage[n] * value + duties - world.trade_balance[n] * level;
    });
    const excess = VA.map((value, n) => {
      const sold = sum(J, (j) => sum(N, (m) => net(n, m, j) * spent[j * N + m]));
      const bought = sum(J, (j) => sum(N, (i) => net(i, n, j) * spent[j * N + n]));
      return (sold - bought - world.trade_balance[n] * level) / value;
    });
    if (Math.max(...excess.map(Math.abs)) < 1e-12) {
      return income.map((value, n) => {
        const logPrice = sum(J, (j) => (world.final[j * N + n] / I[n]) * Math.log(price[j * N + n]));
        return value / I[n] / Math.exp(logPrice);
      });
    }
    const moved = wage.map((value, n) => value * (1 + 0.3 * excess[n]));
    const scale = worldVA / sum(N, (n) => moved[n] * VA[n]);
    wage = moved.map((value) => value * scale);
  }
  throw new Error("the reference did not converge");
}

function sum(count: number, term: (k: number) => number): number {
  let total = 0;
  for (let k = 0; k < count; k++) total += term(k);
  return total;
}
