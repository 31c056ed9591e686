import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { behindPreposition } from "../actors/states_in_view.ts";
import { isFigurative } from "./figurative.ts";
import { isForce } from "./force.ts";
import { stateOfActor } from "./join_events.ts";
import { isJourney } from "./journeys.ts";
import { isMeeting } from "./meetings.ts";
import { isPassive } from "./passives.ts";
import type { EventParties } from "./event_parties.ts";
import { actsForSome, isCommentator, isOfSomeState, isPolitical } from "./standing.ts";
import type { Trigger } from "./triggers.ts";

/** Nouns without a name that have a will. */
const BODY =
  /^(?:governments?|ministry|parliament|army|military|court|council|cabinet|party|parties|union|unions|group|groups|movement|country|state|nation|side|sides|leaders?|president|minister|premier|opposition|rebels|militants|junta|regime|authorities|officials|administration|company|companies|board|bank)$/;
const NEAR_PARTNER = 6;

/** An event needs somebody who takes part; a noun alone ("the meeting", "talks") is none. */
export function isPlausible(analysis: Analysis, trigger: Trigger, parties: EventParties, sentence: Sentence): boolean {
  const { type, plover, frame, first } = trigger;
  const { agents, targets } = parties;
  const people = [...agents, ...targets].filter(({ kind }) => kind !== "anonymous");
  if (isWording(analysis, trigger) || (trigger.named && !namesState(analysis, trigger))) return false;
  if (trigger.refused && !isWilled(analysis, trigger)) return false;
  if (isTale(analysis, trigger, sentence)) return false;
  if (frame === "noun" && isRemembered(analysis, trigger, sentence)) return false;
  if (type === "SIGNING") return true;
  if (type === "GOAL_SET") return !analysis.document.tokens[first].lower.startsWith("aim") || agents.some(isPolitical);
  if (people.length === 0 || isFigurative(analysis, trigger, sentence)) return false;
  if (agents.length > 0 && agents.every(isCommentator)) return false;
  if (plover === "COOPERATE" && frame === "mutual") return isShared(analysis, trigger, parties);
  switch (type) {
    case "EMBARGO":
    case "TARIFF":
    case "SANCTION":
      return people.some(isPolitical);
    case "VISIT":
      return isJourney(analysis, trigger, parties, sentence);
    case "TOUR":
      return parties.place !== null;
    case "MEETING":
    case "CALL":
      return isMeeting(analysis, trigger, parties, sentence);
    case "SUMMIT":
      return true;
    case "MILITARY_ACTION":
      if (!isForce(analysis, trigger, parties, sentence)) return false;
      break;
    case "AGREEMENT":
      if (isTakeover(analysis, trigger)) return false;
      break;
    default:
      if (type !== "OTHER" && agents.length === 0 && isPassive(analysis, trigger) && !isToldOf(trigger, targets))
        return false;
      if (plover === "COOPERATE" && !people.some(isPolitical)) return false;
      if (/^(?:SUPPORT|AID)$/.test(plover) && !isBacking(trigger, parties, people)) return false;
  }
  return people.some((actor) => isOfSomeState(actor) || agents.includes(actor));
}

/** Words that name, recall or go along with an act and tell of none: "what it called", "the accused of", "blasts blamed on", "backed by". */
function isWording(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  const word = tokens[trigger.first].lower;
  if (isAttribute(analysis, trigger) || isStationed(analysis, trigger)) return true;
  if (/^(?:back|support|mourn)(?:ed|ing)$/.test(word)) return isInPassing(analysis, trigger);
  if (trigger.plover === "REJECT" && /^rul(?:e|ed|ing)$/.test(word)) return isLeftOpen(analysis, trigger);
  if (trigger.plover === "ACCUSE" && word.startsWith("call")) return isNamedSo(analysis, trigger);
  const told = /^(?:accused of|blamed on)$/.test(`${word} ${tokens[trigger.last]?.lower ?? ""}`);
  return told && !isPassive(analysis, trigger);
}

