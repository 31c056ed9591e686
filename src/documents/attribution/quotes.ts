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
    const dialogue = dashDialogue(text, block);
    if (dialogue.length > 0) {
      quotes.push(...dialogue);
      continue;
    }
    const typed = typedQuotes(text, block);
    if (typed.length > 0) {
      quotes.push(...typed);
      continue;
    }
    const goesOn = text.charAt(blocks[block.index + 1]?.start ?? text.length);
    const carried = (index: number): string =>
      SINGLE[goesOn] !== undefined && /(?:^|: )$/.test(text.slice(block.start, index).slice(-2)) ? goesOn : "";
    let open = -1;
    let closer = "";
    let depth = 0;
    const close = (index: number): void => {
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
    };
    for (let index = block.start; index < block.end; index += 1) {
      const sign = text.charAt(index);
      if (sign === '"' && isApostrophe(text, index)) continue;
      if (open < 0) {
        const closing = CLOSING[sign] ?? SINGLE[sign === carried(index) || isOpeningSingle(text, index) ? sign : ""];
        if (closing === undefined) continue;
        if (sign === '"' && /[\d]/.test(text.charAt(index - 1)) && !text.slice(index + 1, block.end).includes('"'))
          continue;
        open = index;
        closer = closing;
        depth = 0;
      } else if (sign === closer && (!isSingle(closer) || isClosingSingle(text, index, block.end))) {
        if (depth > 0) depth -= 1;
        else close(index);
      } else if (sign === text.charAt(open) && CLOSING[sign] !== sign && !isSingle(closer)) depth += 1;
      else if (closer === "“" && sign === "”") close(index);
    }
    const speaks =
      text.charAt(open) !== '"' || /(?:^|[:,.!?]["”]?\s*)$/.test(text.slice(block.start, Math.max(block.start, open)));
    if (open >= 0 && open + 1 < block.end && (!isSingle(closer) || carried(open) !== "") && speaks)
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

/** Quotations between two grave accents and two apostrophes, as newswires and corpora type them. */
function typedQuotes(text: string, block: Block): readonly Quote[] {
  const quotes: Quote[] = [];
  let open = text.indexOf("``", block.start);
  while (open >= 0 && open < block.end) {
    const close = text.indexOf("''", open + 2);
    const closed = close >= 0 && close < block.end;
    const end = closed ? close : block.end;
    if (end > open + 2)
      quotes.push({
        start: open + 2,
        end,
        outerStart: open,
        outerEnd: closed ? close + 2 : end,
        block: block.index,
        closed,
      });
    open = closed ? text.indexOf("``", close + 2) : -1;
  }
  return quotes;
}

const SPOKEN =
  "(?:said|says|asked|asks|replied|replies|added|adds|answered|answers|explained|explains|told|tells|continued|continues|insisted|insists|warned|warns|noted|notes|recalled|recalls|complained|complains|laughed|admitted|admits)";
const DASH_TURN = new RegExp(
  `^[—–]\\s*\\p{Lu}[^—–]*?[,.!?…](?=\\s+(?:[—–]\\s*)?(?:${SPOKEN}\\b|(?:he|she|they)\\s+${SPOKEN}\\b))`,
  "u",
);
const LONGEST_TURN = 2000;

/** "— We never stopped, says Aydin. — The banks did.": a paragraph of speech behind dashes, told by its verb of speech. */
function dashDialogue(text: string, block: Block): readonly Quote[] {
  if (block.kind !== "paragraph" || !/[—–]/.test(text.charAt(block.start))) return [];
  const body = text.slice(block.start, Math.min(block.end, block.start + LONGEST_TURN));
  const turn = DASH_TURN.exec(body);
  if (turn === null) return [];
  const spoken = (from: number, to: number): Quote => {
    const start = block.start + from + /^[—–]\s*/.exec(body.slice(from))![0].length;
    const end = block.start + to;
    return { start, end, outerStart: block.start + from, outerEnd: end, block: block.index, closed: true };
  };
  const first = spoken(0, turn[0].length);
  const resumed = /[,.]\s+(?=[—–]\s*\p{L})/u.exec(body.slice(turn[0].length + 3));
  if (resumed === null) return [first];
  return [first, spoken(turn[0].length + 3 + resumed.index + resumed[0].length, body.length)];
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

/** "on its “Week in Markets.”": words inside a sentence that are all capitalised are the title of a thing. */
export function isTitle(text: string, { start, end, outerStart }: Quote): boolean {
  if (!/\p{Ll} ?$/u.test(text.slice(Math.max(0, outerStart - 2), outerStart))) return false;
  const words = text
    .slice(start, end)
    .split(/\s+/)
    .filter((word) => word.length > 3 || !/^\p{Ll}/u.test(word));
  return words.length > 1 && words.every((word) => /^[\p{Lu}\d]\S*\p{Ll}/u.test(word));
}

/** `Kuwait"s`: a wire's mark for the apostrophe of a possessor. */
function isApostrophe(text: string, index: number): boolean {
  return /^\p{L}"s(?!\p{L})/u.test(text.slice(index - 1, index + 3));
}

const SINGLE: Readonly<Record<string, string>> = { "‘": "’", "'": "'" };
const SHORTENED = /^'(?:em|til|tis|twas|cause|cos|n|round|bout)(?!\p{L})/iu;
const LONGEST_SINGLE_QUOTE = 600;

function isSingle(closer: string): boolean {
  return closer === "’" || closer === "'";
}

function isOpeningSingle(text: string, index: number): boolean {
  const sign = text.charAt(index);
  if (SINGLE[sign] === undefined || SHORTENED.test(text.slice(index, index + 8))) return false;
  return (
    /^$|[\s(—–]/.test(text.charAt(index - 1)) &&
    (sign === "‘" ? /[\p{L}\d]/u : /\p{L}/u).test(text.charAt(index + 1)) &&
    closesSoon(text, index, SINGLE[sign])
  );
}

function closesSoon(text: string, index: number, closer: string): boolean {
  const stop = Math.min(text.length, index + LONGEST_SINGLE_QUOTE);
  for (let next = index + 2; next < stop; next += 1) {
    const here = text.charAt(next);
    if (here === "\n") return false;
    if (here === closer && isClosingSingle(text, next, stop)) return true;
  }
  return false;
}

/** Where a single mark closes; a typewriter's behind "s" is an apostrophe ("the workers' pay") unless a stop stands beside it. */
function isClosingSingle(text: string, index: number, end: number): boolean {
  const [before, after] = [text.charAt(index - 1), index + 1 < end ? text.charAt(index + 1) : ""];
  if (/[\p{L}\d]/u.test(after) || /\s/.test(before)) return false;
  return text.charAt(index) === "’" || before !== "s" || /^$|[,.;:!?)\n]/.test(after);
}
