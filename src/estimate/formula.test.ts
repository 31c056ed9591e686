import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LeewayError } from "../core/errors.ts";
import { parseExpression, parseFormula, parseGroupings } from "./formula.ts";
import { expressionText, groupingText, termText } from "./formula_terms.ts";
import { specificationsOf } from "./specification.ts";

const texts = (formula: string): string[] => specificationsOf(parseFormula(formula)).map(({ text }) => text);

function errorOf(read: () => unknown): LeewayError {
  try {
    read();
  } catch (error) {
    if (error instanceof LeewayError) return error;
    throw error;
  }
  throw new Error("no error");
}

describe("a formula", () => {
  it("of the field's gravity equation is read whole", () => {
    const formula = parseFormula(
      "trade ~ rta + log(dist) + i(year, sanction, ref=2013) | exporter^year + importer^year + exporter^importer",
    );
    expect(specificationsOf(formula)).toMatchObject([
      {
        intercept: true,
        outcome: { kind: "column", name: "trade" },
        terms: [
          { kind: "product", factors: [{ name: "rta" }] },
          { kind: "product", factors: [{ kind: "call", name: "log", argument: { name: "dist" } }] },
          { kind: "indicator", factor: { name: "year" }, by: { name: "sanction" }, reference: [{ name: "2013" }] },
        ],
      },
    ]);
    expect(formula.fixedEffects.map((effect) => groupingText(effect as never))).toEqual([
      "exporter^year",
      "importer^year",
      "exporter^importer",
    ]);
  });

  it("means the same however it is spaced", () => {
    const loose = " trade~ rta+log( dist ) +\n i( year ,sanction, ref = 2013 )|exporter ^ year ";
    expect(texts(loose)).toEqual(["trade ~ rta + log(dist) + i(year, sanction, ref=2013) | exporter^year"]);
  });

  it("takes products, stars, numbers and backticks", () => {
    expect(texts("y ~ a:b + a*c")).toEqual(["y ~ a:b + a + c + a:c"]);
    expect(texts("y ~ a*b*c")).toEqual(["y ~ a + b + c + a:b + a:c + b:c + a:b:c"]);
    expect(texts("y ~ 0 + a")).toEqual(["y ~ 0 + a"]);
    expect(texts("y ~ a - 1")).toEqual(["y ~ 0 + a"]);
    expect(texts("y ~ 1 | f")).toEqual(["y ~ 1 | f"]);
    expect(texts("y ~ a + a | f + f + 0")).toEqual(["y ~ a | f"]);
    expect(texts("`trade value` ~ I((a + 1)/b^2 - -c)")).toEqual(["`trade value` ~ I((a + 1)/b^2 - -c)"]);
    expect(texts('y ~ i(c, ref = c("USA", `DEU`, -1))')).toEqual(["y ~ i(c, ref=c(USA, DEU, -1))"]);
  });

  it("asks for several estimations by lists, outcomes outermost and fixed effects innermost", () => {
    expect(texts("c(y, log(z)) ~ a + sw(b, c + d) | csw(f, g^h)")).toEqual([
      "y ~ a + b | f",
      "y ~ a + b | f + g^h",
      "y ~ a + c + d | f",
      "y ~ a + c + d | f + g^h",
      "log(z) ~ a + b | f",
      "log(z) ~ a + b | f + g^h",
      "log(z) ~ a + c + d | f",
      "log(z) ~ a + c + d | f + g^h",
    ]);
    expect(texts("y ~ csw0(a, b)")).toEqual(["y ~ 1", "y ~ a", "y ~ a + b"]);
    expect(texts("y ~ sw0(a, i(t))")).toEqual(["y ~ 1", "y ~ a", "y ~ i(t)"]);
  });

  it("keeps the names i, c, log and sw for columns where no parenthesis follows", () => {
    expect(texts("c ~ i + log + sw | I")).toEqual(["c ~ i + log + sw | I"]);
  });
});

