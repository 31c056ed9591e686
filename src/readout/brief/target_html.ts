import { formatDate, formatLedgerPeriod, formatProbability, formatSignedPercent, formatValue } from "../format.ts";
import { html, tied } from "../html.ts";
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
  const amount = (value: number): string => formatValue(value, track.unit, 4);
  const [main, ...others] = track.goals;
  const known = track.points.filter(({ later, year }) => !later && year === track.year).at(-1);
  const facts: (readonly [string, string, string])[] = [];
  if (track.value_so_far !== null) {
    facts.push([
      "So far",
      amount(track.value_so_far),
      known === undefined ? "" : `January to ${monthName(known.month)}`,
    ]);
  }
  facts.push([
    main.needed > 0 ? "Still needed" : "Already exceeded by",
    amount(Math.abs(main.needed)),
    growthWords(main.needed_growth, track.year),
  ]);
  if (track.projected !== null && track.projected_low !== null && track.projected_high !== null) {
    const interval = `90% interval ${amount(track.projected_low)} to ${amount(track.projected_high)}`;
    facts.push(["Projected for the year", amount(track.projected), interval]);
  }
  if (main.probability !== null) {
    const seen = dateline === null ? "" : `as seen on ${formatDate(dateline)}`;
    facts.push(["Probability of reaching it", formatProbability(main.probability), seen]);
  }
  const chart = targetChart(track, dateline);
  const actual = track.actual_later;
  return html`<p class="lead">
      The goal: ${amount(main.target)} of ${track.measure}, between ${track.parties} in ${track.year}. Where it stood
      when the article appeared, from what had been published by then.
    </p>
    <dl class="facts">
      ${facts.map(
        ([term, value, detail]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${tied(value)}${detail !== "" && html`<small>${detail}</small>`}</dd>
          </div>`,
      )}
    </dl>
    ${others.map(
      (goal) =>
        html`<p class="note">
          The article also sets ${amount(goal.target)} (“${goal.words}”):
          ${growthWords(goal.needed_growth, track.year)}; probability
          ${goal.probability === null ? "not known" : formatProbability(goal.probability)}.
        </p>`,
    )}
    ${chart !== null && renderFigure(chart)}
    <p class="note">How the projection is made: ${track.method}.</p>
    ${
      actual !== null &&
      html`<div class="aside" role="note">
        <p>
          <strong>What became known later.</strong> ${formatLedgerPeriod(actual.period)} closed at
          ${amount(actual.value)} (${actual.series}; ${actual.source}, published ${formatDate(actual.as_of)}). This
          figure was not used above.
        </p>
      </div>`
    }`;
}

function growthWords(growth: number | null, year: number): string {
  return growth === null ? "" : `needs ${formatSignedPercent(growth, 1)} against the same months of ${year - 1}`;
}

function monthName(month: number): string {
  return formatDate(`2000-${String(month).padStart(2, "0")}`).split(" ")[0];
}
