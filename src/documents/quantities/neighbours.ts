import { compareDecimals, decimalOf, times } from "./decimal.ts";
import type { Reading } from "./reading_number.ts";

const LONGEST_GAP = 90;
/** What joins a figure to an earlier one of the same thing ("up from", "exports at"). */
const JOINS =
  /(?:^|[^\p{L}])(from|to|at|and|or|with|versus|vs\.?|against|than|by|was|were) (?:(?:about|around|some|nearly|almost|roughly|approximately|just|over|more than|less than|under|only|a record|an average|an average of|an estimated) ){0,2}$/u;
/** What may follow a figure whose unit was said before; a noun behind it would be counted instead. */
const NO_NOUN =
  /^(?:[.,;:)]|$| (?:in|an?|last|this|the|at|by|from|to|on|earlier|for|during|over|previously|and|or|but|while|as|since|after|before|when|per|compared|versus|against|of)(?!\p{L}))/u;
const TIME_CODE = /^(?:a|mo|wk|d|h|min|s)$/;
const CLOSE = decimalOf("5");

/**
 * What the readings of one block tell of each other: a figure takes the unit of the one before it where the sentence
 * compares the two ("3.9 million barrels to 480.071 million"), and a dot that could group thousands is a decimal point
 * where a figure of the same scale has another count of decimals.
 */
export function withNeighbours(readings: readonly Reading[], lower: string): readonly Reading[] {
  const settled: Reading[] = [];
  for (const reading of readings) {
    const before = settled.findLast((other) => !isBracketed(lower, other.end, reading.start));
    const plain = withSettledPoint(reading, readings, lower);
    settled.push(before === undefined ? plain : withCarriedUnit(before, plain, lower));
  }
  return settled;
}

function withSettledPoint(reading: Reading, readings: readonly Reading[], lower: string): Reading {
  const { number } = reading;
  if (number.others.length === 0 || number.value.exponent >= 0) return reading;
  const shown = readings.some(
    (other) =>
      other !== reading &&
      other.scale?.text === reading.scale?.text &&
      other.unit?.kind !== "percent" &&
      /^\d+\.(?:\d{1,2}|\d{4,})$/.test(lower.slice(other.number.start, other.number.end)),
  );
  return shown ? { ...reading, number: { ...number, others: [] } } : reading;
}

function withCarriedUnit(before: Reading, reading: Reading, lower: string): Reading {
  if (reading.unit !== null || reading.currency !== null || reading.number.form !== "digits") return reading;
  const gap = lower.slice(before.end, reading.start).replace(/\([^()]*\)/g, "");
  if (gap.length > LONGEST_GAP || /[;!?]|\.\s/.test(gap)) return reading;
  const word = JOINS.exec(gap)?.[1];
  if (word === undefined || !NO_NOUN.test(lower.slice(reading.end, reading.end + 14))) return reading;
  if (before.currency === null && (before.unit === null || before.unit.exponent < 0)) return reading;
  if (before.currency === null && TIME_CODE.test(before.unit!.codes[0] ?? "")) return reading;
  const carried = { currency: before.currency, unit: before.currency === null ? before.unit : null };
  const kind = before.currency === null ? before.unit!.kind : "currency";
  if (reading.scale !== null) {
    const scale =
      reading.scale.others.length > 0 && before.scale?.text === reading.scale.text
        ? { ...reading.scale, others: [] }
        : reading.scale;
    const fits = (kind === "physical" || kind === "currency") && (carried.unit?.exponent ?? 0) === 0;
    return fits ? { ...reading, ...carried, scale } : reading;
  }
  if (before.scale !== null || !/^(?:from|to|versus|vs\.?|against|than)$/.test(word)) return reading;
  if ((kind === "percent" && word === "to") || !/^[ ,(]*(?:\p{L}+ ){0,3}$/u.test(gap.slice(0, -1) + " "))
    return reading;
  return alike(before, reading) ? { ...reading, ...carried } : reading;
}

/** Whether a bracket closes between two places that did not open there: "77m euros (£53m), up from 38m". */
function isBracketed(lower: string, from: number, to: number): boolean {
  if (to - from > LONGEST_GAP) return false;
  const gap = lower.slice(from, to);
  const closed = gap.indexOf(")");
  const opened = gap.indexOf("(");
  return closed >= 0 && (opened < 0 || opened > closed);
}

function alike(left: Reading, right: Reading): boolean {
  const [a, b] = [left.number.value, right.number.value];
  return compareDecimals(a, times(b, CLOSE)) < 0 && compareDecimals(b, times(a, CLOSE)) < 0;
}
