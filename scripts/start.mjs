import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { ensureBuilt, ensureDesk, ensureInstalled, requireNode, root, runNode } from "./setup.mjs";

requireNode();
ensureInstalled();
ensureBuilt();
ensureDesk();

const cli = join(root, "dist", "cli", "main.js");
const once = process.argv.includes("--once") || /^(1|true)$/i.test(process.env.CI ?? "");
const forwarded = process.argv.slice(2).filter((argument) => argument !== "--once");

const status = runNode([cli, "brief", join("examples", "article.txt"), "-o", "brief.html"]);
if (status !== 0 || once) {
  process.exitCode = status;
} else {
  process.chdir(root);
  process.argv = [process.execPath, cli, "serve", "brief.html", ...forwarded];
  await import(pathToFileURL(cli).href);
}
