import type { Axes } from "./axes.ts";
import { LeewayError } from "./errors.ts";
import { nearest } from "./suggest.ts";

/** One dimension of a labelled array. */
export interface Dimension {
  /** What its labels are: exporter, importer, country, sector … */
  readonly name: string;
  /** Unique labels in array order. */
  readonly labels: readonly string[];
}

/**
 * Numbers addressed by names. The first dimension varies fastest in memory, so that an array over (exporter, importer,
 * sector) or (country, sector) is laid out as {@link Axes} says and shares its numbers with the solver.
 */
export class LabelledArray {
  readonly dimensions: readonly Dimension[];
  /** The numbers themselves, not a copy; length is the product of the dimensions' lengths. */
  readonly values: Float64Array;
  readonly #positions: readonly ReadonlyMap<string, number>[];
  readonly #strides: readonly number[];

  /**
   * @param dimensions fastest first
   * @param values kept, not copied; absent: zeros
   * @throws LeewayError `core.repeated_label`, `core.wrong_length`
   */
  constructor(dimensions: readonly Dimension[], values?: Float64Array) {
    const strides: number[] = [];
    let length = 1;
    this.#positions = dimensions.map(({ name, labels }) => {
      const positions = new Map(labels.map((label, position) => [label, position]));
      if (positions.size < labels.length) {
        const label = labels.find((repeated, position) => positions.get(repeated) !== position);
        throw new LeewayError("core.repeated_label", `${name} "${label}" is listed twice. Labels must be unique.`, {
          dimension: name,
          label,
        });
      }
      strides.push(length);
      length *= labels.length;
      return positions;
    });
    if (values !== undefined && values.length !== length) {
      const shape = dimensions.map(({ name, labels }) => `${labels.length} ${name}`).join(" × ");
      throw new LeewayError("core.wrong_length", `${values.length} numbers given for ${shape} = ${length} cells.`, {
        given: values.length,
        expected: length,
      });
    }
    this.dimensions = dimensions;
    this.values = values ?? new Float64Array(length);
    this.#strides = strides;
  }

  /**
   * Offset in `values` of a cell by its labels, one for each dimension in order.
   *
   * @throws LeewayError `core.unknown_label`, `core.wrong_length`
   */
  offset(...labels: readonly string[]): number {
    if (labels.length !== this.dimensions.length) {
      const names = this.dimensions.map(({ name }) => name).join(", ");
      throw new LeewayError("core.wrong_length", `${labels.length} labels given, needed: ${names}.`, { labels });
    }
    let offset = 0;
    for (let d = 0; d < labels.length; d++) offset += this.position(d, labels[d]) * this.#strides[d];
    return offset;
  }

  /**
   * Place of a label in a dimension.
   *
   * @throws LeewayError `core.unknown_label`, with the labels and the nearest one
   */
  position(dimension: number, label: string): number {
    const position = this.#positions[dimension].get(label);
    if (position !== undefined) return position;
    const { name, labels } = this.dimensions[dimension];
    const near = nearest(label, labels, label.length <= 3 ? 1 : undefined);
    throw new LeewayError(
      "core.unknown_label",
      `unknown ${name} "${label}".${near === undefined ? "" : ` Did you mean "${near}"?`} Allowed: ${labels.join(", ")}.`,
      { dimension: name, label, allowed: labels },
    );
  }

  /** The number of a cell by its labels; errors as {@link LabelledArray.offset}. */
  get(...labels: readonly string[]): number {
    return this.values[this.offset(...labels)];
  }

  /** Writes the number of a cell; errors as {@link LabelledArray.offset}. */
  set(labels: readonly string[], value: number): void {
    this.values[this.offset(...labels)] = value;
  }

  /**
   * Sums over all other dimensions.
   *
   * @param names the dimensions to keep, in the order they have in the result
   * @returns a fresh array
   * @throws LeewayError `core.unknown_label` when there is no such dimension
   */
  sumTo(...names: readonly string[]): LabelledArray {
    const kept = names.map((name) => {
      const d = this.dimensions.findIndex((dimension) => dimension.name === name);
      if (d >= 0) return d;
      const allowed = this.dimensions.map((dimension) => dimension.name);
      throw new LeewayError("core.unknown_label", `no dimension "${name}". Allowed: ${allowed.join(", ")}.`, {
        allowed,
      });
    });
    const result = new LabelledArray(kept.map((d) => this.dimensions[d]));
    for (let cell = 0; cell < this.values.length; cell++) {
      let offset = 0;
      for (let k = 0; k < kept.length; k++) {
        const d = kept[k];
        offset += (Math.floor(cell / this.#strides[d]) % this.dimensions[d].labels.length) * result.#strides[k];
      }
      result.values[offset] += this.values[cell];
    }
    return result;
  }
}

/** An array over (exporter, importer, sector), such as flows. */
export function flowArray({ countries, sectors }: Axes, values?: Float64Array): LabelledArray {
  const names = ["exporter", "importer"].map((name) => ({ name, labels: countries }));
  return new LabelledArray([...names, { name: "sector", labels: sectors }], values);
}

/** An array over (country, sector), such as value added. */
export function countrySectorArray({ countries, sectors }: Axes, values?: Float64Array): LabelledArray {
  const dimensions = [
    { name: "country", labels: countries },
    { name: "sector", labels: sectors },
  ];
  return new LabelledArray(dimensions, values);
}

/** An array over countries, such as trade balances. */
export function countryArray({ countries }: Pick<Axes, "countries">, values?: Float64Array): LabelledArray {
  return new LabelledArray([{ name: "country", labels: countries }], values);
}
