import { behindPreposition } from "../actors/states_in_view.ts";
import type { ActorDraft } from "../actors/registry.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { pronounReferent } from "../attribution/speakers.ts";
import type { Sentence } from "../tokens.ts";
import { actorsAfterWord, actorsBehind, MEASURE } from "./objects.ts";
import { placeOf } from "./places.ts";
import { sanctionParties } from "./sanction_parties.ts";
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

/** Finds agents, targets and place of a trigger from the words of its sentence. */
export function partiesOf(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  if (trigger.frame !== "noun") return verbParties(analysis, trigger, sentence);
  return trigger.type === "SANCTION"
    ? sanctionParties(analysis, trigger, sentence)
    : nounParties(analysis, trigger, sentence);
}

function verbParties(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  const participle = isParticipleOfNoun(analysis, trigger);
  const passive = participle || isPassive(analysis, trigger);
  const behind = actorsBehind(analysis, trigger, sentence);
  const subject = participle
    ? []
    : (attackerMeant(analysis, trigger, sentence) ?? subjectsOf(analysis, trigger.first, sentence));
  const measure = MEASURE.test(trigger.type);
  const by = actorsAfterWord(analysis, trigger, sentence, measure ? /^(?:by|from)$/ : /^(?:by|between)$/);
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
  const objects = /^(?:VISIT|TOUR)$/.test(trigger.type) ? [] : behind.actors;
  return {
    agents: subject,
    targets: unique(
      objects.filter(
        (actor) =>
          !subject.includes(actor) &&
          (actor.kind !== "collective" || actor.country !== null || /^[A-Z]/.test(actor.id)),
      ),
    ),
    ...placeOf(analysis, trigger, sentence),
    last: behind.last,
  };
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
  const between = actorsAfterWord(analysis, trigger, sentence, /^(?:between|by|with)$/);
  const mutual = /^(?:MEETING|CALL|SUMMIT)$/.test(trigger.type);
  const region =
    trigger.type === "TOUR"
      ? owners.find(({ kind, id }) => kind === "collective" || /^(?:EUROPE|ASIA|AFRICA|LATAM)$/.test(id))
      : undefined;
  const held = unique(owners.filter((owner) => owner !== region));
  const verb = tokens.slice(sentence.first, trigger.first).findLast(({ pos }) => pos === "VERB");
  const attended = mutual && held.length === 0 && attends(analysis, trigger);
  const subjects =
    held.length === 0 && (/^(?:VISIT|TOUR)$/.test(trigger.type) || attended)
      ? verb === undefined
        ? openingActor(analysis, trigger, sentence)
        : subjectsOf(analysis, verb.index, sentence)
      : [];
  const place = placeOf(analysis, trigger, sentence);
  return {
    agents: unique([
      ...held,
      ...subjects,
      ...(mutual ? between : actorsAfterWord(analysis, trigger, sentence, /^by$/)),
    ]),
    targets: /^(?:VISIT|TOUR|SUMMIT)$/.test(trigger.type)
      ? []
      : unique(behind.actors.filter((actor) => !held.includes(actor) && !between.includes(actor))),
    place: region === undefined ? place.place : region.name,
    placeCode: region === undefined ? place.placeCode : region.id,
    last: behind.last,
  };
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
  if (!/(?:ed|met|held|set|put|struck|banned)$/.test(tokens[trigger.first].lower)) return false;
  for (let index = trigger.first - 1; index >= Math.max(0, trigger.first - 3); index -= 1) {
    const { lower, pos } = tokens[index];
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) return true;
    if (pos !== "ADV") return false;
  }
  return false;
}

/** "the agreements signed on Wednesday": a participle behind its noun has no subject before it. */
function isParticipleOfNoun(analysis: Analysis, trigger: Trigger): boolean {
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
