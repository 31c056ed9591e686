import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { calibrateOutlook, type Calibration } from "../src/checks/calibration.ts";
import { openLedger } from "../src/facts/ledger_duckdb_node.ts";

/** Four decimals are far more than the data bear. */
const decimals = 4;

function rounded(value: number): number {
  return Number(value.toFixed(decimals));
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
      shrink: rounded(one.shrink),
      sd: rounded(one.sd),
      coverage: one.coverage === null ? null : rounded(one.coverage),
    }));
  } finally {
    await ledger.close();
  }
}

function moduleText(constants: readonly Calibration[]): string {
  const rows = constants.map((one) => {
    const fields = Object.entries(one).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    return `  { ${fields.join(", ")} },\n`;
  });
  return `import type { Calibration } from "./calibration.ts";

/**
 * What past trade says about the rest of a year, by kind of flow and number of months known. Made by
 * \`scripts/calibrate_outlook.ts\` from the monthly series of the embedded ledger (Russia's customs by partner 2006-2021,
 * exports of the EU and its members 2019-2024); a test makes them again.
 */
export const outlookConstants: readonly Calibration[] = [
${rows.join("")}];
`;
}

const isMain = process.argv[1] === fileURLToPath(import.meta.url);
if (isMain) {
  const file = new URL("../src/checks/outlook_constants.ts", import.meta.url);
  writeFileSync(file, moduleText(await outlookConstantsNow()));
}
