import { LeewayError } from "../core/errors.ts";
import type { Design, Factor } from "./design.ts";
import { imputeUntreated } from "./imputation.ts";
import type { Estimator } from "./imputation.ts";

/** What one partner trades with the target, against what its trade elsewhere implies. */
export interface PartnerDiversion {
  readonly partner: string;
  /** Trade with the target since the event, in the unit of the data. */
  readonly observed: number;
  /** What the effects fitted without these flows imply: the partner's trade elsewhere and its link of before. */
  readonly counterfactual: number;
  /** The counterfactual times the target's own growth: the partner's part of the trade there was, had nothing been diverted. */
  readonly undiverted: number;
  /** observed − undiverted; sums to 0 over partners. */
  readonly diverted: number;
  /** observed ÷ undiverted − 1. */
  readonly change: number;
  /** Of `diverted`: 95 % of the partner's trade with other markets moved less. Null with fewer than ten of them. */
  readonly ci_low: number | null;
  readonly ci_high: number | null;
}

/** Who took over trade with a target, and who lost it. */
export interface Diversion {
  readonly target: string;
  /** By `diverted`, largest gain first. */
  readonly partners: readonly PartnerDiversion[];
  readonly observed: number;
  readonly counterfactual: number;
  /** Σ of the gains: trade that changed hands. */
  readonly diverted: number;
  /** Partners whose counterfactual the other flows do not determine, such as those without trade before. */
  readonly not_imputed: readonly string[];
  /** Partners with trade before and no row since, unobserved and not 0; by their trade before. */
  readonly unobserved: readonly string[];
}

/** What {@link tradeDiversion} needs beside the design. */
export interface DiversionOptions {
  /** The side of the target, by row: importers where the target imports. */
  readonly market: Factor;
  /** The other side. */
  readonly partner: Factor;
  /** A label of `market`. */
  readonly target: string;
  /** 1 for rows since the event. */
  readonly after: Uint8Array;
}

/** Other markets that a band rests on. */
const FEWEST_MARKETS = 10;

/**
 * Which partners trade more with a target since an event than their trade elsewhere implies, and which less.
 *
 * The effects are fitted without the target's flows since the event and carried to them; the target's own rise or fall, which
 * strikes all partners, is taken out by scaling to its total. The band of a partner is what the same figure does in its
 * other markets, weighted by their flows, so that it holds what befalls single links.
 *
 * @throws LeewayError `estimate.unknown_level` for a target that is no market, `estimate.nothing_treated`,
 * `estimate.diversion_not_identified` when the effects rest on the target's flows alone
 */
export function tradeDiversion(design: Design, estimator: Estimator, options: DiversionOptions): Diversion {
  const { market, partner, target, after } = options;
  const code = market.labels?.indexOf(target) ?? -1;
  if (code < 0) {
    throw new LeewayError("estimate.unknown_level", `"${target}" is no ${market.name} among the rows used.`, {
      column: market.name,
      level: target,
    });
  }
  const treated = after.map((since, row) => (since === 1 && market.codes[row] === code ? 1 : 0));
  if (!treated.includes(1)) {
    throw new LeewayError("estimate.nothing_treated", `no row of ${target} lies at or after the date of the event.`);
  }
  const imputed = imputeUntreated(design, treated, estimator);
  const sums = sumByLink(design, imputed, options);
  const own = Array.from({ length: partner.levels }, (_, p) => sums.get(linkKey(p, code, market.levels)));
  const known = own.map((link) => link !== undefined && link.missing === 0 && link.cells.after > 0);
  const total = { observed: 0, counterfactual: 0 };
  for (const [p, link] of own.entries()) {
    if (!known[p] || link === undefined) continue;
    total.observed += link.observed.after;
    total.counterfactual += link.implied.after;
  }
  if (!(total.counterfactual > 0)) {
    throw new LeewayError(
      "estimate.diversion_not_identified",
      `nothing but the flows of ${target} tells its own effects: leave out the effect of ${market.name} and period, and keep ${partner.name} with the period and the pair, such as ${partner.name}^year + ${partner.name}^${market.name}.`,
      { fixed_effects: design.fixedEffects.map(({ name }) => name) },
    );
  }
  const growth = total.observed / total.counterfactual;
  const usual = usualChanges(sums, options, code);
  const partners = own.flatMap((link, p): readonly PartnerDiversion[] => {
    if (!known[p] || link === undefined) return [];
    const undiverted = growth * link.implied.after;
    const observed = link.observed.after;
    const [low, high] = usual[p] ?? [null, null];
    return [
      {
        partner: labelOf(partner, p),
        observed,
        counterfactual: link.implied.after,
        undiverted,
        diverted: observed - undiverted,
        change: observed / undiverted - 1,
        ci_low: high === null ? null : observed - undiverted * high,
        ci_high: low === null ? null : observed - undiverted * low,
      },
    ];
  });
  return {
    target,
    partners: partners.sort((a, b) => b.diverted - a.diverted),
    ...total,
    diverted: partners.reduce((sum, one) => sum + Math.max(0, one.diverted), 0),
    unobserved: own
      .flatMap((link, p) =>
        link === undefined || link.cells.after > 0 || !(link.observed.before > 0)
          ? []
          : [{ name: labelOf(partner, p), before: link.observed.before }],
      )
      .sort((a, b) => b.before - a.before)
      .map(({ name }) => name),
    not_imputed: own.flatMap((link, p) =>
      link === undefined || link.cells.after === 0 || known[p] ? [] : [labelOf(partner, p)],
    ),
  };
}

