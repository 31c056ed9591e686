import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";
import { realisOf } from "./realis.ts";
import type { Trigger } from "./triggers.ts";

/** "refused to condemn", "called on China to withdraw": words and deeds that only somebody's wish or refusal holds, and the vote that is still to be taken. */
export function isContentOnly(analysis: Analysis, trigger: Trigger, sentence: Sentence): boolean {
  if (!/^(?:STATEMENT|APPEAL|REJECT|PROPOSAL|VOTE|OTHER)$/.test(trigger.type)) return false;
  const realis = realisOf(analysis, trigger, sentence);
  const outstanding = trigger.type === "VOTE" && trigger.frame === "noun" && realis === "scheduled";
  return outstanding || (/^(?:hypothetical|negated)$/.test(realis) && !isModal(analysis, trigger));
}

/** "Ukraine using missiles would mean war", "would not dare attack": a deed that is only imagined. */
export function isImagined(tokens: readonly Token[], { first, last, frame }: Trigger, sentence: Sentence): boolean {
  if (tokens[tokens[first - 1]?.lower === "to" ? first - 2 : first - 1]?.lower === "dare") return true;
  if (frame === "noun") return false;
  if (isAsked(tokens, first) || isHabit(tokens, first)) return true;
  if (isConditional(tokens, first, sentence)) return true;
  if (!tokens[first].lower.endsWith("ing") || tokens[first - 1]?.pos === "AUX") return false;
  for (let index = last; index < Math.min(sentence.last, last + 10) && tokens[index].text !== ","; index += 1)
    if (tokens[index].lower === "would") return true;
  return false;
}

/** "usually attack": what happens time and again is no event. */
function isHabit(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:usually|often|typically|sometimes|always|regularly|routinely)$/.test(tokens[verb - 1]?.lower ?? "") &&
    !/(?:ed|ing)$/.test(tokens[verb].lower)
  );
}

/** "would not say who launched the attack": nobody tells who did. */
function isAsked(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:who|what|which|whether)$/.test(tokens[verb - 1]?.lower ?? "") &&
    /^(?:on|about|over|at|know|knows|knew|say|tell|ask|asked|determine|establish|find|decide|guess|clear|out|speculate|of|investigate|reveal|disclose)$/.test(
      tokens[verb - 2]?.lower ?? "",
    )
  );
}

/** "consequences if it used chemical weapons". */
function isConditional(tokens: readonly Token[], verb: number, sentence: Sentence): boolean {
  for (let index = verb - 1; index >= Math.max(sentence.first, verb - 6) && tokens[index].text !== ","; index -= 1)
    if (/^(?:if|unless|until)$/.test(tokens[index].lower)) return true;
  return false;
}

/** "may expel", "did not arrest", "does not plan to deploy": the verb itself is doubted or denied. */
function isModal(analysis: Analysis, { first, frame }: Trigger): boolean {
  const { tokens } = analysis.document;
  let before = first - 1;
  while (tokens[before]?.pos === "ADV" && !/^(?:not|n['’]t|never)$/.test(tokens[before].lower)) before -= 1;
  if (tokens[before]?.lower === "be") before -= 1;
  const word = tokens[before]?.lower ?? "";
  const denied =
    /^(?:not|n['’]t|never)$/.test(word) && /^(?:did|has|have|had|was|were|is|are)$/.test(tokens[before - 1].lower);
  const unplanned =
    word === "to" &&
    /^(?:plan|planning|intend|intending)$/.test(tokens[before - 1]?.lower ?? "") &&
    /^(?:not|n['’]t|never)$/.test(tokens[before - 2]?.lower ?? "");
  return frame !== "noun" && (denied || unplanned || /^(?:may|might|could|would)$/.test(word));
}
