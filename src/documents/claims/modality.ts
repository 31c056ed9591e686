import type { Analysis } from "../analysis.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { Modality, Polarity } from "../record.ts";
import type { Clause } from "./clauses.ts";
import { wordSet } from "../word_set.ts";

const TARGET = wordSet(
  "goal goals target targets targeted targeting aim aims aimed aiming objective objectives ambition ambitions plan plans planned planning pledge pledged pledges vow vowed vows committed commitment seek seeks seeking intend intends intention intended want wants hope hopes hoped strive strives quota pledging",
);
const TARGET_VERB = wordSet(
  "aim aims aimed aiming plan plans planned planning pledge pledged pledges vow vows vowed seek seeks seeking intend intends intended want wants wanted hope hopes hoped strive strives committed agreed agree promised",
);
/** "invited investors to increase trade to 1 billion": what others are asked for is an aim. */
const INVITES = wordSet("invited invites urged urges asked instructed ordered tasked encouraged called calls");
const RAISES =
  /^(?:increas|rais|boost|bring|lift|doubl|tripl|tak|expand|grow|cutt?|reduc|achiev|attain|reach|work|strive|push)(?:e|ing)?$/;
const EXPECTATION = wordSet(
  "expect expects expected expecting forecast forecasts forecasted projected projects projection projections predict predicts predicted prediction anticipate anticipated anticipates likely probably will shall 'll ’ll prospective outlook expectation expectations foresee foresees foreseen estimates eyeing poised set due bound track going",
);
const HYPOTHETICAL = wordSet(
  "if could may might unless should were potential potentially possible possibly hypothetical assuming suppose perhaps whether threaten threatens threatened threatening",
);
const NEGATION = wordSet("not n't n’t never neither nor cannot without failed fails fail failing unable");

const DENIES = wordSet("denied denies deny denying refuted reject rejects rejected dismissed");
const INTENTION = wordSet("intention plan pledge commitment ambition desire readiness willingness");
const OUGHT = wordSet("should must shall");
const SUPPOSED = wordSet("if potential hypothetical unless");
const PAUSES = wordSet("– — ; -");

/** How a claim is meant, read from the words of its clause up to the quantity and the statement around it. */
export function modalityOf(
  analysis: Analysis,
  clause: Clause,
  first: number,
  last: number,
  statement: FoundStatement | null,
): Modality {
  const { lower, tokens } = analysis.document;
  const { start } = tokens[first];
  if (EXPECTED_FIGURE.test(lower.slice(Math.max(0, start - 60), start))) return "expectation";
  if (isModal(analysis, first)) return "hypothetical";
  const supposed = isSupposed(analysis, clause, first);
  let expectation = false;
  let hypothetical = false;
  for (let index = clause.first; index < Math.min(clause.last, last + 12); index += 1) {
    const { lower: word, pos, text } = tokens[index];
    const behind = index >= last;
    if (behind && (PAUSES.has(text) || opensNextAim(analysis, index))) break;
    if (behind && tokens[index].text === "," && !/^(?:expected|according)$/.test(tokens[index + 1]?.lower ?? "")) {
      if (index > last + 8) break;
    }
    if (isTarget(analysis, index, behind) || wanted(analysis, index, first) || due(analysis, clause, index))
      return "target";
    if (
      (EXPECTATION.has(word) || (word === "would" && reported(statement) && !supposed)) &&
      counts(analysis, index, behind)
    )
      expectation = true;
    else if (word === "would") hypothetical ||= !behind;
    else if (
      HYPOTHETICAL.has(word) &&
      !behind &&
      !(word === "may" && pos === "NOUN") &&
      !(word === "were" && !/^(?:to)$/.test(tokens[index + 1]?.lower ?? ""))
    )
      hypothetical = true;
  }
  if (expectation) return "expectation";
  if (hypothetical) return "hypothetical";
  return statement?.cueKind === "expect" ? "expectation" : "fact";
}

const EXPECTED_FIGURE =
  /(?:^| )(?:estimates?|forecasts?|expectations?|consensus|predictions?|projections?) (?:of|for|at)(?: an?| the| about| around)? $|(?:cut|cuts|raised|raises|lowered|lowers|trimmed|revised|upgraded|downgraded|reduced) (?:its|their|his|her|the) (?:\p{L}+ )?(?:estimates?|forecasts?|projections?|outlook) (?:\S+ ){0,7}$/u;

/** "could exceed 450 billion", "may fall by 3 %": a modal verb right before the figure. */
function isModal(analysis: Analysis, first: number): boolean {
  const { tokens } = analysis.document;
  return tokens
    .slice(Math.max(0, first - 4), first)
    .some(
      ({ lower, pos, sentence }) =>
        /^(?:could|might|may)$/.test(lower) && pos !== "NOUN" && sentence === tokens[first].sentence,
    );
}

/** "Severing the ties would cost 3 %", "a potential ban": what would be if something were done. */
function isSupposed(analysis: Analysis, clause: Clause, first: number): boolean {
  const { sentences, tokens } = analysis.document;
  const sentence = sentences[tokens[first].sentence];
  const before = tokens.slice(sentence.first, first);
  return before.some(
    ({ lower, index }) =>
      SUPPOSED.has(lower) || (lower.endsWith("ing") && index === clause.first && tokens[index].pos === "VERB"),
  );
}

