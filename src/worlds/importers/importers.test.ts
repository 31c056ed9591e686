import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { flowIndex } from "../../core/axes.ts";
import { LeewayError } from "../../core/errors.ts";
import { checkWorld } from "../check.ts";
import type { World } from "../world.ts";
import { adbMrio } from "./adb_mrio.ts";
import { baciGdp } from "./baci_gdp.ts";
import { openImportFile } from "./files_node.ts";
import { importerOf, importers } from "./importers.ts";
import { splitCells } from "./importer.ts";
import { oecdIcio } from "./oecd_icio.ts";
import { fileOf, smallLine, smallSize, smallSums, smallTotal } from "./small_tables.cases.ts";
import { wiod2013 } from "./wiod_2013.ts";
import { wiod2016 } from "./wiod_2016.ts";

const { countries: N, sectors: J } = smallSize;
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

function expectSmall(world: World): void {
  const { flows, io } = smallSums();
  expect(world.flows).toHaveLength(flows.length);
  for (const [cell, value] of flows.entries()) expect(world.flows[cell]).toBeCloseTo(value, 9);
  for (const [cell, value] of io.entries()) expect(world.io?.[cell]).toBeCloseTo(value, 9);
  expect(checkWorld(world, { tolerance: 1e-9 })).toEqual([]);
}

