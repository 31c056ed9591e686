import type { Analysis } from "../analysis.ts";
import { mentionAt } from "../analysis.ts";
import type { ActorDraft, Mention } from "../actors/actor_draft.ts";

/** "The South returned fire": mentions of a state by the quarter that its name begins with, where the text names it in full before. */
export function quartersIn(analysis: Analysis): readonly Mention[] {
  const { tokens, text } = analysis.document;
  const states = new Map<string, ActorDraft>();
  const found: Mention[] = [];
  for (const { actor, start, end } of analysis.mentions) {
    const quarter = /^(?:North|South)(?= )/.exec(text.slice(start, end))?.[0];
    if (quarter !== undefined && actor.kind === "state" && !states.has(quarter)) states.set(quarter, actor);
  }
  if (states.size === 0) return found;
  for (const { index, start, end, text: word } of tokens) {
    const actor = states.get(word);
    if (actor === undefined || tokens[index - 1]?.lower !== "the" || mentionAt(analysis, index) !== null) continue;
    const next = tokens[index + 1];
    if (/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? "") || next?.lower === "of") continue;
    const possessive = /^['’]s$/.test(next?.text ?? "");
    found.push({ start, end, first: index, last: index + 1, actor, form: "name", possessive });
  }
  return found;
}
