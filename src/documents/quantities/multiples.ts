import { decimalOf, significantDigits } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";

/** A factor said in a word ("doubled", "threefold"); offsets are the document's. */
export interface Multiple {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly significant: readonly number[];
}

const STEM_FACTORS: Readonly<Record<string, string>> = {
  doubl: "2",
  twic: "2",
  tripl: "3",
  trebl: "3",
  quadrupl: "4",
  quintupl: "5",
  halv: "0.5",
};
const FOLD_FACTORS: Readonly<Record<string, string>> = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  "two-and-a-half": "2.5",
  "three-and-a-half": "3.5",
  hundred: "100",
  "a hundred": "100",
};
const STEM = "doubl|tripl|trebl|quadrupl|quintupl|halv";
const NUMBER = "(?:two|three)-and-a-half|two|three|four|five|six|seven|eight|nine|ten|(?:a )?hundred|\\d+(?:\\.\\d+)?";
/** Behind "to double" and "doubles" the verb shows by what follows it. */
const GOES_ON =
  "(?=[.,;]| (?:in|by|its|their|his|her|our|to|from|the|over|within|again|this|next|last|trade|exports|imports|output|production|sales|capacity)\\b)";
/** "Doubled down", "to double as" and "double standards" state no factor. */
const MULTIPLE = new RegExp(
  [
    `(?<![\\p{L}\\d-])(?:(${STEM})(?:ed|ing)(?! (?:down|up|over|as|back)\\b)`,
    `(doubl|tripl|trebl|quadrupl|quintupl)es${GOES_ON}`,
    `(?<=\\b(?:to|will|would|could|can|may|might|should|must|and|nearly|almost) (?:more than |nearly |almost |about )?)(${STEM})e${GOES_ON}`,
    "(doubl|tripl|trebl|quadrupl|quintupl|twic)e(?= (?:the|what|that|those|as|its|their|last|this)\\b)",
    `(${NUMBER})[- ]?fold)(?![\\p{L}-])`,
  ].join("|"),
  "gu",
);

/** Most stretches hold none of these letters, and are not searched. */
const LIKELY = new RegExp(`${STEM}|twice|fold`);

/** Every factor said in a word in a stretch of the text in lower case, in reading order. */
export function findMultiples(lower: string, start: number, end: number): readonly Multiple[] {
  const found: Multiple[] = [];
  const part = lower.slice(start, end);
  if (!LIKELY.test(part)) return found;
  for (const match of part.matchAll(MULTIPLE)) {
    const [written, participle, third, verb, adjective, fold] = match;
    const factor =
      fold === undefined ? STEM_FACTORS[participle ?? third ?? verb ?? adjective] : (FOLD_FACTORS[fold] ?? fold);
    found.push({
      start: start + match.index,
      end: start + match.index + written.length,
      value: decimalOf(factor),
      significant: significantDigits(factor),
    });
  }
  return found;
}
