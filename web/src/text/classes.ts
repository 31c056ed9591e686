import type { Ink } from "../../../src/readout/charts/palette.ts";

const losses: readonly Ink[] = ["loss-1", "loss-2", "loss-3", "loss-4"];
const gains: readonly Ink[] = ["gain-1", "gain-2", "gain-3", "gain-4"];

/**
 * The ink of a change in percent in a scale of four classes on either side of zero.
 *
 * @param limits the four limits, rising; a value on a limit belongs to the class nearer to zero
 */
export function inkOf(percent: number, limits: readonly number[]): Ink {
  const size = Math.abs(percent);
  const step = limits.findLastIndex((limit) => size > limit);
  if (step < 0 || Number.isNaN(size)) return "change-0";
  return (percent < 0 ? losses : gains)[step];
}

/** The classes of a scale from the largest loss to the largest gain, each with its lower limit in percent. */
export function classesOf(limits: readonly number[]): readonly { readonly ink: Ink; readonly upper: number | null }[] {
  const negative = losses.toReversed().map((ink, at) => ({ ink, upper: -limits[limits.length - 1 - at] }));
  const positive = gains.map((ink, at) => ({ ink, upper: limits[at + 1] ?? null }));
  return [...negative, { ink: "change-0", upper: limits[0] }, ...positive];
}
