import * as fc from "fast-check";
import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";

import { escapeHtml, html, tied, trusted } from "./html.ts";

describe("markup", () => {
  it("escapes text and keeps markup", () => {
    const inner = html`<b>${"<script>alert(1)</script>"}</b>`;
    expect(html`<p>${inner}${"a & b"}</p>`.markup).toBe("<p><b>&lt;script&gt;alert(1)&lt;/script&gt;</b>a &amp; b</p>");
  });

  it("joins lists, drops what is absent, keeps zero", () => {
    expect(html`${["a", html`<i>b</i>`]}${null}${undefined}${false}${0}`.markup).toBe("a<i>b</i>0");
  });

  it("keeps what the program vouches for", () => {
    expect(html`${trusted("<svg></svg>")}`.markup).toBe("<svg></svg>");
  });

  it("gives text back unchanged from an element and from an attribute, whatever it holds", () => {
    const awkward = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom('" onload="x()', "' onload='x()", "</style><script>", "]]>", "<!--", "&lt;", "&#60;"),
    );
    fc.assert(
      fc.property(awkward, (text) => {
        const { document } = parseHTML(
          html`<!doctype html>
            <html>
              <body>
                <p title="${text}">${text}</p>
              </body>
            </html>`.markup,
        );
        const paragraph = document.querySelector("p")!;
        expect(document.body.children.length).toBe(1);
        expect(paragraph.attributes.length).toBe(1);
        const shown = text.replace(/(?![\t\n\r])\p{Cc}/gu, "\ufffd");
        expect(paragraph.textContent).toBe(shown);
      }),
    );
  });

  it("replaces characters that HTML forbids", () => {
    expect(escapeHtml("a\u0000b\u001bc")).toBe("a\ufffdb\ufffdc");
  });

  it("keeps numbers with their scale and unit on one line", () => {
    expect(tied("at least 190.27 billion USD in 2022, no. 1")).toBe(
      "at least 190.27\u00a0billion\u00a0USD in 2022, no.\u00a01",
    );
    expect(tied("4.8 TWh and 5 days")).toBe("4.8 TWh and 5 days");
  });
});
