import type { ActorDraft } from "../actors/registry.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { isHeld } from "./held_talks.ts";
import { isPassive } from "./passives.ts";
import { realisOf } from "./realis.ts";
import type { EventParties } from "./roles.ts";
import { isPolitical } from "./standing.ts";
import type { Trigger } from "./triggers.ts";
import { actsUnnamed, meetsUnnamed } from "./unnamed.ts";

const RECEPTION = /^(?:host|receiv|greet|welcom|call)/;
/** Who does this to a meeting has others there. */
const CONVENES = /^(?:host|chair|conven|broker|facilitat|presid|attend)/;
/** Those who meet for their states, by office alone. */
const OFFICES =
  /\b(?:representatives|ministers|leaders|officials|negotiators|envoys|delegates|delegations|diplomats|presidents|heads of state|chiefs|foreign secretaries)\b/i;

/** A meeting or call needs two who take part, a council, or one side whose counterpart is told by office or place. */
export function isMeeting(
  analysis: Analysis,
  trigger: Trigger,
  { agents, targets, place }: Pick<EventParties, "agents" | "targets" | "place">,
  sentence: Sentence,
): boolean {
  const people = [...agents, ...targets].filter(({ kind }) => kind !== "anonymous");
  const word = analysis.document.tokens[trigger.first].lower;
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
  if (trigger.type === "MEETING" && received && !isPassive(analysis, trigger) && !hasGuest(analysis, trigger, sentence))
    return false;
  return (
    people.length >= 2 ||
    isCouncil(agents, targets) ||
    isHalfNamed(analysis, trigger, agents, people, sentence) ||
    (CONVENES.test(word) && trigger.frame !== "noun" && agents.some(isPolitical)) ||
    isAmongOffices(analysis, trigger, agents, sentence) ||
    (agents.some(isPolitical) && isHeld(analysis, trigger, sentence)) ||
    (people.length === 1 &&
      place !== null &&
      (trigger.frame !== "noun" || (people[0].kind === "collective" && agents.length === 1)) &&
      /^(?:actual|scheduled)$/.test(realisOf(analysis, trigger, sentence)))
  );
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

/** "EU leaders meet": the members of a group among themselves. */
export function isCouncil(agents: readonly ActorDraft[], targets: readonly ActorDraft[]): boolean {
  return targets.length === 0 && agents.length === 1 && agents[0].kind === "igo";
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
