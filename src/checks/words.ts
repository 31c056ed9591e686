import type { Comparator } from "../documents/record.ts";

const scales: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** A number as people write it, with at most `digits` significant digits and no trailing zeros: 73.148, 0.5, 1,250. */
export function numberWords(value: number, digits = 6): string {
  const rounded = Number(value.toPrecision(digits));
  const [whole, fraction] = Math.abs(rounded).toString().split(".");
  if (whole.includes("e")) return rounded.toString();
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A figure with its unit: "190.271 billion USD", "40.7 %", "5.2 bcm". */
export function figureWords(value: number, unit: string): string {
  const [size, name] = scales.find(([scale]) => Math.abs(value) >= scale) ?? [1, ""];
  const number = numberWords(value / size);
  return [number, name, unit].filter((part) => part !== "").join(" ");
}

/** A hedge as words before its number, with the space between. */
export const comparatorWords: Readonly<Record<Comparator, string>> = {
  "=": "",
  "~": "about ",
  ">": "more than ",
  ">=": "at least ",
  "<": "less than ",
  "<=": "at most ",
};
