import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/actor_draft.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import { within } from "../analysis.ts";
import { tokenAt } from "../tokens.ts";
import { actsFor } from "./stand_ins.ts";

/** "“We urge both sides …,” Lindqvist said": mentions of those whom "I" and "we" in quoted words mean, their speaker. */
export function voicesIn(analysis: Analysis, statements: readonly FoundStatement[]): readonly Mention[] {
  const { tokens } = analysis.document;
  const found = new Map<number, Mention>();
  for (const { speaker, contentStart, contentEnd } of statements) {
    const actor = speaker === null ? null : actsFor(analysis, speaker);
    if (actor === null) continue;
    for (const quote of within(analysis.quotes, contentStart - 1, contentEnd)) {
      for (let index = tokenAt(tokens, quote.start); tokens[index]?.start < quote.end; index += 1) {
        const { start, end, lower } = tokens[index];
        if (lower !== "we" && tokens[index].text !== "I") continue;
        found.set(index, { start, end, first: index, last: index + 1, actor, form: "name", possessive: false });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.first - b.first);
}
