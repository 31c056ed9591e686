import { comparatorOf } from "./comparators.ts";
import { compareDecimals, formatDecimal, shiftedBy } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { AsideReason, FoundQuantity, SetAside } from "./found_quantity.ts";
import { findMultiples } from "./multiples.ts";
import type { Multiple } from "./multiples.ts";
import { withNeighbours } from "./neighbours.ts";
import { linkBetween } from "./ranges.ts";
import { readAt, scaled, shared } from "./reading_number.ts";
import type { NumberContext, Reading } from "./reading_number.ts";
import { isStretch, setAsideReason } from "./set_aside.ts";
import type { Block } from "../layout/blocks.ts";
import type { Flag } from "../record.ts";

/** What the numbers of a document are. */
export interface QuantityFindings {
  readonly quantities: readonly FoundQuantity[];
  /** Ages, compounds ("two-day"), definite counts ("the three"), factors ("doubled") and plurals ("hundreds"): they make no claim. */
  readonly setAside: readonly SetAside[];
}

const CANDIDATE =
  /\d|[½¼¾⅓⅔⅛]|(?<![\p{L}\d-])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|quarter(?=[ -](?:percentage[ -])?point)|several|dozens|scores|tens|hundreds|thousands|millions|billions|trillions|a few|a couple|a dozen|an? (?:third|quarter|half|fifth|tenth|hundred|thousand|million|billion|trillion|cent|penny|percentage point|dollar))(?![\p{L}])/gu;

/**
 * Finds every quantity of the blocks. `skip` are the time expressions, ascending: numbers in them are no quantities.
 * Values are exact; where the scale is open the value is null and the flag holds the candidates.
 */
export function findQuantities(
  text: string,
  lower: string,
  blocks: readonly Block[],
  skip: readonly { readonly start: number; readonly end: number }[],
  context: NumberContext,
): QuantityFindings {
  const quantities: FoundQuantity[] = [];
  const setAside: SetAside[] = [];
  let next = 0;
  for (const block of blocks) {
    if (block.kind !== "paragraph" && block.kind !== "heading" && block.kind !== "title") continue;
    const readings: Reading[] = [];
    const counted = new Set<string | null>();
    const part = lower.slice(block.start, block.end);
    CANDIDATE.lastIndex = 0;
    for (let found = CANDIDATE.exec(part); found !== null; found = CANDIDATE.exec(part)) {
      const position = block.start + found.index;
      while (next < skip.length && skip[next].end <= position) next += 1;
      const time = skip[next];
      if (time !== undefined && position >= time.start) {
        const lasting = readAt(text, lower, position, context);
        if (lasting !== null && isStretch(lower, lasting))
          setAside.push({ reason: "time", quantity: made(lasting, null, lower, block, context) });
        CANDIDATE.lastIndex = time.end - block.start;
        continue;
      }
      const reading = readAt(text, lower, position, context);
      if (reading === null) {
        CANDIDATE.lastIndex = Math.max(CANDIDATE.lastIndex, digitsEnd(lower, position) - block.start);
        continue;
      }
      CANDIDATE.lastIndex = Math.max(reading.end, position + 1) - block.start;
      const reason = reading.number.vague
        ? "vague"
        : setAsideReason(text, lower, reading.start, reading.number, reading);
      const aside = reason === null ? null : listedAside(reason, reading, counted, lower);
      if (reason === null && reading.number.form === "magnitude")
        setAside.push({ reason: "magnitude", quantity: made(reading, null, lower, block, context) });
      else if (reason === null || aside === "counted" || endsRange(reason, reading, readings.at(-1), lower)) {
        readings.push(reading);
        counted.add(nounBehind(lower, reading));
      } else if (aside !== null) setAside.push({ reason: aside, quantity: made(reading, null, lower, block, context) });
    }
    quantities.push(...joined(withNeighbours(readings, lower, context.scaledDecimals), lower, block, context));
    for (const multiple of findMultiples(lower, block.start, block.end))
      setAside.push({ reason: "multiple", quantity: factor(multiple, lower, block) });
  }
  return { quantities, setAside };
}

