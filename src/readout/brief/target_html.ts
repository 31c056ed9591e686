import { formatDate, formatLedgerPeriod, formatProbability, formatSignedPercent, formatValue } from "../format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { renderFigure } from "../charts/figure.ts";
import type { Brief, TargetTrack } from "./brief.ts";
import { targetChart } from "./charts.ts";

/** The targets of the article: where each stood at the dateline, and, apart, what became known later. */
export function targetsSection(brief: Brief): Html {
  if (brief.targets.length === 0) return html``;
  return html`<section id="target" aria-labelledby="target-heading">
    <h2 id="target-heading">${brief.targets.length === 1 ? "The target" : "The targets"}</h2>
    ${brief.targets.map((track) => renderTrack(track, brief.article.dateline))}
  </section> `;
}

function renderTrack(track: TargetTrack, dateline: string | null): Html {
  const { outlook } = track;
  const amount = (value: number): string => formatValue(value, track.unit, 4);
  const known = track.points.filter(({ later, year }) => !later && year === track.year).at(-1);
  const facts: (readonly [string, string, string])[] = [];
  if (outlook.value_so_far !== null) {
    facts.push([
      "So far",
      amount(outlook.value_so_far),
      known === undefined ? "" : `January to ${monthName(known.month)}`,
    ]);
  }
  if (outlook.needed !== null) {
    const growth = outlook.needed_growth;
    const detail =
      growth === null ? "" : `${formatSignedPercent(growth, 1)} against the same months of ${track.year - 1}`;
    facts.push([outlook.needed > 0 ? "Still needed" : "Already exceeded by", amount(Math.abs(outlook.needed)), detail]);
  }
  if (outlook.projected !== null && outlook.projected_low !== null && outlook.projected_high !== null) {
    facts.push([
      "Projected for the year",
      amount(outlook.projected),
      `90% interval ${amount(outlook.projected_low)} to ${amount(outlook.projected_high)}`,
    ]);
  }
  if (outlook.probability !== null) {
    facts.push([
      "Probability of reaching it",
      formatProbability(outlook.probability),
      dateline === null ? "" : `as seen on ${formatDate(dateline)}`,
    ]);
  }
  const chart = targetChart(track, dateline);
  const actual = outlook.actual_later;
  return html`<p class="lead">
      The goal: ${track.title}. Where it stood when the article appeared, from what had been published by then.
    </p>
    <dl class="facts">
      ${facts.map(
        ([term, value, detail]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}${detail !== "" && html`<small>${detail}</small>`}</dd>
          </div>`,
      )}
    </dl>
    ${chart !== null && renderFigure(chart)}
    <p class="note">How the projection is made: ${outlook.method}.</p>
    ${
      actual !== null &&
      html`<div class="aside" role="note">
        <p>
          <strong>What became known later.</strong> ${formatLedgerPeriod(actual.period)} closed at
          ${amount(actual.value)} (${actual.series}; ${actual.source}, published ${formatDate(actual.as_of)}). This
          figure was not used above.
        </p>
      </div>`
    } `;
}

function monthName(month: number): string {
  return formatDate(`2000-${String(month).padStart(2, "0")}`).split(" ")[0];
}
