import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { wordSet } from "../word_set.ts";

/** Token indices [first, last) of a clause. */
export interface Clause {
  readonly first: number;
  readonly last: number;
}

const BREAKS = wordSet("; – — :");
const BREAK_WORDS = wordSet("while whereas but although though because yet whilst");
const LONGEST_COUNTED_SENTENCE = 4000;

/** Cuts a sentence into clauses: at semicolons and dashes, before "while", "but" …, and at ", and" with a verb of its own. */
export function clausesOf(analysis: Analysis, sentence: Sentence): readonly Clause[] {
  const { tokens } = analysis.document;
  const cuts: number[] = [];
  const size = Math.min(sentence.last, sentence.first + LONGEST_COUNTED_SENTENCE);
  for (let index = sentence.first + 1; index < size; index += 1) {
    const { text, lower } = tokens[index];
    if (BREAKS.has(text) && !/^\d/.test(tokens[index + 1]?.text ?? "")) cuts.push(index + 1);
    else if (BREAK_WORDS.has(lower)) cuts.push(index);
    else if (
      (lower === "and" || lower === "with") &&
      tokens[index - 1].text === "," &&
      verbAhead(analysis, index + 1, sentence.last)
    )
      cuts.push(index);
    else if (
      lower === "and" &&
      !joinsPair(analysis, index, sentence.first) &&
      verbFollows(analysis, index + 1, sentence.last)
    )
      cuts.push(index);
  }
  const bounds = [sentence.first, ...cuts, sentence.last];
  const clauses: Clause[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 1)
    if (bounds[index + 1] > bounds[index]) clauses.push({ first: bounds[index], last: bounds[index + 1] });
  return clauses;
}

/** The clause that holds a token. */
export function clauseAt(clauses: readonly Clause[], token: number): Clause {
  return clauses.find(({ first, last }) => token >= first && token < last) ?? clauses[clauses.length - 1];
}

/** How many clause bounds lie between two tokens of a sentence. */
export function boundsBetween(clauses: readonly Clause[], a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return clauses.filter(({ first }) => first > low && first <= high).length;
}

function verbAhead(analysis: Analysis, from: number, to: number): boolean {
  const { tokens } = analysis.document;
  for (let index = from; index < Math.min(to, from + 12); index += 1) {
    if (tokens[index].text === ",") return false;
    if (/^(?:VERB|AUX)$/.test(tokens[index].pos)) return true;
  }
  return false;
}

/** "trade between China and Russia grew", "trade of Egypt and Oman grew": this "and" joins two names and opens no clause. */
function joinsPair(analysis: Analysis, and: number, first: number): boolean {
  const { tokens } = analysis.document;
  const name = mentionAt(analysis, and - 1);
  if (name !== null && tokens[name.first - 1]?.lower === "of" && mentionAt(analysis, and + 1) !== null) return true;
  for (let index = and - 1; index >= Math.max(first, and - 8); index -= 1) {
    if (/^(?:between|both)$/.test(tokens[index].lower)) return true;
    if (/^(?:VERB|AUX|PUNCT)$/.test(tokens[index].pos) || tokens[index].lower === "and") return false;
  }
  return false;
}

/** "… and imports fell": a noun phrase and a finite verb right behind "and". */
function verbFollows(analysis: Analysis, from: number, to: number): boolean {
  const { tokens } = analysis.document;
  let nouns = 0;
  for (let index = from; index < Math.min(to, from + 7); index += 1) {
    const { pos, lower } = tokens[index];
    if (/^(?:AUX|VERB)$/.test(pos) && !lower.endsWith("ing")) return nouns > 0 || index === from;
    if (/^(?:NOUN|PROPN|PRON)$/.test(pos)) nouns += 1;
    else if (!/^(?:DET|ADJ|PART|ADP|ADV)$/.test(pos)) return false;
  }
  return false;
}
