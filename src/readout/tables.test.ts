import { describe, expect, it } from "vitest";

import { htmlTable, markdownTable, textTable } from "./tables.ts";
import type { Column } from "./tables.ts";

interface Row {
  readonly country: string;
  readonly change: string;
}

const columns: readonly Column<Row>[] = [
  { header: "Country", names: true, text: ({ country }) => country },
  { header: "Real income", kind: "number", text: ({ change }) => change },
];
const rows: readonly Row[] = [
  { country: "Russia", change: "−1.62%" },
  { country: "Türkiye", change: "+0.4%" },
];

describe("a table", () => {
  it("in text lines up its columns, numbers flush right", () => {
    expect(textTable(columns, rows)).toEqual([
      "Country  Real income", //
      "Russia        −1.62%",
      "Türkiye        +0.4%",
    ]);
  });

  it("in text is cut to the width with an ellipsis", () => {
    expect(textTable(columns, rows, 10)).toEqual(["Country  …", "Russia   …", "Türkiye  …"]);
  });

  it("in Markdown keeps bars and line breaks out of its cells", () => {
    expect(markdownTable(columns, [{ country: "a|b\nc", change: "1" }])).toBe(
      "| Country | Real income |\n| --- | ---: |\n| a\\|b c | 1 |",
    );
  });

  it("in HTML has a caption, scopes and escaped cells", () => {
    const { markup } = htmlTable(columns, [{ country: "<script>", change: "1" }], "Changes & more");
    expect(markup).toMatch(/<caption>\s*Changes &amp; more\s*<\/caption>/);
    expect(markup).toContain('<th scope="col" class="number">Real income</th>');
    expect(markup).toContain('<th scope="row" class="text" data-label="Country">&lt;script&gt;</th>');
    expect(markup).not.toContain("<script>");
  });
});
