import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { commandLineReference } from "../scripts/reference/command_line.ts";
import { libraryReference } from "../scripts/reference/library.ts";

const page = (name: string): string => readFileSync(new URL(`../docs/reference/${name}`, import.meta.url), "utf8");

describe("docs/reference", () => {
  it("says of the command line what --help says (else: npm run reference)", async () => {
    expect(await commandLineReference()).toBe(page("command_line.md"));
  });

  it("says of the library what its declarations say (else: npm run reference)", () => {
    const reference = libraryReference();
    expect(reference).toBe(page("library.md"));
    const names = [...reference.matchAll(/^### `([\w.]+)`$/gm)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(["read", "simulate", "openLedger", "DocumentRecord"]));
    expect(new Set(names).size).toBe(names.length);
  });
});
