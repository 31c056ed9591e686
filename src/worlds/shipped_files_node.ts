import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import { readBounded } from "./read_bounded_node.ts";

/** Bytes of the largest file that is read. */
const largestFile = 5_000_000;

/**
 * The YAML files of one kind, by name where they ship with Leeway and by path where they are the user's.
 *
 * Errors carry the kind in front: `scenario.unknown_scenario`, `scenario.unreadable_file`, `scenario.not_text`,
 * `scenario.file_too_large`.
 */
export class ShippedFiles {
  readonly #kind: string;
  readonly #folder: string;

  /**
   * @param kind what a file holds, one word: "scenario"
   * @param folder where the shipped ones are
   */
  constructor(kind: string, folder: URL) {
    this.#kind = kind;
    this.#folder = fileURLToPath(folder);
  }

  /** Names of the shipped files, in alphabetical order. */
  names(): readonly string[] {
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => basename(file, ".yaml"))
      .sort();
  }

  /** The text of a shipped file. */
  shippedText(name: string): string {
    return this.#read(join(this.#folder, `${name}.yaml`));
  }

  /**
   * The text of the user's file, or of a shipped one by its name. A file of that name in the working directory wins.
   *
   * @throws LeewayError `KIND.unknown_KIND` with the shipped names, and as above
   */
  text(nameOrFile: string): string {
    if (existsSync(nameOrFile)) return this.#read(nameOrFile);
    const shipped = this.names();
    if (shipped.includes(nameOrFile)) return this.shippedText(nameOrFile);
    const kind = this.#kind;
    const near = nearest(nameOrFile, shipped);
    throw new LeewayError(
      `${kind}.unknown_${kind}`,
      `${nameOrFile}: no such file, and no shipped ${kind} of that name. Shipped: ${shipped.join(", ")}.` +
        (near === undefined ? "" : ` Did you mean "${near}"?`),
      { [kind]: nameOrFile, allowed: shipped },
    );
  }

  #read(file: string): string {
    const bytes = this.#bytes(file);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (cause) {
      throw this.#error("not_text", file, `is not UTF-8 text. A ${this.#kind} is a YAML file.`, cause);
    }
  }

  #bytes(file: string): Uint8Array {
    const tooLarge = (): LeewayError =>
      this.#error(
        "file_too_large",
        file,
        `has more than ${largestFile / 1e6} MB. A ${this.#kind} is a short YAML file; is it the right one?`,
      );
    try {
      return readBounded(file, largestFile, tooLarge);
    } catch (cause) {
      if (cause instanceof LeewayError) throw cause;
      throw this.#error("unreadable_file", file, `cannot be read (${(cause as Error).message}).`, cause);
    }
  }

  #error(problem: string, file: string, message: string, cause?: unknown): LeewayError {
    return new LeewayError(`${this.#kind}.${problem}`, `${file}: ${message}`, { file }, { cause });
  }
}
