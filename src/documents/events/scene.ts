import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/actor_draft.ts";
import type { Sentence, Token } from "../tokens.ts";

const PLACES = /^(?:in|at|across|throughout|near|outside|inside|over|around)$/;
/** Parts of a land: what happens in its towns and streets happens there. */
const PART =
  /^(?:areas?|parts?|towns?|cit(?:y|ies)|ports?|villages?|districts?|provinces?|regions?|states?|suburbs?|outskirts|streets?|capital|north|south|east|west|centre|center|square|territory)$/;

/** "in northern Chad", "in Chad's main city", "the streets of Bangkok", "several Tunisian towns": the one state in which a sentence places things; null for none or several. */
export function sceneOf(analysis: Analysis, { first, last }: Sentence): string | null {
  const { tokens } = analysis.document;
  const states = new Set<string>();
  for (const mention of mentionsIn(analysis, first, last))
    if (mention.actor.kind === "state" && isPlaced(tokens, mention, first)) states.add(mention.actor.id);
  const [state] = states;
  return states.size === 1 && /^[A-Z]{3}$/.test(state) ? state : null;
}

function isPlaced(tokens: readonly Token[], { form, first: at, last, possessive }: Mention, first: number): boolean {
  let before = at - 1;
  while (before > first && /^(?:DET|ADJ|NUM)$/.test(tokens[before].pos)) before -= 1;
  const opener = tokens[before]?.lower ?? "";
  if (possessive) {
    let part = last + 1;
    while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[part]?.pos ?? "") && !PART.test(tokens[part].lower)) part += 1;
    return PLACES.test(opener) && PART.test(tokens[part]?.lower ?? "");
  }
  if (form === "name" || form === "capital")
    return PLACES.test(opener) || (opener === "of" && PART.test(tokens[before - 1]?.lower ?? ""));
  return form === "demonym" && (PLACES.test(opener) || opener === "into") && PART.test(tokens[last]?.lower ?? "");
}
