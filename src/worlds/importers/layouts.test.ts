import { describe, expect, test } from "vitest";

import { flowIndex } from "../../core/axes.ts";
import { checkWorld } from "../check.ts";
import type { World } from "../world.ts";
import { adbMrio } from "./adb_mrio.ts";
import { baciGdp } from "./baci_gdp.ts";
import { oecdIcio } from "./oecd_icio.ts";
import { fileOf, smallLine, smallSize, smallSums, smallTotal } from "./small_tables.cases.ts";
import { wiod2016 } from "./wiod_2016.ts";

const { countries: N, sectors: J } = smallSize;
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

function expectSmall(world: World): void {
  const { flows, io } = smallSums();
  for (const [cell, value] of flows.entries()) expect(world.flows[cell]).toBeCloseTo(value, 9);
  for (const [cell, value] of io.entries()) expect(world.io?.[cell]).toBeCloseTo(value, 9);
  expect(checkWorld(world, { tolerance: 1e-9 })).toEqual([]);
}

/** An ADB spreadsheet as saved: titles in the first column, an empty first column below, names, countries and numbers above. */
function adb(title = "75 economies, at current prices (industry by industry)", delimiter = ","): string[] {
  const names = ["Agriculture, hunting, forestry, and fishing", "Mining and quarrying", "Food, beverages, and tobacco"];
  const countries = ["PRC", "TAJ", "RoW"];
  const finals = ["F1", "F5"];
  const quoted = (cells: readonly string[]): string =>
    cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter);
  const producers = countries.flatMap((country) =>
    range(J).map((j) => ({ country, name: names[j], number: `c${j + 1}` })),
  );
  const uses = countries.flatMap((country) => finals.map((number) => ({ country, name: `Final ${number}`, number })));
  const columns = [...producers, ...uses];
  const blank = columns.map(() => "");
  const ones = columns.map(() => "1");
  return [
    quoted(["Multiregional Input-Output Table 2024", "", "", "", ...blank, ""]),
    quoted([title, "", "", "", ...blank, ""]),
    quoted(["In millions of US$", "", "", "", ...blank, ""]),
    quoted(["", "", "", "", ...blank, ""]),
    quoted(["", "", "", "", ...columns.map((column) => column.name), "TOTAL"]),
    quoted(["", "", "", "", ...columns.map((column) => column.country), "ToT"]),
    quoted(["", "", "", "", ...columns.map((column) => column.number), ""]),
    ...range(N).flatMap((i) =>
      range(J).map((j) =>
        quoted(["", names[j], countries[i], `c${j + 1}`, ...smallLine(i, j, true), smallTotal(i, j)]),
      ),
    ),
    ...[
      ["Intermediate input total", "r60"],
      ["Taxes less subsidies on products", "r99"],
      ["Value added at basic prices", "r64"],
      ["International Transport Margins", "trs"],
      ["TOTAL", "r69"],
    ].map(([name, number]) => quoted(["", name, "TOT", number, ...ones, ""])),
  ];
}

/**
 * An ICIO table of 2021: industries without letters; CHN and MEX as lines of zeros beside their parts CN1, CN2 and MX1, MX2;
 * one line of taxes for each country.
 */
