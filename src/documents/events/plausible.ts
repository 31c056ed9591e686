import type { ActorDraft } from "../actors/registry.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { isFigurative } from "./figurative.ts";
import { CARGO, DISPATCHED, TROOPS } from "./lexicon/words.ts";
import { stateOfActor } from "./join_events.ts";
import { isPassive } from "./passives.ts";
import { visitorBehind } from "./verb_parties.ts";
import { realisOf } from "./realis.ts";
import type { EventParties } from "./roles.ts";
import type { Trigger } from "./triggers.ts";
import { actsUnnamed, meetsUnnamed } from "./unnamed.ts";

const NEEDS_STATE =
  /^(?:SANCTION|AGREE_SANCTION|TARIFF|EMBARGO|MILITARY_ACTION|REJECT|APPEAL|PROPOSAL|VOTE|STATEMENT|OTHER|AGREEMENT)$/;
const SPEECH = /^(?:STATEMENT|APPEAL|REJECT|PROPOSAL)$/;
/** Circles whose words are comment, not politics. */
const COMMENTATORS =
  /\b(?:analysts?|economists?|experts?|traders?|investors?|strategists?|brokers?|researchers?|scholars?|observers?|critics|markets?|refiners?|consumers?|shareholders?|sources?|rivals?|competitors?|customers?|passengers?)$/i;
const GOODS_OR_FORCE = new RegExp(
  `^(?:${CARGO}|${TROOPS}|${DISPATCHED}|shipments?|cargo|consignment|exports|migrants|refugees)$`,
);
/** "the army chief travelled" */
const CHIEF = /^(?:chiefs?|commanders?|generals?|ministers?|spokes\w+|officials?|leaders?)$/;
const OFFICES =
  /\b(?:representatives|ministers|leaders|officials|negotiators|envoys|delegates|delegations|diplomats|presidents|heads of state|chiefs|foreign secretaries)\b/i;
const NATURE =
  /\b(?:hurricane|storm|typhoon|cyclone|tornado|earthquake|quake|tsunami|floods?|flooding|wildfires?|drought|heatwave|landslides?|virus|disease|epidemic|outbreak|crash|accident|avalanche|lightning|eruption|fog)\b/i;
const ACCIDENT =
  /\b(?:(?:coal|mine|gas|pipeline|boiler|fireworks|factory|plant|tanker) (?:explosions?|blasts?|fires?|collapse|leak)|(?:in|by|after) an? (?:\w+ ){0,2}(?:fire|blaze|crush)|explosion (?:\S+ ){0,5}(?:apartment|residential|factory|plant|mine|refinery|warehouse|restaurant)|(?:roof|building|bridge|ceiling|wall|stand|dam|mine) (?:\w+ )?(?:collaps\w+|caved)|stampede|derail\w+|capsized|collided|collision|overturned|plunged)\b/;
