import { Command } from "commander";

import { verbs } from "../../src/cli/verbs.ts";

/** docs/reference/command_line.md: the help text of every verb. */
export async function commandLineReference(): Promise<string> {
  const program = new Command("leeway");
  for (const load of Object.values(verbs)) (await load())(program);
  const parts = leaves(program, []).map(
    ([words, command]) => `## leeway ${words.join(" ")}\n\n\`\`\`\n${helpOf(command)}\n\`\`\``,
  );
  return `# The command line

**The help text of every verb, as \`leeway VERB --help\` prints it.** Made from the code by \`npm run reference\`. Exit codes:
0 ok, 1 a checked claim is contradicted, 2 wrong use or bad input, 3 no solution.

${parts.join("\n\n")}
`;
}

/** The commands that do something, with the words that call them. */
function leaves(command: Command, words: readonly string[]): readonly (readonly [readonly string[], Command])[] {
  return command.commands.flatMap((child) => {
    const called = [...words, child.name()];
    return child.commands.length === 0 ? [[called, child] as const] : leaves(child, called);
  });
}

function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 100 });
  command.outputHelp();
  return text.trimEnd();
}
