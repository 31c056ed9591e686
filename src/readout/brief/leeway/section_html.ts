import { leewayCurve } from "../../charts/leeway_curve.ts";
import type { CurvePoint } from "../../charts/leeway_curve.ts";
import type { Chart } from "../../charts/chart.ts";
import { renderFigure } from "../../charts/figure.ts";
import { formatCount, formatPercent } from "../../format.ts";
import { html, tied } from "../../html.ts";
import type { Html } from "../../html.ts";
import type { Brief } from "../brief.ts";
import { renderQuote } from "../claims_html.ts";
import { nameInSentence, nameOf } from "../places.ts";
import type { LeewayAnswer, LeewayPart, LeewayTopic } from "./part.ts";

const HEADINGS: Readonly<Record<LeewayTopic, string>> = {
  leeway: "Room to move",
  secondary: "Secondary sanctions",
  isolation: "Isolation and embargo",
  dependence: "Who leans on whom",
  finance: "Financial sanctions",
  agreements: "Agreements",
  energy: "Energy",
  neutrality: "Neutrality",
  peace_plan: "Peace plan",
};

/** The sentences of the article on leeway, dependence, isolation, sanctions and neutrality, each with its number. */
export function leewaySection({ leeway: part }: Brief): Html {
  if (part === null) return html``;
  const chart = leewayChart(part);
  return html`<section id="leeway" aria-labelledby="leeway-heading">
    <h2 id="leeway-heading">How much room there is</h2>
    <p class="lead">
      What the article says on room, dependence, isolation, sanctions and neutrality, with the number behind it. A
      modelled number is the answer of a stated model on a stated base year, no forecast.
    </p>
    ${chart !== null && renderFigure(chart)}
    <div class="answers">${part.answers.map(renderAnswer)}</div>
    <details>
      <summary>Who is meant, and why</summary>
      <ul class="plain">
        ${[...part.sides.reasons, ...part.warnings].map((reason) => html`<li>${reason}</li>`)}
      </ul>
    </details>
  </section> `;
}

function renderAnswer(item: LeewayAnswer): Html {
  const id = `leeway-${item.topic}`;
  return html`<article class="answer" id="${id}" aria-labelledby="${id}-heading">
    <h3 id="${id}-heading">${HEADINGS[item.topic]}</h3>
    <div class="asked">${item.quotes.map((quote) => html`<blockquote>${renderQuote(quote)}</blockquote>`)}</div>
    <div class="told">
      ${item.figure !== null && html`<p class="big">${tied(item.figure)}</p>`}
      <p>${tied(item.answer)}</p>
      ${item.band !== null && html`<p class="cell-line"><b>Band</b> ${tied(item.band)}</p>`}
      <p class="cell-line"><b>Caveat</b> ${item.caveat}</p>
      ${item.sources.length > 0 && html`<p class="cell-line"><b>Source</b> ${item.sources.join(", ")}</p>`}
      ${item.command !== null && html`<p class="cell-line command"><code>${item.command}</code></p>`}
    </div>
  </article> `;
}

/** The curve of threshold probabilities; null where there is none to draw. */
function leewayChart({ leeway: row }: LeewayPart): Chart | null {
  if (row === null) return null;
  const points = row.threshold_probability.filter((point): point is CurvePoint => point.probability !== null);
  if (points.length < 2) return null;
  const { draws, level, threshold_probability: band = [] } = row.bands;
  return leewayCurve({
    id: "leeway-chart",
    title: `When ${nameInSentence(row.country)} gives up trading with ${nameInSentence(row.target)}`,
    source: `Source: Leeway on world ${row.world}, trade balances ${row.trade_balance}; coalition of ${formatCount(row.coalition.length, "country", "countries")}.`,
    notes: [
      `Computed at ${formatCount(points.length, "scope")}, the band at ${formatCount(band.length, "scope")}; in between scope times probability, which hardly changes, is interpolated.`,
    ],
    country: nameOf(row.country),
    points,
    thresholdScope: row.threshold_scope,
    band,
    bandLabel: band.length === 0 ? null : `${formatPercent(level ?? NaN)} of ${draws} joint draws of the elasticities`,
  });
}
