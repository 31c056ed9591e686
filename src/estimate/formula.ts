import { nearest } from "../core/suggest.ts";
import { FormulaCursor } from "./formula_cursor.ts";
import type { Token } from "./formula_tokens.ts";
import { groupingText, termText } from "./formula_terms.ts";
import type { ColumnName, Expression, Formula, FunctionName, Grouping, Stepwise, Term } from "./formula_terms.ts";

const FUNCTIONS: readonly FunctionName[] = ["log", "exp", "sqrt", "asinh", "I"];
const STEPWISE = ["sw", "csw", "sw0", "csw0"] as const;

/**
 * Reads a formula in the words of fixest: `outcome ~ regressors | fixed effects`.
 *
 * Regressors: columns, `log exp sqrt asinh` of columns, `I(arithmetic)`, `a:b`, `a*b`, `i(factor)`,
 * `i(factor, column, ref=level)`, `1`, `0`. Fixed effects: columns and `a^b`. `sw()`, `csw()`, `sw0()`, `csw0()` on either
 * side of the bar and outcomes `c(y1, y2)` ask for several estimations.
 *
 * @throws LeewayError `estimate.bad_formula` with carets under the place
 */
export function parseFormula(text: string): Formula {
  return new Reader(text).formula();
}

/**
 * Reads groupings joined by `+`, as `--cluster` takes them: `exporter^importer + year`; a leading `~` is allowed.
 *
 * @throws LeewayError `estimate.bad_formula`
 */
export function parseGroupings(text: string): readonly Grouping[] {
  return new Reader(text).groupings();
}

/**
 * Reads one expression, as `--offset` and `--weights` take it: `log(population)`.
 *
 * @throws LeewayError `estimate.bad_formula`
 */
export function parseExpression(text: string): Expression {
  return new Reader(text).expressionAlone();
}

class Reader extends FormulaCursor {
  formula(): Formula {
    const outcomes = this.#outcomes();
    this.expect("~", 'a formula reads "outcome ~ regressors | fixed effects"; here "~" is missing.');
    const { terms, intercept } = this.#regressors();
    let fixedEffects: Formula["fixedEffects"] = [];
    if (this.take("|") !== undefined) fixedEffects = this.#fixedEffects();
    const next = this.peek();
    if (next.text === "|" && next.kind === "sign") {
      throw this.bad(next, "a second bar: instrumental variables are not estimated here. Write one bar.");
    }
    this.expectEnd();
    return { text: this.text, outcomes, terms, intercept, fixedEffects };
  }

