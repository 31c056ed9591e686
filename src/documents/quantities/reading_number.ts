import { chained } from "./chained_number.ts";
import { signBefore } from "./currencies.ts";
import { compareDecimals, decimalOf, plus, shiftedBy, times } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { readMagnitude } from "./magnitudes.ts";
import { readRatio } from "./fractions.ts";
import { readWords, withSpokenPoint } from "./number_words.ts";
import { readDigits, readGlyph } from "./numbers.ts";
import type { WrittenNumber } from "./written_number.ts";
import type { NumberStyle } from "./numbers.ts";
import { readLetterScale, readScale } from "./scales.ts";
import type { Scale, ScaleLanguage } from "./scales.ts";
import { readUnit } from "./units.ts";
import type { WrittenUnit } from "./units.ts";

/** How the document writes numbers, and what its ambiguous signs mean there. */
export interface NumberContext {
  readonly style: NumberStyle;
  readonly language: ScaleLanguage;
  /** True where the document writes one or two decimals behind a point before a scale word ("$87.4 million"). */
  readonly scaledDecimals: boolean;
  /** The currency that ambiguous words and signs ("rupees", "¥") mean at an offset, null when the text does not tell. */
  readonly currencyAt: (codes: readonly string[], offset: number) => string | null;
}

/** One number with sign, scale and unit, before ranges are joined. */
export interface Reading {
  readonly number: WrittenNumber;
  readonly start: number;
  readonly end: number;
  readonly currency: readonly string[] | null;
  readonly scale: Scale | null;
  readonly unit: WrittenUnit | null;
  readonly negative: boolean;
  readonly compound: boolean;
}

/** "A quarter of a million", "three quarters of a billion". */
const OF_A_SCALE = /^ of an?(?= (?:hundred|thousand|million|billion|trillion)(?!\p{L}))/u;

