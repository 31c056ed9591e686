import { agenciesListed, agencyNamed } from "./agencies.ts";
import { groupLines } from "./blocks.ts";
import type { Block, BlockKind } from "./blocks.ts";

/** The document as blocks, with what its furniture says. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** The heading before the first paragraph. */
  readonly title: string | null;
  /** Agencies that the agency line or the dateline names, in order. */
  readonly agencies: readonly string[];
}

const MONTH =
  "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?";
const DAY_OF_MONTH = `(?:(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH}))(?:,? \\d{4})?`;

/** "MOSCOW, May 24 (Reuters) - ", "BEIJING (AP) — ", "New Delhi, 3 March 2024: " */
const PLACE_DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L} .'’/-]{1,60}(?:, ?\\p{Lu}[\\p{L} .'’-]{1,40})?(?:,? (?:${DAY_OF_MONTH}))?,? ?(?:\\(([^)]{1,40})\\))?(?: ?(?:[-–—]{1,2}|:) |(?<= )[-–—]{1,2}(?=\\p{Lu}))`,
  "iu",
);
/** "MOSCOW, March 21. /TASS/. " and, without a place, "July 3 (Reuters) - ". */
const SLASHED_DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L} .'’/-]{1,60}, (?:${DAY_OF_MONTH})\\.? ?/([^/]{2,20})/\\.?(?: ?[-–—]{1,2})? `,
  "iu",
);
/** "ASTANA, Kazakhstan, May 20. ", the place in capitals. */
const STOPPED_DATELINE = new RegExp(
  `^(\\p{L}[\\p{L} .'’-]{2,40})(?:, ?\\p{L}[\\p{L} ]{1,30})?, (?:${DAY_OF_MONTH})\\. (?=\\S)`,
  "iu",
);
const BARE_DATELINE = new RegExp(`^(?:${DAY_OF_MONTH}),? \\(([^)]{1,40})\\) ?(?:[-–—]{1,2}|:) `, "iu");
/** "Reuters - ", "AFP — ": an agency alone. */
const AGENCY_DATELINE = /^(\p{L}[\p{L} ]{1,24}) [-–—]{1,2} (?=\S)/u;
const LABEL =
  "(?:published|updated|last updated|posted|issued|date|release date|first published|created)(?: on| at)? ?:? ?";
const CLOCK = "\\d{1,2}[:.h]\\d{2} ?(?:[ap]\\.?m\\.?)?";
/** "Published: 12 March 2024", "Updated: 2:56am, 4 Mar, 2022", "By Ann Lee | Reuters | Tue, Mar 21, 2023". */
const WHOLE_DATE = new RegExp(
  `^(?:by [^|\\n]{2,40}\\|(?:[^|\\n]{2,30}\\|)? ?)?(?:${LABEL})?(?:${CLOCK},? ?(?:on )?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:${DAY_OF_MONTH}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})(?: by [\\p{L} .]{2,30}|[ ,T|·/-]+(?:at )?${CLOCK}(?:.{0,20}| ?[(|/][^\\n]{0,50}))?\\.?$`,
  "iu",
);
const PHOTO_WORDS =
  /^(?:file(?: photo| picture| image)?\s*[-–—:]|file photo|photo\s*:|image\s*:|picture\s*:|caption\s*:|pictured\s*:|in this (?:file )?photo|an? (?:file |handout )photo)/i;
const PHOTO_CREDIT =
  /©|\((?:photo|image|picture|file photo|ap photo|photo by|credit)\b[^)]*\)|\b(?:photo|image|picture) (?:by|credit|courtesy)\b|\b(?:REUTERS|AFP|EPA|AP Photo|Getty Images|TASS|Xinhua) ?\/ ?\p{Lu}|\bvia (?:AP|REUTERS|Reuters|AFP|Getty Images|EPA)\b|\/ ?(?:AFP|AP|Reuters|Getty Images|EPA)\)?\.?$/u;
const AGENCY_LINE =
  /^(?:\(?(?:with|sources?\s*:|from|via|agencies\s*:|additional reporting by|with inputs? from|with reporting by|by))\s+(.{2,120}?)\)?\.?$/i;
const BYLINE = /^(?:by|posted by:?|editor\s?:)\s*\p{Lu}[^.!?]{2,80}$/iu;
const CREDIT_LINE =
  /^\(?(?:(?:additional )?reporting|writing|editing|edited|compiled|written|translated) by\s+\p{Lu}[^.!?]{2,240}\.?\)?$/iu;
const LONGEST_HEADING = 160;
const LONGEST_CAPTION = 600;

