import { LeewayError } from "../../../src/core/errors.ts";
import { parseScenario } from "../../../src/simulate/scenario.ts";
import { simulate } from "../../../src/simulate/simulate.ts";
import { readWorld } from "../../../src/worlds/load.ts";
import type { World } from "../../../src/worlds/world.ts";
import type { PairFlows, Solved, SolveReply, SolveRequest } from "./messages.ts";

const scope = self as unknown as {
  onmessage: (event: MessageEvent<SolveRequest>) => void;
  postMessage: (reply: SolveReply, transfer: Transferable[]) => void;
};

const worlds = new Map<string, Promise<World>>();

scope.onmessage = (event) => {
  void answer(event.data);
};

async function answer(request: SolveRequest): Promise<void> {
  try {
    const solved = await solve(request);
    scope.postMessage({ id: request.id, ok: true, solved }, [solved.pairs.base.buffer, solved.pairs.new.buffer]);
  } catch (error) {
    const code = error instanceof LeewayError ? error.code : "desk.solver_failed";
    const message = error instanceof Error ? error.message : String(error);
    scope.postMessage({ id: request.id, ok: false, code, message }, []);
  }
}

async function solve({ yaml, world: fallback, files, sector }: SolveRequest): Promise<Solved> {
  const scenario = parseScenario(yaml, "scenario.yaml");
  const world = await worldOf(scenario.world ?? fallback, files);
  const started = performance.now();
  const result = simulate(world, scenario, { flows: true, version: "desk" });
  const { flows: _, ...rest } = result;
  return {
    result: rest,
    pairs: pairFlows(world, result.flows ?? [], sector),
    sectors: world.sectors.map(({ sector, name }) => ({ sector, name })),
    unobserved: world.unobserved ?? [],
    milliseconds: performance.now() - started,
  };
}

function worldOf(name: string, files: SolveRequest["files"]): Promise<World> {
  let world = worlds.get(name);
  if (world === undefined) {
    world = fetchWorld(name, files[name]);
    worlds.set(name, world);
    world.catch(() => worlds.delete(name));
  }
  return world;
}

async function fetchWorld(name: string, files: readonly string[] | undefined): Promise<World> {
  if (files === undefined) {
    throw new LeewayError("desk.unknown_world", `The server offers no world "${name}".`, { world: name });
  }
  const bytes = await Promise.all(
    files.map(async (file) => {
      const answer = await fetch(new URL(`../api/worlds/${name}/${file}`, self.location.href));
      if (!answer.ok) throw new LeewayError("desk.world_lost", `The world ${name} could not be fetched (${file}).`);
      return { name: file, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }),
  );
  return readWorld(bytes, { folder: name });
}

function pairFlows(
  world: World,
  flows: NonNullable<ReturnType<typeof simulate>["flows"]>,
  sector: string | null,
): PairFlows {
  const countries = world.countries.map(({ country }) => country);
  const at = new Map(countries.map((country, index) => [country, index]));
  const N = countries.length;
  const base = new Float64Array(N * N);
  const after = new Float64Array(N * N);
  for (const flow of flows) {
    if (sector !== null && flow.sector !== sector) continue;
    const cell = at.get(flow.importer)! * N + at.get(flow.exporter)!;
    base[cell] = base[cell] + flow.value_base;
    after[cell] = after[cell] + flow.value_new;
  }
  return { countries, base, new: after };
}
