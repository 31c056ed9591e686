import type { MatrixHeader, MatrixLabel, MatrixLayout } from "./matrix.ts";

/**
 * The layout of the WIOD spreadsheets and of the ADB tables that follow them, saved as CSV.
 *
 * Above the values stand, line by line, the using sector's code, its name, its country and its number (c1, c2 …; final uses have the
 * numbers after the last sector, or F1 to F5); left of the values stand the same for the producing sector (c1 or r1). Where
 * country cells are merged, only the first of each country has its code. The last column, of country TOT, is the sum.
 *
 * @param sectorCount sectors of a country; higher numbers are final uses in columns and totals in lines
 */
export function numberedLayout(sectorCount: number, toIso: (country: string) => string): MatrixLayout {
  return {
    description:
      "a line of sector numbers c1, c2 … below a line of country codes, with country and number left of the values",
    toIso,
    readHeader: (lines) => readHeader(lines, sectorCount),
  };
}

function readHeader(lines: readonly (readonly string[])[], sectorCount: number): MatrixHeader | null {
  const numbers = lines.at(-1) ?? [];
  const countries = lines.at(-2) ?? [];
  const first = numbers.findIndex((cell) => /^c1$/i.test(cell));
  if (first < 2 || lines.length < 2 || !isCountry(countries[first] ?? "")) return null;
  const isMerged = (countries[first + 1] ?? "") === "";
  let country = "";
  const columns = numbers.map((cell, at): MatrixLabel | null => {
    const named = countries[at] ?? "";
    if (named !== "" || !isMerged) country = named;
    const match = /^([cf])(\d+)$/i.exec(cell);
    if (at < first || match === null || !isCountry(country)) return null;
    const number = Number(match[2]);
    const isSector = match[1].toLowerCase() === "c" && number <= sectorCount;
    return { country, sector: isSector ? `c${number}` : null };
  });
  return {
    columns,
    total: countries.findIndex((cell, at) => at > first && isTotal(cell)),
    row(cells) {
      const number = /^[cr](\d+)$/i.exec((cells[first - 1] ?? "").trim());
      const seller = (cells[first - 2] ?? "").trim();
      if (number === null || Number(number[1]) > sectorCount || !isCountry(seller)) return null;
      const name = (cells[first - 3] ?? "").trim();
      const code = (cells[first - 4] ?? "").trim();
      return {
        country: seller,
        sector: `c${Number(number[1])}`,
        ...(code === "" ? {} : { code }),
        ...(name === "" ? {} : { name }),
      };
    },
  };
}

function isCountry(text: string): boolean {
  return /^[A-Za-z]{3,5}$/.test(text) && !isTotal(text);
}

function isTotal(text: string): boolean {
  return /^tot(al)?$/i.test(text);
}