function icio2021(): string[] {
  const codes = ["01T02", "05T06", "41T43"];
  const split = ["AUS", "CHN", "ROW", "CN1", "CN2"];
  const producers = split.flatMap((country) => codes.map((code) => `${country}_${code}`));
  const uses = ["AUS", "CHN", "ROW"].flatMap((country) => ["HFCE", "INVNT"].map((use) => `${country}_${use}`));
  const own: Readonly<Record<string, number>> = { AUS: 0, CN1: 1, ROW: 2 };
  const spread = (cells: readonly string[]): readonly string[] => {
    const of = (n: number): readonly string[] => cells.slice(n * J, (n + 1) * J);
    const zeros = codes.map(() => "0");
    return [...of(0), ...zeros, ...of(2), ...of(1), ...zeros, ...cells.slice(N * J)];
  };
  const zeros = [...producers, ...uses].map(() => "0");
  return [
    ["", ...producers, ...uses, "TOTAL"].join(","),
    ...split.flatMap((country) =>
      range(J).map((j) => {
        const i = own[country];
        return i === undefined
          ? [`${country}_${codes[j]}`, ...zeros, "0"].join(",")
          : [`${country}_${codes[j]}`, ...spread(smallLine(i, j, true)), smallTotal(i, j)].join(",");
      }),
    ),
    ...["AUS", "CHN", "ROW"].map((country) => [`${country}_TAXSUB`, ...zeros, ""].join(",")),
    ["VALU", ...zeros, ""].join(","),
    ["OUTPUT", ...zeros, ""].join(","),
  ];
}

const refused = async (work: Promise<unknown>, code: string, message: RegExp): Promise<void> => {
  await expect(work).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
};

describe("ADB's layout", () => {
  test("is read with its titles, quoted names, bank codes and lines of totals", async () => {
    const world = await adbMrio.read({ files: [fileOf("ADB-MRIO-2024-August 2025.csv", adb())] });
    expectSmall(world);
    expect(world.year).toBe(2024);
    expect(world.countries.map((row) => row.country)).toEqual(["CHN", "TJK", "ROW"]);
  });

  test("is read with merged country cells, and a last column without a country is no final use", async () => {
    const lines = adb().map((line, at) => (at === 5 ? line.replaceAll(/([A-Za-z]{3})(,\1)+/g, keepFirst) : line));
    expect(lines[5]).toContain(",PRC,,,TAJ,,,RoW,,");
    expectSmall(await adbMrio.read({ files: [fileOf("ADB-MRIO-2024.csv", lines)] }));
    const nameless = adb().map((line, at) => (at === 5 ? line.replace("ToT", "") : at === 6 ? `${line}c61` : line));
    expectSmall(await adbMrio.read({ files: [fileOf("ADB-MRIO-2024.csv", nameless)] }));
  });

  test("at constant prices is refused, by its name or its title", async () => {
    const name = "ADB MRIO 2019, at constant 2010 prices.csv";
    await refused(adbMrio.read({ files: [fileOf(name, adb())] }), "worlds.import_prices", /needs the table at current/);
    const title = "62 economies, at constant 2010 prices (industry by industry)";
    await refused(adbMrio.read({ files: [fileOf("ADB-MRIO-2019.csv", adb(title))] }), "worlds.import_prices", /2010/);
    const pyp = wiod2016.read({ files: [fileOf("WIOT2014_PYP_Nov16_ROW.csv", [])] });
    await refused(pyp, "worlds.import_prices", /PYP/);
  });
});

function keepFirst(run: string, code: string): string {
  return code + ",".repeat(run.split(",").length - 1);
}

describe("the layout of ICIO 2021", () => {
  test("is read with the parts of China beside their empty whole, and taxes by country", async () => {
    const world = await oecdIcio.read({ files: [fileOf("ICIO2021_2018.csv", icio2021())] });
    expectSmall(world);
    expect(world.countries.map((row) => row.country)).toEqual(["AUS", "CHN", "ROW"]);
  });

  test("of the edition of 2025 states industries of one division side by side", async () => {
    const codes = ["C24A", "C24B", "C302T309"];
    const lines = icio2021().map((line) =>
      line
        .replaceAll("_01T02", `_${codes[0]}`)
        .replaceAll("_05T06", `_${codes[1]}`)
        .replaceAll("_41T43", `_${codes[2]}`),
    );
    const world = await oecdIcio.read({ files: [fileOf("2022_SML.csv", lines)] });
    expectSmall(world);
    expect(world.sectors.map((row) => [row.sector, row.is_good])).toEqual(codes.map((code) => [code, true]));
  });
});