describe("a formula that does not parse", () => {
  const cases: readonly (readonly [formula: string, caret: string, message: RegExp])[] = [
    ["trade ~ lgo(dist) | f", "        ^^^", /unknown function "lgo".*Did you mean "log"\?/],
    ["trade", "     ^", /"~" is missing/],
    ["~ rta", "^", /outcome is missing/],
    ["trade ~ ", "        ^", /ends where a column/],
    ["trade ~ rta + | f", "              ^", /"\|" where a column/],
    ["trade ~ rta rta2", "            ^^^^", /does not follow here/],
    ["trade ~ log(dist", "        ^^^", /not closed/],
    ["trade ~ a^b", "         ^", /after the bar/],
    ["trade ~ a | f:g", "             ^", /joined by \^/],
    ["trade ~ a | f[x]", "             ^", /vary by group/],
    ["trade ~ a | f | z ~ w", "              ^", /instrumental/],
    ["trade ~ 2", "        ^", /no regressor/],
    ["trade ~ a - b", "          ^", /constant only/],
    ["trade ~ a % b", "          ^", /no meaning/],
    ["trade ~ i(year, ref=)", "                    ^", /needs a level/],
    ["trade ~ i(year, reff=2)", "                ^^^^", /no argument "reff"/],
    ["trade ~ i(year, a, b)", "                   ^", /not more/],
    ["trade ~ i(year):a", "               ^", /second argument/],
    ["trade ~ sw(a, b) + sw(c, d)", "                   ^^^^^^^^", /second stepwise/],
    ["trade ~ 2x", "        ^^", /neither a number nor a name/],
    ["trade ~ `a", "        ^^", /no closing/],
    ["trade ~ a | log(f)", "            ^^^^", /not a function/],
    ["ñandú ~ log(é, 2)", "             ^", /one argument/],
  ];

  it.each(cases)("%s is refused with carets under the place", (formula, caret, message) => {
    const error = errorOf(() => parseFormula(formula));
    expect(error.code).toBe("estimate.bad_formula");
    expect(error.message).toMatch(message);
    expect(error.message.split("\n").slice(1)).toEqual([`  ${formula}`, `  ${caret}`]);
  });

  it("is refused, however deep, without exhausting the stack", () => {
    const deep = `y ~ ${"log(".repeat(5000)}x${")".repeat(5000)}`;
    expect(errorOf(() => parseFormula(deep)).code).toBe("estimate.bad_formula");
    expect(errorOf(() => parseExpression("-".repeat(5000))).code).toBe("estimate.bad_formula");
    expect(errorOf(() => parseExpression(`${"2^".repeat(5000)}x`)).code).toBe("estimate.bad_formula");
  });

  it("never fails in another way, whatever the text", () => {
    const piece = fc.constantFrom(
      ..."y x log( exp( I( i( sw( csw0( c( ) , + - * / ^ : | ~ = [ ref= 1 0 2.5 1e3 `a b` 'q' \" . _ é 日 \n".split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(" ")),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (formula) => {
        for (const read of [parseFormula, parseGroupings, parseExpression]) {
          try {
            read(formula);
          } catch (error) {
            expect(error).toBeInstanceOf(LeewayError);
            const { code, details } = error as LeewayError;
            expect(code).toBe("estimate.bad_formula");
            expect(details["start"]).toBeGreaterThanOrEqual(0);
            expect(details["end"]).toBeLessThanOrEqual(formula.length);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("the text of what was read", () => {
  const name = fc.constantFrom("x", "dist", "a b", "log", "é_1");
  const expression = fc.letrec<{ any: string; leaf: string }>((tie) => ({
    leaf: fc.oneof(
      name.map((text) => (/ /.test(text) ? `\`${text}\`` : text)),
      fc.constantFrom("1", "2.5", "0"),
    ),
    any: fc.oneof(
      { maxDepth: 4 },
      tie("leaf"),
      fc.tuple(tie("any"), fc.constantFrom("+", "-", "*", "/", "^"), tie("any")).map(([a, o, b]) => `(${a})${o}(${b})`),
      tie("any").map((inside) => `-(${inside})`),
      fc.tuple(fc.constantFrom("log", "asinh", "I"), tie("any")).map(([f, inside]) => `${f}(${inside})`),
    ),
  })).any;

  it("reads back as the same expression", () => {
    fc.assert(
      fc.property(expression, (text) => {
        const once = parseExpression(text);
        const written = expressionText(once);
        expect(expressionText(parseExpression(written))).toBe(written);
        expect(withoutPlaces(parseExpression(written))).toEqual(withoutPlaces(once));
      }),
    );
  });

  it("names the groupings of clusters", () => {
    expect(parseGroupings("~ exporter ^importer + year").map(groupingText)).toEqual(["exporter^importer", "year"]);
    expect(termText(parseFormula("y ~ i( year , log( x ) )").terms[0] as never)).toBe("i(year, log(x))");
  });
});

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inside: unknown) => (key === "place" ? undefined : inside)));
}
