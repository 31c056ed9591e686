import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One exported name of a declaration file. */
export interface Declaration {
  readonly name: string;
  readonly kind: "function" | "class" | "const" | "interface" | "type";
  /** The docstring without its marks; empty where there is none. */
  readonly doc: string;
  /** The declaration as the compiler wrote it, without `export` and `declare`. */
  readonly code: string;
}

const dist = new URL("../../dist/", import.meta.url);

/**
 * The exported declarations of a built module, in order.
 *
 * Reads what the compiler writes, in which every top-level declaration begins at the start of a line.
 *
 * @param module path below dist, without ending: "documents/read"
 */
export function declarationsOf(module: string): readonly Declaration[] {
  const lines = readFileSync(fileURLToPath(new URL(`${module}.d.ts`, dist)), "utf8").split("\n");
  const found: Declaration[] = [];
  let doc: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at].startsWith("/**")) {
      const from = at;
      while (!lines[at].endsWith("*/")) at++;
      doc = lines.slice(from, at + 1);
      continue;
    }
    const head = /^export (?:declare )?(?:abstract )?(function|class|const|interface|type) (\w+)/.exec(lines[at]);
    if (head !== null) {
      const from = at;
      while (!isEnd(lines, from, at)) at++;
      const [, kind, name] = head;
      const code = lines.slice(from, at + 1).join("\n");
      found.push({
        name,
        kind: kind as Declaration["kind"],
        doc: plainDoc(doc),
        code: code.replace(/^export (?:declare )?/, ""),
      });
    }
    doc = [];
  }
  return found;
}

/** A declaration ends in ";" or "}" with all brackets that it opened closed. */
function isEnd(lines: readonly string[], from: number, at: number): boolean {
  if (at + 1 >= lines.length) return true;
  if (!/[;}]$/.test(lines[at])) return false;
  const code = lines
    .slice(from, at + 1)
    .filter((line) => !/^\s*(?:\/\*\*|\*)/.test(line))
    .join("\n")
    .replace(/"[^"]*"/g, "");
  return (code.match(/[{([]/g)?.length ?? 0) === (code.match(/[})\]]/g)?.length ?? 0);
}

function plainDoc(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replace(/^\/\*\*\s?|\s*\*\/$/g, "")
    .replace(/^\s*\* ?/gm, "")
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .trim();
}
