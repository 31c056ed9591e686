import type { Factor } from "../design.ts";
import { Components } from "./components.ts";

/**
 * Finds the years behind fixed effects that came as plain ids, so that {@link findPanel} can treat them as interactions.
 *
 * Exporter-years and importer-years meet in rows of one year only: the sets that rows join are the years (of a product).
 * Levels of one effect that share a pair in different years belong to one exporter.
 *
 * @param rows positions of the rows to use; null: all
 * @returns the factors, those that move along the axis with parts [entity, axis]; null where there is no such axis
 */
export function inferAxis(factors: readonly Factor[], rows: Int32Array | null): readonly Factor[] | null {
  if (factors.length < 3 || factors.some(({ parts }) => parts !== undefined && parts.length > 1)) return null;
  for (const [e, group] of factors.entries()) {
    const moving = factors.filter((_, f) => f !== e);
    const axis = axisOf(group, moving, rows);
    const split = axis === null ? null : moving.map((factor) => splitOf(factor, axis, group, rows));
    if (split !== null && split.every((factor) => factor !== null)) return split.toSpliced(e, 0, group);
  }
  return null;
}

function axisOf(group: Factor, moving: readonly Factor[], rows: Int32Array | null): Factor | null {
  const [first, ...others] = moving;
  const count = rows === null ? group.codes.length : rows.length;
  const offsets = moving.map((_, f) => moving.slice(0, f).reduce((sum, { levels }) => sum + levels, 0));
  const meetings = new Components(moving.reduce((sum, { levels }) => sum + levels, 0));
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : rows[k];
    for (const [f, { codes }] of others.entries()) meetings.join(first.codes[row], offsets[f + 1] + codes[row]);
  }
  // Years of the same product share groups; within a product they are counted in the order of the first effect's levels.
  const products = new Components(first.levels + group.levels);
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : rows[k];
    products.join(meetings.find(first.codes[row]), first.levels + group.codes[row]);
  }
  const place = new Int32Array(first.levels).fill(-1);
  const used = new Map<number, number>();
  let levels = 0;
  for (let level = 0; level < first.levels; level++) {
    const year = meetings.find(level);
    if (place[year] < 0) {
      const product = products.find(year);
      place[year] = used.get(product) ?? 0;
      used.set(product, place[year] + 1);
      levels = Math.max(levels, place[year] + 1);
    }
  }
  if (levels < 2) return null;
  const codes = new Int32Array(group.codes.length);
  for (let row = 0; row < codes.length; row++) codes[row] = place[meetings.find(first.codes[row])];
  return { name: "axis", codes, levels };
}

function splitOf(factor: Factor, axis: Factor, group: Factor, rows: Int32Array | null): Factor | null {
  const count = rows === null ? factor.codes.length : rows.length;
  const kin = new Components(factor.levels + group.levels);
  const yearOf = new Int32Array(factor.levels);
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : rows[k];
    kin.join(factor.codes[row], factor.levels + group.codes[row]);
    yearOf[factor.codes[row]] = axis.codes[row];
  }
  const entities = new Map<number, number>();
  const entityOf = new Int32Array(factor.levels);
  const taken = new Set<number>();
  for (let level = 0; level < factor.levels; level++) {
    const root = kin.find(level);
    const entity = entities.get(root) ?? entities.size;
    entities.set(root, entity);
    entityOf[level] = entity;
    const place = entity * axis.levels + yearOf[level];
    if (taken.has(place)) return null;
    taken.add(place);
  }
  const codes = factor.codes.map((level) => entityOf[level]);
  return { ...factor, parts: [{ name: "entity", codes, levels: entities.size }, axis] };
}
