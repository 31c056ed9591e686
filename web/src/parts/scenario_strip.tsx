import { catalogue } from "../catalogue.ts";
import { knobsOf, withValue, wordAt } from "../scenario_text.ts";
import { change } from "../state/desk.ts";
import { activeSlot, activeText, setScenario } from "../state/scenarios.ts";
import { AdjustmentChoice } from "./adjustment_choice.tsx";
import { Choice } from "./choice.tsx";
import { KnobSlider } from "./knob_slider.tsx";
import { SolveStatus } from "./solve_status.tsx";

/** The closures as a reader meets them. */
export const closureWords = {
  drop_cut: "balances drop what is cut",
  fixed: "balances fixed",
  proportional: "balances move with income",
  balanced: "balanced trade",
} as const;

/** The scenario that is shown: which one, its numbers to turn, and how well it is solved. */
export function ScenarioStrip(): preact.JSX.Element {
  const slot = activeSlot.value;
  const text = activeText.value;
  const shipped = catalogue.value?.scenarios ?? [];
  const name = wordAt(text, "scenario") ?? "";
  const turn = (path: readonly (string | number)[], value: number, passing: boolean): void => {
    setScenario(slot, withValue(text, path, value), passing);
  };
  return (
    <section class="strip" aria-label="Scenario">
      <Choice
        label="Scenario"
        value={shipped.some((scenario) => scenario.name === name) ? name : ""}
        options={[
          ...(shipped.some((scenario) => scenario.name === name) ? [] : [{ value: "", label: name || "own scenario" }]),
          ...shipped.map((scenario) => ({ value: scenario.name, label: scenario.name })),
        ]}
        onChange={(chosen) => {
          const found = shipped.find((scenario) => scenario.name === chosen);
          if (found !== undefined) setScenario(slot, found.yaml);
        }}
      />
      <p class="question">{wordAt(text, "question")}</p>
      {knobsOf(text).map((knob) => (
        <KnobSlider
          key={knob.path.join(".")}
          knob={knob}
          onMove={(value) => turn(knob.path, value, true)}
          onSet={(value) => turn(knob.path, value, false)}
        />
      ))}
      <Choice
        label="Trade balances"
        value={wordAt(text, "trade_balance") ?? "drop_cut"}
        options={Object.entries(closureWords).map(([value, label]) => ({ value, label }))}
        onChange={(value) => setScenario(slot, withValue(text, ["trade_balance"], value))}
      />
      <AdjustmentChoice />
      <SolveStatus slot={slot} />
      <p>
        <button type="button" class="link" onClick={() => change({ view: "scenario" })}>
          Edit every part of it
        </button>
      </p>
    </section>
  );
}
