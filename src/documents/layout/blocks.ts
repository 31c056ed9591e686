/** What a stretch of lines is for; claims and events are read from paragraphs and headings alone. */
export type BlockKind = "title" | "heading" | "paragraph" | "caption" | "credit" | "agencies" | "byline" | "date";

/** A paragraph, heading, caption … `start` and `end` are UTF-16 offsets without outer white space. */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/** Lines that belong together, before they are told apart by kind. */
export interface LineGroup {
  readonly start: number;
  readonly end: number;
}

/**
 * Groups lines into blocks: blank lines part blocks; within a run of lines each line is a block of its own unless the
 * run looks wrapped at a fixed width (a line that ends without a full stop, and the next goes on in lower case).
 */
export function groupLines(text: string): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  let open: { start: number; end: number } | undefined;
  for (const line of linesOf(text)) {
    if (line.start === line.end) {
      if (open !== undefined) groups.push(open);
      open = undefined;
    } else if (open === undefined) open = { ...line };
    else if (continues(text, open, line)) open.end = line.end;
    else {
      groups.push(open);
      open = { ...line };
    }
  }
  if (open !== undefined) groups.push(open);
  return groups;
}

const NARROWEST_WRAP = 45;
const WIDEST_WRAP = 110;

function continues(text: string, open: LineGroup, line: LineGroup): boolean {
  const lastBreak = text.lastIndexOf("\n", open.end - 1);
  const lastLine = open.end - Math.max(open.start, lastBreak + 1);
  if (lastLine > WIDEST_WRAP) return false;
  const next = text.slice(line.start, line.start + 2);
  if (/^[-*•#>|]/.test(next)) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  return (
    lastLine >= NARROWEST_WRAP && !/[.!?:”"'’)]$/.test(text.slice(open.end - 1, open.end)) && line.end - line.start > 0
  );
}

function* linesOf(text: string): Generator<LineGroup> {
  const breaks = /\r\n|[\n\r\u2028\u2029]/g;
  let from = 0;
  while (from <= text.length) {
    const found = breaks.exec(text);
    const to = found === null ? text.length : found.index;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    yield { start, end };
    if (found === null) return;
    from = breaks.lastIndex;
  }
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200f)
  );
}
