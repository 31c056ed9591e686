import { useEffect, useState } from "preact/hooks";

import type { Claim } from "../../../src/documents/record.ts";
import type { Observation } from "../../../src/facts/ledger.ts";
import type { StatedMark } from "../charts/series_chart.tsx";
import { SeriesChart } from "../charts/series_chart.tsx";
import { loadEvents } from "../facts/catalogue.ts";
import { groupSeries } from "../facts/series.ts";
import type { Series } from "../facts/series.ts";
import { ask } from "../server_api.ts";

/** Measures whose claims stand on a series of their own level. */
const levels = new Set(["trade_turnover", "exports", "imports", "trade_balance", "gdp", "price", "volume"]);

/** The series that a claim stands in, with the claim drawn into it. */
export function ClaimSeries({ claim }: { readonly claim: Claim }): preact.JSX.Element | null {
  const [series, setSeries] = useState<readonly Series[]>([]);
  const queries = seriesQueries(claim);
  useEffect(loadEvents, []);
  useEffect(() => {
    setSeries([]);
    const ending = new AbortController();
    Promise.all(
      queries.map((query) => ask<readonly Observation[]>(`api/facts/observations?${query}`, { signal: ending.signal })),
    ).then(
      (figures) => {
        const all = groupSeries(figures.flat());
        const fitting = all.filter(({ frequency }) => frequency === frequencyOf(claim));
        setSeries(
          (fitting.length > 0 ? fitting : all).filter(({ unit }, _, [first]) => unit === first.unit).slice(0, 6),
        );
      },
      () => setSeries([]),
    );
    return () => ending.abort();
  }, [queries.join(" ")]);
  if (series.length === 0) return null;
  return (
    <SeriesChart
      name={`claim-${claim.id}`}
      title="The claim in its series"
      narrow
      series={series}
      stated={statedMarks(claim)}
    />
  );
}

/** The frequency of the series that a claim's period stands in. */
function frequencyOf({ period }: Claim): string {
  if (period.granularity === "ytd") return "cumulative";
  return period.granularity === "month" || period.granularity === "quarter" ? "monthly" : "annual";
}

/** What to ask the ledger for; turnover stands in the order of whoever reports it, so both orders are asked for. */
function seriesQueries({ measure }: Claim): readonly string[] {
  const { concept, parties, commodity } = measure;
  if (!levels.has(concept)) return [];
  const pairs = parties.symmetric
    ? [parties.of, parties.of.toReversed()]
    : [[parties.reporter, parties.partner].filter((code) => code !== null)];
  return pairs.flatMap(([economy, partner]) => {
    if (economy === undefined) return [];
    const query = new URLSearchParams({ measure: concept, economy });
    if (partner !== undefined) query.set("partner", partner);
    if (commodity !== null && commodity !== "goods") query.set("commodity", commodity);
    return [query.toString()];
  });
}

function statedMarks({ quantity, period }: Claim): readonly StatedMark[] {
  if (quantity.low === null || period.from === null || period.to === null) return [];
  const low = Number(quantity.low);
  const high = quantity.high === null ? low : Number(quantity.high);
  return [{ from: period.from, to: period.to, low, high, label: quantity.span.text }];
}
