import { nearest } from "../core/suggest.ts";
import type { Design, Factor } from "./design.ts";
import { columnAt, evaluate } from "./evaluate.ts";
import { allRows } from "./row_drops.ts";
import { factorOfColumn, factorOfRows, interactionOf } from "./factors.ts";
import { parseExpression, parseGroupings } from "./formula.ts";
import { columnsOf, expressionText, groupingText, nameText, termText } from "./formula_terms.ts";
import type { ColumnName, Expression, Grouping, Term } from "./formula_terms.ts";
import { atPlace, unknownColumn } from "./formula_tokens.ts";
import { noRows, refuseExtreme, refuseFarOffset, refuseNegative, refuseNegativeWeight } from "./design_refusals.ts";
import { RowFilter, refused } from "./row_filter.ts";
import type { Specification } from "./specification.ts";
import type { DataTable } from "./table.ts";

/** What stands beside the formula, in the words of the command line. */
export interface DesignOptions {
  /** `poisson` refuses a negative outcome; default `poisson`. */
  readonly family?: "poisson" | "gaussian";
  /** Clusters joined by `+`, each a column or columns joined by `^`. */
  readonly cluster?: string;
  /** A column or expression ≥ 0; rows of weight 0 are dropped. */
  readonly weights?: string;
  /** A column or expression added to the linear index with coefficient 1. */
  readonly offset?: string;
  /** `drop` counts and leaves out rows without a usable value; `refuse` makes them an error. Default `drop`. */
  readonly missing?: "drop" | "refuse";
}

interface Around {
  readonly clusters: readonly Grouping[];
  readonly weights: Expression | null;
  readonly offset: Expression | null;
}

function readAround(options: DesignOptions): Around {
  return {
    clusters: options.cluster === undefined ? [] : parseGroupings(options.cluster),
    weights: options.weights === undefined ? null : parseExpression(options.weights),
    offset: options.offset === undefined ? null : parseExpression(options.offset),
  };
}

/**
 * The columns that estimations read, each once.
 *
 * @param names the columns that exist
 * @throws LeewayError `estimate.unknown_column` with carets and the nearest name, `estimate.bad_formula`
 */
export function columnsNeeded(
  specifications: readonly Specification[],
  options: DesignOptions,
  names: readonly string[],
): readonly string[] {
  const known = new Set(names);
  const needed = new Set<string>();
  const take = (source: string, columns: readonly ColumnName[]): void => {
    for (const column of columns) {
      if (!known.has(column.name)) throw unknownColumn(source, column, column.name, names);
      needed.add(column.name);
    }
  };
  for (const { source, outcome, terms, fixedEffects } of specifications) {
    take(source, columnsOf(outcome));
    for (const term of terms) {
      if (term.kind === "product") take(source, term.factors.flatMap(columnsOf));
      else take(source, [term.factor, ...(term.by === null ? [] : columnsOf(term.by))]);
    }
    for (const effect of fixedEffects) take(source, effect.columns);
  }
  const { clusters, weights, offset } = readAround(options);
  for (const cluster of clusters) take(options.cluster ?? "", cluster.columns);
  if (weights !== null) take(options.weights ?? "", columnsOf(weights));
  if (offset !== null) take(options.offset ?? "", columnsOf(offset));
  return [...needed];
}

/**
 * What a formula and data amount to as numbers: usable rows, regressors named as in the formula, coded fixed effects.
 *
 * Coefficients of `i()` are named as fixest names them: `year::2014`, `year::2014:sanction`.
 *
 * @returns arrays that may be the table's own where no row was dropped; they must not be written to
 * @throws LeewayError `estimate.no_rows`, `estimate.missing_values` under `missing: "refuse"`,
 * `estimate.negative_outcome`, `estimate.negative_weight`, `estimate.far_offset`, `estimate.extreme_values`,
 * `estimate.unknown_level`, `estimate.not_numeric`, `estimate.unknown_column`, `estimate.bad_formula`
 */
