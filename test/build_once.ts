import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Workers, the command line and the browser run the built files: build them once before the tests. */
export default function setup(): void {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  };
  run("node_modules/typescript/bin/tsc", "-b", "src");
  run("scripts/pack_worlds.mjs");
  run("node_modules/vite/bin/vite.js", "build", "web", "--logLevel", "error");
}
