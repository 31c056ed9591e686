import { html } from "./html.ts";
import type { Html, HtmlPart } from "./html.ts";

/** One column of a table over rows of type Row. */
export interface Column<Row> {
  readonly header: string;
  /** Cell as plain text. */
  readonly text: (row: Row) => string;
  /** Cell as markup where it is more than its text. */
  readonly html?: (row: Row) => HtmlPart;
  /** `number` is set flush right with figures of one width. Absent: text. */
  readonly kind?: "text" | "number";
  /** The column names the row (a row header); at most one. */
  readonly names?: boolean;
}

/** A table for the terminal: columns padded to their widest cell, cut to `width` characters with an ellipsis. */
export function textTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width = 120): string[] {
  const cells = rows.map((row) => columns.map((column) => column.text(row)));
  const widths = columns.map((column, k) =>
    Math.max(displayWidth(column.header), ...cells.map((line) => displayWidth(line[k]))),
  );
  const draw = (line: readonly string[]): string =>
    cut(
      line
        .map((cell, k) => pad(cell, widths[k], columns[k].kind === "number"))
        .join("  ")
        .trimEnd(),
      width,
    );
  return [draw(columns.map((column) => column.header)), ...cells.map(draw)];
}

/** A table in Markdown (GitHub's dialect); bars and line breaks in cells are escaped. */
export function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => escapeMarkdown(column.header))),
    line(columns.map((column) => (column.kind === "number" ? "---:" : "---"))),
    ...rows.map((row) => line(columns.map((column) => escapeMarkdown(column.text(row))))),
  ].join("\n");
}

/**
 * A table in HTML: a caption, header cells with their scope, and each cell labelled for narrow screens.
 *
 * @param caption names the table; read first by screen readers
 */
export function htmlTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  caption: string,
  className = "table",
): Html {
  const align = (column: Column<Row>): string => (column.kind === "number" ? "number" : "text");
  const head = columns.map((column) => html`<th scope="col" class="${align(column)}">${column.header}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${columns.map((column) => {
          const cell = column.html?.(row) ?? column.text(row);
          return column.names === true
            ? html`<th scope="row" class="${align(column)}" data-label="${column.header}">${cell}</th>`
            : html`<td class="${align(column)}" data-label="${column.header}">${cell}</td>`;
        })}
      </tr> `,
  );
  return html`<table class="${className}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
  </table>`;
}

/** Text that stands for itself in Markdown prose and tables. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, "\\$&").replace(/\s*\r?\n\s*/g, " ");
}

function displayWidth(text: string): number {
  return Array.from(text).length;
}

function pad(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return right ? space + text : text + space;
}

function cut(text: string, width: number): string {
  const characters = Array.from(text);
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join("")}…`;
}
