import { cueKind } from "../attribution/verbs.ts";
import { tokenAt } from "../tokens.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { wordSet } from "../word_set.ts";

/** Which way the words that govern a time look: back, ahead, or neither can be told. */
export type Tense = "past" | "future" | null;

const WILL = wordSet(
  "will shall 'll ’ll won't would due scheduled slated upcoming forthcoming expect expects expected expecting anticipated plan plans planned planning intend intends aim aims seek seeks projected forecast forecasts predict predicts predicted await awaits awaited awaiting effective tomorrow",
);
const APPOINTED = wordSet(
  "meet meets gather gathers begin begins start starts open opens resume resumes visit visits arrive arrives leave leaves depart departs travel travels flies host hosts convene convenes vote votes decide decides end ends expire expires kicks run runs hold holds attend attends addresses faces releases publishes matures closes concludes returns heads joins lapses speaks testifies debates considers launches enters goes presents celebrates marks hands delivers lands plays",
);
const PAST_FORM = wordSet(
  "was were had did said told met went came fell rose began held took gave made saw hit won lost led left sent spoke kept grew sold bought struck broke drew rode ran shut became found built brought fought got drove flew paid showed stood threw woke wrote written signed spent sought swung sank shrank slid felt thought taught caught overthrew stuck swore tore wore known seen shown given taken fallen risen grown begun driven beaten chosen spoken done gone been says according",
);
/** Verbs that point beyond themselves: "postponed until Friday", "will apply from Friday". */
const MOVED =
  /^(?:delay|postpone|extend|prolong|renew|suspend|defer|push|adjourn|put|move|wait|remain|ban|freeze|keep|valid|last)/;
const FAILED =
  /^(?:fail|failed|failing|fails|refused|managed|helped|continued|began|had|used|able|unable|declined|rushed|forced)$/;
/** "rose to settle at", "fell to close at": what came of it, and no aim. */
const OUTCOME = /^(?:settle|close|end|finish|trade|stand|reach|hit|become|total|average)$/;
const PARTICIPLE_OF_SPEECH = /^(?:speaking|addressing|briefing|talking|writing|citing|quoting|commenting)$/;
/** "is rising", "is continuing": what goes on now, and no appointment. */
const GOES_ON =
  /^(?:continu|ris|grow|increas|expand|climb|accelerat|fall|declin|dropp|decreas|shrink|slow|weaken|narrow|widen|improv|recover|runn|stand)ing$/;
