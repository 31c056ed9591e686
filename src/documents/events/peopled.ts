import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/registry.ts";
import { circlesIn } from "./circles.ts";
import { townsIn } from "./towns.ts";

/** The analysis with those mentions that only events ask for: towns for their states, and people whom common nouns name. */
export function peopled(analysis: Analysis): Analysis {
  const placed = withMentions(analysis, townsIn(analysis));
  return withMentions(placed, circlesIn(placed));
}

/** Of two mentions that open at the same word the longer one holds. */
function withMentions(analysis: Analysis, added: readonly Mention[]): Analysis {
  if (added.length === 0) return analysis;
  const mentions = [...analysis.mentions, ...added].sort((a, b) => a.first - b.first || a.last - b.last);
  const mentionAt = new Int32Array(analysis.document.tokens.length).fill(-1);
  mentions.forEach(({ first, last }, index) => mentionAt.fill(index, first, last));
  return { ...analysis, mentions, mentionAt };
}
