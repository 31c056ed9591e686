import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { openLedger } from "../../src/facts/ledger_duckdb_node.ts";
import { buildGravity } from "./gravity.ts";
import { buildLedger } from "./ledger.ts";
import { writeManifest } from "./manifest.ts";
import { buildWorlds } from "./worlds.ts";

const out = fileURLToPath(new URL("../../data/", import.meta.url));
const raw = resolve(process.argv[2] ?? fileURLToPath(new URL("../../../shared/data/", import.meta.url)));

if (!existsSync(raw)) {
  process.stderr.write(`error: ${raw}: no such folder. Name the folder with the publishers' files: npm run data -- FOLDER\n`);
  process.exit(2);
}
const files = [...(await buildWorlds(raw, out)), ...(await buildLedger(raw, out)), ...(await buildGravity(raw, out))];
const ledger = await openLedger();
await writeManifest(out, files, await ledger.sources());
await ledger.close();
process.stdout.write(`${files.length} files written below data/\n`);
