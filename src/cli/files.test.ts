import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { LARGEST_ARTICLE, readArticle } from "./article.ts";
import { checkArguments } from "./estimate_check.ts";
import { forTerminal } from "./output.ts";
import { checkFolder } from "./simulate_files.ts";
import { checkWritable, writeWhole } from "./write_file.ts";

/** More than Node reads into one buffer: whoever tried would fail otherwise than by the size allowed. */
const MORE_THAN_A_READ_HOLDS = 2 ** 33;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leeway-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (content: string | Uint8Array): string => {
  const file = join(folder, "a.txt");
  writeFileSync(file, content);
  return file;
};
const codeOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return null;
};

describe("an article", () => {
  it("is its text, unchanged but for the mark of its encoding", () => {
    expect(readArticle(put("Trade – 190\r\n")).text).toBe("Trade – 190\r\n");
    expect(readArticle(put("\ufeffTrade")).text).toBe("Trade");
    expect(readArticle(put(Buffer.from("\ufeffTrade €", "utf16le"))).text).toBe("Trade €");
    expect(readArticle(put("abc")).sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("that is missing, a folder, empty, binary or not UTF-8 is refused by its own name", () => {
    expect(codeOf(() => readArticle(join(folder, "none.txt")))).toBe("cli.article_missing");
    expect(codeOf(() => readArticle(folder))).toBe("cli.article_unreadable");
    expect(codeOf(() => readArticle(put("")))).toBe("cli.article_empty");
    expect(codeOf(() => readArticle(put(" \n\t")))).toBe("cli.article_empty");
    expect(codeOf(() => readArticle(put(Uint8Array.of(80, 75, 3, 4, 0, 1, 2))))).toBe("cli.article_binary");
    expect(codeOf(() => readArticle(put(Uint8Array.of(0x54, 0x72, 0xe9, 0x73))))).toBe("cli.article_encoding");
  });

  it("that is too large is refused before it is read", () => {
    const file = put("x");
    truncateSync(file, LARGEST_ARTICLE + 1);
    expect(codeOf(() => readArticle(file))).toBe("cli.article_too_large");
    truncateSync(file, MORE_THAN_A_READ_HOLDS);
    expect(codeOf(() => readArticle(file))).toBe("cli.article_too_large");
  });
});

describe("a file", () => {
  it("is written whole and leaves nothing beside it", () => {
    const file = join(folder, "brief.html");
    writeWhole(file, "one");
    writeWhole(file, "two");
    expect(readFileSync(file, "utf8")).toBe("two");
    expect(readdirSync(folder)).toEqual(["brief.html"]);
  });

  it("that cannot be written is refused early and leaves nothing", () => {
    expect(codeOf(() => checkWritable(join(folder, "no", "brief.html")))).toBe("cli.output_unusable");
    mkdirSync(join(folder, "taken"));
    expect(codeOf(() => checkWritable(join(folder, "taken")))).toBe("cli.output_unusable");
    expect(codeOf(() => writeWhole(join(folder, "taken"), "x"))).toBe("cli.output_unusable");
    expect(readdirSync(folder)).toEqual(["taken"]);
    expect(codeOf(() => checkWritable(join(folder, "brief.html")))).toBe(null);
  });

  it("is refused beside a world, and among the embedded data", () => {
    const data = fileURLToPath(new URL("../../data/", import.meta.url));
    for (const place of ["", "ledger", "worlds", "worlds/wiod-2014"]) {
      expect(codeOf(() => checkWritable(join(data, place, "new.csv")))).toBe("cli.output_unusable");
    }
    writeFileSync(join(folder, "world.yaml"), "");
    expect(codeOf(() => checkWritable(join(folder, "flows.csv")))).toBe("cli.output_unusable");
  });
});

describe("a folder of results", () => {
  it("may be new or stand; a file, and a folder in which a world stands, are refused", () => {
    checkFolder(join(folder, "new", "results"));
    expect(readdirSync(folder)).toEqual([]);
    checkFolder(folder);
    expect(codeOf(() => checkFolder(put("x")))).toBe("cli.output_unusable");
    writeFileSync(join(folder, "world.yaml"), "name: mine\n");
    expect(codeOf(() => checkFolder(folder))).toBe("cli.output_unusable");
  });
});

describe("the files of an estimation", () => {
  it("are never written over the data", () => {
    const settings = {
      formula: "trade ~ rta",
      family: "poisson",
      ssc: "fixest",
      singletons: "keep",
      missing: "drop",
      tradeElasticity: 5,
      reference: "USA",
    } as const;
    for (const option of ["dropped", "plot", "resistance", "tradeCosts"]) {
      const code = codeOf(() => checkArguments("./p.csv", { ...settings, [option]: "a/../p.csv" }));
      expect([option, code]).toEqual([option, "cli.output_unusable"]);
    }
  });
});

describe("text on a terminal", () => {
  it("keeps colours, tabs and lines, and shows every other control character as a sign", () => {
    expect(forTerminal("\u001b[1;31mbad\u001b[0m\ta\nb – ü 中")).toBe("\u001b[1;31mbad\u001b[0m\ta\nb – ü 中");
    expect(forTerminal("a\u001b]0;title\u0007b\u001b[2Jc\rd\u009b1Ae\u0000")).toBe("a�]0;title�b�[2Jc�d�1Ae�");
  });
});
