import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatHat } from "../../../src/readout/format.ts";
import type { CountryResult } from "../../../src/simulate/result.ts";
import { inkOf } from "../text/classes.ts";
import type { OutcomeWords } from "../text/outcomes.ts";
import type { MapValue, RestValue } from "./choropleth.tsx";

/** The colours and words of an outcome on a map. */
export function mapValues(countries: readonly CountryResult[], outcome: OutcomeWords): readonly MapValue[] {
  return countries.map((row) => {
    const hat = outcome.hat(row);
    return {
      country: row.country,
      fill: `var(--${inkOf(100 * (hat - 1), outcome.limits)})`,
      label: `${nameOf(row.country)}: ${formatHat(hat)}`,
    };
  });
}

/** The value that a map paints under the hatch of countries that the world holds only together; null where it has none. */
export function restValue(values: readonly MapValue[]): RestValue | null {
  const rest = values.find(({ country }) => country === "ROW");
  return rest === undefined
    ? null
    : { fill: rest.fill, label: rest.label.replace(nameOf("ROW"), "in the rest of the world") };
}
