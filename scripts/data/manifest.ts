import { createHash } from "node:crypto";
import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Source } from "../../src/facts/ledger.ts";
import type { ShippedFile } from "./shipped_file.ts";

/** A shipped file with its size and fingerprint. */
export interface ManifestEntry extends ShippedFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** Files of `data/` that describe the others and are not described themselves. */
export const selfDescribing: readonly string[] = ["SOURCES.md", "manifest.json"];

/** Fingerprint and size of a file. */
export async function fingerprint(file: string): Promise<{ bytes: number; sha256: string }> {
  const content = await readFile(file);
  return { bytes: content.byteLength, sha256: createHash("sha256").update(content).digest("hex") };
}

/** Paths of all files below a folder, sorted, with forward slashes. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const files: string[] = [];
  for (const name of names) if ((await stat(join(folder, name))).isFile()) files.push(name.replaceAll("\\", "/"));
  return files.sort();
}

/** Writes `manifest.json` and `SOURCES.md` for the files that were built. */
export async function writeManifest(out: string, files: readonly ShippedFile[], sources: readonly Source[]): Promise<void> {
  const entries: ManifestEntry[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    entries.push({ ...file, ...(await fingerprint(join(out, file.path))) });
  }
  await writeFile(join(out, "manifest.json"), `${JSON.stringify(entries, null, 2)}\n`);
  await writeFile(join(out, "SOURCES.md"), sourcesPage(entries, sources));
}

function sourcesPage(entries: readonly ManifestEntry[], sources: readonly Source[]): string {
  const lines = [
    "# Sources of the embedded data",
    "",
    "Made by `npm run data`; `manifest.json` holds the same with sizes and sha256 for programs. Nothing here is a copy of a",
    "publisher's file: each was typed, joined, aggregated or rounded as said.",
    "",
    "## The ledger",
    "",
    "| key | producer | title | licence | note |",
    "|---|---|---|---|---|",
    ...sources.map((row) => `| \`${row.source}\` | ${row.producer} | [${row.title}](${row.url}) | ${row.licence} | ${row.note ?? ""} |`),
    "",
    "Steps from the publishers' files to the ledger:",
    "",
  ];
  const groups = new Map<string, ManifestEntry[]>();
  for (const entry of entries) {
    const name = entry.path.split("/").slice(0, entry.path.startsWith("ledger/") ? 1 : 2).join("/");
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  for (const step of groups.get("ledger")?.[0]?.transformations ?? []) lines.push(`- ${step}`);
  for (const [name, group] of groups) {
    const [first] = group;
    if (name === "ledger" || first === undefined) continue;
    lines.push("", `## ${name}`, "");
    lines.push(`${first.producer}, ${first.dataset}, ${first.version}. ${first.url}. Licence: ${first.licence}. Retrieved: ${first.retrieved}.`, "");
    for (const step of first.transformations) lines.push(`- ${step}`);
  }
  lines.push("", "## Files", "", "| file | bytes | sha256 |", "|---|---|---|");
  for (const entry of entries) lines.push(`| ${entry.path} | ${entry.bytes} | \`${entry.sha256}\` |`);
  return `${lines.join("\n")}\n`;
}
