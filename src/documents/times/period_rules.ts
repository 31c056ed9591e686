import { DAY_RULES, WEEK_RULES } from "./day_rules.ts";
import { DISTANCE_RULES } from "./distance_rules.ts";
import { FISCAL_RULES } from "./fiscal.ts";
import { FOREIGN_RULES } from "./foreign_rules.ts";
import { MENTIONED_RULES } from "./mentioned_rules.ts";
import { MONTH_RULES } from "./month_rules.ts";
import { QUARTER_RULES } from "./quarter_rules.ts";
import type { PeriodRule } from "./rule.ts";
import { SEASON_RULES } from "./season_rules.ts";
import { WEEKDAY_RULES } from "./weekday_rules.ts";
import { YEAR_RULES } from "./year_rules.ts";

/** Rules of one kind, and what a text must hold for any of them to match. */
interface RuleFamily {
  readonly cue: RegExp;
  readonly rules: readonly PeriodRule[];
}

const MONTH_CUE =
  /january|february|march|april|may|june|july|august|september|october|november|december|(?<!\p{L})(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\p{L})|enero|febrero|marzo|abril|mayo|junio|julio|agosto|octubre|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|mars|avril|mai|juin|juillet|août|octobre|décembre|январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр/u;
/** Digits joined by signs, and digits within a few letters of a month. */
const DAY_CUE = new RegExp(
  `\\d[-/.]\\d|the \\d{1,2}[snrt]|\\d.{0,8}(?:${MONTH_CUE.source})|(?:${MONTH_CUE.source}).{0,8}\\d`,
  "u",
);
const UNIT_CUE = /day|week|month|quarter|half|year|decade|century|fortnight|hour|period/;

/** The period grammar of trade prose; of two readings that overlap the longer one counts, of equal ones the first. */
export const PERIOD_GRAMMAR: readonly RuleFamily[] = [
  { cue: DAY_CUE, rules: DAY_RULES },
  { cue: new RegExp(`days? (?:of|in) |(?:${MONTH_CUE.source})`, "u"), rules: MONTH_RULES },
  { cue: /quarter|half|month|semester|q[1-4]|[1-4]q|h[12]|[12]h/, rules: QUARTER_RULES },
  { cue: /fiscal|financial|fy|marketing|crop|season|\d[-–/]\d/, rules: FISCAL_RULES },
  { cue: /\d{4}|year|to date|since|century|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies/, rules: YEAR_RULES },
  {
    cue: /spring|summer|autumn|winter|fall|year|quarter|month|week|christmas|boxing|may day/,
    rules: SEASON_RULES,
  },
  { cue: UNIT_CUE, rules: [...WEEK_RULES, ...MENTIONED_RULES, ...DISTANCE_RULES] },
  { cue: /day|night|today|tomorrow|morning|noon|evening|[ap]\.?m|gmt|utc|\d ?[a-z]{2,4}/, rules: WEEKDAY_RULES },
  { cue: /trimestre|quartal|semestre|jahr|l['’]an|año|год|квартал|полугоди/, rules: FOREIGN_RULES },
];
