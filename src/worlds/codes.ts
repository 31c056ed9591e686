import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import { duplicateRow } from "./cells.ts";
import type { AnyTable } from "./table_reader.ts";

/** Codes of one axis, with their positions. */
export class Codes {
  readonly #noun: string;
  readonly #codes: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #file: string;
  #lastCode: string | undefined;
  #lastPosition = -1;

  constructor(noun: string, codes: readonly string[], table: { readonly file: string; place(row: number): string }) {
    const positions = new Map<string, number>();
    for (const [row, code] of codes.entries()) {
      if (code === "") {
        throw new LeewayError("worlds.bad_value", `${table.place(row)}: the ${noun} code is empty.`, {
          place: table.place(row),
        });
      }
      const first = positions.get(code);
      if (first !== undefined) throw duplicateRow(table.place(row), table.place(first), code);
      positions.set(code, row);
    }
    this.#noun = noun;
    this.#codes = codes;
    this.#positions = positions;
    this.#file = table.file;
  }

  /**
   * Position of the code that stands in a column of a table's row.
   *
   * @throws LeewayError `worlds.unknown_code`, with the place and the allowed codes
   */
  at(table: AnyTable, column: string, row: number): number {
    const code = table.columns[column][row] as string;
    if (code === this.#lastCode) return this.#lastPosition;
    const position = this.#positions.get(code);
    if (position === undefined) throw this.#unknown(table.place(row), column, code);
    this.#lastCode = code;
    this.#lastPosition = position;
    return position;
  }

  #unknown(place: string, column: string, code: string): LeewayError {
    const meant = nearest(code, this.#codes, code.length <= 3 ? 1 : undefined);
    const shown = this.#codes.length <= 60 ? this.#codes : [...this.#codes.slice(0, 60), "…"];
    return new LeewayError(
      "worlds.unknown_code",
      `${place}: ${column} "${code}" is not a ${this.#noun} of this world.` +
        `${meant === undefined ? "" : ` Did you mean "${meant}"?`} ${this.#file} lists: ${shown.join(", ")}.`,
      { place, column, code, allowed: this.#codes },
    );
  }
}
