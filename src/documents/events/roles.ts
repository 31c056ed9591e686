import type { EventParties } from "./event_parties.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { measureParties } from "./measure_parties.ts";
import { nounParties } from "./noun_parties.ts";
import { MEASURE } from "./objects.ts";
import { isReceiver } from "./senders.ts";
import type { Trigger } from "./triggers.ts";
import { verbParties } from "./verb_parties.ts";

/** Finds agents, targets and place of a trigger from the words of its sentence. */
export function partiesOf(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  if (trigger.frame !== "noun") {
    const parties = verbParties(analysis, trigger, sentence);
    return isReceiver(analysis, trigger) ? { ...parties, agents: parties.targets, targets: parties.agents } : parties;
  }
  return MEASURE.test(trigger.type)
    ? measureParties(analysis, trigger, sentence)
    : nounParties(analysis, trigger, sentence);
}
