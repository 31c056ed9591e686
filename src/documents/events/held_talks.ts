import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";
import { beforePhrase } from "./noun_phrases.ts";
import { CLAUSE, STOP } from "./objects.ts";
import type { EventParties } from "./event_parties.ts";
import { unique } from "./subjects.ts";
import type { Trigger } from "./triggers.ts";

const HELD =
  /^(?:began|begun|begins?|opens?|opened|resumes?|resumed|starts?|started|held|took|takes?|ended|ends|concluded|continued?|continues|entered|convened?|adjourned)$/;
/** Those who agree inside a state. */
const SIDES = /^(?:factions|sides|parties|rivals|groups|leaders|politicians|negotiators|tribes|clans|camps)$/;
const FARTHEST = 20;
const MOST = 4;

/**
 * "talks aimed at ending the Yemen war opened in Geneva", "rival factions in Libya reached a deal": where no side is named, the states
 * that the talks are about, else the state where it takes place.
 */
export function withTopic(
  analysis: Analysis,
  trigger: Trigger,
  parties: EventParties,
  sentence: Sentence,
): EventParties {
  const { agents, targets, placeCode } = parties;
  if (agents.length + targets.length > 0) return parties;
  const { tokens } = analysis.document;
  const host = /^[A-Z]{3}$/.test(placeCode ?? "") ? [analysis.actors.registry.place(placeCode!)] : [];
  if (trigger.type === "AGREEMENT" && trigger.frame === "mutual")
    return tokens.slice(sentence.first, trigger.first).some(({ lower }) => SIDES.test(lower))
      ? { ...parties, agents: host }
      : parties;
  if (trigger.frame !== "noun" || !/^(?:MEETING|SUMMIT)$/.test(trigger.type)) return parties;
  const verb = heldAt(tokens, trigger, sentence);
  if (verb === null) return parties;
  const states = mentionsIn(analysis, trigger.last, verb)
    .map(({ actor }) => actor)
    .filter(({ kind }) => kind === "state" || kind === "igo");
  const talks = !/^meetings?$/.test(tokens[trigger.first].lower);
  return { ...parties, agents: states.length > 0 ? unique(states).slice(0, MOST) : talks ? host : [] };
}

/** The verb of which a noun is the subject, where it tells that what the noun names takes place. */
function heldAt(tokens: readonly Token[], { first, last }: Trigger, sentence: Sentence): number | null {
  const before = tokens[beforePhrase(tokens, first)];
  if (before?.sentence === tokens[first].sentence && /^(?:ADP|VERB)$/.test(before.pos)) return null;
  for (let index = last; index < Math.min(sentence.last, last + FARTHEST); index += 1) {
    const { lower, text, pos } = tokens[index];
    if (STOP.has(text) || text === "," || CLAUSE.has(lower)) return null;
    if (HELD.test(lower) && pos === "VERB") return index;
  }
  return null;
}
