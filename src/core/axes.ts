/**
 * The one axis order of Leeway: (exporter, importer, sector).
 *
 * In memory the sector varies slowest and the exporter fastest, because sums run over exporters; an array over
 * (country, sector) keeps the country fastest for the same reason. Every flat array of the model layers is addressed
 * through this object, so the order is stated here and nowhere else.
 */
export interface Axes {
  /** Country codes in array order; N of them, unique. */
  readonly countries: readonly string[];
  /** Sector codes in array order; J of them, unique. */
  readonly sectors: readonly string[];
}

/** Offset of cell (exporter i, importer n, sector j) in an array over (exporter, importer, sector): (j·N + n)·N + i. */
export function flowIndex(countryCount: number, exporter: number, importer: number, sector: number): number {
  return (sector * countryCount + importer) * countryCount + exporter;
}

/** Offset of cell (country n, sector j) in an array over (country, sector): j·N + n. */
export function countrySectorIndex(countryCount: number, country: number, sector: number): number {
  return sector * countryCount + country;
}

/** Offset of cell (country n, input sector k, using sector j) of intermediate purchases: (j·J + k)·N + n. */
export function inputIndex(
  countryCount: number,
  sectorCount: number,
  country: number,
  inputSector: number,
  usingSector: number,
): number {
  return (usingSector * sectorCount + inputSector) * countryCount + country;
}
