import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { read } from "./read.ts";
import type { Claim, DocumentRecord } from "./record.ts";

const path = fileURLToPath(new URL("../../../shared/founding-article.txt", import.meta.url));
const present = existsSync(path);

function claimWith(record: DocumentRecord, low: string, concept: string): Claim {
  const found = record.claims.filter(
    (claim) => claim.kind !== "comparison" && claim.quantity.low === low && claim.measure.concept === concept,
  );
  expect(found, `${concept} ${low}`).toHaveLength(1);
  return found[0];
}

describe.skipIf(!present)("the founding article (skipped where ../shared does not hold it)", () => {
  const text = present ? readFileSync(path, "utf8") : "";
  const record = read(text, { dateline: "2023-05-24" });
  const bilateral = { symmetric: true, of: ["CHN", "RUS"] };

  test("its customs figure for 2022 is a level of the turnover, with the source named", () => {
    const claim = claimWith(record, "190000000000", "trade_turnover");
    expect(claim).toMatchObject({
      kind: "level",
      quantity: { high: "190000000000", comparator: "=", unit: { kind: "currency", code: "USD" } },
      measure: { flow: "turnover", commodity: null, parties: bilateral },
      period: { from: "2022-01-01", to: "2022-12-31", granularity: "year", basis: "explicit" },
      modality: "fact",
      polarity: "affirmed",
      attribution: { kind: "source", source: "Chinese customs data" },
    });
  });

  test("the sum so far is a lower bound that ends at the dateline, said by the premier", () => {
    const claim = claimWith(record, "70000000000", "trade_turnover");
    expect(claim).toMatchObject({
      quantity: { comparator: ">=" },
      measure: { parties: bilateral },
      period: { from: "2023-01-01", to: "2023-05-24", granularity: "ytd", basis: "year_to_date" },
      modality: "fact",
      attribution: { speaker: "li-qiang" },
    });
  });

  test("the goal of 200 billion is a target for this year", () => {
    expect(claimWith(record, "200000000000", "trade_turnover")).toMatchObject({
      modality: "target",
      measure: { parties: bilateral },
      period: { from: "2023-01-01", to: "2023-12-31", granularity: "year" },
      attribution: { kind: "direct", speaker: "mikhail-mishustin" },
    });
  });

  test("the expected growth of energy exports has both parties and a direction", () => {
    expect(claimWith(record, "40", "exports_growth")).toMatchObject({
      kind: "change",
      quantity: { unit: { kind: "percent", code: "%" } },
      measure: { commodity: "energy", parties: { symmetric: false, reporter: "RUS", partner: "CHN" } },
      modality: "expectation",
      direction: "up",
      attribution: { speaker: "alexander-novak" },
    });
  });

  test("ranks are claims of first place", () => {
    expect(claimWith(record, "1", "trade_partner_rank").measure.parties).toEqual({
      symmetric: false,
      reporter: "RUS",
      partner: "CHN",
    });
    expect(claimWith(record, "1", "export_destination_rank")).toMatchObject({
      measure: { commodity: "energy", parties: { symmetric: false, reporter: "RUS", partner: "CHN" } },
      period: { from: "2022-01-01", to: "2022-12-31" },
    });
  });

  test("last year's figure is resolved into its value, as an aim to exceed it", () => {
    const claim = record.claims.find(({ quantity }) => quantity.comparator === ">");
    expect(claim).toMatchObject({
      quantity: { low: "190000000000" },
      modality: "target",
      attribution: { speaker: "li-qiang" },
    });
  });

  test("no date, group, plan or caption becomes a level claim", () => {
    const levels = record.claims
      .filter(({ kind }) => kind === "level" || kind === "count")
      .map(({ quantity }) => quantity.low);
    expect(levels).toEqual(["190000000000", "70000000000", "200000000000"]);
  });

  test("without a dateline the date is inferred from the text, and said to be", () => {
    const inferred = read(text);
    expect(inferred.document).toMatchObject({
      dateline: "2023-05-24",
      dateline_source: "inferred",
      agencies: ["Reuters", "AFP", "AP"],
    });
    expect(inferred.flags.map(({ code }) => code)).toContain("dateline_inferred");
    expect(inferred.claims).toEqual(record.claims);
  });
});
