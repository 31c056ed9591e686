import { LeewayError } from "../core/errors.ts";
import type { Economy } from "./economy.ts";
import type { ConditionalLayer } from "./layers.ts";
import { conditionalLayer, fullResistances, partialFlows, resistanceScale } from "./layers.ts";
import { hat, realIncomeHat } from "./outcome.ts";
import type { SolvedExperiment } from "./solved_experiment.ts";
import type { LayerChange, LayersResult, ResistanceChange } from "./result.ts";
import { tradeTotals } from "./trade.ts";

type LayerName = "partial" | "conditional" | "full";

/**
 * Partial, conditional and full equilibrium side by side, as far as the experiment asked for them.
 *
 * @param withFlows include every flow
 */
export function layersOf(solved: SolvedExperiment, withFlows: boolean): LayersResult {
  const { experiment, economy, base, outcome } = solved;
  const { equilibrium, shock } = experiment;
  const asked = (layer: LayerName): boolean => equilibrium === "all" || equilibrium === layer;
  const { conditional, left_out } = asked("conditional") ? tryConditional(solved) : { conditional: null, left_out: [] };
  const flows: Record<LayerName, Float64Array | null> = {
    partial: asked("partial") ? partialFlows(economy, shock, base) : null,
    conditional: conditional?.flows ?? null,
    full: asked("full") ? outcome.flows : null,
  };
  const changes = {
    partial: flows.partial === null ? null : tradeChanges(base, flows.partial, economy),
    conditional: conditional === null ? null : withResistances(base, conditional, economy),
    full:
      flows.full === null
        ? null
        : withResistances(base, { flows: flows.full, ...fullResistances(economy, base, outcome) }, economy),
  };
  return {
    countries: economy.countries.map((country, n) => ({
      country,
      partial: changes.partial?.[n] ?? null,
      conditional: changes.conditional?.[n] ?? null,
      full: changes.full === null ? null : { ...changes.full[n], real_income_hat: realIncomeHat(economy, outcome, n) },
    })),
    ...(withFlows ? { flows: layerFlows(economy, base, flows) } : {}),
    left_out,
    note: resistanceScale,
  };
}

function tryConditional({ experiment, economy, base }: SolvedExperiment): {
  readonly conditional: ConditionalLayer | null;
  readonly left_out: LayersResult["left_out"];
} {
  try {
    return { conditional: conditionalLayer(economy, experiment.shock, base), left_out: [] };
  } catch (error) {
    if (!(error instanceof LeewayError && error.kind === "numerical")) throw error;
    return { conditional: null, left_out: [{ layer: "conditional", reason: error.message }] };
  }
}

function tradeChanges(base: Float64Array, flows: Float64Array, { countries }: Economy): readonly LayerChange[] {
  const before = tradeTotals(base, countries.length);
  const after = tradeTotals(flows, countries.length);
  return countries.map((_, n) => ({
    exports_hat: hat(before.exports[n], after.exports[n]),
    imports_hat: hat(before.imports[n], after.imports[n]),
  }));
}

function withResistances(
  base: Float64Array,
  { flows, inward, outward }: Pick<ConditionalLayer, "flows" | "inward" | "outward">,
  economy: Economy,
): readonly ResistanceChange[] {
  const { expenditure, output } = economy;
  return tradeChanges(base, flows, economy).map((change, n) => ({
    ...change,
    outward_resistance_hat: meanHat(outward, output, n, economy),
    inward_resistance_hat: meanHat(inward, expenditure, n, economy),
  }));
}

/** Geometric mean of a country's hats over the sectors that have one. */
function meanHat(hats: Float64Array, weights: Float64Array, n: number, { countries, sectors }: Economy): number {
  const N = countries.length;
  let sum = 0;
  let total = 0;
  for (let j = 0; j < sectors.length; j++) {
    const cell = j * N + n;
    if (Number.isNaN(hats[cell]) || !(weights[cell] > 0)) continue;
    sum += weights[cell] * Math.log(hats[cell]);
    total += weights[cell];
  }
  return total === 0 ? 1 : Math.exp(sum / total);
}

function layerFlows(
  { countries, sectors }: Economy,
  base: Float64Array,
  flows: Readonly<Record<LayerName, Float64Array | null>>,
): NonNullable<LayersResult["flows"]> {
  const N = countries.length;
  const rows = [];
  for (let cell = 0; cell < base.length; cell++) {
    if (base[cell] === 0) continue;
    rows.push({
      exporter: countries[cell % N],
      importer: countries[Math.floor(cell / N) % N],
      sector: sectors[Math.floor(cell / (N * N))],
      value_base: base[cell],
      partial: flows.partial?.[cell] ?? null,
      conditional: flows.conditional?.[cell] ?? null,
      full: flows.full?.[cell] ?? null,
    });
  }
  return rows;
}
