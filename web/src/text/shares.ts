import type { LegendItem } from "../../../src/readout/charts/chart.ts";
import type { Ink } from "../../../src/readout/charts/palette.ts";
import { formatPercent } from "../../../src/readout/format.ts";

/** Limits of the classes of a share on a map. */
const shareLimits = [0.01, 0.03, 0.1, 0.3] as const;

/** The inks of shares, from the smallest class to the largest. */
const shareInks: readonly Ink[] = ["change-0", "gain-1", "gain-2", "gain-3", "gain-4"];

/** The ink of a share, a fraction; a value on a limit belongs to the class below. */
export function shareInk(share: number): Ink {
  return shareInks[shareLimits.filter((limit) => share > limit).length];
}

/** The classes of a share as a legend. @param rest what the hatch means, where there is one */
export function shareItems(what: string, rest?: string): readonly LegendItem[] {
  const classes = shareInks.map((ink, at): LegendItem => {
    const label =
      at === 0 ? `${what} up to ${formatPercent(shareLimits[0])}` : `above ${formatPercent(shareLimits[at - 1])}`;
    return { mark: "swatch", ink, label };
  });
  return rest === undefined ? classes : [...classes, { mark: "hatch", ink: "absent", label: rest }];
}
