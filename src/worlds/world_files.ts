import { LeewayError } from "../core/errors.ts";
import type { NamedBytes, ReadTable } from "./table_reader.ts";
import { readTable } from "./table_reader.ts";
import type { WorldTableName } from "./table_schema.ts";
import { worldTables } from "./table_schema.ts";

/** A table of a world folder as read. */
export type WorldTable<Name extends WorldTableName> = ReadTable<(typeof worldTables)[Name]["columns"]>;

/** The files of a world, found by table name. */
export class WorldFiles {
  readonly #files: ReadonlyMap<string, NamedBytes>;
  readonly #folder: string;

  constructor(files: readonly NamedBytes[], folder: string | undefined) {
    this.#files = new Map(files.map((file) => [file.name, file]));
    this.#folder = folder === undefined ? "" : `${folder.replace(/\/+$/, "")}/`;
  }

  /** The file `world.yaml`. */
  description(): NamedBytes {
    const file = this.#files.get("world.yaml");
    if (file === undefined) throw this.#missing("world.yaml");
    return this.#named(file);
  }

  /** Whether the folder has a table, in either format. */
  has(table: WorldTableName): boolean {
    return this.#files.has(`${table}.csv`) || this.#files.has(`${table}.parquet`);
  }

  /** A table, read; null stands for an optional table that is not there. */
  async optional<Name extends WorldTableName>(name: Name): Promise<WorldTable<Name> | null> {
    return this.has(name) ? this.table(name) : null;
  }

  /** A table, read; its absence is an error. */
  async table<Name extends WorldTableName>(name: Name): Promise<WorldTable<Name>> {
    const csv = this.#files.get(`${name}.csv`);
    const parquet = this.#files.get(`${name}.parquet`);
    if (csv !== undefined && parquet !== undefined) {
      throw new LeewayError(
        "worlds.ambiguous_table",
        `${this.#folder}${name}: both ${name}.csv and ${name}.parquet are there; remove the one that is not meant.`,
        { table: name },
      );
    }
    const file = csv ?? parquet;
    if (file === undefined) throw this.#missing(`${name}.csv or ${name}.parquet`);
    return readTable<(typeof worldTables)[Name]>(this.#named(file), worldTables[name]);
  }

  #named(file: NamedBytes): NamedBytes {
    return { name: `${this.#folder}${file.name}`, bytes: file.bytes };
  }

  #missing(what: string): LeewayError {
    const required = Object.entries(worldTables).flatMap(([name, schema]) => (schema.required ? [name] : []));
    return new LeewayError(
      "worlds.missing_table",
      `${this.#folder}${what} is missing. A world folder needs world.yaml and, as CSV or Parquet, ${required.join(", ")}.`,
      { missing: what, required: ["world.yaml", ...required], found: [...this.#files.keys()] },
    );
  }
}
