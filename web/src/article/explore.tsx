import { chooseScenarios } from "../../../src/readout/brief/scenario_choice.ts";
import type { CheckedArticle } from "./checked.ts";
import { OpenScenario } from "./open_scenario.tsx";

/** The scenarios that the article as a whole calls for, each with the passage that does. */
export function Explore({ article }: { readonly article: CheckedArticle }): preact.JSX.Element | null {
  const { chosen } = chooseScenarios(article.plain.record, article.plain.text);
  if (chosen.length === 0) return null;
  return (
    <section class="explore" aria-label="Explore">
      <h2>Explore what it would mean</h2>
      <ul>
        {chosen.map(({ scenario, because, quote }) => (
          <li key={scenario}>
            <p class="quiet">
              {because} {quote !== null && <q>{quote.before + quote.marked + quote.after}</q>}
            </p>
            <OpenScenario name={scenario} />
          </li>
        ))}
      </ul>
    </section>
  );
}