/** "was urged", "its request was turned down": words of nobody named that count by whom they are meant for. */
function isToldOf({ plover }: Trigger, targets: readonly ActorDraft[]): boolean {
  return plover === "ACCUSE" || (/^(?:REQUEST|REJECT)$/.test(plover) && targets.some(isPolitical));
}

/** "has not ruled out talks": what is not refused is left open. */
function isLeftOpen({ document: { tokens } }: Analysis, { first }: Trigger): boolean {
  return tokens
    .slice(Math.max(0, first - 3), first)
    .some(({ lower }) => /^(?:not|n['’]t|never|refused|declined)$/.test(lower));
}

/** "a push for stalled reforms": a participle before its noun. */
function isAttribute({ document: { tokens } }: Analysis, { first, last, frame }: Trigger): boolean {
  return (
    frame !== "noun" &&
    tokens[first].lower.endsWith("ed") &&
    /^(?:ADP|DET|SCONJ)$/.test(tokens[first - 1]?.pos ?? "") &&
    /^(?:NOUN|ADJ)$/.test(tokens[last]?.pos ?? "")
  );
}

/** "a cut of its troops deployed in Chad": where forces of which the sentence tells something else stand. */
function isStationed({ document: { tokens } }: Analysis, { first, last, plover }: Trigger): boolean {
  const { lower, sentence } = tokens[first];
  if (plover !== "MOBILIZE" || !/^(?:deployed|stationed|based)$/.test(lower) || tokens[first - 1]?.pos !== "NOUN")
    return false;
  if (tokens[last]?.pos !== "ADP") return false;
  for (let index = first - 2; tokens[index]?.sentence === sentence; index -= 1)
    if (/^(?:VERB|AUX)$/.test(tokens[index].pos)) return true;
  return false;
}

/** Who backs or helps does so for somebody: praise of nobody by a coach is none. */
function isBacking(
  { type, plover }: Trigger,
  { agents, targets, place }: EventParties,
  people: readonly ActorDraft[],
): boolean {
  if (type === "STATEMENT") return plover !== "SUPPORT" || targets.length > 0 || agents.some(actsForSome);
  if (type !== "OTHER") return true;
  return people.some(isOfSomeState) && (plover === "AID" || targets.length > 0 || agents.length > 1 || place !== null);
}

/** "Kenya will not yield", "it would never sign": only somebody refuses; "prices will not change" tells of none. */
function isWilled(analysis: Analysis, { first }: Trigger): boolean {
  const { tokens } = analysis.document;
  let subject = first - 1;
  while (/^(?:ADV|AUX|PART)$/.test(tokens[subject]?.pos ?? "") && mentionAt(analysis, subject) === null) subject -= 1;
  const named = mentionAt(analysis, subject);
  const placed = named !== null && behindPreposition(analysis, named.first);
  if (placed) {
    subject = named.first - 1;
    while (/^(?:DET|ADJ|ADP)$/.test(tokens[subject]?.pos ?? "")) subject -= 1;
  }
  return (
    mentionAt(analysis, subject) !== null ||
    (!placed && tokens[subject]?.pos !== "NOUN") ||
    BODY.test(tokens[subject]?.lower ?? "")
  );
}

/** "the 75th anniversary of the signing", "leaders of the uprising", "what it called an attack": what is only looked back on, or tells who somebody is. */
function isRemembered({ document }: Analysis, { first, plover }: Trigger, sentence: Sentence): boolean {
  const before = document.tokens.slice(Math.max(sentence.first, first - 6), first);
  const of = before.findLast(({ pos }) => pos === "ADP");
  const behind = document.tokens[first + 1]?.lower ?? "";
  return (
    (plover === "ASSAULT" &&
      (/^(?:constitut|amount)/.test(behind) ||
        before.some(({ lower }) => /^(?:worst|deadliest|bloodiest)$/.test(lower)))) ||
    before.some(({ lower }) =>
      /^(?:anniversar(?:y|ies)|commemorat(?:e|es|ed|ing|ion)|survivors?|veterans?)$/.test(lower),
    ) ||
    (before.some(({ lower }) => lower === "what") &&
      before.some(({ lower }) => /^(?:call(?:s|ed)|describe[sd]|term(?:s|ed))$/.test(lower))) ||
    (of?.lower === "of" && OF_WHICH.test(document.tokens[of.index - 1]?.lower ?? ""))
  );
}

/** "the film tells of the battle", "an actress played a spy arrested in Moscow", "was jailed in the 1980s": what works tell, and what lies decades back. */
function isTale({ document: { tokens } }: Analysis, { first, last }: Trigger, sentence: Sentence): boolean {
  const before = tokens.slice(sentence.first, first);
  const work = before.findIndex(({ lower }) =>
    /^(?:book|novel|film|movie|memoirs?|documentary|drama|thriller|actor|actress)$/.test(lower),
  );
  const behind = tokens.slice(last, Math.min(sentence.last, last + 4));
  return (
    (work >= 0 && before.slice(work).some(({ lower }) => TELLS.test(lower))) ||
    behind.some(({ lower, index }) => /^(?:1[89]\d0s|200\ds)$/.test(lower) && tokens[index - 1].lower !== "since")
  );
}

const TELLS =
  /^(?:tells?|told|describes?|recounts?|depicts?|portrays?|portrayed|plays?|played|stars?|starred|chronicles?|follows)$/;

/** Whom or what a noun behind "of" only describes. */
const OF_WHICH =
  /^(?:leaders?|members?|organi[sz]ers?|victims?|heroes?|masterminds?|architects?|supporters?|history|memor(?:y|ies)|threats?|risks?|fears?|prospects?|possibility|danger|type|kind|law|rules?)$/;

/** "what it called its rights": a manner of naming, no charge. */
function isNamedSo(analysis: Analysis, { first }: Trigger): boolean {
  return analysis.document.tokens.slice(Math.max(0, first - 4), first).some(({ lower }) => lower === "what");
}

/** "forces backed by jets", "forces backing the government": told in passing. */
function isInPassing(analysis: Analysis, { first, last }: Trigger): boolean {
  const { tokens } = analysis.document;
  const before = tokens[first - 1]?.pos ?? "";
  return tokens[first].lower.endsWith("ing")
    ? before === "NOUN"
    : !/^(?:AUX|ADV)$/.test(before) && tokens[last]?.lower === "by";
}

/** "suspended [Gabon]", "isolate [the European Union]", "talked to [Chad]". */
function namesState(analysis: Analysis, { last, objectFrom }: Trigger): boolean {
  const qualified = objectFrom > last || /^(?:DET|ADJ)$/.test(analysis.document.tokens[last]?.pos ?? "");
  const mention = mentionAt(analysis, last) ?? (qualified ? mentionAt(analysis, last + 1) : null);
  return (
    mention !== null && /^(?:state|igo)$/.test(mention.actor.kind) && mention.form !== "demonym" && !mention.possessive
  );
}

/** "began drills with Japan", "is building a railway in Chad": what counts as cooperation where two states take part. */
function isShared(
  { document: { tokens } }: Analysis,
  { first, objectFrom }: Trigger,
  { agents, targets, placeCode }: Pick<EventParties, "agents" | "targets" | "placeCode">,
): boolean {
  const beside = tokens.slice(objectFrom, objectFrom + NEAR_PARTNER).some(({ lower }) => lower === "with");
  const states = (beside ? [...agents, ...targets] : agents).map(stateOfActor).filter((state) => state !== null);
  const abroad = tokens[first].lower.startsWith("buil") && placeCode !== null;
  return new Set(abroad ? [...states, placeCode] : states).size > 1;
}

/** "agreed to buy": a trade of firms. */
function isTakeover(analysis: Analysis, { last }: Trigger): boolean {
  const [to, verb] = analysis.document.tokens.slice(last, last + 2);
  return to?.lower === "to" && /^(?:buy|acquire|sell|merge|purchase)$/.test(verb?.lower ?? "");
}
