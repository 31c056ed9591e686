import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import type { DuckDBConnection } from "@duckdb/node-api";

import { findCountry } from "../../src/core/codes/countries.ts";
import { closeDatabase, openDatabase, selectRows, sqlText } from "../../src/facts/duckdb_node.ts";
import type { DataBuilder, ShippedFile } from "./shipped_file.ts";

/** Codes of the distance data that differ from today's ISO codes. */
const renamed = { ROM: "ROU", ZAR: "COD", PAL: "PSE", TMP: "TLS" } as const;

/** Partners in Russia's customs data that put sanctions on Russia in 2014, and the war's other side, left out. */
const sanctioners = [
  ..."AUT BEL CZE DEU ESP FIN FRA GBR ITA NLD POL SVK SWE".split(" "), // members of the European Union
  "USA",
  "JPN",
];
const leftOut = ["UKR"];

const baci = { dataset: "BACI goods trade, total over products", version: "BACI V202501", licence: "Etalab Open Licence 2.0" };

/** Builds the tables that estimation examples read: a gravity panel and Russia's trade by partner around 2014. */
export const buildGravity: DataBuilder = async (raw, out) => {
  const database = await openDatabase();
  try {
    const { connection } = database;
    await connection.run("SET threads = 1");
    await mkdir(join(out, "gravity"), { recursive: true });
    return [await tradePanel(connection, raw, out), await russianPanel(connection, raw, out)];
  } finally {
    closeDatabase(database);
  }
};

async function tradePanel(connection: DuckDBConnection, raw: string, out: string): Promise<ShippedFile> {
  const csv = (file: string): string => `read_csv(${sqlText(join(raw, file))}, header = true)`;
  const iso = (column: string): string =>
    `CASE ${column} ${Object.entries(renamed)
      .map(([from, to]) => `WHEN '${from}' THEN '${to}'`)
      .join(" ")} ELSE ${column} END`;
  await connection.run(
    `CREATE TABLE flows AS SELECT year, exporter, importer, value_kusd / 1000 AS trade_usd_million FROM ${csv("trade/baci_2015_2020_ge10k.csv.gz")} ` +
      `UNION ALL SELECT 2023, exporter, importer, value_kusd / 1000 FROM ${csv("trade/baci_2023_total.csv.gz")}`,
  );
  await connection.run(
    `CREATE TABLE countries AS SELECT code FROM (SELECT exporter AS code, year FROM flows UNION SELECT importer, year FROM flows) ` +
      `GROUP BY code HAVING count(DISTINCT year) = (SELECT count(DISTINCT year) FROM flows)`,
  );
  const unknown = (await selectRows<{ code: string }>(connection, "SELECT code FROM countries ORDER BY code")).filter(
    ({ code }) => findCountry(code) === undefined,
  );
  if (unknown.length > 0) throw new Error(`no country ${unknown.map(({ code }) => code).join(", ")}`);
  await connection.run(
    `CREATE TABLE distances AS SELECT ${iso("iso_o")} AS a, ${iso("iso_d")} AS b, dist, contig, comlang_off, colony FROM ${csv("gravity/cepii_dist.csv.gz")}`,
  );
  const file = "gravity/trade_panel.parquet";
  await connection.run(
    `COPY (SELECT e.code AS exporter, i.code AS importer, y.year::SMALLINT AS year, CASE WHEN f.trade_usd_million IS NULL AND y.year = 2023 AND 'RUS' IN (e.code, i.code) THEN NULL ` +
      `ELSE round(coalesce(f.trade_usd_million, 0), 3) END AS trade_usd_million, ` +
      `round(d.dist)::INTEGER AS distance_km, d.contig::TINYINT AS contiguous, d.comlang_off::TINYINT AS common_language, d.colony::TINYINT AS colony ` +
      `FROM countries e CROSS JOIN countries i CROSS JOIN (SELECT DISTINCT year FROM flows) y ` +
      `LEFT JOIN flows f ON f.exporter = e.code AND f.importer = i.code AND f.year = y.year ` +
      `LEFT JOIN distances d ON d.a = e.code AND d.b = i.code WHERE e.code <> i.code ORDER BY year, exporter, importer) ` +
      `TO ${sqlText(join(out, file))} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19)`,
  );
  const [{ n }] = await selectRows<{ n: number }>(connection, "SELECT count(*) AS n FROM countries");
  process.stdout.write(`${file}: ${n} countries\n`);
  return {
    path: file,
    content: "Goods trade of all pairs of countries, 2015-2020 and 2023, with distance, border, language and colonial ties.",
    producer: "CEPII",
    dataset: `${baci.dataset}; GeoDist`,
    version: `${baci.version}; GeoDist 2011`,
    licence: `${baci.licence}; Open Licence 2.0 (GeoDist)`,
    url: "http://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele.asp",
    retrieved: "unknown",
    transformations: [
      `All ordered pairs of the ${n} countries that trade in every year; a country with itself is left out.`,
      "Thousands of US dollars became millions, rounded to a thousand dollars. A pair without a figure is 0; in 2015-2020 that includes flows below 10,000 USD.",
      "A pair with Russia without a figure in 2023 is empty, not 0: Russia stopped publishing in 2022, so that partners that did not report either are unobserved (Belarus, Korea, Poland, Vietnam and others).",
      "Distance is between the most populous cities, rounded to a kilometre; language is an official one in common. Pairs that GeoDist lacks are empty (Montenegro, Serbia, South Sudan and others).",
      "GeoDist's codes ROM, ZAR, PAL, TMP became ROU, COD, PSE, TLS.",
    ],
  };
}

async function russianPanel(connection: DuckDBConnection, raw: string, out: string): Promise<ShippedFile> {
  const source = `read_csv(${sqlText(join(raw, "trade/russia_customs_monthly_2006_2021.csv.gz"))}, header = true)`;
  const list = (codes: readonly string[]): string => codes.map(sqlText).join(", ");
  const file = "gravity/russia_2006_2021.csv";
  await connection.run(
    `COPY (SELECT partner, left(period::VARCHAR, 4)::INTEGER AS year, flow, round(sum(value_musd), 3) AS trade_usd_million, ` +
      `(partner IN (${list(sanctioners)}))::INTEGER AS sanctioner FROM ${source} WHERE partner NOT IN (${list(leftOut)}) ` +
      `GROUP BY partner, left(period::VARCHAR, 4), flow HAVING count(value_musd) = 12 ORDER BY flow, partner, year) TO ${sqlText(join(out, file))} (HEADER)`,
  );
  return {
    path: file,
    content: "Russia's exports to and imports from 28 partners by year, and who put sanctions on it in 2014.",
    producer: "Federal Customs Service of Russia",
    dataset: "Foreign trade of Russia by country, monthly",
    version: "2006-2021",
    licence: "CC BY 4.0 (compilation)",
    url: "https://customs.gov.ru/statistic",
    retrieved: "unknown",
    transformations: [
      "Months are summed to years; years with missing months are left out (Kazakhstan 2010). USD million, exports fob, imports cif.",
      "Ukraine is left out: its trade with Russia fell for reasons of war.",
      `sanctioner is 1 for ${sanctioners.join(", ")}: the European Union (Decision 2014/512/CFSP of 31 July 2014), the United States (Executive Order 13662 of 20 March 2014) and Japan (measures of 5 August 2014). The European act is in the ledger with its source; the American and the Japanese are named from general knowledge and not checked against a publication. Switzerland is 0: it acted against circumvention without sanctions of its own in trade.`,
    ],
  };
}
