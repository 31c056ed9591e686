import {
  closeSync,
  existsSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { LeewayError } from "../core/errors.ts";

/**
 * Says early whether a file can be written there, before any work is done for it.
 *
 * @throws LeewayError `cli.output_unusable` when its folder is missing, or holds a world or the embedded data, or the path
 * is a folder
 */
export function checkWritable(file: string): void {
  const folder = dirname(resolve(file));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw unusable(file, `the folder ${folder} does not exist`);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) throw unusable(file, "it is a folder");
  if (existsSync(join(folder, "world.yaml"))) throw unusable(file, `the folder ${folder} holds a world`);
  const within = relative(embeddedData, realpathSync(folder));
  if (!isAbsolute(within) && within.split(sep)[0] !== "..") throw unusable(file, "that is where the embedded data lie");
}

/** Where the data that come with the program lie; results never go there. */
const embeddedData = realpathSync(fileURLToPath(new URL("../../data/", import.meta.url)));

/**
 * Writes a file whole or not at all: into a temporary file beside it, then in its place in one step. An interrupt
 * meanwhile takes effect after the step.
 *
 * @throws LeewayError `cli.output_unusable`
 */
export function writeWhole(file: string, text: string): void {
  const temporary = temporaryName(file);
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

/** Where a command writes: stdout at once, or a file that appears whole when `finish` is called. */
export interface Output {
  readonly write: (text: string) => void;
  readonly finish: () => void;
  /** Leaves nothing behind. */
  readonly abandon: () => void;
}

/**
 * Opens the output of a command.
 *
 * @param file absent: stdout
 * @param inputs files that must not be overwritten
 * @throws LeewayError `cli.output_unusable`
 */
export function openOutput(file: string | undefined, inputs: readonly string[]): Output {
  const nothing = (): void => undefined;
  if (file === undefined)
    return { write: (text) => void process.stdout.write(text), finish: nothing, abandon: nothing };
  checkWritable(file);
  if (inputs.some((input) => resolve(input) === resolve(file))) throw unusable(file, "it is the article itself");
  const temporary = temporaryName(file);
  let handle: number | null = null;
  const abandon = (): void => {
    if (handle !== null) closeSync(handle);
    if (handle !== null) rmSync(temporary, { force: true });
    handle = null;
  };
  const ended = (): void => process.exit(143);
  process.once("exit", abandon).once("SIGTERM", ended);
  const release = (): void => void process.off("exit", abandon).off("SIGTERM", ended);
  return {
    write: (text) => {
      handle ??= openTemporary(file, temporary);
      writeSync(handle, text);
    },
    finish: () => {
      release();
      if (handle === null) handle = openTemporary(file, temporary);
      closeSync(handle);
      renameSync(temporary, file);
    },
    abandon: () => {
      release();
      abandon();
    },
  };
}

function temporaryName(file: string): string {
  return join(dirname(resolve(file)), `.${basename(file)}.${process.pid}.tmp`);
}

function openTemporary(file: string, temporary: string): number {
  try {
    return openSync(temporary, "wx");
  } catch (error) {
    throw unusable(file, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function unusable(file: string, reason: string): LeewayError {
  return new LeewayError("cli.output_unusable", `cannot write ${file}: ${reason}; name another file`, { file });
}
