import type { EmbargoCost } from "../../../strategy/coalition_result.ts";
import type { LeewayBand } from "../../../strategy/leeway_result.ts";
import { isMissing } from "../../../core/missing.ts";
import {
  formatAmount,
  formatList,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatSignedPercent,
  formatSignificant,
} from "../../format.ts";
import { nameInSentence } from "../places.ts";
import { assumedChange } from "./figures.ts";
import type { ByClosure, LeewayFigures } from "./figures.ts";
import type { LeewaySides } from "./part.ts";
import type { Reply } from "./reply.ts";
import { noReply } from "./reply.ts";

const MILLION = 1e6;

/** How much room the third country has: s*, q* and the room in dollars. */
export function leewayReply(sides: LeewaySides, figures: LeewayFigures): Reply {
  const { answer: row, why } = figures.leeway;
  if (row === undefined) return noReply(why);
  const [who, target] = [nameInSentence(row.country), nameInSentence(row.target)];
  const command = leewayCommand(sides, figures);
  if (row.status === "unobserved" || row.status === "no_equilibrium") return noReply(row.warnings.join("; "), command);
  const certain = probabilityAt(figures, row.scope);
  const caveat = `${sentenceCase(who)} is one mind here and weighs trade alone; politics, technology and finance are left out.`;
  const sources = sourcesOf(figures);
  if (row.status === "free_hand" || row.threshold_scope === null || certain === null) {
    return {
      figure: "a free hand",
      answer: `${sentenceCase(who)} has a free hand: even the loss of all its trade with the coalition would cost it less than its trade with ${target} is worth.`,
      band: null,
      caveat,
      sources,
      command,
    };
  }
  const band = row.bands.threshold_scope;
  return {
    figure: bandedShare(row.threshold_scope, band),
    answer:
      `${sentenceCase(who)}'s trade with ${target} is worth bearing a certain loss of at most ${formatPercent(row.threshold_scope, 1)} of its trade with the coalition; ` +
      `it gives in to the threat to cut all of it at a probability above ${formatPercent(certain, 1)}.${newerSentence(figures)}`,
    band: band === undefined ? null : `${formatPercentRange(band.low, band.high)} of that trade, ${drawsOf(figures)}`,
    caveat,
    sources: [...sources, ...(figures.newer.answer === undefined ? [] : [figures.newer.answer.world])],
    command,
  };
}

