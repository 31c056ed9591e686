import { LeewayError } from "../core/errors.ts";
import type { Design, Factor } from "./design.ts";

/** Rows of a three-way gravity design by exporter, importer, pair and period, as codes from 0. */
export interface ThreeWay {
  readonly exporter: Int32Array;
  readonly importer: Int32Array;
  readonly pair: Int32Array;
  readonly period: Int32Array;
  readonly exporters: number;
  readonly importers: number;
  readonly pairs: number;
  readonly periods: number;
  /** The importer that is the same country as each exporter, by their labels; −1 for none. */
  readonly homeOf: Int32Array;
}

/**
 * Finds exporter, importer and period behind effects such as exporter^year + importer^year + exporter^importer.
 *
 * Any of the three columns may come in the place of the year: the pair is the effect that errors are clustered by, else the
 * one without the column of the fewest levels.
 *
 * @throws LeewayError `estimate.not_three_way` when the effects are not of this form
 */
export function threeWayOf(design: Design): ThreeWay {
  const effects = design.fixedEffects;
  const found = effects.flatMap((pair, k) => {
    const others = effects.filter((_, other) => other !== k);
    const one = effects.length === 3 ? threeWayWith(pair, others[0], others[1]) : null;
    return one === null ? [] : [{ ...one, clustered: design.clusters.some((cluster) => sameGroups(cluster, pair)) }];
  });
  const best = found.sort((a, b) => Number(b.clustered) - Number(a.clustered) || a.periods - b.periods).at(0);
  if (best !== undefined) return best;
  throw new LeewayError(
    "estimate.not_three_way",
    `this needs the fixed effects of a three-way gravity equation, exporter^year + importer^year + exporter^importer, with pairs that tell directions apart; here: ${effects.map(({ name }) => name).join(" + ") || "none"}.`,
    { fixed_effects: effects.map(({ name }) => name) },
  );
}

function threeWayWith(pair: Factor, a: Factor, b: Factor): ThreeWay | null {
  if (a.parts?.length !== 2 || b.parts?.length !== 2) return null;
  const shared = a.parts.find(({ name }) => b.parts?.some((part) => part.name === name) === true);
  const exporter = a.parts.find((part) => part.name !== shared?.name);
  const importer = b.parts.find((part) => part.name !== shared?.name);
  if (shared === undefined || exporter === undefined || importer === undefined) return null;
  const sides = joined(exporter, importer);
  if (!sameGroups(pair, sides)) return null;
  return {
    exporter: exporter.codes,
    importer: importer.codes,
    pair: pair.codes,
    period: shared.codes,
    exporters: exporter.levels,
    importers: importer.levels,
    pairs: pair.levels,
    periods: shared.levels,
    homeOf: Int32Array.from({ length: exporter.levels }, (_, code) =>
      exporter.labels === undefined ? -1 : (importer.labels?.indexOf(exporter.labels[code]) ?? -1),
    ),
  };
}

function joined(a: Factor, b: Factor): Pick<Factor, "codes" | "levels"> {
  const codes = a.codes.map((code, row) => code * b.levels + b.codes[row]);
  return { codes, levels: a.levels * b.levels };
}

/** Whether two factors part the rows in the same way. */
function sameGroups(a: Pick<Factor, "codes" | "levels">, b: Pick<Factor, "codes" | "levels">): boolean {
  if (a.codes === b.codes) return true;
  const [there, back] = [new Int32Array(a.levels).fill(-1), new Int32Array(b.levels).fill(-1)];
  for (let row = 0; row < a.codes.length; row++) {
    const [one, other] = [a.codes[row], b.codes[row]];
    if (there[one] === -1 && back[other] === -1) {
      there[one] = other;
      back[other] = one;
    } else if (there[one] !== other || back[other] !== one) return false;
  }
  return true;
}
