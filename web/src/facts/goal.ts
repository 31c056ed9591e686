import type { Target } from "../../../src/facts/ledger.ts";
import type { TargetQuestion } from "../../../src/readout/brief/target_track.ts";

/** The flows that a goal can be about. */
export const goalMeasures = ["trade_turnover", "exports", "imports"] as const;

/** A goal as one word of the address: `trade_turnover:CHN:RUS:200000000000:USD:2023`. */
export function goalText({ measure, economy, partner, value, unit, year }: TargetQuestion): string {
  return [measure, economy, partner, value, unit, year].join(":");
}

/** The goal that a word of the address stands for; null where it stands for none. */
export function readGoal(text: string): TargetQuestion | null {
  const match = /^(\w+):([A-Z0-9]{2,6}):([A-Z0-9]{2,6}):([\d.e+]+):([A-Z]{3}):(\d{4})$/.exec(text);
  if (match === null) return null;
  const [, word, economy, partner, amount, unit, year] = match;
  const measure = goalMeasures.find((one) => one === word);
  const value = Number(amount);
  if (measure === undefined || !(value > 0) || !Number.isFinite(value)) return null;
  return { measure, economy, partner, value, unit, year: Number(year) };
}

/** The goal of a target in the ledger; null where it is not about the goods trade of one calendar year. */
export function goalOfTarget(target: Target): TargetQuestion | null {
  const { measure, economy, partner, commodity, value, unit, due_from, due_to } = target;
  const flow = goalMeasures.find((one) => one === measure);
  const year = due_from.slice(0, 4);
  const isYear = due_from === `${year}-01-01` && due_to === `${year}-12-31`;
  const isGoods = commodity === null || commodity === "goods";
  if (flow === undefined || !isYear || !isGoods || !/^[A-Z]{3}$/.test(unit)) return null;
  return { measure: flow, economy, partner: partner ?? "WLD", value, unit, year: Number(year) };
}
