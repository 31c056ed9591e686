import { useEffect, useState } from "preact/hooks";

import type { Observation } from "../../../src/facts/ledger.ts";
import { formatAmount, formatDate, formatPeriod, formatSignedPercent } from "../../../src/readout/format.ts";
import { Downloads } from "../parts/download.tsx";
import { figuresOf, sourcesInWords } from "./catalogue.ts";
import type { Series } from "./series.ts";

/** Latest revised periods in the table; the download holds all. */
const mostPeriods = 20;

/** When the figures of a series were published, and which of them were revised later. */
export function Revisions({ series }: { readonly series: Series }): preact.JSX.Element | null {
  const [figures, setFigures] = useState<readonly Observation[] | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    setFigures(null);
    figuresOf(series, ending.signal, "all").then(
      ({ observations }) => setFigures(observations),
      () => undefined,
    );
    return () => ending.abort();
  }, [series.key]);
  if (figures === null || figures.length === 0) return null;
  const revised = revisedPeriods(figures);
  const inferred = figures.filter(({ vintage_basis }) => vintage_basis === "inferred").length;
  return (
    <section class="revisions" aria-label="Vintages">
      <h2>Vintages</h2>
      <p class="quiet">
        {revised.length === 0
          ? "Each figure stands as it was first published; the ledger holds no revision of it."
          : `${revised.length} of ${new Set(figures.map(periodOf)).size} periods were revised after they were first published.`}{" "}
        {inferred === 0
          ? "Every day of publication is stated by the publisher."
          : `${inferred === figures.length ? "The days" : `${inferred} of ${figures.length} days`} of publication are worked out from the publisher's calendar, never earlier than possible.`}
      </p>
      {revised.length > 0 && (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Period</th>
                <th scope="col" class="number">
                  First
                </th>
                <th scope="col" class="number">
                  Newest
                </th>
                <th scope="col" class="number">
                  Change
                </th>
              </tr>
            </thead>
            <tbody>
              {revised.slice(-mostPeriods).map(([first, last]) => (
                <tr key={periodOf(first)}>
                  <th scope="row">{formatPeriod(first.period_from, first.period_to)}</th>
                  <td class="number">
                    {formatAmount(first.value)}
                    <span class="quiet block">{formatDate(first.vintage)}</span>
                  </td>
                  <td class="number">
                    {formatAmount(last.value)}
                    <span class="quiet block">{formatDate(last.vintage)}</span>
                  </td>
                  <td class="number">{first.value === 0 ? "" : formatSignedPercent(last.value / first.value - 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Downloads
        name="vintages"
        source={sourcesInWords([series])}
        rows={() => [
          ["period_from", "period_to", "vintage", "vintage_basis", "value", "unit"],
          ...figures.map((one) => [
            one.period_from,
            one.period_to,
            one.vintage,
            one.vintage_basis,
            one.value,
            one.unit,
          ]),
        ]}
      />
    </section>
  );
}

function periodOf({ period_from, period_to }: Observation): string {
  return `${period_from} ${period_to}`;
}

/** First and newest vintage of each period that has several, in the order of the periods. */
function revisedPeriods(figures: readonly Observation[]): readonly (readonly [Observation, Observation])[] {
  const periods = new Map<string, Observation[]>();
  for (const figure of figures) {
    const own = periods.get(periodOf(figure));
    if (own === undefined) periods.set(periodOf(figure), [figure]);
    else own.push(figure);
  }
  return [...periods.values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => a.vintage.localeCompare(b.vintage));
    return sorted.length < 2 ? [] : [[sorted[0], sorted.at(-1)!] as const];
  });
}
