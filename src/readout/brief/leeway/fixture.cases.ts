import type { CountryLeeway } from "../../../strategy/leeway_result.ts";
import type { LeewayPart } from "./part.ts";

/** A part on leeway made by hand for tests of the pages; its numbers are of the right size and mean nothing. */

const quote = { before: "one in which Beijing has more ", marked: "leeway", after: ".", start: 0, end: 37 };

const row: CountryLeeway = {
  country: "CHN",
  target: "RUS",
  coalition: ["USA", "GBR"],
  world: "wiod-2014",
  trade_balance: "balanced",
  status: "ok",
  value_of_link: 0.00095,
  cost_of_threat: [
    { scope: 0.1, cost: 0.0016 },
    { scope: 1, cost: 0.017 },
  ],
  threshold_probability: [
    { scope: 0.1, probability: 0.59 },
    { scope: 1, probability: 0.055 },
  ],
  threshold_scope: 0.06,
  trade_ratio: 0.07,
  asymmetry: 12.8,
  probability: 0.1,
  scope: 1,
  scope_sectors: ["all"],
  trade_with_target_usd_million: 100_000,
  room_usd_million: 95_000,
  political_premium: 0.0007,
  political_premium_usd_million: 7000,
  credibility: null,
  bands: {
    draws: 16,
    level: 0.9,
    threshold_scope: { low: 0.047, median: 0.058, high: 0.074, cv: 0.13 },
    threshold_probability: [
      { scope: 0.1, low: 0.47, median: 0.58, high: 0.74, cv: 0.13 },
      { scope: 1, low: 0.044, median: 0.054, high: 0.069, cv: 0.13 },
    ],
  },
  warnings: [],
};

export const exampleLeeway: LeewayPart = {
  sides: { target: "RUS", country: "CHN", coalition: ["USA", "GBR"], reasons: ["Because the article says so."] },
  answers: [
    {
      topic: "leeway",
      quotes: [quote],
      figure: "6.0% (4.7–7.4%)",
      answer: "China bears a certain loss of at most 6.0% of its trade with the coalition.",
      band: "4.7–7.4%, 90% of 16 joint draws of the elasticities",
      caveat: "A country is one mind here.",
      sources: ["wiod-2014"],
      command: "leeway strategy leeway --country CHN --target RUS --coalition USA,GBR",
    },
    {
      topic: "peace_plan",
      quotes: [{ ...quote, marked: "peace plan" }],
      figure: null,
      answer: "No answer: the ledger does not hold it.",
      band: null,
      caveat: "Without figures Leeway does not judge.",
      sources: [],
      command: null,
    },
  ],
  leeway: row,
  warnings: [],
};
