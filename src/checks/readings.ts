import type { Claim, ClaimPeriod, Flag } from "../documents/record.ts";

/** One way to read a claim whose text leaves something open. */
export interface Reading {
  readonly claim: Claim;
  /** What was taken to be meant ("scale 5e11"); empty for a claim that leaves nothing open. */
  readonly words: string;
}

/** More combinations than this are not tried: the claim is then left as it is, with its flags open. */
const mostReadings = 16;

const dayOrRange = /^\d{4}-\d{2}-\d{2}(?:\.\.\d{4}-\d{2}-\d{2})?$/;

function periodOf(candidate: string, period: ClaimPeriod): ClaimPeriod {
  const [from, to] = candidate.split("..");
  return { ...period, from, to: to ?? from };
}

/** The claim with one candidate of a flag put in; null when the flag is of a kind that cannot be put in. */
function withCandidate(claim: Claim, { code, candidates }: Flag, candidate: string): Claim | null {
  const { quantity, period } = claim;
  const isRange = quantity.low !== null && quantity.high !== null && quantity.low !== quantity.high;
  if (code === "scale" && !isRange && Number.isFinite(Number(candidate)))
    return { ...claim, quantity: { ...quantity, low: candidate, high: candidate } };
  if (code === "currency" && quantity.unit.kind === "currency")
    return { ...claim, quantity: { ...quantity, unit: { kind: "currency", code: candidate } } };
  const { parties } = claim.measure;
  if (code === "party" && !parties.symmetric && candidates.includes(parties.partner ?? ""))
    return { ...claim, measure: { ...claim.measure, parties: { ...parties, partner: candidate } } };
  if (dayOrRange.test(candidate) && period.from === null) return { ...claim, period: periodOf(candidate, period) };
  return null;
}

/**
 * Every admissible reading of a claim: each combination of the scales, currencies, dates and partners that its flags leave
 * open.
 * Flags that cannot be put in stay on the readings and keep them from being contradicted.
 *
 * @returns at least one reading; the claim itself when nothing is open
 */
export function readingsOf(claim: Claim): readonly Reading[] {
  let readings: readonly Reading[] = [{ claim, words: "" }];
  for (const flag of claim.flags) {
    if (flag.candidates.length < 2) continue;
    const next = readings.flatMap((reading) =>
      flag.candidates.flatMap((candidate): readonly Reading[] => {
        const read = withCandidate(reading.claim, flag, candidate);
        if (read === null) return [];
        const words = [reading.words, `${flag.code.replaceAll("_", " ")} ${candidate}`].filter((word) => word !== "");
        return [{ claim: { ...read, flags: read.flags.filter((other) => other !== flag) }, words: words.join(", ") }];
      }),
    );
    if (next.length > 0 && next.length <= mostReadings) readings = next;
  }
  return readings;
}