const RECEPTION = /^(?:host|receiv|greet|welcom|call)/;
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
  { agents, targets, place }: EventParties,
  sentence: Sentence,
): boolean {
  const all = [...agents, ...targets];
  const people = all.filter(({ kind }) => kind !== "anonymous");
  const word = analysis.document.tokens[trigger.first].lower;
  if (/^(?:back|support)(?:ed|ing)$/.test(word) && isInPassing(analysis, trigger)) return false;
  if (trigger.plover === "ACCUSE" && word.startsWith("call") && isNamedSo(analysis, trigger)) return false;
  if (word === "accused" && analysis.document.tokens[trigger.last]?.lower === "of") return false;
  if (trigger.named && !namesState(analysis, trigger)) return false;
  if (trigger.frame === "noun" && isRemembered(analysis, trigger, sentence)) return false;
  if (trigger.type === "SIGNING") return true;
  if (trigger.type === "GOAL_SET") return !word.startsWith("aim") || agents.some(isPolitical);
  if (people.length === 0 || isFigurative(analysis, trigger, sentence)) return false;
  if (agents.length > 0 && agents.every(({ name }) => COMMENTATORS.test(name))) return false;
  if (
    SPEECH.test(trigger.type) &&
    !agents.some(speaksForSome) &&
    !addressesSome(analysis, trigger, agents, targets, sentence) &&
    !(agents.length === 0 && targets.some(isPolitical) && followsPronoun(analysis, trigger))
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
    return isShared(analysis, trigger, agents, targets);
  if (trigger.type === "MEETING" || trigger.type === "CALL") {
    if (
      word.startsWith("discuss") &&
      trigger.type === "MEETING" &&
      agents.length < 2 &&
      !isCouncil(agents, targets) &&
      !targets.some(({ kind }) => kind === "person")
    )
      return false;
    if (/^me(?:et|t)/.test(word) && meetsNobody(analysis, trigger, sentence)) return false;
    const received = trigger.plover === "CONSULT" && trigger.objectFrom === trigger.last && RECEPTION.test(word);
    if (trigger.type === "MEETING" && received && !hasGuest(analysis, trigger, sentence)) return false;
    return (
      people.length >= 2 ||
      isCouncil(agents, targets) ||
      isHalfNamed(analysis, trigger, agents, people, sentence) ||
      isAmongOffices(analysis, trigger, agents, sentence) ||
      (people.length === 1 &&
        place !== null &&
        trigger.frame !== "noun" &&
        /^(?:actual|scheduled)$/.test(realisOf(analysis, trigger, sentence)))
    );
  }
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

/** "the minister met Lavrov", "peace talks with the Taliban resumed": one side of a meeting has no name. */
function isHalfNamed(
  analysis: Analysis,
  trigger: Trigger,
  agents: readonly ActorDraft[],
  people: readonly ActorDraft[],
  sentence: Sentence,
): boolean {
  if (people.length !== 1 || !(isPolitical(people[0]) || people[0].kind === "agency")) return false;
  if (trigger.frame !== "noun") {
    const passive = isPassive(analysis, trigger);
    if (agents.length === 0) return !passive && actsUnnamed(analysis, trigger, sentence);
    if (passive) return actsUnnamed(analysis, trigger, sentence);
    return trigger.type === "MEETING" && meetsUnnamed(analysis, trigger, sentence);
  }
  return (
    analysis.document.tokens[trigger.last]?.lower === "with" &&
    /^(?:actual|scheduled)$/.test(realisOf(analysis, trigger, sentence))
  );
}

/** "Representatives of nine countries will meet": holders of an office among themselves. */
function isAmongOffices(
  analysis: Analysis,
  trigger: Trigger,
  agents: readonly ActorDraft[],
  sentence: Sentence,
): boolean {
  return (
    /^(?:me(?:et|t)|gather|conven|assembl)/.test(analysis.document.tokens[trigger.first].lower) &&
    trigger.frame !== "noun" &&
    agents.length === 1 &&
    OFFICES.test(agents[0].name) &&
    /^(?:actual|scheduled)$/.test(realisOf(analysis, trigger, sentence))
  );
}

/** "began drills with Japan", "are building a pipeline": what counts as cooperation where two states do it. */
function isShared(
  { document: { tokens } }: Analysis,
  { objectFrom }: Trigger,
  agents: readonly ActorDraft[],
  targets: readonly ActorDraft[],
): boolean {
  const beside = tokens.slice(objectFrom, objectFrom + NEAR_PARTNER).some(({ lower }) => lower === "with");
  const states = (beside ? [...agents, ...targets] : agents).map(stateOfActor).filter((state) => state !== null);
  return new Set(states).size > 1;
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

/** "EU leaders meet": the members of a group among themselves. */
export function isCouncil(agents: readonly ActorDraft[], targets: readonly ActorDraft[]): boolean {
  return targets.length === 0 && agents.length === 1 && agents[0].kind === "igo";
}

function isOfSomeState(actor: ActorDraft): boolean {
  return actor.kind !== "collective" || actor.country !== null || actor.sort !== null || /^[A-Z]/.test(actor.id);
}

/** States, groups, persons, and what acts for them; companies and bodies without a country are not. */
function isPolitical({ kind, country, name }: ActorDraft): boolean {
  return (
    /^(?:state|igo|person)$/.test(kind) ||
    country !== null ||
    /\b(?:sides|countries|nations|leaders|ministers|governments?|parties|powers|states|presidents|allies|members|lawmakers)$/i.test(
      name,
    )
  );
}

/** States, groups, bodies, and persons in some office; coaches and critics praise too. */
function actsForSome({ kind, country, offices }: ActorDraft): boolean {
  return kind !== "person" || country !== null || offices.length > 0;
}

/** Analysts and markets comment; what they urge or reject is no act. */
function speaksForSome(actor: ActorDraft): boolean {
  if (actor.kind === "anonymous") return false;
  if (actor.kind === "collective" || actor.kind === "agency") return !COMMENTATORS.test(actor.name);
  return !(actor.offices.length > 0 && actor.offices.every(({ role }) => role === "analyst" || role === "trader"));
}

/** "agreed to buy": a trade of firms. */
function isTakeover(analysis: Analysis, { last }: Trigger): boolean {
  const [to, verb] = analysis.document.tokens.slice(last, last + 2);
  return to?.lower === "to" && /^(?:buy|acquire|sell|merge|purchase)$/.test(verb?.lower ?? "");
}

/** "have to meet EU rules", "met demand": requirements are met, not people. */
function meetsNobody(analysis: Analysis, { last }: Trigger, sentence: Sentence): boolean {
  return analysis.document.tokens
    .slice(last, Math.min(sentence.last, last + 6))
    .some(({ lower }) =>
      /^(?:rules|requirements?|standards?|demands?|targets?|goals?|conditions|deadlines?|needs|obligations|criteria|challenges?|expectations|commitments|quotas?|estimates|approach|resistance|criticism|opposition|fate)$/.test(
        lower,
      ),
    );
}

/** "will host his Turkish counterpart", "received Li": a person or office right behind the verb. */
function hasGuest(analysis: Analysis, trigger: Trigger, sentence: Sentence): boolean {
  const { tokens } = analysis.document;
  for (let index = trigger.last; index < Math.min(sentence.last, trigger.last + 9); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (mention.form === "person" || mention.form === "office") return !mention.possessive;
      index = mention.last - 1;
    } else if (
      !/^(?:DET|ADJ|NOUN|PROPN|PART|PRON|PUNCT)$/.test(tokens[index].pos) &&
      !/^(?:by|designated)$/.test(tokens[index].lower)
    )
      return false;
  }
  return false;
}

function namesWeapon(analysis: Analysis, sentence: Sentence): boolean {
  return analysis.document.tokens.slice(sentence.first, sentence.last).some(({ lower }) => WEAPONS.test(lower));
}
