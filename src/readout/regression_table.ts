import type { EstimateResult } from "../estimate/result.ts";
import { formatNumber } from "./format.ts";
import { escapeHtml } from "./html.ts";
import { escapeMarkdown } from "./tables.ts";

/** The forms a regression table is written in. */
export type TableFormat = "text" | "markdown" | "html" | "latex";

/** How a regression table looks. */
export interface RegressionTableOptions {
  /** Mark p-values below 0.05, 0.01 and 0.001 with one, two and three stars; default false. */
  readonly stars?: boolean;
  /** Title over HTML and LaTeX tables; default `Estimates`. */
  readonly caption?: string;
}

/** One line of a regression table: what it is and a cell for each estimation. */
interface Line {
  readonly part: "outcome" | "coefficient" | "error" | "effect" | "statistic";
  readonly label: string;
  readonly cells: readonly string[];
}

/**
 * Estimations side by side: coefficients over their standard errors, then fixed effects, clusters, observations and fit.
 *
 * @param results at least one; coefficients of the same name share a line, in order of first appearance
 * @returns text that ends without a line break; the notes below the table name estimator and standard errors
 */
export function regressionTable(
  results: readonly EstimateResult[],
  format: TableFormat,
  options: RegressionTableOptions = {},
): string {
  const lines = linesOf(results, options.stars === true);
  const heads = results.map((_, k) => `(${k + 1})`);
  const notes = notesOf(results, options.stars === true);
  const caption = options.caption ?? "Estimates";
  switch (format) {
    case "text":
      return textForm(heads, lines, notes);
    case "markdown":
      return markdownForm(heads, lines, notes);
    case "html":
      return htmlForm(heads, lines, notes, caption);
    case "latex":
      return latexForm(heads, lines, notes, caption);
  }
}

function linesOf(results: readonly EstimateResult[], stars: boolean): readonly Line[] {
  const across = (cell: (result: EstimateResult) => string): readonly string[] => results.map(cell);
  const names = [...new Set(results.flatMap(({ coefficients }) => coefficients.map(({ name }) => name)))];
  const effects = [...new Set(results.flatMap((result) => result.fixed_effects.map(({ name }) => name)))];
  const hasEffect = (result: EstimateResult, name: string): boolean =>
    result.fixed_effects.some((effect) => effect.name === name);
  return [
    { part: "outcome", label: "Outcome", cells: across(({ outcome }) => outcome) },
    ...names.flatMap((name): readonly Line[] => {
      const cells = results.map(({ coefficients }) => coefficientCells(coefficients, name, stars));
      return [
        { part: "coefficient", label: name, cells: cells.map(([estimate]) => estimate) },
        { part: "error", label: "", cells: cells.map(([, error]) => error) },
      ];
    }),
    ...effects.map((name): Line => {
      return {
        part: "effect",
        label: `Fixed effect ${name}`,
        cells: across((one) => (hasEffect(one, name) ? "yes" : "no")),
      };
    }),
    { part: "statistic", label: "Standard errors", cells: across(errorsText) },
    { part: "statistic", label: "Observations", cells: across(({ n_obs }) => formatNumber(n_obs)) },
    { part: "statistic", label: fitLabel(results), cells: across(({ pseudo_r2 }) => formatNumber(pseudo_r2, 4)) },
  ];
}

function coefficientCells(
  coefficients: EstimateResult["coefficients"],
  name: string,
  stars: boolean,
): readonly [estimate: string, error: string] {
  const found = coefficients.find((coefficient) => coefficient.name === name);
  if (found === undefined) return ["", ""];
  const decimals = decimalsFor(found.std_error);
  const mark = stars ? starsOf(found.p_value) : "";
  return [formatNumber(found.estimate, decimals) + mark, `(${formatNumber(found.std_error, decimals)})`];
}

/** Decimals that show three significant digits of a standard error, 0 to 8. */
export function decimalsFor(standardError: number): number {
  if (!Number.isFinite(standardError) || standardError === 0) return 4;
  return Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(standardError))));
}

/** One, two or three stars for a p-value below 0.05, 0.01 or 0.001. */
export function starsOf(pValue: number): string {
  return pValue < 0.001 ? "***" : pValue < 0.01 ? "**" : pValue < 0.05 ? "*" : "";
}

function errorsText({ clusters, vcov_type }: EstimateResult): string {
  return clusters.length === 0 ? vcov_type : `by ${clusters.map(({ name }) => name).join(", ")}`;
}

