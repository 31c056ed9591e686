import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatNumber, formatPercent } from "../../../src/readout/format.ts";
import type { CountryLeeway } from "../../../src/strategy/leeway_result.ts";
import { Legend } from "../charts/legend.tsx";
import { Choropleth } from "../map/choropleth.tsx";
import { Downloads } from "../parts/download.tsx";
import { shareItems } from "../text/shares.ts";
import { leewayFill, leewayText } from "./words.ts";

export interface LeewayRankingProps {
  readonly rows: readonly CountryLeeway[];
  readonly player: string | null;
  readonly onPlayer: (country: string) => void;
  readonly source: string;
}

/** Every third country by its threshold scope: map, small curves, numbers. */
export function LeewayRanking({ rows, player, onPlayer, source }: LeewayRankingProps): preact.JSX.Element {
  const sorted = rows.toSorted((a, b) => order(b) - order(a));
  return (
    <section class="leeway-ranking">
      <Choropleth
        description={`World map of the threshold scope: ${sorted
          .slice(0, 5)
          .map((row) => `${nameOf(row.country)} ${leewayText(row)}`)
          .join(", ")}`}
        values={rows.map((row) => ({
          country: row.country,
          fill: leewayFill(row),
          label: `${nameOf(row.country)}: ${leewayText(row)}`,
        }))}
        selected={player}
        onSelect={onPlayer}
      />
      <Legend items={shareItems("s*")} />
      <p class="source">Source: {source}</p>
      <div class="scroll">
        <table>
          <caption>Leeway of third countries, the largest threshold scope first</caption>
          <thead>
            <tr>
              <th scope="col">Country</th>
              <th scope="col">q* over s</th>
              <th scope="col" class="number">
                threshold scope s*
              </th>
              <th scope="col" class="number">
                q* at s = 100%
              </th>
              <th scope="col" class="number">
                value of the link
              </th>
              <th scope="col" class="number">
                asymmetry
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.country} class={row.country === player ? "chosen" : undefined}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => onPlayer(row.country)}>
                    {nameOf(row.country)}
                  </button>
                </th>
                <td>
                  <Spark row={row} />
                </td>
                <td class="number">{leewayText(row)}</td>
                <td class="number">{probabilityText(row)}</td>
                <td class="number">{row.value_of_link === null ? "" : formatPercent(row.value_of_link, 3)}</td>
                <td class="number">{row.asymmetry === null ? "" : formatNumber(row.asymmetry, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Downloads
        name="leeway"
        source={source}
        rows={() => [
          [
            "country",
            "status",
            "threshold_scope",
            "threshold_probability",
            "value_of_link",
            "asymmetry",
            "room_usd_million",
          ],
          ...sorted.map((row) => [
            row.country,
            row.status,
            row.threshold_scope,
            row.threshold_probability.at(-1)?.probability ?? null,
            row.value_of_link,
            row.asymmetry,
            row.room_usd_million,
          ]),
        ]}
      />
    </section>
  );
}

/** A curve of q* over s, small: certainty up to s*, then down. */
function Spark({ row }: { readonly row: CountryLeeway }): preact.JSX.Element {
  const top = row.threshold_scope === null ? [] : ["0,0", `${(100 * row.threshold_scope).toFixed(1)},0`];
  const points = row.threshold_probability.flatMap(({ scope, probability }) =>
    probability === null || probability >= 1
      ? []
      : [`${(100 * scope).toFixed(1)},${(24 * (1 - probability)).toFixed(1)}`],
  );
  return (
    <svg class="spark" viewBox="0 -1 100 26" width="100" height="26" aria-hidden="true">
      <line x1="0" x2="100" y1="24" y2="24" stroke="var(--hairline)" />
      <polyline points={[...top, ...points].join(" ")} fill="none" stroke="var(--series-1)" stroke-width="1.6" />
    </svg>
  );
}

function order(row: CountryLeeway): number {
  if (row.status === "free_hand") return 2;
  return row.threshold_scope ?? -1;
}

function probabilityText(row: CountryLeeway): string {
  const last = row.threshold_probability.at(-1)?.probability ?? null;
  if (last === null) return "";
  return last > 1 ? "above 100%" : formatPercent(last, 1);
}
