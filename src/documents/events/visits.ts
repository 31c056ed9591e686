import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { prepositionBefore } from "./noun_phrases.ts";
import { actorsAfterWord, CLAUSE, FARTHEST, STOP } from "./objects.ts";
import type { EventParties } from "./event_parties.ts";
import { unique } from "./subjects.ts";
import type { Trigger } from "./triggers.ts";

const MEETINGS = /^(?:talks|meetings?|negotiations|discussions|consultations|summit)$/;
/** "flew to Cairo for talks with Hamas": whom a visit is made to meet takes part in it, and so does who comes along. */
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
    .find(({ lower, text }) => MEETINGS.test(lower) || STOP.has(text) || CLAUSE.has(lower));
  const agents = unique([...parties.agents, ...companionsOf(analysis, trigger, sentence)]);
  if (meeting === undefined || !MEETINGS.test(meeting.lower) || prepositionBefore(tokens, meeting.index) !== "for")
    return { ...parties, agents };
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
    agents,
    targets: unique([...parties.targets, ...partners.filter((one) => !agents.includes(one))]),
  };
}

const COMPANY = /^(?:accompanied|alongside|together|along|company)$/;
const LONGEST_TITLE = 8;

/** "accompanied by Berg", "in the company of Premier Berg": who makes the journey with the guest. */
function companionsOf(analysis: Analysis, { last }: Trigger, { last: end }: Sentence): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const beside = tokens.slice(last, end).find(({ lower }) => COMPANY.test(lower));
  if (beside === undefined) return [];
  const linked = beside.lower === "alongside" || /^(?:by|with|of)$/.test(tokens[beside.index + 1]?.lower ?? "");
  const persons = mentionsIn(analysis, beside.index, Math.min(end, beside.index + LONGEST_TITLE));
  return linked ? persons.flatMap(({ actor, form }) => (form === "person" ? [actor] : [])).slice(0, 1) : [];
}
