import type { Evidence } from "../../checks/verdict.ts";
import { formatCount, formatDate, formatLedgerPeriod, formatProbability, formatValue } from "../format.ts";
import { html, tied } from "../html.ts";
import type { Html, HtmlPart } from "../html.ts";
import { htmlTable } from "../tables.ts";
import type { Column } from "../tables.ts";
import type { Brief, ClaimRow } from "./brief.ts";
import type { Quote } from "./quote.ts";
import {
  ATTRIBUTION_WORDS,
  MODALITY_WORDS,
  POLARITY_WORDS,
  FIT_WORDS,
  RELATION_WORDS,
  VERDICT_WORDS,
} from "./words.ts";

/** The claims of the article, each with its sentence, reading, verdict and evidence. */
export function claimsSection(brief: Brief): Html {
  const rows = brief.claims;
  const lead =
    rows.length === 0
      ? html`<p class="lead">The reader found no quantitative claim in this text.</p>`
      : html`<p class="lead">
          Each figure is read as the article means it, then compared with what official sources had published by
          ${dateline(brief)}. Only what is stated as a fact can be contradicted; expectations and targets are judged as
          what they are.
        </p>`;
  return html`<section id="claims" aria-labelledby="claims-heading">
    <h2 id="claims-heading">What the article claims</h2>
    ${lead}
    ${rows.length > 0 && htmlTable(columns(brief), rows, `${formatCount(rows.length, "claim")} with verdict and evidence`, "claims stack")}
  </section> `;
}

/** The quoted sentence with the claimed quantity marked. */
export function renderQuote(quote: Quote): Html {
  return html`${quote.before}<mark>${quote.marked}</mark>${quote.after}`;
}

/** A verdict, or for what is not stated as a fact its modality, as a badge with sign and word. */
export function badge(row: Pick<ClaimRow, "verdict" | "modality">): Html {
  const { label, tone, sign } = VERDICT_WORDS[row.verdict];
  if (row.modality === "target") return html`<span class="badge badge-aim">◎ Target</span>`;
  if (row.modality === "expectation" && (row.verdict === "not_checkable" || row.verdict === "no_data")) {
    return html`<span class="badge badge-aim">○ Expectation</span>`;
  }
  return html`<span class="badge badge-${tone}">${sign} ${label}</span>`;
}

const columns = (brief: Brief): readonly Column<ClaimRow>[] => [
  {
    header: "In the article",
    names: true,
    text: (row) => row.quote.before + row.quote.marked + row.quote.after,
    html: (row) =>
      html`<blockquote>${renderQuote(row.quote)}</blockquote>
        <p class="said">${said(row)}</p>`,
  },
  {
    header: "Read as",
    text: (row) => `${row.value} ${row.measure}`,
    html: (row) =>
      html`<p class="big">${tied(row.value)}</p>
        <p class="cell-line">${row.measure}</p>
        <p class="cell-line">${row.parties}</p>
        <p class="cell-line">${row.period}</p>
        <p class="cell-line">${modality(row)}</p>
        ${openQuestions(row)}`,
  },
  {
    header: "Verdict",
    text: (row) => VERDICT_WORDS[row.verdict].label,
    html: (row) =>
      html`${badge(row)}
        <p class="why">${why(row, brief)}</p>`,
  },
  {
    header: "Evidence",
    text: (row) => row.evidence.map((item) => item.series).join("; "),
    html: (row) => evidenceCell(row),
  },
];

/** Why; for a target with an outlook the pointer to where it stands. */
function why(row: ClaimRow, brief: Brief): HtmlPart {
  const goal = brief.targets.flatMap(({ goals }) => goals).find(({ claim }) => claim === row.id);
  if (goal === undefined || goal.probability === null) return tied(row.reason);
  return html`${formatProbability(goal.probability)} likely, from what was known:
    <a href="#target">where it stood</a>.`;
}

function said(row: ClaimRow): string {
  if (row.attribution === "narrator") return "The article itself";
  if (row.attribution === "source") return `According to ${row.speaker}`;
  return `${row.speaker}, ${ATTRIBUTION_WORDS[row.attribution]}`;
}

function modality(row: ClaimRow): string {
  const polarity = POLARITY_WORDS[row.polarity];
  return polarity === "" ? MODALITY_WORDS[row.modality] : `${MODALITY_WORDS[row.modality]}, ${polarity}`;
}

function openQuestions(row: ClaimRow): Html | false {
  return (
    row.open_questions.length > 0 &&
    html`<details>
      <summary>Left open by the reader</summary>
      <ul class="evidence">
        ${row.open_questions.map((question) => html`<li class="quiet">${question}</li>`)}
      </ul>
    </details>`
  );
}

function evidenceCell(row: ClaimRow): Html {
  if (row.evidence.length === 0 && row.alternatives.length === 0)
    return html`<p class="cell-line">none in the ledger</p>`;
  const [first, ...more] = row.evidence;
  const others = row.alternatives;
  return html`<ul class="evidence">
      ${first !== undefined && evidenceLine(first)}
    </ul>
    ${
      more.length + others.length > 0 &&
      html`<details>
        <summary>${formatCount(more.length + others.length, "further figure")}</summary>
        <ul class="evidence">
          ${more.map((item) => evidenceLine(item))}${others.map((item) =>
            evidenceLine(item, `${RELATION_WORDS[item.relation]}: ${FIT_WORDS[item.verdict]}`),
          )}
        </ul>
      </details>`
    }`;
}

/** One figure of evidence: value, period, series, source and vintage. */
export function evidenceLine(item: Evidence, remark = ""): Html {
  return html`<li>
    <span class="value">${tied(formatValue(item.value, item.unit, 6))}</span>,
    ${formatLedgerPeriod(item.period)}${remark !== "" && html`<br /><em>${remark}</em>`}<span class="from"
      >${item.series}. ${item.source}, published ${formatDate(item.as_of)}</span
    >
  </li>`;
}

function dateline(brief: Brief): string {
  return brief.article.dateline === null ? "its date" : formatDate(brief.article.dateline);
}
