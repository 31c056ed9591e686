import type { DayRange } from "../core/periods.ts";
import { PLACE_NAMES } from "../documents/actors/places.ts";
import type { Attribution } from "../documents/record.ts";
import { periodLabel } from "./period_label.ts";
import { isSame } from "./rounding.ts";
import { evaluate, publisherKey, vintagesWithin, type Figure, type Series } from "./series.ts";
import type { Alternative, Evidence, VerdictName } from "./verdict.ts";

const standingOrder = { own: 0, mirror: 1, compiled: 2 } as const;

const derivationWords = {
  published: "",
  summed_periods: ", sum of shorter periods",
  mean: ", mean of shorter periods",
  difference: ", difference of two published figures",
} as const;

/** A figure as an evidence row, in its own unit. */
export function evidenceOf(figure: Figure): Evidence {
  const urls = new Set(figure.rows.map((row) => row.source_url).filter((url) => url !== null));
  return {
    series: `${figure.series.label}${derivationWords[figure.derivation]}`,
    period: periodLabel(figure.window),
    value: figure.value,
    unit: figure.series.unit,
    source: figure.series.source,
    ...(urls.size === 1 ? { url: [...urls][0] } : {}),
    as_of: figure.asOf,
  };
}

/** Names of statistics that are not a country's own. */
const publishers: Readonly<Record<string, string>> = {
  Eurostat: "EU27",
  CEPII: "CEPII",
  BACI: "CEPII",
  "World Bank": "WB",
  IMF: "IMF",
};

/** Words that say "official statistics" without saying whose. */
const anonymousSource =
  /^(?:the |official |customs |trade |government |national |statistics |statistical |data |figures |service |office |agency |ministry )*$/i;

/** Most words that a country's name has. */
const longestName = 5;

/**
 * Whose statistics a claim names as its source ("according to Chinese customs data"): a country, a group or a publisher.
 *
 * @returns null when no source is named or it could be anybody's; the source's own words when it is somebody else
 */
export function namedReporter(attribution: Attribution): string | null {
  const { source } = attribution;
  if (source === null || anonymousSource.test(`${source} `)) return null;
  for (const [name, reporter] of Object.entries(publishers)) if (source.includes(name)) return reporter;
  const words = source.replace(/['’]s?(?=\s|$)/g, "").split(/[^\p{L}\p{N}'’.-]+/u);
  for (let length = longestName; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const place = PLACE_NAMES.get(words.slice(start, start + length).join(" "));
      if (place !== undefined) return place.code;
    }
  return source;
}

/** Series best first: the named reporter's, then the parties' own, mirror and compiled figures; published before added up. */
export function preferred(series: readonly Series[], named: string | null): readonly Series[] {
  const score = (one: Series): number =>
    (one.reporter === named ? 0 : 100) + standingOrder[one.standing] * 10 + (one.isComposed ? 1 : 0);
  return series
    .map((one, place) => ({ one, place }))
    .sort((a, b) => score(a.one) - score(b.one) || a.place - b.place)
    .map(({ one }) => one);
}

/** One figure for each reporter, publisher, unit and commodity: the first of its series, in the given order, that answers the window. */
export function figuresFor(series: readonly Series[], window: DayRange, asOf: string | null): readonly Figure[] {
  const found = new Map<string, Figure>();
  for (const one of series) {
    const key = publisherKey(one);
    if (found.has(key)) continue;
    const figure = evaluate(one, window, asOf);
    if (figure !== null) found.set(key, figure);
  }
  return [...found.values()];
}

/** Earlier published versions of a figure, newest first, the figure itself left out. */
export function earlierVintages(figure: Figure): readonly Figure[] {
  const versions: Figure[] = [];
  for (const day of vintagesWithin(figure.series, figure.window, figure.asOf)) {
    if (day >= figure.asOf) continue;
    const version = evaluate(figure.series, figure.window, day);
    if (version !== null && ![figure, ...versions].some((other) => isSame(other.value, version.value)))
      versions.push(version);
  }
  return versions;
}

/**
 * The figures of a window as published after `asOf`, where they differ from what was known: revisions and first releases.
 *
 * @param verdictOn what the claim would be against such a figure
 */
export function laterFigures(
  series: readonly Series[],
  window: DayRange,
  asOf: string | null,
  verdictOn: (figure: Figure) => VerdictName,
): readonly Alternative[] {
  if (asOf === null) return [];
  const known = figuresFor(series, window, asOf);
  return figuresFor(series, window, null)
    .filter((figure) => figure.asOf > asOf)
    .filter(
      (figure) =>
        !known.some(
          (one) =>
            one.series.reporter === figure.series.reporter &&
            one.series.source === figure.series.source &&
            isSame(one.value, figure.value),
        ),
    )
    .map((figure) => ({
      ...evidenceOf(figure),
      relation: "later_revision",
      verdict: verdictOn(figure),
    }));
}