function fitLabel(results: readonly EstimateResult[]): string {
  const families = new Set(results.map(({ family }) => family));
  if (families.size > 1) return "Pseudo R² or R²";
  return families.has("poisson") ? "Pseudo R²" : "R²";
}

function notesOf(results: readonly EstimateResult[], stars: boolean): readonly string[] {
  const families = [...new Set(results.map(({ family }) => family))];
  const estimators = families.map((family) =>
    family === "poisson" ? "Poisson pseudo-maximum likelihood" : "least squares",
  );
  const conventions = [...new Set(results.map(({ small_sample }) => small_sample))].join(" and ");
  const clustered = results.some(({ clusters }) => clusters.length > 0);
  const first = estimators.join(" and ");
  return [
    `${first[0].toUpperCase()}${first.slice(1)}. Standard errors in parentheses${clustered ? ", clustered as named" : ""}; small-sample correction of ${conventions}.`,
    ...(stars ? ["* p < 0.05, ** p < 0.01, *** p < 0.001."] : []),
  ];
}

function textForm(heads: readonly string[], lines: readonly Line[], notes: readonly string[]): string {
  const first = Math.max(...lines.map(({ label }) => widthOf(label)));
  const widths = heads.map((head, k) => Math.max(widthOf(head), ...lines.map(({ cells }) => widthOf(cells[k]))));
  const draw = (label: string, cells: readonly string[]): string =>
    [label.padEnd(first), ...cells.map((cell, k) => " ".repeat(widths[k] - widthOf(cell)) + cell)].join("  ").trimEnd();
  const rule = (sign: string): string => sign.repeat(first + widths.reduce((sum, width) => sum + width + 2, 0));
  const body = lines.flatMap((line, k) => {
    const drawn = draw(line.label, line.cells);
    return k > 0 && groupOf(line) !== groupOf(lines[k - 1]) ? [rule("─"), drawn] : [drawn];
  });
  return [draw("", heads), ...body, rule("─"), ...notes].join("\n");
}

function groupOf({ part }: Line): string {
  return part === "error" ? "coefficient" : part;
}

function markdownForm(heads: readonly string[], lines: readonly Line[], notes: readonly string[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(["", ...heads]),
    line(["---", ...heads.map(() => "---:")]),
    ...lines.map(({ label, cells }) => line([label, ...cells].map(escapeMarkdown))),
    "",
    ...notes.map(escapeMarkdown),
  ].join("\n");
}

function htmlForm(heads: readonly string[], lines: readonly Line[], notes: readonly string[], caption: string): string {
  const head = heads.map((text) => `<th scope="col" class="number">${escapeHtml(text)}</th>`).join("");
  const rows = lines.map(({ part, label, cells }) => {
    const name = part === "error" ? `<td class="text"></td>` : `<th scope="row" class="text">${escapeHtml(label)}</th>`;
    const inside = cells.map((cell) => `<td class="number">${escapeHtml(cell)}</td>`).join("");
    return `<tr class="${part}">${name}${inside}</tr>`;
  });
  return [
    `<table class="regression">`,
    `<caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr><td></td>${head}</tr></thead>`,
    `<tbody>`,
    ...rows,
    `</tbody>`,
    `<tfoot><tr><td colspan="${heads.length + 1}">${notes.map(escapeHtml).join("<br>")}</td></tr></tfoot>`,
    `</table>`,
  ].join("\n");
}

function latexForm(
  heads: readonly string[],
  lines: readonly Line[],
  notes: readonly string[],
  caption: string,
): string {
  const row = (cells: readonly string[]): string => `  ${cells.map(escapeLatex).join(" & ")} \\\\`;
  const body = lines.flatMap((line, k) => {
    const drawn = row([line.label, ...line.cells]);
    return k > 0 && groupOf(line) !== groupOf(lines[k - 1]) ? ["  \\midrule", drawn] : [drawn];
  });
  return [
    "% needs the package booktabs",
    "\\begin{table}",
    "  \\centering",
    `  \\caption{${escapeLatex(caption)}}`,
    `  \\begin{tabular}{l${"r".repeat(heads.length)}}`,
    "  \\toprule",
    row(["", ...heads]),
    ...body,
    "  \\bottomrule",
    "  \\end{tabular}",
    ...notes.map((note) => `  \\par\\footnotesize ${escapeLatex(note)}`),
    "\\end{table}",
  ].join("\n");
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "−": "$-$",
  "²": "$^2$",
  "<": "$<$",
  ">": "$>$",
};

/** Text that stands for itself in LaTeX. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}^~−²<>#$%&_]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
