import type { Mention } from "../actors/actor_draft.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Trigger } from "./triggers.ts";

/** "Brussels-based", "Iran-backed": the place only tells of what follows. */
export function opensCompound(analysis: Analysis, { last, end }: Mention): boolean {
  const next = analysis.document.tokens[last];
  return next?.text === "-" && next.start === end && analysis.document.tokens[last + 1]?.start === next.end;
}

/** "a [Peru]-Chilean raid": a state that a hyphen joins to the people behind it. */
export function isPaired(analysis: Analysis, mention: Mention): boolean {
  return opensCompound(analysis, mention) && mentionAt(analysis, mention.last + 1)?.form === "demonym";
}

/** "a [Peru]-sponsored resolution", "[Peruvian]-made cars": whose the thing behind the hyphen is. */
export function isAuthor({ document: { tokens } }: Analysis, { last }: Mention, { plover }: Trigger): boolean {
  return (
    /^(?:SANCTION|REJECT|COERCE|ASSAULT|ACCUSE)$/.test(plover) &&
    /^(?:sponsored|drafted|proposed|authored|made|built|owned|flagged|registered|controlled)$/.test(
      tokens[last + 1]?.lower ?? "",
    )
  );
}
