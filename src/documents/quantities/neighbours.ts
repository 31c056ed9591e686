import { compareDecimals, decimalOf, times } from "./decimal.ts";
import type { Reading } from "./reading_number.ts";

const LONGEST_GAP = 90;
/** What joins a figure to an earlier one of the same thing ("up from", "exports at"). */
const JOINS =
  /(?:^|[^\p{L}])(from|to|at|and|or|with|versus|vs\.?|against|than|by|was|were|\p{L}+['’]s) (?:(?:about|around|some|nearly|almost|roughly|approximately|just|over|more than|less than|under|only|a record|an average|an average of|an estimated) ){0,2}$/u;
/** What may follow a figure whose unit was said before; a noun behind it would be counted instead. */
const NO_NOUN =
  /^(?:[.,;:)]|$| (?:in|an?|last|this|the|at|by|from|to|on|earlier|for|during|over|previously|and|or|but|while|as|since|after|before|when|per|compared|versus|against|of)(?!\p{L}))/u;
const TIME_CODE = /^(?:a|mo|wk|d|h|min|s)$/;
const CLOSE = decimalOf("5");

/**
 * What the readings of one block tell of each other: a figure takes the unit of the one before it where the sentence
 * compares the two ("3.9 million barrels to 480.071 million"), and a dot that could group thousands is a decimal point
 * where a figure of the same scale in the block, or any scaled figure of the document (`scaledDecimals`), shows one.
 */
export function withNeighbours(
  readings: readonly Reading[],
  lower: string,
  scaledDecimals: boolean,
): readonly Reading[] {
  const pointed = new Set(readings.filter((reading) => showsPoint(reading, lower)).map(measuredIn));
  const settled: Reading[] = [];
  for (let index = 0; index < readings.length; index += 1) {
    const reading = withUnitAhead(readings[index], readings[index + 1], lower);
    const isPointed = pointed.has(measuredIn(reading)) || (scaledDecimals && reading.scale !== null);
    const plain = isPointed ? withSettledPoint(reading, lower) : reading;
    const before = settled.findLast((other) => !isBracketed(lower, other.end, reading.start));
    settled.push(before === undefined ? plain : withCarriedUnit(before, plain, lower));
  }
  return settled;
}

/** One, two or more than three decimals cannot be grouped thousands. */
function showsPoint({ number, unit }: Reading, lower: string): boolean {
  return unit?.kind !== "percent" && /^\d+\.(?:\d{1,2}|\d{4,})$/.test(lower.slice(number.start, number.end));
}

/** The scale word of a figure, or its unit where it has none. */
function measuredIn({ scale, currency, unit }: Reading): string {
  return scale?.text ?? `in ${currency?.[0] ?? unit?.codes[0] ?? ""}`;
}

function withSettledPoint(reading: Reading, lower: string): Reading {
  const { number, scale } = reading;
  const roundThousands = scale === null && lower.slice(number.start, number.end).endsWith("00");
  return number.value.exponent >= 0 || roundThousands ? reading : { ...reading, number: { ...number, others: [] } };
}

/** "Fell to 17.5 million from 21.6 million tonnes": the unit stands behind the second figure alone. */
function withUnitAhead(reading: Reading, next: Reading | undefined, lower: string): Reading {
  if (next?.unit?.kind !== "physical" || next.unit.exponent !== 0 || TIME_CODE.test(next.unit.codes[0] ?? ""))
    return reading;
  const open = reading.unit === null && reading.currency === null && reading.scale !== null;
  const same = reading.scale?.text === next.scale?.text && reading.scale?.others.length === 0;
  return open &&
    same &&
    /^ (?:from|versus|against|compared with|compared to) $/.test(lower.slice(reading.end, next.start))
    ? { ...reading, unit: next.unit }
    : reading;
}

function withCarriedUnit(before: Reading, reading: Reading, lower: string): Reading {
  if (
    reading.scale !== null &&
    before.currency !== null &&
    /^ ?(?:[-–—]|to) ?$/.test(lower.slice(before.end, reading.start))
  )
    return { ...reading, scale: { ...reading.scale, others: [] } };
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
