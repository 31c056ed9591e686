import type { ActorDraft } from "../actors/registry.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { behindPreposition } from "../actors/states_in_view.ts";
import { isFigurative } from "./figurative.ts";
import { CARGO, DISPATCHED, TROOPS } from "./lexicon/words.ts";
import { stateOfActor } from "./join_events.ts";
import { isMeeting } from "./meetings.ts";
import { isPassive } from "./passives.ts";
import { visitorBehind } from "./verb_parties.ts";
import type { EventParties } from "./roles.ts";
import { actsForSome, COMMENTATORS, isOfSomeState, isPolitical, speaksForSome } from "./standing.ts";
import type { Trigger } from "./triggers.ts";
import { actsUnnamed } from "./unnamed.ts";

const NEEDS_STATE =
  /^(?:SANCTION|AGREE_SANCTION|TARIFF|EMBARGO|MILITARY_ACTION|REJECT|APPEAL|PROPOSAL|VOTE|STATEMENT|OTHER|AGREEMENT)$/;
const SPEECH = /^(?:STATEMENT|APPEAL|REJECT|PROPOSAL)$/;
const GOODS_OR_FORCE = new RegExp(
  `^(?:${CARGO}|${TROOPS}|${DISPATCHED}|shipments?|cargo|consignment|exports|trains?|freight|migrants|refugees|students|fans|supporters|tourists|pilgrims|athletes|players?|runners)$`,
);
/** "the army chief travelled" */
const CHIEF = /^(?:chiefs?|commanders?|generals?|ministers?|spokes\w+|officials?|leaders?)$/;
/** Nouns without a name that have a will. */
const BODY =
  /^(?:governments?|ministry|parliament|army|military|court|council|cabinet|party|parties|union|unions|group|groups|movement|country|state|nation|side|sides|leaders?|president|minister|premier|opposition|rebels|militants|junta|regime|authorities|officials|administration|company|companies|board|bank)$/;
const NATURE =
  /\b(?:hurricane|storm|typhoon|cyclone|tornado|earthquake|quake|tsunami|floods?|flooding|wildfires?|drought|heatwave|landslides?|virus|disease|epidemic|outbreak|crash|accident|avalanche|lightning|eruption|fog)\b/i;
const ACCIDENT =
  /\b(?:(?:coal|mine|gas|pipeline|boiler|fireworks|factory|plant|tanker) (?:explosions?|blasts?|fires?|collapse|leak)|(?:in|by|after) an? (?:\w+ ){0,2}(?:fire|blaze|crush)|explosion (?:\S+ ){0,5}(?:apartment|residential|factory|plant|mine|refinery|warehouse|restaurant)|(?:roof|building|bridge|ceiling|wall|stand|dam|mine) (?:\w+ )?(?:collaps\w+|caved)|stampede|derail\w+|capsized|collided|collision|overturned|plunged)\b/;
const NEAR_PARTNER = 6;
const STAYS = /^(?:be|been|is|are|was|were|due|expected)$/;
const IMPACT = /^(?:hit|hits|hitting|str(?:ike|uck)|target)/;
const HARM = /^(?:hit|str(?:ike|uck)|kill|wound|injur|destroy)/;
const WEAPONS =
  /^(?:drones?|missiles?|rockets?|shells?|shelling|airstrikes?|strikes?|attacks?|warplanes?|jets?|bombs?|artillery|raid|raids)$/;

