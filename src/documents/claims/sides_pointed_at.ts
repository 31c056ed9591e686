import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { stateOf } from "../actors/states_in_view.ts";
import { ownerOfPronoun } from "./acting_states.ts";
import type { MeasureWord } from "./measure_words.ts";

const POINTER = /^(?:those|these)$/;
const POINTED_AT = /^(?:countries|nations|markets)$/;
const POINTED_AT_ONE = /^(?:country|nation|kingdom|republic)$/;

/** "from those countries", "its sales to the country". */
export function pointsBack(
  analysis: Analysis,
  { verb }: MeasureWord,
  owners: readonly string[],
  index: number,
): boolean {
  const { tokens } = analysis.document;
  const [before, { lower }, next] = tokens.slice(index - 1, index + 2);
  if (POINTED_AT.test(lower)) return POINTER.test(before.lower);
  return (
    (verb || owners.length > 0) &&
    POINTED_AT_ONE.test(lower) &&
    /^(?:the|that|this)$/.test(before.lower) &&
    !/^(?:['’]s?|of)$/.test(next?.lower ?? "")
  );
}

/** "exports to the country" without an owner: the trade is one that the text told of. */
export function isNameless(
  analysis: Analysis,
  { verb }: MeasureWord,
  owners: readonly string[],
  index: number,
): boolean {
  const [before, { lower }, next] = analysis.document.tokens.slice(index - 1, index + 2);
  if (verb || owners.length > 0 || !POINTED_AT_ONE.test(lower) || before.lower !== "the") return false;
  return !/^(?:['’]s?|of)$/.test(next?.lower ?? "");
}

/** "imports from those countries": the side that the text named last, other than the owner. */
export function sideNamedBefore(
  analysis: Analysis,
  measure: MeasureWord,
  owners: readonly string[],
  token: number,
): string | null {
  const { sentences, tokens } = analysis.document;
  const { first, index } = sentences[tokens[token].sentence];
  const start = sentences[Math.max(0, index - 1)].first;
  const [subject] = mentionsIn(analysis, first, measure.first);
  const pronoun = tokens.slice(first, measure.first).find(({ lower }) => /^(?:it|its|they|their)$/.test(lower));
  const acting = subject === undefined ? pronoun && ownerOfPronoun(analysis, pronoun.index) : stateOf(subject);
  const owner = owners[0] ?? acting ?? null;
  const named = mentionsIn(analysis, start, token).findLast(
    (mention) => stateOf(mention) !== null && stateOf(mention) !== owner,
  );
  return named === undefined ? owner : stateOf(named);
}

/** "Spain is a market, with goods worth 3 billion shipped there": the state that the sentence named first. */
export function placeBefore(analysis: Analysis, token: number): string | null {
  const { sentences, tokens } = analysis.document;
  const [named] = mentionsIn(analysis, sentences[tokens[token].sentence].first, token);
  return named === undefined ? null : stateOf(named);
}

/** "goods being shipped there": what is acted on stands before the verb, not who acts. */
export function isPassive({ document: { tokens } }: Analysis, { first, verb }: MeasureWord): boolean {
  const before = tokens[first - 1];
  const helper = before?.pos === "ADV" ? tokens[first - 2] : before;
  return (
    verb && /^(?:is|are|was|were|be|been|being)$/.test(helper?.lower ?? "") && !tokens[first].lower.endsWith("ing")
  );
}
