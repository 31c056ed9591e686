import { isMissing } from "../../../core/missing.ts";
import type { EnergySeries } from "../../../strategy/energy_supply.ts";
import {
  formatAmount,
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatPercent,
  formatSignedPercent,
  formatSignificant,
} from "../../format.ts";
import { nameInSentence } from "../places.ts";
import type { Reply } from "./reply.ts";
import { noReply } from "./reply.ts";
import type { LeewayFigures } from "./figures.ts";
import type { LeewaySides } from "./part.ts";

/** What the energy series of the ledger say: gas by route, the European Union's purchases, prices. */
export function energyReply({ target, country }: LeewaySides, { energy }: Pick<LeewayFigures, "energy">): Reply {
  const { answer: supply, why } = energy;
  const who = nameInSentence(target);
  const command = `leeway facts show volume --economy EU27 --partner ${target} --commodity natural_gas`;
  if (supply === undefined) return noReply(why);
  if (supply.flows.length === 0) return noReply(`the ledger has no series of energy from ${who}`);
  const parts: string[] = [];
  const pipes = supply.flows.filter(({ route, unit }) => route !== null && unit === "bcm");
  const [first] = pipes;
  let figure: string | null = null;
  if (first !== undefined) {
    const same = pipes.filter(({ year, months }) => year === first.year && months.length === first.months.length);
    const [before, after] = [sumOf(same, "before"), sumOf(same, "after")];
    figure = `${formatSignedPercent(after / before - 1, 0)} gas to the EU`;
    const largest = [...same].sort((a, b) => b.before - a.before).slice(0, 3);
    parts.push(
      `Pipeline gas from ${who} to the European Union went from ${formatNumber(before)} to ${formatNumber(after)} bcm from ${first.year - 1} to ${monthsOf(first)} ` +
        `(${formatList(largest.map((one) => `${routeName(one.route)}: ${formatNumber(one.before, 1)} to ${formatNumber(one.after, 1)}`))}).`,
    );
  }
  parts.push(...purchases(supply.flows));
  const brent = supply.prices.find(({ commodity }) => commodity === "crude_oil_brent");
  const gas = supply.prices.find(({ commodity }) => commodity === "natural_gas_europe");
  const prices = [brent, gas].flatMap((one) =>
    one === undefined ? [] : [`${PRICE_NAMES[one.commodity]} ${change(one, one.unit)}`],
  );
  const priced = brent ?? gas;
  if (priced !== undefined) parts.push(`Prices from ${priced.year - 1} to ${monthsOf(priced)}: ${formatList(prices)}.`);
  if (country !== null) {
    parts.push(
      `What ${nameInSentence(country)} buys is not in the ledger: it has no series of ${who}'s energy exports by buyer.`,
    );
  }
  return {
    figure,
    answer: parts.join(" "),
    band: null,
    caveat: "Published figures, not estimates; pipeline flows are of entry points and cover no liquefied gas.",
    sources: [
      ...new Set(
        [...supply.flows, ...(brent === undefined ? [] : [brent]), ...(gas === undefined ? [] : [gas])].map(
          ({ source }) => source,
        ),
      ),
    ],
    command,
  };
}

/** What the Union paid and took, over the months that were known. */
function purchases(flows: readonly EnergySeries[]): readonly string[] {
  const crude = flows.find(({ commodity, unit }) => commodity === "crude_oil" && unit === "t");
  const money = flows.filter(({ measure, unit }) => measure === "imports" && unit === "EUR");
  const [value] = money;
  if (value === undefined) return [];
  const same = money.filter(({ year, months }) => year === value.year && months.length === value.months.length);
  const paid = `${formatAmount(sumOf(same, "after"))} EUR for coal, oil and gas after ${formatAmount(sumOf(same, "before"))} a year earlier`;
  const took =
    crude === undefined
      ? ""
      : `; of crude oil it took ${formatNumber(crude.after / 1e6, 1)} million tonnes after ${formatNumber(crude.before / 1e6, 1)}`;
  return [`In ${monthsOf(value)} the European Union paid ${paid}${took}.`];
}

