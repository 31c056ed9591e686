import { groupCodes } from "../../../src/core/codes/groups.ts";
import { modelNames } from "../../../src/simulate/scenario.ts";
import { catalogue } from "../catalogue.ts";
import { Choice } from "../parts/choice.tsx";
import { Compare } from "../parts/compare.tsx";
import { instrumentWords } from "../parts/instrument_words.ts";
import { Reproduce } from "../parts/reproduce.tsx";
import { closureWords } from "../parts/scenario_strip.tsx";
import { ShockForm } from "../parts/shock_card.tsx";
import { YamlEditor } from "../parts/yaml_editor.tsx";
import { groupsOf, newShocks, shockCards, withCodes, withShock, withValue, wordAt } from "../scenario_text.ts";
import { solutions } from "../solver/solutions.ts";
import { change, desk } from "../state/desk.ts";
import { outcomes } from "../state/desk_state.ts";
import {
  activeSlot,
  activeText,
  addScenario,
  mostScenarios,
  removeScenario,
  scenarioTexts,
  setScenario,
} from "../state/scenarios.ts";
import { outcomeWords } from "../text/outcomes.ts";

const elasticities = [
  { value: "default", label: "the world's own" },
  { value: "short_run", label: "short run: a quarter of them" },
] as const;

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

/** Which of the scenarios is edited; one more, from a copy or a shipped one; one less. */
function Slots(): preact.JSX.Element {
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

function Builder(): preact.JSX.Element {
  const slot = activeSlot.value;
  const text = activeText.value;
  const set = (next: string, passing = false): void => setScenario(slot, next, passing);
  const setWord = (key: string, value: string): void => set(withValue(text, [key], value));
  const worlds = catalogue.value?.worlds ?? [];
  return (
    <>
      <label>
        Name
        <input
          type="text"
          value={wordAt(text, "scenario") ?? ""}
          onChange={(event) => setWord("scenario", event.currentTarget.value)}
        />
      </label>
      <label>
        Question
        <textarea
          rows={2}
          value={wordAt(text, "question") ?? ""}
          onChange={(event) => setWord("question", event.currentTarget.value)}
        />
      </label>
      <div class="switches">
        <Choice
          label="World"
          value={wordAt(text, "world") ?? "wiod-2014"}
          options={worlds.map(({ name }) => ({ value: name, label: name }))}
          onChange={(world) => setWord("world", world)}
        />
        <Choice
          label="Model"
          value={wordAt(text, "model") ?? "caliendo_parro"}
          options={modelNames.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
          onChange={(model) => setWord("model", model)}
        />
        <Choice
          label="Trade balances"
          value={wordAt(text, "trade_balance") ?? "drop_cut"}
          options={Object.entries(closureWords).map(([value, label]) => ({ value, label }))}
          onChange={(closure) => setWord("trade_balance", closure)}
        />
        <Choice
          label="Elasticities"
          value={wordAt(text, "elasticities") ?? "default"}
          options={elasticities}
          onChange={(choice) => setWord("elasticities", choice)}
        />
      </div>
      <h2>Groups</h2>
      {groupsOf(text).map(({ name, words }) => (
        <label key={name}>
          {name}
          <input
            type="text"
            value={words}
            spellcheck={false}
            onChange={(event) => set(withCodes(text, ["groups", name], event.currentTarget.value))}
          />
        </label>
      ))}
      <button type="button" onClick={() => set(withCodes(text, ["groups", freeName(text)], "EU27, USA, GBR"))}>
        Add a group
      </button>
      <h2>Shocks</h2>
      {shockCards(text).map((card) => (
        <ShockForm key={card.path.join(".")} card={card} text={text} onText={set} />
      ))}
      <Choice
        label="Add a shock"
        value=""
        options={[
          { value: "", label: "choose …" },
          ...Object.keys(newShocks).map((kind) => ({ value: kind, label: instrumentWords[kind] ?? kind })),
        ]}
        onChange={(kind) => {
          const body = newShocks[kind];
          if (body !== undefined) set(withShock(text, kind, body));
        }}
      />
      <Codes />
      <details open={desk.value.yaml} onToggle={(event) => openYaml(event.currentTarget.open)}>
        <summary>YAML</summary>
        <YamlEditor text={text} onText={set} />
      </details>
    </>
  );
}

function openYaml(yaml: boolean): void {
  if (yaml !== desk.value.yaml) change({ yaml });
}

function freeName(text: string): string {
  const taken = new Set(groupsOf(text).map(({ name }) => name));
  for (let number = 1; ; number++) if (!taken.has(`group_${number}`)) return `group_${number}`;
}

/** Suggestions for the fields of codes. */
function Codes(): preact.JSX.Element {
  const solved = solutions[activeSlot.value].value.solved;
  const countries = solved?.result.countries.map(({ country }) => country) ?? [];
  const groups = [...groupsOf(activeText.value).map(({ name }) => name), ...groupCodes];
  return (
    <>
      <datalist id="country-codes">
        {[...groups, ...countries].map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <datalist id="sector-codes">
        {["all", "goods", "services"].map((code) => (
          <option key={code} value={code} />
        ))}
        {solved?.sectors.map(({ sector, name }) => (
          <option key={sector} value={sector}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
