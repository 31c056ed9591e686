import { spawnSync } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";

import { ensureBuilt, ensureInstalled, requireNode, root } from "./setup.mjs";

requireNode();
ensureInstalled();
ensureBuilt();
// npm runs scripts in the package's folder; the user's file names are relative to where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.on("SIGINT", () => {});
const result = spawnSync(process.execPath, [join(root, "dist", "cli", "main.js"), ...process.argv.slice(2)], {
  cwd,
  stdio: "inherit",
});
process.exitCode = result.status ?? 128 + (constants.signals[result.signal] ?? 1);
