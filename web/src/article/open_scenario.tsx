import { catalogue } from "../catalogue.ts";
import { wordAt } from "../scenario_text.ts";
import { change } from "../state/desk.ts";

/** A button that opens a shipped scenario in the world view, with the question it asks. */
export function OpenScenario({ name }: { readonly name: string }): preact.JSX.Element | null {
  const yaml = catalogue.value?.scenarios.find((scenario) => scenario.name === name)?.yaml;
  if (yaml === undefined) return null;
  return (
    <p class="open-scenario">
      <span class="quiet">{wordAt(yaml, "question")}</span>
      <button type="button" onClick={() => change({ view: "world", scenarios: [yaml], active: 0 })}>
        Open the scenario {name}
      </button>
    </p>
  );
}
