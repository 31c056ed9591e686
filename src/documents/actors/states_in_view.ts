import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Mention } from "./actor_draft.ts";

const SENTENCES_BACK = 12;
const FADING = 0.8;
const TOKENS_BACK = 4000;

/** The state (or group) a mention speaks for: itself, or the country of a person or body; null for others. */
export function stateOf(mention: Mention): string | null {
  const { actor } = mention;
  if (actor.kind === "state") return actor.id;
  if (actor.kind === "person" || actor.kind === "agency" || actor.kind === "collective")
    return actor.country ?? (actor.kind === "collective" && /^[A-Z]{3,}\d*$/.test(actor.id) ? actor.id : null);
  return actor.kind === "igo" && /^[A-Z][A-Z0-9+]+$/.test(actor.id) ? actor.id : null;
}

/** States only: groups and regions are no side of a bilateral measure unless the text says so. */
function soleState(mention: Mention): string | null {
  return mention.actor.kind === "state"
    ? mention.actor.id
    : mention.actor.kind === "person"
      ? mention.actor.country
      : null;
}

/**
 * The pair that "the two countries", "bilateral" or "mutual" points to at a token: the two states of the nearest
 * sentence that names exactly two, weighed by how often the document has named them so far.
 */
export function pairInView(analysis: Analysis, token: number): readonly [string, string] | null {
  const { sentences, tokens } = analysis.document;
  const here = tokens[token].sentence;
  const salience = salienceBefore(analysis, sentences[here].last);
  let best: readonly [string, string] | null = null;
  let bestScore = 0;
  for (let back = 0; back <= SENTENCES_BACK && here - back >= 0; back += 1) {
    const sentence = sentences[here - back];
    const states = [
      ...new Set(
        mentionsIn(analysis, sentence.first, sentence.last)
          .map(soleState)
          .filter((code) => code !== null),
      ),
    ];
    if (states.length !== 2) continue;
    const [a, b] = [states[0], states[1]];
    const score = FADING ** back * Math.min(salience.get(a) ?? 0, salience.get(b) ?? 0);
    if (score > bestScore) [best, bestScore] = [[a, b], score];
  }
  if (best !== null) return best;
  const ranked = [...salience].sort(([, x], [, y]) => y - x);
  return ranked.length >= 2 ? [ranked[0][0], ranked[1][0]] : null;
}

/** How often each state has been named up to a token, by name, adjective, capital or its persons. */
export function salienceBefore(analysis: Analysis, token: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentionsIn(analysis, Math.max(0, token - TOKENS_BACK), token)) {
    const state = /^dollars?$/.test(analysis.document.tokens[mention.last]?.lower ?? "") ? null : soleState(mention);
    if (state !== null) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}

/** True for a token behind a preposition, an article or possessive between them: what is written there is no subject. */
export function behindPreposition(analysis: Analysis, token: number): boolean {
  const { tokens } = analysis.document;
  let index = token - 1;
  while (index > 0 && /^(?:the|a|an|its|their|his|both)$/.test(tokens[index].lower)) index -= 1;
  if (index < 0 || tokens[index].sentence !== tokens[token].sentence) return false;
  return /^(?:in|on|at|from|to|with|against|of|by|for|after|about|into|through|near|under|amid|despite|like|between|towards?|behind|outside|inside|across|within|over|during|without)$/.test(
    tokens[index].lower,
  );
}

/** The state that the document has named most up to a token, null before any. */
export function mainState(analysis: Analysis, token: number): string | null {
  const ranked = [...salienceBefore(analysis, token)].sort(([, a], [, b]) => b - a);
  return ranked[0]?.[0] ?? null;
}
