import type { Ink } from "../../../src/readout/charts/palette.ts";

/** Limits of the classes of a share on a map. */
export const shareLimits = [0.01, 0.03, 0.1, 0.3] as const;

/** The inks of shares, from the smallest class to the largest. */
export const shareInks: readonly Ink[] = ["change-0", "gain-1", "gain-2", "gain-3", "gain-4"];

/** The ink of a share, a fraction; a value on a limit belongs to the class below. */
export function shareInk(share: number): Ink {
  return shareInks[shareLimits.filter((limit) => share > limit).length];
}
