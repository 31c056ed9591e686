import { modelNames } from "../../../src/simulate/scenario.ts";
import { catalogue } from "../catalogue.ts";
import { AdjustmentChoice } from "../parts/adjustment_choice.tsx";
import { Choice } from "../parts/choice.tsx";
import { instrumentWords } from "../parts/instrument_words.ts";
import { closureWords } from "../parts/scenario_strip.tsx";
import {
  coalitionOf,
  newShocks,
  shockCards,
  withCodes,
  withModel,
  withShock,
  withValue,
  wordAt,
} from "../scenario_text.ts";
import { solutions } from "../solver/solutions.ts";
import { change, desk } from "../state/desk.ts";
import { activeSlot, activeText, setScenario } from "../state/scenarios.ts";
import { CodeLists } from "./code_lists.tsx";
import { ElasticityChoice } from "./elasticity_choice.tsx";
import { Groups } from "./groups.tsx";
import { ShockForm } from "./shock_form.tsx";
import { YamlEditor } from "./yaml_editor.tsx";

/** A scenario as a form: world, model, closure, elasticities, groups and shocks, and the file of it all. */
export function Builder(): preact.JSX.Element {
  const slot = activeSlot.value;
  const text = activeText.value;
  const set = (next: string, passing = false): void => setScenario(slot, next, passing);
  const setWord = (key: string, value: string): void => set(withValue(text, [key], value));
  const coalition = coalitionOf(text);
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
          onChange={(model) => set(withModel(text, model))}
        />
        <Choice
          label="Trade balances"
          value={wordAt(text, "trade_balance") ?? "drop_cut"}
          options={Object.entries(closureWords).map(([value, label]) => ({ value, label }))}
          onChange={(closure) => setWord("trade_balance", closure)}
        />
        <AdjustmentChoice />
        <ElasticityChoice text={text} solved={solutions[slot].value.solved} onText={set} />
      </div>
      {coalition !== null && (
        <label>
          Coalition that shares the burden of its sanctions
          <input
            type="text"
            value={coalition}
            list="country-codes"
            spellcheck={false}
            onChange={(event) => set(withCodes(text, ["coalition"], event.currentTarget.value))}
          />
        </label>
      )}
      <Groups text={text} onText={set} />
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
      <CodeLists />
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
