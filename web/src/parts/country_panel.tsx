import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatAmount, formatHat, formatSigned } from "../../../src/readout/format.ts";
import type { Solved } from "../solver/messages.ts";
import type { OutcomeName } from "../state/desk_state.ts";
import { isHeld } from "../text/outcomes.ts";

/** One country under the scenario: its figures, and the partners whose trade with it moves most. */
export function CountryPanel({
  solved,
  country,
}: {
  readonly solved: Solved;
  readonly country: string;
}): preact.JSX.Element {
  const row = solved.result.countries.find((one) => one.country === country);
  if (row === undefined)
    return (
      <p class="quiet">
        The world {solved.result.world} has no {nameOf(country)}.
      </p>
    );
  const million = (value: number): string => formatAmount(1e6 * value);
  const figures: readonly (readonly [OutcomeName, string, string, string])[] = [
    [
      "real_income",
      "Real income",
      formatHat(row.real_income_hat),
      `${formatSigned(row.ev_usd_million, 0)} million USD a year`,
    ],
    [
      "exports",
      "Exports",
      formatHat(row.exports_hat),
      `${million(row.exports_base)} → ${million(row.exports_new)} USD`,
    ],
    [
      "imports",
      "Imports",
      formatHat(row.imports_hat),
      `${million(row.imports_base)} → ${million(row.imports_new)} USD`,
    ],
    ["wage", "Wages", formatHat(row.wage_hat), "against the world's mean"],
    ["price_index", "Consumer prices", formatHat(row.price_index_hat), "against the world's mean wage"],
  ];
  return (
    <section class="country-panel" aria-label={nameOf(country)}>
      <h2>{nameOf(country)}</h2>
      <table>
        <caption class="hidden">Baseline against scenario</caption>
        <tbody>
          {figures.map(([outcome, name, change, levels]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {isHeld(outcome, solved.result.equilibrium) ? (
                <td colSpan={2} class="quiet">
                  held in this layer
                </td>
              ) : (
                <>
                  <td class="number">{change}</td>
                  <td class="quiet">{levels}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Partners whose trade with it moves most, million USD</h3>
      <Partners solved={solved} country={country} />
    </section>
  );
}

function Partners({ solved, country }: { readonly solved: Solved; readonly country: string }): preact.JSX.Element {
  const { countries, base, new: after } = solved.pairs;
  const N = countries.length;
  const own = countries.indexOf(country);
  const partners = countries
    .map((partner, other) => {
      const out = other * N + own;
      const back = own * N + other;
      return {
        partner,
        exports: after[out] - base[out],
        imports: after[back] - base[back],
        unreported: base[out] + base[back] === 0,
      };
    })
    .filter(({ partner, unreported }) => partner !== country && !unreported)
    .sort((a, b) => Math.abs(b.exports) + Math.abs(b.imports) - Math.abs(a.exports) - Math.abs(a.imports))
    .slice(0, 8);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Partner</th>
          <th scope="col" class="number">
            Exports to
          </th>
          <th scope="col" class="number">
            Imports from
          </th>
        </tr>
      </thead>
      <tbody>
        {partners.map(({ partner, exports, imports }) => (
          <tr key={partner}>
            <th scope="row">{nameOf(partner)}</th>
            <td class="number">{formatSigned(exports, 0)}</td>
            <td class="number">{formatSigned(imports, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
