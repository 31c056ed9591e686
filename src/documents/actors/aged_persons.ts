import type { ActorDraft, Mention } from "./actor_draft.ts";
import type { Token } from "../tokens.ts";

const SENTENCES_BACK = 4;
const MENTIONS_BACK = 200;

/**
 * The person that "the 42-year-old" at its article means: of whom the text has told that age, or else who was named most just before it, of several the first.
 *
 * @param mentions  in reading order
 * @param before    how many of `mentions` start before the token
 */
export function agedPerson(
  tokens: readonly Token[],
  index: number,
  mentions: readonly Mention[],
  before: number,
): { readonly last: number; readonly actor: ActorDraft } | null {
  const [the, age, , year, , old, next] = tokens.slice(index, index + 7);
  if (the.lower !== "the" || year?.lower !== "year" || old?.lower !== "old") return null;
  if (next?.sentence === old.sentence && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return null;
  const near = new Map<ActorDraft, number>();
  for (let at = before - 1; at >= 0 && before - at <= MENTIONS_BACK; at -= 1) {
    const { actor, form, last } = mentions[at];
    if (form !== "person") continue;
    if (/^[,(]$/.test(tokens[last]?.text ?? "") && tokens[last + 1]?.text === age.text)
      return { last: index + 6, actor };
    if (tokens[index].sentence - tokens[last - 1].sentence <= SENTENCES_BACK)
      near.set(actor, (near.get(actor) ?? 0) + 1);
  }
  if (near.size === 0) return null;
  const [actor] = [...near].reduce((best, other) => (other[1] >= best[1] ? other : best));
  return { last: index + 6, actor };
}
