import { LeewayError } from "../core/errors.ts";

/**
 * Text as it may stand on a terminal: what comes out of articles, names and tables must not move the cursor or set titles.
 * Control characters become �, but for line ends, tabs and the attributes (colours) that Leeway itself writes.
 */
export function forTerminal(text: string): string {
  return text.replace(/(\p{Cc}\[[\d;]*m)|[^\P{Cc}\t\n]/gu, (sign: string, attributes?: string) =>
    attributes?.startsWith("\u001b") === true ? attributes : sign.replace(/\p{Cc}/gu, "�"),
  );
}

/** Writes one JSON document to stdout, alone, with a final newline. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** The error of a standard output that takes no more, such as a file on a full disk: `cli.output_unusable`. */
export function stdoutUnusable(cause: NodeJS.ErrnoException): LeewayError {
  const what = cause.code === "ENOSPC" ? "the disk is full" : (cause.code ?? cause.message);
  return new LeewayError(
    "cli.output_unusable",
    `cannot write to standard output: ${what}; what stands there is not whole. Make room or send it elsewhere.`,
    {},
    { cause },
  );
}

/** Writes a line for people to stdout. */
export function printLine(text = ""): void {
  process.stdout.write(`${forTerminal(text)}\n`);
}

/** Writes a line about progress or a warning to stderr, so that stdout stays clean under `--json`. */
export function note(text: string): void {
  process.stderr.write(`${forTerminal(text)}\n`);
}

/** May stdout carry terminal attributes: a terminal, and nobody who asks for none (https://no-color.org)? */
export function wantsColours(): boolean {
  const { NO_COLOR: refused, TERM: terminal } = process.env;
  return process.stdout.isTTY && (refused ?? "") === "" && terminal !== "dumb";
}

/** Exit code of an error: 3 when a sound input has no result, 2 for everything the user can mend. */
export function exitCodeOf(error: unknown): 2 | 3 {
  return error instanceof LeewayError && error.kind === "numerical" ? 3 : 2;
}
