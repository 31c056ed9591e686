import type { Analysis } from "../analysis.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence, Token } from "../tokens.ts";
import type { EventMention } from "./event_mention.ts";
import { prepositionBefore } from "./noun_phrases.ts";
import type { Trigger } from "./triggers.ts";

/** Kinds of events, each with those that may tell the same before it in a sentence. */
const TOLD_BY: ReadonlyMap<string, RegExp> = new Map([
  ["MEETING", /^(?:MEETING|CALL|SUMMIT|VISIT)$/],
  ["SUMMIT", /^(?:MEETING|CALL|SUMMIT)$/],
  ["VISIT", /^(?:VISIT|TOUR)$/],
]);

/** Tokens from where a visit or meeting is told to the noun that tells what for. */
const LONGEST_VISIT = 26;
const LONGEST_PURPOSE = 16;
const FARTHEST_NAMED = 8;

/** "met to discuss", "gathered for a summit", "marched in protest", "arrived on his first trip": what it is done for is told already. */
export function isPurpose(
  analysis: Analysis,
  { type, plover, first, last: behind, frame }: Trigger,
  found: readonly EventMention[],
  sentence: Sentence,
): boolean {
  const { tokens } = analysis.document;
  const last = found.at(-1);
  if (type === "VISIT" && frame === "noun" && isTheSame(tokens, first)) return true;
  if (tokens[first].lower === "visiting" && last?.type === "MEETING" && last.start >= sentence.start)
    return tokens[first - 1].pos !== "AUX" && !/^(?:in|during|after|at)$/.test(prepositionBefore(tokens, first - 2));
  if (plover === "PROTEST" && last?.plover === plover && last.start >= sentence.start)
    return /^(?:to|in)$/.test(prepositionBefore(tokens, first));
  if (
    tokens[first].lower === "protest" &&
    last !== undefined &&
    last.start >= sentence.start &&
    prepositionBefore(tokens, first) === "in"
  )
    return true;
  const told = TOLD_BY.get(type);
  if (frame === "noun" && told?.test(last?.type ?? "") === true && isNamedAgain(tokens, first, sentence)) return true;
  if (told === undefined || last === undefined || last.start < sentence.start || !told.test(last.type)) return false;
  if (frame !== "noun")
    return (
      (last.realis !== "negated" && tokens[first].lower.startsWith("discuss")) ||
      (last.type === "VISIT" && type !== "VISIT" && isInfinitive(tokens, first))
    );
  const [before, distance] = [prepositionBefore(tokens, first), first - tokenAt(tokens, last.start)];
  if (last.type === "VISIT" && type !== "VISIT")
    return before === "for" && distance < LONGEST_VISIT && tokens[behind]?.lower !== "with";
  return /^(?:for|on)$/.test(before) && distance < LONGEST_PURPOSE;
}

/** "flew to Chad to continue talks". */
function isInfinitive(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb - 1].lower === "to";
}

/** "It was the first meeting of the two": what was told right before, named. */
function isNamedAgain(tokens: readonly Token[], noun: number, { first }: Sentence): boolean {
  return (
    noun - first < FARTHEST_NAMED &&
    /^(?:this|it|that)$/.test(tokens[first].lower) &&
    /^(?:is|was|['’]s)$/.test(tokens[first + 1]?.lower ?? "")
  );
}

/** "During the visit, …": a visit told before in the text. */
function isTheSame(tokens: readonly Token[], noun: number): boolean {
  return (
    /^(?:the|this|that)$/.test(tokens[noun - 1]?.lower ?? "") &&
    /^(?:during|after|since|before)$/.test(tokens[noun - 2]?.lower ?? "") &&
    /^[,.]$/.test(tokens[noun + 1]?.text ?? ".")
  );
}

/** "called off talks with Chad", "speaking after a cabinet meeting": a meeting of one side that another event is about, or after which somebody speaks. */
export function isSubject(
  tokens: readonly Token[],
  { type, frame, first }: Trigger,
  { agents, targets }: EventMention,
  before: EventMention | undefined,
  sentence: Sentence,
): boolean {
  if (type !== "MEETING" || frame !== "noun" || new Set([...agents, ...targets]).size > 1) return false;
  if (tokens.slice(Math.max(sentence.first, first - 6), first).some(({ lower }) => lower === "speaking")) return true;
  if (before === undefined || before.start < sentence.start) return false;
  return !/^(?:during|in|at|after)$/.test(prepositionBefore(tokens, first));
}

/** "condemned the raid, calling it a crime": a participle and a pronoun for what was told before. */
export function namesAgain(tokens: readonly Token[], { first, last }: Trigger): boolean {
  return tokens[first].lower.endsWith("ing") && /^(?:it|this|that|them|him|her)$/.test(tokens[last]?.lower ?? "");
}

/** "blamed the rebels and called it an outrage": one speaker's charges in one sentence, only one of them with an addressee. */
export function isSameBreath(
  last: EventMention | undefined,
  { type, plover, agents, targets }: EventMention,
  { start }: Sentence,
  namesAgain: boolean,
): boolean {
  return (
    last !== undefined &&
    last.start >= start &&
    (plover === "ACCUSE" || (plover === "SUPPORT" && type === "STATEMENT")) &&
    last.plover === plover &&
    (namesAgain || targets.length === 0 || last.targets.length === 0) &&
    agents.length > 0 &&
    agents.every((agent) => last.agents.includes(agent))
  );
}

/** "broke up a rally by protesters demanding", "a proposal from Europe calling for": a wish that only tells who or what somebody is. */
export function isPassingWish(
  tokens: readonly Token[],
  { type, frame, first }: Trigger,
  last: EventMention | undefined,
  { start }: Sentence,
): boolean {
  const before = tokens[first - 1];
  return (
    type === "APPEAL" &&
    frame !== "noun" &&
    tokens[first].lower.endsWith("ing") &&
    last !== undefined &&
    last.start >= start &&
    /^(?:NOUN|PROPN)$/.test(before?.pos ?? "") &&
    /^(?:by|of|from|against|at)$/.test(prepositionBefore(tokens, first - 1)) &&
    !/^(?:resolution|statement|letter|petition|motion|bill|message|report)$/.test(before.lower)
  );
}
