import { HEADS, LETTER_TITLES, MODIFIERS, RANKS, SHORT_TITLES } from "./office_words.ts";
import type { Token } from "../tokens.ts";

/** An office as written before or behind a name, read from tokens. */
export interface WrittenOffice {
  /** Index behind its last token. */
  readonly end: number;
  /** The words of the office as written. */
  readonly title: string;
  /** What the office is in general: head_of_state, minister, spokesperson …; null when no such class fits. */
  readonly role: string | null;
  readonly former: boolean;
  readonly plural: boolean;
}

/** First words of offices, with plurals and a full stop: most tokens are none, and are passed over by one look. */
const HEAD_STARTS = new Set(
  Object.keys(HEADS).flatMap((head) => {
    const first = head.split(/[ -]/)[0];
    return [head, first, `${head}s`, `${first}s`, `${first}.`, head.replace(/man$/, "men")];
  }),
);
const FORMER = new Set(["former", "ex", "ex-", "late", "then", "onetime", "retired"]);
const OFFICE_STARTS = new Set([...HEAD_STARTS, ...MODIFIERS, ...FORMER]);
const COMPLEMENT_STOP =
  /^(?:,|;|\.|:|who|said|says|told|and|has|had|was|is|will|met|in|on|at|during|after|to|with|by|that|“|"|”)$/;
const ROYAL_OR_ORG = /^(?:of|for)$/;
const LONGEST_HEAD_WORDS = 5;
const MOST_MODIFIERS = 5;
const LONGEST_COMPLEMENT = 9;

/** Reads "[former] [modifiers] head" at token `index`, in singular or plural; null when no office starts there. */
export function officeAt(tokens: readonly Token[], index: number): WrittenOffice | null {
  if (index >= tokens.length) return null;
  if (tokens[index].lower.startsWith("ex-")) return formerOfficeAt(tokens, index);
  if (!OFFICE_STARTS.has(tokens[index].lower)) return null;
  let cursor = index;
  let former = false;
  while (cursor < tokens.length && (FORMER.has(tokens[cursor].lower) || (former && tokens[cursor].text === "-"))) {
    former = true;
    cursor += 1;
  }
  const start = cursor;
  for (let modifiers = 0; modifiers <= MOST_MODIFIERS && cursor < tokens.length; modifiers += 1) {
    const head = headAt(tokens, cursor);
    if (head !== null && RANKS.has(bare(tokens[cursor].lower)) && headAt(tokens, head.end)?.role === "military") {
      cursor = head.end;
      continue;
    }
    if (head !== null && !(MODIFIERS.has(tokens[cursor].lower) && headFollows(tokens, head.end))) {
      const title = joined(tokens, start, head.end);
      const minor =
        /^(?:vice|deputy|first deputy)\b/i.test(title) && head.role !== null && head.role.startsWith("head_of");
      return { end: head.end, title, role: minor ? `deputy_${head.role}` : head.role, former, plural: head.plural };
    }
    const word = tokens[cursor].lower;
    if (!MODIFIERS.has(word) && !(modifiers > 0 && (word === "and" || word === "-" || word === "&"))) return null;
    cursor += 1;
  }
  return null;
}

/** "Russian general exports" is no office: the phrase must be followed by no common noun that it would modify. */
export function officeBelongs(tokens: readonly Token[], at: number): boolean {
  const office = officeAt(tokens, at)!;
  const next = tokens[office.end];
  return next === undefined || next.pos !== "NOUN" || tokens[at].sentence !== next.sentence;
}

/** "ex-chancellor", "ex-finance minister": an office whose first word bears the prefix. */
function formerOfficeAt(tokens: readonly Token[], index: number): WrittenOffice | null {
  const { text, lower } = tokens[index];
  const phrase = [
    { ...tokens[index], text: text.slice(3), lower: lower.slice(3) },
    ...tokens.slice(index + 1, index + 9),
  ];
  const office = officeAt(phrase, 0);
  return office === null ? null : { ...office, end: index + office.end, former: true };
}

function bare(word: string): string {
  return word.replace(/\.$/, "");
}

/** The complement of an office ("for Eurasian affairs", "of the Institute of …"): index behind it, or `index` when there is none. */
export function complementEnd(tokens: readonly Token[], index: number): number {
  if (index >= tokens.length || !ROYAL_OR_ORG.test(tokens[index].lower)) {
    return index < tokens.length && tokens[index].lower === "at" && /^\p{Lu}/u.test(tokens[index + 1]?.text ?? "")
      ? nounEnd(tokens, index + 1)
      : index;
  }
  return nounEnd(tokens, index + 1);
}

/** "for Agriculture [and Food]", "of State for Foreign Affairs": index behind the fields an office is held in; `index` when none are written. */
export function fieldsEnd(tokens: readonly Token[], index: number): number {
  if (!ROYAL_OR_ORG.test(tokens[index]?.lower ?? "")) return index;
  let end = index;
  for (let cursor = index + 1; cursor < tokens.length && cursor - index < LONGEST_COMPLEMENT; cursor += 1) {
    const { text, lower, sentence } = tokens[cursor];
    if (sentence !== tokens[index].sentence) break;
    if (/^\p{Lu}/u.test(text) && (MODIFIERS.has(lower) || lower === "affairs")) end = cursor + 1;
    else if (!/^(?:the|and|of|for|&|,)$/.test(lower)) break;
  }
  return end;
}

function nounEnd(tokens: readonly Token[], index: number): number {
  let end = index;
  const sentence = tokens[index]?.sentence;
  while (end < tokens.length && end - index < LONGEST_COMPLEMENT && tokens[end].sentence === sentence) {
    const word = tokens[end].lower;
    const joinsNouns =
      word === "and" && /^\p{Lu}/u.test(tokens[end + 1]?.text ?? "") && /^\p{Lu}/u.test(tokens[end - 1].text);
    if (COMPLEMENT_STOP.test(word) && !joinsNouns) break;
    end += 1;
  }
  return end;
}

function headAt(
  tokens: readonly Token[],
  index: number,
): { readonly end: number; readonly role: string | null; readonly plural: boolean } | null {
  if (index >= tokens.length || !HEAD_STARTS.has(tokens[index].lower)) return null;
  let found: { end: number; role: string | null; plural: boolean } | null = null;
  let words = "";
  for (let count = 1; count <= LONGEST_HEAD_WORDS && index + count <= tokens.length; count += 1) {
    const token = tokens[index + count - 1];
    if (count > 1 && token.start > tokens[index + count - 2].end + 1) break;
    const glued = count > 1 && (token.text === "-" || tokens[index + count - 2].text === "-");
    words += count === 1 || glued ? token.lower : ` ${token.lower}`;
    const written = bare(words);
    const singular = /(?:men|women)$/.test(written) ? written.replace(/men$/, "man") : written.replace(/(?<!s)s$/, "");
    if (Object.hasOwn(HEADS, written)) found = { end: index + count, role: HEADS[written]!, plural: false };
    else if (singular !== written && Object.hasOwn(HEADS, singular))
      found = { end: index + count, role: HEADS[singular]!, plural: true };
  }
  if (found === null) return null;
  if (LETTER_TITLES.has(tokens[index].lower)) return isLetterTitle(tokens, index) ? found : null;
  if (isGeneral(tokens, found.end)) found.end += 1;
  if (!SHORT_TITLES.has(bare(tokens[index].lower))) return found;
  if (!/^\p{Lu}/u.test(tokens[index].text)) return null;
  const stop = tokens[found.end];
  return stop?.text === "." && stop.start === tokens[found.end - 1].end ? { ...found, end: found.end + 1 } : found;
}

/** "PM Modi", "the DP": in capitals, and no hour of the day. */
function isLetterTitle(tokens: readonly Token[], index: number): boolean {
  const { text } = tokens[index];
  return text === text.toUpperCase() && tokens[index - 1]?.pos !== "NUM";
}

/** "commissioner general": the adjective behind a head. */
function isGeneral(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  return (
    token?.lower === "general" &&
    token.sentence === tokens[index - 1].sentence &&
    token.start === tokens[index - 1].end + 1 &&
    next?.pos !== "NOUN"
  );
}

/** "chief economist": the modifier is itself a head, but the office goes on. */
function headFollows(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index];
  if (next === undefined || next.start !== tokens[index - 1].end + 1) return false;
  if (headAt(tokens, index) !== null) return true;
  return MODIFIERS.has(next.lower) && /^\p{Ll}/u.test(next.text) && headAt(tokens, index + 1) !== null;
}

function joined(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    text += index > from && token.start > tokens[index - 1].end ? ` ${token.text}` : token.text;
  }
  return text;
}
