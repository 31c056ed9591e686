import { flowIndex } from "../core/axes.ts";
import { LeewayError } from "../core/errors.ts";
import { tradeBalance } from "./load.ts";
import type { World } from "./world.ts";

/** Total goods trade and GDP of one year. */
export interface TradeAndGdp extends Pick<World, "name" | "year" | "source" | "licence" | "notes" | "countries"> {
  /** Foreign trade, USD million, shape (exporter, importer) with the exporter contiguous; the diagonal is ignored. */
  readonly trade: Float64Array;
  /** GDP, USD million, length N, > 0. */
  readonly gdp: Float64Array;
  /** Pairs that nobody reports; absent: none known. */
  readonly unobserved?: NonNullable<World["unobserved"]>;
}

/** Value added as a share of gross output. */
export const valueAddedShare = 0.5;
/** Domestic sales are never below this share of output. */
const leastDomesticShare = 0.05;
/** θ of the one sector. */
const goodsElasticity = 4;

/**
 * The one-sector world of goods trade and GDP.
 *
 * Assumed: output = GDP / {@link valueAddedShare}; domestic sales = max(output − exports, {@link leastDomesticShare} of
 * output); output is then exports + domestic sales, of which value added and intermediate purchases take fixed shares;
 * final use = purchases − intermediate use. Amounts are kept in whole dollars.
 *
 * @throws LeewayError `worlds.missing_gdp` where a GDP is not positive; `worlds.negative_value` where intermediate use
 * exceeds all purchases
 */
export function worldFromTradeAndGdp(data: TradeAndGdp): World {
  const N = data.countries.length;
  const flows = new Float64Array(N * N);
  const value_added = new Float64Array(N);
  const io = new Float64Array(N);
  const final = new Float64Array(N);
  const entrepots: string[] = [];
  for (let i = 0; i < N; i++) {
    const { country } = data.countries[i];
    if (!(data.gdp[i] > 0)) {
      throw new LeewayError("worlds.missing_gdp", `${country}: GDP is ${data.gdp[i]}; a positive value is needed.`, {
        country,
      });
    }
    let exports = 0;
    for (let n = 0; n < N; n++) {
      if (n === i) continue;
      const cell = flowIndex(N, i, n, 0);
      flows[cell] = wholeDollars(data.trade[cell]);
      exports += flows[cell];
    }
    const output = data.gdp[i] / valueAddedShare;
    const domestic = wholeDollars(Math.max(output - exports, leastDomesticShare * output));
    flows[flowIndex(N, i, i, 0)] = domestic;
    value_added[i] = wholeDollars((exports + domestic) * valueAddedShare);
    io[i] = wholeDollars(exports + domestic - value_added[i]);
    if (Math.abs(value_added[i] / data.gdp[i] - 1) > 1e-6 && Math.abs(value_added[i] - data.gdp[i]) > 1e-5) {
      entrepots.push(`${country} ${value_added[i].toFixed(1)} instead of ${data.gdp[i].toFixed(1)}`);
    }
  }
  for (let n = 0; n < N; n++) {
    let purchases = 0;
    for (let i = 0; i < N; i++) purchases += flows[flowIndex(N, i, n, 0)];
    final[n] = wholeDollars(purchases - io[n]);
    if (final[n] >= 0) continue;
    throw new LeewayError(
      "worlds.negative_value",
      `${data.countries[n].country}: intermediate use ${io[n]} exceeds all purchases ${purchases} (USD million). Exports ` +
        "cannot exceed imports by more than GDP; check trade and GDP of this country, or leave it out.",
      { country: data.countries[n].country },
    );
  }
  return {
    name: data.name,
    year: data.year,
    unit: "usd_million",
    source: data.source,
    licence: data.licence,
    notes: [
      "One sector holds all goods; services trade is absent.",
      `Assumed: gross output is GDP divided by a value-added share of ${valueAddedShare}; intermediate purchases are the ` +
        "rest of output.",
      `Assumed: domestic sales are output minus exports, and at least ${100 * leastDomesticShare} % of output.` +
        (entrepots.length === 0
          ? ""
          : " Where that floor binds (entrepôts), output is exports plus domestic sales and value added differs from " +
            `GDP, USD million: ${entrepots.join(", ")}.`),
      `Assumed: trade elasticity ${goodsElasticity}, no tariffs; final use is purchases minus intermediate use.`,
      ...data.notes,
    ],
    default_model: "caliendo_parro",
    countries: data.countries,
    sectors: [{ sector: "goods", name: "Goods", isic: "Rev. 4: A, B, C", is_good: true }],
    flows,
    io,
    final,
    value_added,
    trade_elasticity: Float64Array.of(goodsElasticity),
    tariffs: null,
    trade_balance: tradeBalance(flows, N, 1).map(wholeDollars),
    ...(data.unobserved === undefined ? {} : { unobserved: data.unobserved }),
  };
}

function wholeDollars(million: number): number {
  return Math.round(million * 1e6) / 1e6;
}
