import type { Effect } from "../estimate/event_study.ts";
import type { DiversionResult, EventStudyResult } from "../estimate/studies.ts";
import type { Chart } from "./charts/chart.ts";
import { coefficientPlot } from "./charts/coefficient_plot.ts";
import { eventPlot } from "./charts/event_plot.ts";
import { formatCount, formatNumber, formatSigned, formatSignedPercent, formatSignificant } from "./format.ts";
import type { Column } from "./tables.ts";
import { htmlTable, markdownTable, textTable } from "./tables.ts";

/** The forms a study is written in. */
export type StudyFormat = "text" | "markdown" | "html";

/** Partners drawn at either end of a plot of diversion. */
const DRAWN = 12;
/** Partners listed in a text at either end, and names in a line. */
const LISTED = 15;
const NAMED = 8;
/** Bands are drawn up to this many times the largest gain or loss. */
const REACH = 1.5;

interface EffectRow extends Effect {
  readonly label: string;
}

/** An event study in words and a table: overall, by time, placebo, and groups. */
export function studyText(study: EventStudyResult, format: StudyFormat): string {
  const { overall, effects, pre_fit, placebo, groups } = study;
  const at = (list: readonly (Effect & { readonly time: number })[], what: string): readonly EffectRow[] =>
    list.map((effect) => ({ ...effect, label: `${what}${formatSigned(effect.time, 0)}` }));
  const rows: readonly EffectRow[] = [
    { ...overall, label: "all treated" },
    ...at(pre_fit, "fit before, "),
    ...at(placebo, "placebo, "),
    ...at(effects, "effect, "),
    ...groups.map((effect) => ({ ...effect, label: effect.group })),
  ];
  return [...studyHead(study), "", written(effectColumns, rows, format, "Effects by periods since the event")].join(
    "\n",
  );
}

function studyHead(study: EventStudyResult): readonly string[] {
  const errors =
    study.draws === 0
      ? "no intervals; ask for them with --bootstrap"
      : `95 % intervals from ${study.draws} bootstrap draws by ${study.clusters.join(" and ") || "row"}, seed ${study.seed}`;
  return [
    `event study by imputation: ${study.formula}`,
    `${formatCount(study.units, "unit")} (${study.unit}) touched, ${formatNumber(study.overall.cells)} treated rows; effects fitted on ${formatNumber(study.n_obs)} untreated rows`,
    errors,
    ...(study.not_imputed === 0
      ? []
      : [`${formatCount(study.not_imputed, "treated row")} left aside: untreated rows do not determine them`]),
  ];
}

const effectColumns: readonly Column<EffectRow>[] = [
  { header: "periods since the event", names: true, text: ({ label }) => label },
  { header: "rows", kind: "number", text: ({ cells }) => formatNumber(cells) },
  { header: "observed", kind: "number", text: ({ observed }) => formatSignificant(observed, 5) },
  { header: "counterfactual", kind: "number", text: ({ counterfactual }) => formatSignificant(counterfactual, 5) },
  { header: "effect", kind: "number", text: ({ effect }) => formatSignedPercent(effect) },
  { header: "95 % from", kind: "number", text: ({ ci_low }) => (ci_low === null ? "" : formatSignedPercent(ci_low)) },
  { header: "to", kind: "number", text: ({ ci_high }) => (ci_high === null ? "" : formatSignedPercent(ci_high)) },
];

/** A plot of an event study; with a placebo, its out-of-sample effects take the place of the fit before the event. */
export function studyChart(result: EventStudyResult): Chart {
  const placebo = new Map(result.placebo.map((effect) => [effect.time, effect]));
  const points = [...result.pre_fit, ...result.effects].map((own) => {
    const { time, effect, ci_low, ci_high } = placebo.get(own.time) ?? own;
    return { time, effect, low: ci_low, high: ci_high };
  });
  return eventPlot({
    id: "event-study",
    title: `Effect on ${result.formula.split("~")[0].trim()} by periods since the event`,
    subtitle: `Observed against imputed; overall ${formatSignedPercent(result.overall.effect)}. Periods: ${result.time}; units: ${result.unit}.`,
    source: result.formula,
    notes: [
      ...(placebo.size === 0
        ? ["Before the event: how well the effects fit these rows in the sample."]
        : [`The last ${placebo.size} periods before the event are out of sample: a placebo event came then.`]),
      ...(result.draws === 0 ? [] : [`95 % intervals from ${result.draws} bootstrap draws.`]),
    ],
    points,
  });
}