/** "stands at 9 billion with a target of 10": the aim behind a figure is of the next one. */
function opensNextAim(analysis: Analysis, index: number): boolean {
  const { tokens } = analysis.document;
  if (tokens[index].lower !== "with") return false;
  return tokens.slice(index + 1, index + 4).some(({ lower }) => /^(?:target|goal|aim|plan|plans|view)$/.test(lower));
}

/** "should come from one country by 2030": what ought to be at a date is a target. */
function due(analysis: Analysis, clause: Clause, index: number): boolean {
  const { tokens } = analysis.document;
  if (!OUGHT.has(tokens[index].lower)) return false;
  return tokens
    .slice(index, clause.last)
    .some(({ lower, index: at }) => lower === "by" && /^20\d{2}$/.test(tokens[at + 1]?.text ?? ""));
}

/** "would" in somebody's reported words is their "will"; in the narrator's own it is a supposition. */
function reported(statement: FoundStatement | null): boolean {
  return (
    statement !== null && statement.kind !== "direct" && statement.cue !== null && !statement.cue.startsWith("suggest")
  );
}

/** "we want 25 billion": wanting a figure is aiming at it. */
function wanted(analysis: Analysis, index: number, first: number): boolean {
  return (
    index < first &&
    first - index <= 3 &&
    /^(?:wants?|wanted|seeks?|eyes|eyeing)$/.test(analysis.document.tokens[index].lower)
  );
}

function isTarget(analysis: Analysis, index: number, behind: boolean): boolean {
  const { tokens } = analysis.document;
  const { lower, pos } = tokens[index];
  const next = tokens[index + 1]?.lower ?? "";
  if (lower === "agreed" || lower === "agree")
    return !behind && tokens.slice(index + 1, index + 4).some(({ lower: word }) => word === "to");
  if (INVITES.has(lower))
    return (
      !behind &&
      tokens
        .slice(index + 1, index + 5)
        .some(({ lower: word, index: at }) => word === "to" && RAISES.test(tokens[at + 1]?.lower ?? ""))
    );
  if (next === "to" && INTENTION.has(lower)) return !behind;
  if (!TARGET.has(lower)) return false;
  if (TARGET_VERB.has(lower) && (next === "to" || next === "for" || next === "at")) return !(behind && pos === "NOUN");
  if (/^(?:goal|target|objective|ambition|aim)s?$/.test(lower)) return !/^(?:was|were)$/.test(next) || !behind;
  return /^(?:targeting|targeted|eyeing|planned|pledged|committed|intended)$/.test(lower);
}

/** "set to", "due to rise", "on track to", "going to" are expectations only with "to"; "would" only before a verb. */
function counts(analysis: Analysis, index: number, behind: boolean): boolean {
  const { tokens } = analysis.document;
  const { lower } = tokens[index];
  const next = tokens[index + 1]?.lower ?? "";
  if (behind && EXPECTED_VALUE.test(lower)) return false;
  if (lower === "due") return next === "to" && isInfinitive(analysis, index + 2);
  if (/^(?:set|bound|track|going|poised)$/.test(lower)) return next === "to" || (lower === "track" && next === "for");
  if (/^(?:estimates|projects|forecasts|will|would|shall)$/.test(lower)) return !behind;
  return true;
}

/** "15 billion, beating expectations of 17": what was expected stands behind this noun, what is before it came true. */
const EXPECTED_VALUE = /^(?:expectations?|forecasts|projections?|predictions?)$/;

/** "due to rise" looks ahead, "due to falling prices" or "due to weak demand" gives a reason. */
function isInfinitive(analysis: Analysis, index: number): boolean {
  const token = analysis.document.tokens[index];
  return token !== undefined && token.pos === "VERB" && !/(?:ed|ing|s)$/.test(token.lower);
}

/** "not", "never", "failed to" before the quantity negate a claim; a denial around it makes it denied. */
export function polarityOf(
  analysis: Analysis,
  clause: Clause,
  first: number,
  statement: FoundStatement | null,
): Polarity {
  const { tokens } = analysis.document;
  if (statement?.cueKind === "deny") return "denied";
  for (let index = clause.first; index < first; index += 1) {
    const { lower } = tokens[index];
    if (
      DENIES.has(lower) &&
      tokens
        .slice(index + 1, index + (/^(?:a|the|an)$/.test(tokens[index + 1]?.lower ?? "") ? 4 : 2))
        .some(({ lower: word }) =>
          /^(?:that|claims?|reports?|any|having|allegations?|accusations?|suggestions?|it)$/.test(word),
        )
    )
      return "denied";
    if (!NEGATION.has(lower)) continue;
    const next = tokens[index + 1]?.lower ?? "";
    if (
      /^(?:only|just|least|less|fewer|surprising|surprisingly|clear|yet)$/.test(next) ||
      (next === "more" && tokens[index + 2]?.lower === "than")
    )
      continue;
    if (lower === "without" || first - index > 9) continue;
    return "negated";
  }
  return "affirmed";
}