export function buildDesign(table: DataTable, specification: Specification, options: DesignOptions = {}): Design {
  return new Builder(table, specification, options).build();
}

class Builder {
  readonly #table: DataTable;
  readonly #specification: Specification;
  readonly #options: DesignOptions;
  readonly #filter: RowFilter;
  readonly #seen = new Set<string>();
  readonly #factors = new Map<string, Factor>();
  #rows: Int32Array | null = null;

  constructor(table: DataTable, specification: Specification, options: DesignOptions) {
    this.#table = table;
    this.#specification = specification;
    this.#options = options;
    this.#filter = new RowFilter(table.row_count);
  }

  build(): Design {
    const { source, outcome, terms, intercept, fixedEffects } = this.#specification;
    const { clusters, weights, offset } = readAround(this.#options);
    const allY = this.#values(source, outcome);
    const products = terms.map((term) => this.#checkTerm(source, term));
    for (const effect of fixedEffects) this.#checkColumns(source, effect.columns);
    for (const cluster of clusters) this.#checkColumns(this.#options.cluster ?? "", cluster.columns);
    const allOffset = offset === null ? null : this.#values(this.#options.offset ?? "", offset);
    const allWeights = weights === null ? null : this.#values(this.#options.weights ?? "", weights);
    if (weights !== null && allWeights !== null) this.#filter.zeroWeights(expressionText(weights), allWeights);
    this.#rows = this.#filter.kept();
    const dropped = this.#filter.dropped();
    if (this.#options.missing === "refuse" && dropped.length > 0) throw refused(dropped);
    const count = this.#rows?.length ?? this.#table.row_count;
    if (count === 0) throw noRows(this.#table.row_count, dropped);

    const y = this.#take(allY);
    const isPoisson = (this.#options.family ?? "poisson") === "poisson";
    if (isPoisson) refuseNegative(expressionText(outcome), y, this.#rows);
    const w = allWeights === null ? null : this.#take(allWeights);
    if (w !== null) refuseNegativeWeight(this.#options.weights ?? "", w, this.#rows);
    const shift = allOffset === null ? null : this.#take(allOffset);
    if (shift !== null && isPoisson) refuseFarOffset(this.#options.offset ?? "", shift, this.#rows);
    const names: string[] = [];
    const x: Float64Array[] = [];
    if (intercept && fixedEffects.length === 0) {
      names.push("(Intercept)");
      x.push(new Float64Array(count).fill(1));
    }
    for (const [k, term] of terms.entries()) {
      const columns =
        term.kind === "indicator" ? this.#indicators(source, term) : ([[termText(term), products[k]]] as const);
      for (const [name, values] of columns) {
        names.push(name);
        x.push(term.kind === "indicator" ? values : this.#take(values));
        refuseExtreme(name, x[x.length - 1]);
      }
    }
    return {
      outcome: expressionText(outcome),
      y,
      names,
      x,
      fixedEffects: fixedEffects.map((effect) => this.#grouping(source, effect)),
      clusters: clusters.map((cluster) => this.#grouping(this.#options.cluster ?? "", cluster)),
      weights: w,
      offset: shift,
      rows: this.#rows ?? allRows(count),
      dropped,
    };
  }

  /** Checks a term's columns and computes it; for `i()` the values of what it is multiplied with. */
  #checkTerm(source: string, term: Term): Float64Array {
    if (term.kind === "indicator") {
      this.#checkColumns(source, [term.factor]);
      if (term.by !== null && this.#textColumn(source, term.by) !== null)
        this.#checkColumns(source, columnsOf(term.by));
      else if (term.by !== null) this.#values(source, term.by);
      return new Float64Array(0);
    }
    const [first, ...others] = term.factors.map((factor) => this.#values(source, factor));
    if (others.length === 0) return first;
    const values = others.reduce((left, right) => left.map((value, row) => value * right[row]), first);
    this.#filter.values(termText(term), values);
    return values;
  }

  #values(source: string, expression: Expression): Float64Array {
    this.#checkColumns(source, columnsOf(expression));
    const values = evaluate(this.#table, source, expression);
    if (expression.kind !== "column") this.#filter.values(expressionText(expression), values);
    return values;
  }

  #checkColumns(source: string, columns: readonly ColumnName[]): void {
    for (const place of columns) {
      const column = columnAt(this.#table, source, place);
      if (this.#seen.has(place.name)) continue;
      this.#seen.add(place.name);
      this.#filter.column(nameText(place.name), column);
    }
  }

  #textColumn(source: string, expression: Expression): ColumnName | null {
    if (expression.kind !== "column") return null;
    const place = { name: expression.name, ...expression.place };
    return columnAt(this.#table, source, place).kind === "text" ? place : null;
  }

  #take(values: Float64Array): Float64Array {
    const rows = this.#rows;
    if (rows === null) return values;
    const out = new Float64Array(rows.length);
    for (let k = 0; k < rows.length; k++) out[k] = values[rows[k]];
    return out;
  }

  #factor(source: string, place: ColumnName): Factor {
    const known = this.#factors.get(place.name);
    if (known !== undefined) return known;
    const whole = factorOfColumn(nameText(place.name), columnAt(this.#table, source, place));
    const factor = factorOfRows(whole, this.#rows);
    this.#factors.set(place.name, factor);
    return factor;
  }

  #grouping(source: string, grouping: Grouping): Factor {
    const name = groupingText(grouping);
    const key = `^${name}`;
    const known = this.#factors.get(key);
    if (known !== undefined) return known;
    const factor = interactionOf(
      name,
      grouping.columns.map((column) => this.#factor(source, column)),
    );
    this.#factors.set(key, factor);
    return factor;
  }

  #indicators(
    source: string,
    term: Extract<Term, { readonly kind: "indicator" }>,
  ): readonly (readonly [name: string, values: Float64Array])[] {
    const factor = this.#factor(source, term.factor);
    const levels = this.#levelsBut(source, factor, term.factor, term.reference);
    const textBy = term.by === null ? null : this.#textColumn(source, term.by);
    if (textBy !== null) {
      const other = this.#factor(source, textBy);
      const labels = other.labels ?? [];
      return levels.flatMap(([code, name]) =>
        labels.map(
          (label, second) =>
            [
              `${name}:${other.name}::${label}`,
              Float64Array.from(factor.codes, (own, row) => (own === code && other.codes[row] === second ? 1 : 0)),
            ] as const,
        ),
      );
    }
    const by = term.by === null ? null : this.#take(evaluate(this.#table, source, term.by));
    const suffix = term.by === null ? "" : `:${expressionText(term.by)}`;
    return levels.map(([code, name]) => [
      name + suffix,
      Float64Array.from(factor.codes, (own, row) => (own === code ? (by === null ? 1 : by[row]) : 0)),
    ]);
  }

  #levelsBut(
    source: string,
    factor: Factor,
    place: ColumnName,
    reference: readonly ColumnName[],
  ): readonly (readonly [code: number, name: string])[] {
    const { labels } = factor;
    if (labels === undefined) {
      throw atPlace(
        "estimate.too_many_levels",
        source,
        place,
        `column "${place.name}" has ${factor.levels.toLocaleString("en-US")} levels, too many for one regressor each. Put it after the bar as a fixed effect.`,
        { column: place.name, levels: factor.levels },
      );
    }
    for (const level of reference) {
      if (labels.includes(level.name)) continue;
      const near = nearest(level.name, labels);
      throw atPlace(
        "estimate.unknown_level",
        source,
        level,
        `${level.name} is no level of "${place.name}" among the usable rows. Levels: ${labels.slice(0, 20).join(", ")}${labels.length > 20 ? ", …" : ""}.` +
          (near === undefined ? "" : ` Did you mean "${near}"?`),
        { column: place.name, level: level.name },
      );
    }
    const left = new Set(reference.map(({ name }) => name));
    return labels.flatMap((label, code) => (left.has(label) ? [] : [[code, `${factor.name}::${label}`] as const]));
  }
}
