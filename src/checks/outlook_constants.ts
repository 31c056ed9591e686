import type { BackTest, Calibration } from "./calibration.ts";
import { outlookRows } from "./outlook_rows.ts";

function backTest([held_out, coverage, crps, skill]: readonly number[]): BackTest {
  return { held_out, coverage, crps, skill };
}

/**
 * What past trade says about the rest of a year, by kind of flow and number of months known: estimated from the monthly
 * series of the embedded ledger (Russia's customs by partner 2006-2021, exports and imports of the EU and its members
 * 2019-2024); a test estimates it again.
 */
export const outlookConstants: readonly Calibration[] = outlookRows.map(([kind, ...numbers]) => {
  const [months, shrink, scale, size_power, growth_power, partner_years, ...tests] = numbers;
  return {
    class: kind,
    months,
    shrink,
    scale,
    size_power,
    growth_power,
    partner_years,
    pairs: backTest(tests.slice(0, 4)),
    years: backTest(tests.slice(4)),
  };
});
