import { complianceGame } from "../../../src/strategy/compliance.ts";
import { leeway } from "../../../src/strategy/leeway.ts";
import type { Execute } from "../../../src/strategy/task.ts";
import type { World } from "../../../src/worlds/world.ts";
import { fetchWorld } from "../solver/fetch_world.ts";
import type { StrategyReply, StrategyRequest } from "./messages.ts";

const scope = self as unknown as {
  addEventListener: (type: "message", receive: (event: MessageEvent<StrategyRequest>) => void) => void;
  postMessage: (reply: StrategyReply, options: StructuredSerializeOptions) => void;
};

const say = (reply: StrategyReply): void => scope.postMessage(reply, {});

let last: { readonly name: string; readonly world: Promise<World> } | null = null;

scope.addEventListener("message", ({ data }) => void reply(data));

async function reply(request: StrategyRequest): Promise<void> {
  const { id, world: name, files } = request;
  try {
    if (last?.name !== name) last = { name, world: fetchWorld(name, files) };
    say({ id, type: "answer", answer: await answerOf(await last.world, request) });
  } catch (error) {
    last = null;
    say({ id, type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

function answerOf(
  world: World,
  request: StrategyRequest,
): ReturnType<typeof leeway> | ReturnType<typeof complianceGame> {
  const execute = reporting(request.id);
  return request.kind === "leeway"
    ? leeway(world, request.options, execute)
    : complianceGame(world, request.options, execute);
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
