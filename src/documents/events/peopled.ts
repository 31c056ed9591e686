import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/actor_draft.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import { circlesIn } from "./circles.ts";
import { namesakesIn } from "./namesakes.ts";
import { opposedIn } from "./opposed.ts";
import { quartersIn } from "./quarters.ts";
import { townsIn } from "./towns.ts";
import { voicesIn } from "./voices.ts";

/** The analysis with those mentions that only events ask for: towns for their states, states by a name they share, people whom common nouns name, and "we" for who speaks. */
export function peopled(analysis: Analysis, statements: readonly FoundStatement[]): Analysis {
  const placed = withMentions(analysis, [...townsIn(analysis), ...namesakesIn(analysis), ...quartersIn(analysis)]);
  const crowded = withMentions(placed, circlesIn(placed));
  return withMentions(crowded, [...voicesIn(crowded, statements), ...opposedIn(crowded)]);
}

/** Of two mentions that open at the same word the longer one holds. */
function withMentions(analysis: Analysis, added: readonly Mention[]): Analysis {
  if (added.length === 0) return analysis;
  const mentions = [...analysis.mentions, ...added].sort((a, b) => a.first - b.first || a.last - b.last);
  const mentionAt = new Int32Array(analysis.document.tokens.length).fill(-1);
  mentions.forEach(({ first, last }, index) => mentionAt.fill(index, first, last));
  return { ...analysis, mentions, mentionAt };
}
