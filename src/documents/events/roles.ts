import { isNameWord } from "../actors/names.ts";
import { behindPreposition } from "../actors/states_in_view.ts";
import type { ActorDraft, Mention } from "../actors/registry.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { loneName } from "../attribution/apposed_subject.ts";
import { pronounReferent } from "../attribution/pronouns.ts";
import type { Sentence, Token } from "../tokens.ts";
import { isForce } from "./circles.ts";
import { actorsAfterWord, actorsBehind, MEASURE } from "./objects.ts";
import { measureParties } from "./measure_parties.ts";
import { placeOf } from "./places.ts";
import { senderOf } from "./senders.ts";
import { standIns } from "./stand_ins.ts";
import { attackerMeant, subjectsOf, unique } from "./subjects.ts";
import type { Trigger } from "./triggers.ts";

/** Who takes part in an event, and where. */
export interface EventParties {
  readonly agents: readonly ActorDraft[];
  readonly targets: readonly ActorDraft[];
  /** Place as written. */
  readonly place: string | null;
  /** State of the place, null when unknown. */
  readonly placeCode: string | null;
  readonly last: number;
}

const NEAR_STATE = 6;
/** Who is sent acts for those who send. */
const SENT = /^(?:sent|deployed|dispatched|flown|rushed|mobili[sz]ed|stationed)$/;

/** Finds agents, targets and place of a trigger from the words of its sentence. */
export function partiesOf(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  if (trigger.frame !== "noun") return verbParties(analysis, trigger, sentence);
  return MEASURE.test(trigger.type)
    ? measureParties(analysis, trigger, sentence)
    : nounParties(analysis, trigger, sentence);
}

function verbParties(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  const visitor = visitorBehind(analysis, trigger);
  if (visitor !== null)
    return { agents: standIns(analysis, visitor), targets: [], place: null, placeCode: null, last: visitor.last };
  const sender = senderOf(analysis, trigger, sentence);
  const participle = isParticipleOfNoun(analysis, trigger);
  const passive = participle || isPassive(analysis, trigger);
  const behind = actorsBehind(analysis, trigger, sentence);
  const subject = participle
    ? []
    : (sender ?? attackerMeant(analysis, trigger, sentence) ?? subjectsOf(analysis, trigger.first, sentence));
  const measure = MEASURE.test(trigger.type);
  const by = actorsAfterWord(analysis, trigger, sentence, measure ? /^(?:by|from)$/ : /^(?:by|between)$/);
  if (
    passive &&
    by.length === 0 &&
    (isSent(trigger, subject) || SENT.test(analysis.document.tokens[trigger.first].lower))
  )
    return {
      agents: subject,
      targets: behind.actors.filter((actor) => !subject.includes(actor)),
      ...placeOf(analysis, trigger, sentence),
      last: behind.last,
    };
  if (passive) {
    const targets = trigger.frame === "mutual" ? [...subject] : subject;
    return {
      agents: by,
      targets: unique([
        ...targets,
        ...(trigger.frame === "mutual" || measure ? behind.actors.filter((actor) => !by.includes(actor)) : []),
      ]),
      ...placeOf(analysis, trigger, sentence),
      last: behind.last,
    };
  }
  const sides = behind.actors.length === 0 && trigger.frame === "mutual" ? by : behind.actors;
  const met = sides.length > 0 ? sides : personMet(analysis, trigger);
  const objects = /^(?:VISIT|TOUR)$/.test(trigger.type) ? [] : met;
  return {
    agents: subject,
    targets: withoutOwn(
      measure,
      subject,
      unique(
        objects.filter(
          (actor) =>
            !subject.includes(actor) &&
            !isSent(trigger, [actor]) &&
            (actor.kind !== "collective" || actor.country !== null || actor.sort !== null || /^[A-Z]/.test(actor.id)),
        ),
      ),
    ),
    ...placeOf(analysis, trigger, sentence),
    last: behind.last,
  };
}

/** "deployed troops", "police were deployed": whom a state sends is on its side. */
function isSent({ plover }: Trigger, actors: readonly ActorDraft[]): boolean {
  return /^(?:MOBILIZE|RETREAT|AID)$/.test(plover) && actors.length > 0 && actors.every(isForce);
}

