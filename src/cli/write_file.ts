import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

import { LeewayError } from "../core/errors.ts";

/**
 * Says early whether a file can be written there, before any work is done for it.
 *
 * @throws LeewayError `cli.output_unusable` when its folder is missing or the path is a folder
 */
export function checkWritable(file: string): void {
  const folder = dirname(resolve(file));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw unusable(file, `the folder ${folder} does not exist`);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) throw unusable(file, "it is a folder");
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, then in its place in one step. An interrupt
 * meanwhile takes effect after the step.
 *
 * @throws LeewayError `cli.output_unusable`
 */
export function writeWhole(file: string, text: string): void {
  const temporary = join(dirname(resolve(file)), `.${basename(file)}.${process.pid}.tmp`);
  const late = (signal: NodeJS.Signals): void => void process.kill(process.pid, signal);
  // While a listener is set the signal waits until this synchronous step has ended.
  process.once("SIGINT", late).once("SIGTERM", late);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unusable(file, (error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    setImmediate(() => process.off("SIGINT", late).off("SIGTERM", late));
  }
}

function unusable(file: string, reason: string): LeewayError {
  return new LeewayError("cli.output_unusable", `cannot write ${file}: ${reason}; name another file with -o`, { file });
}
