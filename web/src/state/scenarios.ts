import { computed } from "@preact/signals";

import { catalogue } from "../catalogue.ts";
import { change, desk, preview } from "./desk.ts";

/** The scenario that an untouched desk shows. */
const first = "west-tightens";

/** Most scenarios side by side. */
export const mostScenarios = 4;

/** The texts of the scenarios on the desk; the first shipped one where the state names none, none before it is known. */
export const scenarioTexts = computed<readonly string[]>(() => {
  const { scenarios } = desk.value;
  if (scenarios.length > 0) return scenarios.slice(0, mostScenarios);
  const shipped = catalogue.value?.scenarios ?? [];
  const chosen = shipped.find(({ name }) => name === first) ?? shipped[0];
  return chosen === undefined ? [] : [chosen.yaml];
});

/** The slot shown: never beyond the last scenario. */
export const activeSlot = computed(() => Math.min(desk.value.active, Math.max(0, scenarioTexts.value.length - 1)));

/** The text shown; empty before any is known. */
export const activeText = computed(() => scenarioTexts.value[activeSlot.value] ?? "");

/** Puts another text into a slot: remembered, or in passing while something is dragged. */
export function setScenario(slot: number, text: string, passing = false): void {
  const scenarios = scenarioTexts.value.map((old, at) => (at === slot ? text : old));
  (passing ? preview : change)({ scenarios });
}

/** Adds a scenario and shows it; the last one gives way where four are there. */
export function addScenario(text: string): void {
  const scenarios = [...scenarioTexts.value.slice(0, mostScenarios - 1), text];
  change({ scenarios, active: scenarios.length - 1 });
}

/** Takes a scenario off the desk; the last one stays. */
export function removeScenario(slot: number): void {
  const scenarios = scenarioTexts.value.filter((_, at) => at !== slot);
  if (scenarios.length > 0)
    change({ scenarios, active: Math.max(0, Math.min(desk.value.active, scenarios.length - 1)) });
}
