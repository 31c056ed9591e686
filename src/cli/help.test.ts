import { Command } from "commander";
import { describe, expect, it } from "vitest";

import { verbs } from "./verbs.ts";

/** A command and all below it, by their names. */
function withChildren(command: Command, path: string): readonly (readonly [string, Command])[] {
  return [[path, command], ...command.commands.flatMap((child) => withChildren(child, `${path} ${child.name()}`))];
}

function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}

describe("the help of every verb", () => {
  it.each(Object.entries(verbs))("%s: says what it does and shows examples of itself", async (verb, load) => {
    const program = new Command("leeway");
    (await load())(program);
    for (const [path, command] of withChildren(program.commands[0], verb)) {
      const help = helpOf(command);
      expect(command.description(), path).not.toBe("");
      expect(help, path).toMatch(new RegExp(`^Examples?:\\n(  .*\\n)*  .*leeway ${path}`, "m"));
    }
  });
});
