import type { Claim, ClaimPeriod, Comparator, DocumentRecord, Measure, Quantity } from "../documents/record.ts";
import type { Ledger, Observation, Source, Target } from "../facts/ledger.ts";
import { memoryLedger } from "../facts/ledger_memory.ts";

/** A ledger over plain rows, with a source for each key that they use. */
export function handBuilt(rows: readonly Observation[], targets: readonly Target[] = []): Ledger {
  const sources = [...new Set(rows.map((row) => row.source))].map((source): Source => ({
    source,
    producer: `producer of ${source}`,
    title: "monthly release",
    url: `https://example.org/${source}`,
    licence: "facts",
    retrieved: "2025-01-01",
    note: null,
  }));
  return memoryLedger({ observations: rows, sources, targets });
}

/** One observation of goods trade in USD; what is not given is China's two-way trade with Russia as its customs publish it. */
export function row(
  overrides: Partial<Observation> & Pick<Observation, "value" | "period_from" | "period_to" | "vintage">,
): Observation {
  return {
    measure: "trade_turnover",
    reporter: "CHN",
    economy: "CHN",
    partner: "RUS",
    commodity: "goods",
    route: null,
    frequency: "annual",
    valuation: "mixed",
    source: "gacc",
    vintage_basis: "stated",
    unit: "USD",
    source_url: null,
    note: null,
    ...overrides,
  };
}

/** China's customs on trade with Russia, billions of dollars, as published. */
export const chineseCustoms: readonly Observation[] = [
  ["2021-01-01", "2021-12-31", "2022-01-14", 146.88],
  ["2022-01-01", "2022-03-31", "2022-04-13", 38.18],
  ["2022-01-01", "2022-04-30", "2022-05-09", 51.09],
  ["2022-01-01", "2022-12-31", "2023-01-13", 190.271],
  ["2023-01-01", "2023-03-31", "2023-04-13", 53.845],
  ["2023-01-01", "2023-04-30", "2023-05-09", 73.148],
  ["2023-01-01", "2023-05-31", "2023-06-07", 93.8],
  ["2023-01-01", "2023-12-31", "2024-01-12", 240.11],
].map(([period_from, period_to, vintage, billions]) => {
  const [from, to, day] = [period_from, period_to, vintage].map(String);
  const frequency = to.endsWith("-12-31") ? "annual" : "cumulative";
  return row({ period_from: from, period_to: to, vintage: day, frequency, value: Number(billions) * 1e9 });
});

export const year2022: ClaimPeriod = { from: "2022-01-01", to: "2022-12-31", granularity: "year", basis: "explicit" };
export const year2023: ClaimPeriod = { from: "2023-01-01", to: "2023-12-31", granularity: "year", basis: "relative" };
export const soFar2023: ClaimPeriod = {
  from: "2023-01-01",
  to: "2023-05-24",
  granularity: "ytd",
  basis: "year_to_date",
};
export const noPeriod: ClaimPeriod = { from: null, to: null, granularity: null, basis: "not_stated" };

const nowhere = { start: 0, end: 0, text: "" };

export function dollars(
  amount: number | string,
  comparator: Comparator = "=",
  digits: readonly number[] = [2, 3],
): Quantity {
  const text = typeof amount === "string" ? amount : String(amount);
  return {
    low: text,
    high: text,
    comparator,
    unit: { kind: "currency", code: "USD" },
    significant_digits: digits,
    scale_text: "billion",
    span: nowhere,
  };
}

export function percent(
  amount: number | null,
  comparator: Comparator = "=",
  digits: readonly number[] = [2],
): Quantity {
  const text = amount === null ? null : String(amount);
  return { ...dollars(0, comparator, digits), low: text, high: text, unit: { kind: "percent", code: "%" } };
}

export function rankOf(place: number, comparator: Comparator = "="): Quantity {
  return { ...dollars(place, comparator, [1]), unit: { kind: "rank", code: null } };
}

export const mutualTrade: Measure = {
  concept: "trade_turnover",
  flow: "turnover",
  commodity: null,
  parties: { symmetric: true, of: ["CHN", "RUS"] },
};

/** An affirmed factual claim on China-Russia trade in 2022, by the narrator, unless told otherwise. */
export function claimOf(overrides: Partial<Claim>): Claim {
  return {
    id: "c1",
    kind: "level",
    span: nowhere,
    quantity: dollars(190e9),
    measure: mutualTrade,
    period: year2022,
    modality: "fact",
    polarity: "affirmed",
    direction: null,
    attribution: { kind: "narrator", speaker: null, source: null, cue: null, via: [] },
    flags: [],
    ...overrides,
  };
}

/** Named as its source by a claim: then only that reporter's figures are meant. */
export const byChineseCustoms: Claim["attribution"] = {
  kind: "source",
  speaker: null,
  source: "Chinese customs data",
  cue: "according to",
  via: [],
};

export function recordOf(claims: readonly Claim[], dateline: string | null = "2023-05-24"): DocumentRecord {
  return {
    document: { title: null, dateline, dateline_source: dateline === null ? null : "given", agencies: [] },
    claims,
    events: [],
    statements: [],
    positions: [],
    actors: [],
    quantities: [],
    times: [],
    flags: [],
  };
}
