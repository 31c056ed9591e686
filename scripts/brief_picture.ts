import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "../test/browser/chromium.ts";
import { runLeeway } from "../test/cli/run_leeway.ts";

/** Makes the picture of the README, docs/brief.png: findings, target and first map of the brief of the sample article. */
const root = fileURLToPath(new URL("../", import.meta.url));
const CROP = `
nav.contents, footer, section:not(#target, #scenarios), main > section > :not(figure, article), article.scenario ~ article,
article.scenario > :not(.outcome), .outcome > :not(figure), figure .note { display: none !important }
main { display: grid; grid-template-columns: 1.3fr 1fr; gap: 0 2.5rem; padding-bottom: 1.5rem }
section { padding-top: 0; min-width: 0 }
article.scenario { border: 0; padding: 0; margin: 0 }
.outcome { display: block }
figure.chart { margin-top: 1rem }
`;
const folder = mkdtempSync(join(tmpdir(), "leeway-picture-"));
const browser = await launch();
try {
  copyFileSync(join(root, "examples", "article.txt"), join(folder, "article.txt"));
  const run = runLeeway(folder, ["brief", "article.txt", "-o", "brief.html"]);
  if (run.status !== 0) throw new Error(run.stderr);
  const page = await browser.newPage({ viewport: { width: 1120, height: 700 } });
  await page.goto(pathToFileURL(join(folder, "brief.html")).href);
  await page.addStyleTag({ content: CROP });
  await page.screenshot({ path: join(root, "docs", "brief.png"), fullPage: true });
  process.stdout.write("docs/brief.png written\n");
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
