/**
 * Every statement of the sample article with its answer, band, source and caveat.
 *
 * Run in the repository: npx tsx examples/founding_case.ts [FILE]; writes docs/founding-case.md unless another file is named.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { casePage, foundingCase } from "./founding_case_rows.ts";

const draws = 200;
const file = process.argv[2] ?? fileURLToPath(new URL("../docs/founding-case.md", import.meta.url));
process.stderr.write(`${draws} draws for three countries: this takes about a minute …\n`);
writeFileSync(file, casePage(await foundingCase(draws), draws));
process.stdout.write(`written: ${file}\n`);
