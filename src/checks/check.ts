import type { Claim, DocumentRecord, Flag } from "../documents/record.ts";
import type { Ledger } from "../facts/ledger.ts";
import { rememberingLedger } from "../facts/ledger_memo.ts";
import { withBasePeriod } from "./base_period.ts";
import { checkChange } from "./change.ts";
import { checkLevel, isLevelConcept } from "./level.ts";
import { openParties, withOtherParties } from "./other_parties.ts";
import { checkRank } from "./rank.ts";
import { checkEconomyRank } from "./rank_economies.ts";
import { readingsOf } from "./readings.ts";
import { checkRecordHigh } from "./record_high.ts";
import type { CheckContext } from "./request.ts";
import { finest, statedNumber } from "./rounding.ts";
import { exploreOf } from "./scenarios.ts";
import { withinScope } from "./scope.ts";
import { checkShare } from "./share.ts";
import { checkTarget } from "./target.ts";
import { checkThreshold } from "./threshold.ts";
import { checkTrend } from "./trend.ts";
import { checkUnruled } from "./unruled.ts";
import type { CheckedRecord, Verdict } from "./verdict.ts";

const bearsOut = ({ verdict }: Verdict): boolean => verdict === "supported" || verdict === "rounding";

/** Checks every admissible reading: one that fits bears the claim out, and only when all fail is it contradicted. */
async function checkReadings(claim: Claim, context: CheckContext): Promise<Verdict> {
  const readings = readingsOf(claim);
  const verdicts: Verdict[] = [];
  for (const reading of readings) {
    const verdict = withinScope(await checkAsFact(reading.claim, context), claim);
    if (bearsOut(verdict))
      return reading.words === "" ? verdict : { ...verdict, reason: `${verdict.reason}; read as ${reading.words}` };
    verdicts.push(verdict);
  }
  return verdicts.find(({ verdict }) => verdict !== "contradicted") ?? verdicts[0];
}

/** A contradiction stands only where the figure is not that of other parties whom the text names beside the claim. */
async function checkParties(claim: Claim, context: CheckContext, record: DocumentRecord): Promise<Verdict> {
  const verdict = await checkReadings(claim, context);
  if (verdict.verdict !== "contradicted") return verdict;
  for (const reading of withOtherParties(claim, record))
    if (bearsOut(await checkAsFact(reading, context))) return openParties(verdict, reading);
  return verdict;
}

/** Chooses the rule by what is measured first: a share stays a share whether it is stated as a level or a threshold. */
async function checkAsFact(claim: Claim, context: CheckContext): Promise<Verdict> {
  const { concept } = claim.measure;
  const { kind: unit } = claim.quantity.unit;
  if (claim.kind === "comparison" && statedNumber(claim.quantity) !== null && isLevelConcept(concept))
    return checkLevel(claim, context, "comparison");
  if (claim.kind === "comparison" || claim.kind === "count") return checkUnruled(claim, claim.kind);
  if (claim.kind === "trend") return checkTrend(claim, context);
  if (claim.kind === "rank" || unit === "rank") {
    if (claim.flags.some((flag) => flag.code === "record")) return checkRecordHigh(claim, context);
    return concept.endsWith("_rank") ? checkRank(claim, context) : checkEconomyRank(claim, context);
  }
  if (claim.kind === "share" || concept === "trade_share" || concept === "trade_dependence")
    return checkShare(claim, context);
  if (claim.kind === "change" || concept.endsWith("_growth")) return checkChange(claim, context);
  return claim.kind === "threshold" ? checkThreshold(claim, context) : checkLevel(claim, context);
}

/**
 * A denied or negated claim is never contradicted: where its affirmative fails, the negation holds. The affirmative is
 * taken at its finest digits, since 190 is not 200 to somebody who says so.
 */
async function checkDenial(claim: Claim, context: CheckContext): Promise<Verdict> {
  const affirmative = await checkReadings(finest(claim), context);
  // A figure at hand that fails the affirmative bears the negation out, whatever other reporters may say.
  const isRefuted = affirmative.verdict === "contradicted" || affirmative.rule.endsWith(".reporter_missing");
  if (!isRefuted && !bearsOut(affirmative)) return affirmative;
  const says = claim.polarity === "denied" ? "the text reports a denial" : "the text says that this is not so";
  if (isRefuted && claim.polarity === "negated")
    return {
      ...affirmative,
      verdict: "supported",
      rule: "negation.holds",
      reason: `${says}, rightly: ${affirmative.reason}`,
    };
  return {
    ...affirmative,
    verdict: "not_checkable",
    rule: `${claim.polarity}.not_judged`,
    reason: `${says}; the figures, for comparison: ${affirmative.reason}`,
  };
}

function checkClaim(claim: Claim, context: CheckContext, record: DocumentRecord): Promise<Verdict> {
  if (claim.modality === "target") return checkTarget(claim, context);
  if (claim.modality !== "fact") return Promise.resolve(checkUnruled(claim, claim.modality));
  return claim.polarity === "affirmed" ? checkParties(claim, context, record) : checkDenial(claim, context);
}

/** Offices that publish figures of their own: what they say rests on them. */
const publishes =
  /\b(?:customs|statistic\w*|census|eurostat|federal reserve|central bank|ministry of (?:commerce|trade|economy|finance))\b/i;

/** "Chinese customs said" names a source as "according to Chinese customs" does. */
function withSource(claim: Claim, actors: DocumentRecord["actors"]): Claim {
  const { attribution } = claim;
  if (attribution.source !== null || attribution.speaker === null) return claim;
  const name = actors.find(({ id }) => id === attribution.speaker)?.name ?? "";
  return publishes.test(name) ? { ...claim, attribution: { ...attribution, source: name } } : claim;
}

const openVintage: Flag = {
  code: "as_of_open",
  message:
    "the document has no dateline: claims are compared with the newest figures, not with what was known when it was written",
  candidates: [],
};

/**
 * Checks every claim of a record against the ledger as known at the document's dateline.
 *
 * Only facts that are affirmed can be contradicted, and only when no admissible reading (scale, digits, period,
 * reporter, vintage) fits; targets get an outlook; figures published after the dateline stand apart and decide nothing.
 * Without a dateline the newest figures are used, which a flag `as_of_open` and each reason say.
 *
 * @returns the record with a verdict for each claim in the same order; the same inputs always give the same verdicts
 * @throws LeewayError `facts.*` when the ledger cannot be read
 */
export async function check(record: DocumentRecord, ledger: Ledger): Promise<CheckedRecord> {
  const asOf = record.document.dateline;
  const context: CheckContext = { ledger: rememberingLedger(ledger), asOf };
  const verdicts: Verdict[] = [];
  for (const claim of record.claims) {
    const dated = withBasePeriod(withSource(claim, record.actors), record.claims, asOf);
    const verdict = await checkClaim(dated, context, record);
    const isOpen = asOf === null && verdict.evidence.length > 0;
    const explore = exploreOf(claim);
    verdicts.push({
      ...verdict,
      ...(isOpen ? { reason: `${verdict.reason}; no dateline, so the newest figures are used` } : {}),
      ...(explore === null ? {} : { explore }),
    });
  }
  return { ...record, flags: asOf === null ? [...record.flags, openVintage] : record.flags, verdicts };
}
