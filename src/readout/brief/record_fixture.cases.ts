import type { CheckedRecord, Verdict } from "../../checks/verdict.ts";
import type { Actor, Claim, Span } from "../../documents/record.ts";
import type { Ledger, Observation, Source } from "../../facts/ledger.ts";
import { memoryLedger } from "../../facts/ledger_memory.ts";

/** A record, verdicts and a ledger made by hand for tests of the assembly. */

/** The stretch of a text that reads `piece`. */
export function spanOf(text: string, piece: string): Span {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`the fixture's text has no "${piece}"`);
  return { start, end: start + piece.length, text: piece };
}

export const TEXT = [
  "Premiers sign trade pacts",
  "",
  "BEIJING, May 24, 2023 - Turnover came to 190.27 billion dollars in 2022, Chinese customs said. Leaders aim at 200 billion dollars this year.",
  "The G7 agreed to tighten sanctions against Moscow. Banks fear secondary sanctions.",
].join("\n");

const actor = (id: string, name: string, country: string, kind: Actor["kind"] = "state"): Actor => ({
  id,
  kind,
  name,
  country,
  offices: [],
  mentions: [{ start: 0, end: 8, text: "Premiers" }],
});

const turnover: Claim["measure"] = {
  concept: "trade_turnover",
  flow: "turnover",
  commodity: null,
  parties: { symmetric: true, of: ["CHN", "RUS"] },
};

const level: Claim = {
  id: "c1",
  kind: "level",
  span: spanOf(TEXT, "Turnover came to 190.27 billion dollars in 2022, Chinese customs said."),
  quantity: {
    low: "190270000000",
    high: "190270000000",
    comparator: "=",
    unit: { kind: "currency", code: "USD" },
    significant_digits: [5],
    scale_text: "billion",
    span: spanOf(TEXT, "190.27 billion dollars"),
  },
  measure: turnover,
  period: { from: "2022-01-01", to: "2022-12-31", granularity: "year", basis: "explicit" },
  modality: "fact",
  polarity: "affirmed",
  direction: null,
  attribution: { kind: "source", speaker: "gacc", source: "Chinese customs", cue: "said", via: [] },
  flags: [],
};

const target: Claim = {
  ...level,
  id: "c2",
  span: spanOf(TEXT, "Leaders aim at 200 billion dollars this year."),
  quantity: { ...level.quantity, low: "200000000000", high: "200000000000", span: spanOf(TEXT, "200 billion dollars") },
  period: { from: "2023-01-01", to: "2023-12-31", granularity: "year", basis: "relative" },
  modality: "target",
  attribution: { kind: "narrator", speaker: null, source: null, cue: null, via: [] },
  flags: [{ code: "commodity_open", message: "goods or goods and services", candidates: ["goods", "both"] }],
};

const verdicts: readonly Verdict[] = [
  {
    claim: "c1",
    verdict: "supported",
    rule: "level.equal",
    reason: "190.271 billion USD reported by CHN",
    computed: 190.271e9,
    evidence: [
      {
        series: "goods trade turnover of CHN with RUS, reported by CHN (mixed)",
        period: "2022",
        value: 190.271e9,
        unit: "USD",
        source: "gacc",
        as_of: "2023-01-13",
      },
    ],
    alternatives: [],
  },
  {
    claim: "c2",
    verdict: "not_checkable",
    rule: "target.outlook",
    reason: "a target",
    computed: null,
    evidence: [],
    alternatives: [],
    outlook: {
      value_so_far: 73.148e9,
      needed: 126.852e9,
      needed_growth: -0.089,
      projected: 242e9,
      projected_low: 208e9,
      projected_high: 277e9,
      probability: 0.98,
      actual_later: null,
      method: "rest of last year, grown",
    },
  },
];

