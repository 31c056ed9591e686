import { readFileSync } from "node:fs";

import { parse } from "yaml";

import type { LedgerTable, LedgerTableName } from "./table_schema.ts";
import { ledgerTableNames, readLedgerTable } from "./table_schema.ts";

let tables: Readonly<Record<LedgerTableName, LedgerTable>> | undefined;

/** All tables of the ledger as their YAML files define them; read once. */
export function ledgerTables(): Readonly<Record<LedgerTableName, LedgerTable>> {
  tables ??= Object.fromEntries(
    ledgerTableNames.map((name) => {
      const file = new URL(`../../src/facts/tables/${name}.yaml`, import.meta.url);
      return [name, readLedgerTable(parse(readFileSync(file, "utf8")), `${name}.yaml`)];
    }),
  ) as Record<LedgerTableName, LedgerTable>;
  return tables;
}