/** "Johnson met Tillerson": one capitalised word behind the verb is a person not met before in the text. */
function personMet(analysis: Analysis, { type, last }: Trigger): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const at = tokens[last]?.lower === "with" || tokens[last]?.lower === "to" ? last + 1 : last;
  const name = tokens[at];
  if (
    !/^(?:MEETING|CALL)$/.test(type) ||
    name?.pos !== "PROPN" ||
    !isNameWord(name) ||
    mentionAt(analysis, at) !== null
  )
    return [];
  if (isNameWord(tokens[at + 1] ?? name) && tokens[at + 1]?.pos === "PROPN") return [];
  const known = analysis.actors.registry.actors.find((actor) => actor.name === name.text);
  return [known ?? loneName(analysis, at).actor];
}

/** "Trump reimposed U.S. sanctions on Iran": no state is hit by its own measure. */
function withoutOwn(
  measure: boolean,
  agents: readonly ActorDraft[],
  targets: readonly ActorDraft[],
): readonly ActorDraft[] {
  if (!measure || targets.length < 2) return targets;
  const own = new Set(agents.map((agent) => (agent.kind === "state" ? agent.id : agent.country)));
  return targets.filter(({ id }) => !own.has(id));
}

/** "with visiting Premier Li": the person whom the participle qualifies; null where it is a verb. */
export function visitorBehind(analysis: Analysis, { first, last }: Trigger): Mention | null {
  const { tokens } = analysis.document;
  if (tokens[first].lower !== "visiting" || !/^(?:ADP|DET|CCONJ|VERB)$/.test(tokens[first - 1]?.pos ?? "")) return null;
  for (let index = last; index < Math.min(tokens.length, last + 5); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null && (mention.form === "person" || mention.form === "office")) return mention;
    if (mention === null && !/^(?:ADJ|NOUN|PROPN)$/.test(tokens[index].pos)) return null;
  }
  return null;
}

function nounParties(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  const { tokens } = analysis.document;
  const owners: ActorDraft[] = [];
  for (let index = trigger.first - 1; index >= Math.max(sentence.first, trigger.first - 6); index -= 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (
        !(
          mention.possessive ||
          mention.form === "demonym" ||
          mention.last === trigger.first ||
          /^['’]s?$/.test(tokens[mention.last]?.text ?? "")
        )
      )
        break;
      owners.unshift(mention.actor);
      index = mention.first;
      continue;
    }
    const { lower, pos } = tokens[index];
    if (/^(?:his|her|its|their)$/.test(lower)) {
      const owner = pronounReferent(analysis, index) ?? mentionsIn(analysis, sentence.first, index)[0]?.actor;
      if (owner != null) owners.unshift(owner);
      break;
    }
    if (!/^(?:ADJ|NOUN|PROPN|PART|NUM|CCONJ|PUNCT|VERB)$/.test(pos) || tokens[index].text === ",") break;
  }
  const behind = actorsBehind(analysis, trigger, sentence);
  const mutual = /^(?:MEETING|CALL|SUMMIT)$/.test(trigger.type);
  const between = actorsAfterWord(analysis, trigger, sentence, mutual ? /^(?:between|by|with)$/ : /^(?:between|by)$/);
  const region =
    trigger.type === "TOUR" || trigger.type === "VISIT"
      ? owners.find(({ kind, id }) => kind === "collective" || /^(?:EUROPE|ASIA|AFRICA|LATAM)$/.test(id))
      : undefined;
  const held = unique(owners.filter((owner) => owner !== region));
  const verb = tokens.slice(sentence.first, trigger.first).findLast(({ pos }) => pos === "VERB");
  const attended = mutual && held.length === 0 && attends(analysis, trigger);
  const subjects =
    held.length === 0 && (/^(?:VISIT|TOUR)$/.test(trigger.type) || attended || isVoiced(trigger, verb))
      ? verb === undefined
        ? openingActor(analysis, trigger, sentence)
        : subjectsOf(analysis, verb.index, sentence)
      : [];
  const alone = mutual && held.length === 0 && subjects.length === 0 && between.length === 1;
  const otherSide = alone && opensClause(analysis, trigger) ? stateBefore(analysis, trigger, sentence) : [];
  const chamber = trigger.type === "VOTE" ? actorsAfterWord(analysis, trigger, sentence, /^(?:in|of)$/) : [];
  const place = placeOf(analysis, trigger, sentence);
  const sides = mutual || between.length < 2 ? [] : actorsAfterWord(analysis, trigger, sentence, /^between$/);
  return {
    agents: unique([
      ...held,
      ...sides.slice(0, 1),
      ...otherSide,
      ...(held.length === 0 && trigger.plover === "MOBILIZE" ? stateBefore(analysis, trigger, sentence) : subjects),
      ...(held.length === 0 ? chamber : []),
      ...(trigger.type === "SUMMIT" && held.length === 0 ? behind.actors.filter(({ kind }) => kind === "igo") : []),
      ...(mutual ? between : actorsAfterWord(analysis, trigger, sentence, /^by$/)),
    ]),
    targets: /^(?:VISIT|TOUR|SUMMIT)$/.test(trigger.type)
      ? []
      : unique([
          ...sides.slice(1),
          ...behind.actors.filter((actor) => !held.includes(actor) && !between.includes(actor)),
        ]),
    place: region === undefined ? place.place : region.name,
    placeCode: region === undefined ? place.placeCode : region.id,
    last: behind.last,
  };
}

