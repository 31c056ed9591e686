import { formatSigned } from "../format.ts";
import type { Ink } from "./palette.ts";

/** Limits of the classes of the diverging scale, in percent; about equal steps in logarithm on either side of zero. */
const LIMITS = [-1, -0.3, -0.1, -0.03, 0.03, 0.1, 0.3, 1] as const;

const INKS: readonly Ink[] = [
  "loss-4",
  "loss-3",
  "loss-2",
  "loss-1",
  "change-0",
  "gain-1",
  "gain-2",
  "gain-3",
  "gain-4",
];

/** One class of the scale of real-income changes. */
export interface ChangeClass {
  readonly ink: Ink;
  /** Lower and upper limit in percent; infinite at the ends. A value on a limit belongs to the class nearer to zero. */
  readonly low: number;
  readonly high: number;
  /** The class in words: −1% to −0.3%. */
  readonly label: string;
}

/** The classes from the largest loss to the largest gain; the same for every map, so that maps compare. */
export const CHANGE_CLASSES: readonly ChangeClass[] = INKS.map((ink, k) => {
  const low = k === 0 ? -Infinity : LIMITS[k - 1];
  const high = k === LIMITS.length ? Infinity : LIMITS[k];
  return { ink, low, high, label: label(low, high) };
});

/** The ink of a change in percent. */
export function changeInk(percent: number): Ink {
  const found = CHANGE_CLASSES.find(({ high }) => (percent < 0 ? percent < high : percent <= high));
  return (found ?? CHANGE_CLASSES[4]).ink;
}

/** A limit as it stands at the scale: −0.3, +1. */
export function limitText(limit: number): string {
  return formatSigned(limit, Math.abs(limit) < 0.1 ? 2 : Math.abs(limit) < 1 ? 1 : 0);
}

function label(low: number, high: number): string {
  if (low === -Infinity) return `loss of more than ${-high}%`;
  if (high === Infinity) return `gain of more than ${low}%`;
  if (low === -high) return `change of at most ${high}% either way`;
  return `${limitText(low)}% to ${limitText(high)}%`;
}
