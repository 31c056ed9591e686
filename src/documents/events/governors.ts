import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";
import type { EventMention } from "./event_mention.ts";
import { CLAUSE } from "./objects.ts";
import type { Plover } from "./rule_book.ts";
import type { Trigger } from "./triggers.ts";
import { beforePhrase, prepositionBefore } from "./noun_phrases.ts";

/** Classes whose content is what somebody is ready, asked, refused, threatened, blamed, praised or held to do. */
export const GOVERNS = /^(?:AGREE|SUPPORT|REQUEST|ACCUSE|REJECT|THREATEN|COERCE)$/;
const UNDONE = /^(?:REQUEST|REJECT|THREATEN)$/;

/** Behind these a visit or meeting is when or where the words were said. */
const BESIDE = /^(?:during|at|in|after|before|on|following|amid|ahead)$/;

/** What is threatened is told beside the threat. */
const MEASURES = /^(?:TARIFF|SANCTION|EMBARGO)$/;

/** "the call for an end to attacks", "a demand that talks resume": a noun that tells what is asked. */
export function asksFor(tokens: readonly Token[], { type, last }: Trigger): boolean {
  return /^(?:APPEAL|PROPOSAL)$/.test(type) && /^(?:for|to|that|on)$/.test(tokens[last]?.lower ?? "");
}

/** What stands before that which somebody is blamed for: a preposition, or the word of blame itself. */
const BLAMED_FOR =
  /^(?:over|about|for|at|against|into|of|to|(?:term|condemn|deplor|denounc|critici|decr|slam|blast|lament|call|brand|dub|label|describ|recogni|tolerat)\w*)$/;

/** What stands before force that somebody only approves of. */
const PRAISED = /^(?:for|(?:defend|support|back|prais|welcom|hail|justif|endors)\w*)$/;

/** "offered to hold talks", "urged London to let it fire", "held over the killing of": what only these words hold is no event beside them. */
export function isMeant(
  tokens: readonly Token[],
  governor: Plover | null,
  { frame, type, first, refused }: Trigger,
  { realis, plover }: EventMention,
  warned: boolean,
): boolean {
  if (/^(?:ACCUSE|REJECT|REQUEST)$/.test(governor ?? "") && frame !== "noun" && isReduced(tokens, first)) return true;
  if (governor === "COERCE") return frame === "noun" && plover === "ASSAULT" && isReason(tokens, first);
  if (refused) return governor !== null;
  if (governor === null || (governor === "THREATEN" && MEASURES.test(type) && !warned)) return false;
  if (frame === "noun") {
    if (/^(?:MEETING|CALL)$/.test(type) && isOccasion(tokens, first))
      return governor === "REJECT" && isTakenPartIn(tokens, first);
    if (plover === "ASSAULT" && isAvenged(tokens, first)) return true;
    if (plover === "ASSAULT" && governor === "THREATEN") return !BESIDE.test(prepositionBefore(tokens, first));
    if (/^(?:ACCUSE|THREATEN)$/.test(governor) && BLAMED_FOR.test(prepositionBefore(tokens, first))) return true;
    if (governor === "ACCUSE" && plover === "ASSAULT" && prepositionBefore(tokens, first) === "in") return true;
    if (/^(?:OTHER|APPEAL|PROPOSAL|STATEMENT|VOTE)$/.test(type)) return true;
    if (/^(?:AGREE|REQUEST)$/.test(governor) && type === "AGREEMENT") return true;
    if (governor === "REQUEST" && MEASURES.test(type)) return true;
    if (governor === "SUPPORT" && plover === "ASSAULT" && PRAISED.test(prepositionBefore(tokens, first))) return true;
    if (governor === "AGREE" && type === "MEETING" && /^(?:for|to)$/.test(prepositionBefore(tokens, first)))
      return true;
    if (UNDONE.test(governor) && /^(?:MEETING|CALL|VISIT)$/.test(type)) return true;
    if (/^(?:ACCUSE|SUPPORT)$/.test(governor) && /^(?:VISIT|TOUR|MEETING|SUMMIT)$/.test(type))
      return !BESIDE.test(prepositionBefore(tokens, first));
    return warned || realis === "hypothetical" || realis === "negated";
  }
  if (governor === "REQUEST" && (isSubjunctive(tokens, first) || isManner(tokens, first))) return true;
  if (governor === "AGREE" && /^(?:,|and|or)$/.test(tokens[first - 1].text) && isSubjunctive(tokens, first))
    return true;
  if (governor === "SUPPORT" && tokens[first - 1].lower === "to") return true;
  if (/^(?:ACCUSE|REJECT)$/.test(governor) && (tokens[first - 1].lower === "to" || isInfinite(tokens, first)))
    return true;
  return (
    (/^(?:ASSAULT|MOBILIZE)$/.test(plover) && isInfinite(tokens, first)) ||
    (governor === "REJECT" && realis === "negated") ||
    (realis !== "actual" && (warned || /^(?:OTHER|MEETING|AGREEMENT|MILITARY_ACTION)$/.test(type))) ||
    (realis !== "actual" && governor === "AGREE" && /^(?:SIGNING|APPEAL)$/.test(type)) ||
    (realis !== "actual" && governor === "REQUEST" && MEASURES.test(type)) ||
    (realis === "hypothetical" && type === "VISIT")
  );
}

/** "an attack carried out by Chad": a participle with its doer tells only whose the thing blamed was. */
function isReduced(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:NOUN|PROPN)$/.test(tokens[verb - 1]?.pos ?? "") &&
    /(?:ed|ied|set)$/.test(tokens[verb].lower) &&
    tokens.slice(verb + 1, verb + 7).some(({ lower }) => lower === "by")
  );
}