export const RECORD: CheckedRecord = {
  document: { title: "Premiers sign trade pacts", dateline: "2023-05-24", dateline_source: "dateline", agencies: [] },
  claims: [level, target],
  events: [
    {
      id: "e1",
      type: "AGREE_SANCTION",
      plover: "SANCTION",
      span: spanOf(TEXT, "The G7 agreed to tighten sanctions against Moscow."),
      date: { from: null, to: null, basis: "not_stated" },
      actors: [{ role: "actor", actor: "g7" }],
      place: null,
      realis: "actual",
      mentions: [],
      flags: [],
    },
  ],
  statements: [],
  positions: [],
  actors: [
    actor("chn", "China", "CHN"),
    actor("rus", "Russia", "RUS"),
    actor("gacc", "Chinese customs", "CHN", "agency"),
  ],
  quantities: [],
  times: [],
  flags: [],
  verdicts,
};

export const SOURCES: readonly Source[] = [
  {
    source: "gacc",
    producer: "Customs of China",
    title: "Monthly trade",
    url: "https://example.org/gacc",
    licence: "facts",
    retrieved: "2026-11-01",
    note: null,
  },
  {
    source: "baci",
    producer: "CEPII",
    title: "BACI",
    url: "https://example.org/baci",
    licence: "Etalab 2.0",
    retrieved: "2026-11-01",
    note: null,
  },
];

const base: Observation = {
  measure: "trade_turnover",
  reporter: "CHN",
  economy: "CHN",
  partner: "RUS",
  commodity: "goods",
  route: null,
  frequency: "cumulative",
  valuation: "mixed",
  source: "gacc",
  period_from: "2023-01-01",
  period_to: "2023-04-30",
  vintage: "2023-05-09",
  vintage_basis: "stated",
  value: 73.148e9,
  unit: "USD",
  source_url: null,
  note: null,
};

/** Chinese customs figures on the way through 2022 and 2023, one of them revised later. */
export const CUSTOMS: readonly Observation[] = [
  { ...base, period_from: "2022-01-01", period_to: "2022-04-30", vintage: "2022-05-09", value: 51.09e9 },
  {
    ...base,
    frequency: "annual",
    period_from: "2022-01-01",
    period_to: "2022-12-31",
    vintage: "2023-01-13",
    value: 190.271e9,
  },
  { ...base, period_to: "2023-03-31", vintage: "2023-04-13", value: 53.845e9 },
  base,
  { ...base, vintage: "2023-06-09", value: 73.2e9 },
  { ...base, period_to: "2023-05-31", vintage: "2023-06-07", value: 93.8e9 },
  { ...base, frequency: "monthly", period_from: "2023-04-01", vintage: "2023-05-09", value: 19.228e9 },
];

/** Reconciled exports for two years: RUS and CHN with each other and, both ways, with 100 partners of one size. */
export function reconciled(): Observation[] {
  const rows: Observation[] = [];
  const partners = Array.from({ length: 100 }, (_, k) => `P${String(k).padStart(2, "0")}`);
  const put = (year: number, economy: string, partner: string, value: number): void => {
    rows.push({
      ...base,
      measure: "exports",
      reporter: "CEPII",
      economy,
      partner,
      frequency: "annual",
      valuation: "reconciled",
      source: "baci",
      period_from: `${year}-01-01`,
      period_to: `${year}-12-31`,
      vintage: "2025-01-30",
      value,
    });
  };
  for (const year of [2019, 2023]) {
    for (const country of ["RUS", "CHN"]) {
      for (const partner of partners) {
        // Nobody reports what P01 buys from RUS in 2023.
        if (year !== 2023 || country !== "RUS" || partner !== "P01") {
          put(year, country, partner, country === "RUS" ? 1e9 : 10e9);
        }
        put(year, partner, country, country === "RUS" ? 1e9 : 10e9);
      }
    }
    put(year, "RUS", "CHN", year === 2019 ? 20e9 : 50e9);
    put(year, "CHN", "RUS", year === 2019 ? 20e9 : 50e9);
  }
  return rows;
}

/** A ledger over a list of observations. */
export function ledgerOf(rows: readonly Observation[]): Ledger {
  return memoryLedger({ observations: rows, sources: SOURCES });
}
