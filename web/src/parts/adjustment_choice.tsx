import { withValue, wordAt } from "../scenario_text.ts";
import { change, desk } from "../state/desk.ts";
import { activeSlot, activeText, scenarioTexts } from "../state/scenarios.ts";
import { isHeld } from "../text/outcomes.ts";
import { Choice } from "./choice.tsx";

/** How far the world adjusts, as a reader meets it. */
const adjustmentWords = {
  full: "everything adjusts",
  conditional: "output and spending held",
  partial: "prices held as well",
} as const;

/** The layer of the solution; where it holds the outcome on show, the desk goes on to exports. */
export function AdjustmentChoice(): preact.JSX.Element {
  const text = activeText.value;
  const word = wordAt(text, "equilibrium") ?? "full";
  return (
    <Choice
      label="Adjustment"
      value={word === "conditional" || word === "partial" ? word : "full"}
      options={Object.entries(adjustmentWords).map(([value, label]) => ({
        value: value as keyof typeof adjustmentWords,
        label,
      }))}
      onChange={(layer) => {
        const changed = withValue(text, ["equilibrium"], layer);
        const { outcome } = desk.value;
        change({
          scenarios: scenarioTexts.value.map((old, at) => (at === activeSlot.value ? changed : old)),
          outcome: isHeld(outcome, layer) ? "exports" : outcome,
        });
      }}
    />
  );
}