const PRICE_NAMES: Readonly<Record<string, string>> = {
  crude_oil_brent: "Brent oil",
  natural_gas_europe: "gas in Europe",
};

function change({ before, after }: EnergySeries, unit: string): string {
  return `${formatSignificant(before)} to ${formatSignificant(after)} ${unit}`;
}

/** Declared and measured neutrality, side by side. */
export function neutralityReply({ target, country }: LeewaySides, { stance }: LeewayFigures): Reply {
  const { answer: profile, why } = stance;
  if (profile === undefined || country === null) return noReply(why ?? "the article names no third country");
  const [who, other] = [nameInSentence(country), nameInSentence(target)];
  const parts: string[] = [];
  const sources: string[] = [];
  for (const vote of profile.declared.filter(({ target_vote }) => target_vote === "no")) {
    parts.push(`${VOTES[vote.vote]} resolution ${vote.resolution} of ${formatDate(vote.date)}`);
    sources.push(vote.source);
  }
  const points = profile.ideal_points.filter(({ distance_to_target: d }) => !isMissing(d)).at(-1);
  let figure: string | null = null;
  if (points !== undefined && !isMissing(points.distance_to_target)) {
    const far = points.distance_to_reference;
    figure = `${formatNumber(points.distance_to_target, 2)} from ${other}`;
    parts.push(
      `its ideal point of ${points.year} lies ${formatNumber(points.distance_to_target, 2)} from that of ${other}` +
        (isMissing(far) || profile.reference.length === 0
          ? ""
          : ` and ${formatNumber(far, 2)} from that of ${formatList(profile.reference.map(nameInSentence))}`),
    );
    sources.push(points.source);
  }
  const shift = profile.trade_shifts.find(({ change: moved }) => !isMissing(moved));
  if (shift !== undefined && !isMissing(shift.before.trade_share) && !isMissing(shift.after.trade_share)) {
    parts.push(
      `${other}'s share in its goods trade went from ${formatPercent(shift.before.trade_share, 1)} (${shift.before.year}) to ${formatPercent(shift.after.trade_share, 1)} (${shift.after.year})`,
    );
    sources.push(shift.after.source);
  }
  if (parts.length === 0) return noReply(`the ledger has no votes, ideal points or trade shares of ${who}`);
  parts.push(
    `${formatCount(profile.visits.length, "meeting")} and ${formatCount(profile.agreements.length, "agreement")} with ${other} since ${formatDate(profile.since)} stand in the ledger` +
      (profile.sanctions.length === 0
        ? ""
        : `, and ${formatCount(profile.sanctions.length, "measure")} of its own against it`),
  );
  return {
    figure,
    answer: `${sentence(who)}: ${parts.join("; ")}.`,
    band: null,
    caveat: "Descriptive, without a score; the ledger records only some meetings and agreements.",
    sources: [...new Set(sources)],
    command: `leeway strategy alignment --country ${country} --target ${target}`,
  };
}

const VOTES = {
  yes: "voted for",
  no: "voted against",
  abstain: "abstained on",
  absent: "was absent from the vote on",
} as const;

/** How a plan was received is in no ledger. */
export function peaceReply(): Reply {
  return noReply(
    "the ledger holds what states signed, voted and traded, not how a plan was received; the positions that the article reports stand in the record below",
  );
}

function sumOf(series: readonly EnergySeries[], side: "before" | "after"): number {
  return series.reduce((sum, one) => sum + one[side], 0);
}

/** 2022, or January to June 2022. */
function monthsOf({ year, months }: EnergySeries): string {
  if (months.length === 12) return String(year);
  const name = (month: number): string => formatDate(`${year}-${String(month).padStart(2, "0")}`).split(" ")[0];
  return `${name(months[0])} to ${name(months.at(-1) ?? months[0])} ${year}`;
}

/** nord_stream_1 as Nord Stream 1. */
function routeName(route: string | null): string {
  return (route ?? "").replaceAll("_", " ").replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
