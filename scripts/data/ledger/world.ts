import type { Contribution, Stage } from "./staging.ts";
import { countryCodes, monthly, nothing } from "./staging.ts";

/** Bilateral goods trade, reconciled between exporter and importer. */
export async function baci(stage: Stage): Promise<Contribution> {
  await stage.run(`CREATE TEMP TABLE baci AS
    SELECT year, exporter, importer, round(value_kusd::DOUBLE * 1000) AS value FROM ${stage.csv("trade/baci_2015_2020_ge10k.csv.gz")}
    UNION ALL
    SELECT year, exporter, importer, round(value_kusd::DOUBLE * 1000) FROM ${stage.csv("trade/baci_2023_total.csv.gz")}`);
  const unknown = await stage.number(
    `SELECT count(*) FROM baci WHERE exporter NOT IN (${countryCodes}) OR importer NOT IN (${countryCodes})`,
  );
  const common = {
    ...nothing,
    reporter: "'CEPII'",
    commodity: "'goods'",
    frequency: "'annual'",
    valuation: "'reconciled'",
    source: "'baci_v202501'",
    period_from: "(year || '-01-01')::DATE",
    period_to: "(year || '-12-31')::DATE",
    vintage: "'2025-01-31'::DATE",
    vintage_basis: "'inferred'",
    unit: "'USD'",
  };
  const known = `exporter IN (${countryCodes}) AND importer IN (${countryCodes})`;
  await stage.observations(
    { ...common, measure: "'exports'", economy: "exporter", partner: "importer", value: "value" },
    `baci WHERE ${known}`,
  );
  for (const [measure, party] of [["exports", "exporter"], ["imports", "importer"]] as const) {
    await stage.observations(
      { ...common, measure: `'${measure}'`, economy: party, partner: "'WLD'", value: "sum(value)", note: "'sum over partners'" },
      `baci WHERE ${known} GROUP BY year, ${party}`,
    );
  }
  return {
    sources: [
      {
        source: "baci_v202501",
        producer: "CEPII",
        title: "BACI V202501: goods trade by year, reconciled from UN Comtrade, total over products, 2015-2020 and 2023",
        url: "http://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
        licence: "Etalab Open Licence 2.0",
        retrieved: "2026-11",
        note: "fob values; no Taiwan; 2015-2020 holds flows of at least 10,000 USD. Pairs that neither side reports are absent, not zero (2023: Russia with VNM, MNG, GEO).",
      },
    ],
    transformations: [
      "Thousands of USD became single USD.",
      "Totals with the world (partner WLD) are sums over the partners present.",
      `${unknown} rows of parties without a country code are left out.`,
      "The release date is the end of the month in the version's name, marked inferred.",
    ],
  };
}

/** GDP at current prices. */
export async function gdp(stage: Stage): Promise<Contribution> {
  await stage.run(`CREATE TEMP TABLE gdp AS
    SELECT code, year, arg_max(value, priority) AS value FROM (
      SELECT "Country Code" AS code, "Year" AS year, "Value"::DOUBLE AS value, 1 AS priority FROM ${stage.csv("geo/worldbank_gdp.csv.gz")}
      UNION ALL
      SELECT iso3, year, gdp_usd::DOUBLE, 2 FROM ${stage.csv("trade/gdp_2023.csv")}) GROUP BY code, year`);
  const other = await stage.number(`SELECT count(DISTINCT code) FROM gdp WHERE code NOT IN (${countryCodes}, 'WLD')`);
  await stage.observations(
    {
      ...nothing,
      measure: "'gdp'",
      reporter: "'WB'",
      economy: "code",
      frequency: "'annual'",
      valuation: "'none'",
      source: "'wdi_gdp'",
      period_from: "(year || '-01-01')::DATE",
      period_to: "(year || '-12-31')::DATE",
      vintage: "((year::INT + 1) || '-07-01')::DATE",
      vintage_basis: "'inferred'",
      value: "round(value)",
      unit: "'USD'",
    },
    `gdp WHERE value IS NOT NULL AND code IN (${countryCodes}, 'WLD')`,
  );
  return {
    sources: [
      {
        source: "wdi_gdp",
        producer: "World Bank",
        title: "World Development Indicators: GDP (current US$), NY.GDP.MKTP.CD",
        url: "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
        licence: "CC BY 4.0",
        retrieved: "2026-11",
        note: "Current prices; values are those of the extraction and contain later revisions.",
      },
    ],
    transformations: [
      `${other} aggregates of the World Bank without a code here are left out; WLD is kept.`,
      "Rounded to the dollar. The release date is inferred as 1 July of the following year.",
    ],
  };
}

