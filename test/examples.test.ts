import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "leeway-example-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a picture says: its words and the figures of its axes. */
function wordsOf(picture: string): readonly string[] {
  return [...picture.matchAll(/>([^<>\s][^<>]*)</g)].map(([, words]) => words);
}

describe("the example of Russia's trade around 2014", () => {
  it("runs, and prints every figure that its page shows, and draws its plots", () => {
    const printed = execFileSync(process.execPath, ["--import", "tsx", "examples/russia_2014.ts", folder], {
      cwd: root,
      encoding: "utf8",
    });
    const page = readFileSync(join(root, "docs/example-russia-2014.md"), "utf8");
    const shown = [...page.matchAll(/^```text\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block.trimEnd().split("\n"));
    expect(shown.length).toBeGreaterThan(15);
    for (const line of shown) expect(printed).toContain(line);
    const plots = [...page.matchAll(/\(example-russia-2014\/(\w+\.svg)\)/g)].map(([, name]) => name);
    expect(readdirSync(folder).sort()).toEqual(plots.sort());
    for (const name of plots) {
      const committed = readFileSync(join(root, "docs/example-russia-2014", name), "utf8");
      expect(wordsOf(committed).length).toBeGreaterThan(10);
      expect(wordsOf(readFileSync(join(folder, name), "utf8"))).toEqual(wordsOf(committed));
    }
  }, 120_000);
});
