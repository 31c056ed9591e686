import type { Alternative } from "../../checks/verdict.ts";
import { badge, evidenceLine, renderQuote } from "../brief/claims_html.ts";
import { STYLE } from "../brief/style.ts";
import { FIT_WORDS, RELATION_WORDS, VERDICT_WORDS } from "../brief/words.ts";
import { formatCount } from "../format.ts";
import { html, tied } from "../html.ts";
import type { Html } from "../html.ts";
import { standalonePage } from "../html_page.ts";
import { markedParagraphs, type Stretch } from "./marks.ts";
import { laterWords, outlookWords } from "./outlook_words.ts";
import { checkedAgainst, VERDICT_ORDER, verdictCounts, type Report, type ReportedClaim } from "./report.ts";
import { REPORT_STYLE } from "./report_style.ts";

/** Figures shown beside a mark in the text; the list of claims below has all. */
const NOTED_FIGURES = 2;

/**
 * A checked article as one HTML file that stands alone: the text with every claim marked by verdict in colour, sign and
 * line style; evidence beside a mark on hover and on focus; all claims with all their figures below, for keyboards, screen
 * readers and paper. No script, no request; every word of the article is text.
 */
export function htmlReport(report: Report): string {
  const { title, claims, version, file } = report;
  const body = html`<body class="report">
    <a class="skip" href="#claims">Skip to the claims</a>
    <header class="top">
      <div class="mast"><strong>Leeway check</strong><span>${file}</span></div>
      <h1>${title}</h1>
      <p class="standfirst">Checked against ${checkedAgainst(report)}.</p>
      ${legend(report)}
    </header>
    <main>
      <article class="text" aria-label="The article with its claims marked">
        ${markedParagraphs(report).map((stretches) => html`<p>${stretches.map(stretch)}</p>`)}
      </article>
      <section id="claims" aria-labelledby="claims-heading">
        <h2 id="claims-heading">Claims and evidence</h2>
        ${claims.length === 0 && html`<p class="lead">The reader found no quantitative claim in this text.</p>`}
        <ol class="entries">
          ${claims.map(entry)}
        </ol>
      </section>
    </main>
    <footer class="bottom">
      <p>Made with Leeway ${version}. This page is one file; it loads nothing and runs nothing.</p>
    </footer>
  </body>`;
  return standalonePage({ title: `${title} – checked by Leeway`, style: STYLE + REPORT_STYLE, body, version });
}

const MEANINGS: Readonly<Record<(typeof VERDICT_ORDER)[number], string>> = {
  supported: "an official figure known at the time bears the claim out",
  rounding: "the official figure rounds to the claim",
  contradicted: "no admissible figure or reading fits",
  no_data: "the ledger cannot decide it; the reason is given",
  not_checkable: "a goal, an expectation, or nothing that figures can settle",
};

function legend(report: Report): Html {
  return html`<ul class="legend" aria-label="Verdicts">
    ${verdictCounts(report).map(({ verdict, count }) => {
      const { label, sign, tone } = VERDICT_WORDS[verdict];
      return html`<li>
        <span class="badge badge-${tone}">${sign} ${label}</span> <strong>${count}</strong>
        <span class="quiet">${MEANINGS[verdict]}</span>
      </li>`;
    })}
  </ul>`;
}

function stretch({ text, claims }: Stretch): Html {
  if (claims.length === 0) return html`${text}`;
  const lead = leading(claims);
  const ids = claims.map(({ claim }) => claim.id);
  return html`<span class="claim claim-${lead.verdict.verdict}"
    ><a href="#${ids[0]}" aria-describedby="note-${ids[0]}"
      >${text}<span class="sign" aria-hidden="true">${signs(claims)}</span></a
    ><span class="note" role="note" id="note-${ids[0]}">${claims.map(note)}</span></span
  >`;
}

/** The claim that sets the colour of a shared mark: the one with the gravest verdict. */
function leading(claims: readonly ReportedClaim[]): ReportedClaim {
  const place = ({ verdict }: ReportedClaim): number => VERDICT_ORDER.indexOf(verdict.verdict);
  return claims.reduce((worst, one) => (place(one) < place(worst) ? one : worst));
}

function signs(claims: readonly ReportedClaim[]): string {
  return claims.map(({ row }) => (row.modality === "target" ? "◎" : VERDICT_WORDS[row.verdict].sign)).join("");
}

function note(one: ReportedClaim): Html {
  const { row, verdict, claim } = one;
  const outlook = verdict.outlook === undefined ? null : outlookWords(verdict.outlook, claim);
  const others = row.alternatives.length + Math.max(0, row.evidence.length - NOTED_FIGURES);
  return html`<span class="note-claim"
    >${badge(row)} <span class="note-value">${tied(row.value)}, ${row.measure}</span
    ><span class="note-why">${tied(outlook ?? row.reason)}</span>${row.evidence
      .slice(0, NOTED_FIGURES)
      .map((item) => html`<span class="note-figure">${item.series}. ${item.source}, as of ${item.as_of}</span>`)}${
      others > 0 && html`<span class="note-figure">${formatCount(others, "further figure")} below</span>`
    }</span
  >`;
}

function entry({ claim, verdict, row }: ReportedClaim): Html {
  const outlook = verdict.outlook === undefined ? null : outlookWords(verdict.outlook, claim);
  const later = verdict.outlook === undefined ? null : laterWords(verdict.outlook);
  return html`<li id="${claim.id}" tabindex="-1">
    <p class="entry-head">
      ${badge(row)} <strong>${tied(row.value)}</strong>, ${row.measure}, ${row.parties}, ${row.period}
    </p>
    <blockquote>${renderQuote(row.quote)}</blockquote>
    <p class="why">${tied(row.reason)} <span class="quiet">(rule ${row.rule})</span></p>
    ${outlook !== null && html`<p class="why">Outlook: ${tied(outlook)}.${later !== null && html` ${tied(later)}.`}</p>`}
    ${verdict.outlook !== undefined && html`<p class="quiet small">${verdict.outlook.method}</p>`}
    ${
      row.evidence.length > 0 &&
      html`<h3>Evidence</h3>
        <ul class="evidence">
          ${row.evidence.map((item) => evidenceLine(item))}
        </ul>`
    }
    ${RELATIONS.map(([relation, heading]) => others(row.alternatives, relation, heading))}
    ${
      row.open_questions.length > 0 &&
      html`<h3>Left open by the reader</h3>
        <ul class="evidence">
          ${row.open_questions.map((question) => html`<li class="quiet">${question}</li>`)}
        </ul>`
    }
    ${verdict.explore !== undefined && html`<p class="explore">Explore: <code>${verdict.explore.command}</code></p>`}
  </li>`;
}

const RELATIONS: readonly (readonly [Alternative["relation"], string])[] = [
  ["other_reporter", "Other reporters"],
  ["other_window", "Other periods"],
  ["other_valuation", "Other valuations and vintages"],
  ["later_revision", "Published later, not used"],
];

function others(
  alternatives: readonly Alternative[],
  relation: Alternative["relation"],
  heading: string,
): Html | false {
  const items = alternatives.filter((item) => item.relation === relation);
  return (
    items.length > 0 &&
    html`<h3>${heading}</h3>
      <ul class="evidence">
        ${items.map((item) => evidenceLine(item, `${RELATION_WORDS[relation]}: ${FIT_WORDS[item.verdict]}`))}
      </ul>`
  );
}
