import type { Claim } from "../documents/record.ts";
import { finest, fitOf, statedNumber, type Fit } from "./rounding.ts";
import { isExtracted, type Figure, type Series } from "./series.ts";
import { unitFactor } from "./units.ts";

/** A figure that was added up, averaged or extracted later differs from the one that was published by up to this fraction. */
const recomputed = 0.001;

/** A balance as a text gives it: a surplus, or a deficit turned round; without either word, or with both, its size. */
export function balanceAsStated(value: number, claim: Claim): number {
  if ((statedNumber(claim.quantity) ?? 0) < 0) return value;
  const isSurplus = /\bsurplus/i.test(claim.span.text);
  const isDeficit = /\b(?:deficit|shortfall)/i.test(claim.span.text);
  return isSurplus === isDeficit ? Math.abs(value) : isSurplus ? value : -value;
}

/** The official value in the claim's unit and sign: deficits are stated without a minus. */
export function inClaimUnit(value: number, series: Series, claim: Claim): number {
  const factor = unitFactor(series.unit, claim.quantity.unit) ?? Number.NaN;
  return (claim.measure.concept === "trade_balance" ? balanceAsStated(value, claim) : value) * factor;
}

/**
 * How a figure agrees with a claim.
 *
 * @param isStated does the text point to the figure's window? Then any of its digits may be the one that was rounded to,
 * and a figure that is not as published is near enough within a tenth of a per cent; elsewhere only the finest digit is
 */
export function agreementOf(figure: Figure, claim: Claim, isStated: boolean): Fit {
  const value = inClaimUnit(figure.value, figure.series, claim);
  const { quantity } = isStated ? claim : finest(claim);
  const fit = fitOf(value, quantity);
  const isAsPublished = figure.derivation === "published" && !isExtracted(figure);
  if (fit !== null || !isStated || isAsPublished) return fit;
  const ends = [quantity.low, quantity.high].filter((end) => end !== null);
  return ends.some((end) => Math.abs(Number(end) / value - 1) <= recomputed) ? "approximate" : null;
}
