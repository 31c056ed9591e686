import type { AsideReason } from "./found_quantity.ts";
import type { WrittenNumber } from "./written_number.ts";
import type { Reading } from "./reading_number.ts";
import type { Scale } from "./scales.ts";
import type { WrittenUnit } from "./units.ts";

const NUMBERING =
  /(?:^|[^\p{L}])(?:no\.?|nos\.?|number|article|articles|resolution|chapter|page|pages|section|paragraph|phase|flight|route|highway|version|level|grade|tier|round|stage|step|type|model|room|line|class|category|group|block|zone|appendix|annex|table|figure|fig\.?|part|volume|issue|day|week|rule|clause|item|option|plan|formula|type|lot|bill|title|hr|s\.|act|apt|suite|tel\.?|phone|zip|point|day|chromosome|covid|windows|channel|radio|studio|pier|terminal|gate|platform|psalm|verse|interstate|world war|area) $/u;
/** "In the top 20" ranks; "deaths top 5,000" counts. */
const TOP_OF = /(?:^|[^\p{L}])(?:the|in|its|their|'s|’s) top $/u;
const AGE_BEFORE = /\b(?:aged?|ages|age of)(?: \d{1,3}(?: and|,| to))* $/;
const AGE_AFTER = /^(?:[- ]years?[- ]olds?\b|[- ](?:month|week|day)s?[- ]old\b)/;
const CLOCK_AFTER = /^(?::\d{2}|\.\d{2} ?[ap]\.?m\b|[ap]m\b| ?(?:[ap]\.m\.|[ap]m\b|gmt|utc|o['’]?clock|hours gmt))/;
/** "In one day" lasts; "could one day refuse" does not. */
const ONE_DAY = /(?:^|[^\p{L}])(?:in|for|within|than|only|just|least|after|by|over|of|lasted) $/u;
/** "Fell by a cent", "more than a dollar": elsewhere the article counts nothing ("a dollar bond"). */
const STEP_OF_ONE = /(?:^|[^\p{L}])(?:by|up|down|than|almost|nearly|about|around|over|just|only|another|half) $/u;
const HALF_MEASURED = /(?:^|[^\p{L}])(?:by|under|over|than|nearly|almost|about|around|roughly|to) $/u;
const MILITARY = /^(?:[01]\d|2[0-4])[0-5]\d$/;
const BY_THE_CLOCK = /\b(?:at|by|till|until|from|to|around|about|before|after|since|and) $/;
const DEFINITE_BEFORE =
  /(?:^|[^\p{L}])(?:the|these|those|both|our|their|its|his|her|all|other|any|of the|said|'s|’s)(?: other| same| last| past| first| next| main| largest| biggest| top)? $/u;
const MOVED_PAST =
  /\b(?:fell|slid|sank|dropped|weakened|tumbled|rose|climbed|jumped|surged|soared|went|pushed|blew|sailed) past $/;
const DIALLED = /\+\d{0,3}$/;
/** "(202) 555-0171", "1-800-555-0199" from behind their first group. */
const DIALLED_ON = /^(?:\)? ?-?\d{3})?[) -]{1,2}\d{3}-\d{4}(?!\d)/;
const SMALL_WORDS = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

/** Why a number makes no claim (a date, a name, an age, an ordinal …), or null when it is a quantity. */
export function setAsideReason(
  text: string,
  lower: string,
  start: number,
  number: WrittenNumber,
  marks: {
    readonly currency: readonly string[] | null;
    readonly scale: Scale | null;
    readonly unit: WrittenUnit | null;
    readonly end: number;
  },
): AsideReason | null {
  const marked = marks.currency !== null || marks.scale !== null || marks.unit !== null;
  const before = lower.slice(Math.max(0, start - 24), start);
  const written = lower.slice(number.start, number.end);
  const rest = lower.slice(number.end, number.end + 24);
  if (marks.currency === null && partOfWord(before, written, rest, number, marked)) return "part_of_word";
  const currency = marks.currency !== null || marks.unit?.kind === "currency";
  if (currency && (/^ ?= ?\S/.test(lower.slice(marks.end, marks.end + 4)) || /[^<>]= ?$/.test(before))) return "rate";
  if (/^[- ]?fold\b/.test(rest)) return "part_of_word";
  if (number.form === "digits" && /^(?:st|nd|rd|th)\b/.test(rest)) return "ordinal";
  if (CLOCK_AFTER.test(rest) && marks.currency === null) return "clock";
  if (/^ (?:hours|hrs)\b/.test(rest) && MILITARY.test(written) && BY_THE_CLOCK.test(before)) return "clock";
  if (AGE_BEFORE.test(before) || AGE_AFTER.test(rest)) return "age";
  if (marks.unit?.kind === "physical" && isTimeUnit(marks.unit) && /[-‑]/.test(lower.charAt(number.end)))
    return "compound";
  if (!marked || (marks.unit !== null && isTimeUnit(marks.unit))) {
    if (
      DEFINITE_BEFORE.test(before) &&
      written !== "one" &&
      !/^[-‑]/.test(rest) &&
      (SMALL_WORDS.test(written) || marks.unit !== null)
    )
      return "definite";
    if (/\b(?:last|past|next|first|coming|previous|final|within|every) $/.test(before) && !MOVED_PAST.test(before))
      return "time";
  }
  if (written === "one" && /^ day\b/.test(rest) && !ONE_DAY.test(before)) return "vague";
  if (/^[- ]foot equivalent/.test(rest)) return "name";
  if (number.form === "article" && marks.scale === null && !STEP_OF_ONE.test(before)) return "vague";
  if (marked) return null;
  if (/^(?::|\.)\d/.test(rest) || (/^\d{1,4}$/.test(written) && DIALLED_ON.test(rest)) || /\(\d{3}\) $/.test(before))
    return "name";
  if (/^0\d/.test(written) || /^\([a-z]\)/.test(rest) || inName(text, lower, start, number)) return "name";
  if (isScore(before, written, rest)) return "name";
  if (/\d[ -]$/.test(before) && /^[\d ]*$/.test(written)) return "numbering";
  if (NUMBERING.test(before) || TOP_OF.test(before) || /#\s?$/.test(before)) return "numbering";
  if (number.form === "fraction" && /^[- ](?:percentage[- ])?points?\b/.test(rest)) return null;
  if (!written.includes(".") && /^[-‑](?!(?:strong|odd|plus|something)\b|to-\d)\p{L}/u.test(rest)) return "compound";
  if (/^\.? ?\p{L}/u.test(rest) && startsLine(lower, start) && /^[.)]/.test(rest)) return "numbering";
  if (startsLine(lower, start) && /^[.)] /.test(rest)) return "numbering";
  if (number.form === "digits" && /\p{L}, $/u.test(before) && /^(?:,|\))/.test(rest) && /^[1-9]\d$/.test(written))
    return "apposed_age";
  if (written === "one" && !/(?:^|[^\p{L}])(?:least|than|only|just|about|over|nearly) $/u.test(before)) return "vague";
  if (/^(?:two|three) of\b/.test(`${written}${rest}`)) return "definite";
  if (number.form === "digits" && !written.includes(",") && (named(text, start) || isModel(text, before, number.end)))
    return "name";
  return number.form === "fraction" &&
    !/^ (?:of|the|its|their|all|an?)\b/.test(rest) &&
    /^(?:half|a half)$/.test(written) &&
    !HALF_MEASURED.test(before)
    ? "vague"
    : null;
}

const NAMED_GROUP = /(?:Group of|the group of|Gang of|Big|Final|Title) $/;
const INDEX_BEHIND =
  /^ (?:index|indices|futures|average|companies|stocks)\b|^ (?:rose|fell|gained|lost|was|slid|slipped|climbed|dropped|closed|ended|added|shed|jumped|sank|advanced|declined|edged|finished|opened)\b/;

/** "The Group of Seven", "Big Four", "Nikkei 225 futures": part of what a capital names. */
function inName(text: string, lower: string, start: number, number: WrittenNumber): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (NAMED_GROUP.test(before) && /^[\p{Lu}\d]/u.test(text.charAt(start))) return true;
  const written = lower.slice(number.start, number.end);
  return (
    /^\d{2,4}$/.test(written) &&
    /\p{Lu}[\p{L}&]+ $/u.test(before) &&
    !/\b(?:The|A|An|Some|About|Around|Nearly|Over|All|Only|Another|These|Those|Of|In|And) $/.test(before) &&
    INDEX_BEHIND.test(lower.slice(number.end, number.end + 14))
  );
}

