import type { Mention } from "../actors/registry.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import type { EventParties } from "./roles.ts";
import type { Trigger } from "./triggers.ts";

const LONGEST_PHRASE = 16;

/** Who imposes sanctions on whom in "sanctions [against Russia] from Europe and the United States": without "against" they hit the state named before. */
export function sanctionParties(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  const { tokens } = analysis.document;
  const agents: Mention[] = [];
  const targets: Mention[] = [];
  let side: Mention[] | null = null;
  let index = trigger.last;
  for (; index < Math.min(sentence.last, trigger.last + LONGEST_PHRASE); index += 1) {
    const { lower, pos } = tokens[index];
    const mention = mentionAt(analysis, index);
    if (mention !== null && side !== null) {
      side.push(mention);
      index = mention.last - 1;
    } else if (lower === "from" || lower === "by") side = agents;
    else if (lower === "against" || lower === "on") side = targets;
    else if (pos !== "DET" && lower !== "and" && lower !== "imposed") break;
  }
  const before = mentionsIn(analysis, sentence.first, trigger.first).findLast(
    (mention) => mention.actor.kind === "state" && !agents.some(({ actor }) => actor === mention.actor),
  );
  if (targets.length === 0 && before !== undefined) targets.push(before);
  return {
    agents: [...new Set(agents.map(({ actor }) => actor))],
    targets: [...new Set(targets.map(({ actor }) => actor))],
    place: null,
    placeCode: null,
    last: Math.max(trigger.last, ...agents.map(({ last }) => last)),
  };
}
