import { badFormula, tokenize } from "./formula_tokens.ts";
import type { Place, Token } from "./formula_tokens.ts";

const DEEPEST = 200;

/** A place in a formula from which it is read on, token by token. */
export class FormulaCursor {
  readonly text: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  /** @throws LeewayError `estimate.bad_formula` for what is no token */
  constructor(text: string) {
    this.text = text;
    this.#tokens = tokenize(text);
  }

  /** Reads something nested; too deep a nesting is refused before the stack ends. */
  deeper<Result>(place: Place, read: () => Result): Result {
    if (++this.#depth > DEEPEST) throw this.bad(place, `more than ${DEEPEST} levels of nesting.`);
    const result = read();
    this.#depth--;
    return result;
  }

  /** The next token, or one further ahead, without taking it. */
  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)];
  }

  /** Takes the next token; the end stays. */
  next(): Token {
    const token = this.peek();
    if (token.kind !== "end") this.#at++;
    return token;
  }

  /** Takes the next token where it is this sign. */
  take(sign: string): Token | undefined {
    const token = this.peek();
    if (token.kind !== "sign" || token.text !== sign) return undefined;
    this.#at++;
    return token;
  }

  /** Whether one of these signs stands behind the next token. */
  isOperatorNext(...signs: readonly string[]): boolean {
    const token = this.peek(1);
    return token.kind === "sign" && signs.includes(token.text);
  }

  /** Takes this sign, or refuses the formula; `opened` is the place shown where the formula ends too early. */
  expect(sign: string, message: string, opened?: Place): Token {
    const token = this.take(sign);
    if (token !== undefined) return token;
    const here = this.peek();
    throw this.bad(here.kind === "end" && opened !== undefined ? opened : here, message);
  }

  /** Refuses a formula that goes on. */
  expectEnd(): void {
    const token = this.peek();
    if (token.kind === "end") return;
    const what = token.kind === "sign" ? `"${token.text}"` : `"${this.text.slice(token.start, token.end)}"`;
    throw this.bad(token, `${what} does not follow here. Between terms stands +, between columns of a fixed effect ^.`);
  }

  /** Where the token taken last ends. */
  previousEnd(): number {
    return this.#tokens[Math.max(0, this.#at - 1)].end;
  }

  /** The error of a place. */
  bad(place: Place, message: string): Error {
    return badFormula(this.text, place, message);
  }

  /** Passes tokens over. */
  skip(count: number): void {
    this.#at += count;
  }
}