  groupings(): readonly Grouping[] {
    this.take("~");
    const list: Grouping[] = [];
    do list.push(this.#grouping());
    while (this.take("+") !== undefined);
    this.expectEnd();
    return unique(list, groupingText);
  }

  expressionAlone(): Expression {
    this.take("~");
    const expression = this.#sum();
    this.expectEnd();
    return expression;
  }

  #outcomes(): readonly Expression[] {
    const first = this.peek();
    if (first.kind === "end" || (first.kind === "sign" && first.text === "~")) {
      throw this.bad(first, "the outcome is missing before ~.");
    }
    if (first.text === "c" && this.peek(1).text === "(" && this.peek(1).kind === "sign") {
      this.skip(2);
      const list: Expression[] = [];
      do list.push(this.#sum());
      while (this.take(",") !== undefined);
      this.expect(")", "the list of outcomes c( is not closed.");
      return list;
    }
    return [this.#sum()];
  }

  #regressors(): { readonly terms: Formula["terms"]; readonly intercept: boolean } {
    const terms: (Term | Stepwise<Term>)[] = [];
    let intercept = true;
    let sign = this.take("-") ?? this.take("+");
    do {
      const token = this.peek();
      if (token.kind === "number" && !this.isOperatorNext(":", "*", "^", "/")) {
        this.skip(1);
        const value = Number(token.text);
        if (value !== 0 && value !== 1) {
          throw this.bad(token, `${token.text} is no regressor. Allowed numbers: 1 (a constant) and 0 (none).`);
        }
        intercept = (value === 1) === (sign?.text !== "-");
      } else if (sign?.text === "-") {
        throw this.bad(sign, "a minus takes away the constant only: - 1. Leave the regressor out instead.");
      } else {
        const stepwise = this.#stepwise((): readonly Term[] => this.#sumOfTerms());
        if (stepwise === null) terms.push(...this.#termWithStars());
        else {
          this.#oneStepwise(terms, stepwise);
          terms.push(stepwise);
        }
      }
      sign = this.take("+") ?? this.take("-");
    } while (sign !== undefined);
    return { terms: unique(terms, (term) => (isStepwise(term) ? Symbol() : termText(term))), intercept };
  }

  #fixedEffects(): Formula["fixedEffects"] {
    const list: (Grouping | Stepwise<Grouping>)[] = [];
    do {
      const token = this.peek();
      if (token.kind === "number" && (token.text === "0" || token.text === "1")) {
        this.skip(1);
        continue;
      }
      const stepwise = this.#stepwise((): readonly Grouping[] => this.#sumOfGroupings());
      if (stepwise === null) list.push(this.#grouping());
      else {
        this.#oneStepwise(list, stepwise);
        list.push(stepwise);
      }
    } while (this.take("+") !== undefined);
    return unique(list, (item) => (isStepwise(item) ? Symbol() : groupingText(item)));
  }

  #stepwise<Item>(choice: () => readonly Item[]): Stepwise<Item> | null {
    const token = this.peek();
    const kind = STEPWISE.find((name) => name === token.text);
    if (token.kind !== "name" || kind === undefined || !this.isOperatorNext("(")) return null;
    this.skip(2);
    const choices: (readonly Item[])[] = [];
    do choices.push(choice());
    while (this.take(",") !== undefined);
    const end = this.expect(")", `${kind}( is not closed.`).end;
    return { kind, choices, start: token.start, end };
  }

  #oneStepwise<Item extends object>(items: readonly (Item | Stepwise<Item>)[], stepwise: Stepwise<Item>): void {
    if (items.some(isStepwise)) {
      throw this.bad(stepwise, "a second stepwise list; each side of the bar may hold one.");
    }
  }

  #sumOfTerms(): readonly Term[] {
    const terms: Term[] = [];
    do {
      const token = this.peek();
      if (token.kind === "number" && !this.isOperatorNext(":", "*")) {
        throw this.bad(token, "numbers do not stand in a stepwise list. Use sw0() or csw0() to begin with none.");
      }
      terms.push(...this.#termWithStars());
    } while (this.take("+") !== undefined);
    return terms;
  }

  #sumOfGroupings(): readonly Grouping[] {
    const list: Grouping[] = [];
    do list.push(this.#grouping());
    while (this.take("+") !== undefined);
    return list;
  }

