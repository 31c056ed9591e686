import type { Block } from "../layout/blocks.ts";

/** A quotation; `start` and `end` enclose what is said, `outerStart` and `outerEnd` the marks as well. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly block: number;
  /** False when the closing mark is missing: the quotation then runs to the end of its paragraph. */
  readonly closed: boolean;
}

const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“",
  "«": "»",
  "‹": "›",
  '"': '"',
  "″": "″",
  "『": "』",
  "「": "」",
};

/** Finds the outermost quotations of every paragraph and heading in one pass; quotations inside them are left to them. */
export function findQuotes(text: string, blocks: readonly Block[]): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const block of blocks) {
    if (block.kind !== "paragraph" && block.kind !== "heading" && block.kind !== "title") continue;
    let open = -1;
    let closer = "";
    let depth = 0;
    for (let index = block.start; index < block.end; index += 1) {
      const sign = text.charAt(index);
      if (open < 0) {
        const closing = CLOSING[sign] ?? (isOpeningSingle(text, index) ? "’" : undefined);
        if (closing === undefined) continue;
        if (sign === '"' && /[\d]/.test(text.charAt(index - 1)) && !text.slice(index + 1, block.end).includes('"'))
          continue;
        open = index;
        closer = closing;
        depth = 0;
      } else if (sign === closer && (closer !== "’" || isClosingSingle(text, index))) {
        if (depth > 0) depth -= 1;
        else {
          if (index > open + 1)
            quotes.push({
              start: open + 1,
              end: index,
              outerStart: open,
              outerEnd: index + 1,
              block: block.index,
              closed: true,
            });
          open = -1;
        }
      } else if (sign === text.charAt(open) && CLOSING[sign] !== sign && closer !== "’") depth += 1;
      else if (closer === "“" && sign === "”") {
        if (index > open + 1)
          quotes.push({
            start: open + 1,
            end: index,
            outerStart: open,
            outerEnd: index + 1,
            block: block.index,
            closed: true,
          });
        open = -1;
      }
    }
    if (open >= 0 && open + 1 < block.end && closer !== "’" && text.charAt(open) !== '"')
      quotes.push({
        start: open + 1,
        end: block.end,
        outerStart: open,
        outerEnd: block.end,
        block: block.index,
        closed: false,
      });
  }
  return quotes;
}

/** The quotation, its marks included, that an offset lies in; null outside of all. */
export function quoteAt(quotes: readonly Quote[], offset: number): Quote | null {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle].outerEnd <= offset) low = middle + 1;
    else high = middle;
  }
  return low < quotes.length && quotes[low].start <= offset ? quotes[low] : null;
}

function isOpeningSingle(text: string, index: number): boolean {
  const sign = text.charAt(index);
  if (sign !== "‘" && sign !== "'") return false;
  return (
    /^$|[\s(—–]/.test(text.charAt(index - 1)) &&
    /[\p{L}\d]/u.test(text.charAt(index + 1)) &&
    closesSoon(text, index, sign)
  );
}

const LONGEST_SINGLE_QUOTE = 600;

function closesSoon(text: string, index: number, sign: string): boolean {
  const stop = Math.min(text.length, index + LONGEST_SINGLE_QUOTE);
  for (let next = index + 2; next < stop; next += 1) {
    const here = text.charAt(next);
    if (here === "\n") return false;
    if ((here === "’" || (sign === "'" && here === "'")) && isClosingSingle(text, next))
      return /[,.!?]/.test(text.charAt(next - 1)) || sign === "‘";
  }
  return false;
}

function isClosingSingle(text: string, index: number): boolean {
  return !/[\p{L}\d]/u.test(text.charAt(index + 1)) && !/\s/.test(text.charAt(index - 1));
}
