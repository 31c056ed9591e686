import { LeewayError } from "../../core/errors.ts";
import { nearest } from "../../core/suggest.ts";
import { adbMrio } from "./adb_mrio.ts";
import { baciGdp } from "./baci_gdp.ts";
import type { Importer } from "./importer.ts";
import { oecdIcio } from "./oecd_icio.ts";
import { wiod2013 } from "./wiod_2013.ts";
import { wiod2016 } from "./wiod_2016.ts";

/** Every layout that can be imported, in the order of the help text. */
export const importers: readonly Importer[] = [wiod2016, wiod2013, oecdIcio, adbMrio, baciGdp];

/**
 * The importer of a source.
 *
 * @throws LeewayError `worlds.unknown_source` with the list
 */
export function importerOf(source: string): Importer {
  const found = importers.find((importer) => importer.source === source);
  if (found !== undefined) return found;
  const names = importers.map((importer) => importer.source);
  const meant = nearest(source, names);
  throw new LeewayError(
    "worlds.unknown_source",
    `unknown source "${source}".${meant === undefined ? "" : ` Did you mean "${meant}"?`} Sources: ${names.join(", ")}.`,
    { source, allowed: names },
  );
}
