import { formatPercent, formatPercentRange } from "../../format.ts";
import type { LeewayBand } from "../../../strategy/leeway_result.ts";
import { nameInSentence, nameOf } from "../places.ts";
import type { LeewayPart } from "./part.ts";

/** The leeway of the country between in two lines of the terminal's summary; none where there is none. */
export function leewayLines({ leeway: row }: LeewayPart): readonly string[] {
  if (row === null) return [];
  const head = `Leeway of ${nameOf(row.country)} in trading with ${nameInSentence(row.target)}: `;
  switch (row.status) {
    case "free_hand":
      return [`${head}a free hand`];
    case "ok": {
      const certain = row.threshold_probability.find(({ scope }) => scope === row.scope)?.probability ?? null;
      if (certain === null || row.threshold_scope === null) return [];
      const { threshold_scope: band, threshold_probability: bands, draws } = row.bands;
      return [
        `${head}bears a sure loss of ${banded(row.threshold_scope, band)} of coalition trade`,
        `  gives in to the threat to cut all of it from odds of ${banded(certain, bands?.at(-1))} on${draws === 0 ? "" : `; bands: ${draws} draws`}`,
      ];
    }
    default:
      return [`${head}${row.warnings[0] ?? row.status}`];
  }
}

function banded(value: number, band: LeewayBand | undefined): string {
  const text = formatPercent(value, 1);
  return band === undefined ? text : `${text} (${formatPercentRange(band.low, band.high)})`;
}
