import { readdirSync } from "node:fs";
import { join } from "node:path";

import { ensureBuilt, ensureInstalled, requireNode, root, runNode } from "./setup.mjs";

requireNode();
ensureInstalled();
ensureBuilt();

const wanted = process.argv.slice(2);
const benches = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));
if (benches.length === 0) {
  process.stderr.write(`error: no benchmark is named ${wanted.join(", ")}; see the folder bench\n`);
  process.exit(2);
}
for (const file of benches.sort()) {
  process.stdout.write(`\n=== ${file}\n`);
  const status = runNode(["--expose-gc", "--import", "tsx", join("bench", file)]);
  if (status !== 0) process.exit(status);
}
