import { behindPreposition } from "../actors/states_in_view.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { pronounReferent } from "../attribution/pronouns.ts";
import type { Sentence, Token } from "../tokens.ts";
import { prepositionBefore } from "./noun_phrases.ts";
import { isPaired } from "./compounds.ts";
import { actorsAfterWord, actorsBehind } from "./objects.ts";
import { isOpposed } from "./opposed.ts";
import { placeOf } from "./places.ts";
import type { EventParties } from "./event_parties.ts";
import { standIns, startsLongerName } from "./stand_ins.ts";
import { subjectsOf, unique } from "./subjects.ts";
import type { Trigger } from "./triggers.ts";

const NEAR_STATE = 6;
const CARRIES_OUT =
  /^(?:renew|launch|carr|conduct|stag|mount|order|beg[aiu]n|start|continu|resum|intensif|step|extend|announc|escalat|wag|plan|le[ad]|unleash|repeat|oversaw|oversee|direct|commit|perpetrat|defend|justif|cancel|abort|postpon|call)/;

/** "criticised the trip": who judges a journey does not make it. */
const JUDGES = /^(?:critici[sz]|condemn|denounc|deplor|welcom|hail|prais|slam|oppos|defend|blast|protest|call)/;
/** "a series of raids": words that only count what follows. */
const SEVERAL = /^(?:series|waves?|number|spate|string|rounds?|barrages?|campaign|pair|flurry|dozens|hundreds|couple)$/;

/** "a request from Australia", "a promise from Arafat": words and goods come from somebody. */
const FROM_AUTHORS = /^(?:AID|REQUEST|AGREE|SUPPORT|THREATEN|REJECT)$/;

/** Who takes part in what a noun tells: its owners, those behind "by", "between" and "on", and who carries it out. */
export function nounParties(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  const { tokens } = analysis.document;
  const owners: ActorDraft[] = [];
  const opposed: ActorDraft[] = [];
  for (let index = trigger.first - 1; index >= Math.max(sentence.first, trigger.first - 6); index -= 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (
        !(
          mention.possessive ||
          mention.form === "demonym" ||
          mention.last === trigger.first ||
          isPaired(analysis, mention) ||
          /^['’]s?$/.test(tokens[mention.last]?.text ?? "")
        )
      )
        break;
      (isOpposed(tokens, mention) ? opposed : owners).unshift(mention.actor);
      index = mention.first;
      continue;
    }
    const { lower, pos } = tokens[index];
    if (lower === "their") {
      owners.unshift(...theirs(analysis, index, trigger, sentence));
      break;
    }
    if (/^(?:his|her|its)$/.test(lower)) {
      const owner = pronounReferent(analysis, index) ?? mentionsIn(analysis, sentence.first, index)[0]?.actor;
      if (owner != null) owners.unshift(owner);
      break;
    }
    if (!/^(?:ADJ|NOUN|PROPN|PART|NUM|CCONJ|PUNCT|VERB)$/.test(pos) || tokens[index].text === ",") break;
  }
  const behind = actorsBehind(analysis, trigger, sentence);
  const mutual = /^(?:MEETING|CALL|SUMMIT)$/.test(trigger.type);
  const from = FROM_AUTHORS.test(trigger.plover);
  const authors = from || trigger.plover === "ASSAULT" ? /^(?:between|by|from)$/ : /^(?:between|by)$/;
  const between = actorsAfterWord(analysis, trigger, sentence, mutual ? /^(?:between|by|with)$/ : authors);
  const region =
    trigger.type === "TOUR" || trigger.type === "VISIT"
      ? owners.find(({ kind, id }) => kind === "collective" || /^(?:EUROPE|ASIA|AFRICA|LATAM)$/.test(id))
      : undefined;
  const held = unique(owners.filter((owner) => owner !== region));
  const verb = verbBefore(analysis, trigger, sentence);
  const attended =
    mutual &&
    held.length === 0 &&
    !namesBoth(analysis, trigger) &&
    (attends(analysis, trigger) || (between.length > 0 && isObjectOf(analysis, trigger, verb)));
  const subjects =
    held.length === 0 &&
    ((/^(?:VISIT|TOUR)$/.test(trigger.type) && !JUDGES.test(verb?.lower ?? "")) ||
      attended ||
      isVoiced(trigger, verb) ||
      isCarriedOut(analysis, trigger, verb))
      ? verb === undefined
        ? openingActor(analysis, trigger, sentence)
        : subjectsOf(analysis, verb.index, sentence)
      : [];
  const addressed =
    attended && verb !== undefined && between.length === 0 && behind.actors.length === 0
      ? addressedBy(analysis, verb, trigger)
      : [];
  const alone = mutual && held.length === 0 && subjects.length === 0 && between.length === 1;
  const otherSide = alone && opensClause(analysis, trigger) ? otherSideOf(analysis, trigger, sentence) : [];
  const chamber = trigger.type === "VOTE" ? actorsAfterWord(analysis, trigger, sentence, /^(?:in|of)$/) : [];
  const doers = mutual ? between : actorsAfterWord(analysis, trigger, sentence, from ? /^(?:by|from)$/ : /^by$/);
  const place = placeOf(analysis, trigger, sentence);
  const movers = held.length === 0 && trigger.plover === "MOBILIZE" ? stateBefore(analysis, trigger, sentence) : [];
  const sides = mutual || between.length < 2 ? [] : actorsAfterWord(analysis, trigger, sentence, /^between$/);
  return {
    agents: unique([
      ...held,
      ...sides.slice(0, 1),
      ...otherSide,
      ...(subjects.length > 0 ? subjects : movers),
      ...(held.length === 0 ? chamber : []),
      ...(trigger.type === "SUMMIT" && held.length === 0 ? behind.actors.filter(({ kind }) => kind === "igo") : []),
      ...doers,
    ]),
    targets: /^(?:VISIT|TOUR|SUMMIT)$/.test(trigger.type)
      ? []
      : unique([
          ...opposed,
          ...sides.slice(1),
          ...addressed,
          ...behind.actors.filter((actor) => ![...held, ...between, ...doers].includes(actor)),
        ]),
    place: region === undefined ? place.place : region.name,
    placeCode: region === undefined ? place.placeCode : region.id,
    last: behind.last,
  };
}

