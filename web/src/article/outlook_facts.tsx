import type { Outlook } from "../../../src/checks/verdict.ts";
import { formatDate, formatPercent, formatProbability, formatValue } from "../../../src/readout/format.ts";
import { Field } from "./field.tsx";

/** Where a target stood on the day of the article, and what came of it. */
export function OutlookFacts({
  outlook,
  unit,
}: {
  readonly outlook: Outlook;
  readonly unit: string | null;
}): preact.JSX.Element {
  const value = (number: number | null): string => (number === null ? "" : formatValue(number, unit));
  const range =
    outlook.projected_low === null
      ? ""
      : `${value(outlook.projected)} (90%: ${value(outlook.projected_low)} to ${value(outlook.projected_high)})`;
  return (
    <>
      <h3>Outlook as known at the dateline</h3>
      <dl class="fields">
        <Field name="So far" value={value(outlook.value_so_far)} />
        <Field name="Still needed" value={value(outlook.needed)} />
        <Field
          name="Growth needed in the rest"
          value={outlook.needed_growth === null ? "" : formatPercent(outlook.needed_growth, 1)}
        />
        <Field name="Projected" value={range} />
        <Field name="Probability" value={outlook.probability === null ? "" : formatProbability(outlook.probability)} />
        <Field
          name="What came of it"
          value={
            outlook.actual_later === null
              ? ""
              : `${value(outlook.actual_later.value)}, published ${formatDate(outlook.actual_later.as_of)}`
          }
        />
      </dl>
      <p class="note">{outlook.method}</p>
    </>
  );
}
