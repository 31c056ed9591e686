import type { Economy } from "./economy.ts";
import type { Experiment } from "./experiment.ts";
import { setUp } from "./experiment.ts";
import { conditionalLayer, partialFlows } from "./layers.ts";
import type { Outcome } from "./outcome.ts";
import type { SolvedExperiment } from "./solved_experiment.ts";
import { revenueOf } from "./trade.ts";

/**
 * Solves the partial or the conditional layer of an experiment instead of full equilibrium: wages, output, incomes and
 * balances are those of the baseline; consumers' prices move with inward resistance in the conditional layer.
 *
 * @throws LeewayError `simulate.no_conditional_equilibrium` (numerical)
 */
export function solveLayer(
  layer: "partial" | "conditional",
  experiment: Experiment,
  economy: Economy,
): SolvedExperiment {
  const { base } = setUp(experiment, economy);
  const started = performance.now();
  const ones = (length: number): Float64Array => new Float64Array(length).fill(1);
  const cells = economy.output.length;
  const common = { experiment: withNotes(experiment), economy, base, certificate: null };
  const seconds = (): number => (performance.now() - started) / 1000;
  if (layer === "partial") {
    const flows = partialFlows(economy, experiment.shock, base);
    return {
      ...common,
      solution: { converged: true, method: "direct", iterations: 0, residual: 0 },
      outcome: outcomeAt(economy, experiment, flows, ones(cells)),
      seconds: seconds(),
    };
  }
  const { flows, inward, iterations, residual } = conditionalLayer(economy, experiment.shock, base);
  const price = inward.map((hat) => (Number.isNaN(hat) ? 1 : hat));
  return {
    ...common,
    solution: { converged: true, method: "balancing", iterations, residual },
    outcome: outcomeAt(economy, experiment, flows, price),
    seconds: seconds(),
  };
}

function outcomeAt(economy: Economy, { shock }: Experiment, flows: Float64Array, price: Float64Array): Outcome {
  const N = economy.countries.length;
  return {
    wage: new Float64Array(N).fill(1),
    price,
    cost: new Float64Array(economy.output.length).fill(1),
    output: economy.output.slice(),
    flows,
    income: economy.finalIncome.slice(),
    balance: economy.tradeBalance.slice(),
    transfer: new Float64Array(N),
    ...revenueOf(flows, shock.tariffFactor ?? economy.tariffFactor, shock.exportTaxFactor, N),
  };
}

function withNotes(experiment: Experiment): Experiment {
  const { logProductivity, demandFactor } = experiment.shock;
  const { scenario, warnings } = experiment;
  const notes = [
    "output, wages and incomes are held in this layer: real incomes are no welfare result, read the flows",
  ];
  if (logProductivity !== null || demandFactor !== null) {
    notes.push(`${scenario.file}: productivity and demand act in full equilibrium only`);
  }
  return { ...experiment, warnings: [...warnings, ...notes] };
}
