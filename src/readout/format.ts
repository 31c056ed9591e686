import { LeewayError } from "../core/errors.ts";

/** Typographic minus, so that signs align with digits. */
const MINUS = "\u2212";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const SCALES = [
  { from: 1e12, word: "trillion" },
  { from: 1e9, word: "billion" },
  { from: 1e6, word: "million" },
] as const;

/**
 * A number with a comma every three digits and a fixed count of decimals: 190,271.0.
 *
 * @param decimals digits after the point, 0 to 20
 * @returns `n/a` for a number that is not finite; a value that rounds to zero carries no sign
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return "n/a";
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "0", fraction] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const sign = value < 0 && Number(fixed) !== 0 ? MINUS : "";
  return sign + grouped + (fraction === undefined ? "" : `.${fraction}`);
}

/** A number cut to `digits` significant digits, without trailing zeros after the point: 73.1, 1,240, 0.031. */
export function formatSignificant(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return "n/a";
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(digits));
  const magnitude = Math.floor(Math.log10(Math.abs(rounded)));
  const decimals = Math.min(20, Math.max(0, digits - 1 - magnitude));
  const text = formatNumber(rounded, decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** The same with a plus for gains: +0.31, −1.20, 0.00. */
export function formatSigned(value: number, decimals = 2): string {
  const text = formatNumber(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A fraction as percent: 0.4 gives 40%. */
export function formatPercent(fraction: number, decimals = 0): string {
  return Number.isFinite(fraction) ? `${formatNumber(100 * fraction, decimals)}%` : "n/a";
}

/** Two fractions as a range of percents, or one where they do not differ as shown: 34.7–40.8%, 4.4%. */
export function formatPercentRange(low: number, high: number, decimals = 1): string {
  const [from, to] = [formatNumber(100 * low, decimals), formatNumber(100 * high, decimals)];
  return from === to ? `${to}%` : `${from}–${to}%`;
}

/** A fraction as percent with its sign: −0.089 gives −8.9%. */
export function formatSignedPercent(fraction: number, decimals = 1): string {
  return Number.isFinite(fraction) ? `${formatSigned(100 * fraction, decimals)}%` : "n/a";
}

/** A multiplicative change as percent: 0.988 gives −1.20%. */
export function formatHat(hat: number, decimals = 2): string {
  return formatSignedPercent(hat - 1, decimals);
}

/** A probability for people: whole percent, and never 0% or 100% for what is only unlikely or likely. */
export function formatProbability(probability: number): string {
  if (!Number.isFinite(probability)) return "n/a";
  if (probability > 0.99 && probability < 1) return "more than 99%";
  if (probability < 0.01 && probability > 0) return "less than 1%";
  return formatPercent(probability, 0);
}

/**
 * An amount with its scale in words: 190.27 billion, 816 thousand is written out as 816,000.
 *
 * @param value in single units
 * @param digits significant digits
 */
export function formatAmount(value: number, digits = 3): string {
  const scale = SCALES.find(({ from }) => Math.abs(value) >= from * (1 - 0.5 * 10 ** -digits));
  if (scale === undefined) return formatSignificant(value, Math.max(digits, 3));
  return `${formatSignificant(value / scale.from, digits)} ${scale.word}`;
}

/** An amount with its unit: 190.3 billion USD, 43 %, 4.8 TWh. `percent` and `%` take no space; a rank gets its hash. */
export function formatValue(value: number, unit: string | null, digits = 4): string {
  if (unit === null || unit === "") return formatAmount(value, digits);
  if (unit === "%" || unit === "percent") return `${formatSignificant(value, digits)}%`;
  if (unit === "percentage_point") return `${formatSignificant(value, digits)} percentage points`;
  if (unit === "rank") return `no. ${formatNumber(value)}`;
  return `${formatAmount(value, digits)} ${unit}`;
}

/** A small positive number as a power of ten: 3.2e-10 gives 3.2 × 10⁻¹⁰. */
export function formatTiny(value: number): string {
  if (!Number.isFinite(value)) return "n/a";
  if (value === 0) return "0";
  const [mantissa = "", exponent = "0"] = value.toExponential(1).split("e");
  const raised = Array.from(String(Number(exponent)))
    .map((digit) => (digit === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]))
    .join("");
  return `${mantissa.replace("-", MINUS)} × 10${raised}`;
}

/**
 * An ISO day, month or year for people: 24 May 2023, May 2023, 2023.
 *
 * @throws LeewayError `readout.bad_date` when the text is no ISO date
 */
export function formatDate(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  const month = match?.[2] === undefined ? undefined : MONTHS[Number(match[2]) - 1];
  if (match === null || (match[2] !== undefined && month === undefined)) {
    throw new LeewayError("readout.bad_date", `"${iso}" is no ISO date; expected YYYY, YYYY-MM or YYYY-MM-DD`, { iso });
  }
  if (month === undefined) return match[1];
  return match[3] === undefined ? `${month} ${match[1]}` : `${Number(match[3])} ${month} ${match[1]}`;
}

/**
 * A period for people: 2022, January–April 2023, 24 May 2023, 16–26 May 2023.
 *
 * @param from first day, ISO; null: open
 * @param to last day, ISO; null: open
 */
export function formatPeriod(from: string | null, to: string | null): string {
  if (from === null) return to === null ? "no period stated" : `until ${formatDate(to)}`;
  if (to === null) return `from ${formatDate(from)}`;
  if (from === to) return formatDate(from);
  const [fromYear, fromMonth, fromDay] = [from.slice(0, 4), from.slice(5, 7), from.slice(8, 10)];
  const [toYear, toMonth, toDay] = [to.slice(0, 4), to.slice(5, 7), to.slice(8, 10)];
  const wholeMonths = (fromDay === "" || fromDay === "01") && (toDay === "" || isMonthEnd(to));
  if (fromYear === toYear && wholeMonths) {
    if ((fromMonth === "" || fromMonth === "01") && (toMonth === "" || toMonth === "12")) return fromYear;
    if (fromMonth === toMonth) return formatDate(from.slice(0, 7));
    return `${MONTHS[Number(fromMonth) - 1]}–${formatDate(to.slice(0, 7))}`;
  }
  if (fromYear === toYear && fromMonth === toMonth) return `${Number(fromDay)}–${formatDate(to)}`;
  if (fromYear === toYear && toDay !== "") {
    return `${Number(fromDay) || 1} ${MONTHS[Number(fromMonth) - 1]} – ${formatDate(to)}`;
  }
  if (wholeMonths && fromMonth === "01" && toMonth === "12") return `${fromYear}–${toYear}`;
  return `${formatDate(from)} – ${formatDate(to)}`;
}

/** A period in the ledger's notation, "2022" or "2023-01..2023-04", for people. */
export function formatLedgerPeriod(period: string): string {
  const [from = "", to] = period.split("..");
  if (!/^\d{4}(-\d{2}){0,2}$/.test(from) || (to !== undefined && !/^\d{4}(-\d{2}){0,2}$/.test(to))) return period;
  return formatPeriod(from, to ?? from);
}

/** Short month name, January = 1: Jan. */
export function shortMonth(month: number): string {
  return (MONTHS[month - 1] ?? "").slice(0, 3);
}

/** A list in a sentence: "a", "a and b", "a, b and c". */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** A count with its noun in the right number: 1 claim, 3 claims. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

function isMonthEnd(iso: string): boolean {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
