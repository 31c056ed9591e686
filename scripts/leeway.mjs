import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { ensureBuilt, ensureDesk, ensureInstalled, requireNode, root } from "./setup.mjs";

requireNode();
ensureInstalled();
ensureBuilt();
if (process.argv[2] === "serve") ensureDesk();
// npm runs scripts in the package's folder; the user's file names are relative to where the command was typed.
process.chdir(process.env.INIT_CWD ?? process.cwd());
await import(pathToFileURL(join(root, "dist", "cli", "main.js")).href);