/** "The past two years", "the 12 months to March": a stretch of time that the words before or behind it bound. */
export function isStretch(lower: string, { start, end, unit }: Pick<Reading, "start" | "end" | "unit">): boolean {
  if (unit === null || !isTimeUnit(unit)) return false;
  const before = lower.slice(Math.max(0, start - 24), start);
  if (/\b(?:last|past|next|coming|previous|following|prior|preceding)(?: \p{L}+)? $/u.test(before)) return true;
  return (
    /\bthe (?:\p{L}+ )?$/u.test(before) &&
    /^ (?:to|through|until|ended|ending|up to|since)\b/.test(lower.slice(end, end + 10))
  );
}

/** "won 3-1": two small numbers with a hyphen, the second not the larger one, are a result and no range. */
function isScore(before: string, written: string, rest: string): boolean {
  const second = /^[-–](\d{1,3})(?![\d.,]*\d|[ -]?(?:%|per|million|billion))/.exec(rest)?.[1];
  if (second !== undefined && /^\d{1,3}$/.test(written)) return Number(second) <= Number(written);
  const first = /(?:^|[^\d.,])(\d{1,3})[-–]$/.exec(before)?.[1];
  return first !== undefined && /^\d{1,3}$/.test(written) && Number(written) <= Number(first);
}

