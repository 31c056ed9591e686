import type { ElasticityGroup } from "./published_elasticities.ts";

/** One of the 35 sectors of the WIOD release 2013 and of the ADB tables, which share them. */
export interface Sector35 {
  readonly name: string;
  /** ISIC Rev. 3 sections or divisions. */
  readonly isic: string;
  /** The group of ISIC Rev. 4 divisions whose published elasticity it takes, by name; null for services. */
  readonly group: ElasticityGroup | null;
  /** θ of Fontagné, Guimbard and Orefice (2022) where the group is wider than the sector: means of its own GTAP sectors. */
  readonly own_elasticity?: number;
}

/** The 35 sectors in their order, c1 to c35. */
export const sectors35: readonly Sector35[] = [
  { name: "Agriculture, hunting, forestry, fishing", isic: "A, B", group: "A" },
  { name: "Mining and quarrying", isic: "C", group: "B" },
  { name: "Food, beverages, tobacco", isic: "15-16", group: "C10-C12" },
  { name: "Textiles and apparel", isic: "17-18", group: "C13-C15", own_elasticity: 4.938 },
  { name: "Leather and footwear", isic: "19", group: "C13-C15", own_elasticity: 5.994 },
  { name: "Wood", isic: "20", group: "C16" },
  { name: "Pulp, paper, printing, publishing", isic: "21-22", group: "C17-C18" },
  { name: "Coke, refined petroleum, nuclear fuel", isic: "23", group: "C19" },
  { name: "Chemicals", isic: "24", group: "C20-C21" },
  { name: "Rubber and plastics", isic: "25", group: "C22" },
  { name: "Other non-metallic minerals", isic: "26", group: "C23" },
  { name: "Basic and fabricated metals", isic: "27-28", group: "C24-C25" },
  { name: "Machinery n.e.c.", isic: "29", group: "C28" },
  { name: "Electrical and optical equipment", isic: "30-33", group: "C26-C27" },
  { name: "Transport equipment", isic: "34-35", group: "C29-C30" },
  { name: "Manufacturing n.e.c., recycling", isic: "36-37", group: "C31-C33" },
  { name: "Electricity, gas, water", isic: "E", group: "D-E" },
  { name: "Construction", isic: "F", group: null },
  { name: "Sale and repair of motor vehicles, fuel retail", isic: "50", group: null },
  { name: "Wholesale trade", isic: "51", group: null },
  { name: "Retail trade", isic: "52", group: null },
  { name: "Hotels and restaurants", isic: "H", group: null },
  { name: "Inland transport", isic: "60", group: null },
  { name: "Water transport", isic: "61", group: null },
  { name: "Air transport", isic: "62", group: null },
  { name: "Transport support, travel agencies", isic: "63", group: null },
  { name: "Post and telecommunications", isic: "64", group: null },
  { name: "Finance", isic: "J", group: null },
  { name: "Real estate", isic: "70", group: null },
  { name: "Renting and business services", isic: "71-74", group: null },
  { name: "Public administration and defence", isic: "L", group: null },
  { name: "Education", isic: "M", group: null },
  { name: "Health and social work", isic: "N", group: null },
  { name: "Community, social, personal services", isic: "O", group: null },
  { name: "Private households with employees", isic: "P", group: null },
];

/** How the 35 sectors come to their elasticities, for the notes of a world. */
export const sectors35Note =
  "Published elasticities are carried from ISIC Rev. 4 to these ISIC Rev. 3 sectors by name; textiles and leather take " +
  "the means of their own GTAP sectors. Goods are c1 to c16.";
