import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";

import { LeewayError } from "../../core/errors.ts";
import { makeFolder } from "../../worlds/make_folder_node.ts";
import type { SolveJob, SolveRecord } from "./solve_record.ts";

/** What the manifest of a sweep's folder says; a folder belongs to one sweep. */
export interface Manifest {
  readonly sweep: string;
  readonly fingerprint: string;
  readonly leeway_version: string;
  readonly solves: number;
}

/** The solves of a sweep on disk: one JSON line each, in the order of the jobs, so that the number of lines is how far it is. */
export interface SweepStore {
  /** Solves found in the folder. */
  readonly records: readonly SolveRecord[];
  /** Adds the next solve; it is on disk after the next `flush`. */
  readonly append: (record: SolveRecord) => void;
  readonly flush: () => void;
  /** Flushes and lets go of the folder. */
  readonly close: () => void;
}

const manifestFile = "manifest.json";
const solvesFile = "solves.jsonl";
const lockFile = ".running";

/** Solves are written together, at the latest after so many. */
const chunk = 50;

/**
 * Opens the folder of a sweep: makes it, or goes on where an earlier run ended, however it ended.
 *
 * @param jobs all solves of the sweep, in order
 * @throws LeewayError `sweep.other_spec`, `sweep.folder_not_empty`, `sweep.folder_in_use`, `sweep.damaged_store`,
 * `sweep.folder_unusable`
 */
export function openStore(folder: string, manifest: Manifest, jobs: readonly SolveJob[]): SweepStore {
  return usable(folder, () => {
    makeFolder(folder);
    lock(folder);
    try {
      if (!existsSync(join(folder, manifestFile))) begin(folder, manifest);
      else requireSame(folder, manifest);
      const records = readRecords(join(folder, solvesFile), jobs);
      return appender(folder, records);
    } catch (error) {
      unlock(folder);
      throw error;
    }
  });
}

function begin(folder: string, manifest: Manifest): void {
  const present = readdirSync(folder).filter((name) => !isLeftOver(join(folder, name), name));
  if (present.length > 0) {
    throw new LeewayError(
      "sweep.folder_not_empty",
      `${folder}: holds other files (${present.slice(0, 5).join(", ")}). Name a new folder for the sweep.`,
      { folder, present },
    );
  }
  writeWhole(join(folder, solvesFile), "");
  writeWhole(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What a run leaves that was killed before it had a manifest. */
function isLeftOver(file: string, name: string): boolean {
  return name === lockFile || name.endsWith(".part") || (name === solvesFile && statSync(file).size === 0);
}

function requireSame(folder: string, manifest: Manifest): void {
  const found = readManifest(folder);
  if (found.fingerprint === manifest.fingerprint) return;
  const reason =
    found.leeway_version === manifest.leeway_version
      ? `the sweep ${found.sweep} with another spec, scenario or world`
      : `the sweep ${found.sweep}, made by Leeway ${found.leeway_version}`;
  throw new LeewayError(
    "sweep.other_spec",
    `${folder}: holds ${reason}; results of the two would mix. Name another folder, or remove this one.`,
    { folder, found, wanted: manifest },
  );
}

function readManifest(folder: string): Manifest {
  const file = join(folder, manifestFile);
  try {
    const manifest = JSON.parse(readFileSync(file, "utf8")) as Partial<Manifest> | null;
    if (typeof manifest?.fingerprint === "string" && typeof manifest.sweep === "string") return manifest as Manifest;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new LeewayError("sweep.damaged_store", `${file}: is not the manifest of a sweep. Name another folder.`, {
    file,
  });
}

/** The records of whole lines; what a kill left of a line is cut off. */
function readRecords(file: string, jobs: readonly SolveJob[]): readonly SolveRecord[] {
  if (!existsSync(file)) throw damaged(file, 1);
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(10) + 1;
  if (end < bytes.length) truncateSync(file, end);
  const records: SolveRecord[] = [];
  for (let from = 0; from < end;) {
    const to = bytes.indexOf(10, from);
    const record = parseRecord(bytes.toString("utf8", from, to));
    const job = records.length < jobs.length ? jobs[records.length] : undefined;
    if (record === null || record.case !== job?.case || record.draw !== job.draw) {
      throw damaged(file, records.length + 1);
    }
    records.push(record);
    from = to + 1;
  }
  return records;
}

function parseRecord(line: string): SolveRecord | null {
  try {
    const record = JSON.parse(line) as Partial<SolveRecord> | null;
    return record !== null && typeof record === "object" && "error" in record ? (record as SolveRecord) : null;
  } catch {
    return null;
  }
}

function damaged(file: string, line: number): LeewayError {
  return new LeewayError(
    "sweep.damaged_store",
    `${file}:${line}: is not the solve that belongs there. Remove the folder and run the sweep again.`,
    { file, line },
  );
}

function appender(folder: string, records: readonly SolveRecord[]): SweepStore {
  const descriptor = openSync(join(folder, solvesFile), "a");
  let waiting: string[] = [];
  const flush = (): void => {
    if (waiting.length === 0) return;
    const lines = Buffer.from(waiting.join(""));
    waiting = [];
    usable(folder, () => {
      for (let written = 0; written < lines.length;) written += writeSync(descriptor, lines, written);
    });
  };
  return {
    records,
    append: (record) => {
      waiting.push(`${JSON.stringify(record)}\n`);
      if (waiting.length >= chunk) flush();
    },
    flush,
    close: () => {
      try {
        flush();
      } finally {
        closeSync(descriptor);
        unlock(folder);
      }
    },
  };
}

/** Folders that this process writes to. */
const held = new Set<string>();

/** One sweep at a time in a folder; the mark of a process that no longer lives is taken over. */
function lock(folder: string): void {
  const file = join(folder, lockFile);
  const owner = existsSync(file) ? Number(readFileSync(file, "utf8")) : null;
  if (owner !== null && (owner === process.pid ? held.has(resolve(folder)) : lives(owner))) {
    throw new LeewayError(
      "sweep.folder_in_use",
      `${folder}: another sweep (process ${owner}) is writing there. Wait until it ends, or name another folder.`,
      { folder, process: owner },
    );
  }
  writeWhole(file, String(process.pid));
  held.add(resolve(folder));
}

function unlock(folder: string): void {
  held.delete(resolve(folder));
  rmSync(join(folder, lockFile), { force: true });
}

function lives(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function writeWhole(file: string, text: string): void {
  const draft = `${file}.part`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Says in plain words why a folder cannot be written to. */
function usable<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof LeewayError) throw cause;
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new LeewayError(
      "sweep.folder_unusable",
      `${folder}: cannot be written to (${reason}). Name a folder that you may write to.`,
      { folder },
      { cause },
    );
  }
}
