import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";

/** A place in the formula's text: UTF-16 offsets, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** One word, number, quoted text or sign of a formula. */
export interface Token extends Place {
  readonly kind: "name" | "number" | "text" | "sign" | "end";
  /** A name or text without its quotes; a sign or number as written; empty at the end. */
  readonly text: string;
}

const SIGNS = new Set(["~", "|", "+", "-", "*", "/", "^", ":", "(", ")", ",", "=", "[", "]"]);

/**
 * Cuts a formula into tokens; a name with other characters than letters, digits, `_` and `.` stands in backticks.
 *
 * @throws LeewayError `estimate.bad_formula`
 */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const rest = formula.slice(at);
    const blank = /^\s+/.exec(rest);
    if (blank !== null) {
      at += blank[0].length;
      continue;
    }
    const token = nextToken(formula, rest, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: "end", text: "", start: formula.length, end: formula.length });
  return tokens;
}

function nextToken(formula: string, rest: string, start: number): Token {
  const found = (kind: Token["kind"], text: string, length: number): Token => ({
    kind,
    text,
    start,
    end: start + length,
  });
  const name = /^[\p{L}_.][\p{L}\p{M}\p{N}_.]*/u.exec(rest);
  const number = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(rest);
  if (number !== null) {
    const after = /^[\p{L}_]+/u.exec(rest.slice(number[0].length));
    if (after !== null) {
      const place = { start, end: start + number[0].length + after[0].length };
      throw badFormula(
        formula,
        place,
        `"${formula.slice(place.start, place.end)}" is neither a number nor a name. Put a column's name that begins with a digit in backticks.`,
      );
    }
    return found("number", number[0], number[0].length);
  }
  if (name !== null) return found("name", name[0], name[0].length);
  const quote = rest[0];
  if (quote === "`" || quote === '"' || quote === "'") {
    const close = rest.indexOf(quote, 1);
    if (close < 0) throw badFormula(formula, { start, end: formula.length }, `no closing ${quote}.`);
    if (close === 1) throw badFormula(formula, { start, end: start + 2 }, "nothing between the quotes.");
    return found(quote === "`" ? "name" : "text", rest.slice(1, close), close + 1);
  }
  if (SIGNS.has(quote)) return found("sign", quote, 1);
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  throw badFormula(
    formula,
    { start, end: start + character.length },
    `"${character}" has no meaning here. Allowed: names, numbers and + - : * ^ | ~ ( ) , =. Put a column's name with other characters in backticks.`,
  );
}

/** The error of a formula that cannot be read, with carets under the place. */
export function badFormula(formula: string, place: Place, message: string): LeewayError {
  return atPlace("estimate.bad_formula", formula, place, message);
}

/** The error of a name that is not among the columns, with carets under it and the nearest name. */
export function unknownColumn(formula: string, place: Place, name: string, columns: readonly string[]): LeewayError {
  const near = nearest(name, columns);
  const listed = columns.slice(0, 30).join(", ") + (columns.length > 30 ? ", …" : "");
  const advice = near === undefined ? "" : ` Did you mean "${near}"?`;
  return atPlace(
    "estimate.unknown_column",
    formula,
    place,
    `the data have no column "${name}". Columns: ${listed}.${advice}`,
    { column: name, columns },
  );
}

/** An error about one place of a formula: the message, the formula, and carets under the place. */
export function atPlace(
  code: string,
  formula: string,
  place: Place,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): LeewayError {
  const carets = " ".repeat(widthOf(formula.slice(0, place.start)));
  const length = Math.max(1, widthOf(formula.slice(place.start, place.end)));
  const shown = formula.replace(/\s/g, " ");
  return new LeewayError(
    code,
    `formula, position ${place.start + 1}: ${message}\n  ${shown}\n  ${carets}${"^".repeat(length)}`,
    { formula, start: place.start, end: place.end, ...details },
  );
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
