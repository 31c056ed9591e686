import { leeway } from "../../../src/strategy/leeway.ts";
import type { Execute } from "../../../src/strategy/task.ts";
import type { World } from "../../../src/worlds/world.ts";
import { fetchWorld } from "../solver/fetch_world.ts";
import type { LeewayReply, LeewayRequest } from "./messages.ts";

const scope = self as unknown as {
  addEventListener: (type: "message", receive: (event: MessageEvent<LeewayRequest>) => void) => void;
  postMessage: (reply: LeewayReply, options: StructuredSerializeOptions) => void;
};

const say = (reply: LeewayReply): void => scope.postMessage(reply, {});

let last: { readonly name: string; readonly world: Promise<World> } | null = null;

scope.addEventListener("message", ({ data }) => void answer(data));

async function answer({ id, world: name, files, options }: LeewayRequest): Promise<void> {
  try {
    if (last?.name !== name) last = { name, world: fetchWorld(name, files) };
    const world = await last.world;
    say({ id, type: "answer", answer: await leeway(world, options, reporting(id)) });
  } catch (error) {
    last = null;
    say({ id, type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

/** Does the jobs one after the other and says how many are done. */
function reporting(id: number): Execute {
  return (task, shared, jobs) => {
    const run = task.prepare(shared);
    return Promise.resolve(
      jobs.map((job, done) => {
        say({ id, type: "progress", done, total: jobs.length });
        return run(job);
      }),
    );
  };
}
