import { groupMembers } from "../../../src/core/codes/groups.ts";
import { countryByName } from "../../../src/core/codes/countries.ts";
import { sqlText } from "../../../src/facts/duckdb_node.ts";
import type { Contribution, Stage } from "./staging.ts";
import { monthly, nothing } from "./staging.ts";

const releaseLag =
  "The release date is inferred as 50 days after the end of the month; the values are those of the extraction and may contain later revisions.";

/** Exports of the EU and its members to Russia and four neighbours. */
export async function euExports(stage: Stage): Promise<Contribution> {
  const reporter = "CASE reporter WHEN 'EU27_2020' THEN 'EU27' ELSE reporter END";
  await stage.observations(
    {
      ...nothing,
      ...monthly("period"),
      measure: "flow || 's'",
      reporter,
      economy: reporter,
      partner: "partner",
      commodity: "'goods'",
      valuation: "CASE flow WHEN 'export' THEN 'fob' ELSE 'cif' END",
      source: "'eurostat_comext'",
      vintage: "(last_day((period || '-01')::DATE) + INTERVAL 50 DAY)::DATE",
      vintage_basis: "'inferred'",
      value: "value_eur::DOUBLE",
      unit: "'EUR'",
    },
    `${stage.csv("trade/eurostat_eu_exports_monthly.csv.gz")} WHERE value_eur IS NOT NULL AND value_eur NOT IN ('', 'NA')`,
  );
  return {
    sources: [
      {
        source: "eurostat_comext",
        producer: "Eurostat",
        title: "International trade in goods (Comext): the EU and its members with RUS, KAZ, KGZ, ARM, GEO, monthly 2019-01 to 2024-08",
        url: "https://ec.europa.eu/eurostat/web/international-trade-in-goods",
        licence: "Eurostat copyright notice: reuse with attribution",
        retrieved: "2026-11",
        note: "EU27 is the Union of 27 members throughout.",
      },
    ],
    transformations: ["EU27_2020 is written EU27.", releaseLag],
  };
}

/** From this day on the Union's total of the extraction lacks members that had not reported yet: crude oil halves within a month. */
const totalsIncompleteFrom = "2022-07-01";

/** Imports of Russian energy by the EU and its members. */
export async function euEnergyImports(stage: Stage): Promise<Contribution> {
  const file = stage.csv("energy/eurostat_eu_energy_imports_from_russia_monthly.csv.gz");
  const reader = await stage.connection.runAndReadAll(`SELECT DISTINCT country FROM ${file} ORDER BY country`);
  const members = new Set(groupMembers("EU28"));
  const names = reader.getRowsJson().flatMap(([name]): (readonly [string, string])[] => {
    const code = name === "EU" ? "EU27" : countryByName(String(name))?.country;
    return code !== undefined && (code === "EU27" || members.has(code)) ? [[String(name), code]] : [];
  });
  await stage.run(
    `CREATE TEMP TABLE eu_names AS SELECT * FROM (VALUES ${names.map(([name, code]) => `(${sqlText(name)}, ${sqlText(code)})`).join(", ")}) v(name, code)`,
  );
  const month = "substr(date, 1, 7)";
  // The United Kingdom's rows are Eurostat's only while it was a member; the Union's total counts for what was reported.
  const rows =
    `${file} JOIN eu_names ON country = name WHERE NOT (code = 'GBR' AND date >= '2020-02-01') ` +
    `AND NOT (code = 'EU27' AND date >= '${totalsIncompleteFrom}')`;
  const missing = await stage.number(`SELECT count(*) FROM ${rows} AND (value IS NULL OR value = 'NA')`);
  const negative = await stage.number(`SELECT count(*) FROM ${rows} AND TRY_CAST(value AS DOUBLE) < 0`);
  await stage.observations(
    {
      ...nothing,
      ...monthly(month),
      measure: "CASE unit WHEN 'eur' THEN 'imports' ELSE 'volume' END",
      reporter: "code",
      economy: "code",
      partner: "'RUS'",
      commodity: "CASE commodity WHEN 'oil' THEN 'crude_oil' ELSE commodity END",
      valuation: "CASE unit WHEN 'eur' THEN 'cif' ELSE 'none' END",
      source: "'eurostat_energy'",
      vintage: `(last_day((${month} || '-01')::DATE) + INTERVAL 50 DAY)::DATE`,
      vintage_basis: "'inferred'",
      value: "value::DOUBLE",
      unit: "CASE unit WHEN 'eur' THEN 'EUR' ELSE 't' END",
    },
    `${rows} AND TRY_CAST(value AS DOUBLE) >= 0`,
  );
  return {
    sources: [
      {
        source: "eurostat_energy",
        producer: "Eurostat",
        title: "Imports of coal, crude oil, oil products, natural gas and LNG from Russia by the EU and its members, monthly 2016-2022",
        url: "https://ec.europa.eu/eurostat/web/international-trade-in-goods",
        licence: "Eurostat copyright notice: reuse with attribution",
        retrieved: "2026-11",
        note: "Members as in the publication; the United Kingdom until January 2020.",
      },
    ],
    transformations: [
      `Totals of the EU from ${totalsIncompleteFrom} on are left out: members that had not reported yet are missing in them.`,
      "Only the EU and its members; other reporters in the raw file are of unproven origin and left out.",
      `${missing} rows without a value (NA) are left out, and ${negative} whose value is negative, which imports cannot be.`,
      releaseLag,
    ],
  };
}
