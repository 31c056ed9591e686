import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runLeeway } from "../cli/run_leeway.ts";
import { executablePath, launch, skipReason } from "./chromium.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const DESK: BrowserContextOptions = { viewport: { width: 1100, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe.skipIf(executablePath === null)(`the page of the checked sample article in a browser${skipReason}`, () => {
  let folder = "";
  let browser: Browser;
  let address = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "leeway-browser-"));
    copyFileSync(join(root, "examples", "article.txt"), join(folder, "article.txt"));
    const run = runLeeway(folder, ["check", "article.txt", "-o", "report.html"]);
    expect(run.status, run.stderr).toBe(0);
    address = pathToFileURL(join(folder, "report.html")).href;
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the page; a request elsewhere or a message on the console fails the test. */
  async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext(options);
    const complaints: string[] = [];
    context.on("request", (request) => {
      if (request.url() !== address && !request.url().startsWith("data:")) complaints.push(request.url());
    });
    try {
      const page = await context.newPage();
      page.on("console", (message) => complaints.push(message.text()));
      await page.goto(address);
      await use(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  it("shows the evidence of a mark on hover and on focus, hides it otherwise, and leads to its entry", async () => {
    await withPage(DESK, async (page) => {
      const mark = page.locator(".claim").nth(1);
      const note = mark.locator(".note");
      expect(await note.isVisible()).toBe(false);
      await mark.locator("a").hover();
      expect(await note.isVisible()).toBe(true);
      expect(await note.textContent()).toContain("rounds to 190.27");
      await page.mouse.move(5, 5);
      await note.waitFor({ state: "hidden" });
      await mark.locator("a").focus();
      expect(await note.isVisible()).toBe(true);
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe(await mark.locator("a").getAttribute("href"));
    });
  });

  it("reaches every mark with the keyboard, in the order of the text", async () => {
    await withPage(DESK, async (page) => {
      const wanted = await page.locator(".claim > a").evaluateAll((links) => links.map((link) => link.textContent));
      const reached: (string | null)[] = [];
      await page.keyboard.press("Tab");
      for (let k = 0; k < wanted.length; k++) {
        await page.keyboard.press("Tab");
        reached.push(await page.evaluate(() => document.activeElement!.textContent));
      }
      expect(reached).toEqual(wanted);
    });
  });

  it("never scrolls sideways, with notes open or not", async () => {
    for (const options of [PHONE, DESK])
      await withPage(options, async (page) => {
        for (const link of await page.locator(".claim > a").all()) {
          await link.focus();
          const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          expect(content).toBeLessThanOrEqual(window);
        }
      });
  });

  it("is readable in both themes: marked text and badges have a contrast of 4.5 to 1", async () => {
    for (const colorScheme of ["light", "dark"] as const)
      await withPage({ ...DESK, colorScheme }, async (page) => {
        const contrasts = await page.locator(".claim > a, .badge").evaluateAll((elements) => {
          const luminance = (colour: string): number => {
            const channels = colour
              .match(/[\d.]+/g)!
              .slice(0, 3)
              .map((text) => Number(text) / 255);
            const [r, g, b] = channels.map((value) =>
              value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
            );
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          return elements.map((element) => {
            const { color, backgroundColor } = getComputedStyle(element);
            const [dark, light] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
            return (light + 0.05) / (dark + 0.05);
          });
        });
        expect(contrasts.length).toBeGreaterThan(10);
        expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
      });
  });

  it("prints without notes and with every claim", async () => {
    await withPage(DESK, async (page) => {
      await page.emulateMedia({ media: "print" });
      await page.locator(".claim > a").first().focus();
      expect(await page.locator(".note:visible").count()).toBe(0);
      expect(await page.locator(".entries > li:visible").count()).toBe(7);
    });
  });
});
