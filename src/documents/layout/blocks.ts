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
 * run looks wrapped at a fixed width (no line is wider than a screen, some line goes on in lower case, the line ends
 * without a full stop, and the first word of the next would hardly have fitted behind it) or the next line goes on in
 * lower case.
 */
export function groupLines(text: string): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  let run: LineGroup[] = [];
  const close = (): void => {
    const widest = run.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    const wrapped = run.length < 3 || run.some(({ start }) => /^\p{Ll}/u.test(text.slice(start, start + 2)));
    const width = wrapped ? widest : Infinity;
    let open: { start: number; end: number } | undefined;
    let last: LineGroup | undefined;
    for (const line of run) {
      if (open !== undefined && last !== undefined && continues(text, last, line, width)) open.end = line.end;
      else groups.push((open = { ...line }));
      last = line;
    }
    run = [];
  };
  for (const line of linesOf(text))
    if (line.start === line.end) close();
    else run.push(line);
  close();
  return groups;
}

const NARROWEST_WRAP = 45;
const WIDEST_WRAP = 110;
const LONGEST_FIRST_WORD = 40;
const SLACK = 14;
const DATELINE_AHEAD = /^[^.]{0,60}\(\p{Lu}[\p{L} ]{1,20}\) ?[-–—]/u;

function continues(text: string, last: LineGroup, line: LineGroup, width: number): boolean {
  const lastLine = last.end - last.start;
  if (lastLine > WIDEST_WRAP) return false;
  const next = text.slice(line.start, Math.min(line.end, line.start + 90));
  if (/^(?:[-*•#>|]|(?:By|Reporting by|Editing by) \p{Lu})/u.test(next)) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  if (lastLine < NARROWEST_WRAP || width > WIDEST_WRAP || /[.!?:”"'’)]$/.test(text.charAt(last.end - 1))) return false;
  const firstWord = /^\S*/.exec(next.slice(0, LONGEST_FIRST_WORD))![0].length;
  return lastLine + 1 + firstWord + SLACK > width && !DATELINE_AHEAD.test(next);
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
