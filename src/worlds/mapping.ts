import { LeewayError } from "../core/errors.ts";
import { duplicateRow } from "./cells.ts";
import type { NamedBytes } from "./table_reader.ts";
import { readTable } from "./table_reader.ts";

/** A mapping of codes, as `aggregateWorld` takes it. */
export interface CodeMapping {
  readonly codes: Readonly<Record<string, string>>;
  /** Names of new codes, where the file has a column `name`. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Reads a table of merges: columns `country` (or `sector`) and `to`, optionally `name` of the new code.
 *
 * @throws LeewayError `worlds.duplicate_row` and those of `readTable`
 */
export async function readMapping(file: NamedBytes, axis: "country" | "sector"): Promise<CodeMapping> {
  const columns = { [axis]: "text", to: "text" } as const;
  const table = await readTable(file, { columns, key: [axis], required: true, may_be_empty: false });
  const named = await readNames(file);
  const from = (table.columns as Readonly<Record<string, readonly string[]>>)[axis];
  const codes: Record<string, string> = {};
  const names: Record<string, string> = {};
  const places = new Map<string, number>();
  for (const [row, code] of from.entries()) {
    const earlier = places.get(code);
    if (earlier !== undefined) throw duplicateRow(table.place(row), table.place(earlier), code);
    places.set(code, row);
    const to = table.columns.to[row];
    if (code === "" || to === "") {
      throw new LeewayError("worlds.bad_value", `${table.place(row)}: ${axis} and to are needed in every row.`, {
        place: table.place(row),
      });
    }
    codes[code] = to;
    const name = named?.[row];
    if (name !== undefined && name !== "") names[to] = name;
  }
  return { codes, names };
}

async function readNames(file: NamedBytes): Promise<readonly string[] | null> {
  const schema = { columns: { name: "text" }, key: [], required: false, may_be_empty: true } as const;
  try {
    return (await readTable(file, schema)).columns.name;
  } catch (error) {
    if (error instanceof LeewayError && error.code === "worlds.missing_column") return null;
    throw error;
  }
}
