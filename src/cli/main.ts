#!/usr/bin/env node
import { Command, CommanderError } from "commander";

import { LeewayError } from "../core/errors.ts";
import { exitCodeOf, note, stdoutUnusable } from "./output.ts";
import { verbs } from "./verbs.ts";
import { version } from "./version.ts";

const EXAMPLES = `
Examples:
  leeway brief examples/article.txt -o brief.html
  leeway simulate west-tightens
  leeway strategy leeway --country CHN --target RUS --coalition EU27,USA,GBR
  leeway serve

Each verb has --help and --json. Exit codes: 0 ok, 1 a checked claim is contradicted, 2 wrong use or bad input,
3 no solution. In a clone of the repository, leeway is: npm run -s leeway --
`;

/** Builds the command line: the verb that the arguments begin with, or all verbs where they begin with none. */
async function buildProgram(asked: string | undefined): Promise<Command> {
  const program = new Command("leeway")
    .description("How much room each country has when trade, sanctions and diplomacy collide.")
    .version(version())
    .option("--debug", "print the stack of an error")
    .showHelpAfterError("(leeway --help lists the verbs)")
    .addHelpText("after", EXAMPLES)
    .exitOverride();
  const wanted = asked !== undefined && Object.hasOwn(verbs, asked) ? [verbs[asked]] : Object.values(verbs);
  for (const register of await Promise.all(wanted.map((load) => load()))) register(program);
  inheritSettings(program);
  return program;
}

function inheritSettings(command: Command, path = command.name()): void {
  for (const child of command.commands) {
    const named = `${path} ${child.name()}`;
    child
      .copyInheritedSettings(command)
      .showSuggestionAfterError()
      .showHelpAfterError(`(${named} --help tells what it takes)`);
    inheritSettings(child, named);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const debug = process.argv.includes("--debug");
  if (debug && error instanceof Error) note(error.stack ?? error.message);
  else if (error instanceof LeewayError) note(`error: ${error.message} [${error.code}]`);
  else note(`error: ${error instanceof Error ? error.message : String(error)} (run again with --debug for the place)`);
  return exitCodeOf(error);
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads has had enough, as head does.
  if (error.code === "EPIPE") process.exit(0);
  process.exit(report(stdoutUnusable(error)));
});

try {
  await (await buildProgram(process.argv[2])).parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