/** "Peru and Chile agreed in their talks": all who act before "their", or behind the comma where it opens the sentence. */
function theirs(analysis: Analysis, their: number, trigger: Trigger, sentence: Sentence): readonly ActorDraft[] {
  const verb = analysis.document.tokens.slice(sentence.first, their).findLast(({ pos }) => pos === "VERB");
  const actors =
    verb === undefined ? openingActor(analysis, trigger, sentence) : subjectsOf(analysis, verb.index, sentence);
  const owner = mentionsIn(analysis, sentence.first, their)[0]?.actor;
  return actors.length > 1 || owner === undefined ? actors : [owner];
}

/** The verb whose subject takes part: the last before the noun, the first of the sentence where a comma sets the noun off ("said Spain belonged in it, following talks with"). */
function verbBefore({ document: { tokens } }: Analysis, { first }: Trigger, sentence: Sentence): Token | undefined {
  const verbs = tokens
    .slice(sentence.first, first)
    .filter(
      ({ pos, lower, index }) =>
        pos === "VERB" &&
        !/^(?:following|including|regarding|concerning)$/.test(lower) &&
        !/^(?:the|an?|its|his|her|their)$/.test(
          tokens[tokens[index - 1]?.pos === "ADV" ? index - 2 : index - 1]?.lower ?? "",
        ),
    );
  const setOff = tokens
    .slice(Math.max(sentence.first, first - 3), first)
    .some(({ lower, index }) => /^(?:following|after)$/.test(lower) && tokens[index - 1]?.text === ",");
  return setOff ? verbs[0] : verbs.at(-1);
}

/** "said that peace talks with Kosovo had stalled", "said the meeting with Baker": the noun opens its clause, and "with" names one side alone. */
function opensClause({ document: { tokens } }: Analysis, { first, last }: Trigger): boolean {
  const opener = tokens[clauseOpener(tokens, first)]?.lower ?? "";
  const oneSide = tokens.slice(last, last + 3).some(({ lower }) => lower === "with");
  return oneSide && /^(?:that|as|because|while|if|whether|said|says|told)$/.test(opener);
}

function clauseOpener(tokens: readonly Token[], noun: number): number {
  let before = noun - 1;
  while (/^(?:ADJ|NOUN|DET|PRON)$/.test(tokens[before]?.pos ?? "") && tokens[before].lower !== "that") before -= 1;
  return before;
}

/** Who speaks of a meeting took part in it, or the state named before. */
function otherSideOf(analysis: Analysis, trigger: Trigger, sentence: Sentence): readonly ActorDraft[] {
  const state = stateBefore(analysis, trigger, sentence);
  if (state.length > 0) return state;
  const opener = clauseOpener(analysis.document.tokens, trigger.first);
  const verb = analysis.document.tokens
    .slice(sentence.first, opener + 1)
    .findLast(({ lower }) => /^(?:said|says|told)$/.test(lower));
  if (verb === undefined) return [];
  return subjectsOf(analysis, verb.index, sentence).filter(
    ({ kind, offices }) => kind === "state" || !offices.some(({ role }) => role === "spokesperson"),
  );
}

/** "talks between Peru and Chile": both sides are named. */
function namesBoth({ document: { tokens } }: Analysis, { last }: Trigger): boolean {
  return tokens.slice(last, last + NEAR_STATE).some(({ lower }) => lower === "between");
}

