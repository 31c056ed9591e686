import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { pronounReferent } from "../attribution/pronouns.ts";
import type { Sentence } from "../tokens.ts";
import { isForce } from "./circles.ts";
import { nounParties } from "./noun_parties.ts";
import { actorsAfterWord, actorsBehind, MEASURE } from "./objects.ts";
import { isParticipleOfNoun, isPassive } from "./passives.ts";
import { isCalledOn, personMet } from "./persons_met.ts";
import { placeOf } from "./places.ts";
import type { EventParties } from "./event_parties.ts";
import { senderOf } from "./senders.ts";
import { standIns } from "./stand_ins.ts";
import { subjectsOf, unique } from "./subjects.ts";
import { triggersAt } from "./triggers.ts";
import type { Trigger } from "./triggers.ts";
import { lonePerson, sidesOfSubject } from "./unnamed.ts";

const REACH_OF_MEANS = 14;
/** "fired from Lebanon", "came under fire from Chad": where it comes from tells who did it. */
const LAUNCHED = /^(?:fired|launched|com(?:e|es|ing)|came)$/;
/** Who is sent acts for those who send. */
const SENT = /^(?:sent|deployed|dispatched|flown|rushed|mobili[sz]ed|stationed)$/;

/** Who does it to whom where a verb tells of it. */
export function verbParties(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  const visitor = visitorBehind(analysis, trigger);
  if (visitor !== null)
    return { agents: standIns(analysis, visitor), targets: [], place: null, placeCode: null, last: visitor.last };
  const sender = senderOf(analysis, trigger, sentence);
  const participle = isParticipleOfNoun(analysis, trigger);
  const passive = participle || isPassive(analysis, trigger);
  const behind = actorsBehind(analysis, trigger, sentence);
  const subject =
    participle || isOutcome(analysis, trigger, sentence)
      ? []
      : (sender ?? attackerMeant(analysis, trigger, sentence) ?? subjectOf(analysis, trigger, sentence));
  const measure = MEASURE.test(trigger.type);
  const launched = passive && LAUNCHED.test(analysis.document.tokens[trigger.first].lower);
  const by = actorsAfterWord(
    analysis,
    trigger,
    sentence,
    measure || launched || trigger.plover === "ACCUSE" ? /^(?:by|from)$/ : /^(?:by|between)$/,
  );
  const means = passive && by.length === 0 ? authorsOfMeans(analysis, trigger, sentence) : [];
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
    const owner = ownerOfHarmed(analysis, trigger, sentence.first, trigger.first);
    const targets = subject.length > 0 ? subject : [...owner, ...ownerOfWords(analysis, trigger, sentence)];
    return {
      agents: [...by, ...means.filter((actor) => !subject.includes(actor))],
      targets: unique([
        ...targets,
        ...(trigger.frame === "mutual" || measure ? behind.actors.filter((actor) => !by.includes(actor)) : []),
        ...(isGiven(trigger) ? actorsAfterWord(analysis, trigger, sentence, /^to$/) : []),
      ]),
      ...placeOf(analysis, trigger, sentence),
      last: behind.last,
    };
  }
  const topic = analysis.document.tokens[trigger.first].lower.startsWith("discuss");
  const met = topic ? actorsAfterWord(analysis, trigger, sentence, /^with$/) : behind.actors;
  const sides = met.length === 0 && trigger.frame === "mutual" ? by : met;
  const owner =
    sides.length + subject.length > 0
      ? []
      : ownerOfHarmed(analysis, trigger, trigger.last, behind.last + REACH_OF_MEANS);
  const harmed = sides.length > 0 ? sides : owner;
  const named = personMet(analysis, trigger);
  const charged = trigger.plover === "ACCUSE" ? pronounMeant(analysis, trigger, subject) : null;
  const reached =
    charged !== null
      ? charged
      : named.length > 0
        ? [...named, ...(trigger.frame === "mutual" ? sides : [])]
        : harmed.length > 0
          ? harmed
          : (pronounMeant(analysis, trigger, subject) ?? []);
  const place = placeOf(analysis, trigger, sentence);
  const objects = /^(?:VISIT|TOUR)$/.test(trigger.type) && !isCalledOn(analysis, trigger, place.place) ? [] : reached;
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
            (/^(?:COERCE|ASSAULT|ACCUSE)$/.test(trigger.plover) || isGroupOfSome(actor)),
        ),
      ),
    ),
    ...place,
    last: behind.last,
  };
}