/** "warned him in a phone call", "urged both during talks": the noun tells where something was said. */
function isOccasion(tokens: readonly Token[], noun: number): boolean {
  return /^(?:in|during|at|after|following)$/.test(prepositionBefore(tokens, noun));
}

/** "would not participate in new talks": no occasion, what is refused itself. */
function isTakenPartIn(tokens: readonly Token[], noun: number): boolean {
  return /^(?:participat|part$|engag)/.test(tokens[beforePhrase(tokens, noun) - 1]?.lower ?? "");
}

/** "demanded that Chad withdraw its troops": the bare form of what is asked for. */
function isSubjunctive(tokens: readonly Token[], verb: number): boolean {
  let last = verb - 1;
  while (tokens[last]?.pos === "ADV" || /^["“”]$/.test(tokens[last]?.text ?? "")) last -= 1;
  const before = tokens[last];
  return (
    isBare(tokens[verb]) &&
    (/^(?:NOUN|PROPN|PRON)$/.test(before?.pos ?? "") || /^(?:,|and|or)$/.test(before?.text ?? ""))
  );
}

/** "urged her to help by withdrawing": how what is asked for is to come about. */
function isManner(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb].lower.endsWith("ing") && tokens[verb - 1]?.lower === "by";
}

/** "using missiles", "let it fire": a gerund, or what somebody is let do. */
function isInfinite(tokens: readonly Token[], verb: number): boolean {
  return (
    tokens[verb].lower.endsWith("ing") ||
    tokens.slice(verb - 3, verb).some(({ lower }) => /^(?:let|lets|letting|help|make)$/.test(lower))
  );
}

/** "avenge the killing": what somebody swears to answer was told before. */
function isAvenged(tokens: readonly Token[], noun: number): boolean {
  return tokens.slice(noun - 4, noun).some(({ lower }) => /^(?:aveng|reveng|retaliat)/.test(lower));
}

/** "over the killing of", "guilty of murder": a noun that tells what somebody is held for. */
function isReason(tokens: readonly Token[], noun: number): boolean {
  let before = noun - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[before]?.pos ?? "")) before -= 1;
  return /^(?:for|over|of|with|about)$/.test(tokens[before]?.lower ?? "");
}

/** "ready to meet Vajpayee", "agreed to resign": who is willing to meet somebody or to go tells of that. */
export function leadsToDeed(tokens: readonly Token[], { plover, frame, first }: Trigger): boolean {
  return (
    plover === "AGREE" &&
    frame !== "noun" &&
    tokens[first + 1]?.lower === "to" &&
    /^(?:meet|resign|step)$/.test(tokens[first + 2]?.lower ?? "")
  );
}

/** Where the words end that a verb governs; denials, charges and warnings govern what "that" says. */
export function clauseEnd(analysis: Analysis, { last, plover }: Trigger, sentence: Sentence): number {
  const { tokens } = analysis.document;
  const wish =
    plover === "REQUEST" || (plover === "AGREE" && tokens.slice(last, last + 8).some(({ lower }) => lower === "to"));
  const holds = /^(?:ACCUSE|REJECT|THREATEN|AGREE|REQUEST)$/.test(plover);
  const farthest = Math.min(sentence.last, last + (wish ? LONGEST_WISH : LONGEST_CONTENT));
  let end = last;
  for (; end < farthest; end += 1) {
    const { lower, text } = tokens[end];
    if (/^[;:]$/.test(text) || (CLAUSE.has(lower) && !(holds && lower === "that"))) break;
    if ((text === "," || opensClause(tokens, end)) && !(wish && isBare(tokens[end + 1]))) break;
  }
  return end;
}

const LONGEST_CONTENT = 16;
const LONGEST_WISH = 40;

/** "demanded that Chad pull out, free the sailors and pay": a verb of the same wish. */
function isBare(verb: Token | undefined): boolean {
  return (
    verb?.pos === "VERB" &&
    !/(?:ed|ing|s)$|^(?:said|told|met|took|gave|went|came|left|sent|held|made)$/.test(verb.lower)
  );
}

/** "accusing Chad of theft and threatening": words of another act behind "and". */
const SPEAKING = /^(?:threaten|warn|demand|urg|call|vow|insist|accus|say|reject|refus)ing$/;

/** "protested and later banned", "warned … and it will": another verb or subject behind "and". */
function opensClause(tokens: readonly Token[], and: number): boolean {
  const next = tokens[and + 1]?.pos === "ADV" ? and + 2 : and + 1;
  if (tokens[and].lower === "and" && SPEAKING.test(tokens[next]?.lower ?? "")) return true;
  return (
    tokens[and].lower === "and" &&
    /^(?:VERB|AUX|PRON)$/.test(tokens[next]?.pos ?? "") &&
    !tokens[next].lower.endsWith("ing")
  );
}

/** "accused Israel of killing", "of launching an attack", "denied that it had attacked": what is only charged or denied. */
export function isAlleged(tokens: readonly Token[], governor: number, { first, frame }: Trigger): boolean {
  const between = tokens.slice(governor + 1, first);
  const gerund = between.some(
    ({ lower, index }) => lower.endsWith("ing") && /^(?:of|for)$/.test(tokens[index - 1].lower),
  );
  if (frame === "noun") return gerund;
  return gerund || tokens[first].lower.endsWith("ing") || between.some(({ lower }) => lower === "that");
}