/** Tells headings, captions, credits, bylines and date lines from paragraphs. Reads the start and end of blocks only. */
export function layOut(text: string): Layout {
  const blocks: Block[] = [];
  const agencies = new Set<string>();
  const add = (kind: BlockKind, start: number, end: number): void => {
    blocks.push({ index: blocks.length, kind, start, end });
  };
  for (const group of groupLines(text)) {
    const end = group.end;
    const start = group.start;
    const head = text.slice(start, Math.min(end, start + LONGEST_CAPTION));
    const kind = end - start <= LONGEST_CAPTION ? furnitureKind(head) : "paragraph";
    if (kind === "agencies") for (const name of listedIn(head)) agencies.add(name);
    const dateline = kind === "paragraph" ? placeDateline(head) : null;
    const credit = kind === "caption" ? head.indexOf("©") : -1;
    if (credit > 0) {
      add("caption", start, start + head.slice(0, credit).trimEnd().length);
      add("credit", start + credit, end);
    } else if (dateline === null) add(kind, start, end);
    else {
      if (dateline.agency !== null) agencies.add(dateline.agency);
      add("date", start, start + dateline.length);
      const body = start + dateline.length;
      const gap = /^\s*/.exec(text.slice(body, body + 8))![0].length;
      if (body + gap < end) add("paragraph", body + gap, end);
    }
  }
  return { ...titled(text, blocks), agencies: [...agencies] };
}

/** True for a line that is a date and nothing else ("Published: 12 March 2024"). */
export function isDateLine(line: string): boolean {
  return WHOLE_DATE.test(line);
}

function furnitureKind(block: string): BlockKind {
  if (agencyLine(block) !== null) return "agencies";
  if (PHOTO_WORDS.test(block) || PHOTO_CREDIT.test(block)) return /^\W*©[^.]{0,80}$/.test(block) ? "credit" : "caption";
  if (isDateLine(block)) return "date";
  if (CREDIT_LINE.test(block)) return "byline";
  if (BYLINE.test(block) && block.split(/\s+/).length <= 12) return "byline";
  return isHeading(block) ? "heading" : "paragraph";
}

function isHeading(block: string): boolean {
  if (block.length > LONGEST_HEADING || block.includes("\n")) return false;
  if (/^#{1,6}\s/.test(block)) return true;
  return (
    /^["'“‘«]?[\p{Lu}\p{Nd}$€£¥]/u.test(block) && !/[.!?…:;,]["'”’»)]*$/.test(block) && block.split(/\s+/).length <= 24
  );
}

function agencyLine(block: string): readonly string[] | null {
  const found = AGENCY_LINE.exec(block);
  if (found !== null) return agenciesListed(found[1]);
  const bare = /^\(([^)]{2,60})\)\.?$/.exec(block);
  return agenciesListed(bare === null ? block : bare[1]);
}

function listedIn(block: string): readonly string[] {
  return agencyLine(block) ?? [];
}

function placeDateline(head: string): { readonly length: number; readonly agency: string | null } | null {
  const marked = SLASHED_DATELINE.exec(head) ?? BARE_DATELINE.exec(head);
  if (marked !== null) return { length: marked[0].trimEnd().length, agency: agencyNamed(marked[1]) };
  const alone = AGENCY_DATELINE.exec(head);
  const agency = alone === null ? null : agencyNamed(alone[1]);
  if (agency !== null) return { length: alone![0].trimEnd().length, agency };
  const stopped = STOPPED_DATELINE.exec(head);
  if (stopped !== null && /^[\p{Lu} .'’-]+$/u.test(stopped[1]))
    return { length: stopped[0].trimEnd().length, agency: null };
  const found = PLACE_DATELINE.exec(head);
  if (found === null) return null;
  const prefix = found[0];
  const named = found[1] === undefined ? null : agencyNamed(found[1]);
  const place = prefix.split(/[,(]/)[0].trim();
  const shouting = /^[\p{Lu} .'’/-]{3,}$/u.test(place.replace(/\s*[-–—:]+$/, "").trim());
  const dated = new RegExp(`${DAY_OF_MONTH},? ?(?:\\(|[-–—:])`, "iu").test(prefix);
  if (
    named === null &&
    !(shouting && dated) &&
    !(shouting && /[-–—]/.test(prefix)) &&
    !(dated && place.split(" ").length <= 3)
  )
    return null;
  return { length: prefix.trimEnd().length, agency: named };
}

function titled(
  text: string,
  blocks: readonly Block[],
): { readonly blocks: readonly Block[]; readonly title: string | null } {
  const paragraph = blocks.findIndex((block) => block.kind === "paragraph");
  if (paragraph < 0) {
    const body = blocks.map((block) => (block.kind === "heading" ? { ...block, kind: "paragraph" as const } : block));
    return { blocks: body, title: null };
  }
  const first = blocks.findIndex((block) => block.kind === "heading");
  if (first < 0 || first > paragraph) return { blocks, title: null };
  const title = text.slice(blocks[first].start, blocks[first].end).replace(/^#+\s*/, "");
  return {
    blocks: blocks.map((block, index) => (index === first ? { ...block, kind: "title" as const } : block)),
    title,
  };
}
