/** ISIC Rev. 4 sections with their first and last division. */
const sections: Readonly<Record<string, readonly [first: number, last: number]>> = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
};

/** ISIC Rev. 4 divisions with their names, shortened (United Nations, Statistical Papers M 4/Rev. 4). */
export const divisionNames: Readonly<Record<number, string>> = {
  1: "Crops and animals",
  2: "Forestry",
  3: "Fishing",
  5: "Coal",
  6: "Crude petroleum and natural gas",
  7: "Metal ores",
  8: "Other mining",
  9: "Mining support",
  10: "Food",
  11: "Beverages",
  12: "Tobacco",
  13: "Textiles",
  14: "Apparel",
  15: "Leather",
  16: "Wood",
  17: "Paper",
  18: "Printing",
  19: "Coke and refined petroleum",
  20: "Chemicals",
  21: "Pharmaceuticals",
  22: "Rubber and plastics",
  23: "Other non-metallic minerals",
  24: "Basic metals",
  25: "Fabricated metal products",
  26: "Computers, electronics, optics",
  27: "Electrical equipment",
  28: "Machinery n.e.c.",
  29: "Motor vehicles",
  30: "Other transport equipment",
  31: "Furniture",
  32: "Other manufacturing",
  33: "Repair and installation",
  35: "Electricity, gas, steam",
  36: "Water",
  37: "Sewerage",
  38: "Waste",
  39: "Remediation",
  41: "Buildings",
  42: "Civil engineering",
  43: "Specialised construction",
  45: "Trade and repair of motor vehicles",
  46: "Wholesale trade",
  47: "Retail trade",
  49: "Land transport and pipelines",
  50: "Water transport",
  51: "Air transport",
  52: "Warehousing and transport support",
  53: "Post and couriers",
  55: "Accommodation",
  56: "Food services",
  58: "Publishing",
  59: "Film, television, music",
  60: "Broadcasting",
  61: "Telecommunications",
  62: "Programming",
  63: "Information services",
  64: "Finance",
  65: "Insurance",
  66: "Auxiliary finance",
  68: "Real estate",
  69: "Law and accounting",
  70: "Management consultancy",
  71: "Architecture and engineering",
  72: "Research",
  73: "Advertising",
  74: "Other professional services",
  75: "Veterinary services",
  77: "Renting",
  78: "Employment services",
  79: "Travel agencies",
  80: "Security",
  81: "Building services",
  82: "Office support",
  84: "Public administration and defence",
  85: "Education",
  86: "Health",
  87: "Residential care",
  88: "Social work",
  90: "Arts",
  91: "Libraries and museums",
  92: "Gambling",
  93: "Sports",
  94: "Membership organisations",
  95: "Repair of household goods",
  96: "Other personal services",
  97: "Domestic personnel",
  98: "Own production of households",
  99: "Extraterritorial organisations",
};

/** ISIC Rev. 4 sections with their names, shortened. */
export const sectionNames: Readonly<Record<string, string>> = {
  A: "Agriculture, forestry, fishing",
  B: "Mining",
  C: "Manufacturing",
  D: "Electricity, gas, steam",
  E: "Water and waste",
  F: "Construction",
  G: "Trade",
  H: "Transport",
  I: "Accommodation and food services",
  J: "Information and communication",
  K: "Finance and insurance",
  L: "Real estate",
  M: "Professional services",
  N: "Administrative services",
  O: "Public administration and defence",
  P: "Education",
  Q: "Health and social work",
  R: "Arts and recreation",
  S: "Other services",
  T: "Households as employers",
  U: "Extraterritorial organisations",
};

/**
 * The ISIC Rev. 4 divisions that a statistical office's sector code spells: `C10-C12`, `01T02`, `A01_02`, `J59_J60`,
 * `R_S`, `C302T309` (three digits are classes inside a division), `K`.
 *
 * @returns division numbers in order, without repetition; empty where the code spells none
 */
export function isicDivisions(code: string): readonly number[] {
  const found = new Set<number>();
  const parts = code.toUpperCase().split(/[_,; ]+/);
  for (const part of parts) {
    const letters = /^([A-U])(?:-([A-U]))?$/.exec(part);
    if (letters !== null) {
      const last = sections[letters[2] ?? letters[1]][1];
      for (let division = sections[letters[1]][0]; division <= last; division++) found.add(division);
      continue;
    }
    const range = /^[A-U]?(\d{2,3})[A-Z]?(?:[T-][A-U]?(\d{2,3})[A-Z]?)?$/.exec(part);
    if (range === null) return [];
    const first = Number(range[1].slice(0, 2));
    const last = Number((range[2] ?? range[1]).slice(0, 2));
    for (let division = first; division <= last; division++) found.add(division);
  }
  return [...found].filter((division) => divisionNames[division] !== undefined).sort((a, b) => a - b);
}

/** A name for a set of ISIC Rev. 4 divisions: the section's where it is complete, else the divisions'. */
export function isicName(divisions: readonly number[]): string {
  for (const [letter, [first, last]] of Object.entries(sections)) {
    if (divisions[0] === first && divisions.at(-1) === last) return sectionNames[letter];
  }
  return divisions.map((division) => divisionNames[division]).join("; ");
}

/** Are all divisions goods, that is agriculture, mining or manufacturing (ISIC Rev. 4 sections A to C)? */
export function areGoods(divisions: readonly number[]): boolean {
  return divisions.length > 0 && divisions.every((division) => division <= 33);
}
