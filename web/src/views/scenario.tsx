import { Choice } from "../parts/choice.tsx";
import { Reproduce } from "../parts/reproduce.tsx";
import { Builder } from "../scenario/builder.tsx";
import { Compare } from "../scenario/compare.tsx";
import { Slots } from "../scenario/slots.tsx";
import { change, desk } from "../state/desk.ts";
import { outcomes } from "../state/desk_state.ts";
import { scenarioTexts } from "../state/scenarios.ts";
import { outcomeWords } from "../text/outcomes.ts";

/** Scenarios built, turned and compared; their file is always at hand. */
export function ScenarioView(): preact.JSX.Element {
  if (scenarioTexts.value.length === 0) return <p class="loading">Fetching the scenarios …</p>;
  return (
    <div class="scenario-grid">
      <section class="builder" aria-label="Scenario">
        <h1 class="hidden">Scenarios</h1>
        <Slots />
        <Builder />
      </section>
      <div class="results">
        <Choice
          label="Outcome"
          value={desk.value.outcome}
          options={outcomes.map((value) => ({ value, label: outcomeWords[value].name }))}
          onChange={(outcome) => change({ outcome })}
        />
        <Compare />
        <Reproduce />
      </div>
    </div>
  );
}
