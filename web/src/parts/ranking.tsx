import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatAmount, formatHat } from "../../../src/readout/format.ts";
import type { CountryResult } from "../../../src/simulate/result.ts";
import type { OutcomeWords } from "../text/outcomes.ts";

export interface RankingProps {
  readonly countries: readonly CountryResult[];
  readonly outcome: OutcomeWords;
  readonly selected: string | null;
  readonly onSelect: (country: string) => void;
}

/** Every country with its change, the largest losses first: what the map says, for keyboard and screen reader too. */
export function Ranking({ countries, outcome, selected, onSelect }: RankingProps): preact.JSX.Element {
  const sorted = countries.toSorted((a, b) => outcome.hat(a) - outcome.hat(b));
  const largest = Math.max(1e-12, ...sorted.map((country) => Math.abs(outcome.hat(country) - 1)));
  return (
    <div class="ranking" role="group" aria-label={`${outcome.name} by country`}>
      <ol>
        {sorted.map((country) => {
          const change = outcome.hat(country) - 1;
          return (
            <li key={country.country}>
              <button
                type="button"
                aria-pressed={country.country === selected}
                onClick={() => onSelect(country.country)}
                title={
                  country.ev_usd_million === 0
                    ? undefined
                    : `worth ${formatAmount(1e6 * country.ev_usd_million)} USD a year in real income`
                }
              >
                <span class="name">{nameOf(country.country)}</span>
                <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect
                    x={change < 0 ? 50 + (50 * change) / largest : 50}
                    width={Math.abs((50 * change) / largest)}
                    y="0"
                    height="4"
                    class={change < 0 ? "loss" : "gain"}
                  />
                </svg>
                <span class="number">{formatHat(1 + change, 2)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
