import { inPlainText } from "./input/mapped_text.ts";
import type { ReadOptions } from "./read.ts";
import type { DocumentRecord } from "./record.ts";

/** How an article is written down. */
export type ArticleFormat = "text" | "markdown" | "html";

const HTML_START =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|h1|main|section)\b/i;

/** The format of an article by its file name, and for other names by how it begins. */
export function formatOf(text: string, name = ""): ArticleFormat {
  if (/\.x?html?$/i.test(name)) return "html";
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return "markdown";
  return HTML_START.test(text.slice(0, 4000)) ? "html" : "text";
}

/**
 * Reads an article of any format; what HTML and Markdown need is loaded only for them.
 *
 * @param format how it is written down; see {@link formatOf}
 */
export async function readAny(
  text: string,
  options: ReadOptions = {},
  format: ArticleFormat = formatOf(text),
): Promise<DocumentRecord> {
  if (format === "html") return (await import("./input/html.ts")).readHtml(text, options);
  if (format === "markdown") return (await import("./input/markdown.ts")).readMarkdown(text, options);
  return (await import("./read.ts")).read(text, options);
}

/** An article as a person reads it, and a record whose spans lie in that text. */
export interface PlainArticle<Found extends DocumentRecord> {
  readonly text: string;
  readonly record: Found;
}

/** An article without its marks, to be shown, with its record's spans carried over; plain text stays as it is. */
export async function plainArticle<Found extends DocumentRecord>(
  text: string,
  record: Found,
  format: ArticleFormat = formatOf(text),
): Promise<PlainArticle<Found>> {
  if (format === "text") return { text, record };
  const mapped =
    format === "html"
      ? (await import("./input/html.ts")).plainOfHtml(text)
      : (await import("./input/markdown.ts")).plainOfMarkdown(text);
  return { text: mapped.text, record: inPlainText(record, mapped) };
}
