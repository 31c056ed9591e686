import { addDays, dayRange, weekdayOf } from "./calendar.ts";
import { openTime } from "./expression.ts";
import type { ResolvedTime, TimeReference } from "./expression.ts";
import { nearestDay } from "./day_rules.ts";
import { WEEKDAY, monthNumber, weekdayNumber } from "./month_names.ts";
import { ambiguous, known, relative } from "./period_meaning.ts";
import type { PeriodMeaning } from "./period_meaning.ts";
import { MONTH, rule } from "./rule.ts";
import type { Groups, PeriodRule } from "./rule.ts";

const TIME_OF_DAY = "(?:morning|afternoon|evening|night|midday|noon|midnight|lunchtime)";
const EACH = "(?<!(?:each|every|per|alternate) )";
const ZONE =
  "(?: (?:gmt|utc|et|est|edt|ct|pt|pst|bst|cet|cest|ist|jst|msk|eastern(?: time)?|local time|london time|moscow time))";
const CLOCK = `(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.m\\.|[ap]m)${ZONE}?|\\d{1,2}:?\\d{2}${ZONE})(?: \\(\\d{1,2}:?\\d{2}${ZONE}\\))?`;

/** "On Thursday at 5 p.m.": how far behind its day an hour may stand. */
const LONGEST_GAP = 14;

/** A weekday: the latest one, or the coming one where the words around it look ahead. */
function weekday({ mode, weekday: name, week }: Groups, written: string): PeriodMeaning {
  return relative("day", written, (dateline, reference) =>
    weekdayFrom(dateline, weekdayNumber(name!), mode ?? week, written, reference),
  );
}

function weekdayFrom(
  dateline: string,
  wanted: number,
  mode: string | undefined,
  written: string,
  { tense }: Pick<TimeReference, "tense">,
): ResolvedTime {
  const ahead = (wanted - weekdayOf(dateline) + 7) % 7;
  const coming = addDays(dateline, ahead);
  const strictlyComing = ahead === 0 ? addDays(dateline, 7) : coming;
  const latest = ahead === 0 ? dateline : addDays(coming, -7);
  if (mode === "next") {
    const later = addDays(strictlyComing, 7);
    const sameWeek = weekdayOf(strictlyComing) > weekdayOf(dateline);
    const message = `"${written}" may mean the coming one or the one after`;
    const flags = sameWeek ? [ambiguous("date_next_weekday", message, [strictlyComing, later])] : [];
    return known(dayRange(strictlyComing), "day", "relative", flags);
  }
  if (mode === "last" || mode === "past")
    return known(dayRange(ahead === 0 ? addDays(dateline, -7) : latest), "day", "relative");
  if (mode === "this") return known(dayRange(addDays(dateline, wanted - weekdayOf(dateline))), "day", "relative");
  return known(dayRange(tense === "future" ? coming : latest), "day", "relative");
}

/** An hour of the clock: of the day named right beside it, else of the day of the article. */
function hour({ weekday: name, month, day, day2, month2 }: Groups, written: string): PeriodMeaning {
  return {
    resolve: (reference) => {
      const { dateline, tense } = reference;
      if (dateline === null) return openTime("day", written);
      if (name !== undefined) return weekdayFrom(dateline, weekdayNumber(name), undefined, written, reference);
      if ((month ?? month2) !== undefined) {
        const date = nearestDay(monthNumber((month ?? month2)!), Number(day ?? day2), dateline, tense);
        return known(dayRange(date), "day", "explicit");
      }
      const beside = reference.mentioned(({ granularity }) => granularity === "day", LONGEST_GAP);
      return known(dayRange(beside?.from ?? dateline), "day", "relative");
    },
  };
}

const FROM_TODAY: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  "the day before yesterday": -2,
  "the day after tomorrow": 2,
};

/** Days named by the day of the week or from the day of the article, with the part of the day or the hour. */
export const WEEKDAY_RULES: readonly PeriodRule[] = [
  rule(
    `${EACH}(?:overnight (?:on )?)?(?:(?<mode>this|last|next|past|late|early|later|earlier|(?:late|early|later|earlier) on) )?(?<weekday>${WEEKDAY})(?:,? (?:(?<week>last|next) week|${TIME_OF_DAY}))?`,
    weekday,
  ),
  rule(
    `${CLOCK}(?:,? (?:on )?(?:(?<weekday>${WEEKDAY})(?: ${TIME_OF_DAY})?|${MONTH("month")} (?<day>\\d{1,2})(?!\\d)|(?<day2>\\d{1,2}) ${MONTH("month2")}))?(?!,? (?:\\d{4}|${MONTH("more")}))`,
    hour,
    ..."a.m.|p.m.|am|pm|gmt|utc|time| et| est| edt| ct| pt| bst| cet| ist| jst| msk".split("|"),
  ),
  rule(
    `(?:(?:early|late|earlier|later) )?(?<which>${Object.keys(FROM_TODAY).join("|")})(?: ${TIME_OF_DAY})?`,
    ({ which }, written) => relative("day", written, (dateline) => dayRange(addDays(dateline, FROM_TODAY[which!]))),
    "today",
    "tonight",
    "yesterday",
    "tomorrow",
  ),
  rule(
    `(?:(?:early|late|earlier|later) )?this ${TIME_OF_DAY}`,
    (_, written) => relative("day", written, dayRange),
    "this ",
  ),
  rule(
    `overnight(?! (?:rates?|lending|index|repo|stays?|money|loans?|funding|deposits?|indexed))`,
    (_, written) => relative("day", written, dayRange),
    "overnight",
  ),
  rule(
    `last night`,
    (_, written) => relative("day", written, (dateline) => dayRange(addDays(dateline, -1))),
    "last night",
  ),
];
