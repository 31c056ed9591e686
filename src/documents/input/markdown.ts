import type { ReadOptions } from "../read.ts";
import type { DocumentRecord } from "../record.ts";
import { MappedTextBuilder, readMapped } from "./mapped_text.ts";
import type { MappedText } from "./mapped_text.ts";

/**
 * Reads an article in Markdown. Marks, link targets, images, code and raw tags are left out of the reading; offsets count
 * the unchanged source. Of a front matter only `title` and `date` are read.
 *
 * @throws LeewayError as `read` does, and `documents.nothing_to_read` when nothing but marks is there
 */
export function readMarkdown(source: string, options: ReadOptions = {}): DocumentRecord {
  return readMapped(source, plainOfMarkdown(source), options);
}

const LINE = /[^\n]*\n?/gy;
const LEAD = /^\s{0,3}(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+|\d{1,3}[.)]\s+)/;
const RULE = /^\s{0,3}(?:[-*_=]\s*){3,}$/;
const INLINE =
  /!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)|\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)|\[([^\]\n]{1,500})\]\[[^\]\n]{0,200}\]|<\/?[a-z][^<>\n]{0,500}>|`([^`\n]{1,500})`|(\*\*\*|___|\*\*|__|~~|\*|(?<![\p{L}\d])_|_(?![\p{L}\d]))|\\([\\`*_{}[\]()#+.!>-])/giu;

/** The text of a Markdown source with the place of every unit. */
export function plainOfMarkdown(source: string): MappedText {
  const builder = new MappedTextBuilder();
  let inCode = false;
  let inFront = false;
  let first = true;
  LINE.lastIndex = 0;
  for (let start = 0; start < source.length;) {
    LINE.lastIndex = start;
    const line = LINE.exec(source)![0];
    const next = start + line.length;
    const bare = line.replace(/\r?\n$/, "");
    if (first && /^---\s*$/.test(bare)) inFront = true;
    else if (inFront && /^(?:---|\.\.\.)\s*$/.test(bare)) inFront = false;
    else if (inFront) addFrontMatter(builder, bare, start);
    else if (/^\s{0,3}(?:```|~~~)/.test(bare)) inCode = !inCode;
    else if (!inCode && !RULE.test(bare) && !/^\s*\[[^\]]+\]:\s/.test(bare)) {
      const lead = LEAD.exec(bare)?.[0].length ?? 0;
      const heading = /^\s{0,3}#/.test(bare);
      if (lead > 0) builder.insert("\n", start);
      addInline(builder, bare.slice(lead), start + lead);
      builder.insert(heading ? "\n\n" : "\n", next - 1);
    }
    first = false;
    start = next;
  }
  return builder.done();
}

function addFrontMatter(builder: MappedTextBuilder, line: string, start: number): void {
  const found = /^(title|date):\s*["']?(.*?)["']?\s*$/i.exec(line);
  if (found === null || found[2] === "") return;
  const value = found[1].toLowerCase() === "date" ? found[2].slice(0, 10) : found[2];
  const at = start + line.indexOf(found[2], found[1].length + 1);
  builder.add(value, at, at + value.length);
  builder.insert("\n\n", at + value.length);
}

function addInline(builder: MappedTextBuilder, line: string, start: number): void {
  let from = 0;
  INLINE.lastIndex = 0;
  for (let found = INLINE.exec(line); found !== null; found = INLINE.exec(line)) {
    builder.add(line.slice(from, found.index), start + from, start + found.index);
    const text = found[1] ?? found[2] ?? found[3] ?? found[5];
    if (text !== undefined) {
      const at = start + found.index + found[0].indexOf(text, 1);
      builder.add(text, at, at + text.length);
    }
    from = found.index + found[0].length;
  }
  builder.add(line.slice(from), start + from, start + line.length);
}
