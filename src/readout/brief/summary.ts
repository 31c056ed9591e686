import { formatDate, formatHat, formatNumber, formatProbability, formatSignedPercent, formatValue } from "../format.ts";
import { textTable } from "../tables.ts";
import type { Column } from "../tables.ts";
import type { Brief, ClaimRow, ScenarioOutcome, TargetTrack } from "./brief.ts";
import { ratioRange, shareRange } from "./dependence_words.ts";
import { leewayLines } from "./leeway/summary_lines.ts";
import { VERDICT_WORDS } from "./words.ts";

/** Most claims listed one by one. */
const CLAIMS_LISTED = 9;
/** Countries whose real income stands in the summary. */
const COLUMNS = ["RUS", "CHN", "USA", "EU27", "DEU", "IND", "ROW"] as const;

/**
 * A brief in at most 24 lines for a terminal: claims with verdicts, the outlook of targets, real income by scenario,
 * dependence. Holds no control characters, whatever the article holds.
 *
 * @param width longest line, in characters
 */
export function summaryLines(brief: Brief, width = 100): string[] {
  const { title, dateline } = brief.article;
  const head = [title ?? brief.article.file, dateline === null ? "undated" : formatDate(dateline)].join(" · ");
  const lines = [head, ...claimLines(brief.claims, width)];
  for (const track of brief.targets.slice(0, 2)) lines.push(...targetLines(track));
  if (brief.scenarios.length > 0) lines.push(...scenarioLines(brief.scenarios, width));
  for (const { scenario, reason } of brief.scenarios_left_out) lines.push(`  not run: ${scenario} (${reason})`);
  if (brief.dependence !== null) {
    const { sides, year } = brief.dependence;
    const parts = sides.map((line) => `${line.name} ${shareRange(line)} with ${line.partner_name}`);
    lines.push(`Share of goods trade ${year}: ${parts.join(", ")} (${ratioRange(brief.dependence)})`);
  }
  if (brief.leeway !== null) lines.push(...leewayLines(brief.leeway));
  return lines.map((line) => cut(plain(line), width));
}

function claimLines(claims: readonly ClaimRow[], width: number): string[] {
  if (claims.length === 0) return ["No quantitative claim found."];
  const columns: readonly Column<ClaimRow>[] = [
    { header: "Claims", text: (row) => `  ${verdictWords(row)}` },
    { header: "", text: ({ value }) => value },
    { header: "", text: ({ measure, parties, period }) => `${measure}, ${parties}, ${period}` },
  ];
  const lines = textTable(columns, claims.slice(0, CLAIMS_LISTED), width);
  const more = claims.length - CLAIMS_LISTED;
  return more > 0 ? [...lines, `  … and ${formatNumber(more)} more`] : lines;
}

function verdictWords(row: ClaimRow): string {
  if (row.modality === "target") return "◎ target";
  if (row.modality !== "fact") return `○ ${row.modality}`;
  const { label, sign } = VERDICT_WORDS[row.verdict];
  return `${sign} ${label.toLowerCase()}`;
}

function targetLines(track: TargetTrack): string[] {
  const amount = (value: number): string => formatValue(value, track.unit, 4);
  const scale = (value: number): string => formatValue(value, null, 3);
  const [main] = track.goals;
  const parts: string[] = [];
  if (main.probability !== null) parts.push(`${formatProbability(main.probability)} likely`);
  if (track.value_so_far !== null) parts.push(`${scale(track.value_so_far)} so far`);
  if (main.needed_growth !== null)
    parts.push(`rest needs ${formatSignedPercent(main.needed_growth)} on ${track.year - 1}`);
  const lines = [`Target ${amount(main.target)} in ${track.year}: ${parts.join(", ")}`];
  if (track.projected !== null && track.projected_low !== null && track.projected_high !== null) {
    const later = track.actual_later === null ? "" : `; known later: ${scale(track.actual_later.value)}`;
    lines.push(
      `  projected ${scale(track.projected)}, 90% interval ${scale(track.projected_low)} to ${scale(track.projected_high)}${later}`,
    );
  }
  return lines;
}

function scenarioLines(outcomes: readonly ScenarioOutcome[], width: number): string[] {
  const codes = COLUMNS.filter((code) => outcomes[0].rows.some(({ country }) => country === code));
  const columns: readonly Column<ScenarioOutcome>[] = [
    { header: `Real income, ${outcomes[0].world}`, text: ({ scenario }) => `  ${scenario}` },
    ...codes.map((code): Column<ScenarioOutcome> => ({
      header: code,
      kind: "number",
      text: ({ converged, rows }) => {
        const change = rows.find(({ country }) => country === code)?.real_income_change;
        return !converged || change === undefined ? "n/a" : formatHat(1 + change, 2);
      },
    })),
  ];
  return textTable(columns, outcomes, width);
}

/** Text without characters that could steer a terminal or turn the direction of writing; minus signs become hyphens. */
export function plain(text: string): string {
  return text.replaceAll("\u2212", "-").replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, " ");
}

function cut(text: string, width: number): string {
  const characters = Array.from(text);
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join("")}…`;
}
