import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { pronounReferent } from "../attribution/pronouns.ts";
import type { Sentence } from "../tokens.ts";
import { opensCompound } from "./compounds.ts";
import { continuesList } from "./objects.ts";
import { isOpposed } from "./opposed.ts";
import type { EventParties } from "./event_parties.ts";
import { isActor, standIns } from "./stand_ins.ts";
import { subjectsOf, unique } from "./subjects.ts";
import type { Trigger } from "./triggers.ts";

const LONGEST_PHRASE = 16;
const LONGEST_OWNER = 8;
const IN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADV|VERB)$/;

interface Sides {
  readonly agents: ActorDraft[];
  readonly targets: ActorDraft[];
}

/**
 * Who takes a measure against whom where a noun tells of it: "Western sanctions", "the EU's tariffs on Chinese cars",
 * "sanctions [against Russia] from Europe and the United States". A state's plain name before the noun ("Iran sanctions")
 * is hit by it; sanctions with an author and without "against" hit the state named before.
 */
export function measureParties(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  const sides: Sides = { agents: [], targets: [] };
  ownersBefore(analysis, trigger, sentence, sides);
  const last = sidesBehind(analysis, trigger, sentence, sides);
  const imposers = sides.agents.length > 0 ? sides.agents : imposersBefore(analysis, trigger, sentence);
  const agents = unique(imposers.filter(isActor));
  const targets = [...unique(sides.targets.filter((actor) => isActor(actor) && !agents.includes(actor)))];
  if (targets.length === 0 && agents.length > 0 && trigger.type === "SANCTION") {
    const before = mentionsIn(analysis, sentence.first, trigger.first).findLast(
      ({ actor }) => actor.kind === "state" && !agents.includes(actor),
    );
    if (before !== undefined) targets.push(before.actor);
  }
  return { agents, targets, place: null, placeCode: null, last };
}

function ownersBefore(analysis: Analysis, { first }: Trigger, sentence: Sentence, { agents, targets }: Sides): void {
  const { tokens } = analysis.document;
  for (let index = first - 1; index >= Math.max(sentence.first, first - LONGEST_OWNER); index -= 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (opensCompound(analysis, mention)) return;
      if (isAimedAt(analysis, mention)) targets.unshift(mention.actor);
      else if (
        mention.possessive ||
        mention.form === "demonym" ||
        mention.last === first ||
        mention.actor.kind !== "person"
      )
        agents.unshift(...standIns(analysis, mention));
      index = mention.first;
      continue;
    }
    const { lower, pos, text } = tokens[index];
    if (/^(?:his|her|its|their)$/.test(lower)) {
      const owner = pronounReferent(analysis, index);
      agents.unshift(...(owner === null ? subjectBehind(analysis, index, sentence) : [owner]));
      return;
    }
    if (!IN_PHRASE.test(pos) && text !== "-" && lower !== "and") return;
    if (pos === "VERB" && !lower.endsWith("ed")) return;
  }
}

const IMPOSES =
  /^(?:impos|extend|prolong|dr[ae]w|renew|prepar|plan|consider|weigh|adopt|approv|tighten|toughen|maintain|announc|slap|lev[iy]|propose|widen|expand|introduc|mull|unveil)/;

/** "The EU will draw up sanctions", "the council extended the embargo": who acts where the measure is what its verb does. */
function imposersBefore(analysis: Analysis, { first }: Trigger, sentence: Sentence): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  let verb = first - 1;
  while (
    verb > sentence.first &&
    (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(tokens[verb].pos) || /^(?:up|out|-)$/.test(tokens[verb].text))
  )
    verb -= 1;
  return verb > sentence.first && tokens[verb].pos === "VERB" && IMPOSES.test(tokens[verb].lower)
    ? subjectsOf(analysis, verb, sentence)
    : [];
}

/** "The Trump administration raised its tariffs": who acts in the clause that "its" ends. */
function subjectBehind(analysis: Analysis, pronoun: number, sentence: Sentence): readonly ActorDraft[] {
  const verb = analysis.document.tokens.slice(sentence.first, pronoun).findLast(({ pos }) => pos === "VERB");
  return verb === undefined ? [] : subjectsOf(analysis, verb.index, sentence);
}

/** "anti-Russian sanctions", "Iran sanctions": against whom they are; "US", "UN" and "EU" before the noun impose them. */
function isAimedAt(analysis: Analysis, mention: Mention): boolean {
  const { tokens } = analysis.document;
  const { actor, form, possessive } = mention;
  if (isOpposed(tokens, mention)) return true;
  return !possessive && form === "name" && actor.kind === "state" && !/^(?:USA|GBR|ARE)$/.test(actor.id);
}

function sidesBehind(analysis: Analysis, trigger: Trigger, sentence: Sentence, { agents, targets }: Sides): number {
  const { tokens } = analysis.document;
  let side: ActorDraft[] | null = null;
  let last = trigger.last;
  for (let index = trigger.last; index < Math.min(sentence.last, trigger.last + LONGEST_PHRASE); index += 1) {
    const { lower, pos } = tokens[index];
    const mention = mentionAt(analysis, index);
    if (mention !== null && side !== null) {
      side.push(...standIns(analysis, mention));
      index = mention.last - 1;
      last = mention.last;
    } else if (lower === "by" || (lower === "from" && trigger.type === "SANCTION")) side = agents;
    else if (/^(?:against|on|targeting|from|to)$/.test(lower)) side = targets;
    else if (/^(?:and|imposed|of|between|coming|worth|range|number|variety)$/.test(lower)) continue;
    else if (lower === "," && continuesList(analysis, index)) continue;
    else if (
      !(/^(?:DET|ADJ|NUM)$/.test(pos) || (side !== null && /^(?:NOUN|PROPN)$/.test(pos)) || /^[%$€]$/.test(lower))
    )
      break;
  }
  return last;
}
