import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { declarationsOf } from "./declarations.ts";
import type { Declaration } from "./declarations.ts";

const index = fileURLToPath(new URL("../../src/index.ts", import.meta.url));

/** One export statement of the library. */
interface Exported {
  /** Module below src, without ending. */
  readonly module: string;
  /** The names exported; null: all types of the module. */
  readonly names: readonly string[] | null;
  /** Name of the object that holds the exports; null: none. */
  readonly namespace: string | null;
}

/** docs/reference/library.md: every name that `import … from "leeway"` offers, from the declarations of the build. */
export function libraryReference(): string {
  const layers = new Map<string, string[]>();
  for (const exported of exportsOf(readFileSync(index, "utf8"))) {
    const layer = exported.module.split("/")[0];
    const entries = layers.get(layer) ?? [];
    layers.set(layer, entries);
    entries.push(...entriesOf(exported));
  }
  const parts = [...layers].map(([layer, entries]) => `## ${layer}\n\n${entries.join("\n\n")}`);
  return `# The library

**Everything that \`import { … } from "leeway"\` offers, by layer.** Made from the code by \`npm run reference\`.

${parts.join("\n\n")}
`;
}

function exportsOf(text: string): readonly Exported[] {
  const statements = text.matchAll(/^export (?:type )?(?:\{([^}]*)\}|\*(?: as (\w+))?) from "\.\/(.+)\.ts";/gm);
  return [...statements].map(([, names, namespace, module]) => ({
    module,
    names: names === undefined ? null : names.split(",").map((name) => name.trim()),
    namespace: namespace ?? null,
  }));
}

function entriesOf({ module, names, namespace }: Exported): readonly string[] {
  if (namespace !== null) {
    const inside = exportsOf(readFileSync(fileURLToPath(new URL(`../../src/${module}.ts`, import.meta.url)), "utf8"));
    const folder = module.replace(/[^/]+$/, "");
    return inside.flatMap((exported) =>
      entriesOf({ ...exported, module: folder + exported.module }).map((entry) =>
        entry.replace(/^### `/, `### \`${namespace}.`),
      ),
    );
  }
  const declared = declarationsOf(module);
  const wanted = names === null ? declared : names.map((name) => pick(declared, name, module));
  return wanted.filter(({ kind }) => names !== null || kind === "interface" || kind === "type").map(entryOf);
}

function pick(declared: readonly Declaration[], name: string, module: string): Declaration {
  const found = declared.find((declaration) => declaration.name === name);
  if (found === undefined) throw new Error(`src/index.ts exports ${name} of ${module}, which does not declare it`);
  return found;
}

function entryOf({ name, kind, doc, code }: Declaration): string {
  const shown = `\`\`\`ts\n${code}\n\`\`\``;
  const body =
    kind === "interface" || kind === "type" ? `<details><summary>${kind}</summary>\n\n${shown}\n\n</details>` : shown;
  return [`### \`${name}\``, ...(doc === "" ? [] : [prose(doc)]), body].join("\n\n");
}

/** A docstring as Markdown: its tags as a list. */
function prose(doc: string): string {
  return doc
    .replace(/^@param (\w+)\s+/gm, "- **$1**: ")
    .replace(/^@returns\s+/gm, "- **returns** ")
    .replace(/^@throws\s+/gm, "- **throws** ");
}
