import type { Place } from "./formula_tokens.ts";

/** The functions of one number that a formula may use. */
export type FunctionName = "log" | "exp" | "sqrt" | "asinh" | "I";

/** A number for each row, computed from columns. */
export type Expression =
  | { readonly kind: "number"; readonly value: number; readonly place: Place }
  | { readonly kind: "column"; readonly name: string; readonly place: Place }
  | { readonly kind: "call"; readonly name: FunctionName; readonly argument: Expression; readonly place: Place }
  | { readonly kind: "negative"; readonly argument: Expression; readonly place: Place }
  | {
      readonly kind: "arithmetic";
      readonly operator: "+" | "-" | "*" | "/" | "^";
      readonly left: Expression;
      readonly right: Expression;
      readonly place: Place;
    };

/** A column named in a formula. */
export interface ColumnName extends Place {
  readonly name: string;
}

/** A grouping by one column or by several interacted ones, `exporter^year`. */
export interface Grouping extends Place {
  readonly columns: readonly ColumnName[];
}

/** One regressor, or the set of regressors that `i()` stands for. */
export type Term =
  | { readonly kind: "product"; readonly factors: readonly Expression[]; readonly place: Place }
  | {
      readonly kind: "indicator";
      readonly factor: ColumnName;
      /** What the indicators are multiplied with; null: nothing. */
      readonly by: Expression | null;
      /** Levels left out, as written. */
      readonly reference: readonly ColumnName[];
      readonly place: Place;
    };

/** A list in which each element of `choices` gives one estimation (`sw`) or adds to the one before it (`csw`). */
export interface Stepwise<Item> extends Place {
  readonly kind: "sw" | "csw" | "sw0" | "csw0";
  readonly choices: readonly (readonly Item[])[];
}

/** A formula as read; {@link Place}s point into `text`. */
export interface Formula {
  readonly text: string;
  readonly outcomes: readonly Expression[];
  readonly terms: readonly (Term | Stepwise<Term>)[];
  /** False after `0` or `- 1`. */
  readonly intercept: boolean;
  readonly fixedEffects: readonly (Grouping | Stepwise<Grouping>)[];
}

/** Text of an expression as it names a coefficient: `log(dist)`, `log(trade + 1)`. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "column":
      return nameText(expression.name);
    case "call":
      return `${expression.name}(${expressionText(expression.argument)})`;
    case "negative":
      return `-${tightText(expression.argument, 3)}`;
    case "arithmetic": {
      const strength = strengthOf[expression.operator];
      const gap = expression.operator === "^" || expression.operator === "/" ? "" : " ";
      const isRight = expression.operator === "^";
      const left = tightText(expression.left, isRight ? strength + 1 : strength);
      const right = tightText(expression.right, isRight ? strength : strength + 1);
      return `${left}${gap}${expression.operator}${gap}${right}`;
    }
  }
}

const strengthOf = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 4 } as const;

function tightText(expression: Expression, strength: number): string {
  const text = expressionText(expression);
  const own =
    expression.kind === "arithmetic" ? strengthOf[expression.operator] : expression.kind === "negative" ? 3 : 9;
  return own < strength ? `(${text})` : text;
}

/** A column's name as a formula writes it: in backticks where it has other characters than letters, digits, `_`, `.`. */
export function nameText(name: string): string {
  return /^[\p{L}_.][\p{L}\p{M}\p{N}_.]*$/u.test(name) ? name : `\`${name}\``;
}

/** Text of a term: `rta`, `rta:log(dist)`, `i(year, sanction, ref=2013)`. */
export function termText(term: Term): string {
  if (term.kind === "product") return term.factors.map(expressionText).join(":");
  const parts = [nameText(term.factor.name)];
  if (term.by !== null) parts.push(expressionText(term.by));
  const levels = term.reference.map(({ name }) => quotedLevel(name));
  if (levels.length === 1) parts.push(`ref=${levels[0]}`);
  if (levels.length > 1) parts.push(`ref=c(${levels.join(", ")})`);
  return `i(${parts.join(", ")})`;
}

function quotedLevel(level: string): string {
  if (/^-?(?:\d+\.?\d*|\.\d+)$/.test(level) || /^[\p{L}_.][\p{L}\p{M}\p{N}_.]*$/u.test(level)) return level;
  return level.includes('"') ? `'${level}'` : `"${level}"`;
}

/** Text of a grouping: `exporter^year`. */
export function groupingText(grouping: Grouping): string {
  return grouping.columns.map(({ name }) => nameText(name)).join("^");
}

/** The columns that an expression reads. */
export function columnsOf(expression: Expression): ColumnName[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "column":
      return [{ name: expression.name, ...expression.place }];
    case "call":
    case "negative":
      return columnsOf(expression.argument);
    case "arithmetic":
      return [...columnsOf(expression.left), ...columnsOf(expression.right)];
  }
}
