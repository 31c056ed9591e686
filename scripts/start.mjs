import { join } from "node:path";

import { ensureBuilt, ensureInstalled, requireNode, root, runNode } from "./setup.mjs";

requireNode();
ensureInstalled();
ensureBuilt();

const cli = join(root, "dist", "cli", "main.js");
const once = process.argv.includes("--once") || /^(1|true)$/i.test(process.env.CI ?? "");
const served = process.argv.slice(2).filter((argument) => argument !== "--once");

process.on("SIGINT", () => {});
const status = runNode([cli, "brief", join("examples", "article.txt"), "-o", "brief.html"]);
process.exitCode = status !== 0 || once ? status : runNode([cli, "serve", "brief.html", ...served]);
