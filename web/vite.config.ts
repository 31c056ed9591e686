import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vite";

import { PALETTE } from "../src/readout/charts/palette.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The inks of every chart and page as CSS variables, for both themes, from the one palette of the project. */
function paletteSheet(): Plugin {
  const name = "virtual:palette.css";
  const variables = (theme: "light" | "dark"): string =>
    Object.entries(PALETTE[theme])
      .map(([ink, value]) => `--${ink}:${value}`)
      .join(";");
  return {
    name: "palette-sheet",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? `:root,:root[data-theme=light]{color-scheme:light;${variables("light")}}` +
          `@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${variables("dark")}}}` +
          `:root[data-theme=dark]{color-scheme:dark;${variables("dark")}}`
        : null,
  };
}

export default defineConfig({
  root: here("."),
  base: "./",
  publicDir: false,
  plugins: [paletteSheet()],
  resolve: {
    // Charts are drawn into the page's own document here; in Node they are drawn into linkedom's.
    alias: { "linkedom/worker": here("src/page_document.ts") },
  },
  worker: { format: "es" },
  build: {
    outDir: here("../dist/desk"),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
