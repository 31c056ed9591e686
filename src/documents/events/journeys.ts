import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";
import { CARGO, DISPATCHED, TROOPS } from "./lexicon/words.ts";
import type { EventParties } from "./event_parties.ts";
import { actsForSome } from "./standing.ts";
import type { Trigger } from "./triggers.ts";
import { visitorBehind } from "./verb_parties.ts";

const GOODS_OR_FORCE = new RegExp(
  `^(?:${CARGO}|${TROOPS}|${DISPATCHED}|infantry|carriers?|doctors|medics|nurses|shipments?|cargo|consignment|exports|fuel|oil|grain|wheat|rice|coal|trains?|freight|migrants|refugees|students|fans|supporters|tourists|pilgrims|athletes|players?|runners)$`,
);
/** "the army chief travelled" */
const CHIEF = /^(?:chiefs?|commanders?|generals?|ministers?|spokes\w+|officials?|leaders?)$/;
/** Verbs that tell of a journey only where they name its end: people go to the polls, leave for good, head for defeat. */
const GOES = /^(?:go|went|gone|head|return|rush|hurr|dash|leav|left|depart|set|stop|reach|driv|drove|land|touch)/;
const STAYS = /^(?:be|been|is|are|was|were|due|expected)$/;

/** Somebody goes somewhere; "a shipment arrived in" is none. */
export function isJourney(
  analysis: Analysis,
  trigger: Trigger,
  { agents, place }: Pick<EventParties, "agents" | "place">,
  sentence: Sentence,
): boolean {
  const { tokens } = analysis.document;
  const word = tokens[trigger.first].lower;
  if (word.startsWith("call") && tokens[trigger.last]?.lower !== "on" && !isOff(tokens, trigger.last)) return false;
  if (visitorBehind(analysis, trigger) !== null) return true;
  if (word === "visiting" && tokens[trigger.first - 1]?.pos === "VERB") return false;
  if (trigger.frame !== "noun" && bringsGoods(analysis, trigger, sentence)) return false;
  if (/^(?:pa(?:ys|id)|ma[dk]e|beg[au]n|start|wrap|conclud|end)/.test(word)) return agents.length > 0;
  if (GOES.test(word)) return place !== null;
  if (STAYS.test(word)) return place !== null && agents.some(actsForSome);
  return place !== null || agents.length > 0;
}

/** "called off his visit", "called the trip off"; "called his visit provocative" ends none. */
function isOff(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 7).some(({ lower }) => lower === "off");
}

/** "a shipment of aid arrived in Gaza", "troops landed in": no guest. */
function bringsGoods(analysis: Analysis, { first }: Trigger, sentence: Sentence): boolean {
  for (let index = first - 1; index >= Math.max(sentence.first, first - 8); index -= 1) {
    const { lower, pos } = analysis.document.tokens[index];
    if (GOODS_OR_FORCE.test(lower)) return !CHIEF.test(analysis.document.tokens[index + 1].lower);
    if (lower === "," || (pos === "PRON" && lower !== "that")) return false;
  }
  return false;
}
