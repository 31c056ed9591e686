import { comparatorOf } from "./comparators.ts";
import { signBefore } from "./currencies.ts";
import { compareDecimals, formatDecimal, shiftedBy, times } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { FoundQuantity, SetAside } from "./found_quantity.ts";
import { readDigits, readGlyph, readRatio, readWords } from "./numbers.ts";
import type { NumberStyle, WrittenNumber } from "./numbers.ts";
import { readLetterScale, readScale } from "./scales.ts";
import type { Scale, ScaleLanguage } from "./scales.ts";
import { setAsideReason } from "./set_aside.ts";
import { readUnit } from "./units.ts";
import type { WrittenUnit } from "./units.ts";
import type { Block } from "../layout/blocks.ts";
import type { Flag } from "../record.ts";

/** How the document writes numbers, and what its ambiguous signs mean there. */
export interface NumberContext {
  readonly style: NumberStyle;
  readonly language: ScaleLanguage;
  /** The currency that ambiguous words and signs ("rupees", "¥") mean at an offset, null when the text does not tell. */
  readonly currencyAt: (codes: readonly string[], offset: number) => string | null;
}

/** What the numbers of a document are. */
export interface QuantityFindings {
  readonly quantities: readonly FoundQuantity[];
  /** Ages, compounds ("two-day") and definite counts ("the three"): quantities that make no claim, in reading order. */
  readonly setAside: readonly SetAside[];
}

const CANDIDATE =
  /\d|[½¼¾⅓⅔⅛]|(?<![\p{L}\d-])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|several|dozens|scores|tens|hundreds|a few|a couple|a dozen|an? (?:third|quarter|half|fifth|tenth|hundred|thousand|million|billion|trillion))(?![\p{L}])/gu;

/** One number with sign, scale and unit, before ranges are joined. */
interface Reading {
  readonly number: WrittenNumber;
  readonly start: number;
  readonly end: number;
  readonly currency: readonly string[] | null;
  readonly scale: Scale | null;
  readonly unit: WrittenUnit | null;
  readonly negative: boolean;
  readonly compound: boolean;
}

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
    const end = block.end;
    CANDIDATE.lastIndex = block.start;
    for (let found = CANDIDATE.exec(lower); found !== null && found.index < end; found = CANDIDATE.exec(lower)) {
      const position = found.index;
      while (next < skip.length && skip[next].end <= position) next += 1;
      const time = skip[next];
      if (time !== undefined && position >= time.start) {
        CANDIDATE.lastIndex = time.end;
        continue;
      }
      const reading = readAt(text, lower, position, context);
      if (reading === null) {
        CANDIDATE.lastIndex = Math.max(CANDIDATE.lastIndex, digitsEnd(lower, position));
        continue;
      }
      CANDIDATE.lastIndex = Math.max(reading.end, position + 1);
      const reason = reading.number.vague
        ? "vague"
        : setAsideReason(text, lower, reading.start, reading.number, reading);
      if (reason === null) readings.push(reading);
      else if (reason === "age" || (reason === "compound" && reading.unit !== null) || reason === "definite")
        setAside.push({ reason, quantity: made(reading, null, lower, block, context) });
    }
    quantities.push(...joined(readings, lower, block, context));
  }
  return { quantities, setAside };
}

/** A run of digits too long for a number is passed over as a whole. */
function digitsEnd(lower: string, position: number): number {
  let end = position;
  while (end < lower.length && lower.charCodeAt(end) >= 48 && lower.charCodeAt(end) <= 57) end += 1;
  return end;
}

