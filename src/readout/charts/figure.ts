import { html, trusted } from "../html.ts";
import type { Html } from "../html.ts";
import type { Chart, LegendItem } from "./chart.ts";

/** A chart as a figure: title, what is drawn, legend, the picture for either width, notes and the line of sources. */
export function renderFigure(chart: Chart, level: 3 | 4 = 3): Html {
  const heading =
    level === 3
      ? html`<h3 class="figure-title">${chart.title}</h3>`
      : html`<h4 class="figure-title">${chart.title}</h4>`;
  const pictures =
    chart.narrow === null
      ? html`<div class="picture">${trusted(chart.wide)}</div>`
      : html`<div class="picture for-wide">${trusted(chart.wide)}</div>
          <div class="picture for-narrow">${trusted(chart.narrow)}</div>`;
  return html`<figure class="chart" id="${chart.id}">
    <figcaption>
      ${heading}
      <p class="subtitle">${chart.subtitle}</p>
    </figcaption>
    ${renderLegend(chart.legend)} ${pictures} ${chart.notes.map((note) => html`<p class="note">${note}</p>`)}
    <p class="source">${chart.source}</p>
  </figure> `;
}

function renderLegend(items: readonly LegendItem[]): Html {
  const steps = items.filter(({ mark }) => mark === "step");
  const others = items.filter(({ mark }) => mark !== "step");
  const scale =
    steps.length > 0 &&
    html`<div class="scale" aria-hidden="true">
      ${steps.map((item) => html`<span class="step fill-${item.ink}"><span>${item.label}</span></span>`)}
    </div>`;
  const list =
    others.length > 0 &&
    html`<ul class="legend">
      ${others.map(
        (item) =>
          html`<li><span class="key key-${item.mark} ink-${item.ink}" aria-hidden="true"></span>${item.label}</li>`,
      )}
    </ul>`;
  return html`${scale}${list}`;
}