/** An event needs somebody who takes part; a noun alone ("the meeting", "talks") is none. */
export function isPlausible(
  analysis: Analysis,
  trigger: Trigger,
  { agents, targets, place, placeCode }: EventParties,
  sentence: Sentence,
): boolean {
  const all = [...agents, ...targets];
  const people = all.filter(({ kind }) => kind !== "anonymous");
  const word = analysis.document.tokens[trigger.first].lower;
  if (/^(?:back|support)(?:ed|ing)$/.test(word) && isInPassing(analysis, trigger)) return false;
  if (trigger.plover === "ACCUSE" && word.startsWith("call") && isNamedSo(analysis, trigger)) return false;
  if (word === "accused" && analysis.document.tokens[trigger.last]?.lower === "of" && !isPassive(analysis, trigger))
    return false;
  if (trigger.named && !namesState(analysis, trigger)) return false;
  if (trigger.refused && !isWilled(analysis, trigger)) return false;
  if (trigger.frame === "noun" && isRemembered(analysis, trigger, sentence)) return false;
  if (trigger.type === "SIGNING") return true;
  if (trigger.type === "GOAL_SET") return !word.startsWith("aim") || agents.some(isPolitical);
  if (people.length === 0 || isFigurative(analysis, trigger, sentence)) return false;
  if (agents.length > 0 && agents.every(({ name }) => COMMENTATORS.test(name))) return false;
  if (
    SPEECH.test(trigger.type) &&
    !agents.some(speaksForSome) &&
    !addressesSome(analysis, trigger, agents, targets, sentence) &&
    !(
      agents.length === 0 &&
      targets.some(isPolitical) &&
      ((trigger.plover === "ACCUSE" && isPassive(analysis, trigger)) || followsPronoun(analysis, trigger))
    )
  )
    return false;
  if (/^(?:EMBARGO|TARIFF|SANCTION)$/.test(trigger.type)) return people.some(isPolitical);
  if (visitorBehind(analysis, trigger) !== null) return true;
  if (word === "visiting" && analysis.document.tokens[trigger.first - 1]?.pos === "VERB") return false;
  if (trigger.type === "VISIT" && trigger.frame !== "noun" && bringsGoods(analysis, trigger, sentence)) return false;
  if (trigger.type === "VISIT" && /^(?:pa(?:ys|id)|ma[dk]e|beg[au]n|start|wrap|conclud|end)/.test(word))
    return agents.length > 0;
  if (trigger.type === "VISIT" && STAYS.test(word) && !agents.some(actsForSome)) return false;
  if (trigger.type === "VISIT") return place !== null || (trigger.frame !== "noun" && targets.length > 0);
  if (trigger.type === "TOUR") return place !== null;
  if (trigger.plover === "COOPERATE" && trigger.frame === "mutual")
    return isShared(analysis, trigger, { agents, targets, placeCode });
  if (trigger.type === "MEETING" || trigger.type === "CALL")
    return isMeeting(analysis, trigger, { agents, targets, place }, sentence);
  if (trigger.type === "MILITARY_ACTION" && HARM.test(word) && isNatural(analysis, trigger, sentence)) return false;
  if (word === "war") return agents.length > 0 && (targets.length > 0 || !isSetting(analysis, trigger));
  if (trigger.type === "AGREEMENT" && (!all.some(isPolitical) || isTakeover(analysis, trigger))) return false;
  if (trigger.type === "MILITARY_ACTION" && IMPACT.test(word) && trigger.frame !== "noun")
    return agents.length > 0 || namesWeapon(analysis, sentence);
  if (
    trigger.type === "OTHER" &&
    trigger.frame === "agent" &&
    agents.length === 0 &&
    targets.length > 0 &&
    !/^(?:PROTEST|RETREAT)$/.test(trigger.plover) &&
    !isPassive(analysis, trigger)
  )
    return false;
  if (trigger.plover === "SUPPORT" && trigger.type === "STATEMENT" && targets.length === 0 && !agents.some(actsForSome))
    return false;
  if (
    trigger.type === "OTHER" &&
    /^(?:ACCUSE|COOPERATE|CONCEDE|SANCTION)$/.test(trigger.plover) &&
    !all.some(isPolitical)
  )
    return false;
  if (trigger.type === "OTHER" && /^(?:SUPPORT|AID)$/.test(trigger.plover))
    return (
      people.some(isOfSomeState) &&
      (trigger.plover === "AID" || targets.length > 0 || agents.length > 1 || place !== null)
    );
  return !NEEDS_STATE.test(trigger.type) || people.some((actor) => isOfSomeState(actor) || agents.includes(actor));
}

/** "Kenya will not yield", "it would never sign": only somebody refuses; "prices will not change" tells of none. */
function isWilled(analysis: Analysis, { first }: Trigger): boolean {
  const { tokens } = analysis.document;
  let subject = first - 1;
  while (/^(?:ADV|AUX|PART)$/.test(tokens[subject]?.pos ?? "") && mentionAt(analysis, subject) === null) subject -= 1;
  const named = mentionAt(analysis, subject);
  if (named !== null && behindPreposition(analysis, named.first))
    while (tokens[subject]?.pos !== "NOUN" && subject > 0) subject -= 1;
  return tokens[subject]?.pos !== "NOUN" || mentionAt(analysis, subject) !== null || BODY.test(tokens[subject].lower);
}

