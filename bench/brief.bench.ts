import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RUNS = 5;
const [program, article] = ["../dist/cli/main.js", "../examples/article.txt"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const folder = mkdtempSync(join(tmpdir(), "leeway-brief-"));
const seconds = Array.from({ length: RUNS }, () => {
  const started = performance.now();
  execFileSync(process.execPath, [program, "brief", article, "-o", join(folder, "brief.html")], { stdio: "ignore" });
  return (performance.now() - started) / 1000;
}).sort((a, b) => a - b);
rmSync(folder, { recursive: true });
process.stdout.write(`leeway brief in a cold process: ${seconds[2].toFixed(1)} s (median of ${RUNS})\n`);
