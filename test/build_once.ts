import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Workers and the command line run the built files: build them once before the tests. */
export default function setup(): void {
  const root = fileURLToPath(new URL("..", import.meta.url));
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b", "src"], { cwd: root, stdio: "inherit" });
}
