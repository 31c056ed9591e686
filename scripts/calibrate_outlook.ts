import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { calibrateOutlook, type BackTest, type Calibration } from "../src/checks/calibration.ts";
import { openLedger } from "../src/facts/ledger_duckdb_node.ts";

/** Digits that are far more than the data bear. */
const decimals = { estimate: 4, test: 3 };

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function roundedTest(test: BackTest): BackTest {
  const digits = (value: number | null): number | null => (value === null ? null : rounded(value, decimals.test));
  return {
    held_out: test.held_out,
    coverage: digits(test.coverage),
    crps: digits(test.crps),
    skill: digits(test.skill),
  };
}

/**
 * The constants of the outlook from the monthly series of the embedded ledger, rounded as they are committed.
 * Figures that a user imported are not in them.
 */
export async function outlookConstantsNow(): Promise<readonly Calibration[]> {
  const ledger = await openLedger();
  try {
    const monthly = await ledger.observations({
      measure: ["exports", "imports"],
      frequency: "monthly",
      source: ["fcs_russia", "eurostat_comext"],
    });
    return calibrateOutlook(monthly).map((one) => ({
      ...one,
      shrink: rounded(one.shrink, decimals.estimate),
      scale: rounded(one.scale, decimals.estimate),
      size_power: rounded(one.size_power, decimals.estimate),
      growth_power: rounded(one.growth_power, decimals.estimate),
      pairs: roundedTest(one.pairs),
      years: roundedTest(one.years),
    }));
  } finally {
    await ledger.close();
  }
}

function moduleText(constants: readonly Calibration[]): string {
  const rows = constants.map((one) => {
    const { class: kind, months, shrink, scale, size_power, growth_power, partner_years, pairs, years } = one;
    const numbers = [months, shrink, scale, size_power, growth_power, partner_years];
    return `  ${JSON.stringify([kind, ...numbers, ...Object.values(pairs), ...Object.values(years)])},\n`;
  });
  return `// oxlint-disable oxc/approx-constant -- an estimate may happen to lie near a constant
import type { FlowClass } from "./partner_years.ts";

/**
 * Made by \`scripts/calibrate_outlook.ts\`: class, months, shrink, scale, size_power, growth_power, partner_years; then
 * held_out, coverage, crps, skill on pairs held out and on years held out.
 */
export const outlookRows: readonly (readonly [FlowClass, ...(readonly number[])])[] = [
${rows.join("")}];
`;
}

const isMain = process.argv[1] === fileURLToPath(import.meta.url);
if (isMain) {
  const file = new URL("../src/checks/outlook_rows.ts", import.meta.url);
  writeFileSync(file, moduleText(await outlookConstantsNow()));
}
