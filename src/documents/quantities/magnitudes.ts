import type { WrittenNumber } from "./written_number.ts";

const POWERS: Readonly<Record<string, number>> = {
  tens: 1,
  hundreds: 2,
  thousands: 3,
  millions: 6,
  billions: 9,
  trillions: 12,
};
const MAGNITUDE =
  /^(?:(dozens)(?= of (?!the\b))|(tens|hundreds|thousands|millions|billions|trillions)(?: of (thousands|millions|billions|trillions))?(?= of (?!the\b)| more\b| (?:were|are|have|had|fled|died|gathered|marched|remain|took)\b))/;
const LONGEST = 60;

/**
 * Reads a plural magnitude ("hundreds of trucks", "tens of thousands of homes") as the least number that its plural can
 * mean, twice the magnitude; the quantity made of it is a lower bound. "In the thousands" and lone "tens" say no number.
 */
export function readMagnitude(lower: string, position: number): WrittenNumber | null {
  const found = MAGNITUDE.exec(lower.slice(position, position + LONGEST));
  if (found === null) return null;
  const [written, dozens, first, second] = found;
  const power = (POWERS[first] ?? 0) + (POWERS[second] ?? 0);
  if (first === "tens" && second === undefined) return null;
  return {
    start: position,
    end: position + written.length,
    value: dozens === undefined ? { mantissa: 2n, exponent: power } : { mantissa: 24n, exponent: 0 },
    significant: [1],
    form: "magnitude",
    others: [],
    vague: false,
  };
}
