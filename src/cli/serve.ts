import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import { readFileSync, statSync } from "node:fs";

import { InvalidArgumentError } from "commander";
import type { Command } from "commander";

import { LeewayError } from "../core/errors.ts";
import { note, printJson, printLine } from "./output.ts";
import { version } from "./version.ts";

interface ServeArguments {
  readonly port?: number;
  readonly host: string;
  readonly ledger?: string;
  readonly json?: true;
}

const DEFAULT_PORT = 4600;
/** Largest page that is served, in bytes. */
const LARGEST_PAGE = 50_000_000;

/** The article that ships with Leeway. */
const SAMPLE = fileURLToPath(new URL("../../examples/article.txt", import.meta.url));

/** `leeway serve [FILE]`: the desk, and a brief beside it, in the browser. */
export function serveVerb(program: Command): void {
  program
    .command("serve")
    .description("serve the desk on this machine and print its address")
    .argument("[file]", "a brief made by leeway brief, served at /brief")
    .option("--port <n>", `port to listen on; 0: any (default: ${DEFAULT_PORT}, or the next free one)`, portNumber)
    .option("--host <address>", "address to listen on; others than loopback can be reached by others", "127.0.0.1")
    .option("--ledger <file>", "your ledger of imported figures (default: leeway.duckdb, if it is there)")
    .option("--json", "print the address as JSON")
    .addHelpText("after", "\nExample:\n  leeway serve brief.html --port 8080\n")
    .action((file: string | undefined, options: ServeArguments) => run(file, options));
}

async function run(file: string | undefined, options: ServeArguments): Promise<void> {
  const brief = file === undefined ? null : storedPage(file);
  const { deskApp } = await import("../server/desk_app.ts");
  const { deskFiles } = await import("../server/desk_files.ts");
  const { isLoopback, trustedHosts } = await import("../server/security.ts");
  const { listen } = await import("../server/listen.ts");
  const { app, close } = deskApp({
    files: deskFiles(),
    brief,
    sampleArticle: readFileSync(SAMPLE, "utf8"),
    ...(options.ledger === undefined ? {} : { userLedger: options.ledger }),
    version: version(),
    isTrustedHost: trustedHosts(options.host, [hostname()]),
  });
  const server = await listen(app, {
    host: options.host,
    port: options.port ?? DEFAULT_PORT,
    mayMove: options.port === undefined,
  });
  if (options.json === true) printJson({ url: server.url, host: options.host, port: server.port, file: file ?? null });
  else {
    printLine(`The desk is at ${server.url} (Ctrl-C ends)`);
    if (file !== undefined) printLine(`The brief is at ${server.url}brief`);
  }
  if (!isLoopback(options.host)) note("warning: other machines can reach this address");
  await stopSignal();
  await Promise.race([close(), afterGrace()]);
  await server.close();
  // A statement of the database that has not heard of its end must not keep the process.
  process.exit();
}

/** How long what is under way may take to end, milliseconds. */
const GRACE_MS = 2000;

function afterGrace(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, GRACE_MS);
  });
}

/** A brief on disk, read at each request so that a new one shows on reload. */
function storedPage(file: string): () => string {
  const read = (): string => {
    const status = statSync(file, { throwIfNoEntry: false });
    if (status === undefined || !status.isFile()) {
      throw new LeewayError(
        "cli.page_missing",
        `${file} does not exist; make it with: leeway brief ARTICLE -o ${file}`,
        { file },
      );
    }
    if (status.size > LARGEST_PAGE) {
      throw new LeewayError("cli.page_too_large", `${file} has more than ${LARGEST_PAGE / 1e6} MB; is it a brief?`, {
        file,
      });
    }
    const text = readFileSync(file, "utf8");
    if (!/^\s*<!doctype html/i.test(text)) {
      throw new LeewayError(
        "cli.not_a_page",
        `${file} is no HTML page; make a brief of an article with: leeway brief ${file} -o brief.html`,
        { file },
      );
    }
    return text;
  };
  read();
  return read;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve());
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("--port must be a whole number from 0 to 65535.");
}
