import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { isPossessive } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { isPassive } from "./passives.ts";
import type { EventParties } from "./event_parties.ts";
import { guestFrom, isReception } from "./receptions.ts";
import type { Trigger } from "./triggers.ts";

/** Words behind "called on" in which something may be asked for. */
const FARTHEST_WISH = 20;
/** Who is sent by others. */
const GUESTS = /^(?:delegations?|envoys?|ambassadors?|emissar(?:y|ies)|lawmakers|parliamentarians|senators)$/;
const ERRAND = /^(?:discuss|congratulate|brief|present|hand|deliver|thank|convey|express|bid|inform)$/;

/** Two sides meet, or one of them is told: "discussed the issue", "met demand", "hosted the games" tell of none. */
export function isMeeting(
  analysis: Analysis,
  trigger: Trigger,
  { agents, targets }: Pick<EventParties, "agents" | "targets">,
  sentence: Sentence,
): boolean {
  if (trigger.type === "CALL") return true;
  const word = analysis.document.tokens[trigger.first].lower;
  if (word.startsWith("discuss"))
    return agents.length > 1 || isCouncil(agents, targets) || targets.some(({ kind }) => kind === "person");
  if (trigger.plover === "SANCTION" && word.startsWith("call") && !isCalledOff(analysis, trigger)) return false;
  if (/^me(?:et|t)/.test(word) && meetsNobody(analysis, trigger, sentence)) return false;
  if (!isReception(analysis, trigger)) return true;
  if (word.startsWith("call") && asks(analysis, trigger, sentence)) return false;
  return isPassive(analysis, trigger) ? targets.length > 0 : hasGuest(analysis, trigger, sentence);
}

/** "called on Chad to withdraw", "for help": whoever is called on is asked, unless somebody only comes to say or hand over something. */
function asks({ document: { tokens } }: Analysis, { last }: Trigger, sentence: Sentence): boolean {
  return tokens
    .slice(last, Math.min(sentence.last, last + FARTHEST_WISH))
    .some(
      ({ lower }, at) =>
        lower === "for" ||
        (lower === "to" && tokens[last + at + 1]?.pos === "VERB" && !ERRAND.test(tokens[last + at + 1].lower)),
    );
}

/** "called off talks", "called the talks off", but not "a meeting called to discuss". */
function isCalledOff({ document: { tokens } }: Analysis, { last }: Trigger): boolean {
  return tokens.slice(last, last + 7).some(({ lower }) => lower === "off");
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

/** "will host his Turkish counterpart", "received Li", "received a delegation": a person, an office or those who are sent behind the verb. */
function hasGuest(analysis: Analysis, trigger: Trigger, sentence: Sentence): boolean {
  const { tokens } = analysis.document;
  const from = guestFrom(analysis, trigger);
  for (let index = from; index < Math.min(sentence.last, from + 9); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (mention.form === "person" || mention.form === "office") return !mention.possessive;
      index = mention.last - 1;
    } else if (GUESTS.test(tokens[index].lower)) return !isPossessive(tokens[index + 1]);
    else if (
      !/^(?:DET|ADJ|NOUN|PROPN|PART|PRON|PUNCT)$/.test(tokens[index].pos) &&
      !/^(?:by|designated)$/.test(tokens[index].lower)
    )
      return false;
  }
  return false;
}
