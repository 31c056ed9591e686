import { useEffect, useState } from "preact/hooks";

import type { Observation, Target } from "../../../src/facts/ledger.ts";
import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatPeriod, formatValue } from "../../../src/readout/format.ts";
import { SeriesChart } from "../charts/series_chart.tsx";
import { ask } from "../server_api.ts";
import { ledgerEvents } from "./catalogue.ts";
import { groupSeries } from "./series.ts";
import type { Series } from "./series.ts";

/** Announced goals, each against the figures it is about. */
export function Targets(): preact.JSX.Element {
  const events = ledgerEvents.value;
  if (events === null) return <p class="loading">Fetching …</p>;
  return (
    <section class="facts-page">
      <h2>Announced targets</h2>
      {events.targets.map((target) => (
        <TargetCard key={target.target} target={target} />
      ))}
    </section>
  );
}

function TargetCard({ target }: { readonly target: Target }): preact.JSX.Element {
  const [series, setSeries] = useState<readonly Series[] | null>(null);
  useEffect(() => {
    const query = new URLSearchParams({ measure: target.measure, economy: target.economy, frequency: "annual" });
    if (target.partner !== null) query.set("partner", target.partner);
    const ending = new AbortController();
    ask<readonly Observation[]>(`api/facts/observations?${query.toString()}`, { signal: ending.signal }).then(
      (figures) => setSeries(groupSeries(figures).filter(({ unit }) => unit === target.unit)),
      () => setSeries([]),
    );
    return () => ending.abort();
  }, [target.target]);
  const reached = series
    ?.flatMap(({ observations }) => observations)
    .find(({ period_to }) => period_to === target.due_to);
  return (
    <article class="target">
      <h3>
        {formatValue(target.value, target.unit)} by {formatPeriod(target.due_from, target.due_to)}
      </h3>
      <p>
        {nameOf(target.economy)}
        {target.partner === null ? "" : ` and ${nameOf(target.partner)}`}, set on {target.set_on}: {target.description}
      </p>
      <p>
        {reached === undefined
          ? "No figure for the due period stands in the ledger yet."
          : `${reached.value >= target.value ? "Reached" : "Missed"}: ${formatValue(reached.value, reached.unit)}, published ${reached.vintage}.`}
      </p>
      {series !== null && series.length > 0 && (
        <SeriesChart
          name={`target-${target.target}`}
          title="Figures and target"
          series={series}
          stated={[
            { from: target.due_from, to: target.due_to, low: target.value, high: target.value, label: "target" },
          ]}
        />
      )}
    </article>
  );
}
