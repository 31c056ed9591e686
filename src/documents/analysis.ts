import type { ActorFindings } from "./actors/actor_reading.ts";
import type { Mention } from "./actors/actor_draft.ts";
import type { FoundQuantity } from "./quantities/found_quantity.ts";
import type { Quote } from "./attribution/quotes.ts";
import type { FoundTime } from "./times/expression.ts";
import type { TokenizedText } from "./tokens.ts";

/** Everything the first stages find; the later stages read it and nothing else. */
export interface Analysis {
  readonly document: TokenizedText;
  readonly dateline: string | null;
  readonly times: readonly FoundTime[];
  readonly quotes: readonly Quote[];
  readonly quantities: readonly FoundQuantity[];
  readonly actors: ActorFindings;
  readonly mentions: readonly Mention[];
  /** Token index → index into `mentions`, −1 outside. */
  readonly mentionAt: Int32Array;
}

/** The mention that covers a token, null when none does. */
export function mentionAt(analysis: Analysis, token: number): Mention | null {
  const index = analysis.mentionAt[token] ?? -1;
  return index < 0 ? null : analysis.mentions[index];
}

/** The mentions that start in the tokens `first` … `last` (exclusive), in order. */
export function mentionsIn(analysis: Analysis, first: number, last: number): readonly Mention[] {
  const { mentions } = analysis;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].first < first) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let index = low; index < mentions.length && mentions[index].first < last; index += 1)
    found.push(mentions[index]);
  return found;
}

/** Items whose start lies in [start, end), from a list in reading order. */
export function within<Item extends { readonly start: number }>(
  items: readonly Item[],
  start: number,
  end: number,
): readonly Item[] {
  return items.slice(firstFrom(items, start, startOf), firstFrom(items, end, startOf));
}

function startOf({ start }: { readonly start: number }): number {
  return start;
}

/** Index of the first item whose place is `offset` or behind it, in a list in reading order; the length when none is. */
export function firstFrom<Item>(items: readonly Item[], offset: number, placeOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(items[middle]) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
