import type { WrittenNumber } from "./written_number.ts";
import { decimalOf, significantDigits } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { slashedAt } from "./fractions.ts";
import { at } from "./sticky.ts";

/** How numbers are grouped: "en" writes 1,234.5; "eu" writes 1.234,5 or 1 234,5. */
export type NumberStyle = "en" | "eu";

const GLYPHS: ReadonlyMap<string, string> = new Map([
  ["½", "0.5"],
  ["¼", "0.25"],
  ["¾", "0.75"],
  ["⅓", "0.333"],
  ["⅔", "0.667"],
  ["⅛", "0.125"],
]);

const LONGEST_NUMBER = 40;
const INDIAN = /\d{1,2}(?:,\d{2})+,\d{3}(?![\d])(?:\.\d+)?/y;
const GROUPED = /\d{1,3}(?:([,.'’\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3})*(?!\d)/y;
/** "6.500 million": nobody writes two idle zeros behind a decimal point before "million"; they group thousands. */
const MILLIONS = /^[ \u00a0](?:million|millón|millon|mln|млн|миллион)/;
/** "20 120mm mortars" are twenty: what is glued to digits, or measures a barrel, belongs to the last figure alone. */
const CALIBRE = /^(?:\p{L}|[ -](?:mm|cm)\b)/u;
const PLAIN = /\d+/y;
const FRACTION_PART = /([.,·])(\d+)/y;

/** Reads digits at `position`: grouping and decimal signs by `style`, with the other reading kept where both are possible. */
export function readDigits(text: string, position: number, style: NumberStyle): WrittenNumber | null {
  const slashed = slashedAt(text, position);
  if (slashed !== null) return slashed;
  const indian = at(INDIAN, text, position);
  if (indian !== null) return made(position, indian[0].length, indian[0].replaceAll(",", ""));
  const grouped = at(GROUPED, text, position);
  if (
    grouped !== null &&
    !(grouped[1] === " " && CALIBRE.test(text.slice(position + grouped[0].length, position + grouped[0].length + 4)))
  ) {
    const sign = grouped[1];
    const end = position + grouped[0].length;
    const digits = grouped[0].replace(/[^\d]/g, "");
    const groups = grouped[0].split(sign).length - 1;
    const other = sign === "." ? "," : ".";
    const tail = at(FRACTION_PART, text, end);
    if (tail !== null && tail[1] === other && digits.length + tail[2].length < LONGEST_NUMBER)
      return made(position, grouped[0].length + tail[0].length, `${digits}.${tail[2]}`);
    if (groups > 1 || (sign !== "." && sign !== ",")) return made(position, grouped[0].length, digits);
    const asDecimal = grouped[0].replace(sign, ".");
    const native = style === "en" ? "," : ".";
    const zeros = grouped[0].endsWith("000") || (grouped[0].endsWith("00") && MILLIONS.test(text.slice(end, end + 10)));
    if (sign === native) return withOther(position, grouped[0], digits, style === "eu" && !zeros ? asDecimal : null);
    return zeros && !grouped[0].startsWith("0")
      ? withOther(position, grouped[0], digits, asDecimal)
      : withOther(position, grouped[0], asDecimal, grouped[0].startsWith("0") ? null : digits);
  }
  const plain = at(PLAIN, text, position);
  if (plain === null || plain[0].length > LONGEST_NUMBER) return null;
  const fraction = at(FRACTION_PART, text, position + plain[0].length);
  if (fraction === null || fraction[2].length > LONGEST_NUMBER) return made(position, plain[0].length, plain[0]);
  if (fraction[1] === "," && style === "en" && fraction[2].length > 2) return made(position, plain[0].length, plain[0]);
  return made(position, plain[0].length + fraction[0].length, `${plain[0]}.${fraction[2]}`);
}

/** Reads a glyph such as "½", alone or behind digits that `readDigits` took ("2½"). */
export function readGlyph(text: string, position: number): { readonly end: number; readonly value: Decimal } | null {
  const value = GLYPHS.get(text.charAt(position));
  return value === undefined ? null : { end: position + 1, value: decimalOf(value) };
}

function made(start: number, length: number, digits: string): WrittenNumber {
  return {
    start,
    end: start + length,
    value: decimalOf(digits),
    significant: significantDigits(digits),
    form: "digits",
    others: [],
    vague: false,
  };
}

function withOther(start: number, written: string, digits: string, other: string | null): WrittenNumber {
  return { ...made(start, written.length, digits), others: other === null ? [] : [decimalOf(other)] };
}
