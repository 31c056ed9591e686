import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

const here = new URL("./", import.meta.url);

/** Names that only other files of core use. */
const internal = new Set(["columnProducts", "rowProducts", "rowProductsOfTwo", "transpose"]);

test("the table of contents lists every name that a file of core exports", () => {
  const contents = readFileSync(new URL("index.ts", here), "utf8");
  const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/(?:\.test|\.cases|^index)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const source = readFileSync(new URL(file, here), "utf8");
    for (const [, name] of source.matchAll(/^export (?:abstract )?(?:function|const|class|interface|type) (\w+)/gm)) {
      if (!internal.has(name)) expect(contents, `${name} of ${file}`).toMatch(new RegExp(`\\b${name}\\b`));
    }
  }
});
