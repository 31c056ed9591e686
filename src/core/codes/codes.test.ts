import { describe, expect, it } from "vitest";

import { countries, countryByName, findCountry, isCountryCode } from "./countries.ts";
import { GroupResolver, groupCodes, groupMembers, resolveGroups } from "./groups.ts";

describe("countries", () => {
  it("have unique codes and names that lead back to them", () => {
    expect(new Set(countries.map((row) => row.country)).size).toBe(countries.length);
    for (const { country, name } of countries) {
      if (name !== "Congo") expect(countryByName(name)?.country, name).toBe(country);
    }
  });

  it.each([
    ["Türkiye", "TUR"],
    ["turkey", "TUR"],
    ["the Netherlands", "NLD"],
    ["UK", "GBR"],
    ["Britain", "GBR"],
    ["DR Congo", "COD"],
    ["Ivory Coast", "CIV"],
    ["Rep. of Korea", "KOR"],
    ["TFYR of Macedonia", "MKD"],
    ["Czech Rep.", "CZE"],
    ["Kosovo", "XKX"],
    ["Viet Nam", "VNM"],
    ["U.S.", "USA"],
    ["U.A.E.", "ARE"],
    ["Russia", "RUS"],
    ["South Korea", "KOR"],
    ["Taiwan", "TWN"],
    ["Bosnia & Herz.", "BIH"],
    ["St Lucia", "LCA"],
    ["Marshall Isds", "MHL"],
    ["Congo, Dem. Rep.", "COD"],
    ["COTE D’IVOIRE", "CIV"],
  ])("finds %s as %s", (name, code) => expect(countryByName(name)?.country).toBe(code));

  it("do not guess a name that two countries share", () => expect(countryByName("Congo")).toBeUndefined());

  it("know the codes that ISO lacks and refuse others", () => {
    expect(findCountry("XKX")?.name).toBe("Kosovo");
    expect([isCountryCode("ROW"), isCountryCode("XKK"), isCountryCode("rus"), isCountryCode("CHX")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("groupMembers", () => {
  it.each([
    ["EU", "1957-12-31", 0],
    ["EU", "1958-01-01", 6],
    ["EU", "2004-04-30", 15],
    ["EU", "2004-05-01", 25],
    ["EU", "2013-07-01", 28],
    ["EU", "2020-01-31", 28],
    ["EU", "2020-02-01", 27],
    ["EU27", undefined, 27],
    ["EU28", undefined, 28],
    ["G7", undefined, 7],
    ["G20", undefined, 19],
    ["BRICS", "2023-12-31", 5],
    ["BRICS", "2024-01-01", 9],
    ["EAEU", undefined, 5],
    ["NATO", "2023-04-03", 30],
    ["NATO", "2024-03-07", 32],
    ["OECD", undefined, 38],
    ["ASEAN", "2023-01-01", 10],
    ["ASEAN", "2025-10-26", 11],
    ["BRICS", "2010-12-23", 4],
    ["BRICS", undefined, 10],
    ["NATO", "2020-03-26", 29],
    ["NATO", "2023-04-04", 31],
    ["CIS", "2009-08-18", 10],
    ["CIS", "2009-08-19", 9],
    ["OECD", "2010-12-08", 33],
    ["EAEU", "2015-01-01", 3],
  ] as const)("has the members of %s on %s: %i", (group, date, count) => {
    const members = groupMembers(group, date);
    expect(members).toHaveLength(count);
    for (const code of members) expect(isCountryCode(code), code).toBe(true);
  });

  it("has the United Kingdom in the Union to the last day of January 2020", () => {
    expect(groupMembers("EU", "2020-01-31")).toContain("GBR");
    expect(groupMembers("EU", "2020-02-01")).not.toContain("GBR");
    expect(groupMembers("EU28")).toContain("GBR");
    expect(groupMembers("EU")).toEqual(groupMembers("EU27"));
  });

  it("has no member twice on any day", () => {
    for (const day of ["1958-01-01", "1999-03-12", "2009-08-18", "2020-01-31", "2025-12-31"]) {
      for (const group of groupCodes) {
        const members = groupMembers(group, day);
        expect(new Set(members).size, `${group} on ${day}`).toBe(members.length);
      }
    }
  });

  it("suggests the group that was meant", () => expect(() => groupMembers("NATOO")).toThrow('Did you mean "NATO"?'));
});

describe("GroupResolver", () => {
  const known = ["CHN", "DEU", "FRA", "RUS", "USA", "ROW"];
  const resolver = new GroupResolver(
    { west: ["G7", "AUS"], G7: ["DEU", "USA"], both: ["west", "CHN"], loop: ["loop"] },
    known,
  );

  it("prefers the user's groups and reads groups within groups", () => {
    expect(resolver.resolve("both")).toEqual({ members: ["CHN", "DEU", "USA"], dropped: ["AUS (of west)"] });
  });

  it("drops members of built-in groups that the world lacks and says so", () => {
    const { members, dropped } = new GroupResolver({}, known).resolve("G7");
    expect(members).toEqual(["DEU", "FRA", "USA"]);
    expect(dropped).toContain("JPN (of G7)");
  });

  it.each(["all", "WLD"])("reads %s as every country of the world", (code) => {
    expect(resolver.resolve(code)).toEqual({ members: known, dropped: [] });
  });

  it("reads all the user's groups at once, so that a mistake in an unused one is found", () => {
    const groups = resolveGroups({ west: ["G7", "AUS"], east: ["CHN", "RUS"] }, known);
    expect([...groups.keys()]).toEqual(["west", "east"]);
    expect(groups.get("east")?.members).toEqual(["CHN", "RUS"]);
    expect(() => resolveGroups({ west: ["USA"], typo: ["CHNN"] }, known)).toThrow('Did you mean "CHN"?');
  });

  it("uses the membership of the day it is given", () => {
    const world = ["DEU", "GBR"];
    expect(new GroupResolver({}, world, "2019-06-30").resolve("EU").members).toEqual(["DEU", "GBR"]);
    expect(new GroupResolver({}, world).resolve("EU").members).toEqual(["DEU"]);
  });

  it("refuses a group that takes the name of a country", () => {
    expect(() => new GroupResolver({ CHN: ["USA"] }, known)).toThrow('cannot be called "CHN"');
  });

  it("refuses a code that the world lacks, a group without members and a group that contains itself", () => {
    expect(() => resolver.resolve("AUS")).toThrow('unknown country or group "AUS"');
    expect(() => resolver.resolve("ASEAN")).toThrow("names no country of this world");
    expect(() => resolver.resolve("loop")).toThrow("contains itself");
  });
});
