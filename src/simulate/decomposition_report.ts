import { GroupResolver } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import type { Decomposition } from "./decomposition.ts";
import { decompose } from "./decomposition.ts";
import type { SolvedExperiment } from "./solved_experiment.ts";
import type { DecompositionLink, DecompositionResult } from "./result.ts";

/** How the terms are to be read, for readers of a result. */
const note =
  "parts of the change of ln real income, integrated along the straight path of the shock; the sum is exact, the parts depend " +
  "on the path; terms of trade hold the numeraire: world value added, constant";

/**
 * Decomposes the change of real income of some countries.
 *
 * @param codes countries and groups, with detail by partner and sector; empty: all, by partner and by sector only
 * @throws LeewayError `simulate.no_decomposition` where the result is no full equilibrium; `core.unknown_country`;
 * as `decompose`
 */
export function decompositionOf(
  solved: SolvedExperiment,
  codes: readonly string[],
  progress?: (done: number) => void,
): DecompositionResult {
  const { experiment, economy } = solved;
  if (solved.certificate === null) {
    throw new LeewayError(
      "simulate.no_decomposition",
      "real income is decomposed in full equilibrium only; ask for equilibrium: full or all.",
    );
  }
  const known = economy.countries;
  const chosen =
    codes.length === 0 ? known : new GroupResolver(experiment.scenario.groups, known).resolve(codes).members;
  const decomposition = decompose(experiment, economy, progress);
  const links = chosen.flatMap((country) => linksOf(solved, decomposition, known.indexOf(country)));
  return {
    note,
    solves: decomposition.solves,
    countries: chosen.map((country) => countryOf(solved, decomposition, known.indexOf(country), links)),
    by_partner: summed(links, ({ country, partner }) => ({ country, partner })),
    by_sector: summed(links, ({ country, sector }) => ({ country, sector })),
    ...(codes.length === 0 ? {} : { links }),
  };
}

type Parts = Pick<DecompositionLink, "terms_of_trade" | "volume_of_trade" | "trade_costs">;

const partNames = ["terms_of_trade", "volume_of_trade", "trade_costs"] as const satisfies readonly (keyof Parts)[];

function countryOf(
  { economy }: SolvedExperiment,
  { terms, logRealIncome, gap }: Decomposition,
  n: number,
  links: readonly DecompositionLink[],
): DecompositionResult["countries"][number] {
  const country = economy.countries[n];
  const own = links.filter((link) => link.country === country);
  const total = (part: keyof Parts): number => own.reduce((sum, link) => sum + link[part], 0);
  let productivity = 0;
  for (let cell = n; cell < terms.productivity.length; cell += economy.countries.length) {
    productivity += terms.productivity[cell];
  }
  return {
    country,
    log_real_income: logRealIncome[n],
    terms_of_trade: total("terms_of_trade"),
    volume_of_trade: total("volume_of_trade"),
    trade_costs: total("trade_costs"),
    productivity,
    trade_balance: terms.balance[n],
    transfers: terms.transfer[n],
    demand: terms.demand[n],
    gap: gap[n],
  };
}

/** A country's terms by partner and sector, both directions of trade together; rows of zeros are left out. */
function linksOf({ economy }: SolvedExperiment, { terms }: Decomposition, n: number): readonly DecompositionLink[] {
  const { countries, sectors } = economy;
  const N = countries.length;
  const links: DecompositionLink[] = [];
  for (const [j, sector] of sectors.entries()) {
    for (const [partner, code] of countries.entries()) {
      const bought = (j * N + n) * N + partner;
      const sold = (j * N + partner) * N + n;
      const terms_of_trade = terms.importPrice[bought] + terms.exportPrice[sold];
      const volume_of_trade = terms.importVolume[bought] + terms.exportVolume[sold];
      const trade_costs = terms.tradeCost[bought];
      if (terms_of_trade === 0 && volume_of_trade === 0 && trade_costs === 0) continue;
      links.push({ country: countries[n], partner: code, sector, terms_of_trade, volume_of_trade, trade_costs });
    }
  }
  return links;
}

/** Terms summed over the links of which `label` says the same. */
function summed<Label extends object>(
  links: readonly DecompositionLink[],
  label: (link: DecompositionLink) => Label,
): readonly (Label & Parts)[] {
  const sums = new Map<string, { readonly label: Label; readonly parts: Record<keyof Parts, number> }>();
  for (const link of links) {
    const key = JSON.stringify(label(link));
    const sum = sums.get(key) ?? {
      label: label(link),
      parts: { terms_of_trade: 0, volume_of_trade: 0, trade_costs: 0 },
    };
    for (const part of partNames) sum.parts[part] += link[part];
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ label: labels, parts }) => ({ ...labels, ...parts }));
}