/** "24-hour" and "48-team" count; "3-way" and "5-star" say of what kind something is. */
const ONE_OF_A_KIND = /^[-‑](?:way|off|on|fold|sided|pronged|star|tier|part|point|dimensional|to|in|and|for|a)\b/;

/**
 * What becomes of a number that makes no claim: set aside for a reason the record names, counted after all where an
 * earlier number of the block counts the same noun (`counted`: "76 seats, the Greens 12 seats"), or null for what is no quantity.
 */
function listedAside(
  reason: AsideReason,
  reading: Reading,
  counted: ReadonlySet<string | null>,
  lower: string,
): SetAside["reason"] | "counted" | null {
  if (reason === "age" || reason === "definite" || reason === "rate") return reason;
  if (reason === "time") return isStretch(lower, reading) ? "time" : null;
  if (reason === "compound") {
    const counts = reading.number.form === "digits" && !ONE_OF_A_KIND.test(lower.slice(reading.end, reading.end + 16));
    return reading.unit !== null || counts ? "compound" : null;
  }
  if (reason !== "name") return null;
  const noun = nounBehind(lower, reading);
  return noun !== null && counted.has(noun) ? "counted" : null;
}

/** "$1.2 billion-1.5 billion", "15-to-20-percent": the second figure is no part of the word before its dash. */
function endsRange(reason: AsideReason, reading: Reading, before: Reading | undefined, lower: string): boolean {
  if (reason !== "part_of_word" || before === undefined) return false;
  const gap = lower.slice(before.end, reading.start);
  return gap === "-to-" || (/^[-–]$/.test(gap) && before.scale !== null && reading.scale !== null);
}

function nounBehind(lower: string, { end }: Reading): string | null {
  return /^ (\p{L}{3,}s)(?!\p{L})/u.exec(lower.slice(end, end + 30))?.[1] ?? null;
}

/** A run of digits too long for a number is passed over as a whole. */
function digitsEnd(lower: string, position: number): number {
  let end = position;
  while (end < lower.length && lower.charCodeAt(end) >= 48 && lower.charCodeAt(end) <= 57) end += 1;
  return end;
}

/** Joins ranges ("from 5 to 7 billion", "20–30 per cent") and shares their scale and unit; makes the findings. */
function joined(readings: readonly Reading[], lower: string, block: Block, context: NumberContext): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  for (let index = 0; index < readings.length; index += 1) {
    const first = readings[index];
    const second = readings[index + 1];
    const link = second === undefined ? null : linkBetween(lower, first, second, block.start);
    if (second === undefined || link === null) found.push(made(first, null, lower, block, context));
    else if (link === "range") {
      found.push(made(shared(first, second), second, lower, block, context));
      index += 1;
    } else {
      found.push(made(shared(first, second), null, lower, block, context), made(second, null, lower, block, context));
      index += 1;
    }
  }
  return found;
}

