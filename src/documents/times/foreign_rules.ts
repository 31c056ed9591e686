import { partsOf, yearRange } from "./calendar.ts";
import { relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { YEAR, inYear, rule } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";

const ORDINAL: Readonly<Record<string, number>> = {
  primer: 1,
  segundo: 2,
  tercer: 3,
  cuarto: 4,
  ersten: 1,
  zweiten: 2,
  dritten: 3,
  vierten: 4,
  erstes: 1,
  premier: 1,
  deuxième: 2,
  second: 2,
  troisième: 3,
  quatrième: 4,
  первом: 1,
  втором: 2,
  третьем: 3,
  четвертом: 4,
};
const ORDINALS = Object.keys(ORDINAL).join("|");

function quarter({ ordinal, year }: Groups, written: string): PeriodMeaning {
  const last = ORDINAL[ordinal!] * 3;
  return inYear(undefined, year, last - 2, last, "quarter", written);
}

function half({ ordinal, year }: Groups, written: string): PeriodMeaning | null {
  const last = ORDINAL[ordinal!] * 6;
  return last > 12 ? null : inYear(undefined, year, last - 5, last, "half", written);
}

function lastYear(_: Groups, written: string): PeriodMeaning {
  return relative("year", written, (dateline) => yearRange(partsOf(dateline).year - 1));
}

/** Quarters, halves and "last year" in Spanish, German, French and Russian. */
export const FOREIGN_RULES: readonly PeriodRule[] = [
  rule(
    `(?<ordinal>${ORDINALS}) (?:trimestre|quartal|quartals|квартале)(?: (?:del? |des jahres )?${YEAR}(?: года)?)?`,
    quarter,
  ),
  rule(`(?<ordinal>${ORDINALS}) (?:semestre|halbjahr|полугодии)(?: (?:del? |des jahres )?${YEAR}(?: года)?)?`, half),
  rule(
    `el año pasado|im (?:vergangenen|letzten|vorigen) jahr|l['’]an(?:née)? dernière?|l['’]année passée|в прошлом году`,
    lastYear,
  ),
];
