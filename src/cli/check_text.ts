import type { Alternative, CheckedRecord, Evidence, Outlook, Verdict, VerdictName } from "../checks/verdict.ts";
import type { Claim } from "../documents/record.ts";
import type { Source } from "../facts/ledger.ts";
import { sourceTitle } from "../readout/brief/claim_rows.ts";
import { quoteAround } from "../readout/brief/quote.ts";
import { FIT_WORDS, RELATION_WORDS, VERDICT_WORDS } from "../readout/brief/words.ts";
import { formatValue } from "../readout/format.ts";
import { laterWords, outlookWords } from "../readout/report/outlook_words.ts";
import { quantityText } from "./read_text.ts";

/** Terminal attributes; empty strings where the output goes to a file. */
interface Style {
  readonly good: string;
  readonly bad: string;
  readonly open: string;
  readonly mark: string;
  readonly plain: string;
}

const coloured: Style = {
  good: "\u001b[32m",
  bad: "\u001b[1;31m",
  open: "\u001b[2m",
  mark: "\u001b[1m",
  plain: "\u001b[0m",
};
const bare: Style = { good: "", bad: "", open: "", mark: "", plain: "" };

const indent = "    ";
const width = 110;

/** Most other figures that are shown for one claim; `--json` has them all. */
const shownAlternatives = 4;

/**
 * A checked record as lines for people: for each claim its verdict, the sentence with the claimed figure between [ and ],
 * why, and the evidence with source and vintage; targets with where they stand.
 *
 * @param text    the article that the record was read from
 * @param colours true when the output may carry terminal attributes
 */
export function checkLines(
  record: CheckedRecord,
  text: string,
  sources: readonly Source[],
  colours: boolean,
): readonly string[] {
  const style = colours ? coloured : bare;
  const verdicts = new Map(record.verdicts.map((verdict) => [verdict.claim, verdict]));
  const claims = [...record.claims].sort((a, b) => a.quantity.span.start - b.quantity.span.start);
  return [
    summary(record),
    ...claims.flatMap((claim) => {
      const verdict = verdicts.get(claim.id);
      return verdict === undefined ? [] : ["", ...claimLines(claim, verdict, text, sources, style)];
    }),
  ];
}

function summary(record: CheckedRecord): string {
  const names: readonly VerdictName[] = ["supported", "rounding", "contradicted", "no_data", "not_checkable"];
  const counts = names.map((name) => {
    const count = record.verdicts.filter(({ verdict }) => verdict === name).length;
    return `${count} ${VERDICT_WORDS[name].label.toLowerCase()}`;
  });
  const { dateline } = record.document;
  const known = dateline === null ? "as known today (no dateline)" : `as known on ${dateline}`;
  return `${record.verdicts.length} claims ${known}: ${counts.join(" · ")}`;
}

function claimLines(
  claim: Claim,
  verdict: Verdict,
  text: string,
  sources: readonly Source[],
  style: Style,
): readonly string[] {
  const { label, tone, sign } = VERDICT_WORDS[verdict.verdict];
  const { before, marked, after } = quoteAround(text, claim.quantity.span);
  const what = [
    quantityText(claim.quantity),
    claim.kind,
    claim.modality === "fact" ? claim.polarity : claim.modality,
  ].filter((word) => word !== "affirmed");
  const shown = verdict.alternatives.slice(0, shownAlternatives);
  const rest = verdict.alternatives.length - shown.length;
  return [
    `${claim.id}  ${style[tone]}${sign} ${label}${style.plain}  ${what.join(" · ")}`,
    ...wrapped(`${before}[${style.mark}${style[tone]}${marked}${style.plain}]${after}`),
    ...wrapped(`${verdict.reason} (${verdict.rule})`),
    ...(verdict.outlook === undefined ? [] : outlookLines(verdict.outlook, claim)),
    ...verdict.evidence.flatMap((item) => wrapped(evidenceLine(item, sources), "- ")),
    ...shown.flatMap((item) => wrapped(`${relationWords(item)}: ${evidenceLine(item, sources)}`, "~ ")),
    ...(rest > 0 ? [`${indent}~ and ${rest} more (--json has all)`] : []),
    ...(verdict.explore === undefined ? [] : [`${indent}explore: ${verdict.explore.command}`]),
  ];
}

function relationWords(item: Alternative): string {
  return `${RELATION_WORDS[item.relation]} (${FIT_WORDS[item.verdict]})`;
}

function evidenceLine(item: Evidence, sources: readonly Source[]): string {
  const value = formatValue(item.value, item.unit === "percent" ? "%" : item.unit, 6);
  const address = item.url === undefined ? "" : ` <${item.url}>`;
  return `${item.period}: ${value}, ${item.series}; ${sourceTitle(item.source, sources)}, as of ${item.as_of}${address}`;
}

function outlookLines(outlook: Outlook, claim: Claim): readonly string[] {
  const words = outlookWords(outlook, claim);
  if (words === null) return [];
  const later = laterWords(outlook);
  return [
    ...wrapped(`outlook: ${words}`),
    ...wrapped(`method: ${outlook.method}`),
    ...(later === null ? [] : wrapped(later)),
  ];
}

/** Words in lines of at most `width` columns, indented; terminal attributes count as nothing. */
function wrapped(words: string, bullet = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const word of words.split(/[ \n]+/)) {
    // oxlint-disable-next-line no-control-regex -- the attributes are control sequences
    const size = word.replace(/\u001b\[[\d;]*m/g, "").length;
    if (line !== "" && columns + size + 1 > width) {
      lines.push(line);
      line = "";
      columns = 0;
    }
    line = line === "" ? word : `${line} ${word}`;
    columns += size + (columns > 0 ? 1 : 0);
  }
  lines.push(line);
  const hanging = " ".repeat(bullet.length);
  return lines.map((part, place) => `${indent}${place === 0 ? bullet : hanging}${part}`);
}