async function refusal(work: Promise<unknown>): Promise<LeewayError> {
  const error = await work.then(
    () => new Error("accepted"),
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(LeewayError);
  return error as LeewayError;
}

/** The 2016 release as R exports its data frame: meta columns, AUS1 … ROW61, TOT; totals below under country TOT. */
function dataFrame(): string[] {
  const codes = ["A01", "B", "C10-C12"];
  const names = ["Crop production", "Mining and quarrying", "Food, beverages and tobacco"];
  const countries = ["AUS", "RUS", "ROW"];
  const columns = countries.flatMap((country) => [1, 2, 3, 57, 61].map((number) => `${country}${number}`));
  const head = ["", "IndustryCode", "IndustryDescription", "Country", "RNr", "Year", ...columns, "TOT"];
  const line = (i: number, j: number): string =>
    [
      `"${i * J + j + 1}"`,
      `"${codes[j]}"`,
      `"${names[j]}"`,
      `"${countries[i]}"`,
      j + 1,
      2014,
      ...smallLine(i, j, false),
      smallTotal(i, j),
    ].join(",");
  const totals = ["II_fob", "TXSP", "VA", "GO"].map((code, at) =>
    [`"${10 + at}"`, `"${code}"`, '"total, of all"', '"TOT"', 65 + at, 2014, ...columns.map(() => "5"), "7"].join(","),
  );
  return [
    head.map((cell) => `"${cell}"`).join(","),
    ...range(N).flatMap((i) => range(J).map((j) => line(i, j))),
    ...totals,
  ];
}

/** The spreadsheets of WIOD and ADB saved as CSV. */
function spreadsheet(options: {
  readonly countries: readonly string[];
  readonly finals: readonly string[];
  readonly rowPrefix: string;
  readonly title: string;
  readonly delimiter: string;
}): string[] {
  const { countries, finals, rowPrefix, title, delimiter } = options;
  const sectorCells = (of: (country: string, sector: number) => string): string[] =>
    countries.flatMap((country) => range(J).map((j) => of(country, j)));
  const finalCells = (of: (country: string, use: string) => string): string[] =>
    countries.flatMap((country) => finals.map((use) => of(country, use)));
  const numeric = (text: string): string => (delimiter === ";" ? text.replace(".", ",") : text);
  const cells = (label: readonly string[], values: readonly string[]): string => [...label, ...values].join(delimiter);
  const blank = ["", "", "", ""];
  return [
    cells([title, "", "", ""], []),
    cells(blank, []),
    cells(
      ["(industry-by-industry)", "", "", ""],
      [...sectorCells((_, j) => `AtB${j}`), ...finalCells(() => ""), "TOT"],
    ),
    cells(
      ["(millions of US$)", "", "", ""],
      [...sectorCells((_, j) => `Name ${j}`), ...finalCells((_, use) => `Use ${use}`), "Total output"],
    ),
    cells(blank, [...sectorCells((country) => country), ...finalCells((country) => country), "TOT"]),
    cells(blank, [...sectorCells((_, j) => `c${j + 1}`), ...finalCells((_, use) => use), "c62"]),
    ...range(N).flatMap((i) =>
      range(J).map((j) =>
        cells(
          [`AtB${j}`, `Name ${j}`, countries[i], `${rowPrefix}${j + 1}`],
          [...smallLine(i, j, true), smallTotal(i, j)].map(numeric),
        ),
      ),
    ),
    cells(["", "Total intermediate consumption", "TOT", "r60"], [...smallLine(0, 0, true).map(() => "1"), "1"]),
    cells(["", "Value added at basic prices", "TOT", "r64"], [...smallLine(0, 0, true).map(() => ""), ""]),
  ];
}

/** The OECD's layout: labels like AUS_A01_02 in the first line and first cell; China in two parts; totals below and at the end. */
function icio(
  codes: readonly string[],
  labels: { first: string; out: string; tax: string; valueAdded: string },
): string[] {
  const countries = ["AUS", "CN1", "ROW"];
  const columns = [
    ...countries.flatMap((country) => codes.map((code) => `${country}_${code}`)),
    ...["AUS", "CHN", "ROW"].flatMap((country) => ["HFCE", "DPABR"].map((use) => `${country}_${use}`)),
  ];
  const zeros = columns.map(() => "0");
  return [
    [labels.first, ...columns, labels.out].join(","),
    ...range(N).flatMap((i) =>
      range(J).map((j) => [`${countries[i]}_${codes[j]}`, ...smallLine(i, j, true), smallTotal(i, j)].join(",")),
    ),
    ...codes.map((code) => [`CN2_${code}`, ...zeros, "0"].join(",")),
    [labels.tax, ...zeros, ""].join(","),
    [labels.valueAdded, ...zeros, ""].join(","),
    [labels.out, ...zeros, ""].join(","),
  ];
}

describe("wiod_2016", () => {
  test("reads the data frame of the release, leaving totals out", async () => {
    const world = await wiod2016.read({ files: [fileOf("WIOT2014_October16_ROW.csv", dataFrame())] });
    expectSmall(world);
    expect(world.name).toBe("wiod-2016-release-2014");
    expect(world.countries.map((row) => row.country)).toEqual(["AUS", "RUS", "ROW"]);
    expect(world.sectors[2]).toEqual({
      sector: "C10-C12",
      name: "Food, beverages and tobacco",
      isic: "Rev. 4: C10-C12",
      is_good: true,
    });
    expect([...world.trade_elasticity]).toEqual([5.056, 9.585, 4.298]);
  });

  test("reads the names of the Stata file and the spreadsheet saved with semicolons and decimal commas", async () => {
    const stata = dataFrame().map((line, at) => (at === 0 ? line.replaceAll(/"([A-Z]{3}\d+)"/g, '"v$1"') : line));
    expectSmall(await wiod2016.read({ files: [fileOf("wiot2014.csv", stata)] }));
    const lines = spreadsheet({
      countries: ["AUS", "RUS", "ROW"],
      finals: ["c57", "c61"],
      rowPrefix: "r",
      title: "Intercountry Input-Output Table",
      delimiter: ";",
    });
    const world = await wiod2016.read({ files: [fileOf("WIOT2014_Nov16_ROW.csv", lines)] });
    expectSmall(world);
    expect(world.year).toBe(2014);
  });
});

describe("wiod_2013", () => {
  test("reads the spreadsheet saved as CSV", async () => {
    const lines = spreadsheet({
      countries: ["AUS", "ROM", "RoW"],
      finals: ["c37", "c42"],
      rowPrefix: "c",
      title: "Intercountry Input-Output Table",
      delimiter: ",",
    });
    const world = await wiod2013.read({ files: [fileOf("WIOT09_ROW_Sep12.csv", lines)] });
    expectSmall(world);
    expect(world.year).toBe(2009);
    expect(world.countries.map((row) => row.country)).toEqual(["AUS", "ROU", "ROW"]);
    expect(world.sectors[0]).toMatchObject({ sector: "c1", isic: "Rev. 3: A, B", is_good: true });
  });
});

describe("adb_mrio", () => {
  test("reads the spreadsheet saved as CSV, with the bank's own country codes", async () => {
    const lines = spreadsheet({
      countries: ["PRC", "VIE", "RoW"],
      finals: ["F1", "F5"],
      rowPrefix: "c",
      title: "ADB Multi-Regional Input-Output Table",
      delimiter: ",",
    });
    const world = await adbMrio.read({ files: [fileOf("ADB-MRIO72-2022_August 2023.csv", lines)] });
    expectSmall(world);
    expect(world.year).toBe(2022);
    expect(world.countries.map((row) => row.country)).toEqual(["CHN", "VNM", "ROW"]);
  });
});

describe("oecd_icio", () => {
  const editions = [
    [
      "2021",
      "ICIO2021_2018.csv",
      2018,
      ["01T02", "05T06", "41T43"],
      { first: "", out: "OUTPUT", tax: "AUS_TAXSUB", valueAdded: "VALU" },
    ],
    [
      "2022",
      "ICIO2022_2017.csv",
      2017,
      ["A01_02", "B05_06", "F"],
      { first: "", out: "OUT", tax: "TLS", valueAdded: "VA" },
    ],
    [
      "2023",
      "2020_SML.csv",
      2020,
      ["A01_02", "B05_06", "F"],
      { first: "V1", out: "OUT", tax: "TLS", valueAdded: "VA" },
    ],
    ["2025", "2022_SML.csv", 2022, ["A01", "B06", "F"], { first: "V1", out: "OUT", tax: "TLS", valueAdded: "VA" }],
  ] as const;
  test.each(editions)("reads the edition %s, summing the parts of China", async (_, file, year, codes, labels) => {
    const world = await oecdIcio.read({ files: [fileOf(file, icio(codes, labels))] });
    expectSmall(world);
    expect(world.year).toBe(year);
    expect(world.countries.map((row) => row.country)).toEqual(["AUS", "CHN", "ROW"]);
    expect(world.sectors.map((row) => row.sector)).toEqual([...codes]);
    expect(world.sectors.map((row) => row.is_good)).toEqual([true, true, false]);
    expect([...world.trade_elasticity]).toEqual([5.056, 9.585, 5]);
  });

  test("a cut file, a broken number, a repeated and a short line are refused with their place", async () => {
    const lines = icio(["A01", "B06", "F"], { first: "V1", out: "OUT", tax: "TLS", valueAdded: "VA" });
    const read = (changed: readonly string[]): Promise<unknown> =>
      oecdIcio.read({ files: [fileOf("2022_SML.csv", changed)] });
    const cut = await refusal(read(lines.slice(0, 6)));
    expect(cut.code).toBe("worlds.import_incomplete");
    expect(cut.message).toMatch(/CHN F, ROW A01/);
    const broken = await refusal(read(lines.map((line, at) => (at === 2 ? line.replace(/,[^,]*/, ",n.a.") : line))));
    expect(broken.message).toMatch(/^2022_SML\.csv:3: cell 2 is "n\.a\."/);
    const twice = await refusal(read([...lines, lines[1]]));
    expect(twice.message).toMatch(/AUS A01 was given before/);
    const short = await refusal(read(lines.map((line, at) => (at === 2 ? line.slice(0, 40) : line))));
    expect(short.code).toBe("worlds.import_row");
    const other = await refusal(read(["a,b", "1,2"]));
    expect(other.code).toBe("worlds.import_layout");
    expect(other.message).toMatch(/columns like AUS_A01_02/);
    const unknown = await refusal(read(lines.map((line) => line.replaceAll("AUS", "QQQ"))));
    expect(unknown.code).toBe("worlds.unknown_code");
    const nameless = await refusal(oecdIcio.read({ files: [fileOf("table.csv", lines)] }));
    expect(nameless.code).toBe("worlds.import_year");
  });
});

describe("baci_gdp", () => {
  const trade = [
    "t,i,j,k,v,q",
    "2023,643,156,270900,100000.5,1",
    "2023,643,156,271121,20000,NA",
    "2023,156,643,851712,90000,2",
    "2023,156,276,851712,50000,2",
    "2023,276,156,870323,70000,3",
    "2023,490,156,854231,1000,3",
  ];
  const codes = [
    "country_code,country_name,country_iso2,country_iso3",
    "156,China,CN,CHN",
    "276,Germany,DE,DEU",
    '490,"Other Asia, not elsewhere specified",N/A,S19',
    "643,Russian Federation,RU,RUS",
  ];
  const gdp = [
    '"Data Source","World Development Indicators",',
    "",
    '"Last Updated Date","2025-01-28",',
    "",
    '"Country Name","Country Code","Indicator Name","Indicator Code","2021","2022","2023",',
    '"China","CHN","GDP (current US$)","NY.GDP.MKTP.CD","1","2","17794783000000",',
    '"Germany","DEU","GDP (current US$)","NY.GDP.MKTP.CD","1","2","4525703903627.53",',
    '"Russian Federation","RUS","GDP (current US$)","NY.GDP.MKTP.CD","1","2266029240645.34","",',
  ];
  const request = (changed: { trade?: readonly string[]; gdp?: readonly string[] } = {}) => ({
    files: [
      fileOf("API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2.csv", changed.gdp ?? gdp),
      fileOf("BACI_HS17_Y2023_V202501.csv", changed.trade ?? trade),
      fileOf("country_codes_V202501.csv", codes),
    ],
  });

  test("sums products, takes GDP of the year or the last before, and names what is left out", async () => {
    const world = await baciGdp.read(request());
    expect(world.countries.map((row) => row.country)).toEqual(["CHN", "DEU", "RUS"]);
    expect(world.flows[flowIndex(3, 2, 0, 0)]).toBeCloseTo(120.0005, 9);
    expect(world.value_added[0]).toBeCloseTo(17_794_783, 4);
    expect(world.value_added[2]).toBeCloseTo(2_266_029.240645, 5);
    expect(checkWorld(world, { tolerance: 1e-9 })).toEqual([]);
    const notes = world.notes.join(" ");
    expect(notes).toContain("the last earlier one stands in: RUS 2022.");
    expect(notes).toContain("(0.30 % of world trade): TWN.");
  });

  test("reads GDP in long form, and one year of several when told which", async () => {
    const long = [
      "Country Name,Country Code,Year,Value",
      "China,CHN,2022,1000000000000",
      "Germany,DEU,2022,2000000000000",
      "Russia,RUS,2021,3000000000000",
    ];
    const years = [...trade, "2022,276,156,870323,5000,3", "2022,156,276,870323,5000,3"];
    const world = await baciGdp.read({ ...request({ gdp: long, trade: years }), year: 2022 });
    expect(world.year).toBe(2022);
    expect(world.value_added[0]).toBeCloseTo(1e6, 6);
  });

  test("missing files, several years and broken values are refused", async () => {
    const files = request().files.slice(0, 2);
    expect((await refusal(baciGdp.read({ files }))).code).toBe("worlds.import_files");
    const years = await refusal(baciGdp.read(request({ trade: [...trade, "2022,276,156,870323,5,3"] })));
    expect(years.message).toMatch(/:8: year 2022 after 2023.*--year/);
    const broken = await refusal(baciGdp.read(request({ trade: [...trade, "2023,276,156,870323,NA,3"] })));
    expect(broken.message).toMatch(/BACI_HS17_Y2023_V202501\.csv:8/);
  });
});

test("sources are known by name, and an unknown one is refused with the list", () => {
  expect(importers.map((importer) => importerOf(importer.source))).toEqual([...importers]);
  expect(() => importerOf("oecd_icoi")).toThrow(/Did you mean "oecd_icio"\?/);
});

test("cells are split as a slow reader of quotes would", () => {
  expect(splitCells('a,"b,""c""",,"d"', ",")).toEqual(["a", 'b,"c"', "", "d"]);
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
      const plain = cells.map((cell) => cell.replaceAll(/[\n\r]/g, " "));
      const line = plain.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
      expect(splitCells(line, ";")).toEqual(plain);
    }),
  );
});

