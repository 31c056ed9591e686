/** Markup that is safe to put into a page: made by {@link html} or vouched for by {@link trusted}. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text and numbers are escaped, markup is kept, lists are joined, null and false vanish. */
export type HtmlPart = string | number | Html | null | undefined | false | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as it may stand in an element or in a quoted attribute. Control characters that HTML forbids become U+FFFD, so
 * that a page made from any text is well formed.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]).replace(FORBIDDEN, "\ufffd");
}

const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufdd0-\ufdef\ufffe\uffff]/gu;

/**
 * Template tag that escapes every value that is not markup already; attributes must be quoted in the template. The
 * template's own indentation is dropped, line breaks stay.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const texts = withoutIndentation(strings);
  let markup = texts[0];
  for (let k = 0; k < parts.length; k++) markup += render(parts[k]) + texts[k + 1];
  return { markup };
}

const templates = new WeakMap<TemplateStringsArray, readonly string[]>();

function withoutIndentation(strings: TemplateStringsArray): readonly string[] {
  let texts = templates.get(strings);
  if (texts === undefined) {
    texts = strings.map((text) => text.replace(/\s*\n\s*/g, "\n"));
    templates.set(strings, texts);
  }
  return texts;
}

/** Markup made by the program itself (a chart); never text of a document. */
export function trusted(markup: string): Html {
  return { markup };
}

/** Text in which numbers keep their scale and unit on the same line: 190.27 billion USD, 3 × 10⁻⁹. */
export function tied(text: string): string {
  return text
    .replace(/(\d) (?=billion|million|trillion|×)/g, "$1\u00a0")
    .replace(/(\d|billion|million|trillion) (?=[A-Z]{3}\b)/g, "$1\u00a0")
    .replace(/(no\.|×) (?=\d)/g, "$1\u00a0");
}

function render(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  if (isList(part)) return part.map(render).join("");
  return part.markup;
}

function isList(part: HtmlPart): part is readonly HtmlPart[] {
  return Array.isArray(part);
}