/** Prices of oil, gas and coal. */
export async function energyPrices(stage: Stage): Promise<Contribution> {
  const series = [
    ["crude_avg", "crude_oil", "USD/bbl"],
    ["brent", "crude_oil_brent", "USD/bbl"],
    ["dubai", "crude_oil_dubai", "USD/bbl"],
    ["wti", "crude_oil_wti", "USD/bbl"],
    ["coal_aus", "coal_australia", "USD/t"],
    ["gas_us", "natural_gas_us", "USD/mmbtu"],
    ["gas_europe_ttf", "natural_gas_europe", "USD/mmbtu"],
    ["lng_japan", "lng_japan", "USD/mmbtu"],
  ] as const;
  const common = { ...nothing, measure: "'price'", economy: "'WLD'", valuation: "'none'", vintage_basis: "'inferred'" };
  for (const [column, commodity, unit] of series) {
    await stage.observations(
      {
        ...common,
        ...monthly("period"),
        reporter: "'WB'",
        commodity: `'${commodity}'`,
        source: "'wb_pink_sheet'",
        vintage: "(last_day((period || '-01')::DATE) + INTERVAL 5 DAY)::DATE",
        value: `TRY_CAST(${column} AS DOUBLE)`,
        unit: `'${unit}'`,
      },
      `${stage.csv("energy/worldbank_energy_prices_monthly.csv")} WHERE period >= '2000' AND TRY_CAST(${column} AS DOUBLE) IS NOT NULL`,
    );
  }
  const month = 'substr("Date", 1, 7)';
  await stage.observations(
    {
      ...common,
      ...monthly(month),
      reporter: "'EIA'",
      commodity: "'crude_oil_brent'",
      source: "'eia_brent'",
      vintage: `(last_day((${month} || '-01')::DATE) + INTERVAL 15 DAY)::DATE`,
      value: '"Price"::DOUBLE',
      unit: "'USD/bbl'",
    },
    stage.csv("energy/brent-monthly.csv"),
  );
  return {
    sources: [
      {
        source: "wb_pink_sheet",
        producer: "World Bank",
        title: "Commodity Markets (Pink Sheet), monthly prices of energy",
        url: "https://www.worldbank.org/en/research/commodity-markets",
        licence: "CC BY 4.0",
        retrieved: "2026-11",
        note: null,
      },
      {
        source: "eia_brent",
        producer: "U.S. Energy Information Administration",
        title: "Europe Brent spot price, monthly, as packaged by datasets/oil-prices",
        url: "https://github.com/datasets/oil-prices",
        licence: "PDDL 1.0",
        retrieved: "2026-11",
        note: null,
      },
    ],
    transformations: ["The Pink Sheet from 2000 on; months without a quotation are left out.", "Release dates are inferred (5 and 15 days after the month)."],
  };
}

/** Russian gas into the EU by entry route. */
export async function gasByRoute(stage: Stage): Promise<Contribution> {
  for (const [column, unit] of [["twh", "TWh"], ["bcm", "bcm"]] as const) {
    await stage.observations(
      {
        ...nothing,
        ...monthly("period"),
        measure: "'volume'",
        reporter: "'ENTSOG'",
        economy: "'EU27'",
        partner: "'RUS'",
        commodity: "'natural_gas'",
        route: "route",
        valuation: "'none'",
        source: "'entsog'",
        vintage: "(last_day((period || '-01')::DATE) + INTERVAL 5 DAY)::DATE",
        vintage_basis: "'inferred'",
        value: `${column}::DOUBLE`,
        unit: `'${unit}'`,
      },
      `${stage.csv("energy/russia_eu_gas_monthly_by_route.csv")} WHERE ${column} IS NOT NULL AND ${column} NOT IN ('', 'NA')`,
    );
  }
  return {
    sources: [
      {
        source: "entsog",
        producer: "European Network of Transmission System Operators for Gas",
        title: "Transparency Platform: physical flows of Russian gas into the EU by route, monthly 2015-01 to 2023-03",
        url: "https://transparency.entsog.eu",
        licence: "reuse with attribution",
        retrieved: "2026-11",
        note: "Aggregated from daily flows at entry points. A month at 0 is a measured absence of flow.",
      },
    ],
    transformations: ["TWh and billion cubic metres are separate series.", "Release dates are inferred (5 days after the month)."],
  };
}

/** Votes and ideal points in the United Nations General Assembly. */
export async function votes(stage: Stage): Promise<Contribution> {
  await stage.run(`INSERT INTO votes SELECT 'ES-11/1', '2022-03-02'::DATE, iso_code,
    CASE trim(vote) WHEN 'Approve' THEN 'yes' WHEN 'Against' THEN 'no' WHEN 'Abstain' THEN 'abstain' WHEN 'Absent' THEN 'absent' END, 'unga_es11_1'
    FROM ${stage.csv("votes/es11_1_votes.csv")}`);
  const year = "year::DOUBLE::INT";
  const file = stage.csv("votes/idealpoints_2000_2024.csv");
  const unknown = await stage.number(`SELECT count(DISTINCT iso3c) FROM ${file} WHERE iso3c NOT IN (${countryCodes})`);
  await stage.observations(
    {
      ...nothing,
      measure: "'ideal_point'",
      reporter: "'BSV'",
      economy: "iso3c",
      frequency: "'annual'",
      valuation: "'none'",
      source: "'unga_ideal_points'",
      period_from: `(${year} || '-01-01')::DATE`,
      period_to: `(${year} || '-12-31')::DATE`,
      vintage: `((${year} + 1) || '-07-01')::DATE`,
      vintage_basis: "'inferred'",
      value: "idealpointfp::DOUBLE",
      unit: "'score'",
    },
    `${file} WHERE TRY_CAST(idealpointfp AS DOUBLE) IS NOT NULL AND iso3c IN (${countryCodes})`,
  );
  return {
    sources: [
      {
        source: "unga_es11_1",
        producer: "United Nations General Assembly",
        title: "Roll call on resolution ES-11/1, Aggression against Ukraine, 2 March 2022",
        url: "https://digitallibrary.un.org/record/3959039",
        licence: "facts",
        retrieved: "2026-11",
        note: null,
      },
      {
        source: "unga_ideal_points",
        producer: "Bailey, Strezhnev and Voeten",
        title: "United Nations General Assembly voting data: ideal points (final passage votes), 2000-2024",
        url: "https://doi.org/10.7910/DVN/LEJUQZ",
        licence: "CC0 1.0",
        retrieved: "2026-11",
        note: "Estimates of a country's position on the first dimension of voting; higher is nearer to the United States.",
      },
    ],
    transformations: [`Ideal points of ${unknown} codes unknown here are left out.`, "Release dates are inferred (1 July of the following year)."],
  };
}
