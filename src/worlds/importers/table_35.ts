import { worldFromTable } from "../multiregional.ts";
import type { TableSector } from "../multiregional.ts";
import { sectors35, sectors35Note } from "../sectors_35.ts";
import type { World } from "../world.ts";
import type { ImportRequest } from "./importer.ts";
import { onlyFile, tableYear } from "./importer.ts";
import { readMatrix } from "./matrix.ts";
import { numberedLayout } from "./numbered_matrix.ts";

/** What differs between the publishers of tables with the 35 sectors. */
export interface Table35Source {
  readonly source: string;
  readonly licence: string;
  /** Start of the world's name. */
  readonly prefix: string;
  /** A file name with its year in four digits. */
  fullYear(file: string): string;
  toIso(country: string): string;
}

/** Reads a table of the 35 sectors c1 to c35 in the spreadsheet layout. */
export async function readTable35(request: ImportRequest, publisher: Table35Source): Promise<World> {
  const file = onlyFile(request);
  const table = await readMatrix(
    file,
    numberedLayout(sectors35.length, (country) => publisher.toIso(country)),
  );
  const year = tableYear(request, file.name, publisher.fullYear(file.name), ...table.preamble);
  const sectors = table.sectors.map(({ key }): TableSector => {
    const position = Number(key.slice(1)) - 1;
    const { name, isic, group, own_elasticity } = sectors35[position];
    return {
      sector: key,
      name,
      isic: `Rev. 3: ${isic}`,
      is_good: position < 16,
      groups: group === null ? [] : [group],
      ...(own_elasticity === undefined ? {} : { own_elasticity }),
    };
  });
  return worldFromTable(
    {
      ...table,
      sectors,
      name: request.name ?? `${publisher.prefix}-${year}`,
      year,
      source: publisher.source,
      licence: publisher.licence,
      notes: [`Imported from ${file.name}; the final uses are summed.`, sectors35Note],
    },
    1000,
  );
}
