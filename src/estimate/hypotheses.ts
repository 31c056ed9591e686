import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";

/** A sum of coefficients with factors, plus a number: Σ weights_k·β_k + constant. */
export interface Combination {
  readonly text: string;
  /** One factor for each coefficient, in their order. */
  readonly weights: Float64Array;
  readonly constant: number;
}

/**
 * Reads joint hypotheses, separated by commas, each of which says that a combination of coefficients is 0.
 *
 * `rta` · `rta = 1` · `rta = rta_lag4` · `rta + 2*rta_lag4 = 0` · `year::*` for all coefficients that begin so.
 *
 * @param names the coefficients, in the formula's own text
 * @throws LeewayError `estimate.bad_hypothesis` with carets, `estimate.unknown_coefficient` with the nearest name
 */
export function parseHypotheses(text: string, names: readonly string[]): readonly Combination[] {
  const reader = new Reader(text, names);
  const list: Combination[] = [];
  do list.push(...reader.hypothesis());
  while (reader.take(","));
  reader.end();
  return list;
}

/**
 * Reads one combination of coefficients: `rta` · `2*rta + border`.
 *
 * @throws as {@link parseHypotheses}
 */
export function parseCombination(text: string, names: readonly string[]): Combination {
  const reader = new Reader(text, names);
  const combination = { text: text.trim(), ...reader.sum() };
  reader.end();
  return combination;
}

type Sum = Omit<Combination, "text">;

class Reader {
  readonly #text: string;
  readonly #names: readonly string[];
  #at = 0;

  constructor(text: string, names: readonly string[]) {
    this.#text = text;
    this.#names = names;
    this.#space();
  }

  hypothesis(): readonly Combination[] {
    const start = this.#at;
    const group = this.#family();
    if (group !== null) return group;
    const left = this.sum();
    const right = this.take("=") ? this.sum() : null;
    const weights = right === null ? left.weights : left.weights.map((value, k) => value - right.weights[k]);
    const text = this.#text.slice(start, this.#at).trim();
    if (!weights.some((value) => value !== 0)) throw this.#bad(start, "no coefficient is left in this hypothesis.");
    return [
      {
        text: right === null ? `${text} = 0` : text,
        weights,
        constant: left.constant - (right?.constant ?? 0),
      },
    ];
  }

  sum(): Sum {
    let total = this.#term(this.take("-") ? -1 : 1);
    for (;;) {
      const sign = this.take("+") ? 1 : this.take("-") ? -1 : 0;
      if (sign === 0) return total;
      const next = this.#term(sign);
      total = {
        weights: total.weights.map((value, k) => value + next.weights[k]),
        constant: total.constant + next.constant,
      };
    }
  }

  take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    this.#space();
    return true;
  }

  end(): void {
    if (this.#at < this.#text.length) throw this.#bad(this.#at, "a sign that does not belong here.");
  }

  #term(sign: 1 | -1): Sum {
    const start = this.#at;
    const name = this.#name();
    if (name !== null) return this.#one(name, this.take("*") ? sign * this.#number() : sign);
    if (/^[\d.]/.test(this.#text.slice(this.#at))) {
      const value = sign * this.#number();
      if (!this.take("*")) return { weights: new Float64Array(this.#names.length), constant: value };
      const factor = this.#name();
      if (factor !== null) return this.#one(factor, value);
    }
    throw this.#unknown(start);
  }

  #one(name: string, weight: number): Sum {
    const weights = new Float64Array(this.#names.length);
    weights[this.#names.indexOf(name)] = weight;
    return { weights, constant: 0 };
  }

  /** `year::*`: every coefficient that begins so. */
  #family(): readonly Combination[] | null {
    const found = /^([^,*]+)\*\s*(?=,|$)/.exec(this.#text.slice(this.#at));
    if (found === null) return null;
    const chosen = this.#names.filter((name) => name.startsWith(found[1]));
    if (chosen.length === 0) throw this.#unknown(this.#at);
    this.#at += found[0].length;
    return chosen.map((name) => ({ text: `${name} = 0`, ...this.#one(name, 1) }));
  }

  #name(): string | null {
    const rest = this.#text.slice(this.#at);
    const fitting = this.#names.filter((name) => rest.startsWith(name) && !/^[\w.:^(]/.test(rest.slice(name.length)));
    if (fitting.length === 0) return null;
    const name = fitting.reduce((longest, one) => (one.length > longest.length ? one : longest));
    this.#at += name.length;
    this.#space();
    return name;
  }

  #number(): number {
    const found = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(this.#text.slice(this.#at));
    if (found === null) throw this.#bad(this.#at, "a number should stand here.");
    this.#at += found[0].length;
    this.#space();
    return Number(found[0]);
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? "")) this.#at++;
  }

  #unknown(start: number): LeewayError {
    const word = /^[^\s,=+*-]*/.exec(this.#text.slice(start))?.[0] ?? "";
    if (word === "") return this.#bad(start, "a coefficient or a number should stand here.");
    const near = nearest(word, this.#names);
    return new LeewayError(
      "estimate.unknown_coefficient",
      `no coefficient "${word}" in "${this.#text}". Coefficients: ${this.#names.slice(0, 20).join(", ")}${this.#names.length > 20 ? ", …" : ""}.` +
        (near === undefined ? "" : ` Did you mean "${near}"?`),
      { name: word, coefficients: this.#names },
    );
  }

  #bad(start: number, why: string): LeewayError {
    return new LeewayError(
      "estimate.bad_hypothesis",
      `${why}\n  ${this.#text}\n  ${" ".repeat(start)}^\nHypotheses read "rta = 0", "rta = rta_lag4", "2*rta + border = 1" or "year::*", with commas between them.`,
      { hypothesis: this.#text, position: start },
    );
  }
}
