/** Groups of ISIC Rev. 4 divisions for which trade elasticities are published, in order, with first and last division. */
const elasticityGroups = {
  A: [1, 3],
  B: [5, 9],
  "C10-C12": [10, 12],
  "C13-C15": [13, 15],
  C16: [16, 16],
  "C17-C18": [17, 18],
  C19: [19, 19],
  "C20-C21": [20, 21],
  C22: [22, 22],
  C23: [23, 23],
  "C24-C25": [24, 25],
  "C26-C27": [26, 27],
  C28: [28, 28],
  "C29-C30": [29, 30],
  "C31-C33": [31, 33],
  "D-E": [35, 39],
} as const satisfies Readonly<Record<string, readonly [first: number, last: number]>>;

/** Code of a group of divisions (`C10-C12`). */
export type ElasticityGroup = keyof typeof elasticityGroups;

/** One publication's trade elasticities. */
export interface PublishedElasticities {
  /** Short name by which a scenario asks for them. */
  readonly set: string;
  readonly source: string;
  /** θ > 0 by group; groups without an estimate are absent. */
  readonly by_group: Readonly<Partial<Record<ElasticityGroup, number>>>;
}

/** θ where the default publication estimates none (services). */
export const servicesElasticity = 5;

/** The publications a world may be calibrated with; the first is the default. */
export const publishedElasticities: readonly PublishedElasticities[] = [
  {
    set: "FGO2022",
    source:
      "Fontagné, Guimbard and Orefice (2022), Journal of International Economics; GTAP classification, simple means",
    by_group: {
      A: 5.056,
      B: 9.585,
      "C10-C12": 4.298,
      "C13-C15": 5.29,
      C16: 8.686,
      "C17-C18": 8.177,
      C19: 3.638,
      "C20-C21": 7.873,
      C22: 7.037,
      C23: 4.828,
      "C24-C25": 7.029,
      "C26-C27": 4.94,
      C28: 4.231,
      "C29-C30": 8.482,
      "C31-C33": 4.906,
      "D-E": 9.481,
    },
  },
  {
    set: "CP2015",
    source: "Caliendo and Parro (2015), Review of Economic Studies; 99 % sample, simple means over their sectors",
    by_group: {
      A: 9.11,
      B: 13.53,
      "C10-C12": 2.62,
      "C13-C15": 8.1,
      C16: 11.5,
      "C17-C18": 16.52,
      C19: 64.85,
      "C20-C21": 3.13,
      C22: 1.67,
      C23: 2.41,
      "C24-C25": 5.135,
      "C26-C27": 9.63,
      C28: 1.45,
      "C29-C30": 8.22,
      "C31-C33": 3.98,
    },
  },
  {
    set: "LL2023",
    source: "Lashkaripour and Lugovskyy (2023), American Economic Review, Table 3",
    by_group: {
      A: 6.227,
      B: 6.227,
      // oxlint-disable-next-line oxc/approx-constant -- an estimate that happens to lie near ln 10
      "C10-C12": 2.303,
      "C13-C15": 3.359,
      C16: 3.896,
      "C17-C18": 2.646,
      C19: 0.397,
      "C20-C21": 3.966,
      C22: 5.157,
      C23: 5.283,
      "C24-C25": 3.004,
      "C26-C27": 7.75,
      C28: 1.235,
      "C29-C30": 2.805,
      "C31-C33": 6.169,
    },
  },
  {
    set: "BCK2023",
    source:
      "Bolhuis, Chen and Kett (2023), IMF Working Paper; numbers quoted second-hand, simple means over their sectors",
    by_group: {
      A: 2.91,
      B: 3.41,
      "C10-C12": 4.17,
      "C13-C15": 4.71,
      C16: 8.8,
      "C17-C18": 8.21,
      C19: 3.67,
      "C20-C21": 10.56,
      C22: 6.75,
      C23: 4.79,
      "C24-C25": 5.805,
      "C26-C27": 4.625,
      C28: 5.01,
      "C29-C30": 8.955,
      "C31-C33": 4.06,
    },
  },
];

/** The sentence about elasticities for the notes of a world that uses {@link sectorElasticities}. */
export const elasticityNote =
  "Trade elasticities: Fontagné, Guimbard and Orefice (2022), simple means over the GTAP sectors inside each sector; " +
  `${servicesElasticity} where they estimate none (services). Other published sets stand in elasticity_sets.`;

/** The groups that a sector's ISIC Rev. 4 divisions touch, in order; empty for services. */
export function groupsOfDivisions(divisions: readonly number[]): readonly ElasticityGroup[] {
  const groups = Object.entries(elasticityGroups) as [ElasticityGroup, readonly [number, number]][];
  return groups
    .filter(([, [first, last]]) => divisions.some((division) => division >= first && division <= last))
    .map(([group]) => group);
}

/**
 * θ of a publication for a sector that spans groups: the simple mean over those with an estimate.
 *
 * @returns undefined where the publication has none
 */
export function elasticityOfGroups(
  published: PublishedElasticities,
  groups: readonly ElasticityGroup[],
): number | undefined {
  const values = groups.flatMap((group) => published.by_group[group] ?? []);
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