/** Sums of one partner's trade with one market. */
interface Link {
  readonly cells: Sides;
  readonly observed: Sides;
  readonly implied: Sides;
  /** Rows without an imputed value. */
  missing: number;
}

interface Sides {
  before: number;
  after: number;
}

function linkKey(partner: number, market: number, markets: number): number {
  return partner * markets + market;
}

function sumByLink(
  design: Design,
  imputed: Float64Array,
  { market, partner, after }: DiversionOptions,
): ReadonlyMap<number, Link> {
  const links = new Map<number, Link>();
  const none = (): Sides => ({ before: 0, after: 0 });
  for (let row = 0; row < imputed.length; row++) {
    const key = linkKey(partner.codes[row], market.codes[row], market.levels);
    let link = links.get(key);
    if (link === undefined) links.set(key, (link = { cells: none(), observed: none(), implied: none(), missing: 0 }));
    if (Number.isNaN(imputed[row])) {
      link.missing++;
      continue;
    }
    const weight = design.weights?.[row] ?? 1;
    const side = after[row] === 1 ? "after" : "before";
    link.cells[side]++;
    link.observed[side] += weight * design.y[row];
    link.implied[side] += weight * imputed[row];
  }
  return links;
}

/** What 95 % of a partner's trade with other markets lies between, as after to before, each market's own total taken out. */
function usualChanges(
  links: ReadonlyMap<number, Link>,
  { market, partner }: DiversionOptions,
  target: number,
): readonly (readonly [low: number, high: number] | null)[] {
  const changes = Array.from({ length: partner.levels }, (): { ratio: number; weight: number }[] => []);
  for (let m = 0; m < market.levels; m++) {
    if (m === target) continue;
    const own = Array.from({ length: partner.levels }, (_, p) => links.get(linkKey(p, m, market.levels)));
    const total: Pick<Link, "observed" | "implied"> = own.reduce(
      (sum, link) => ({
        observed: added(sum.observed, link?.observed),
        implied: added(sum.implied, link?.implied),
      }),
      { observed: { before: 0, after: 0 }, implied: { before: 0, after: 0 } },
    );
    for (const [p, link] of own.entries()) {
      if (link === undefined) continue;
      const ratio = afterToBefore(link) / afterToBefore(total);
      if (Number.isFinite(ratio)) changes[p].push({ ratio, weight: link.implied.after });
    }
  }
  return changes.map((own) => {
    if (own.length < FEWEST_MARKETS) return null;
    own.sort((a, b) => a.ratio - b.ratio);
    return [shareBelow(own, 0.025), shareBelow(own, 0.975)];
  });
}

/** The ratio that a share of the weights lies below. */
function shareBelow(sorted: readonly { readonly ratio: number; readonly weight: number }[], share: number): number {
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return (sorted.find(({ weight }) => (sum += weight) >= share * all) ?? sorted[sorted.length - 1]).ratio;
}

function added(a: Sides, b: Sides | undefined): Sides {
  return { before: a.before + (b?.before ?? 0), after: a.after + (b?.after ?? 0) };
}

function afterToBefore({ observed, implied }: Pick<Link, "observed" | "implied">): number {
  return observed.after / implied.after / (observed.before / implied.before);
}

function labelOf({ labels }: Factor, code: number): string {
  return labels?.[code] ?? String(code);
}
