import { addDays, monthEnd } from "../core/dates.ts";
import { granularityOf, lengthInDays, type DayRange, type PeriodGranularity } from "../core/periods.ts";
import type { Claim } from "../documents/record.ts";
import { inClaimUnit } from "./claim_value.ts";
import { speaksFor } from "./evidence.ts";
import { figuresFor } from "./figures.ts";
import type { Obstacle } from "./judge.ts";
import type { PeriodReading } from "./periods.ts";
import type { CheckContext } from "./request.ts";
import { finest, fitOf, statedNumber } from "./rounding.ts";
import { isWithin, type OwnFigure } from "./reporter_gap.ts";
import { answerableEnds, evaluate, isExtracted, type Figure, type Series } from "./series.ts";
import { figureWords, numberWords } from "./words.ts";

/** GDP at purchasing power or constant prices lies within these multiples of GDP at current prices and exchange rates. */
const gdpValuations = [0.5, 3] as const;

/** A running total may go on at up to this many times its pace so far before a claim is beyond it. */
const paceLimit = 1.5;

/** A running total may be quoted from a window that ended up to this many months before the newest one. */
const staleMonths = 2;

/** Days after the dateline within which a figure with an inferred release date may have been out already. */
const inferredReleaseSlack = 31;

/**
 * Open ambiguities of the claim: what the text leaves undecided may make it true. A flag whose candidates are the parties
 * of the claim says where they were found and leaves nothing open.
 */
export function ambiguityObstacle(claim: Claim): Obstacle | null {
  const { parties } = claim.measure;
  const taken = new Set<string | null>(parties.symmetric ? parties.of : [parties.reporter, parties.partner]);
  const open = claim.flags.find(
    ({ candidates }) => candidates.length > 1 && !candidates.every((candidate) => taken.has(candidate)),
  );
  if (open === undefined) return null;
  return { rule: "ambiguous", reason: `the text leaves open: ${open.message} (${open.candidates.join(" or ")})` };
}

/** Why a period that the text does not fix keeps a claim from being contradicted; null for a stated, published one. */
export function periodObstacle(reading: PeriodReading): Obstacle | null {
  if (reading.kind === "open") return { rule: "period_missing", reason: "the text states no period" };
  return reading.kind === "window" && !reading.isCertain
    ? { rule: "period_uncertain", reason: "the period is inferred or does not match a published one" }
    : null;
}

/** A number this many times the figure, or a part of it as small, is rather that of another party. */
const otherParty = 3;

/**
 * Parties that the clause does not name were taken from the text before it. A number far from their figures says that this
 * was the wrong place, not that the text is wrong.
 */
export function partiesObstacle(claim: Claim, values: readonly number[]): Obstacle | null {
  const stated = Math.abs(statedNumber(claim.quantity) ?? 0);
  const { parties, concept } = claim.measure;
  if (/^(?:exports|imports|trade_balance)$/.test(concept) && !parties.symmetric && parties.partner === null)
    return { rule: "parties_inferred", reason: "the text does not name with whom" };
  const isInferred = claim.flags.some(({ code }) => code === "party");
  const isFar = (value: number): boolean => {
    const size = Math.abs(value);
    return stated * otherParty < size || stated > size * otherParty;
  };
  if (!isInferred || !values.every(isFar)) return null;
  return { rule: "parties_inferred", reason: "the clause does not name the parties, and others may be meant" };
}

/** Names of scales that a text may have left out, by what they multiply with. */
const scales = [1e3, 1e6, 1e9, 1e12];

/** An amount with the digits of the official figure but no word such as "billion": the word was lost, not the figure wrong. */
export function scaleObstacle(claim: Claim, values: readonly number[]): Obstacle | null {
  const { unit, scale_text: written } = claim.quantity;
  if (claim.measure.concept === "price" || unit.kind !== "currency" || written !== null) return null;
  const fits = values.some((value) => scales.some((scale) => fitOf(value / scale, claim.quantity) !== null));
  return fits ? { rule: "scale_missing", reason: "a word such as million or billion seems to be missing" } : null;
}

/** Statistics are revised by up to this fraction in the years after their release. */
export const laterRevision = 0.02;

/**
 * Figures that were taken from a publisher's database long after their release carry revisions: a claim within
 * {@link laterRevision} of them may repeat what was published first.
 */
export function revisionObstacle(claim: Claim, values: readonly OwnFigure[]): Obstacle | null {
  const isNear = values.some(
    ({ figure, value, gross }) =>
      figure.series.standing !== "compiled" &&
      isExtracted(figure) &&
      isWithin(claim.quantity, value - gross * laterRevision, value + gross * laterRevision),
  );
  const reason = `the ledger has the figure as revised later; the first release may differ by up to ${numberWords(laterRevision * 100)} %`;
  return isNear ? { rule: "revised_since", reason } : null;
}

