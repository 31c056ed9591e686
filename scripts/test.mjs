import { join } from "node:path";

import { ensureInstalled, requireNode, root, runNode } from "./setup.mjs";

requireNode();
ensureInstalled();

const bin = (name, ...path) => join(root, "node_modules", name, ...path);
const steps = [
  { name: "format", args: [bin("oxfmt", "bin", "oxfmt"), "--check", "."] },
  { name: "lint", args: [bin("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings"] },
  { name: "types", args: [bin("typescript", "bin", "tsc"), "-b"] },
  { name: "tests", args: [bin("vitest", "vitest.mjs"), "run", ...process.argv.slice(2)] },
];

for (const { name, args } of steps) {
  process.stdout.write(`\n--- ${name}\n`);
  const status = runNode(args, { env: { ...process.env, TZ: "UTC" } });
  if (status !== 0) {
    process.stderr.write(`error: ${name} failed\n`);
    process.exit(status);
  }
}
