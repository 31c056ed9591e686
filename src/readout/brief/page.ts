import { formatDate } from "../format.ts";
import { html, tied } from "../html.ts";
import type { Html } from "../html.ts";
import { standalonePage } from "../html_page.ts";
import type { Brief } from "./brief.ts";
import { claimsSection } from "./claims_html.ts";
import { limitsSection, methodSection, recordSection } from "./closing_html.ts";
import { leewaySection } from "./leeway/section_html.ts";
import { scenariosSection } from "./scenarios_html.ts";
import { STYLE } from "./style.ts";
import { targetsSection } from "./target_html.ts";
import { dependenceSection, partnersSection } from "./trade_html.ts";

/**
 * A brief as one HTML file that stands alone: no script, no font, no image, no request; every word of the article is
 * text. The same brief gives the same bytes.
 */
export function renderBrief(brief: Brief): string {
  const title = brief.article.title ?? untitled(brief);
  const body = html`<body>
    <a class="skip" href="#claims">Skip to the claims</a>
    <header class="top">
      <div class="mast">
        <strong>Leeway brief</strong
        ><span
          >${brief.article.dateline === null ? "undated article" : `Article of ${formatDate(brief.article.dateline)}`}</span
        >
      </div>
      <h1>${title}</h1>
      <p class="standfirst">${standfirst(brief)}</p>
      ${findingsList(brief)} ${contents(brief)}
    </header>
    <main>
      ${claimsSection(brief)} ${targetsSection(brief)} ${partnersSection(brief)} ${dependenceSection(brief)}
      ${leewaySection(brief)} ${scenariosSection(brief)} ${recordSection(brief)} ${limitsSection(brief)}
      ${methodSection(brief)}
    </main>
    <footer class="bottom">
      <p>Made with Leeway ${brief.leeway_version}. This page is one file; it loads nothing and runs nothing.</p>
    </footer>
  </body>`;
  return standalonePage({ title: `${title} – a Leeway brief`, style: STYLE, body, version: brief.leeway_version });
}

function untitled({ article }: Brief): string {
  return article.dateline === null ? "An article, checked" : `An article of ${formatDate(article.dateline)}, checked`;
}

function standfirst(brief: Brief): string {
  const { dateline, dateline_source } = brief.article;
  const known =
    dateline === null
      ? "against the newest official figures, since the text carries no date"
      : `against official figures as known on ${formatDate(dateline)}${dateline_source === "inferred" ? " (a date inferred from the text)" : ""}`;
  const scenarios = brief.scenarios.length === 0 ? "" : "; what it says may come, put to a model of world trade";
  return `What the article claims, checked ${known}${scenarios}.`;
}

function findingsList(brief: Brief): Html {
  return html`<ul class="findings" aria-label="Findings">
    ${brief.findings.map(
      ({ label, figure, sentence, section }) =>
        html`<li>
          <p class="finding-label">${label}</p>
          <p class="finding-figure">${tied(figure)}</p>
          <p class="finding-sentence">${tied(sentence)} <a href="#${section}" aria-label="More: ${label}">More</a></p>
        </li>`,
    )}
  </ul>`;
}

function contents(brief: Brief): Html {
  const entries: (readonly [string, string])[] = [["claims", "Claims"]];
  if (brief.targets.length > 0) entries.push(["target", "Target"]);
  if (brief.partners !== null) entries.push(["partners", "Partners"]);
  if (brief.dependence !== null) entries.push(["dependence", "Dependence"]);
  if (brief.leeway !== null) entries.push(["leeway", "Room"]);
  entries.push(["scenarios", "Scenarios"]);
  if (brief.events.length + brief.positions.length > 0) entries.push(["record", "Record"]);
  entries.push(["limits", "Limits"], ["method", "Method"], ["sources", "Sources"], ["reproduce", "Make it again"]);
  return html`<nav class="contents" aria-label="Contents">
    <ul>
      ${entries.map(([id, label]) => html`<li><a href="#${id}">${label}</a></li>`)}
    </ul>
  </nav>`;
}