  /** `a*b*c`: the terms and all their products, shorter products first. */
  #termWithStars(): readonly Term[] {
    const first = this.peek();
    const parts = [this.#term()];
    while (this.take("*") !== undefined) parts.push(this.#term());
    if (parts.length === 1) return parts;
    if (parts.length > 6) throw this.bad(first, "more than six factors joined by *.");
    const place = { start: first.start, end: this.previousEnd() };
    const factors = parts.map((part) => {
      if (part.kind === "indicator") {
        throw this.bad(part.place, "i() is interacted by its second argument: i(year, sanction), not with * or :.");
      }
      return part.factors;
    });
    const subsets = Array.from({ length: 2 ** parts.length - 1 }, (_, k) =>
      factors.filter((_factors, bit) => (((k + 1) >> bit) & 1) === 1),
    );
    return subsets
      .sort((a, b) => a.length - b.length)
      .map((chosen) => ({ kind: "product", factors: chosen.flat(), place }));
  }

  #term(): Term {
    const first = this.peek();
    if (first.kind === "name" && first.text === "i" && this.isOperatorNext("(")) {
      const indicator = this.#indicator();
      const next = this.peek();
      if (next.kind === "sign" && next.text === ":") {
        throw this.bad(next, "i() is interacted by its second argument: i(year, sanction), not with * or :.");
      }
      return indicator;
    }
    const factors = [this.#regressor()];
    while (this.take(":") !== undefined) factors.push(this.#regressor());
    return { kind: "product", factors, place: { start: first.start, end: this.previousEnd() } };
  }

  #regressor(): Expression {
    const token = this.peek();
    if (token.kind === "sign" && token.text === "(") {
      throw this.bad(token, "regressors are not grouped by parentheses. Arithmetic stands inside I( ).");
    }
    if (token.kind === "name" && token.text === "i" && this.isOperatorNext("(")) {
      throw this.bad(token, "i() is interacted by its second argument: i(year, sanction), not with * or :.");
    }
    const expression = this.#atom();
    const next = this.peek();
    if (next.kind === "sign" && next.text === "^") {
      throw this.bad(
        next,
        "^ joins columns of a fixed effect, after the bar. For a product write a:b, for a power I(x^2).",
      );
    }
    if (next.kind === "sign" && next.text === "/") {
      throw this.bad(next, "arithmetic stands inside I( ): I(a/b).");
    }
    return expression;
  }

  #indicator(): Term {
    const first = this.peek();
    this.skip(2);
    const factor = this.#column("the first argument of i() is a column");
    let by: Expression | null = null;
    let reference: readonly ColumnName[] = [];
    while (this.take(",") !== undefined) {
      const token = this.peek();
      if (token.kind === "name" && this.isOperatorNext("=")) {
        if (token.text !== "ref") throw this.bad(token, `i() has no argument "${token.text}". Allowed: ref.`);
        if (reference.length > 0) throw this.bad(token, "ref stands twice.");
        this.skip(2);
        reference = this.#levels();
      } else {
        if (by !== null) throw this.bad(token, "i() takes a factor, one more column and ref=, not more.");
        by = this.#sum();
      }
    }
    this.expect(")", "i( is not closed.");
    return { kind: "indicator", factor, by, reference, place: { start: first.start, end: this.previousEnd() } };
  }

  #levels(): readonly ColumnName[] {
    if (this.peek().text === "c" && this.peek().kind === "name" && this.isOperatorNext("(")) {
      this.skip(2);
      const levels: ColumnName[] = [];
      do levels.push(this.#level());
      while (this.take(",") !== undefined);
      this.expect(")", "the list of reference levels c( is not closed.");
      return levels;
    }
    return [this.#level()];
  }

  #level(): ColumnName {
    const start = this.peek().start;
    const minus = this.take("-");
    const token = this.next();
    const isLevel =
      token.kind === "number" || (minus === undefined && (token.kind === "name" || token.kind === "text"));
    if (!isLevel) throw this.bad(token, "ref= needs a level: a number, a word or a quoted text.");
    const text = token.kind === "number" ? String(Number(token.text)) : token.text;
    return { name: minus === undefined ? text : `-${text}`, start, end: token.end };
  }

  #grouping(): Grouping {
    const first = this.peek();
    const columns = [this.#column("a fixed effect or cluster is a column, or columns joined by ^")];
    while (this.take("^") !== undefined) columns.push(this.#column("after ^ comes a column"));
    const next = this.peek();
    if (next.kind === "sign" && next.text === "[") {
      throw this.bad(next, "slopes that vary by group are not estimated here. Interact with i() instead.");
    }
    if (next.kind === "sign" && (next.text === ":" || next.text === "*")) {
      throw this.bad(next, `columns of a fixed effect or cluster are joined by ^, not ${next.text}.`);
    }
    return { columns, start: first.start, end: this.previousEnd() };
  }

  #column(need: string): ColumnName {
    const token = this.next();
    if (token.kind !== "name")
      throw this.bad(token, `${need}${token.kind === "end" ? "; the formula ends here" : ""}.`);
    const next = this.peek();
    if (next.kind === "sign" && next.text === "(") {
      throw this.bad({ start: token.start, end: next.end }, `${need}, not a function.`);
    }
    return { name: token.text, start: token.start, end: token.end };
  }

