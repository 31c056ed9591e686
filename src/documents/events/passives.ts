import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Token } from "../tokens.ts";
import type { Trigger } from "./triggers.ts";

/** Verbs that without an object tell of what somebody suffered: "71 others injured in". */
const SUFFERED =
  /^(?:killed|wounded|injured|arrested|detained|jailed|imprisoned|abducted|kidnapped|hospitalised|hospitalized|sentenced|deported|executed|assassinated|murdered)$/;

/** Verbs by which somebody meets with a charge or with blame: "went on trial", "came under fire from", "faces charges". */
const BEFALLS = /^(?:fac(?:e|es|ed|ing)|com(?:e|es|ing)|came|draw|draws|drew|drawn|goes|went|gone|stand|stands|stood)$/;

/** "was signed", "have been killed": a form of "be" before the verb, or a verb of what befalls its subject. */
export function isPassive(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  if (trigger.plover === "ACCUSE" && BEFALLS.test(tokens[trigger.first].lower))
    return tokens[trigger.last]?.lower !== "after";
  if (trigger.plover === "ASSAULT" && /^(?:com(?:e|es|ing)|came)$/.test(tokens[trigger.first].lower)) return true;
  if (
    !/(?:ed|(?<!^op)en|met|held|set|put|struck|shot|hit|sent|shut|cut|hung|sunk|torn|thrown|blown|overrun|freed)$/.test(
      tokens[trigger.first].lower,
    )
  )
    return false;
  const next = tokens[trigger.last]?.lower ?? "";
  if (tokens[trigger.first].lower === "prepared" && next === "to") return false;
  if (tokens[trigger.first].lower === "expected" && trigger.type === "VISIT") return false;
  if (next === "by" && !tokens[trigger.last + 1]?.lower.endsWith("ing")) return true;
  if (next === "from" && /^(?:fired|launched)$/.test(tokens[trigger.first].lower)) return true;
  if (SUFFERED.test(tokens[trigger.first].lower) && /^(?:in|when|after|during|near|,|\.|and|as|since|for)$/.test(next))
    return true;
  return isBehindBe(tokens, trigger.first);
}

/** "was signed", "was shot and killed": a form of "be" before a participle or before the one that "and" joins it to. */
function isBehindBe(tokens: readonly Token[], verb: number): boolean {
  for (let index = verb - 1; index >= Math.max(0, verb - 3); index -= 1) {
    const { lower, pos } = tokens[index];
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) return true;
    if (lower === "and" && index === verb - 1 && tokens[index - 1]?.pos === "VERB")
      return isBehindBe(tokens, index - 1);
    if (pos !== "ADV") return false;
  }
  return false;
}

/** "the agreements signed on Wednesday": a participle behind its noun has no subject before it. */
export function isParticipleOfNoun(analysis: Analysis, trigger: Trigger): boolean {
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