type Partner = DiversionResult["partners"][number];

const partnerColumns: readonly Column<Partner>[] = [
  { header: "partner", names: true, text: ({ partner }) => partner },
  { header: "observed", kind: "number", text: ({ observed }) => formatSignificant(observed, 4) },
  { header: "undiverted", kind: "number", text: ({ undiverted }) => formatSignificant(undiverted, 4) },
  { header: "diverted", kind: "number", text: ({ diverted }) => signed(diverted) },
  { header: "change", kind: "number", text: ({ change }) => formatSignedPercent(change, 0) },
  { header: "95 % from", kind: "number", text: ({ ci_low }) => (ci_low === null ? "" : signed(ci_low)) },
  { header: "to", kind: "number", text: ({ ci_high }) => (ci_high === null ? "" : signed(ci_high)) },
];

function signed(value: number): string {
  const text = formatSignificant(value, 3);
  return value > 0 ? `+${text}` : text;
}

/** Who took over trade with a target, in words and a table; the text names the largest gains and losses. */
export function diversionText(result: DiversionResult, format: StudyFormat): string {
  const { partners, not_imputed } = result;
  const shown = format === "text" && partners.length > 2 * LISTED ? ends(partners, LISTED) : partners;
  const hidden = partners.length - shown.length;
  const head = [
    `trade with ${result.target} since ${result.date}, against what each partner's trade elsewhere implies: ${result.formula}`,
    `observed ${formatSignificant(result.observed, 5)}, counterfactual ${formatSignificant(result.counterfactual, 5)} (${formatSignedPercent(result.observed / result.counterfactual - 1)}, common to all partners and taken out below)`,
    `changed hands: ${formatSignificant(result.diverted, 4)}, ${formatSignificant((100 * result.diverted) / result.observed, 3)} % of the trade; effects fitted on ${formatNumber(result.n_obs)} other rows`,
    "95 % of each partner's trade with other markets moved less than its band",
    ...(not_imputed.length === 0 ? [] : [`left aside, without trade before: ${named(not_imputed)}`]),
    ...(result.unobserved.length === 0 ? [] : [`no figures since ${result.date}: ${named(result.unobserved)}`]),
    ...(hidden === 0 ? [] : [`${formatCount(hidden, "partner")} between are not shown (--json has all)`]),
  ];
  return [...head, "", written(partnerColumns, shown, format, `Trade with ${result.target} by partner`)].join("\n");
}

/** A plot of the largest gains and losses of trade with a target, with their bands. */
export function diversionChart(result: DiversionResult): Chart {
  const shown = result.partners.length > 2 * DRAWN ? ends(result.partners, DRAWN) : result.partners;
  const reach = REACH * Math.max(...shown.map(({ diverted }) => Math.abs(diverted)));
  const cut = (value: number): number => Math.max(-reach, Math.min(reach, value));
  const isCut = shown.some(({ ci_low, ci_high }) => (ci_low ?? 0) < -reach || (ci_high ?? 0) > reach);
  return coefficientPlot({
    id: "diversion",
    title: `Who took over trade with ${result.target} since ${result.date}`,
    subtitle:
      "Observed trade less the partner's part of the trade there was, had nothing been diverted; unit of the data.",
    source: result.formula,
    notes: [
      `Lines: 95 % of the partner's trade with other markets moved less${isCut ? "; the longest are cut" : ""}.`,
      ...(shown.length < result.partners.length
        ? [`The ${DRAWN} largest gains and losses of ${result.partners.length} partners.`]
        : []),
    ],
    estimations: [
      {
        label: result.target,
        coefficients: shown.map(({ partner, diverted, ci_low, ci_high }) => ({
          name: partner,
          estimate: diverted,
          ci_low: cut(ci_low ?? diverted),
          ci_high: cut(ci_high ?? diverted),
        })),
      },
    ],
  });
}

/** The first names of a list, and how many more there are. */
function named(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return rest <= 0 ? names.join(", ") : `${names.slice(0, NAMED).join(", ")} and ${rest} more`;
}

function ends<Item>(items: readonly Item[], count: number): readonly Item[] {
  return [...items.slice(0, count), ...items.slice(-count)];
}

function written<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  format: StudyFormat,
  caption: string,
): string {
  if (format === "markdown") return markdownTable(columns, rows);
  if (format === "html") return htmlTable(columns, rows, caption).markup;
  return textTable(columns, rows).join("\n");
}
