import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it that are missing.
 *
 * Node's own recursive way never returns below folders that hold no folders, such as /proc.
 *
 * @throws the system's error when it cannot be made
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = resolve(folder); statSync(at, { throwIfNoEntry: false }) === undefined; at = dirname(at)) {
    missing.unshift(at);
  }
  for (const path of missing) mkdirSync(path);
  if (missing.length === 0) statSync(`${resolve(folder)}/.`);
}
