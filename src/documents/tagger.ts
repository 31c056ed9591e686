import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { WinkMethods } from "wink-nlp";

/** A word of a block; offsets count from the block's start. */
export interface TaggedWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly pos: string;
}

/** Words of a block, and for each sentence the index behind its last word. */
export interface TaggedBlock {
  readonly words: readonly TaggedWord[];
  readonly sentenceEnds: readonly number[];
}

/** wink-nlp's tokenizer needs quadratic time on a run without white space; longer runs are given to it as one letter. */
const LONGEST_RUN = 120;
/** wink-nlp keeps every new word for ever; a fresh instance after this many UTF-16 units bounds the memory. */
const UNITS_PER_INSTANCE = 20_000_000;

/** Letters whose stroke or form is no mark that can be taken off. */
const WITHOUT_MARK: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  ə: "e",
  Ə: "E",
  œ: "o",
  Œ: "O",
};

let nlp: WinkMethods | undefined;
let unitsRead = 0;

/** Tags one block with wink-nlp and its English model, which is loaded at the first call. */
export function tagWords(block: string): TaggedBlock {
  if (nlp === undefined || unitsRead > UNITS_PER_INSTANCE) {
    nlp = winkNLP(model, ["sbd", "pos"]);
    unitsRead = 0;
  }
  unitsRead += block.length;
  const clean = plainLetters(plainSpaces(block));
  const document = nlp.readDoc(clean);
  const its = nlp.its as unknown as Readonly<Record<"value" | "pos" | "span", never>>;
  const values = document.tokens().out(its.value) as readonly string[];
  const tags = document.tokens().out(its.pos) as readonly string[];
  let words: TaggedWord[] = [];
  const kept = new Int32Array(values.length + 1);
  let cursor = 0;
  for (let index = 0; index < values.length; index += 1) {
    kept[index] = words.length;
    const value = values[index];
    while (cursor < clean.length && clean.charCodeAt(cursor) === 32) cursor += 1;
    if (value.trim() === "" || !clean.startsWith(value, cursor)) continue;
    let end = cursor + value.length;
    if (value === "x" && block.charAt(cursor) !== "x") end = runEnd(block, cursor);
    words.push({ start: cursor, end, text: block.slice(cursor, end), pos: tags[index] });
    cursor = end;
  }
  kept[values.length] = words.length;
  words = words.map((word, index) => (isLastOfName(words, index) ? { ...word, pos: "PROPN" } : word));
  const spans = document.sentences().out(its.span) as unknown as readonly (readonly [number, number])[];
  return { words, sentenceEnds: spans.map(([, last]) => kept[last + 1]) };
}

/** "the Red Cross", "Human Rights Watch said": the last word of a name, which wink-nlp takes for a verb. */
function isLastOfName(words: readonly TaggedWord[], index: number): boolean {
  const [article, before, word, behind] = [words[index - 2], words[index - 1], words[index], words[index + 1]];
  if (word.pos !== "VERB" || before?.pos !== "PROPN" || behind === undefined) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(word.text) || /^\p{Lu}/u.test(behind.text)) return false;
  return /^(?:VERB|AUX)$/.test(behind.pos) || article?.text.toLowerCase() === "the";
}

/** wink-nlp cuts words at Latin letters beyond Latin-1 ("Kučan"): it is given the letters without their marks. */
function plainLetters(block: string): string {
  return block.replace(/[\u0100-\u017f\u0180-\u024f\u1e00-\u1eff]/g, (letter) => {
    const base = letter.normalize("NFD").charAt(0);
    return /[A-Za-z]/.test(base) ? base : (WITHOUT_MARK[letter] ?? letter);
  });
}

function plainSpaces(block: string): string {
  const spaced = block.replace(/(?! )[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, " ");
  if (spaced.length <= LONGEST_RUN) return spaced;
  return spaced.replace(/[^ ]{121,}/g, (run) => `x${" ".repeat(run.length - 1)}`);
}

function runEnd(block: string, start: number): number {
  let end = start;
  while (end < block.length && !/\s/.test(block.charAt(end))) end += 1;
  return end;
}