/** "…targets in Russia, two years after it invaded Ukraine": the state named last before "it". */
function attackerMeant(analysis: Analysis, trigger: Trigger, sentence: Sentence): readonly ActorDraft[] | null {
  const { tokens } = analysis.document;
  if (trigger.type !== "MILITARY_ACTION" || tokens[trigger.first - 1]?.lower !== "it") return null;
  const named = mentionsIn(analysis, sentence.first, trigger.first - 1).findLast(({ actor }) => actor.kind === "state");
  return named === undefined ? null : [named.actor];
}

/** The subject of a verb; a name without a mention and the sides of a truce where it has none. */
function subjectOf(analysis: Analysis, { first }: Trigger, sentence: Sentence): readonly ActorDraft[] {
  const subject = subjectsOf(analysis, first, sentence);
  if (subject.length > 0) return subject;
  const lone = lonePerson(analysis, first, sentence);
  return lone.length > 0 ? lone : sidesOfSubject(analysis, first, sentence);
}

/** "was shot down, killing all aboard": what came of a deed has the doers of the deed, whom a passive does not name. */
function isOutcome(analysis: Analysis, { first, plover }: Trigger, sentence: Sentence): boolean {
  const { tokens } = analysis.document;
  if (plover !== "ASSAULT" || !tokens[first].lower.endsWith("ing") || tokens[first - 1]?.text !== ",") return false;
  const deed = tokens.slice(sentence.first, first).findLast(({ pos }) => pos === "VERB");
  return deed !== undefined && /^(?:was|were|been|being|is|are)$/.test(tokens[deed.index - 1]?.lower ?? "");
}

/** "was handed over to France", "were given to Chad": who gets it is told behind "to". */
function isGiven({ plover, type }: Trigger): boolean {
  return type === "OTHER" && /^(?:AID|COOPERATE)$/.test(plover);
}

/** Circles of nobody in particular ("investors") are no side. */
function isGroupOfSome({ kind, country, sort, id }: ActorDraft): boolean {
  return kind !== "collective" || country !== null || sort !== null || /^[A-Z]/.test(id);
}

/** "deployed troops", "police were deployed": whom a state sends is on its side. */
function isSent({ plover }: Trigger, actors: readonly ActorDraft[]): boolean {
  return /^(?:MOBILIZE|RETREAT|AID)$/.test(plover) && actors.length > 0 && actors.every(isForce);
}

/** "killed in an Israeli airstrike", "shot in a gunbattle with police": those behind the force that the clause names. */
function authorsOfMeans(analysis: Analysis, { last, plover }: Trigger, sentence: Sentence): readonly ActorDraft[] {
  if (plover !== "ASSAULT") return [];
  const { tokens } = analysis.document;
  for (
    let index = last;
    index < Math.min(sentence.last, last + REACH_OF_MEANS) && !/^[;,]$/.test(tokens[index].text);
    index += 1
  ) {
    const force = triggersAt(tokens, index, sentence.last).find((one) => one.frame === "noun" && one.plover === plover);
    if (force === undefined) continue;
    const { agents, targets } = nounParties(analysis, force, sentence);
    return tokens[force.last]?.lower === "with" ? [...agents, ...targets] : agents;
  }
  return [];
}

/** "hit two ships at its port", "one of its planes was shot down": whose that is what nobody named harms or a passive tells of. */
function ownerOfHarmed(
  analysis: Analysis,
  { plover, first: verb }: Trigger,
  first: number,
  last: number,
): readonly ActorDraft[] {
  if (!/^(?:ASSAULT|COERCE)$/.test(plover)) return [];
  const { tokens } = analysis.document;
  const owner = tokens
    .slice(first, last)
    .find(({ lower, sentence }) => sentence === tokens[verb].sentence && /^(?:its|their|his|her)$/.test(lower));
  const actor = owner === undefined ? null : pronounReferent(analysis, owner.index);
  return actor === null ? [] : [actor];
}

