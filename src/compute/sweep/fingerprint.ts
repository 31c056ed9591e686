import { createHash } from "node:crypto";

import { canonicalText } from "../../core/provenance.ts";
import type { World } from "../../worlds/world.ts";
import type { SweepCase } from "./cases.ts";
import { measures } from "./solve_record.ts";
import type { SweepSpec } from "./spec.ts";

/**
 * What decides every number of a sweep, as SHA-256 in hexadecimal: scenarios as written out, worlds with their tables,
 * closures, draws, countries, tolerances and the version of Leeway. Where files lie and how many workers run decides nothing.
 */
export function sweepFingerprint(spec: SweepSpec, cases: readonly SweepCase[], version: string): string {
  const worlds = new Map<World, string>();
  for (const { world } of cases) if (!worlds.has(world)) worlds.set(world, worldFingerprint(world));
  const content = {
    version,
    measures,
    elasticities: spec.elasticities,
    cases: cases.map(({ world, scenario, parameters, model, trade_balance, tolerance, theta, countries }) => ({
      world: worlds.get(world),
      scenario: withoutPlaces(scenario),
      parameters,
      model,
      trade_balance,
      tolerance,
      theta: [...theta],
      countries,
    })),
  };
  return createHash("sha256").update(canonicalText(content)).digest("hex");
}

function worldFingerprint({ name, year, countries, sectors, ...world }: World): string {
  const hash = createHash("sha256").update(canonicalText({ name, year, countries, sectors }));
  for (const values of [world.flows, world.io, world.final, world.value_added, world.tariffs, world.trade_balance]) {
    hash.update(`${values?.length ?? "none"};`);
    if (values !== null) hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return hash.digest("hex");
}

function withoutPlaces(value: unknown): unknown {
  const places = new Set(["file", "place", "places", "line"]);
  return JSON.parse(JSON.stringify(value, (key, member: unknown) => (places.has(key) ? undefined : member)));
}
