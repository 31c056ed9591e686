import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { describe, expect, test } from "vitest";

import { verbs } from "../src/cli/verbs.ts";
import { withFolder } from "./cli/run_leeway.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];

interface Block {
  readonly page: string;
  /** The words behind the opening fence: "sh run" is executed. */
  readonly info: string;
  readonly text: string;
}

const blocks: readonly Block[] = pages.flatMap((page) =>
  [...readFileSync(join(root, page), "utf8").matchAll(/^```([^\n]*)\n([\s\S]*?)^```/gm)].map((found) => ({
    page,
    info: found[1].trim(),
    text: found[2],
  })),
);

/** The words of a shell command up to its end, a pipe, a redirection or a comment; quotes are taken off. */
function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  for (const [token] of command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'|<>#;&])+|[|<>#;&]/g)) {
    if (/^[|<>#;&]$/.test(token)) break;
    words.push(token.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"));
  }
  return words;
}

/** The arguments of every call of leeway in a block. */
function callsIn({ text }: Block): readonly (readonly string[])[] {
  return text
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .flatMap((line) => [...line.matchAll(/(?:^|\|\s*)(?:leeway|npm run -s leeway --) (.*)$/g)])
    .map((found) => wordsOf(found[1]));
}

const calls = blocks.flatMap((block) => callsIn(block).map((words) => [block.page, words] as const));

/** The real command line with its options, whose verbs do nothing. */
async function idleProgram(): Promise<Command> {
  const program = new Command("leeway").exitOverride().configureOutput({ writeErr: () => undefined });
  for (const load of Object.values(verbs)) (await load())(program);
  const still = (command: Command): void => {
    for (const child of command.commands) {
      child.exitOverride().configureOutput({ writeErr: () => undefined });
      if (child.commands.length === 0) child.action(() => undefined);
      still(child);
    }
  };
  still(program);
  return program;
}

describe("commands in the documentation", () => {
  test("are there", () => {
    expect(calls.length).toBeGreaterThan(20);
  });

  test.each(calls)("%s: leeway %j is understood by the command line", async (_page, words) => {
    await (await idleProgram()).parseAsync(words, { from: "user" });
  });

  test("a command that is misspelt is not understood", async () => {
    for (const words of [
      ["check", "a.txt", "--datelin", "x"],
      ["chek", "a.txt"],
    ]) {
      const program = await idleProgram();
      await expect(program.parseAsync(words, { from: "user" })).rejects.toThrow();
    }
  });

  test.each(blocks.filter(({ info }) => info === "sh run").map((block) => [block.page, block.text] as const))(
    "%s: runs as it stands\n%s",
    (_page, text) => {
      withFolder((folder) => {
        cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
        mkdirSync(join(folder, "bin"));
        const shim = join(folder, "bin", "leeway");
        writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli/main.js")}" "$@"\n`);
        chmodSync(shim, 0o755);
        const run = spawnSync("sh", ["-e", "-c", text], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}` },
        });
        expect(run.status, run.stderr).toBe(0);
        expect(run.stderr).not.toContain("error:");
      });
    },
  );
});

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function anchorsOf(page: string): ReadonlySet<string> {
  const text = readFileSync(page, "utf8").replace(/^```[\s\S]*?^```/gm, "");
  return new Set([...text.matchAll(/^#{1,6} (.*)$/gm)].map((found) => anchorOf(found[1])));
}

describe("links in the documentation", () => {
  test.each(pages)("%s points at files and headings that exist", (page) => {
    const text = readFileSync(join(root, page), "utf8").replace(/^```[\s\S]*?^```/gm, "");
    const broken: string[] = [];
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file, anchor] = target.split("#");
      const path = file === "" ? join(root, page) : resolve(root, dirname(page), file);
      if (!existsSync(path)) broken.push(target);
      else if (anchor !== undefined && !anchorsOf(path).has(anchor)) broken.push(target);
    }
    expect(broken, relative(root, page)).toEqual([]);
  });
});
