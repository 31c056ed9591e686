import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "../test/browser/chromium.ts";
import { runLeeway } from "../test/cli/run_leeway.ts";

/** Makes the picture of the README, docs/brief.png: the first screen of the brief of the sample article. */
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "leeway-picture-"));
const browser = await launch();
try {
  copyFileSync(join(root, "examples", "article.txt"), join(folder, "article.txt"));
  const run = runLeeway(folder, ["brief", "article.txt", "-o", "brief.html"]);
  if (run.status !== 0) throw new Error(run.stderr);
  const page = await browser.newPage({ viewport: { width: 1120, height: 1180 } });
  await page.goto(pathToFileURL(join(folder, "brief.html")).href);
  await page.screenshot({ path: join(root, "docs", "brief.png") });
  process.stdout.write("docs/brief.png written\n");
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
