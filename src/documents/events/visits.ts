import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { prepositionBefore } from "./noun_phrases.ts";
import { actorsAfterWord, CLAUSE, FARTHEST, STOP } from "./objects.ts";
import type { EventParties } from "./event_parties.ts";
import { unique } from "./subjects.ts";
import type { Trigger } from "./triggers.ts";

const MEETINGS = /^(?:talks|meetings?|negotiations|discussions|consultations|summit)$/;
/** "flew to Cairo for talks with Hamas": whom a visit is made to meet takes part in it. */
export function withPartners(
  analysis: Analysis,
  trigger: Trigger,
  parties: EventParties,
  sentence: Sentence,
): EventParties {
  if (trigger.type !== "VISIT") return parties;
  const { tokens } = analysis.document;
  const meeting = tokens
    .slice(trigger.last, Math.min(sentence.last, trigger.last + FARTHEST))
    .find(({ lower, text }) => MEETINGS.test(lower) || STOP.test(text) || CLAUSE.test(lower));
  if (meeting === undefined || !MEETINGS.test(meeting.lower) || prepositionBefore(tokens, meeting.index) !== "for")
    return parties;
  const told: Trigger = {
    ...trigger,
    type: "MEETING",
    frame: "noun",
    first: meeting.index,
    last: meeting.index + 1,
    objectFrom: meeting.index + 1,
  };
  const partners = actorsAfterWord(analysis, told, sentence, /^(?:with|between)$/);
  return {
    ...parties,
    targets: unique([...parties.targets, ...partners.filter((one) => !parties.agents.includes(one))]),
  };
}
