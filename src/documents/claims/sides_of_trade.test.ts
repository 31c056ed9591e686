import { describe, expect, it } from "vitest";

import { claimsOf } from "./claims_in_short.cases.ts";

const cases: readonly (readonly [about: string, text: string, claims: readonly string[]])[] = [
  [
    "a balance pointed back to keeps its sides",
    "Peru's trade deficit with Chile was $3 billion in 2022. The deficit shrank to $2 billion in 2023.",
    ["level trade_balance 3000000000 USD PER>CHL 2022-01", "level trade_balance 2000000000 USD PER>CHL 2023-01"],
  ],
  [
    "what a trade balance shows is its own",
    "Peru's trade balance with Chile showed a surplus of $3 billion in 2022.",
    ["level trade_balance 3000000000 USD PER>CHL 2022-01"],
  ],
  [
    "an adjective behind the owner names with whom the balance is",
    "Norway's Chilean trade deficit was $3 billion in 2022.",
    ["level trade_balance 3000000000 USD NOR>CHL 2022-01"],
  ],
  [
    "the share before a fall is a share, too",
    "Chile's share in Peru's imports fell from 12% in 2021 to 9% in 2022.",
    ["share trade_share 12 % PER>CHL 2021-01", "share trade_share 9 % PER>CHL 2022-01"],
  ],
  [
    "who accounts for a share of total imports is the partner",
    "Chile accounted for 9% of Peru's total imports in 2022.",
    ["share trade_share 9 % PER>CHL 2022-01"],
  ],
  [
    "who is sold something stands right behind the verb",
    "Norway sold the EU fish worth $5 billion in 2022.",
    ["level exports 5000000000 USD NOR>EU27 2022-01"],
  ],
  [
    "'the country' is the side named last that is not the seller",
    "Ghana exported 3 million tonnes of cocoa to Egypt in 2021. In 2022 it exported 4 million tonnes to the country.",
    ["level exports 3000000 t GHA>EGY 2021-01", "level exports 4000000 t GHA>EGY 2022-01"],
  ],
  [
    "who is acted on does not act, and 'there' is the market",
    "Spain is the largest market for Chilean goods, with goods worth $6 billion shipped there in 2022.",
    ["rank export_destination_rank 1 rank CHL>ESP 2022-01?", "level exports 6000000000 USD CHL>ESP 2022-01"],
  ],
  [
    "a list of suppliers has the buyer for its owner",
    "The largest suppliers of coffee to Egypt in 2022 were Kenya with 50,000 tonnes, Uganda with 40,000 tonnes and Peru with 20,000 tonnes.",
    [
      "level imports 50000 t EGY>KEN 2022-01",
      "level imports 40000 t EGY>UGA 2022-01",
      "level imports 20000 t EGY>PER 2022-01",
    ],
  ],
  [
    "the list may stand before its noun",
    "Spain ($4 billion), Italy ($3 billion) and Greece ($1 billion) were the main destinations of Tunisia's exports in 2022.",
    [
      "level exports 4000000000 USD TUN>ESP 2022-01",
      "level exports 3000000000 USD TUN>ITA 2022-01",
      "level exports 1000000000 USD TUN>GRC 2022-01",
    ],
  ],
  [
    "items behind a verb are owners",
    "Kenya exported 90,000 tonnes of tea in 2022, Uganda 60,000 tonnes and Rwanda 30,000 tonnes.",
    [
      "level exports 90000 t KEN>WLD 2022-01",
      "level exports 60000 t UGA>WLD 2022-01",
      "level exports 30000 t RWA>WLD 2022-01",
    ],
  ],
  [
    "a figure with a name's possessive is that one's",
    "Chile shipped 5 million tonnes of copper in 2022, edging out Peru's 4 million tonnes.",
    ["level exports 5000000 t CHL>WLD 2022-01", "level exports 4000000 t PER>WLD 2022-01"],
  ],
  [
    "and so in a comparison",
    "Peru's exports to Chile were $3 billion in 2022, compared with Brazil's $2 billion.",
    ["level exports 3000000000 USD PER>CHL 2022-01", "level exports 2000000000 USD BRA>CHL 2022-01"],
  ],
  [
    "a year that only bounds the time dates nothing",
    "In the years after 2014, Chile's exports to Peru fell to $3 billion.",
    ["level exports 3000000000 USD CHL>PER open"],
  ],
  [
    "nor does the year of the next clause",
    "Until 2020, Chile's exports to Peru were $3 billion; in 2022, they were $5 billion.",
    ["level exports 3000000000 USD CHL>PER open", "level exports 5000000000 USD CHL>PER 2022-01"],
  ],
  [
    "two times and two figures go in turn",
    "Peru's deficit with Chile grew from the first quarter of 2021 to the first quarter of 2022 from $3 billion to $4 billion.",
    ["level trade_balance 3000000000 USD PER>CHL 2021-01", "level trade_balance 4000000000 USD PER>CHL 2022-01"],
  ],
  [
    "a time between a rate and its outcome dates the outcome",
    "Peru's exports fell slightly in March 2023 to $4 billion, and by 3% in 2022 to $48 billion.",
    [
      "level exports 4000000000 USD PER>WLD 2023-03",
      "change exports_growth 3 % PER>WLD 2022-01",
      "level exports 48000000000 USD PER>WLD 2022-01",
    ],
  ],
  [
    "the pair told of last is meant by 'bilateral', and by one side's exports",
    "Trade of Kenya and Egypt reached $900 million in 2022. Kenya's exports were $300 million. Bilateral trade had been $800 million in 2021.",
    [
      "level trade_turnover 900000000 USD EGY=KEN 2022-01",
      "level exports 300000000 USD KEN>EGY 2022-01?",
      "level trade_turnover 800000000 USD EGY=KEN 2021-01",
    ],
  ],
  [
    "a combining form is a name",
    "Sino-Peruvian trade reached $30 billion in 2022.",
    ["level trade_turnover 30000000000 USD CHN=PER 2022-01"],
  ],
  [
    "names of a list behind a preposition do not act",
    "Peru's exports to Chile fell in 2022, hit by a drop in shipments to Chile, Bolivia and others of 4%.",
    ["change exports_growth 4 % PER>CHL 2022-01"],
  ],
  [
    "who sees a drop in another's exports receives them",
    "Peru saw a 7% drop in Chilean exports in 2022.",
    ["change exports_growth 7 % CHL>PER 2022-01"],
  ],
  [
    "two names and two figures go in pairs",
    "Peru's imports from Chile and Brazil were $3 billion and $4 billion in 2022.",
    ["level imports 3000000000 USD PER>CHL 2022-01", "level imports 4000000000 USD PER>BRA 2022-01"],
  ],
  [
    "who takes an amount of exports is the partner",
    "Chile took $3 billion of Peru's exports in 2022.",
    ["level exports 3000000000 USD PER>CHL 2022-01"],
  ],
  [
    "what part of it was sent where is a share",
    "Kenya exported 12 million tonnes of tea in 2022, with 40% being sent to Egypt.",
    ["level exports 12000000 t KEN>WLD 2022-01", "share trade_share 40 % KEN>EGY 2022-01?"],
  ],
  [
    "both flows together are the trade",
    "Iceland's imports and exports totalled $9 billion in 2022.",
    ["level trade_turnover 9000000000 USD ISL=WLD 2022-01"],
  ],
  [
    "another deed is no trade",
    "Peru sent Chile goods worth $3 billion in 2022 and received $1 billion in loans.",
    ["level exports 3000000000 USD PER>CHL 2022-01", "level other 1000000000 USD ?>? 2022-01?"],
  ],
  [
    "two rates of one change, in value and in weight",
    "Peru's exports to Chile rose 9% in value and 4% in weight in 2022.",
    ["change exports_growth 9 % PER>CHL 2022-01", "change exports_growth 4 % PER>CHL 2022-01"],
  ],
  [
    "to receive what is another's is to import it",
    "Oman received 40,000 barrels per day of Iraqi crude in 2022.",
    ["level imports 40000 [bbl_us]/d OMN>IRQ 2022-01"],
  ],
  [
    "those named ahead count",
    "Egypt is the largest buyer of Peruvian fish after Spain and Italy.",
    ["rank export_destination_rank 3 rank PER>EGY open"],
  ],
  [
    "'after' may open a clause",
    "Egypt became the largest buyer of Peruvian fish after Spain cut its purchases.",
    ["rank export_destination_rank 1 rank PER>EGY open"],
  ],
  [
    "an ordinal of two digits is a rank",
    "Oman was Peru's 13th-largest trading partner in 2022.",
    ["rank trade_partner_rank 13 rank PER>OMN 2022-01"],
  ],
  [
    "a position has its holder before it",
    "The ministry praised Oman's position as Peru's third-largest trading partner in 2022.",
    ["rank trade_partner_rank 3 rank PER>OMN 2022-01"],
  ],
];

describe("the sides and the times of trade", () => {
  it.each(cases)("%s: %s", (_, text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });
});
