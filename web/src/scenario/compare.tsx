import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatHat } from "../../../src/readout/format.ts";
import { Choropleth } from "../map/choropleth.tsx";
import { mapValues, restValue } from "../map/values.ts";
import { wordAt } from "../scenario_text.ts";
import type { Solved } from "../solver/messages.ts";
import type { Solution } from "../solver/solutions.ts";
import { isCurrent, solutions } from "../solver/solutions.ts";
import { change, desk } from "../state/desk.ts";
import { scenarioTexts } from "../state/scenarios.ts";
import type { OutcomeWords } from "../text/outcomes.ts";
import { outcomeWords } from "../text/outcomes.ts";
import { Downloads } from "../parts/download.tsx";
import { MapLegend } from "../parts/legend.tsx";
import { SolveStatus } from "../parts/solve_status.tsx";

/** Countries shown in the comparison: those that some scenario moves most. */
const mostCountries = 16;

/** Up to four scenarios side by side: a map each, and the countries they move most in one table. */
export function Compare(): preact.JSX.Element {
  const outcome = outcomeWords[desk.value.outcome];
  const columns = scenarioTexts.value.map((text, slot) => ({ text, slot, solution: solutions[slot].value }));
  const rows = comparedCountries(
    columns.map(({ solution }) => solution),
    outcome,
  );
  const nameAt = (slot: number): string => wordAt(scenarioTexts.value[slot], "scenario") ?? `scenario ${slot + 1}`;
  return (
    <section class="compare" aria-label="Comparison">
      <div class={`maps maps-${columns.length}`}>
        {columns.map(({ slot, solution }) => (
          <figure key={slot} data-current={isCurrent(slot)}>
            <figcaption>
              <h2>{nameAt(slot)}</h2>
            </figcaption>
            {solution.solved !== null && (
              <OutcomeMap
                description={`${outcome.name} under ${nameAt(slot)}`}
                solved={solution.solved}
                outcome={outcome}
              />
            )}
            <SolveStatus slot={slot} />
          </figure>
        ))}
      </div>
      <MapLegend
        limits={outcome.limits}
        rest="without figures of its own: painted as the rest of the world together, where the world has one"
      />
      {rows.length > 0 && (
        <div class="scroll">
          <table>
            <caption>
              {outcome.name}, {outcome.meaning}, %
            </caption>
            <thead>
              <tr>
                <th scope="col">Country</th>
                {columns.map(({ slot }) => (
                  <th key={slot} scope="col" class="number">
                    {nameAt(slot)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((country) => (
                <tr key={country} class={country === desk.value.country ? "chosen" : undefined}>
                  <th scope="row">{nameOf(country)}</th>
                  {columns.map(({ slot, solution }) => (
                    <td key={slot} class="number">
                      {isCurrent(slot) ? hatText(solution, country, outcome) : "…"}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Downloads
        name="comparison"
        source="Leeway"
        rows={() => [
          ["country", ...columns.map(({ slot }) => nameAt(slot))],
          ...allCountries(columns.map(({ solution }) => solution)).map((country) => [
            country,
            ...columns.map(({ solution }) => hatOf(solution, country, outcome)),
          ]),
        ]}
      />
    </section>
  );
}

function OutcomeMap({
  description,
  solved,
  outcome,
}: {
  readonly description: string;
  readonly solved: Solved;
  readonly outcome: OutcomeWords;
}): preact.JSX.Element {
  const values = mapValues(solved.result.countries, outcome);
  return (
    <Choropleth
      description={description}
      values={values}
      rest={restValue(values)}
      selected={desk.value.country}
      onSelect={(country) => change({ country })}
    />
  );
}

function hatOf({ solved }: Solution, country: string, outcome: OutcomeWords): number | null {
  const row = solved?.result.countries.find((one) => one.country === country);
  return row === undefined ? null : outcome.hat(row);
}

function hatText(solution: Solution, country: string, outcome: OutcomeWords): string {
  const hat = hatOf(solution, country, outcome);
  return hat === null ? "not in its world" : formatHat(hat);
}

function allCountries(all: readonly Solution[]): readonly string[] {
  return [...new Set(all.flatMap(({ solved }) => solved?.result.countries.map(({ country }) => country) ?? []))].sort();
}

function comparedCountries(all: readonly Solution[], outcome: OutcomeWords): readonly string[] {
  const size = (country: string): number =>
    Math.max(...all.map((solution) => Math.abs((hatOf(solution, country, outcome) ?? 1) - 1)));
  const sorted = allCountries(all).toSorted((a, b) => size(b) - size(a));
  const shown = sorted.slice(0, mostCountries);
  const { country } = desk.value;
  return country !== null && sorted.includes(country) && !shown.includes(country) ? [...shown, country] : shown;
}