/** "the 75th anniversary of the signing", "leaders of the uprising": what is only looked back on, or tells who somebody is. */
function isRemembered({ document }: Analysis, { first }: Trigger, sentence: Sentence): boolean {
  const before = document.tokens.slice(Math.max(sentence.first, first - 6), first);
  const of = before.findLast(({ pos }) => pos === "ADP");
  return (
    before.some(({ lower }) =>
      /^(?:anniversar(?:y|ies)|commemorat(?:e|es|ed|ing|ion)|survivors?|veterans?)$/.test(lower),
    ) ||
    (of?.lower === "of" && OF_WHICH.test(document.tokens[of.index - 1]?.lower ?? ""))
  );
}

/** Whom or what a noun behind "of" only describes. */
const OF_WHICH =
  /^(?:leaders?|members?|organi[sz]ers?|victims?|heroes?|masterminds?|architects?|supporters?|history|memor(?:y|ies)|threats?|risks?|fears?|prospects?|possibility|danger|type|kind|law|rules?)$/;

/** "a resolution calling for a pause in the Gaza war", "amid the war with Russia": what else happens has its place there. */
function isSetting({ document: { tokens } }: Analysis, { first }: Trigger): boolean {
  let before = first - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|PART|PUNCT)$/.test(tokens[before]?.pos ?? "") && tokens[before].text !== ",")
    before -= 1;
  return /^(?:in|of|on|about|amid|amidst|during|since|throughout|over)$/.test(tokens[before]?.lower ?? "");
}

/** "it accused Manila": somebody speaks whom the text names elsewhere. */
function followsPronoun(analysis: Analysis, { first }: Trigger): boolean {
  const { tokens } = analysis.document;
  let before = first - 1;
  while (/^(?:ADV|AUX)$/.test(tokens[before]?.pos ?? "")) before -= 1;
  return /^(?:he|she|it|they)$/.test(tokens[before]?.lower ?? "");
}

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

/** "he thanked India": somebody in office without a name speaks to a state or person. */
function addressesSome(
  analysis: Analysis,
  trigger: Trigger,
  agents: readonly ActorDraft[],
  targets: readonly ActorDraft[],
  sentence: Sentence,
): boolean {
  return agents.length === 0 && targets.some(isPolitical) && actsUnnamed(analysis, trigger, sentence);
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

/** "a shipment of aid arrived in Gaza", "troops landed in": no guest. */
function bringsGoods(analysis: Analysis, { first }: Trigger, sentence: Sentence): boolean {
  for (let index = first - 1; index >= Math.max(sentence.first, first - 8); index -= 1) {
    const { lower, pos } = analysis.document.tokens[index];
    if (GOODS_OR_FORCE.test(lower)) return !CHIEF.test(analysis.document.tokens[index + 1].lower);
    if (lower === "," || pos === "PRON") return false;
  }
  return false;
}

/** "Hurricane Lidia struck", "a coal mine explosion killed": storms, tremors and accidents harm without anybody's will. */
function isNatural(analysis: Analysis, { first, last }: Trigger, sentence: Sentence): boolean {
  const words = analysis.document.tokens
    .slice(Math.max(sentence.first, first - 16), Math.min(sentence.last, last + 12))
    .map(({ lower }) => lower)
    .join(" ");
  return NATURE.test(words) || ACCIDENT.test(words);
}

/** "agreed to buy": a trade of firms. */
function isTakeover(analysis: Analysis, { last }: Trigger): boolean {
  const [to, verb] = analysis.document.tokens.slice(last, last + 2);
  return to?.lower === "to" && /^(?:buy|acquire|sell|merge|purchase)$/.test(verb?.lower ?? "");
}

function namesWeapon(analysis: Analysis, sentence: Sentence): boolean {
  return analysis.document.tokens.slice(sentence.first, sentence.last).some(({ lower }) => WEAPONS.test(lower));
}