/** Reads the number that starts at `position` with the sign before it and the scale and unit behind it, null when none does. */
export function readAt(text: string, lower: string, position: number, context: NumberContext): Reading | null {
  const plain = numberAt(lower, position, context.style);
  if (plain === null) return null;
  const number = chained(withSpokenPoint(withoutZero(plain, lower), lower), lower);
  const sign = signBefore(text, lower, number.start);
  const ofA = number.form === "fraction" ? OF_A_SCALE.exec(lower.slice(number.end, number.end + 24)) : null;
  let end = number.end + (ofA?.[0].length ?? 0);
  const scale = readScale(lower, end, context.language) ?? readLetterScale(text, lower, end, sign !== null);
  if (scale !== null) end = scale.end;
  const unit =
    sign === null
      ? (ratePoint(lower, number) ??
        perDay(inTonnes(readUnit(text, lower, behindOf(lower, end, number.form)), number, scale), lower))
      : currencyBehind(text, lower, end);
  if (unit !== null) end = unit.end;
  const compound = /^[-‑][\p{L}]/u.test(lower.slice(end, end + 2)) || /[-‑]/.test(lower.charAt(number.end));
  const start = sign === null ? number.start : sign.start;
  const minus = /(?:^|[\s(])[-−]$/.test(lower.slice(Math.max(0, start - 2), start));
  const inWords = /(?:^|[^\p{L}])(?<!or )(?:minus|negative) $/u.test(lower.slice(Math.max(0, start - 13), start));
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

/** ".5 percent" and "$.50" leave the zero before the point out. */
function withoutZero(number: WrittenNumber, lower: string): WrittenNumber {
  const { start, end } = number;
  if (number.form !== "digits" || !/(?:^|[\s($€£-])\.$/.test(lower.slice(Math.max(0, start - 2), start))) return number;
  const digits = lower.slice(start, end);
  return /^\d{1,4}$/.test(digits)
    ? { ...number, start: start - 1, value: decimalOf(`0.${digits}`), others: [] }
    : number;
}

const RATE_POINT =
  /^[- ]point(?= (?:(?:interest|rate|interest-rate) )*(?:cut|hike|increase|reduction|rise|move|easing|tightening)s?(?!\p{L}))/u;

/** "A half-point cut", "a quarter-point rate hike": what central banks move by are percentage points. */
function ratePoint(lower: string, { form, end }: WrittenNumber): WrittenUnit | null {
  const found = form === "fraction" ? RATE_POINT.exec(lower.slice(end, end + 48)) : null;
  if (found === null) return null;
  return { end: end + found[0].length, kind: "percentage_point", codes: ["%"], exponent: 0, otherExponents: [] };
}

const DAILY = /^ of (?:\p{L}[\p{L}'’-]*,? ){1,7}(?:per day|a day|daily)(?!\p{L})/u;
const DAILY_CODES = /^(?:t|\[bbl_us\]|m3|\[cft_i\])$/;
const LONGEST_DAILY = 80;

/** "9,000 barrels of crude and condensate per day": what flows stands between the unit and the day. */
function perDay(unit: WrittenUnit | null, lower: string): WrittenUnit | null {
  const code = unit?.codes[0] ?? "";
  if (unit === null || !DAILY_CODES.test(code) || !DAILY.test(lower.slice(unit.end, unit.end + LONGEST_DAILY)))
    return unit;
  return { ...unit, codes: [`${code}/d`] };
}

const MOST_MEGATONNES: Decimal = { mantissa: 1n, exponent: 4 };

/** "568,300 mt" and "1.5 million mt" are metric tons: nothing traded weighs that many million tonnes. */
function inTonnes(unit: WrittenUnit | null, number: WrittenNumber, scale: Scale | null): WrittenUnit | null {
  if (unit === null || unit.codes[0] !== "t" || unit.otherExponents.length === 0) return unit;
  const single = scale !== null || compareDecimals(number.value, MOST_MEGATONNES) >= 0;
  return single ? { ...unit, exponent: 0, otherExponents: [] } : unit;
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
      ? /^ (?:of )?an?(?= (?:percent|per cent|percentage|%|billion|million|trillion|dollar|euro|pound|ton|barrel|kilo|mile|degree|year|hour|point|day|month|century|cent|penny))/.exec(
          rest,
        )
      : form === "magnitude"
        ? /^ of(?= )/.exec(rest)
        : /^ (?:net|gross|standard|additional|extra|more|further)(?= (?:acres|hectares|tonnes|tons|barrels|dollars|euros|megawatts|gigawatts|metric|cubic|square))|^ (?:of|de)(?= (?:dollars|euros|yuan|pounds|barrels|tonnes|tons|cubic|d[oó]lares|toneladas|barriles))/.exec(
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
    const behind = /[ -]/.test(lower.charAt(digits.end)) && digits.value.exponent === 0 ? 1 : 0;
    const glyph = readGlyph(lower, digits.end + behind);
    if (glyph === null) return digits;
    return { ...digits, end: glyph.end, value: plus(digits.value, glyph.value) };
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
  const hundred = /^a hundred and (?=\p{L})/u.exec(lower.slice(position, position + 16));
  const rest = hundred === null ? null : readWords(lower, position + hundred[0].length);
  if (rest !== null && rest.form === "words" && !rest.vague && compareDecimals(rest.value, decimalOf("100")) < 0)
    return { ...rest, start: position, value: plus(rest.value, decimalOf("100")), significant: [3] };
  const article =
    /^(an?) (?=(?:hundred|thousand|million|billion|trillion|cent|penny|percentage point|dollar)(?!\p{L}))/u.exec(
      lower.slice(position, position + 20),
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
  return readMagnitude(lower, position) ?? readWords(lower, position);
}

/** The first end of a range takes scale and unit from the second where it has none of its own. */
export function shared(first: Reading, second: Reading): Reading {
  const noMark = first.scale === null && first.unit === null;
  return {
    ...first,
    currency: first.currency ?? second.currency,
    scale: first.scale ?? (noMark ? second.scale : null),
    unit: first.unit ?? second.unit,
  };
}

/** The value in base units, `extra` powers of ten added. */
export function scaled(reading: Reading, extra: number): Decimal {
  const value = shiftedBy(reading.number.value, (reading.scale?.exponent ?? 0) + (reading.unit?.exponent ?? 0) + extra);
  return reading.negative ? times(value, { mantissa: -1n, exponent: 0 }) : value;
}
