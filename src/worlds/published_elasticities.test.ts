import { existsSync, readFileSync } from "node:fs";

import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";

import { isicDivisions } from "../core/codes/isic.ts";
import { elasticityOfGroups, groupsOfDivisions, publishedElasticities } from "./published_elasticities.ts";
import { sectors35 } from "./sectors_35.ts";

const folder = "../shared/data/mrio/";
const columns = ["FGO2022_GTAP", "CP2015", "LL2023", "BCK2023_secondhand"];

describe.skipIf(!existsSync(folder))("against the collected numbers (skipped where the raw tables are absent)", () => {
  test("every published elasticity stands in the table, and none that is not", () => {
    for (const row of csvParse(readFileSync(`${folder}elasticities_wiod31.csv`, "utf8"))) {
      for (const [position, column] of columns.entries()) {
        const groups = groupsOfDivisions(isicDivisions(row["wiod31"]));
        expect(groups).toEqual([row["wiod31"]]);
        const stated = row[column] === "" ? undefined : Number(row[column]);
        expect(elasticityOfGroups(publishedElasticities[position], groups)).toBe(stated);
      }
    }
  });

  test("textiles and leather of the 35 sectors are means of their own GTAP sectors", () => {
    const rows = csvParse(readFileSync(`${folder}elasticities_raw.csv`, "utf8"));
    const theta = (gtap: string): number =>
      Number(rows.find((row) => row["source"] === "FGO2022_GTAP" && row["sector"] === gtap)?.["theta"]);
    expect(sectors35[3].own_elasticity).toBeCloseTo((theta("tex") + theta("wap")) / 2, 3);
    expect(sectors35[4].own_elasticity).toBeCloseTo(theta("lea"), 3);
  });
});

test("a sector over several groups takes the mean of those that have an estimate", () => {
  const [fontagne, caliendo] = publishedElasticities;
  expect(elasticityOfGroups(fontagne, ["A", "B"])).toBeCloseTo((5.056 + 9.585) / 2, 12);
  expect(elasticityOfGroups(caliendo, ["C31-C33", "D-E"])).toBe(3.98);
  expect(elasticityOfGroups(caliendo, ["D-E"])).toBeUndefined();
  expect(groupsOfDivisions([45, 64])).toEqual([]);
});

test("there are 35 sectors, of which the first 16 are goods with an elasticity", () => {
  expect(sectors35).toHaveLength(35);
  expect(sectors35.findIndex((sector) => sector.group === null)).toBe(17);
});