const WORDS = /^(?:requests?|bids?|calls?|offers?|proposals?|demands?|appeals?|pleas?|applications?|claims?)$/;

/** "Chad's request was rejected", "an offer from Chad has been accepted": whose words a passive tells of. */
function ownerOfWords(analysis: Analysis, { first, plover }: Trigger, sentence: Sentence): readonly ActorDraft[] {
  if (!/^(?:REJECT|AGREE|SUPPORT)$/.test(plover)) return [];
  const { tokens } = analysis.document;
  const words = tokens.slice(sentence.first, first).find(({ lower }) => WORDS.test(lower));
  if (words === undefined) return [];
  const maker = mentionsIn(analysis, sentence.first, first).find(({ first: from, last, possessive, form }) =>
    last <= words.index
      ? words.index - last < 3 && (possessive || form === "demonym")
      : /^(?:from|by)$/.test(tokens[from - 1].lower) && from - words.index < 4,
  );
  return maker === undefined ? [] : [maker.actor];
}

/** "accusing it of", "attacked him": whom a pronoun right behind the verb means. */
function pronounMeant(
  analysis: Analysis,
  { last, plover }: Trigger,
  subject: readonly ActorDraft[],
): readonly ActorDraft[] | null {
  const { tokens } = analysis.document;
  const { lower, sentence } = tokens[last] ?? { lower: "", sentence: -1 };
  if (/^(?:him|her)$/.test(lower)) {
    const person = pronounReferent(analysis, last);
    if (person !== null && !subject.includes(person)) return [person];
    const other = mentionsIn(analysis, analysis.document.sentences[sentence].first, last).findLast(
      ({ actor }) => actor.kind === "person" && !subject.includes(actor),
    );
    return other === undefined ? null : [other.actor];
  }
  if (/^(?:his|her|its|their)$/.test(lower) && /^(?:ACCUSE|THREATEN)$/.test(plover)) {
    const owner = mentionsIn(analysis, sentenceBefore(analysis, sentence), last).findLast(
      ({ actor, form }) => /^(?:state|person)$/.test(actor.kind) && form !== "demonym" && !subject.includes(actor),
    );
    return owner === undefined ? null : [owner.actor];
  }
  if (lower !== "it" && lower !== "them") return null;
  const two = lower === "them" ? personsMeant(analysis, last, subject) : [];
  if (two.length > 0) return two;
  const first = analysis.document.sentences[Math.max(0, sentence - 1)].first;
  const named = mentionsIn(analysis, first, last).findLast(
    ({ actor, form }) =>
      !subject.includes(actor) &&
      form !== "demonym" &&
      (lower === "it" ? /^(?:state|igo|agency)$/ : /^(?:collective|agency)$/).test(actor.kind),
  );
  return named === undefined ? null : standIns(analysis, named);
}

/** "Berg met Ruiz. Lund praised them": the persons whom the sentence before names, where several; none where a group is named since. */
function personsMeant(analysis: Analysis, them: number, subject: readonly ActorDraft[]): readonly ActorDraft[] {
  const { sentences, tokens } = analysis.document;
  const { index, first } = sentences[tokens[them].sentence];
  if (
    index === 0 ||
    mentionsIn(analysis, first, them).some(({ actor }) => !subject.includes(actor) && actor.kind !== "state")
  )
    return [];
  const persons = mentionsIn(analysis, sentences[index - 1].first, first).flatMap(({ actor }) =>
    actor.kind === "person" && !subject.includes(actor) ? [actor] : [],
  );
  const several = unique(persons);
  return several.length > 1 ? several : [];
}

/** Where the sentence before begins. */
function sentenceBefore(analysis: Analysis, sentence: number): number {
  return analysis.document.sentences[Math.max(0, sentence - 1)].first;
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
