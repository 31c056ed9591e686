import { chooseScenarios } from "../../../src/readout/brief/scenario_choice.ts";
import { catalogue } from "../catalogue.ts";
import { change } from "../state/desk.ts";
import type { CheckedArticle } from "./checked.ts";

/** The scenarios that the article calls for, each with the passage that does: one press opens it. */
export function Explore({ article }: { readonly article: CheckedArticle }): preact.JSX.Element | null {
  const { chosen } = chooseScenarios(article.record, article.text);
  if (chosen.length === 0) return null;
  const open = (name: string): void => {
    const yaml = catalogue.value?.scenarios.find((scenario) => scenario.name === name)?.yaml;
    if (yaml !== undefined) change({ view: "world", scenarios: [yaml], active: 0 });
  };
  return (
    <section class="explore" aria-label="Explore">
      <h2>Explore what it would mean</h2>
      <ul>
        {chosen.map(({ scenario, because, quote }) => (
          <li key={scenario}>
            <p class="quiet">
              {because} {quote !== null && <q>{quote.before + quote.marked + quote.after}</q>}
            </p>
            <button type="button" onClick={() => open(scenario)}>
              Open the scenario {scenario}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