/** Seasonal adjustment moves a month by up to this fraction, a quarter by less. */
const seasonal: Partial<Readonly<Record<PeriodGranularity, number>>> = { month: 0.15, quarter: 0.07 };

/** The EU publishes its months and quarters seasonally adjusted as well, and a text rarely says which it quotes. */
export function seasonalObstacle(claim: Claim, values: readonly OwnFigure[]): Obstacle | null {
  const isNear = values.some(({ figure, value, gross }) => {
    const slack = gross * (seasonal[granularityOf(figure.window)] ?? 0);
    const isEuropean = speaksFor("EU27", figure.series.reporter);
    return isEuropean && slack > 0 && isWithin(claim.quantity, value - slack, value + slack);
  });
  const reason = "the ledger's figures are not seasonally adjusted, and adjusted ones may be meant";
  return isNear ? { rule: "seasonal_adjustment", reason } : null;
}

/** Prices differ by grade, place and day of quotation; a text rarely says which, so other quotations never refute it. */
export function quotationObstacle(claim: Claim): Obstacle | null {
  if (claim.measure.concept !== "price") return null;
  return { rule: "quotation_unclear", reason: "prices differ by grade, place and day, and the text does not fix them" };
}

/** The ledger's GDP is at current prices and exchange rates; a text may mean purchasing power or constant prices. */
export function gdpObstacle(claim: Claim, values: readonly number[]): Obstacle | null {
  const stated = statedNumber(claim.quantity);
  if (claim.measure.concept !== "gdp" || stated === null) return null;
  const [least, most] = gdpValuations;
  const isPossible = values.some((value) => stated > value * least && stated < value * most);
  return isPossible
    ? { rule: "valuation_unclear", reason: "GDP at purchasing power or constant prices may be meant" }
    : null;
}

/** A volume is the sum over routes; a number that is one route's may be meant as such, though the text was not read so. */
export function routeObstacle(claim: Claim, { asOf }: CheckContext, figures: readonly Figure[]): Obstacle | null {
  for (const { series, window } of figures)
    for (const leg of series.legs.length > 1 ? series.legs : []) {
      const { route } = leg.rows[0];
      const part = route === null ? null : evaluate({ ...series, legs: [leg] }, window, asOf);
      if (part !== null && fitOf(inClaimUnit(part.value, series, claim), finest(claim).quantity) !== null)
        return {
          rule: "part_of_total",
          reason: `the route ${String(route).replaceAll("_", " ")} alone has ${figureWords(part.value, series.unit)}, and may be meant`,
        };
    }
  return null;
}

/** A figure whose release date is only inferred may have been out a little earlier and then bear the claim out. */
export function releaseObstacle(
  context: CheckContext,
  series: readonly Series[],
  windows: readonly DayRange[],
  fits: (value: number, series: Series) => boolean,
): Obstacle | null {
  if (context.asOf === null) return null;
  const slack = addDays(context.asOf, inferredReleaseSlack);
  for (const window of windows)
    for (const figure of figuresFor(series, window, slack))
      if (
        figure.vintageInferred &&
        figure.asOf > context.asOf &&
        figure.window.to < context.asOf &&
        fits(figure.value, figure.series)
      )
        return {
          rule: "release_date_inferred",
          reason: `${figureWords(figure.value, figure.series.unit)} fits and was published about ${figure.asOf}; whether before the dateline is not known`,
        };
  return null;
}

/**
 * A running total passes through every value between two published windows and goes on after the last: a stated number
 * there agrees with some day that nobody published.
 */
export function betweenWindowsObstacle(
  claim: Claim,
  series: readonly Series[],
  from: string,
  cut: string,
  asOf: string | null,
  factorOf: (series: Series) => number,
): Obstacle | null {
  const stated = statedNumber(claim.quantity);
  if (stated === null || claim.quantity.comparator.startsWith("<")) return null;
  for (const one of series) {
    const lastEnd = answerableEnds(one, from, cut, asOf).at(-1);
    if (lastEnd === undefined) continue;
    const window = { from, to: lastEnd };
    const last = (evaluate(one, window, asOf)?.value ?? 0) * factorOf(one);
    const covered = lengthInDays(window);
    const elapsed = lengthInDays({ from, to: cut });
    const cap = last * (1 + (paceLimit * (elapsed - covered)) / covered);
    const staleEnd = monthEnd(lastEnd, -staleMonths);
    const published = staleEnd > from ? evaluate(one, { from, to: staleEnd }, asOf)?.value : 0;
    const linear = staleEnd > from ? (last * lengthInDays({ from, to: staleEnd })) / covered : 0;
    const floor = published === undefined ? linear * 0.75 : published * factorOf(one);
    if (stated > floor && stated < cap)
      return {
        rule: "between_windows",
        reason: `the total may have stood there on a day between the published windows or after the last one (${lastEnd})`,
      };
  }
  return null;
}
