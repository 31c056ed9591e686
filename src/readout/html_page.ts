import { html, trusted } from "./html.ts";
import type { Html } from "./html.ts";

/** The policy a page states for itself: nothing is loaded, nothing runs, nothing is sent. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A page that stands alone in one file. */
export interface Page {
  /** Of the window. */
  readonly title: string;
  /** Style sheet; holds no address of anything. */
  readonly style: string;
  readonly body: Html;
  /** Version of Leeway. */
  readonly version: string;
}

/** One HTML file without script, font, image or request; the same page gives the same bytes. */
export function standalonePage({ title, style, body, version }: Page): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Leeway ${version}" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${trusted(style)}
        </style>
      </head>
      ${body}
    </html> `.markup;
}
