import type { Mention } from "../actors/actor_draft.ts";
import { PLACE_NAMES, STATE_ENTRIES } from "../actors/places.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Token } from "../tokens.ts";

/** What is done against a state by its adjective: "anti-Russian protests". */
const DONE =
  /^(?:protests?|demonstrations?|rall(?:y|ies)|riots?|march(?:es)?|sanctions|tariffs|measures|violence|strikes?|campaign|boycott|attacks?)$/;
const LONGEST_GAP = 2;

/** Mentions of the states against which something is done: "anti-Russian" before protests and measures. */
export function opposedIn(analysis: Analysis): readonly Mention[] {
  const { tokens } = analysis.document;
  return tokens.filter(isAnti).flatMap(({ index, start, end, text }) => {
    const state = PLACE_NAMES.get(text.slice("anti-".length));
    if (state === undefined || !STATE_ENTRIES.has(state.code) || mentionAt(analysis, index) !== null) return [];
    if (!tokens.slice(index + 1, index + 2 + LONGEST_GAP).some(({ lower }) => DONE.test(lower))) return [];
    const actor = analysis.actors.registry.place(state.code);
    return [{ start, end, first: index, last: index + 1, actor, form: "demonym" as const, possessive: false }];
  });
}

/** True for a mention that tells against whom what follows is. */
export function isOpposed(tokens: readonly Token[], { first }: Mention): boolean {
  return isAnti(tokens[first]) || (tokens[first - 1]?.text === "-" && tokens[first - 2]?.lower === "anti");
}

function isAnti({ lower }: Token): boolean {
  return lower.startsWith("anti-");
}
