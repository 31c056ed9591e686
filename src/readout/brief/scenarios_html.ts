import { renderFigure } from "../charts/figure.ts";
import { formatNumber, formatSigned, formatSignedPercent, formatTiny } from "../format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { htmlTable } from "../tables.ts";
import type { Column } from "../tables.ts";
import type { Brief, ScenarioOutcome, ScenarioRow } from "./brief.ts";
import { scenarioChart } from "./charts.ts";
import { renderQuote } from "./claims_html.ts";
import { CLOSURE_WORDS } from "./words.ts";

/** The scenarios that the article calls for, each with map, table and terms. */
export function scenariosSection(brief: Brief): Html {
  const lead =
    brief.scenarios.length === 0
      ? html`<p class="lead">None of the shipped scenarios fits what this article says, so nothing was simulated.</p>`
      : html`<p class="lead">
          What the article names as possible, put as questions to a model of world trade. Each answer is the difference
          to a baseline year, after all adjustment; it is no forecast. All maps share one scale.
        </p>`;
  return html`<section id="scenarios" aria-labelledby="scenarios-heading">
    <h2 id="scenarios-heading">What the scenarios would mean</h2>
    ${lead} ${brief.scenarios.map((outcome) => renderOutcome(outcome))}
    ${
      brief.scenarios_left_out.length > 0 &&
      html`<h3 class="left-out">Not run</h3>
        <ul class="plain">
          ${brief.scenarios_left_out.map(({ scenario, reason }) => html`<li><code>${scenario}</code>: ${reason}</li>`)}
        </ul>`
    }
  </section> `;
}

function renderOutcome(outcome: ScenarioOutcome): Html {
  const { provenance } = outcome;
  const id = `scenario-${outcome.scenario}`;
  return html`<article class="scenario" id="${id}" aria-labelledby="${id}-heading">
    <h3 id="${id}-heading">${outcome.question}</h3>
    <p class="because">${outcome.because}${outcome.quote !== null && html` <q>${renderQuote(outcome.quote)}</q>`}</p>
    ${outcome.rests_on.length > 0 && html`<p class="because">${outcome.rests_on.join(" ")}</p>`}
    ${outcome.look_at.length > 0 && html`<p class="because"><b>Look at</b> ${lookAt(outcome.look_at)}</p>`}
    ${
      outcome.converged
        ? html`<div class="outcome">
            ${renderFigure(scenarioChart(outcome), 4)}
            <div class="figures">${htmlTable(COLUMNS, outcome.rows, countriesCaption(outcome))}</div>
            ${outcome.links.length > 0 && html`<div class="links">${linksTable(outcome)}</div>`}
          </div>`
        : html`<p class="aside">
            The solver did not converge (residual ${formatTiny(outcome.residual)} after ${outcome.iterations} passes):
            no numbers are shown, since an unfinished solution is not a result.
          </p>`
    }
    ${outcome.warnings.map((warning) => html`<p class="note">Note: ${warning}</p>`)}
    <p class="terms">
      ${terms(outcome)} Reproduce: <code>${provenance.command}</code> (scenario
      ${provenance.scenario_hash.slice(0, 12)}).
    </p>
  </article> `;
}

function countriesCaption({ world_year }: ScenarioOutcome): string {
  return `Main countries: real income in percent and in billion USD of ${world_year}; trade in percent`;
}

/** The author's hints as one sentence after "Look at". */
function lookAt(hints: readonly string[]): string {
  const text = hints.join(" ");
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function terms(outcome: ScenarioOutcome): string {
  const { provenance } = outcome;
  return (
    `Shocks: ${outcome.shocks.join("; ")}. Model ${outcome.model}; closure ${provenance.trade_balance} (${
      CLOSURE_WORDS[provenance.trade_balance] ?? "see the model's documentation"
    }); elasticities: ${provenance.elasticities}; world ${outcome.world}, base year ${outcome.world_year}. ` +
    `Solved in ${outcome.iterations} passes to a residual of ${formatTiny(outcome.residual)}.`
  );
}

const COLUMNS: readonly Column<ScenarioRow>[] = [
  {
    header: "Country",
    names: true,
    text: ({ name }) => name,
    html: ({ name, members }) =>
      members === null ? name : html`${name}<span class="hidden"> (average of ${members} members)</span>`,
  },
  {
    header: "Real income",
    kind: "number",
    text: ({ real_income_change }) => formatSignedPercent(real_income_change, 2),
    html: ({ real_income_change }) =>
      html`<span class="${tone(real_income_change)}">${formatSigned(100 * real_income_change, 2)}</span>`,
  },
  {
    header: "bn USD",
    kind: "number",
    text: ({ ev_usd_million }) => formatSigned(ev_usd_million / 1000, 1),
  },
  { header: "Exports", kind: "number", text: ({ exports_change }) => optional(exports_change) },
  { header: "Imports", kind: "number", text: ({ imports_change }) => optional(imports_change) },
];

function optional(change: number | null): string {
  return change === null ? "n/a" : formatSigned(100 * change, 1);
}

function tone(change: number): string {
  if (Math.abs(change) < 0.00005) return "";
  return change < 0 ? "loss" : "gain";
}

function linksTable(outcome: ScenarioOutcome): Html | false {
  const billions = (millions: number): string => formatNumber(millions / 1000, 1);
  return (
    outcome.links.length > 0 &&
    htmlTable<ScenarioOutcome["links"][number]>(
      [
        { header: "Trade between", names: true, text: ({ between }) => between },
        { header: "Base", kind: "number", text: ({ value_base }) => billions(value_base) },
        { header: "New", kind: "number", text: ({ value_new }) => billions(value_new) },
        {
          header: "Change",
          kind: "number",
          text: ({ value_base, value_new }) => `${formatSigned(100 * (value_new / value_base - 1), 0)}%`,
        },
      ],
      outcome.links,
      `Trade of pairs, billion USD of ${outcome.world_year}`,
    )
  );
}
