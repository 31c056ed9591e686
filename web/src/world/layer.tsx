import type { LegendItem } from "../../../src/readout/charts/chart.ts";
import { nameInSentence, nameOf } from "../../../src/readout/brief/places.ts";
import { formatHat, formatPercent } from "../../../src/readout/format.ts";
import { Legend } from "../charts/legend.tsx";
import { lines } from "../leeway/asked.ts";
import { askedWords } from "../leeway/question.ts";
import { leewayFill, leewayText } from "../leeway/words.ts";
import type { MapValue, RestValue } from "../map/choropleth.tsx";
import { tradeShares } from "../map/dependence.ts";
import { mapValues, restValue } from "../map/values.ts";
import type { Rows } from "../parts/download.tsx";
import { MapLegend, mapItems } from "../parts/legend.tsx";
import type { Solved } from "../solver/messages.ts";
import type { DeskState } from "../state/desk_state.ts";
import { outcomeWords } from "../text/outcomes.ts";
import { shareInk, shareItems } from "../text/shares.ts";

/** What a map shows: colours, words, legend, and the numbers behind them. */
export interface Layer {
  readonly title: string;
  readonly meaning: string;
  readonly description: string;
  readonly values: readonly MapValue[];
  /** Of the countries that the world holds only together. */
  readonly rest: RestValue | null;
  /** On the page. */
  readonly legend: preact.JSX.Element;
  /** The same in a file. */
  readonly legendItems: readonly LegendItem[];
  readonly rows: () => Rows;
}

/** The layer that the state asks for. */
export function layerOf(solved: Solved, state: DeskState): Layer {
  if (state.layer === "dependence") return dependenceLayer(solved, askedWords(state).target);
  if (state.layer === "leeway") return leewayLayer(state);
  return outcomeLayer(solved, state.outcome);
}

function outcomeLayer({ result }: Solved, name: DeskState["outcome"]): Layer {
  const outcome = outcomeWords[name];
  const sorted = result.countries.toSorted((a, b) => outcome.hat(a) - outcome.hat(b));
  const words = (rows: typeof sorted): string =>
    rows.map((row) => `${nameOf(row.country)} ${formatHat(outcome.hat(row))}`).join(", ");
  const values = mapValues(result.countries, outcome);
  const rest = restValue(values);
  return {
    title: outcome.name,
    meaning: `${outcome.meaning}, scenario against the ${result.provenance.world_year} baseline, %`,
    description: `World map. ${outcome.name}: lowest ${words(sorted.slice(0, 3))}; highest ${words(sorted.slice(-3).toReversed())}.`,
    values,
    rest,
    legend: <MapLegend limits={outcome.limits} rest={restWords(rest)} />,
    legendItems: mapItems(outcome.limits, restWords(rest)),
    rows: () => {
      const names = Object.keys(result.countries[0] ?? {}) as (keyof (typeof result.countries)[number])[];
      return [names, ...result.countries.map((row) => names.map((key) => row[key]))];
    },
  };
}

/** What the hatch of a map means. */
function restWords(rest: RestValue | null): string {
  return rest === null
    ? "not in this world"
    : `without figures of its own: painted as the rest of the world together (${rest.label.replace(/^.*?: /, "")})`;
}

function dependenceLayer({ pairs, result }: Solved, target: string): Layer {
  const shares = tradeShares(pairs, target);
  const largest = shares.toSorted((a, b) => b.new - a.new).slice(0, 5);
  const values = shares.map((row) => ({
    country: row.country,
    fill: `var(--${shareInk(row.new)})`,
    label: `${nameOf(row.country)}: ${formatPercent(row.new, 1)} of its trade, ${formatPercent(row.base, 1)} before`,
  }));
  return {
    title: `Dependence on ${nameInSentence(target)}`,
    meaning: `share of each country's trade that is with ${nameInSentence(target)} under the scenario, ${result.provenance.world_year} world`,
    description: `World map of trade shares with ${nameOf(target)}: ${largest.map((row) => `${nameOf(row.country)} ${formatPercent(row.new, 1)}`).join(", ")}.`,
    values,
    rest: restValue(values),
    ...shareLegend("share", restWords(restValue(values))),
    rows: () => [
      ["country", "trade_share_base", "trade_share_new"],
      ...shares.map((row) => [row.country, row.base, row.new]),
    ],
  };
}

function leewayLayer(state: DeskState): Layer {
  const { target, coalition } = askedWords(state);
  const asked = lines.all.state.value;
  const rows = asked?.answer?.countries ?? [];
  const waiting = asked?.failure ?? `solving ${asked?.done ?? 0} of ${asked?.total ?? 0} countries …`;
  return {
    title: `Leeway towards ${nameInSentence(target)}`,
    meaning:
      rows.length === 0
        ? waiting
        : `threshold scope s*: the largest certain cut of its trade with ${coalition.join(", ")} that trading on is worth`,
    description: `World map of the threshold scope: ${rows.map((row) => `${nameOf(row.country)} ${leewayText(row)}`).join(", ")}.`,
    values: rows.map((row) => ({
      country: row.country,
      fill: leewayFill(row),
      label: `${nameOf(row.country)}: ${leewayText(row)}`,
    })),
    rest: null,
    ...shareLegend("s*", "not asked about, or no answer"),
    rows: () => [
      ["country", "status", "threshold_scope", "value_of_link", "asymmetry"],
      ...rows.map((row) => [row.country, row.status, row.threshold_scope, row.value_of_link, row.asymmetry]),
    ],
  };
}

function shareLegend(what: string, rest: string): Pick<Layer, "legend" | "legendItems"> {
  const legendItems = shareItems(what, rest);
  return { legend: <Legend items={legendItems} />, legendItems };
}
