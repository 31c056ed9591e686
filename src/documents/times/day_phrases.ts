import { en } from "chrono-node";

import { addDays, dayRange, daysBetween, isoDate } from "./calendar.ts";
import { openTime } from "./expression.ts";
import type { TimeExpression } from "./expression.ts";

/** Distances in hours and minutes, which chrono-node reads well; nothing else of a text is shown to it. */
const PHRASE =
  /(?<![\p{L}\d])(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|few|a few|half an?) (?:hours?|minutes?) (?:ago|earlier|from now|later)(?![\p{L}])/gu;
/** A fixed day on which chrono-node reckons; the distance is then applied to the document's date. */
const ANCHOR = "2023-05-24";

/** Hours and minutes before or after the present, read by chrono-node, as the day of the document or one beside it. */
export function dayPhrases(part: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  PHRASE.lastIndex = 0;
  for (let match = PHRASE.exec(part); match !== null; match = PHRASE.exec(part)) {
    const written = match[0];
    const start = match.index;
    found.push({
      start,
      end: start + written.length,
      fullDate: null,
      preposition: null,
      isStandard: false,
      resolve: ({ dateline }) => {
        if (dateline === null) return openTime("day", written);
        const days = distanceInDays(written);
        if (days === null) return openTime("day", written);
        return { ...dayRange(addDays(dateline, days)), granularity: "day", basis: "relative", flags: [] };
      },
    });
  }
  return found;
}

function distanceInDays(written: string): number | null {
  const anchor = new Date(`${ANCHOR}T12:00:00Z`);
  const parsed = en.casual.parse(written, { instant: anchor, timezone: 0 })[0]?.start;
  if (parsed === undefined) return null;
  return daysBetween(ANCHOR, isoDate(parsed.get("year")!, parsed.get("month")!, parsed.get("day")!));
}
