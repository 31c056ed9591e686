import { useEffect } from "preact/hooks";

import { catalogue } from "../catalogue.ts";
import { lines } from "../leeway/asked.ts";
import { askedWords } from "../leeway/question.ts";
import { CountryPanel } from "../parts/country_panel.tsx";
import { Ranking } from "../parts/ranking.tsx";
import { ScenarioStrip } from "../parts/scenario_strip.tsx";
import { solutions } from "../solver/solutions.ts";
import { change, desk } from "../state/desk.ts";
import { activeSlot } from "../state/scenarios.ts";
import { outcomeWords } from "../text/outcomes.ts";
import { LiveLeeway } from "../world/live_leeway.tsx";
import { Picture } from "../world/picture.tsx";

/** The world under the scenario: a map or flows, the countries in order, one country in full. */
export function WorldView(): preact.JSX.Element {
  const slot = activeSlot.value;
  const { solved } = solutions[slot].value;
  const { country, layer, closure } = desk.value;
  const outcome = outcomeWords[desk.value.outcome];
  const select = (chosen: string): void => change({ country: chosen === country ? null : chosen });
  useEffect(() => {
    if (layer !== "leeway" || catalogue.value === null) return;
    const { world, target, coalition } = askedWords(desk.value);
    lines.all.ask(world, { target, coalition, trade_balance: closure });
  }, [layer, closure, catalogue.value]);
  return (
    <div class="world-grid">
      <ScenarioStrip />
      {solved === null ? (
        <section class="picture-box empty" aria-label="Map">
          <h1 class="hidden">World</h1>
          <p class="loading">The world is being fetched and solved …</p>
        </section>
      ) : (
        <Picture solved={solved} slot={slot} onSelect={select} />
      )}
      {solved !== null && (
        <aside class="side" aria-label="Countries">
          <LiveLeeway />
          {country !== null && <CountryPanel solved={solved} country={country} />}
          <h2>{outcome.name} by country</h2>
          <Ranking countries={solved.result.countries} outcome={outcome} selected={country} onSelect={select} />
        </aside>
      )}
    </div>
  );
}
