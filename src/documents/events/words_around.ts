import type { Token } from "../tokens.ts";

const LONGEST_BEFORE = 14;
const NEAR_BEFORE = 10;
const LONGEST_CLAUSE = 20;
const CLAUSE_END =
  /^(?:[.;:—–]|which|who|whom|while|but|when|where|because|although|though|if|unless|is|are|was|were|has|have|had|will)$/;

/** The lower-case words around a verb that the rules of events look at, each joined once for all rules. */
export class WordsAround {
  readonly #tokens: readonly Token[];
  readonly #index: number;
  readonly #end: number;
  #behind: readonly string[] | null = null;
  readonly #joinedBehind = new Map<number, string>();
  #before: string | null = null;
  #near: string | null = null;

  constructor(tokens: readonly Token[], index: number, sentenceLast: number) {
    this.#tokens = tokens;
    this.#index = index;
    this.#end = sentenceLast;
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

  /** The words of the sentence before the verb and behind the last comma, at most fourteen. */
  before(): string {
    return (this.#before ??= this.#joined(LONGEST_BEFORE, true));
  }

  /** The words right before the verb, behind the last comma. */
  near(): string {
    return (this.#near ??= this.#joined(NEAR_BEFORE, true));
  }

  #clause(): readonly string[] {
    const words: string[] = [];
    for (let next = this.#index + 1; next < this.#end; next += 1) {
      const { lower } = this.#tokens[next];
      if (CLAUSE_END.test(lower) || words.length === LONGEST_CLAUSE) break;
      words.push(lower);
    }
    return words;
  }

  #joined(length: number, toComma: boolean): string {
    const { sentence } = this.#tokens[this.#index];
    let words = "";
    for (let at = this.#index - 1; at >= Math.max(0, this.#index - length); at -= 1) {
      const { lower, text } = this.#tokens[at];
      if (this.#tokens[at].sentence !== sentence || (toComma && text === ",")) break;
      words = words === "" ? lower : `${lower} ${words}`;
    }
    return words;
  }
}