/** What secondary sanctions would cost, at several scopes, and what carrying them out would cost the coalition. */
export function secondaryReply(sides: LeewaySides, figures: LeewayFigures): Reply {
  const { answer: row, why } = figures.leeway;
  if (row === undefined) return noReply(why);
  const command = leewayCommand(sides, figures);
  const costs = row.cost_of_threat.filter(({ scope, cost }) => [0.1, 0.5, 1].includes(scope) && cost !== null);
  if (costs.length === 0) return noReply(row.warnings.join("; "), command);
  const [who, target] = [nameInSentence(row.country), nameInSentence(row.target)];
  const parts = costs.map(
    ({ scope, cost }) => `${formatPercent(cost ?? NaN, 2)} for ${formatPercent(scope)} of that trade`,
  );
  const room = row.room_usd_million;
  const ratio = row.credibility?.coalition_per_target_dollar ?? null;
  const band = row.bands.room_usd_million;
  return {
    figure: `costs ${formatPercent(costs.at(-1)?.cost ?? NaN, 1)}`,
    answer: [
      `Cutting trade between ${who} and the coalition would cost ${who}, in real income, ${formatList(parts)}; its trade with ${target} is worth ${formatPercent(row.value_of_link ?? NaN, 2)}.`,
      room === null
        ? ""
        : room < 0
          ? `At a probability of ${formatPercent(row.probability)} the whole threat does not bind: trade with ${target} could be ${usd(-room)} smaller before ${who} gave in.`
          : `At a probability of ${formatPercent(row.probability)} the whole threat binds: trade with ${target} would have to be ${usd(room)} larger for ${who} to trade on.`,
      ratio === null
        ? ""
        : `Carrying it out would cost the coalition ${formatSignificant(ratio)} dollars for each dollar that ${who}'s leaving would cost ${target}.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
    band:
      band === undefined ? null : `room ${formatAmount(band.low * MILLION)} to ${usd(band.high)}, ${drawsOf(figures)}`,
    caveat:
      "All trade stands for whatever is hit. Secondary sanctions fall on banks and firms, whose own threshold may be far lower.",
    sources: sourcesOf(figures),
    command,
  };
}

/** What isolation comes to: the share of trade with the coalition, and the loss under its full embargo. */
export function isolationReply({ target, country }: LeewaySides, figures: LeewayFigures): Reply {
  const { answer: costs } = figures.embargo;
  const { answer: share } = figures.exposure;
  const loss = costs?.get("balanced")?.target ?? null;
  const command = `leeway strategy coalition --target ${target} ${coalitionOption(figures)}`;
  if (loss === null && share === undefined) return noReply(figures.embargo.why ?? figures.exposure.why ?? "", command);
  const who = nameInSentence(target);
  const joined = figures.joined.answer?.target ?? null;
  const [low, high] = lossRange(costs);
  const parts = [
    share === undefined || isMissing(share.trade_share)
      ? `The share of its trade with the coalition is not known: ${figures.exposure.why ?? "not reported"}.`
      : `In ${share.year} ${who} did ${share.unobserved.length > 0 ? "at least " : ""}${formatPercent(share.trade_share, 1)} of its reported goods trade with the coalition.`,
    loss === null
      ? `The loss under an embargo is not known: ${figures.embargo.why ?? "the model has no equilibrium under it"}.`
      : `A full embargo would cost ${who} ${formatPercent(loss.log_points, 1)} of its real income and the coalition ${smallPercent(costs?.get("balanced")?.coalition?.log_points ?? NaN)}${
          joined === null || country === null
            ? ""
            : `; with ${nameInSentence(country)} in it ${who} would lose ${formatPercent(joined.log_points, 1)}`
        }.`,
  ];
  return {
    figure: loss === null ? null : `costs ${formatPercent(loss.log_points, 1)}`,
    answer: parts.join(" "),
    band:
      low === null || high === null ? null : `${formatPercentRange(low, high)} over three treatments of trade balances`,
    caveat:
      "An upper bound: measures in force are seldom a full embargo. Finance is not in the model, energy is one sector among others.",
    sources: [...(share === undefined ? [] : [share.source]), ...sourcesOf(figures)],
    command,
  };
}

/** Who leans on whom: shares of trade in the ledger, losses in the model. */
export function dependenceReply({ target, country }: LeewaySides, figures: LeewayFigures): Reply {
  const link = figures.link.answer;
  const ratio = figures.leeway.answer?.asymmetry ?? null;
  if (link === undefined && ratio === null) return noReply(figures.link.why ?? "");
  const command = `leeway strategy dependence --country ${target} --partner ${country ?? ""}`;
  const [who, partner] = [nameInSentence(target), nameInSentence(country ?? "")];
  const parts: string[] = [];
  let figure: string | null = null;
  if (link === undefined) parts.push(`Shares of trade: ${figures.link.why}.`);
  else {
    const shareOf = (code: string | null): number => {
      const share = link.sides.find((side) => side.country === code)?.trade_share;
      return share === undefined || isMissing(share) ? NaN : share;
    };
    const [own, other] = [shareOf(target), shareOf(country)];
    const [larger, smaller] = own >= other ? [own, other] : [other, own];
    figure = `${formatNumber(larger / smaller, 1)} to 1`;
    parts.push(
      `In ${link.year} ${who} did ${formatPercent(own, 1)} of its reported goods trade with ${partner}, ${partner} ${formatPercent(other, 1)} of its own with ${who}.`,
    );
  }
  const band = figures.leeway.answer?.bands.asymmetry;
  if (ratio !== null) {
    figure ??= `${formatSignificant(ratio)} times`;
    parts.push(
      `In the model the end of their trade would cost ${who} ${formatSignificant(ratio)} times what it costs ${partner}, in percent of income.`,
    );
  }
  return {
    figure,
    answer: parts.join(" "),
    band:
      band === undefined || ratio === null
        ? null
        : `${formatSignificant(band.low)} to ${formatSignificant(band.high)} times, ${drawsOf(figures)}`,
    caveat: `The shares are of goods and of what is reported${figures.world === null ? "" : `; the model's accounts are of ${figures.world.year}`}.`,
    sources: [...(link === undefined ? [] : [link.source]), ...(ratio === null ? [] : sourcesOf(figures))],
    command,
  };
}

/** Financial sanctions, as a uniform cost on all trade of the pair. */
export function financeReply(sides: LeewaySides, figures: LeewayFigures): Reply {
  return pairReply(
    sides,
    figures,
    figures.dearer,
    assumedChange,
    "A proxy: finance is not in the model. Trouble with payments is put as the same cost on all trade of the pair, and its size is an assumption.",
  );
}

/** Agreements, as a cut of the cost of all trade of the pair. */
export function agreementsReply(sides: LeewaySides, figures: LeewayFigures): Reply {
  return pairReply(
    sides,
    figures,
    figures.cheaper,
    -assumedChange,
    "The depth is an assumption: the article states none, and memoranda may cut nothing.",
  );
}

function pairReply(
  { target, country }: LeewaySides,
  figures: LeewayFigures,
  { answer, why }: LeewayFigures["dearer"],
  change: number,
  caveat: string,
): Reply {
  const command = `leeway strategy agreement --between ${target},${country ?? ""} --change-pct ${change}${worldOption(figures)}`;
  const main = answer?.get("balanced");
  if (answer === undefined || main === undefined) return noReply(why ?? "");
  const all = [...answer.values()].map(({ trade_growth_pct }) => trade_growth_pct / 100);
  const effects = main.pair.map(
    ({ country: code, log_points }) => `${formatSignedPercent(log_points, 2)} in ${nameInSentence(code)}`,
  );
  return {
    figure: `${formatSignedPercent(main.trade_growth_pct / 100, 0)} trade`,
    answer:
      `If all trade of the pair became ${formatPercent(Math.abs(change) / 100)} ${change > 0 ? "dearer" : "cheaper"}, it would ${change > 0 ? "fall" : "grow"} by ` +
      `${formatPercent(Math.abs(main.trade_growth_pct) / 100)} in the long run; real income would change by ${formatList(effects)}.`,
    band: `${formatSignedPercent(Math.min(...all), 1)} to ${formatSignedPercent(Math.max(...all), 1)} over three treatments of trade balances`,
    caveat,
    sources: sourcesOf(figures),
    command,
  };
}

function probabilityAt({ leeway }: LeewayFigures, scope: number): number | null {
  return leeway.answer?.threshold_probability.find((row) => row.scope === scope)?.probability ?? null;
}

function newerSentence({ newer, world }: LeewayFigures): string {
  const row = newer.answer;
  if (row === undefined || row.threshold_scope === null || world === null) return "";
  return ` That is on ${world.name}; on ${row.world} the share is ${formatPercent(row.threshold_scope, 1)}.`;
}

function bandedShare(value: number, band: LeewayBand | undefined): string {
  return band === undefined
    ? formatPercent(value, 1)
    : `${formatPercent(value, 1)} (${formatPercentRange(band.low, band.high)})`;
}

function drawsOf({ leeway }: LeewayFigures): string {
  const bands = leeway.answer?.bands;
  return `${formatPercent(bands?.level ?? NaN)} of ${bands?.draws ?? 0} joint draws of the elasticities`;
}

function sourcesOf({ world }: LeewayFigures): readonly string[] {
  return world === null ? [] : [world.name];
}

function lossRange(costs: ByClosure<EmbargoCost> | undefined): readonly [number, number] | readonly [null, null] {
  const losses = [...(costs?.values() ?? [])].flatMap(({ target }) => (target === null ? [] : [target.log_points]));
  return losses.length < 2 ? [null, null] : [Math.min(...losses), Math.max(...losses)];
}

function leewayCommand({ target, country }: LeewaySides, figures: LeewayFigures): string {
  const draws = figures.leeway.answer?.bands.draws ?? 0;
  const drawn = draws > 0 ? ` --draws ${draws}` : "";
  return `leeway strategy leeway --country ${country ?? ""} --target ${target} ${coalitionOption(figures)}${drawn}`;
}

function coalitionOption(figures: LeewayFigures): string {
  return `--coalition ${figures.coalition.join(",")}${worldOption(figures)}`;
}

/** The world, where it is not the one that the verbs take by themselves. */
function worldOption({ world }: LeewayFigures): string {
  return world === null || world.name === "wiod-2014" ? "" : ` --world ${world.name}`;
}

/** A loss that may be too small for its digits. */
function smallPercent(fraction: number): string {
  return fraction > 0 && fraction < 0.00005 ? "less than 0.01%" : formatPercent(fraction, 2);
}

/** USD million in words. */
function usd(millions: number): string {
  return `${formatAmount(millions * MILLION)} USD`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
