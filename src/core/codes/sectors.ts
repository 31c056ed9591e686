import { isicDivisions } from "./isic.ts";

/**
 * ISIC Rev. 3.1 divisions with the Rev. 4 divisions that took over the main part of each (United Nations, correspondence of
 * ISIC Rev. 3.1 and Rev. 4). Approximate: a division may also have given classes to others.
 */
const successors: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [2],
  5: [3],
  10: [5],
  11: [6, 9],
  12: [7],
  13: [7],
  14: [8],
  15: [10, 11],
  16: [12],
  17: [13],
  18: [14],
  19: [15],
  20: [16],
  21: [17],
  22: [18, 58],
  23: [19],
  24: [20, 21],
  25: [22],
  26: [23],
  27: [24],
  28: [25, 33],
  29: [28],
  30: [26],
  31: [27],
  32: [26],
  33: [26, 32],
  34: [29],
  35: [30],
  36: [31, 32],
  37: [38],
  40: [35],
  41: [36],
  45: [41, 42, 43],
  50: [45],
  51: [46],
  52: [47, 95],
  55: [55, 56],
  60: [49],
  61: [50],
  62: [51],
  63: [52, 79],
  64: [53, 61],
  65: [64],
  66: [65],
  67: [66],
  70: [68],
  71: [77],
  72: [62, 63],
  73: [72],
  74: [69, 70, 71, 73, 74, 78, 80, 81, 82],
  75: [84],
  80: [85],
  85: [75, 86, 87, 88],
  90: [37, 38, 39],
  91: [94],
  92: [59, 60, 90, 91, 92, 93],
  93: [96],
  95: [97],
  96: [98],
  97: [98],
  99: [99],
};

/** ISIC Rev. 3.1 sections with their first and last division. */
const oldSections: Readonly<Record<string, readonly [first: number, last: number]>> = {
  A: [1, 2],
  B: [5, 5],
  C: [10, 14],
  D: [15, 37],
  E: [40, 41],
  F: [45, 45],
  G: [50, 52],
  H: [55, 55],
  I: [60, 64],
  J: [65, 67],
  K: [70, 74],
  L: [75, 75],
  M: [80, 80],
  N: [85, 85],
  O: [90, 93],
  P: [95, 97],
  Q: [99, 99],
};

/** A sector as worlds list it. */
export interface LinkedSector {
  readonly sector: string;
  /** `Rev. 4: C24, C25` or `Rev. 3: 15-16`; empty where the source states none. */
  readonly isic: string;
}

/**
 * The ISIC Rev. 4 divisions of a world's sector, from the text of its column `isic`. Rev. 3 is carried over by the main
 * part of each division.
 *
 * @returns ascending; empty where the text names none
 */
export function divisionsOf(isic: string): readonly number[] {
  const old = /^Rev\. 3(?:\.1)?: *(.+)$/.exec(isic);
  if (old === null) return isicDivisions(isic.replace(/^Rev\. 4: */, ""));
  const divisions = new Set<number>();
  for (const part of old[1].split(/, */)) {
    const [first, last] = oldSections[part] ?? part.split("-").map(Number);
    for (let division = first; division <= (last ?? first); division++) {
      for (const successor of successors[division] ?? []) divisions.add(successor);
    }
  }
  return [...divisions].sort((a, b) => a - b);
}

/** The sectors of a world that hold at least one of some ISIC Rev. 4 divisions, in the world's order. */
export function sectorsHolding(sectors: readonly LinkedSector[], divisions: readonly number[]): readonly string[] {
  const wanted = new Set(divisions);
  return sectors
    .filter(({ isic }) => divisionsOf(isic).some((division) => wanted.has(division)))
    .map(({ sector }) => sector);
}