function readAt(text: string, lower: string, position: number, context: NumberContext): Reading | null {
  const number = numberAt(lower, position, context.style);
  if (number === null) return null;
  const sign = signBefore(text, lower, position);
  let end = number.end;
  const scale = readScale(lower, end, context.language) ?? readLetterScale(text, lower, end, sign !== null);
  if (scale !== null) end = scale.end;
  const unit =
    sign === null ? readUnit(text, lower, behindOf(lower, end, number.form)) : currencyBehind(text, lower, end);
  if (unit !== null) end = unit.end;
  const compound = /^[-‑][\p{L}]/u.test(lower.slice(end, end + 2)) || /[-‑]/.test(lower.charAt(number.end));
  const start = sign === null ? number.start : sign.start;
  const minus = /(?:^|[\s(])[-−]$/.test(lower.slice(Math.max(0, start - 2), start));
  const inWords = /(?:^|[^\p{L}])(?<!or )minus $/u.test(lower.slice(Math.max(0, start - 10), start));
  return {
    number,
    start: minus ? start - 1 : start,
    end,
    currency: sign?.codes ?? null,
    scale,
    unit,
    negative: minus || inWords,
    compound,
  };
}

/** "$5 billion dollars": behind a sign of currency only the currency in words still belongs to the number. */
function currencyBehind(text: string, lower: string, end: number): WrittenUnit | null {
  const unit = readUnit(text, lower, end);
  return unit?.kind === "currency" ? unit : null;
}

/** "5 billion of cubic metres" and "half a percent" have a word before the unit. */
function behindOf(lower: string, end: number, form: WrittenNumber["form"]): number {
  const rest = lower.slice(end, end + 24);
  const found =
    form === "fraction"
      ? /^ (?:of )?an?(?= (?:percent|per cent|percentage|%|billion|million|trillion|dollar|euro|pound|ton|barrel|kilo|mile|degree|year|hour|point|day|month|century))/.exec(
          rest,
        )
      : /^ (?:of|de)(?= (?:dollars|euros|yuan|pounds|barrels|tonnes|tons|cubic|d[oó]lares|toneladas|barriles))/.exec(
          rest,
        );
  return found === null ? end : end + found[0].length;
}

function numberAt(lower: string, position: number, style: NumberStyle): WrittenNumber | null {
  const unit = lower.charCodeAt(position);
  if (unit >= 48 && unit <= 57) {
    const ratio = readRatio(lower, position);
    if (ratio !== null) return ratio;
    const digits = readDigits(lower, position, style);
    if (digits === null) return null;
    const glyph = readGlyph(lower, digits.end);
    if (glyph === null) return digits;
    const exponent = Math.min(digits.value.exponent, glyph.value.exponent);
    const sum =
      digits.value.mantissa * 10n ** BigInt(digits.value.exponent - exponent) +
      glyph.value.mantissa * 10n ** BigInt(glyph.value.exponent - exponent);
    return { ...digits, end: glyph.end, value: { mantissa: sum, exponent } };
  }
  const glyph = readGlyph(lower, position);
  if (glyph !== null)
    return {
      start: position,
      end: glyph.end,
      value: glyph.value,
      significant: [1, 2],
      form: "fraction",
      others: [],
      vague: false,
    };
  const article = /^(an?) (?=(?:hundred|thousand|million|billion|trillion)(?!\p{L}))/u.exec(
    lower.slice(position, position + 16),
  );
  if (article !== null)
    return {
      start: position,
      end: position + article[1].length,
      value: { mantissa: 1n, exponent: 0 },
      significant: [1],
      form: "article",
      others: [],
      vague: false,
    };
  return readWords(lower, position);
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

const CHANGE_BEFORE =
  /\b(?:r[io]se|rises|risen|rising|grew|grow|grows|grown|growing|increas\p{L}+|climb\p{L}*|jump\p{L}*|surg\p{L}+|soar\p{L}*|up|fell|fall|falls|fallen|falling|drop\p{L}*|declin\p{L}+|decreas\p{L}+|down|slump\p{L}*|plung\p{L}+|cut|cuts|cutting|rais\p{L}+|lower\p{L}*|reduc\p{L}+|expand\p{L}*|shr[aiu]nk\p{L}*|doubl\p{L}+|tripl\p{L}+|went|goes|revis\p{L}+|slow\p{L}*|widen\p{L}*|narrow\p{L}*|chang\p{L}+|mov\p{L}+|swung|advanc\p{L}+|dipp?\p{L}*|eas\p{L}+)\b/u;

function linkBetween(lower: string, first: Reading, second: Reading, blockStart: number): "range" | "change" | null {
  const gap = lower.slice(first.end, second.start);
  if (!/^ ?(?:-|–|—|to|and|or) ?$/.test(gap) || first.negative) return null;
  const word = gap.trim();
  if (first.number.form === "fraction" && second.number.form !== "fraction") return null;
  if (/and|or/.test(word) && first.unit !== null && second.unit === null) return null;
  const before = lower.slice(Math.max(blockStart, first.start - 90), first.start);
  const between = /\bbetween (?:\p{L}+ )?$/u.test(before);
  const from = /\bfrom (?:\p{L}+ ){0,2}$/u.test(before) && !differs(first, second);
  if (word === "and") return between ? "range" : null;
  if (word === "or")
    return first.unit === null && first.scale === null && closeTogether(first, second) ? "range" : null;
  if (word === "to" && from && CHANGE_BEFORE.test(lower.slice(Math.max(blockStart, first.start - 160), first.start)))
    return "change";
  if (differs(first, second)) return null;
  if (
    word === "to" &&
    !from &&
    !between &&
    !roundRange(lower, first, second, before) &&
    first.unit === null &&
    first.scale === null &&
    first.currency === null &&
    second.unit === null &&
    second.scale === null &&
    second.currency === null
  )
    return null;
  return inOrder(first, second) ? "range" : null;
}

/** "About 10,000 to 12,000 troops": bare numbers of one size between a word of roughness and what is counted. */
function roundRange(lower: string, first: Reading, second: Reading, before: string): boolean {
  if (!/\b(?:about|around|some|roughly|approximately|an estimated|estimated|anywhere from|up to) $/.test(before))
    return false;
  if (
    !/^ (?!(?:in|on|at|to|for|against|with|and|or|by|from|as|of)\b)\p{L}/u.test(lower.slice(second.end, second.end + 9))
  )
    return false;
  const high = compareDecimals(second.number.value, times(first.number.value, { mantissa: 4n, exponent: 0 }));
  return compareDecimals(first.number.value, second.number.value) < 0 && high < 0;
}

function closeTogether(first: Reading, second: Reading): boolean {
  const difference = second.number.value.mantissa - first.number.value.mantissa;
  return first.number.value.exponent === second.number.value.exponent && difference > 0n && difference <= 10n;
}

function differs(first: Reading, second: Reading): boolean {
  if (first.unit !== null && first.unit.kind !== "currency" && first.currency === null && second.currency !== null)
    return true;
  if (first.unit !== null && second.unit !== null && first.unit.kind !== second.unit.kind) return true;
  if (first.unit !== null && second.unit === null && second.currency !== null) return true;
  return first.unit !== null && second.unit === null && second.currency === null && second.scale === null;
}

function inOrder(first: Reading, second: Reading): boolean {
  const low = scaled(shared(first, second), 0);
  return compareDecimals(low, scaled(second, 0)) <= 0;
}

/** The first end of a range takes scale and unit from the second where it has none of its own. */
function shared(first: Reading, second: Reading): Reading {
  const noMark = first.scale === null && first.unit === null;
  return {
    ...first,
    currency: first.currency ?? second.currency,
    scale: first.scale ?? (noMark ? second.scale : null),
    unit: first.unit ?? second.unit,
  };
}

function scaled(reading: Reading, extra: number): Decimal {
  const value = shiftedBy(reading.number.value, (reading.scale?.exponent ?? 0) + (reading.unit?.exponent ?? 0) + extra);
  return reading.negative ? times(value, { mantissa: -1n, exponent: 0 }) : value;
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
    !/^(?: of)? an? point/.test(lower.slice(first.number.end, first.number.end + 12));
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
  return {
    start: first.start,
    end,
    low: open ? null : scaled(first, percent),
    high: open ? null : scaled(last, percent),
    comparator: rounded,
    comparatorStart,
    kind: shareFraction ? "percent" : kind,
    code: shareFraction ? "%" : code,
    significant: first.number.significant,
    scaleText: last.scale?.text ?? first.scale?.text ?? null,
    flags,
    form: first.number.form,
    compound: last.compound,
    bare: !shareFraction && first.scale === null && first.unit === null && first.currency === null,
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

/** Records other admissible scales; true when no reading can be preferred, so that the value must stay open. */
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
  return reading.scale !== null && reading.scale.others.length > 0;
}
