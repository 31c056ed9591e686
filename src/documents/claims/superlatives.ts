import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Concept, Measure } from "../record.ts";
import type { Sentence } from "../tokens.ts";
import { commodityAt } from "./commodities.ts";
import { startsWithDigit } from "../letters.ts";

const SUPERLATIVE = /^(?:largest|biggest|top|greatest|no\.1|no\.|number|most)$/;
const SUPERLATIVE_OF_SOME = /^(?:largest|biggest|top|main|leading|greatest|most)$/;
const RANKED = /^(?:rank(?:ed|s|ing)|came|placed|finished)$/;
const STANDING = /^(?:spot|place|position|slot|rank|ranking|status)$/;
/** Behind a bare ordinal ("the second trading partner") these nouns tell of a rank and not of an order in time. */
const ORDERED =
  /^(?:(?:trading|trade|commercial|economic) partner|supplier |exporter |importer |export (?:market|destination))/;
const ORDINALS = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
  "sixteenth seventeenth eighteenth nineteenth twentieth"
).split(" ");
const NUMBERS = "one two three four five six seven eight nine ten".split(" ");

const FIRST_WORDS = new Set([
  ...ORDINALS,
  ...NUMBERS,
  ..."largest biggest top greatest no.1 no. number most rank ranked ranks ranking came placed finished".split(" "),
]);

/** What a rank is of: its measure and whose list it is. */
export interface RankNoun {
  readonly concept: Concept;
  readonly flow: Measure["flow"];
  /** Whose list it is: the owner's ("Russia's largest customer"), or the world's ("the world's largest exporter"). */
  readonly side: "owner" | "world";
}

const RANK_NOUNS: readonly (readonly [RegExp, RankNoun])[] = [
  [
    /^(?:trading|trade|commercial|economic) partners?$/,
    { concept: "trade_partner_rank", flow: "turnover", side: "owner" },
  ],
  [
    /^(?:export (?:market|destination)s?|destinations?|customers?|buyers?|clients?|purchasers?|export partners?|markets?|importers? of)$/,
    { concept: "export_destination_rank", flow: "exports", side: "owner" },
  ],
  [
    /^(?:suppliers?|sources?|providers?|import partners?|vendors?|sellers?)$/,
    { concept: "import_source_rank", flow: "imports", side: "owner" },
  ],
  [/^(?:exporters?)$/, { concept: "exports", flow: "exports", side: "world" }],
  [/^(?:importers?)$/, { concept: "imports", flow: "imports", side: "world" }],
  [/^(?:producers?|growers?|manufacturers?)$/, { concept: "volume", flow: null, side: "world" }],
  [/^(?:economy|economies)$/, { concept: "gdp", flow: null, side: "world" }],
];

/** A superlative with its place, 1 for the largest. */
export interface Superlative {
  readonly first: number;
  readonly last: number;
  readonly rank: number;
  /** True for "the top five", "two largest": a place among the first so many. */
  readonly among: boolean;
  /** True for "ranked third", "the top spot": a place in a list that other words name. */
  readonly standing: boolean;
}

/** The noun behind a superlative: what the rank is of. */
export interface Noun {
  readonly rank: RankNoun;
  readonly first: number;
  readonly last: number;
  readonly commodity: string | null;
  readonly plural: boolean;
}

/** "its top supplier spot": the place in a list, whose owner the words do not name. */
export function isPlace(analysis: Analysis, token: number): boolean {
  return STANDING.test(analysis.document.tokens[token]?.lower ?? "");
}

/** The rank of an ordinal word ("third", "13th"), 0 for other words. */
export function ordinalOf(word: string): number {
  const digit = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1];
  return digit === undefined ? ORDINALS.indexOf(word) + 1 : Number(digit);
}

/** The number of a small number word or figure, 0 for other words. */
export function smallNumber(word: string): number {
  return /^\d{1,2}$/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1;
}

