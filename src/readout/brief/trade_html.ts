import { renderFigure } from "../charts/figure.ts";
import { formatCount, formatNumber, formatPercent, formatSignedPercent } from "../format.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { htmlTable } from "../tables.ts";
import type { Column } from "../tables.ts";
import type { Brief, DependenceLine, PartnerTable } from "./brief.ts";
import { dependenceChart, partnersChart } from "./charts.ts";
import { dependenceSentence, ratioRange, shareRange } from "./dependence_words.ts";

/** Trade by partner, before and after. */
export function partnersSection(brief: Brief): Html {
  const table = brief.partners;
  if (table === null) return html``;
  const later = afterDateline(table.year_after, brief.article.dateline);
  return html`<section id="partners" aria-labelledby="partners-heading">
    <h2 id="partners-heading">Whom ${table.name} trades with</h2>
    <p class="lead">
      Goods trade with each partner in ${table.year_before} and in
      ${table.year_after}.${
        later &&
        ` The ${table.year_after} figures were published after the article and show what came of the shift it describes.`
      }
    </p>
    ${renderFigure(partnersChart(table))}
    <details>
      <summary>All ${formatCount(table.rows.length, "partner")} as a table</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Trade by partner, table">
        ${htmlTable(columns(table), table.rows, `Goods trade of ${table.name}, exports plus imports, billion USD`)}
      </div>
    </details>
  </section> `;
}

/** Dependence both ways. */
export function dependenceSection(brief: Brief): Html {
  const dependence = brief.dependence;
  if (dependence === null) return html``;
  const [one, other] = dependence.sides;
  return html`<section id="dependence" aria-labelledby="dependence-heading">
    <h2 id="dependence-heading">Dependence, both ways</h2>
    <p class="lead">
      ${dependenceSentence(dependence)} The pair is unequal by ${ratioRange(dependence)}: the one that needs the other
      less has more room to say no.
    </p>
    ${renderFigure(dependenceChart(dependence))}
    <div class="narrow-table">
      ${htmlTable(DEPENDENCE_COLUMNS, dependence.sides, `Dependence in ${dependence.year}, goods`)}
    </div>
    <p class="note">
      Concentration is the sum of squared partner shares: 1 with a single partner, near 0 with many alike. Goods only.
      Shares of trade say how much is at stake for ${one.name} and for ${other.name}, not how easily either could
      replace it; services and finance are not in these figures.
    </p>
  </section> `;
}

const DEPENDENCE_COLUMNS: readonly Column<DependenceLine>[] = [
  { header: "Country", names: true, text: ({ name, partner_name }) => `${name} on ${partner_name}` },
  { header: "Exports", kind: "number", text: ({ export_share }) => share(export_share) },
  { header: "Imports", kind: "number", text: ({ import_share }) => share(import_share) },
  { header: "Both", kind: "number", text: shareRange },
  {
    header: "Concentration",
    kind: "number",
    text: ({ concentration }) => (concentration === null ? "not known" : formatNumber(concentration, 3)),
  },
];

function share(fraction: number | null): string {
  return fraction === null ? "not reported" : formatPercent(fraction, 1);
}

function columns(table: PartnerTable): Column<PartnerTable["rows"][number]>[] {
  const amount = (value: number | null): string => (value === null ? "not reported" : formatNumber(value / 1e9, 2));
  return [
    { header: "Partner", names: true, text: ({ name }) => name },
    { header: String(table.year_before), kind: "number", text: ({ before }) => amount(before) },
    { header: String(table.year_after), kind: "number", text: ({ after }) => amount(after) },
    {
      header: "Change",
      kind: "number",
      text: ({ before_comparable, after_comparable }) =>
        before_comparable > 0 ? formatSignedPercent(after_comparable / before_comparable - 1, 0) : "n/a",
    },
  ];
}

function afterDateline(year: number, dateline: string | null): boolean {
  return dateline !== null && `${year}-12-31` >= dateline;
}