  #sum(): Expression {
    let left = this.#product();
    for (let sign = this.take("+") ?? this.take("-"); sign !== undefined; sign = this.take("+") ?? this.take("-")) {
      left = this.#arithmetic(sign, left, this.#product());
    }
    return left;
  }

  #product(): Expression {
    let left = this.#signed();
    for (let sign = this.take("*") ?? this.take("/"); sign !== undefined; sign = this.take("*") ?? this.take("/")) {
      left = this.#arithmetic(sign, left, this.#signed());
    }
    return left;
  }

  #signed(): Expression {
    const minus = this.take("-");
    if (minus === undefined) return this.#power();
    return this.deeper(minus, () => {
      const argument = this.#signed();
      return { kind: "negative", argument, place: { start: minus.start, end: argument.place.end } };
    });
  }

  #power(): Expression {
    const base = this.#atom();
    const sign = this.take("^");
    return sign === undefined ? base : this.deeper(sign, () => this.#arithmetic(sign, base, this.#signed()));
  }

  #arithmetic(sign: Token, left: Expression, right: Expression): Expression {
    const operator = sign.text as "+" | "-" | "*" | "/" | "^";
    return { kind: "arithmetic", operator, left, right, place: { start: left.place.start, end: right.place.end } };
  }

  #atom(): Expression {
    const token = this.next();
    const place = { start: token.start, end: token.end };
    if (token.kind === "number") return { kind: "number", value: Number(token.text), place };
    if (token.kind === "name" && this.peek().text === "(" && this.peek().kind === "sign") return this.#call(token);
    if (token.kind === "name") return { kind: "column", name: token.text, place };
    if (token.kind === "sign" && token.text === "(") {
      const inside = this.deeper(token, () => this.#sum());
      this.expect(")", "this parenthesis is not closed.", token);
      return inside;
    }
    if (token.kind === "end") throw this.bad(token, "the formula ends where a column or a number should follow.");
    if (token.kind === "text") {
      throw this.bad(token, `quotes make a text; a column's name with other characters stands in backticks.`);
    }
    throw this.bad(token, `"${token.text}" where a column or a number should stand.`);
  }

  #call(token: Token): Expression {
    const name = FUNCTIONS.find((candidate) => candidate === token.text);
    if (name === undefined) throw this.#unknownFunction(token);
    this.skip(1);
    const argument = this.deeper(token, () => this.#sum());
    const next = this.peek();
    if (next.kind === "sign" && next.text === ",") throw this.bad(next, `${name}() takes one argument.`);
    this.expect(")", `${name}( is not closed.`, token);
    return { kind: "call", name, argument, place: { start: token.start, end: this.previousEnd() } };
  }

  #unknownFunction(token: Token): Error {
    const lists = ["i", "sw", "csw", "sw0", "csw0", "c"];
    if (lists.includes(token.text)) {
      return this.bad(
        token,
        `${token.text}() does not stand here. c() lists outcomes, sw() and csw() stand between +.`,
      );
    }
    const near = nearest(token.text, [...FUNCTIONS, "sw", "csw"]);
    const advice = near === undefined ? "" : ` Did you mean "${near}"?`;
    return this.bad(token, `unknown function "${token.text}". Allowed: ${FUNCTIONS.join(", ")}, i, sw, csw.${advice}`);
  }
}

/** Whether an item of a list of terms or fixed effects is a stepwise list. */
export function isStepwise<Item extends object>(item: Item | Stepwise<Item>): item is Stepwise<Item> {
  return "choices" in item;
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string | symbol): readonly Item[] {
  const seen = new Set<string | symbol>();
  return items.filter((item) => {
    const name = key(item);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