describe("numbers in a publisher's table", () => {
  const read = (edit: (line: string, at: number) => string, delimiter = ","): Promise<World> =>
    adbMrio.read({ files: [fileOf("ADB-MRIO-2024.csv", adb(undefined, delimiter).map(edit))] });

  test("must come to the sum that the file prints", async () => {
    const doubled = read((line, at) => (at === 8 ? line.replace(/,\d[\d.]*,/, ",99999,") : line));
    await refused(doubled, "worlds.import_total", /ADB-MRIO-2024\.csv:9: the cells of PRC c2 come to .* own sum is/);
    expectSmall(await read((line, at) => (at > 6 ? line.replace(/,[^,]*$/, ",") : line)));
  });

  test("have no thousands separators, no hexadecimals and one decimal mark", async () => {
    const cell = (text: string) => (line: string, at: number) =>
      at === 8 ? line.replace(/,\d[\d.]*,/, `,${text},`) : line;
    await refused(
      read(cell('"1,234.5"')),
      "worlds.import_value",
      /:9: cell 5 is "1,234\.5"; a plain number \(no thousands/,
    );
    await refused(read(cell("0x10")), "worlds.import_value", /0x10/);
    await refused(read(cell("Infinity")), "worlds.import_value", /Infinity/);
    const commas = (line: string, at: number): string => (at > 6 ? line.replaceAll(".", ",") : line);
    expectSmall(await read(commas, ";"));
    const mixed = read((line, at) => (at === 8 ? line : commas(line, at)), ";");
    await refused(mixed, "worlds.import_value", /:9: cell/);
  });

  test("are read behind a byte order mark and with CRLF", async () => {
    expectSmall(await read((line, at) => `${at === 0 ? "\uFEFF" : ""}${line}\r`));
  });
});

describe("BACI", () => {
  const gdp = [
    "Country Name,Country Code,Series Name,Series Code,2022 [YR2022],2023 [YR2023]",
    "China,CHN,GDP (current US$),NY.GDP.MKTP.CD,..,17794783000000",
    'China,CHN,"Population, total",SP.POP.TOTL,1412000000,1410000000',
    "Russian Federation,RUS,GDP (current US$),NY.GDP.MKTP.CD,2266029240645,2021421000000",
    "Taiwan,TWN,GDP (current US$),NY.GDP.MKTP.CD,..,755000000000",
  ];
  const codes = [
    "country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha",
    "156,China,China,CN,CHN",
    '490,"Other Asia, nes","Other Asia, not elsewhere specified",N/A,N/A',
    "643,Russian Federation,Russian Federation,RU,RUS",
  ];
  const trade = [
    "t,i,j,k,v,q",
    "2023,643,156,270900,  100000.500,        NA",
    '"2023","156","643","010121","90000.25","2"',
    "2023,490,156,854231,   1000.000,     3.000",
    "2023,156,490,854231,   1000.000,          ",
  ];

  test("is read with padded cells, the older country list and 490 as Taiwan; other series are passed over", async () => {
    const world = await baciGdp.read({
      files: [fileOf("gdp.csv", gdp), fileOf("BACI_HS92_Y2023_V202301.csv", trade), fileOf("country_codes.csv", codes)],
    });
    expect(world.countries.map((row) => row.country)).toEqual(["CHN", "RUS", "TWN"]);
    expect(world.flows[flowIndex(3, 1, 0, 0)]).toBeCloseTo(100.0005, 9);
    expect(world.flows[flowIndex(3, 0, 1, 0)]).toBeCloseTo(90.00025, 9);
    expect([...world.value_added]).toEqual(
      [17_794_783, 2_021_421, 755_000].map((value) => expect.closeTo(value, 3) as number),
    );
    expect(world.notes.join(" ")).toContain("Other Asia, not elsewhere specified (490), is read as Taiwan.");
  });
});
