import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";

import { launch } from "../test/browser/chromium.ts";
import { serveDesk } from "../test/browser/desk_page.ts";

/** Makes the pictures of docs/desk.md: the world view with a country, and a claim of the sample article. */
const docs = fileURLToPath(new URL("../docs/", import.meta.url));

const pictures: Readonly<Record<string, { readonly hash: string; readonly act: (page: Page) => Promise<void> }>> = {
  "desk_world.png": {
    hash: "#/world?country=CHN",
    act: async (page) => {
      await page.locator('.picture-box[data-current="true"]').waitFor();
      await page.getByText(/of its trade with the coalition is what the link is worth/).waitFor();
    },
  },
  "desk_article.png": {
    hash: "#/article",
    act: async (page) => {
      await page.getByRole("button", { name: "Open the sample" }).click();
      await page.locator(".claim-mark", { hasText: "190.27 billion dollars" }).click();
      await page.locator(".claim-panel .picture svg").waitFor();
    },
  },
};

const [desk, browser] = await Promise.all([serveDesk(), launch()]);
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  for (const [name, { hash, act }] of Object.entries(pictures)) {
    const page = await context.newPage();
    await page.goto(desk.address + hash);
    await page.getByRole("button", { name: "Got it" }).click();
    await act(page);
    await page.screenshot({ path: join(docs, name) });
    process.stdout.write(`docs/${name} written\n`);
  }
} finally {
  await browser.close();
  await desk.stop();
}
