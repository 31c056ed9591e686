import type { Alternative, Evidence } from "../../checks/verdict.ts";
import { FIT_WORDS, RELATION_WORDS, VERDICT_WORDS } from "../brief/words.ts";
import { formatDate, formatLedgerPeriod, formatValue } from "../format.ts";
import { markedParagraphs } from "./marks.ts";
import { laterWords, outlookWords } from "./outlook_words.ts";
import { checkedAgainst, verdictCounts, type Report, type ReportedClaim } from "./report.ts";

/**
 * A checked article in Markdown: its text with every claim in bold and a footnote that gives the verdict, why, the
 * evidence and what else was published. Nothing in the article acts as markup.
 */
export function markdownReport(report: Report): string {
  const counts = verdictCounts(report).map(
    ({ verdict, count }) => `${count} ${VERDICT_WORDS[verdict].label.toLowerCase()}`,
  );
  const paragraphs = markedParagraphs(report).map((stretches) =>
    stretches
      .map(({ text, claims }, place) => {
        const escaped = escapeText(text, place === 0);
        return claims.length === 0 ? escaped : `**${escaped.trim()}**${claims.map(reference).join("")}`;
      })
      .join(""),
  );
  return `${[
    `# ${escapeText(report.title)}`,
    `Checked against ${checkedAgainst(report)}. ${report.claims.length} claims: ${counts.join(", ") || "none"}.`,
    ...paragraphs,
    "---",
    ...report.claims.map(footnote),
    `Made with Leeway ${report.version} from ${escapeText(report.file)}.`,
  ].join("\n\n")}\n`;
}

function reference({ claim, verdict }: ReportedClaim): string {
  return ` ${VERDICT_WORDS[verdict.verdict].sign}[^${claim.id}]`;
}

function footnote({ claim, verdict, row }: ReportedClaim): string {
  const { label, sign } = VERDICT_WORDS[verdict.verdict];
  const outlook = verdict.outlook === undefined ? null : outlookWords(verdict.outlook, claim);
  const later = verdict.outlook === undefined ? null : laterWords(verdict.outlook);
  const notes = [
    outlook === null ? null : `Outlook: ${escapeText(outlook)}.`,
    later === null ? null : `${escapeText(later)}.`,
    ...row.evidence.map((item) => evidenceText(item)),
    ...row.alternatives.map((item) => `${relation(item)}: ${evidenceText(item)}`),
    verdict.explore === undefined ? null : `Explore: \`${verdict.explore.command}\``,
  ].filter((line) => line !== null);
  const read = [row.value, row.measure, row.parties, row.period].map((part) => escapeText(part)).join(", ");
  const first = `**${sign} ${label}.** Read as ${read}. ${escapeText(row.reason)} (rule \`${row.rule}\`).`;
  const list = notes.map((line) => `    - ${line}`).join("\n");
  return `[^${claim.id}]: ${first}${list === "" ? "" : `\n\n${list}`}`;
}

function relation(item: Alternative): string {
  return `*${RELATION_WORDS[item.relation]}, ${FIT_WORDS[item.verdict]}*`;
}

function evidenceText(item: Evidence): string {
  const what = `${formatValue(item.value, item.unit, 6)}, ${formatLedgerPeriod(item.period)}: ${item.series}. ${item.source}, published ${formatDate(item.as_of)}`;
  return `${escapeText(what)}${item.url === undefined ? "" : ` ${link(item.url)}`}`;
}

function link(url: string): string {
  return `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
}

/** Text in which no character acts as Markdown, on one line. */
function escapeText(text: string, startsLine = true): string {
  const inline = text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~^&!$]/g, "\\$&");
  return startsLine ? inline.replace(/^[-+=]/, "\\$&").replace(/^(\d{1,9})([.)])(?=\s)/, "$1\\$2") : inline;
}