const MODAL = /^(?:may|might|could|can|must|should)$/;
const AUXILIARY_AHEAD = /^(?:will|would|shall|'ll|’ll|may|might|could|must|should)$/;
const FARTHEST = 26;
const NEAR = 4;

/**
 * The tense of the words that govern the time at an offset: of the nearest verb before it in its sentence; where none
 * stands before it, of the first verb behind. "Said on Tuesday that he will go on Friday" looks back and then ahead.
 */
export function tenseAt(document: TokenizedText, offset: number): Tense {
  const { tokens, sentences } = document;
  if (sentences.length === 0) return null;
  const at = tokenAt(tokens, offset);
  if (tokens[at] === undefined || tokens[at].start > offset + 1) return null;
  const { first, last } = sentences[tokens[at].sentence];
  const near = tokens.slice(at, Math.min(last, at + NEAR));
  if (near.some(({ lower }) => lower === "deadline")) return "future";
  if (at - first <= 1 && near.some(({ text }) => text === ":")) return "past";
  const when = near.find(({ lower }) => lower === "when");
  if (when !== undefined) return behind(tokens, when.index, last);
  const preposition = prepositionBefore(tokens, first, at);
  if (preposition === "since") return "past";
  if (/^(?:starting|beginning|commencing)$/.test(tokens[at - 1]?.lower ?? "")) return "future";
  if (opensClause(tokens, first, at)) return behind(tokens, at, last);
  const before = governing(tokens, first, at, preposition);
  if (before !== null) return before.isSpeech ? (reported(tokens, at, last) ?? "past") : before.tense;
  if (preposition === "before") return "future";
  if (/^(?:until|till|by)$/.test(preposition ?? "")) return behind(tokens, at, last) ?? "future";
  return isSubjectOfRelease(tokens, first, at, last) ? "past" : behind(tokens, at, last);
}

/** "…, and in April he resigned": a time at the head of a clause is governed by the verb behind it. */
function opensClause(tokens: readonly Token[], first: number, at: number): boolean {
  let head = at - 1;
  if (head > first && tokens[head].pos === "ADP") head -= 1;
  return head > first && /^(?:and|but)$/.test(tokens[head].lower) && tokens[head - 1].text === ",";
}

/** "Data for the month of November is due": what is still to be published tells of a time that is over. */
function isSubjectOfRelease(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const lead = tokens.slice(Math.max(first, at - 6), at);
  return (
    lead.some(({ lower }) => STATISTIC.test(lower)) &&
    /^(?:for|of|in)$/.test(lead.at(-1)?.lower ?? "") &&
    tokens.slice(at, Math.min(last, at + 8)).some(({ lower }) => RELEASED.test(lower))
  );
}

const STATISTIC =
  /^(?:data|figures?|reports?|readings?|numbers|statistics|results|inflation|exports|imports|sales|output|production|gdp|cpi|jobs)$/;
const RELEASED = /^(?:due|released|published|announced|unveiled|reported|out)$/;

/** "since", "until", "by", "before" or "to" before a time, an article or "late" between them; null for others. */
function prepositionBefore(tokens: readonly Token[], first: number, at: number): string | null {
  const near = tokens.slice(Math.max(first, at - 2), at);
  return near.findLast(({ lower }) => /^(?:since|until|till|by|before|to)$/.test(lower))?.lower ?? null;
}

/** What the nearest verb before a time tells; `isSpeech` where the time may belong to what is said. */
interface Governing {
  readonly tense: Tense;
  readonly isSpeech: boolean;
}

const MOVES = wordSet("until till to");

function governing(tokens: readonly Token[], first: number, at: number, preposition: string | null): Governing | null {
  const lowest = Math.max(first, at - FARTHEST);
  for (let index = at - 1; index >= lowest; index -= 1) {
    const { lower, text } = tokens[index];
    if (text === ";" || text === ":") return null;
    if (text === "," && tokens[index + 1].lower === "but") return null;
    if (text === "," && /^(?:after|following|as|while)$/.test(tokens[index + 1].lower))
      return { tense: "past", isSpeech: false };
    const moved = MOVES.has(preposition ?? "") && MOVED.test(lower);
    const tense =
      moved || looksAhead(tokens, index, at) || isAppointed(tokens, index) ? "future" : tenseOf(tokens, index);
    if (tense !== null) return { tense, isSpeech: at - index >= NEAR && tense === "past" && cueKind(lower) !== null };
  }
  return null;
}

/** The tense of a verb with its helpers; null for other words and for forms that tell none. */
function tenseOf(tokens: readonly Token[], index: number): Tense {
  const { lower, pos } = tokens[index];
  if (pos !== "VERB" && pos !== "AUX" && !PAST_FORM.has(lower)) return null;
  const helper = tokens[index - 1]?.lower ?? "";
  if (helper === "to" && OUTCOME.test(lower)) return null;
  if (helper === "to") return FAILED.test(tokens[index - 2]?.lower ?? "") ? "past" : "future";
  if (/^(?:be|being)$/.test(lower)) return null;
  if (AUXILIARY_AHEAD.test(tokens[index - 1]?.pos === "ADV" ? (tokens[index - 2]?.lower ?? "") : helper))
    return "future";
  if (pos === "AUX" && MODAL.test(lower)) return tokens[index + 1]?.lower === "have" ? "past" : "future";
  if (helper === "be" || tokens[index - 2]?.lower === "be") return null;
  if (PAST_FORM.has(lower) || (pos === "VERB" && lower.endsWith("ed"))) return "past";
  if (!lower.endsWith("ing")) return null;
  if (helper === "after" || helper === "since" || PARTICIPLE_OF_SPEECH.test(lower)) return "past";
  if (GOES_ON.test(lower)) return null;
  return pos === "VERB" && /^(?:is|are|'s|’s|am)$/.test(helper) ? "future" : null;
}

function behind(tokens: readonly Token[], at: number, last: number): Tense {
  for (let index = at; index < Math.min(last, at + FARTHEST); index += 1) {
    const { lower, pos } = tokens[index];
    if (looksAhead(tokens, index, at)) return "future";
    if (pos !== "VERB" && pos !== "AUX") continue;
    if (PAST_FORM.has(lower) || (pos === "VERB" && lower.endsWith("ed"))) return "past";
    if (APPOINTED.has(lower)) return "future";
  }
  return null;
}

/** "warned that demand in the first quarter would …": the verb of what is said, where it follows the time at once. */
function reported(tokens: readonly Token[], at: number, last: number): Tense {
  for (let index = at; index < Math.min(last, at + 2 * NEAR); index += 1) {
    const { lower, pos, text } = tokens[index];
    if (/^(?:will|would|shall|'ll|’ll)$/.test(lower)) return "future";
    if (pos === "VERB" || pos === "PRON" || pos === "PUNCT" || text === "that") return null;
  }
  return null;
}

/** "which meets on", ", lapses on": the present of what is fixed beforehand; a noun only behind a comma or a relative. */
function isAppointed(tokens: readonly Token[], index: number): boolean {
  const { lower, pos } = tokens[index];
  if (lower === "get" || lower === "gets") return /^(?:under|underway)$/.test(tokens[index + 1]?.lower ?? "");
  if (lower === "take" || lower === "takes")
    return /^(?:effect|office|place|over|part|force)$/.test(tokens[index + 1]?.lower ?? "");
  if (!APPOINTED.has(lower)) return false;
  return pos === "VERB" || (pos === "NOUN" && /^(?:,|which|that|who|one)$/.test(tokens[index - 1]?.lower ?? ""));
}

function looksAhead(tokens: readonly Token[], index: number, at: number): boolean {
  const { lower, pos } = tokens[index];
  const next = tokens[index + 1]?.lower ?? "";
  if (WILL.has(lower)) {
    if (lower.endsWith("ed") && /^(?:had|has|have|previously|earlier)$/.test(tokens[index - 1]?.lower ?? ""))
      return false;
    if (/^forecasts?$/.test(lower)) return Math.abs(at - index) > 2;
    if (lower === "due") return next !== "to" || tokens[index + 2]?.pos === "VERB";
    return lower !== "expected" || tokens[index - 1]?.lower !== "than";
  }
  if (lower === "set") return next === "to" || next === "for";
  if (lower === "ahead") return next === "of" && at - index < 5 && at > index;
  if (lower === "seen") return pos === "VERB" && /^(?:is|are)$/.test(tokens[index - 1]?.lower ?? "");
  return (
    lower === "to" && /^(?:is|are|was|were)$/.test(tokens[index - 1]?.lower ?? "") && tokens[index + 1]?.pos === "VERB"
  );
}
