import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

import type { ReadOptions } from "../read.ts";
import type { DocumentRecord } from "../record.ts";
import { isDateLine } from "../layout/layout.ts";
import { isIsoDate } from "../times/calendar.ts";
import { decodedEntity } from "./entities.ts";
import { MappedTextBuilder, readMapped } from "./mapped_text.ts";
import type { MappedText } from "./mapped_text.ts";

/** A stretch of text between tags. */
interface TextNode {
  readonly start: number;
  readonly end: number;
  /** True when a block begins between the node before and this one. */
  readonly opensBlock: boolean;
}

const OPEN = "\ue000";
const CLOSE = "\ue001";
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>|<![^>]*>/giy;
const HIDDEN = /^(?:script|style|noscript|template|head|svg|select|textarea|iframe)$/i;
const INLINE_TAG =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/i;

/**
 * Reads an article from a web page: the article's text as Readability finds it, or the whole body where it finds none.
 * Offsets count the unchanged source; a span may hold the tags and entities that stand inside it.
 *
 * @throws LeewayError as `read` does, and `documents.nothing_to_read` when the page holds no text
 */
export function readHtml(source: string, options: ReadOptions = {}): DocumentRecord {
  const nodes = textNodes(source);
  const { kept, title, published } = articleNodes(source, nodes);
  const dated = options.dateline === undefined && published !== null;
  const found = readMapped(source, plainOf(source, kept), dated ? { dateline: published } : options);
  const record: DocumentRecord = dated
    ? { ...found, document: { ...found.document, dateline_source: "dateline" } }
    : found;
  return record.document.title !== null || title === null
    ? record
    : { ...record, document: { ...record.document, title } };
}

/** The article's text in a web page with the place of every unit in the source. */
export function plainOfHtml(source: string): MappedText {
  return plainOf(source, articleNodes(source, textNodes(source)).kept);
}

/** Every text node outside scripts, styles and the head, in one pass over the source. */
function textNodes(source: string): readonly TextNode[] {
  const nodes: TextNode[] = [];
  let at = 0;
  let opensBlock = true;
  while (at < source.length) {
    const next = source.indexOf("<", at);
    const end = next < 0 ? source.length : next;
    if (end > at) {
      if (/\S/.test(source.slice(at, end))) {
        nodes.push({ start: at, end, opensBlock });
        opensBlock = false;
      }
    }
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(source);
    if (tag === null) {
      at = next + 1;
      continue;
    }
    at = next + tag[0].length;
    const name = tag[2];
    if (name === undefined) continue;
    if (!INLINE_TAG.test(name)) opensBlock = true;
    if (tag[1] === "" && HIDDEN.test(name) && !tag[0].endsWith("/>")) at = closingOf(source, name, at);
  }
  return nodes;
}

function closingOf(source: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\s*>`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(source);
  return found === null ? source.length : found.index + found[0].length;
}

/** Lets Readability choose among text nodes that carry their number, so that none has to be searched for afterwards. */
function articleNodes(
  source: string,
  nodes: readonly TextNode[],
): { readonly kept: readonly TextNode[]; readonly title: string | null; readonly published: string | null } {
  const pieces: string[] = [];
  let from = 0;
  nodes.forEach((node, index) => {
    pieces.push(source.slice(from, node.start), `${OPEN}${index}${CLOSE}`);
    from = node.start;
  });
  pieces.push(source.slice(from));
  const { document } = parseHTML(pieces.join("")) as unknown as { readonly document: never };
  const article = new Readability(document, { charThreshold: 200 }).parse();
  const text = article?.textContent ?? "";
  const kept = [...text.matchAll(new RegExp(`${OPEN}(\\d+)${CLOSE}`, "g"))].map((found) => nodes[Number(found[1])]);
  const title = article?.title?.replace(new RegExp(`${OPEN}\\d+${CLOSE}`, "g"), "").trim() ?? "";
  const dated =
    kept.length === 0
      ? []
      : nodes.filter(({ start, end }) => end - start < 80 && isDateLine(source.slice(start, end).trim())).slice(0, 1);
  const ordered = [...new Set([...dated, ...kept])].sort((a, b) => a.start - b.start);
  return {
    kept: ordered.length > 0 ? ordered : nodes,
    title: title === "" ? null : title,
    published: publishedDay(source, article?.publishedTime ?? ""),
  };
}

/** The day in the page's own data: Readability's reading of it, else the first dated <time>. */
function publishedDay(source: string, stated: string): string | null {
  const written =
    stated === "" ? (/<time\b[^>]{0,300}\bdatetime\s*=\s*["']?(\d{4}-\d{2}-\d{2})/i.exec(source)?.[1] ?? "") : stated;
  const day = written.slice(0, 10);
  return isIsoDate(day) ? day : null;
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;

function plainOf(source: string, nodes: readonly TextNode[]): MappedText {
  const builder = new MappedTextBuilder();
  let previous: TextNode | undefined;
  for (const node of nodes) {
    if (previous !== undefined && (node.opensBlock || blockBetween(source, previous.end, node.start)))
      builder.insert("\n\n", node.start);
    const text = source.slice(node.start, node.end);
    let from = 0;
    ENTITY.lastIndex = 0;
    for (let found = ENTITY.exec(text); found !== null; found = ENTITY.exec(text)) {
      addRun(builder, text.slice(from, found.index), node.start + from);
      builder.add(decodedEntity(found[0]), node.start + found.index, node.start + found.index + found[0].length);
      from = found.index + found[0].length;
    }
    addRun(builder, text.slice(from), node.start + from);
    previous = node;
  }
  return builder.done();
}

/** Line breaks of the source are only white space. */
function addRun(builder: MappedTextBuilder, text: string, start: number): void {
  builder.add(text.replace(/[\r\n\t]/g, " "), start, start + text.length);
}

function blockBetween(source: string, from: number, to: number): boolean {
  return [...source.slice(from, Math.min(to, from + 20_000)).matchAll(/<\/?([a-z][a-z0-9-]*)/gi)].some(
    (found) => !INLINE_TAG.test(found[1]),
  );
}
