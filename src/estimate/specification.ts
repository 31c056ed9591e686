import { isStepwise } from "./formula.ts";
import { expressionText, groupingText, termText } from "./formula_terms.ts";
import type { Expression, Formula, Grouping, Stepwise, Term } from "./formula_terms.ts";

/** One estimation that a formula asks for. */
export interface Specification {
  /** The formula of this estimation alone, in standard spacing: `trade ~ rta + log(dist) | exporter^year`. */
  readonly text: string;
  /** The formula as given, for errors that point into it. */
  readonly source: string;
  readonly outcome: Expression;
  readonly terms: readonly Term[];
  readonly intercept: boolean;
  readonly fixedEffects: readonly Grouping[];
}

/**
 * The estimations of a formula: every outcome with every choice of regressors and of fixed effects, in that order.
 *
 * `sw(a, b)` takes one choice at a time, `csw(a, b)` adds them one by one; `sw0` and `csw0` begin with none.
 *
 * @returns at least one; a single one where the formula holds no list
 */
export function specificationsOf(formula: Formula): readonly Specification[] {
  const regressors = choicesOf(formula.terms, termText);
  const effects = choicesOf(formula.fixedEffects, groupingText);
  return formula.outcomes.flatMap((outcome) =>
    regressors.flatMap((terms) =>
      effects.map((fixedEffects) => {
        const parts = { outcome, terms, intercept: formula.intercept, fixedEffects };
        return { ...parts, text: specificationText(parts), source: formula.text };
      }),
    ),
  );
}

function choicesOf<Item extends object>(
  items: readonly (Item | Stepwise<Item>)[],
  text: (item: Item) => string,
): readonly (readonly Item[])[] {
  const list = items.find(isStepwise);
  if (list === undefined) return [items as readonly Item[]];
  return chosen(list).map((choice) => {
    const byText = new Map<string, Item>();
    for (const item of items) {
      for (const one of isStepwise(item) ? choice : [item]) if (!byText.has(text(one))) byText.set(text(one), one);
    }
    return [...byText.values()];
  });
}

function chosen<Item>({ kind, choices }: Stepwise<Item>): readonly (readonly Item[])[] {
  const steps = kind.startsWith("csw") ? choices.map((_, k) => choices.slice(0, k + 1).flat()) : choices;
  return kind.endsWith("0") ? [[], ...steps] : steps;
}

function specificationText(parts: Pick<Specification, "outcome" | "terms" | "intercept" | "fixedEffects">): string {
  const { outcome, terms, intercept, fixedEffects } = parts;
  const regressors = terms.map(termText);
  if (!intercept && fixedEffects.length === 0) regressors.unshift("0");
  if (regressors.length === 0) regressors.push("1");
  const bar = fixedEffects.length === 0 ? "" : ` | ${fixedEffects.map(groupingText).join(" + ")}`;
  return `${expressionText(outcome)} ~ ${regressors.join(" + ")}${bar}`;
}