function isTimeUnit(unit: WrittenUnit): boolean {
  return unit.codes.length === 1 && /^(?:a|mo|wk|d|h|min|s)$/.test(unit.codes[0] ?? "");
}

function partOfWord(before: string, written: string, rest: string, number: WrittenNumber, marked: boolean): boolean {
  if (number.form !== "digits" && !/^[.\d]/.test(written)) return false;
  if (/[\p{L}\d_]$/u.test(before) || /[\p{L}\d]\+$/u.test(before)) return true;
  if (DIALLED.test(before) && !marked && /^[ -]?\(?\d/.test(rest)) return true;
  if (/[\p{L}][-‑–/]$/u.test(before) && !/(?:^|\s)(?:pre|post|mid|sub|plus|minus|under|over|some)[-‑]$/.test(before))
    return true;
  if (/\d[:/.,]$/.test(before)) return true;
  if (!marked && /^[\p{L}_/]/u.test(rest)) return true;
  return /@|https?:|www\./.test(before.slice(before.lastIndexOf(" ") + 1));
}

function startsLine(lower: string, start: number): boolean {
  return start === 0 || lower.charAt(start - 1) === "\n";
}

/** "The 737 MAX", but not "3 US soldiers". */
function isModel(text: string, before: string, end: number): boolean {
  const behind = text.slice(end, end + 32);
  if (!/^ [A-Z]{2,}\b/.test(behind)) return false;
  return /(?:^|[^\p{L}])(?:the|an?) $/u.test(before) || !/^ [A-Z]{2,} (?:\p{L}+ )?\p{Ll}{2,}s\b/u.test(behind);
}

/** A number right behind a capitalised word inside a sentence is part of a name ("Boeing 737"). */
function named(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 32), start);
  const word = /(?:^|[^\p{L}.])((?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}&-]*)\s$/u.exec(before)?.[1];
  if (word === undefined) return false;
  if (
    /^(?:The|A|An|In|At|On|By|To|From|Of|For|Some|About|Over|Nearly|Almost|Around|More|And|But|With|Another|Only|Than|Up|Least|Between|Its|Their|That|This|When|While|As|Or|All|Just|Roughly|Approximately|He|She|It|They|We|I|Russia|China|India|Europe)$/.test(
      word,
    )
  )
    return false;
  return !/(?:^|[.!?]\s|\n)\s*\p{Lu}[\p{L}&-]*\s$/u.test(before) || /^[A-Z]{2,}$/.test(word);
}