function made(
  first: Reading,
  second: Reading | null,
  lower: string,
  block: Block,
  context: NumberContext,
): FoundQuantity {
  const last = second ?? first;
  const flags: Flag[] = [];
  const kind = first.currency === null ? (first.unit?.kind ?? "count") : "currency";
  const codes = first.currency ?? first.unit?.codes ?? [null];
  const code = codeOf(codes, kind, first.start, last.scale?.text ?? null, context, flags);
  const open = openScales(first, kind, flags);
  const shareFraction =
    kind === "count" &&
    first.number.form === "fraction" &&
    first.scale === null &&
    !/ an?$/.test(lower.slice(first.number.start, first.number.end)) &&
    !/^(?:(?: of)? an?)?[ -](?:percentage[ -])?points?\b/.test(lower.slice(first.number.end, first.number.end + 24));
  const percent = shareFraction ? 2 : 0;
  const end = Math.max(first.end, last.end);
  const { comparator, start: comparatorStart } = comparatorOf(
    lower,
    first.start,
    end,
    block.start,
    kind === "physical" && /^(?:a|mo|wk|d|h|min|s)$/.test(codes[0] ?? ""),
  );
  const rounded =
    shareFraction && comparator === "=" && /^\d+\.\d{3}$/.test(formatDecimal(first.number.value)) ? "~" : comparator;
  const [low, high] = inOrder(scaled(first, percent), scaled(last, percent));
  const bound = first.number.form === "magnitude" && /[=~]/.test(comparator) && comparator !== "<=" ? ">=" : rounded;
  return {
    start: first.start,
    end,
    low: open ? null : low,
    high: open ? null : high,
    comparator: bound,
    comparatorStart,
    kind: shareFraction ? "percent" : kind,
    code: shareFraction ? "%" : code,
    significant: first.number.significant,
    scaleText: last.scale?.text ?? first.scale?.text ?? null,
    flags,
    compound: last.compound,
    bare: !shareFraction && first.scale === null && first.unit === null && first.currency === null,
  };
}

/** "Between 0.3 and 0.1": the lower end first, whichever way it is written. */
function inOrder(first: Decimal, last: Decimal): readonly [Decimal, Decimal] {
  return compareDecimals(first, last) > 0 ? [last, first] : [first, last];
}

function factor({ start, end, value, significant }: Multiple, lower: string, block: Block): FoundQuantity {
  const { comparator, start: comparatorStart } = comparatorOf(lower, start, end, block.start, false);
  return {
    start,
    end,
    low: value,
    high: value,
    comparator,
    comparatorStart,
    kind: "count",
    code: null,
    significant,
    scaleText: null,
    flags: [],
    compound: false,
    bare: true,
  };
}

const INDIAN_SCALE = /\b(?:lakhs?|lacs?|crores?|cr)\b/;

function codeOf(
  codes: readonly (string | null)[],
  kind: string,
  offset: number,
  scaleText: string | null,
  context: NumberContext,
  flags: Flag[],
): string | null {
  if (kind !== "currency") return codes[0] ?? null;
  const written = codes as readonly string[];
  const meant = context.currencyAt(written, offset);
  if (meant !== null) return meant;
  if (scaleText !== null && INDIAN_SCALE.test(scaleText) && written.includes("INR")) {
    flags.push({
      code: "currency",
      message: "rupees counted in lakh or crore are taken for Indian ones",
      candidates: written,
    });
    return "INR";
  }
  flags.push({ code: "currency", message: "the text does not tell which currency is meant", candidates: written });
  return null;
}

/**
 * Records other admissible scales; true when no reading can be preferred, so that the value must stay open: "5m" without
 * a noun, "112.7 MT" (metric tons have no decimals, million tonnes are written Mt).
 */
function openScales(reading: Reading, kind: string, flags: Flag[]): boolean {
  const base = scaled(reading, 0);
  const written = reading.number.value;
  const others = [
    ...reading.number.others.map((other) => scaled({ ...reading, number: { ...reading.number, value: other } }, 0)),
    ...(reading.scale?.others ?? []).map((exponent) => shiftedBy(base, exponent - reading.scale!.exponent)),
    ...(reading.unit?.otherExponents ?? []).map((exponent) => shiftedBy(base, exponent - reading.unit!.exponent)),
  ];
  if (others.length === 0) return false;
  const candidates = [base, ...others].map(formatDecimal);
  const certain =
    kind === "percent" &&
    compareDecimals(written, { mantissa: 1000n, exponent: 0 }) < 0 &&
    reading.number.others.length > 0;
  if (certain) return false;
  flags.push({ code: "scale", message: `the scale can be read in ${candidates.length} ways`, candidates });
  const megatonnes = kind === "physical" && reading.unit?.otherExponents[0] === 6 && written.exponent < 0;
  return megatonnes || (reading.scale !== null && reading.scale.others.length > 0);
}