/** The superlative that starts at a token: "largest", "third-largest", "number one", "top five"; null where none does. */
export function superlativeAt(analysis: Analysis, index: number, sentence: Sentence): Superlative | null {
  const { tokens } = analysis.document;
  const word = tokens[index].lower;
  if (!FIRST_WORDS.has(word) && !startsWithDigit(word)) return null;
  const found = someAt(analysis, index, sentence) ?? standingAt(analysis, index, sentence);
  if (found !== null) return found;
  const ordinal = ordinalOf(word);
  if (ordinal > 0) {
    const next = behindHyphen(analysis, index);
    if (next < sentence.last && /^(?:largest|biggest|most)$/.test(tokens[next].lower))
      return { first: index, last: next + 1, rank: ordinal, among: false, standing: false };
    const nouns = `${tokens[index + 1]?.lower ?? ""} ${tokens[index + 2]?.lower ?? ""}`;
    const definite = /^(?:the|its|their|['’]s?)$/.test(tokens[index - 1]?.lower ?? "");
    return definite && ORDERED.test(nouns)
      ? { first: index, last: index + 1, rank: ordinal, among: false, standing: false }
      : null;
  }
  if (!SUPERLATIVE.test(word) || /^[-‑]$/.test(tokens[index - 1]?.text ?? "")) return null;
  if (word === "number" || word === "no.") {
    const next = behindHyphen(analysis, index);
    const rank = next < sentence.last ? smallNumber(tokens[next].lower) : 0;
    return rank > 0 ? { first: index, last: next + 1, rank, among: false, standing: false } : null;
  }
  if (word === "most")
    return tokens[index + 1]?.lower === "important"
      ? { first: index, last: index + 2, rank: 1, among: false, standing: false }
      : null;
  if (isOneOf(analysis, index, sentence)) return null;
  return { first: index, last: index + 1, rank: 1, among: false, standing: false };
}

/** "top five", "TOP-5", "two largest". */
function someAt(analysis: Analysis, index: number, sentence: Sentence): Superlative | null {
  const { tokens } = analysis.document;
  const next = behindHyphen(analysis, index);
  if (next >= sentence.last) return null;
  const [word, other] = [tokens[index].lower, tokens[next].lower];
  const rank = word === "top" ? smallNumber(other) : SUPERLATIVE_OF_SOME.test(other) ? smallNumber(word) : 0;
  return rank > 1 ? { first: index, last: next + 1, rank, among: true, standing: false } : null;
}

/** "ranked third", "the second place", "the number-one spot". */
function standingAt(analysis: Analysis, index: number, sentence: Sentence): Superlative | null {
  const { tokens } = analysis.document;
  const word = tokens[index].lower;
  const ranked = behindHyphen(analysis, index);
  if (ranked === index + 2 && ordinalOf(word) > 0 && /^rank(?:ed|ing)$/.test(tokens[ranked]?.lower ?? ""))
    return { first: index, last: ranked + 1, rank: ordinalOf(word), among: false, standing: true };
  if (RANKED.test(word)) {
    const at = tokens[index + 1]?.lower === "in" ? index + 2 : index + 1;
    const rank = ordinalOf(tokens[at]?.lower ?? "");
    const ends = !/^(?:[-‑]|largest|biggest|most|in)$/.test(tokens[at + 1]?.text ?? ".");
    return rank > 0 && ends ? { first: index, last: at + 1, rank, among: false, standing: true } : null;
  }
  const isNumber = word === "number" || word === "no.";
  const at = isNumber ? behindHyphen(analysis, index) : index;
  if (at >= sentence.last) return null;
  const rank = isNumber ? smallNumber(tokens[at].lower) : word === "top" ? 1 : ordinalOf(word);
  if (rank === 0 || !STANDING.test(tokens[at + 1]?.lower ?? "")) return null;
  return { first: index, last: at + 2, rank, among: false, standing: true };
}

function behindHyphen(analysis: Analysis, index: number): number {
  return /^[-‑]$/.test(analysis.document.tokens[index + 1]?.text ?? "") ? index + 2 : index + 1;
}

function isOneOf(analysis: Analysis, index: number, sentence: Sentence): boolean {
  return analysis.document.tokens
    .slice(Math.max(sentence.first, index - 4), index)
    .some(({ lower }) => lower === "one" || lower === "among");
}

/** "… biggest export market, and China its second-largest": the noun of the rank before it. */
export function leftOut(analysis: Analysis, superlative: Superlative, before: Noun | null): Noun | null {
  const { tokens } = analysis.document;
  if (before === null || !/^[,.;]$|^and$/.test(tokens[superlative.last]?.lower ?? ".")) return null;
  return { ...before, first: superlative.last, last: superlative.last };
}

/** The noun of a rank that starts at a token or a few words behind it, null where there is none. */
export function nounBehind(analysis: Analysis, from: number, sentence: Sentence): Noun | null {
  const { tokens } = analysis.document;
  let commodity: string | null = null;
  const start = /^(?:as|among|of)$/.test(tokens[from]?.lower ?? "") ? from + 1 : from;
  for (let index = start; index < Math.min(sentence.last, start + 7); index += 1) {
    const one = tokens[index].lower;
    const two = `${one} ${tokens[index + 1]?.lower ?? ""}`;
    for (const [pattern, rank] of RANK_NOUNS) {
      const words = pattern.test(two) ? 2 : pattern.test(one) ? 1 : 0;
      if (words === 0) continue;
      const last = index + words;
      const plural = tokens[last - 1].lower.endsWith("s") && !/^(?:is|was)$/.test(tokens[last]?.lower ?? "");
      return { rank, first: from, last, commodity: commodity ?? commodityBehind(analysis, last, sentence), plural };
    }
    const found = commodityAt(tokens.slice(index, index + 5), 0);
    if (found !== null) {
      commodity ??= found.code;
      index += found.last - 1;
    } else if (!/^(?:ADJ|NOUN|PROPN|ADV)$/.test(tokens[index].pos) && tokens[index].text !== "-") return null;
  }
  return null;
}

function commodityBehind(analysis: Analysis, from: number, sentence: Sentence): string | null {
  const { tokens } = analysis.document;
  if (!/^(?:of|for)$/.test(tokens[from]?.lower ?? "")) return null;
  for (let index = from + 1; index < Math.min(sentence.last, from + 6); index += 1) {
    const found = commodityAt(tokens.slice(index, index + 5), 0);
    if (found !== null) return found.code;
    if (mentionAt(analysis, index) === null && !/^(?:DET|ADJ|PART|NOUN|PROPN)$/.test(tokens[index].pos)) return null;
  }
  return null;
}
