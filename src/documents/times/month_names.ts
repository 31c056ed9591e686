const ENGLISH = "january february march april may june july august september october november december";
const SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";
const GERMAN = "januar februar märz april mai juni juli august september oktober november dezember";
const FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre";
const RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря";
const RUSSIAN_IN = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре";
const SHORT = "jan feb mar apr - jun jul aug sep oct nov dec";

const MONTHS = new Map<string, number>();
for (const names of [ENGLISH, SPANISH, GERMAN, FRENCH, RUSSIAN, RUSSIAN_IN, SHORT])
  names.split(" ").forEach((name, index) => {
    if (name !== "-") MONTHS.set(name, index + 1);
  });
MONTHS.set("sept", 9);
MONTHS.set("setiembre", 9);

/** Number (1-12) of a month's name or short form in lower case, with or without a full stop. */
export function monthNumber(name: string): number {
  return MONTHS.get(name.replace(/\.$/, ""))!;
}

/** Alternatives of a regular expression: English names, and short forms with an optional full stop. */
export const ENGLISH_MONTH = `(?:${ENGLISH.replaceAll(" ", "|")}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`;

/** Alternatives of a regular expression: names in Spanish, German, French and Russian. */
export const OTHER_MONTH = `(?:${[SPANISH, GERMAN, FRENCH, RUSSIAN, RUSSIAN_IN].join(" ").replaceAll(" ", "|")}|setiembre)`;

const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** Day of the week, Monday 0 … Sunday 6, of an English name or its short form in lower case. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.findIndex((weekday) => weekday.startsWith(name.slice(0, 3)));
}

/** Alternatives of a regular expression: English weekdays. */
export const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;
/** Alternatives of a regular expression: short forms of English weekdays, with an optional full stop. */
export const WEEKDAY_SHORT = "(?:mon|tues?|wed|thur?s?|fri|sat|sun)\\b\\.?";
