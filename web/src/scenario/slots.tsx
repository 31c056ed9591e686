import { catalogue } from "../catalogue.ts";
import { Choice } from "../parts/choice.tsx";
import { withValue, wordAt } from "../scenario_text.ts";
import { change } from "../state/desk.ts";
import {
  activeSlot,
  activeText,
  addScenario,
  mostScenarios,
  removeScenario,
  scenarioTexts,
} from "../state/scenarios.ts";

/** Which of the scenarios is edited; one more, from a copy or a shipped one; one less. */
export function Slots(): preact.JSX.Element {
  const texts = scenarioTexts.value;
  const shipped = catalogue.value?.scenarios ?? [];
  return (
    <div class="slots">
      <div role="group" aria-label="Scenarios">
        {texts.map((text, slot) => (
          <button
            key={slot}
            type="button"
            aria-pressed={slot === activeSlot.value}
            onClick={() => change({ active: slot })}
          >
            {wordAt(text, "scenario") ?? `scenario ${slot + 1}`}
          </button>
        ))}
      </div>
      {texts.length < mostScenarios && (
        <Choice
          label="Add to compare"
          value=""
          options={[
            { value: "", label: "choose …" },
            { value: "copy of this one", label: "a copy of this one" },
            ...shipped.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(name) => {
            const found = shipped.find((scenario) => scenario.name === name)?.yaml;
            if (name !== "") addScenario(found ?? copyOf(activeText.value));
          }}
        />
      )}
      {texts.length > 1 && (
        <button type="button" onClick={() => removeScenario(activeSlot.value)}>
          Remove this one
        </button>
      )}
    </div>
  );
}

function copyOf(text: string): string {
  return withValue(text, ["scenario"], `${wordAt(text, "scenario") ?? "scenario"}-copy`);
}