test("whatever stands in a file, an import ends with a world or a LeewayError", async () => {
  const icioLines = icio(["A01", "B06", "F"], { first: "V1", out: "OUT", tax: "TLS", valueAdded: "VA" });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...importers),
      fc.constantFrom(dataFrame(), icioLines),
      fc.array(fc.tuple(fc.nat(3000), fc.constantFrom(",", ";", '"', "x", "-", "9", "", "c1", "\n"))),
      async (importer, lines, edits) => {
        let text = lines.join("\n");
        for (const [at, insert] of edits) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + insert + text.slice(place + (at % 4));
        }
        const world = await importer
          .read({ files: [fileOf("2020.csv", text.split("\n"))] })
          .catch((error: unknown) => error);
        if (world instanceof Error) expect(world).toBeInstanceOf(LeewayError);
        else expect(checkWorld(world as World, { tolerance: 1e-9 })).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test("files on disk are read plain or gzipped; spreadsheets and missing files are refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "leeway-import-"));
  try {
    const text = dataFrame().join("\r\n");
    await writeFile(join(folder, "WIOT2014.csv"), text);
    await writeFile(join(folder, "WIOT2014.csv.gz"), gzipSync(text));
    for (const name of ["WIOT2014.csv", "WIOT2014.csv.gz"]) {
      const file = await openImportFile(join(folder, name));
      expect(file.name).toBe("WIOT2014.csv");
      expectSmall(await wiod2016.read({ files: [file] }));
    }
    await writeFile(join(folder, "t.xlsx"), "x");
    expect((await refusal(openImportFile(join(folder, "t.xlsx")))).message).toMatch(/Save or unpack it as CSV/);
    expect((await refusal(openImportFile(join(folder, "none.csv")))).message).toMatch(/no such file/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
