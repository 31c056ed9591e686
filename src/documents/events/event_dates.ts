import { within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { DocumentEvent } from "../record.ts";
import type { FoundTime } from "../times/expression.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import type { Trigger } from "./triggers.ts";

const FARTHEST_TIME = 320;
const CLAUSE_COST = 45;
const BOUNDS =
  /;| while | but | where | which | who | that | after | before | as | and \p{L}+ed | (?:since|over|amid|following) /gu;
const SAYS = /^(?:said|says|say|reported|reports|told|added|confirmed|announced|wrote|citing|quoted|stated)$/;
/** Kinds that are themselves words spoken: the day of the speaking is theirs. */
const SPOKEN = /^(?:STATEMENT|APPEAL|REJECT|PROPOSAL|GOAL_SET)$/;

const PAST = /(?:ed|met|held|flew|spoke|shot|came|began|sat|broke|froze|withdrew|went|struck|sent|gave|put)$/;

/** The time nearest to the trigger in its sentence; standards of comparison, goals ("by 2030") and the dates of other things ("the 2015 crisis") date nothing. */
export function timeOf(
  analysis: Analysis,
  trigger: Trigger,
  sentence: Sentence,
  realis: DocumentEvent["realis"],
): FoundTime | null {
  const { tokens, lower } = analysis.document;
  const at = tokens[trigger.first].start;
  const past = realis === "actual" && trigger.frame !== "noun" && PAST.test(tokens[trigger.first].lower);
  let best: FoundTime | null = null;
  let bestCost = FARTHEST_TIME;
  for (const time of within(analysis.times, sentence.start, sentence.end)) {
    if (past && time.from !== null && analysis.dateline !== null && time.from > analysis.dateline) continue;
    if (/^(?:by|until|till|through)$/.test(time.preposition ?? "") || time.granularity === "fiscal_year") continue;
    if (isHorizon(analysis, trigger, time)) continue;
    const owner = datedNoun(analysis, time);
    if (owner !== null && owner !== trigger.first) continue;
    const between = lower.slice(Math.min(at, time.start), Math.max(at, time.end));
    if (/ since /.test(between) && time.start > at) continue;
    const bounds = (between.match(BOUNDS) ?? []).length;
    if (
      trigger.frame === "noun" &&
      /^(?:MILITARY_ACTION|SANCTION|TARIFF|EMBARGO|OTHER)$/.test(trigger.type) &&
      (between.length > 60 || / and |,/.test(between))
    )
      continue;
    const reporting = datesReport(analysis, time);
    if (reporting && (realis === "scheduled" || realis === "hypothetical") && !SPOKEN.test(trigger.type)) continue;
    const cost =
      Math.abs(time.start - at) +
      bounds * CLAUSE_COST +
      (time.start < at ? 6 : 0) +
      (reporting && !SPOKEN.test(trigger.type) ? CLAUSE_COST : 0);
    if (cost < bestCost) [best, bestCost] = [time, cost];
  }
  return best;
}

/** "set a goal of 10 billion for this year": the time by which a goal is to be met is not the one at which it was set. */
function isHorizon({ dateline }: Analysis, trigger: Trigger, time: FoundTime): boolean {
  return (
    trigger.type === "GOAL_SET" &&
    /^(?:for|in|until)$/.test(time.preposition ?? "") &&
    (time.granularity !== "day" || time.preposition === "until") &&
    (dateline === null || time.to === null || time.to > dateline)
  );
}

/** "the 2015 downing", "Russia's Feb. 24 invasion": the noun that a time between an article and a noun belongs to, else null. */
function datedNoun(analysis: Analysis, time: FoundTime): number | null {
  const { tokens } = analysis.document;
  const first = tokenAt(tokens, time.start);
  const before = tokens[first - 1];
  if (before === undefined || !/^(?:the|an?|its|his|her|their|this|['’]s?)$/.test(before.lower)) return null;
  let last = tokenAt(tokens, time.end - 1) + 1;
  if (/^['’]s?$/.test(tokens[last]?.lower ?? "")) last += 1;
  if (!/^(?:NOUN|ADJ)$/.test(tokens[last]?.pos ?? "") || tokens[last].sentence !== tokens[first].sentence) return null;
  while (/^(?:NOUN|ADJ)$/.test(tokens[last + 1]?.pos ?? "") && tokens[last + 1].sentence === tokens[first].sentence)
    last += 1;
  return last;
}

/** "the agency reported on Friday", "said in a statement on Thursday": the day on which something was said. */
export function datesReport(analysis: Analysis, time: FoundTime): boolean {
  const { tokens } = analysis.document;
  const first = tokenAt(tokens, time.start);
  for (let index = first - 1; index >= Math.max(0, first - 5); index -= 1) {
    if (tokens[index].sentence !== tokens[first]?.sentence) return false;
    if (SAYS.test(tokens[index].lower)) return true;
    if (!/^(?:on|in|a|an|late|early|statement|reporters|tweet|post|interview|briefing|,)$/.test(tokens[index].lower))
      return false;
  }
  return false;
}
