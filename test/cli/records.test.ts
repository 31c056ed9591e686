import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

import { runLeeway, withFolder } from "./run_leeway.ts";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const right = "China-Russia trade reached 190 billion dollars in 2022, according to Chinese customs data.\n";
const wrong = right.replace("190", "150");
const dated = ["--dateline", "2023-05-24"];
const page = (sentence: string): string =>
  `<!doctype html><html><head><title>T</title></head><body><article><p>${sentence}</p></article></body></html>`;

/** A folder of four articles of three kinds, one wrong, with a broken one and one that is none. */
function withArticles<T>(use: (folder: string) => T): T {
  return withFolder((folder) => {
    mkdirSync(join(folder, "in", "more"), { recursive: true });
    writeFileSync(join(folder, "in", "a.txt"), right);
    writeFileSync(join(folder, "in", "b.md"), `# Trade\n\n**${wrong.trim()}**\n`);
    writeFileSync(join(folder, "in", "c.txt"), Buffer.from([0, 1, 2, 3]));
    writeFileSync(join(folder, "in", "more", "d.html"), page(right));
    writeFileSync(join(folder, "in", "picture.png"), "png");
    writeFileSync(join(folder, "in", ".hidden.txt"), right);
    return use(folder);
  });
}

interface Line {
  readonly file: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly claims?: readonly { readonly quantity: { readonly span: { readonly text: string } } }[];
  readonly verdicts?: readonly { readonly verdict: string }[];
}

const linesOf = (text: string): readonly Line[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

describe("a folder of articles", () => {
  test("gives one JSON line each, a line with the error for those that fail, a summary and exit code 2", () => {
    const run = withArticles((folder) => runLeeway(folder, ["check", "in", ...dated]));
    expect(run.status).toBe(2);
    const lines = linesOf(run.stdout);
    expect(lines.map(({ file }) => file)).toEqual(["in/a.txt", "in/b.md", "in/c.txt", "in/more/d.html"]);
    expect(lines[2].error).toMatchObject({ code: "cli.article_binary" });
    expect(lines.map(({ verdicts }) => verdicts?.map(({ verdict }) => verdict))).toEqual([
      ["rounding"],
      ["contradicted"],
      undefined,
      ["rounding"],
    ]);
    expect(run.stderr).toContain("3 of 4 articles done, 1 failed, 1 other files passed over; 3 claims, 1 contradicted");
  });

  test("ends with 1 when all could be read and a claim is contradicted", () => {
    const run = withArticles((folder) => runLeeway(folder, ["check", "in/a.txt", "in/b.md", ...dated, "--json"]));
    expect(run.status).toBe(1);
    expect(linesOf(run.stdout).length).toBe(2);
  });

  test("is read into records and written whole into a file", () => {
    withArticles((folder) => {
      const run = runLeeway(folder, ["read", "in", "-o", "out.jsonl", ...dated]);
      expect([run.status, run.stdout]).toEqual([2, ""]);
      const lines = linesOf(readFileSync(join(folder, "out.jsonl"), "utf8"));
      expect(lines.map(({ claims }) => claims?.length)).toEqual([1, 1, undefined, 1]);
      expect(readdirSync(folder).sort()).toEqual(["in", "out.jsonl"]);
    });
  });

  test("makes one table of claims", () => {
    const run = withArticles((folder) => runLeeway(folder, ["check", "in", "--format", "csv", ...dated]));
    const lines = run.stdout.trimEnd().split("\n");
    expect(lines.length).toBe(4);
    expect(lines[0]).toMatch(/^file,dateline,claim,verdict,/);
    expect(lines[2]).toMatch(/^in\/b\.md,2023-05-24,c1,contradicted,/);
  });

  test("is refused without an article, and in formats for one article", () => {
    withFolder((folder) => {
      writeFileSync(join(folder, "x.png"), "x");
      const empty = runLeeway(folder, ["check", "."]);
      expect([empty.status, empty.stdout]).toEqual([2, ""]);
      expect(empty.stderr).toContain("cli.folder_empty");
    });
    const format = withArticles((folder) => runLeeway(folder, ["check", "in", "--format", "html"]));
    expect([format.status, format.stdout]).toEqual([2, ""]);
    expect(format.stderr).toContain("cli.format_for_one");
  });

  test("stops on Ctrl-C after the article in hand, with whole lines and nothing half-written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leeway-test-"));
    try {
      mkdirSync(join(folder, "in"));
      for (let k = 0; k < 400; k++) writeFileSync(join(folder, "in", `${k}.txt`), right.repeat(20));
      const child = spawn(process.execPath, [main, "read", "in", "-o", "out.jsonl"], { cwd: folder });
      const stderr: Buffer[] = [];
      child.stderr.on("data", (data: Buffer) => stderr.push(data));
      await started(() => readdirSync(folder).some((name) => name.endsWith(".tmp")));
      child.kill("SIGINT");
      const code = await new Promise((resolve) => child.once("exit", resolve));
      expect(code).toBe(130);
      expect(Buffer.concat(stderr).toString()).toMatch(/interrupted: \d+ of 400 articles done/);
      expect(existsSync(join(folder, "out.jsonl"))).toBe(false);
      expect(readdirSync(folder)).toEqual(["in"]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

async function started(hasStarted: () => boolean): Promise<void> {
  while (!hasStarted()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("one article", () => {
  test.each([
    ["report.html", /^<!doctype html>/],
    ["report.md", /^# .*\n\nChecked against official figures as known on 24 May 2023\./],
  ])("is written into %s in the format of its ending", (output, start) => {
    withFolder((folder) => {
      writeFileSync(join(folder, "a.txt"), right);
      const run = runLeeway(folder, ["check", "a.txt", "-o", output, ...dated]);
      expect([run.status, run.stdout]).toEqual([0, ""]);
      expect(readFileSync(join(folder, output), "utf8")).toMatch(start);
    });
  });

  test("is never written over itself", () => {
    withFolder((folder) => {
      writeFileSync(join(folder, "a.txt"), right);
      const run = runLeeway(folder, ["read", "a.txt", "-o", "a.txt"]);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain("cli.output_unusable");
      expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(right);
    });
  });

  test("comes in as HTML or Markdown, by name, by look or as told, and is shown without its marks", () => {
    withFolder((folder) => {
      writeFileSync(join(folder, "a.html"), page(right.replace("190 billion", "<b>190&nbsp;billion</b>")));
      const named = runLeeway(folder, ["check", "a.html", ...dated]);
      const looked = runLeeway(folder, ["read", "-", ...dated], readFileSync(join(folder, "a.html"), "utf8"));
      const told = runLeeway(folder, ["read", "-", "--input", "markdown", ...dated], `**${right.trim()}**\n`);
      for (const run of [named, looked, told]) {
        expect([run.status, run.stderr]).toEqual([0, ""]);
        expect(run.stdout).toMatch(/China-Russia trade reached \[?190.billion dollars\]? in 2022/);
      }
    });
  });

  test("becomes a brief from HTML on standard input", () => {
    withFolder((folder) => {
      const run = runLeeway(folder, ["brief", "-", "-o", "brief.html", ...dated], page(right));
      expect(run.status, run.stderr).toBe(0);
      expect(readFileSync(join(folder, "brief.html"), "utf8")).toMatch(
        /China-Russia trade reached <mark>190 billion dollars<\/mark> in 2022/,
      );
    });
  });
});
