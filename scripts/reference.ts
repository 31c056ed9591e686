import { writeFileSync } from "node:fs";

import { commandLineReference } from "./reference/command_line.ts";
import { libraryReference } from "./reference/library.ts";

/** `npm run reference` writes docs/reference from the code; a test says when it must be run. */
const pages = { "command_line.md": await commandLineReference(), "library.md": libraryReference() };
for (const [name, text] of Object.entries(pages)) {
  writeFileSync(new URL(`../docs/reference/${name}`, import.meta.url), text);
  process.stdout.write(`docs/reference/${name} written\n`);
}
