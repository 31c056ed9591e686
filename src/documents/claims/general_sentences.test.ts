import { describe, expect, it } from "vitest";

import { read } from "../read.ts";
import { claimsOf } from "./claims_in_short.cases.ts";

const cases: readonly (readonly [about: string, text: string, claims: readonly string[]])[] = [
  [
    "a price that passes a mark is a threshold, and a rate beside a move in money is of the same price",
    "Wheat futures rose 12 cents, or 1.5%, on Monday. Brent futures may sink below $60 again.",
    ["change price 0.12 USD ?>? 2024-02", "change price 1.5 % ?>? 2024-02", "threshold price 60 USD ?>? open"],
  ],
  [
    "stocks in store are volumes",
    "Gasoline inventories fell by 2.1 million barrels in January.",
    ["change volume 2100000 [bbl_us] ?>? 2024-01"],
  ],
  [
    "the noun of change stands behind its period",
    "Japan's imports from Oman saw a 4.2% year-on-year decline in 2023.",
    ["change imports_growth 4.2 % JPN>OMN 2023-01"],
  ],
  [
    "the origin of supplies has the share that they make up",
    "In 2022, supplies from Norway made up 30% of German gas imports.",
    ["share trade_share 30 % DEU>NOR 2022-01"],
  ],
  [
    "the origin of supplies has the share that they make up",
    "Saudi oil accounted for 16% of Egypt's crude imports in 2022.",
    ["share trade_share 16 % EGY>SAU 2022-01"],
  ],
  [
    "two adjectives before imports name the buyer and the origin",
    "Turkey's Kazakh oil imports rose 10% in 2023.",
    ["change imports_growth 10 % TUR>KAZ 2023-01"],
  ],
  [
    "adjectives joined by 'and' name no origin",
    "Both Turkish and Kazakh oil imports rose 10% in 2023.",
    ["change imports_growth 10 % TUR>WLD 2023-01"],
  ],
  [
    "trade of two countries is between them",
    "Trade of Egypt and Oman reached $1.9 billion in 2022.",
    ["level trade_turnover 1900000000 USD EGY=OMN 2022-01"],
  ],
  [
    "a list in turn takes the change from where its noun stands, and rates go on with the flow before them",
    "Egypt's exports to Italy and Spain reached $3 billion and $2 billion respectively in 2022, with a rise of 9% and 7% respectively.",
    [
      "level exports 3000000000 USD EGY>ITA 2022-01",
      "level exports 2000000000 USD EGY>ESP 2022-01",
      "change exports_growth 9 % EGY>ITA 2022-01",
      "change exports_growth 7 % EGY>ESP 2022-01",
    ],
  ],
  [
    "a side that is only called the region is not the world",
    "Kenya's exports to the region rose to $2 billion in 2022.",
    ["level exports 2000000000 USD KEN>? 2022-01"],
  ],
  [
    "the bloc is the group named last",
    "The European Union spoke up. Turkey's exports to the bloc fell 4% in 2022.",
    ["change exports_growth 4 % TUR>EU27 2022-01"],
  ],
  [
    "each end of a rise keeps its own year",
    "EU exports to Georgia rose from 70 million euros in 2018 to 95 million euros in 2019.",
    ["level exports 70000000 EUR EU27>GEO 2018-01", "level exports 95000000 EUR EU27>GEO 2019-01"],
  ],
  [
    "each end of a rise keeps its own year",
    "Kazakhstan's exports to Germany grew from 500 million dollars in 2020 to 1.2 billion dollars in 2023.",
    ["level exports 500000000 USD KAZ>DEU 2020-01", "level exports 1200000000 USD KAZ>DEU 2023-01"],
  ],
  [
    "the year of the standard dates only the standard",
    "Egypt's exports to Turkey were 9 billion dollars in 2022, up from 5.8 billion dollars in 2021, and imports fell to 3 billion dollars.",
    [
      "level exports 9000000000 USD EGY>TUR 2022-01",
      "level exports 5800000000 USD EGY>TUR 2021-01",
      "level imports 3000000000 USD EGY>TUR 2022-01?",
    ],
  ],
  [
    "a figure of another country in a clause without a period inherits it only by inference",
    "China imported 100 million tonnes in 2022, and Russia exported 5 million tonnes.",
    ["level imports 100000000 t CHN>WLD 2022-01", "level exports 5000000 t RUS>WLD 2022-01?"],
  ],
  [
    "a rate and the level it leads to",
    "Chinese exports to Chile rose 7.5 percent to $14.25 billion in 2019.",
    ["change exports_growth 7.5 % CHN>CHL 2019-01", "level exports 14250000000 USD CHN>CHL 2019-01"],
  ],
  [
    "a rate and the level it leads to",
    "In 2023, Brazil's imports from Argentina fell by 6 per cent to $12.1bn.",
    ["change imports_growth 6 % BRA>ARG 2023-01", "level imports 12100000000 USD BRA>ARG 2023-01"],
  ],
  [
    "a pronoun takes the measure before it, not the one of the next clause",
    "In 2022 Russia's exports to Georgia rose. They came to 3.5 billion dollars, and EU exports to Georgia came to 800 million euros.",
    [
      "trend exports_growth - % RUS>GEO 2022-01",
      "level exports 3500000000 USD RUS>GEO 2022-01?",
      "level exports 800000000 EUR EU27>GEO 2022-01?",
    ],
  ],
  [
    "trade between two countries grows",
    "Trade between China and Russia grew in 2022.",
    ["trend trade_growth - % CHN=RUS 2022-01"],
  ],
  [
    "trade between two countries grows",
    "Commerce between Peru and Chile declined in 2023.",
    ["trend trade_growth - % CHL=PER 2023-01"],
  ],
  [
    "trade between two countries hits a record",
    "Trade between China and Russia came to a record 190.27 billion dollars in 2022.",
    ["rank trade_turnover 1 rank CHN=RUS 2022-01", "level trade_turnover 190270000000 USD CHN=RUS 2022-01"],
  ],
  [
    "trade between two countries hits a record",
    "Trade between India and Japan hit a record in 2022.",
    ["rank trade_turnover 1 rank IND=JPN 2022-01"],
  ],
  [
    "whose share it is",
    "China accounted for 18 percent of Russia's trade in 2021.",
    ["share trade_share 18 % RUS>CHN 2021-01"],
  ],
  [
    "whose share it is",
    "China's share in Russia's imports reached 36 percent in 2022.",
    ["share trade_share 36 % RUS>CHN 2022-01"],
  ],
  [
    "whose share it is",
    "Russia's share of China's trade was 3 percent in 2022.",
    ["share trade_share 3 % CHN>RUS 2022-01"],
  ],
  [
    "whose share it is",
    "The share of China in Russian exports rose to 31 percent in 2023.",
    ["share trade_share 31 % RUS>CHN 2023-01"],
  ],
  [
    "the same month",
    "China's exports to Russia rose to 9 billion dollars in March 2023. In the same month, imports from Russia came to 11 billion dollars.",
    ["level exports 9000000000 USD CHN>RUS 2023-03", "level imports 11000000000 USD CHN>RUS 2023-03"],
  ],
  [
    "a change over some years has no year of its own",
    "Trade between Turkey and Libya more than doubled in three years, to $4.1 billion in 2023.",
    [
      "change trade_growth 100 % LBY=TUR open",
      "count other 3 a ?>? 2023-01",
      "level trade_turnover 4100000000 USD LBY=TUR 2023-01",
    ],
  ],
  [
    "a change over some years has no year of its own",
    "Peru's exports to China rose 40 percent in four years to $25 billion in 2023.",
    [
      "change exports_growth 40 % PER>CHN open",
      "count other 4 a ?>? 2023-01",
      "level exports 25000000000 USD PER>CHN 2023-01",
    ],
  ],
  [
    "a pipeline joins two states",
    "Nord Stream carried 59.2 billion cubic metres of gas to Germany in 2021.",
    ["level volume 59200000000 m3 RUS>DEU 2021-01"],
  ],
  ["the world's trade", "World trade grew 2.7 percent in 2022.", ["change trade_growth 2.7 % WLD 2022-01"]],
  [
    "the world's trade",
    "Global trade in goods reached 25 trillion dollars in 2022.",
    ["level trade_turnover 25000000000000 USD WLD 2022-01"],
  ],
  [
    "a pronoun stands for the measure before it, with its owner and with a good of its own",
    "Peru's car exports rose 6% in 2022, while those to Chile fell 3% and those of coffee gained 2%.",
    [
      "change exports_growth 6 % PER>WLD 2022-01",
      "change exports_growth 3 % PER>CHL 2022-01?",
      "change exports_growth 2 % PER>WLD 2022-01?",
    ],
  ],
  [
    "the items of a list have the owner and the share of its head",
    "Kuwait accounted for 22% of Kenya's oil imports in 2022, ahead of Iraq's 20% and Oman for 16%.",
    [
      "share trade_share 22 % KEN>KWT 2022-01",
      "share trade_share 20 % KEN>IRQ 2022-01",
      "share trade_share 16 % KEN>OMN 2022-01",
    ],
  ],
  [
    "a list goes on in the next sentence, with shares in brackets",
    "Spain was Ghana's top export destination in 2022, accounting for 12% of total exports. It was followed by India with $1.2 billion (9%) and Italy with $0.9 billion (7%).",
    [
      "rank export_destination_rank 1 rank GHA>ESP 2022-01",
      "share trade_share 12 % GHA>ESP 2022-01",
      "level exports 1200000000 USD GHA>IND 2022-01?",
      "share trade_share 9 % GHA>IND 2022-01?",
      "level exports 900000000 USD GHA>ITA 2022-01?",
      "share trade_share 7 % GHA>ITA 2022-01?",
    ],
  ],
  [
    "a figure with its own origin behind it is no figure of the first origin",
    "Morocco imported 30,000 barrels of crude from Norway in May 2022 as compared to 90,000 barrels from Iraq.",
    ["level imports 30000 [bbl_us] MAR>NOR 2022-05", "level imports 90000 [bbl_us] MAR>IRQ 2022-05"],
  ],
  [
    "a place in a list that the text spoke of, and a place among the first so many",
    "Norway was Poland's third-largest gas supplier in 2022. Algeria took the top spot and Qatar ranked second. Oman is one of Poland's top five trading partners.",
    [
      "rank import_source_rank 3 rank POL>NOR 2022-01",
      "rank import_source_rank 1 rank POL>DZA open",
      "rank import_source_rank 2 rank POL>QAT open",
      "rank trade_partner_rank 5 rank POL>OMN open",
    ],
  ],
  [
    "the deficit in the trade of goods is a balance, and so is the gap between exports and imports",
    "Chile's deficit in the trade of goods shrank 4% in 2022. The deficit, or the gap between exports and imports, was $3 billion.",
    ["change trade_balance 4 % CHL>WLD 2022-01", "level trade_balance 3000000000 USD CHL>WLD 2022-01?"],
  ],
  [
    "sellers of one good in turn sell to the buyer that was named, figures in total are with the world",
    "Oman was Japan's top crude supplier in 2022. Supplies from second-ranked Qatar fell 8% to 6 million tonnes in 2022, while those from Gabon grew by 3%. Japan's total crude imports were 90 million tonnes in 2022.",
    [
      "rank import_source_rank 1 rank JPN>OMN 2022-01",
      "rank import_source_rank 2 rank JPN>QAT 2022-01?",
      "change exports_growth 8 % QAT>JPN 2022-01",
      "level exports 6000000 t QAT>JPN 2022-01",
      "change exports_growth 3 % GAB>JPN 2022-01?",
      "level imports 90000000 t JPN>WLD 2022-01",
    ],
  ],
  [
    "places among importers with their amounts",
    "Morocco was the largest importer of Romanian wheat in 2022. Jordan is in second place with 2 million tonnes.",
    [
      "rank export_destination_rank 1 rank ROU>MAR 2022-01",
      "rank export_destination_rank 2 rank ROU>JOR open",
      "level exports 2000000 t ROU>JOR open",
    ],
  ],
  [
    "who imports or exports stands behind a participle, and the origin of the good has the share",
    "Kazakh gas was 8 percent of all gas imported in Poland in 2022. Oman makes up 2% of all oil imported by Kenya.",
    ["share trade_share 8 % POL>KAZ 2022-01", "share trade_share 2 % KEN>OMN 2022-01?"],
  ],
  [
    "a share is gone on with by a pronoun and by another state's share",
    "Norway's share of Polish gas imports was 50% in 2021. In 2022, it was 40%. Algeria's share fell below 20%.",
    [
      "share trade_share 50 % POL>NOR 2021-01",
      "share trade_share 40 % POL>NOR 2022-01",
      "share trade_share 20 % POL>DZA 2022-01?",
    ],
  ],
  [
    "the buyer's own figures behind a rank, and trade with those countries",
    "Chile is Peru's largest seller, with imports from that country climbing 8% to $7 billion in 2022. Peru sold goods worth $5 billion to member states of the European Union in 2022, and it imported $4 billion of goods from those countries.",
    [
      "rank import_source_rank 1 rank PER>CHL 2022-01?",
      "change imports_growth 8 % PER>CHL 2022-01",
      "level imports 7000000000 USD PER>CHL 2022-01",
      "level exports 5000000000 USD PER>EU27 2022-01",
      "level imports 4000000000 USD PER>EU27 2022-01?",
    ],
  ],
  [
    "a rate of trade with a sign is a change, and a good that opens a clause is the good of its figure",
    "Kenya's exports of tea rose 4% in 2022 and coffee jumped 9%. Exports to Oman were $2 billion (+3.9%) in 2022.",
    [
      "change exports_growth 4 % KEN>WLD 2022-01",
      "change exports_growth 9 % KEN>WLD 2022-01",
      "level exports 2000000000 USD KEN>OMN 2022-01",
      "change exports_growth 3.9 % KEN>OMN 2022-01",
    ],
  ],
  [
    "the Secretariat of Foreign Trade is no trade, and two rates of one change",
    "Chile exported 4 million tonnes of copper in 2022, down 2% on the year and 16% on the month, the Secretariat of Foreign Trade said.",
    [
      "level exports 4000000 t CHL>WLD 2022-01",
      "change exports_growth 2 % CHL>WLD 2022-01",
      "change exports_growth 16 % CHL>WLD 2022-01",
    ],
  ],
  [
    "the worth of a share, and who had the share before",
    "Spain took 12% of Ghana's total exports in 2022, valued at $1.2 billion. Norway accounted for 30% of Polish gas imports in 2022. It now makes up 35% of Polish gas imports.",
    [
      "share trade_share 12 % GHA>ESP 2022-01",
      "level exports 1200000000 USD GHA>ESP 2022-01",
      "share trade_share 30 % POL>NOR 2022-01",
      "share trade_share 35 % POL>NOR 2022-01?",
    ],
  ],
  [
    "a move in money and its rate are one change, whichever comes first",
    "Kenya's exports fell by $6bn (19.3%) in 2022. Kenya's imports were down 17%, or $4bn, in 2022.",
    [
      "change exports 6000000000 USD KEN>WLD 2022-01",
      "change exports_growth 19.3 % KEN>WLD 2022-01",
      "change imports_growth 17 % KEN>WLD 2022-01",
      "change imports 4000000000 USD KEN>WLD 2022-01",
    ],
  ],
  [
    "the list of markets and that of origins, and who was supplied",
    "Ghana's exports went to India with a 17% share of total exports in 2022, followed by Spain with 9%. Most imports to the African country were from China, 27% of the total, followed by Peru (9%). Oman supplied India with 2 million tonnes of oil in 2022.",
    [
      "share trade_share 17 % GHA>IND 2022-01",
      "share trade_share 9 % GHA>ESP 2022-01",
      "share trade_share 27 % GHA>CHN 2022-01?",
      "share trade_share 9 % GHA>PER 2022-01?",
      "level exports 2000000 t OMN>IND 2022-01",
    ],
  ],
];

describe("claims of sentences on trade", () => {
  it.each(cases)("%s: %s", (_, text, claims) => {
    expect([...claimsOf(text)].sort()).toEqual([...claims].sort());
  });
});

it.each([
  ["fact", "Poland's exports reached 30 billion euros in January, beating forecasts by analysts."],
  ["fact", "Poland's exports fell 8 percent in January due to declining prices."],
  ["expectation", "Poland's exports are due to reach 30 billion euros this year."],
])("what came true is told from what is to come (%s)", (modality, text) => {
  expect(read(text, { dateline: "2024-02-10" }).claims[0].modality).toBe(modality);
});
