import { formatCount, formatDate, formatNumber } from "../format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { htmlTable } from "../tables.ts";
import type { Column } from "../tables.ts";
import type { Brief, SourceLine } from "./brief.ts";

/** Events and positions of the article, folded away: the record that the rest was made from. */
export function recordSection(brief: Brief): Html {
  if (brief.events.length === 0 && brief.positions.length === 0) return html``;
  return html`<section id="record" aria-labelledby="record-heading">
    <h2 id="record-heading">What else the article records</h2>
    ${
      brief.events.length > 0 &&
      html`<details>
        <summary>${formatCount(brief.events.length, "event")}</summary>
        ${htmlTable(
          [
            { header: "When", text: ({ when }) => when },
            { header: "What", names: true, text: ({ type }) => type },
            { header: "Who", text: ({ who }) => who },
            { header: "In the article", text: ({ text }) => text },
          ],
          brief.events,
          "Events, with their date as the article gives it",
          "stack",
        )}
      </details>`
    }
    ${
      brief.positions.length > 0 &&
      html`<details>
        <summary>${formatCount(brief.positions.length, "position")}</summary>
        ${htmlTable(
          [
            { header: "Who", names: true, text: ({ holder }) => holder },
            { header: "Stance", text: ({ stance }) => stance },
            { header: "Towards", text: ({ target }) => target },
            { header: "In the article", text: ({ text }) => text },
          ],
          brief.positions,
          "Who stands where, by the article",
          "stack",
        )}
      </details>`
    }
  </section> `;
}

/** What the brief cannot say. */
export function limitsSection(brief: Brief): Html {
  return html`<section id="limits" aria-labelledby="limits-heading">
    <h2 id="limits-heading">What this cannot say</h2>
    <ul class="plain">
      ${brief.limits.map((limit) => html`<li>${limit}</li>`)}
    </ul>
  </section> `;
}

/** How it was made: methods, sources, and the command that makes it again. */
export function methodSection(brief: Brief): Html {
  const { article } = brief;
  return html`<section id="method" aria-labelledby="method-heading">
      <h2 id="method-heading">Method</h2>
      <dl class="methods">
        ${brief.methods.map(
          ({ subject, text }) =>
            html`<dt>${subject}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      ${assumptions(brief)}
    </section>
    <section id="sources" aria-labelledby="sources-heading">
      <h2 id="sources-heading">Sources</h2>
      ${htmlTable(SOURCE_COLUMNS, brief.sources, "Every source that a number above rests on", "sources stack")}
    </section>
    <section id="reproduce" aria-labelledby="reproduce-heading">
      <h2 id="reproduce-heading">Make it again</h2>
      <p class="lead">
        Leeway ${brief.leeway_version} gives this page, byte for byte, from the same text and data, without a network.
      </p>
      <pre tabindex="0"><code>${brief.command}</code></pre>
      <p class="note">
        Article: ${article.file}, ${formatNumber(article.characters)} characters, SHA-256 ${article.sha256}.
      </p>
      <p class="note">Embedded data: SHA-256 of the manifest ${brief.data_sha256}.</p>
      ${brief.scenarios.map(
        ({ scenario, provenance, residual }) =>
          html`<p class="note">
            Scenario ${scenario}: hash ${provenance.scenario_hash}, solver residual ${residual.toExponential(2)}.
          </p>`,
      )}
      ${brief.warnings.map((warning) => html`<p class="note">Note: ${warning}</p>`)}
    </section> `;
}

function assumptions(brief: Brief): Html | false {
  const all = [...new Set(brief.scenarios.flatMap(({ provenance }) => provenance.assumptions))];
  return (
    all.length > 0 &&
    html`<details>
      <summary>${formatCount(all.length, "assumption")} of the model and its world</summary>
      <ul class="plain">
        ${all.map((text) => html`<li>${text}</li>`)}
      </ul>
    </details>`
  );
}

const SOURCE_COLUMNS: readonly Column<SourceLine>[] = [
  {
    header: "Source",
    names: true,
    text: ({ producer, title }) => `${producer}: ${title}`,
    html: ({ producer, title, url }) =>
      html`${producer}: ${isWebAddress(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : title}`,
  },
  { header: "Licence", text: ({ licence }) => licence },
  {
    header: "Retrieved",
    text: ({ retrieved }) => (/^\d{4}-\d{2}(-\d{2})?$/.test(retrieved) ? formatDate(retrieved) : retrieved),
  },
  { header: "Used for", text: ({ used_for }) => used_for },
];

/** Only addresses of web pages become links: an imported source must not smuggle in another scheme. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s"'<>]+$/i.test(url);
}
