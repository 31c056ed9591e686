import { LeewayError } from "../../../src/core/errors.ts";
import { readWorld } from "../../../src/worlds/load.ts";
import type { World } from "../../../src/worlds/world.ts";

/** The files of each world that the server offers. */
export type WorldFileNames = Readonly<Record<string, readonly string[]>>;

/**
 * Fetches a world from the server, for a worker.
 *
 * @throws LeewayError `desk.unknown_world`, `desk.world_lost`, and those of `readWorld`
 */
export async function fetchWorld(name: string, files: WorldFileNames): Promise<World> {
  const names = files[name];
  if (names === undefined) {
    throw new LeewayError("desk.unknown_world", `The server offers no world "${name}".`, { world: name });
  }
  const bytes = await Promise.all(
    names.map(async (file) => {
      const lost = new LeewayError(
        "desk.world_lost",
        `The world ${name} could not be fetched (${file}). Is the desk's server still running?`,
      );
      const answer = await fetch(new URL(`../api/worlds/${name}/${file}`, self.location.href)).catch(() => {
        throw lost;
      });
      if (!answer.ok) throw lost;
      return { name: file, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }),
  );
  return readWorld(bytes, { folder: name });
}
