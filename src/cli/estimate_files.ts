import { LeewayError } from "../core/errors.ts";
import type { Fit } from "../estimate/fit.ts";
import { writeWhole } from "./write_file.ts";
import { writeRows } from "./write_rows.ts";
import type { TableRow } from "./write_rows.ts";

/** Options of the files about costs. */
export interface CostArguments {
  readonly tradeElasticity?: number;
  readonly reference?: string;
}

/** Writes every dropped row, and each regressor left out, with its reason; one estimation after the other. */
export async function writeDropped(file: string, fits: readonly Fit[]): Promise<void> {
  const rows = fits.flatMap(({ dropped }, k) =>
    dropped.flatMap(({ reason, what, index }): readonly TableRow[] => {
      const rest = { reason, what: what ?? null };
      return index === undefined
        ? [{ estimation: k + 1, row: null, ...rest }]
        : Array.from(index, (row) => ({ estimation: k + 1, row: row + 1, ...rest }));
    }),
  );
  await writeRows(file, rows, ["estimation", "row", "reason", "what"]);
}

/** Draws the coefficients of one to three estimations. */
export async function writePlot(file: string, fits: readonly Fit[]): Promise<void> {
  const { coefficientPlot } = await import("../readout/charts/coefficient_plot.ts");
  const { chartPicture } = await import("../readout/charts/picture.ts");
  const results = fits.map(({ result }) => result);
  if (results.length > 3) {
    throw new LeewayError(
      "cli.too_many_estimations",
      `a plot holds up to three estimations; here are ${fits.length}.`,
      {
        estimations: fits.length,
      },
    );
  }
  const [first] = results;
  const chart = coefficientPlot({
    id: "coefficients",
    title: `Coefficients for ${[...new Set(results.map(({ outcome }) => outcome))].join(" and ")}`,
    subtitle: `Estimates with 95 % intervals, ${first.vcov_type === "HC1" ? "robust" : first.vcov_type}; ${first.n_obs.toLocaleString("en-US")} observations.`,
    source: results.map(({ formula }) => formula).join(" · "),
    notes: [],
    estimations: results.map(({ coefficients }, k) => ({ label: `(${k + 1})`, coefficients })),
  });
  writeWhole(file, chartPicture(chart));
}

/** Writes multilateral resistance by country and period. */
export async function writeResistance(file: string, fits: readonly Fit[], options: CostArguments): Promise<void> {
  const { resistanceTerms } = await import("../estimate/gravity.ts");
  const fit = onlyFit(fits, "--resistance");
  const terms = resistanceTerms(fit, {
    trade_elasticity: options.tradeElasticity ?? NaN,
    reference: options.reference ?? "",
  });
  await writeRows(
    file,
    terms.map((term) => ({ ...term })),
  );
}

/** Writes outcome, fitted value and trade cost of every row used, with the levels of its fixed effects. */
export async function writeTradeCosts(file: string, fits: readonly Fit[], options: CostArguments): Promise<void> {
  const { tradeCosts } = await import("../estimate/gravity.ts");
  const fit = onlyFit(fits, "--trade-costs");
  const { design, fitted } = fit;
  const costs = tradeCosts(fit, options.tradeElasticity ?? NaN);
  const parts = new Map(
    design.fixedEffects.flatMap((effect) => (effect.parts ?? [effect]).map((part) => [part.name, part] as const)),
  );
  const rows = Array.from(design.rows, (row, k): TableRow => ({
    row: row + 1,
    ...Object.fromEntries([...parts].map(([name, { codes, labels }]) => [name, labels?.[codes[k]] ?? codes[k]])),
    [design.outcome]: design.y[k],
    fitted: fitted[k],
    trade_cost: costs[k],
  }));
  await writeRows(file, rows);
}

function onlyFit(fits: readonly Fit[], option: string): Fit {
  if (fits.length === 1) return fits[0];
  throw new LeewayError(
    "cli.one_estimation",
    `${option} takes one estimation; the formula asks for ${fits.length}. Leave out sw(), csw() and c().`,
    { estimations: fits.length },
  );
}
