import type { Contribution, Stage } from "./staging.ts";
import { monthly, nothing } from "./staging.ts";

/** China-Russia goods trade by Chinese customs, from press reports of the releases. */
export async function chineseCustoms(stage: Stage): Promise<Contribution> {
  const from = "split_part(period, '..', 1)";
  const to = "split_part(period, '..', -1)";
  const dated = `coalesce(try_strptime(nullif(regexp_extract(source_url, '/(20\\d{6})/', 1), ''), '%Y%m%d'),
    try_strptime(nullif(regexp_extract(source_url, '/(20\\d{2}/\\d{2}/\\d{2})/', 1), ''), '%Y/%m/%d'))::DATE`;
  await stage.run(`CREATE TEMP TABLE gacc AS
    SELECT *, CASE kind WHEN 'annual' THEN (period || '-01-01')::DATE ELSE (${from} || '-01')::DATE END AS first_day,
      last_day(CASE kind WHEN 'annual' THEN (period || '-12-01')::DATE ELSE (${to} || '-01')::DATE END) AS final_day,
      ${dated} AS stated
    FROM ${stage.csv("trade/china_russia_goods_trade_gacc.csv")}`);
  const measures = [
    ["trade_turnover", "total_busd", "mixed"],
    ["exports", "china_exports_busd", "fob"],
    ["imports", "china_imports_busd", "cif"],
  ] as const;
  for (const [measure, column, valuation] of measures) {
    await stage.observations(
      {
        ...nothing,
        measure: `'${measure}'`,
        reporter: "'CHN'",
        economy: "'CHN'",
        partner: "'RUS'",
        commodity: "'goods'",
        frequency: "CASE kind WHEN 'month' THEN 'monthly' ELSE kind END",
        valuation: `'${valuation}'`,
        source: "'gacc'",
        period_from: "first_day",
        period_to: "final_day",
        vintage: "coalesce(stated, final_day + INTERVAL 15 DAY)::DATE",
        vintage_basis: "CASE WHEN stated IS NULL THEN 'inferred' ELSE 'stated' END",
        value: `round(${column}::DECIMAL(18, 6) * 1000000000)::DOUBLE`,
        unit: "'USD'",
        source_url: "source_url",
      },
      `gacc WHERE ${column} IS NOT NULL`,
    );
  }
  return {
    sources: [
      {
        source: "gacc",
        producer: "General Administration of Customs of China",
        title: "Monthly releases on China's goods trade by country, as reported by the press",
        url: "http://english.customs.gov.cn/Statistics/Statistics",
        licence: "facts; each figure names the report it was taken from",
        retrieved: "2026-11",
        note: "Goods only. Exports fob, imports cif, turnover the sum of both. First vintages; later revisions are not included unless they stand as rows of their own.",
      },
    ],
    transformations: [
      "Billions of USD became single USD.",
      "The release date is the date in the report's address; where there is none, the 15th of the month after the period, marked inferred.",
    ],
  };
}

/** Russia's trade by Russian customs, which stopped publishing in 2022. */
export async function russianCustoms(stage: Stage): Promise<Contribution> {
  const file = stage.csv("trade/russia_customs_monthly_2006_2021.csv.gz");
  await stage.observations(
    {
      ...nothing,
      ...monthly("period"),
      measure: "flow || 's'",
      reporter: "'RUS'",
      economy: "'RUS'",
      partner: "partner",
      commodity: "'goods'",
      valuation: "CASE flow WHEN 'export' THEN 'fob' ELSE 'cif' END",
      source: "'fcs_russia'",
      vintage: "(last_day((period || '-01')::DATE) + INTERVAL 45 DAY)::DATE",
      vintage_basis: "'inferred'",
      value: "round(value_musd::DOUBLE * 1000000)",
      unit: "'USD'",
    },
    `${file} WHERE value_musd IS NOT NULL AND value_musd NOT IN ('', 'NA')`,
  );
  return {
    sources: [
      {
        source: "fcs_russia",
        producer: "Federal Customs Service of Russia",
        title: "Foreign trade of Russia by country, monthly, 2006-2021, 29 partners",
        url: "https://customs.gov.ru/statistic",
        licence: "CC BY 4.0 (compilation)",
        retrieved: "2026-11",
        note: "Exports fob, imports cif. Publication by country ended in 2022.",
      },
    ],
    transformations: [
      "Millions of USD became single USD, rounded to the dollar.",
      "The release date is inferred as 45 days after the end of the month, the service's usual lag.",
    ],
  };
}
