import type { Token } from "../tokens.ts";
import { modifierBefore } from "./parted_subjects.ts";
import { wordSet } from "../word_set.ts";

const LONGEST_BEFORE = 14;
const NEAR_BEFORE = 10;
const LONGEST_CLAUSE = 20;
const CLAUSE_END = wordSet(
  ". ; : — – which who whom while but when where because although though if unless is are was were has have had will",
);

const DAY = wordSet("monday tuesday wednesday thursday friday saturday sunday yesterday today");
const BEFORE_DAY = wordSet("on late early earlier");

/** "[on Thursday] to", "[late on Monday] that": where the words go on behind a day. */
function behindTime(tokens: readonly Token[], first: number, end: number): number {
  let day = first;
  while (day < end && day < first + 2 && BEFORE_DAY.has(tokens[day].lower)) day += 1;
  if (day >= end || !DAY.has(tokens[day].lower) || /^['’]/.test(tokens[day + 1]?.text ?? "")) return first;
  return day + 1;
}

const ODD = /[^a-z0-9_]+/;

/** True for a word that holds other signs than small letters and digits. */
function isOdd(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (!(code >= 97 && code <= 122) && !(code >= 48 && code <= 57)) return true;
  }
  return false;
}

/** The lower-case words around a verb that the rules of events look at, each joined once for all rules. */
export class WordsAround {
  readonly #tokens: readonly Token[];
  readonly #index: number;
  readonly #end: number;
  /** Where the words behind the verb begin: behind what tells when ("offered on Thursday to"). */
  readonly from: number;
  #behind: readonly string[] | null = null;
  readonly #joinedBehind = new Map<number, string>();
  #before: string | null = null;
  #near: string | null = null;

  constructor(tokens: readonly Token[], index: number, sentenceLast: number) {
    this.#tokens = tokens;
    this.#index = index;
    this.#end = sentenceLast;
    this.from = behindTime(tokens, index + 1, sentenceLast);
  }

  /** Up to `reach` words behind the verb in its clause; "that" opens another one unless what it says is asked for. */
  behind(reach: number, said: boolean): string {
    this.#behind ??= this.#clause();
    const that = said ? -1 : this.#behind.indexOf("that");
    const count = that < 0 ? reach : Math.min(that + 1, reach);
    let joined = this.#joinedBehind.get(count);
    if (joined === undefined) this.#joinedBehind.set(count, (joined = this.#behind.slice(0, count).join(" ")));
    return joined;
  }

  /** The words of the sentence before the verb and behind the last comma, at most fourteen; what stands between commas right before the verb is left out. */
  before(): string {
    return (this.#before ??= this.#subject());
  }

  /** Every word that {@link behind} may hold and, if asked, {@link near}; of words with other signs than letters also the parts. */
  all(withNear: boolean): readonly string[] {
    this.#behind ??= this.#clause();
    const words = withNear ? [...this.#behind, ...this.near().split(" ")] : this.#behind;
    return words.some(isOdd) ? words.flatMap((word) => (isOdd(word) ? word.split(ODD) : word)) : words;
  }

  /** The words right before the verb, behind the last comma. */
  near(): string {
    return (this.#near ??= this.#joined(this.#index, NEAR_BEFORE));
  }

  #clause(): readonly string[] {
    const words: string[] = [];
    for (let next = this.from; next < this.#end; next += 1) {
      const { lower } = this.#tokens[next];
      if (CLAUSE_END.has(lower) || words.length === LONGEST_CLAUSE) break;
      words.push(lower);
    }
    return words;
  }

  #subject(): string {
    const words = this.#joined(this.#index, LONGEST_BEFORE);
    if (words !== "" && !/^(?:\w+ly|has|have|had|also|later|then)(?: |$)/.test(words)) return words;
    const opening = modifierBefore(this.#tokens, this.#index, this.#first());
    return opening === null ? words : this.#joined(opening, LONGEST_BEFORE);
  }

  #first(): number {
    const { sentence } = this.#tokens[this.#index];
    let first = this.#index;
    while (first > 0 && this.#tokens[first - 1].sentence === sentence) first -= 1;
    return first;
  }

  #joined(end: number, length: number): string {
    const { sentence } = this.#tokens[this.#index];
    let words = "";
    for (let at = end - 1; at >= Math.max(0, end - length); at -= 1) {
      const { lower, text } = this.#tokens[at];
      if (this.#tokens[at].sentence !== sentence || text === ",") break;
      words = words === "" ? lower : `${lower} ${words}`;
    }
    return words;
  }
}