/** "said that peace talks with Kosovo had stalled": the noun opens its clause, and "with" names one side alone. */
function opensClause(analysis: Analysis, { first, last }: Trigger): boolean {
  const { tokens } = analysis.document;
  let before = first - 1;
  while (/^(?:ADJ|NOUN|DET)$/.test(tokens[before]?.pos ?? "")) before -= 1;
  return tokens[last]?.lower === "with" && /^(?:that|as|because|while|if|whether)$/.test(tokens[before]?.lower ?? "");
}

/** "renewed its call for", "includes a demand": who acts in the sentence appeals. */
function isVoiced({ type }: Trigger, verb: Token | undefined): boolean {
  return (
    type === "APPEAL" &&
    verb !== undefined &&
    /^(?:ma[dk]e|issue|renew|reiterat|repeat|launch|includ|join|echo|voice)/.test(verb.lower)
  );
}

/** "measures against North Korea after a missile launch": the state named right before it. */
function stateBefore(analysis: Analysis, { first }: Trigger, sentence: Sentence): readonly ActorDraft[] {
  const named = mentionsIn(analysis, Math.max(sentence.first, first - NEAR_STATE), first).findLast(
    ({ actor }) => actor.kind === "state",
  );
  return named === undefined ? [] : [named.actor];
}

/** "after a summit in Tokyo", "for talks with Wang": those who act in the sentence take part. */
function attends(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  return tokens
    .slice(Math.max(0, trigger.first - 4), trigger.first)
    .some(({ lower }) => /^(?:after|for|during|following|at|before)$/.test(lower));
}

/** "President Leroux, on a visit to China, met …": the actor before the comma. */
function openingActor(analysis: Analysis, trigger: Trigger, sentence: Sentence): readonly ActorDraft[] {
  const named = mentionsIn(analysis, sentence.first, trigger.first).filter(
    ({ first, form, possessive }) => form !== "demonym" && !possessive && !behindPreposition(analysis, first),
  );
  return named.length === 0 ? [] : [named[0].actor];
}

/** "was signed", "have been killed": a form of "be" before the verb. */
export function isPassive(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  if (
    !/(?:ed|en|met|held|set|put|struck|shot|hit|sent|shut|cut|hung|sunk|torn|thrown|blown|overrun|freed)$/.test(
      tokens[trigger.first].lower,
    )
  )
    return false;
  if (tokens[trigger.last]?.lower === "by" && !tokens[trigger.last + 1]?.lower.endsWith("ing")) return true;
  for (let index = trigger.first - 1; index >= Math.max(0, trigger.first - 3); index -= 1) {
    const { lower, pos } = tokens[index];
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) return true;
    if (pos !== "ADV") return false;
  }
  return false;
}

/** "the agreements signed on Wednesday": a participle behind its noun has no subject before it. */
export function isParticipleOfNoun(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  const { lower } = tokens[trigger.first];
  const before = tokens[trigger.first - 1];
  if (!/(?:ed|set)$/.test(lower) || before === undefined || before.sentence !== tokens[trigger.first].sentence)
    return false;
  return (
    before.pos === "NOUN" &&
    mentionAt(analysis, trigger.first - 1) === null &&
    /(?:agreements?|deals?|pacts?|goals?|targets?|sanctions|measures|restrictions|tariffs|contracts?|plan|proposal|documents?|memorandums?|treaty|conflict|war|duties)$/.test(
      before.lower,
    )
  );
}
