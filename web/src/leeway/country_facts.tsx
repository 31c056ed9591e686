import { nameInSentence, nameOf } from "../../../src/readout/brief/places.ts";
import { formatAmount, formatNumber, formatPercent, formatSigned } from "../../../src/readout/format.ts";
import type { CountryLeeway, LeewayBand, LeewayBands, SideCost } from "../../../src/strategy/leeway_result.ts";

/** The leeway of one country in a sentence, and its numbers with their bands. */
export function CountryFacts({
  row,
  bands,
}: {
  readonly row: CountryLeeway;
  readonly bands: LeewayBands | null;
}): preact.JSX.Element {
  const share = (value: number | null): string => (value === null ? "–" : formatPercent(value, 1));
  const room = row.room_usd_million;
  const figures: readonly (readonly [string, string, string])[] = [
    [
      "Value of the link b",
      row.value_of_link === null ? "–" : formatPercent(row.value_of_link, 3),
      rangeOf(bands?.value_of_link, 3),
    ],
    ["Threshold scope s*", share(row.threshold_scope), rangeOf(bands?.threshold_scope, 1)],
    ["First-order s*: ratio of the trades", share(row.trade_ratio), ""],
    [
      "Asymmetry",
      row.asymmetry === null ? "–" : `${formatNumber(row.asymmetry, 1)} : 1`,
      numberRange(bands?.asymmetry),
    ],
    [
      `Room at q = ${formatPercent(row.probability)}, s = ${formatPercent(row.scope)}`,
      room === null ? "–" : `${formatSigned(room, 0)} million USD`,
      "",
    ],
    [
      "Political premium",
      row.political_premium_usd_million === null
        ? "–"
        : `${formatSigned(row.political_premium_usd_million, 0)} million USD a year`,
      "",
    ],
  ];
  return (
    <section class="leeway-facts">
      <p class="sentence">{sentence(row)}</p>
      <table>
        <caption class="hidden">Leeway of {nameOf(row.country)}</caption>
        <tbody>
          {figures.map(([name, value, band]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">{value}</td>
              <td class="quiet">{band}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CredibilityTable row={row} />
      {row.warnings.map((warning) => (
        <p key={warning} class="note">
          {warning}
        </p>
      ))}
    </section>
  );
}

/** What the numbers mean, in one sentence. */
export function sentence(row: CountryLeeway): string {
  const who = capital(nameInSentence(row.country));
  const target = nameInSentence(row.target);
  switch (row.status) {
    case "unobserved":
      return `No statistics report trade between ${nameInSentence(row.country)} and ${target}: its leeway is unknown, not zero.`;
    case "no_equilibrium":
      return `Some state that the question needs has no equilibrium under this closure; see the notes.`;
    case "free_hand":
      return `${who} has a free hand: even losing all its trade with the coalition would cost it less than leaving ${target}.`;
    case "ok": {
      const at = row.threshold_probability.find(({ scope }) => scope === row.scope)?.probability ?? null;
      const threshold = at === null ? "" : ` with a probability above ${formatPercent(Math.min(1, at), 1)}`;
      return `${who} trades on with ${target} unless it expects a cut of ${formatPercent(row.scope)} of its trade with the coalition${threshold}.`;
    }
  }
}

function CredibilityTable({ row }: { readonly row: CountryLeeway }): preact.JSX.Element | null {
  const { credibility } = row;
  if (credibility === null) return null;
  const cost = (side: SideCost): string =>
    formatAmount(Math.abs(1e6 * side.usd_million)) + (side.usd_million < 0 ? " gained" : "");
  return (
    <div class="scroll">
      <table>
        <caption>What it costs, USD a year</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="number">
              coalition
            </th>
            <th scope="col" class="number">
              {row.country}
            </th>
            <th scope="col" class="number">
              {row.target}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">carrying the threat out</th>
            <td class="number">{cost(credibility.executing.coalition)}</td>
            <td class="number">{cost(credibility.executing.country)}</td>
            <td class="number">{cost(credibility.executing.target)}</td>
          </tr>
          <tr>
            <th scope="row">{nameOf(row.country)} gives in</th>
            <td class="number">{cost(credibility.success.coalition)}</td>
            <td class="number">{cost(credibility.success.country)}</td>
            <td class="number">{cost(credibility.success.target)}</td>
          </tr>
        </tbody>
      </table>
      {credibility.coalition_per_target_dollar !== null && (
        <p class="note">
          Carrying it out would cost the coalition {formatNumber(credibility.coalition_per_target_dollar, 1)} dollars
          for each dollar that success would cost {nameInSentence(row.target)}.
        </p>
      )}
    </div>
  );
}

function rangeOf(band: LeewayBand | undefined, digits: number): string {
  return band === undefined ? "" : `${formatPercent(band.low, digits)} to ${formatPercent(band.high, digits)}`;
}

function numberRange(band: LeewayBand | undefined): string {
  return band === undefined ? "" : `${formatNumber(band.low, 1)} to ${formatNumber(band.high, 1)}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
