import { useState } from "preact/hooks";

import type { TargetQuestion } from "../../../src/readout/brief/target_track.ts";
import { Choice } from "../parts/choice.tsx";
import { change } from "../state/desk.ts";
import { goalMeasures, goalText, readGoal } from "./goal.ts";

const measureWords = {
  trade_turnover: "trade, both ways",
  exports: "exports to",
  imports: "imports from",
} as const;

/** Any goal of goods trade in a year, as a form. */
export function GoalForm({ goal }: { readonly goal: TargetQuestion }): preact.JSX.Element {
  const [typed, setTyped] = useState({
    economy: goal.economy,
    partner: goal.partner,
    billion: String(goal.value / 1e9),
    year: String(goal.year),
  });
  const [measure, setMeasure] = useState(goal.measure);
  const [problem, setProblem] = useState<string | null>(null);
  const field = (label: string, name: keyof typeof typed): preact.JSX.Element => (
    <label class="word">
      {label}
      <input
        type="text"
        value={typed[name]}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      />
    </label>
  );
  const track = (): void => {
    const wanted = goalText({
      measure,
      economy: typed.economy.trim().toUpperCase(),
      partner: typed.partner.trim().toUpperCase(),
      value: 1e9 * Number(typed.billion),
      unit: goal.unit,
      year: Number(typed.year),
    });
    const isSound = readGoal(wanted) !== null;
    setProblem(
      isSound ? null : "Countries are codes like CHN or EU27, the amount a number above 0, the year four digits.",
    );
    if (isSound) change({ goal: wanted, asOf: null });
  };
  return (
    <form
      class="goal-form"
      onSubmit={(event) => {
        event.preventDefault();
        track();
      }}
    >
      {field("Economy", "economy")}
      <Choice
        label="Measure"
        value={measure}
        options={goalMeasures.map((value) => ({ value, label: measureWords[value] }))}
        onChange={setMeasure}
      />
      {field("Partner", "partner")}
      {field(`Billion ${goal.unit}`, "billion")}
      {field("Year", "year")}
      <button type="submit">Track</button>
      <p class="problem" role="status">
        {problem}
      </p>
    </form>
  );
}
