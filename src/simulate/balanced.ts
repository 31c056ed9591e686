import { balanceRule } from "./closures.ts";
import type { Economy } from "./economy.ts";
import { Equations } from "./equations.ts";
import type { SolveOptions } from "./equilibrium.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import { noShock } from "./shock.ts";
import { newShares } from "./trade.ts";

/**
 * The economy in which every country's trade is balanced (closure C: solve for S = 0, then take that as the baseline).
 *
 * Cost shares, final shares and elasticities stay; trade shares, levels and incomes are those of the balanced equilibrium.
 */
export function balanceTrade(economy: Economy, options: SolveOptions): Economy {
  const rule = balanceRule("balanced", economy, null, new Float64Array(0));
  const equations = new Equations(economy, noShock, rule);
  const { state } = solveEquilibrium(equations, options);
  const { N, J } = equations;
  const expenditure = new Float64Array(N * J);
  for (let cell = 0; cell < N * J; cell++) {
    expenditure[cell] = state[N + N * J + cell] * equations.expenditureScale[cell % N];
  }
  return {
    ...economy,
    tradeShare: newShares(equations),
    expenditure,
    output: equations.output.slice(),
    valueAdded: economy.valueAdded.map((value, n) => value * equations.wage[n]),
    finalIncome: equations.income.slice(),
    tradeBalance: new Float64Array(N),
  };
}