/** "expects talks with Iran", "intends to intensify negotiations with": who wants them takes part; who judges them does not. */
function isObjectOf({ document: { tokens } }: Analysis, { first }: Trigger, verb: Token | undefined): boolean {
  return (
    verb !== undefined &&
    !JUDGES.test(verb.lower) &&
    tokens.slice(verb.index + 1, first).every(({ pos, text }) => /^(?:DET|ADJ|NOUN)$/.test(pos) || /^["”’]$/.test(text))
  );
}

/** "told her Chadian counterpart during talks": the others of a talk whom the verb before it names. */
function addressedBy(analysis: Analysis, verb: Token, { first }: Trigger): readonly ActorDraft[] {
  if (!/^(?:told|assured|informed|warned|urged|asked|thanked|congratulated)$/.test(verb.lower)) return [];
  const mention = mentionsIn(analysis, verb.index + 1, first).find((one) => !startsLongerName(analysis, one));
  return mention === undefined || mention.first > verb.index + NEAR_STATE ? [] : standIns(analysis, mention);
}

const VOICES =
  /^(?:ma[dk]e|issue|renew|reiterat|repeat|launch|includ|join|echo|voice|surpris|present|submit|unveil|announc|put|float|le[ad]|express)/;
const GRANTS = /^(?:announc|order|approv|beg[ai]n|start|complet|finish|confirm|resum|hail)/;

/** "renewed its call for", "surprised him with a proposal", "announced the release of": who acts in the sentence appeals, proposes, releases. */
function isVoiced({ type, plover }: Trigger, verb: Token | undefined): boolean {
  if (verb === undefined) return false;
  if (/^(?:APPEAL|PROPOSAL|STATEMENT)$/.test(type)) return VOICES.test(verb.lower);
  return (
    type === "OTHER" && /^(?:AID|RETREAT|CONCEDE|COOPERATE|SANCTION|SUPPORT)$/.test(plover) && GRANTS.test(verb.lower)
  );
}

/** "renewed the detention of", "stepped up attacks on": who acts does what the noun tells. */
function isCarriedOut(analysis: Analysis, { plover, first }: Trigger, verb: Token | undefined): boolean {
  if (verb === undefined || !/^(?:COERCE|ASSAULT|MOBILIZE|PROTEST)$/.test(plover) || !CARRIES_OUT.test(verb.lower))
    return false;
  const { tokens } = analysis.document;
  if (/^(?:ADP|DET)$/.test(tokens[verb.index - 1]?.pos ?? "")) return false;
  if (verb.index === first - 1 && /^(?:continuing|escalating|intensifying|renewed|resumed)$/.test(verb.lower))
    return false;
  return tokens
    .slice(verb.index + 1, first)
    .every(
      ({ pos, lower, text, index }) =>
        /^(?:up|out|off)$/.test(lower) ||
        (lower === "of" && SEVERAL.test(tokens[index - 1].lower)) ||
        (pos !== "ADP" && (pos !== "PUNCT" || text === "-")),
    );
}

/** "measures against North Korea after a missile launch": the state named right before it. */
function stateBefore(analysis: Analysis, { first }: Trigger, sentence: Sentence): readonly ActorDraft[] {
  const named = mentionsIn(analysis, Math.max(sentence.first, first - NEAR_STATE), first).findLast(
    ({ actor }) => actor.kind === "state",
  );
  return named === undefined ? [] : [named.actor];
}

/** "after a summit in Tokyo", "for talks with Wang", "in talks": those who act in the sentence take part. */
function attends(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  if (prepositionBefore(tokens, trigger.first) === "in") return true;
  return tokens
    .slice(Math.max(0, trigger.first - 4), trigger.first)
    .some(({ lower }) => /^(?:after|for|during|following|at|before|had|has|have|having)$/.test(lower));
}

/** "President Leroux, on a visit to China, met …", "On a visit to Kyiv, the minister said": the actor before the comma, or behind the phrase that opens the sentence. */
function openingActor(analysis: Analysis, trigger: Trigger, sentence: Sentence): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const named = mentionsIn(analysis, sentence.first, trigger.first).find(
    (mention) =>
      mention.form !== "demonym" &&
      !mention.possessive &&
      !behindPreposition(analysis, mention.first) &&
      !startsLongerName(analysis, mention),
  );
  if (named !== undefined) return [named.actor];
  const comma = tokens.slice(trigger.last, sentence.last).find(({ text }) => text === ",");
  const verb = comma && tokens.slice(comma.index, sentence.last).find(({ pos }) => pos === "VERB");
  return verb === undefined || tokens[sentence.first].pos !== "ADP" ? [] : subjectsOf(analysis, verb.index, sentence);
}
