import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runLeeway } from "../cli/run_leeway.ts";
import { executablePath, launch, skipReason } from "./chromium.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true };
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

describe.skipIf(executablePath === null)(`the brief of the sample article in a browser${skipReason}`, () => {
  let folder = "";
  let browser: Browser;
  let server: ChildProcess;
  let served = "";
  let stored = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "leeway-browser-"));
    copyFileSync(join(root, "examples", "article.txt"), join(folder, "article.txt"));
    const run = runLeeway(folder, ["brief", "article.txt", "-o", "brief.html"]);
    expect(run.status, run.stderr).toBe(0);
    stored = pathToFileURL(join(folder, "brief.html")).href;
    server = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "serve", "brief.html", "--port", "0"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    served = await new Promise((resolve, reject) => {
      server.stdout!.on("data", (data: Buffer) => resolve(`${/http:\S+/.exec(String(data))![0]}brief`));
      server.once("exit", (code) => reject(new Error(`leeway serve ended with ${code}`)));
    });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    server?.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the page and watches it: a request off the page's own address or a message on the console fails the test. */
  async function withPage(
    address: string,
    options: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext(options);
    const complaints: string[] = [];
    const own = new Set([address, new URL("/favicon.ico", address).href]);
    context.on("request", (request) => {
      if (!own.has(request.url()) && !request.url().startsWith("data:")) complaints.push(`request ${request.url()}`);
    });
    try {
      const page = await context.newPage();
      page.on("console", (message) => complaints.push(`console ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(`error ${error.message}`));
      await page.goto(address);
      await use(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const places = { "from its file": () => stored, "from the server": () => served };

  it.each(Object.entries(places))(
    "%s shows findings, claims, target, partners, dependence, room and maps",
    async (_, address) => {
      await withPage(address(), DESK, async (page) => {
        expect(await page.locator("h1").count()).toBe(1);
        const headings = await page.locator("h2").allTextContents();
        const wanted = [
          "What the article claims",
          "The target",
          "Whom Russia trades with",
          "Dependence, both ways",
          "How much room there is",
          "What the scenarios would mean",
        ];
        expect(headings.map((text) => text.trim())).toEqual(expect.arrayContaining(wanted));
        expect(await page.locator("table.claims tbody tr").count()).toBeGreaterThanOrEqual(4);
        expect(await page.locator(".findings li").count()).toBeGreaterThanOrEqual(4);
        expect(await page.locator("svg:visible").count()).toBe(7);
        for (const svg of await page.locator("svg").all()) expect(await svg.getAttribute("aria-label")).toBeTruthy();
        const maps = await page.locator("article.scenario").count();
        expect(maps).toBe(3);
      });
    },
  );

  it("fits a phone without scrolling sideways, with charts drawn for it", async () => {
    await withPage(stored, PHONE, async (page) => {
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1]);
      expect(await page.locator(".for-narrow svg:visible").count()).toBe(4);
      expect(await page.locator(".for-wide svg:visible").count()).toBe(0);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("svg text, p, td, th, li, dd, dt, span")]
          .filter((element) => element.textContent !== "" && element.getClientRects().length > 0)
          .map((element) => {
            const size = Number.parseFloat(getComputedStyle(element).fontSize);
            const svg = element.closest("svg");
            return svg === null ? size : size * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
          })
          .filter((size) => size < 10.5),
      );
      expect(small).toEqual([]);
    });
  });

  it("follows the reader's light or dark theme", async () => {
    const colours: string[][] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await withPage(stored, { ...DESK, colorScheme }, async (page) => {
        colours.push(
          await page.evaluate(() => {
            const style = getComputedStyle(document.body);
            const axis = document.querySelector("svg text")!;
            return [style.backgroundColor, style.color, getComputedStyle(axis).fill];
          }),
        );
      });
    }
    const [light, dark] = colours as [string[], string[]];
    expect(light[0]).toBe("rgb(255, 255, 255)");
    expect(dark[0]).not.toBe(light[0]);
    expect(dark[1]).not.toBe(light[1]);
    expect(dark[2]).not.toBe(light[2]);
  });

  it("can be walked through with the keyboard, with a visible mark of where one is", async () => {
    await withPage(stored, DESK, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Skip to the claims");
      const seen: string[] = [];
      for (let k = 0; k < 12; k++) {
        await page.keyboard.press("Tab");
        seen.push(
          await page.evaluate(() => {
            const style = getComputedStyle(document.activeElement!);
            return `${document.activeElement!.tagName} ${style.outlineStyle} ${style.outlineWidth}`;
          }),
        );
      }
      expect(new Set(seen)).toEqual(new Set(["A solid 3px"]));
      const summary = page.locator("summary").first();
      await summary.focus();
      await page.keyboard.press("Enter");
      expect(await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open)).toBe(true);
    });
  });

  it("prints on white paper with what is folded away unfolded", async () => {
    await withPage(stored, { ...DESK, colorScheme: "dark" }, async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
      expect(await page.locator("nav.contents").isVisible()).toBe(false);
    });
  });

  it("keeps the text of a hostile article inert", async () => {
    const hostile = readFileSync(join(root, "examples", "article.txt"), "utf8")
      .replace(
        "Moscow and Beijing",
        `<script>document.title="owned"</script><img src=x onerror="document.title='owned'"> Moscow and Beijing`,
      )
      .replace("a record 190.27", `a "><script>document.title="owned"</script> record 190.27`);
    writeFileSync(join(folder, "hostile.txt"), hostile);
    expect(runLeeway(folder, ["brief", "hostile.txt", "-o", "hostile.html"]).status).toBe(0);
    await withPage(pathToFileURL(join(folder, "hostile.html")).href, DESK, async (page) => {
      expect(await page.title()).not.toBe("owned");
      expect(await page.locator("script, img").count()).toBe(0);
    });
  });

  it("is refused to pages of other sites and to other names of this machine", async () => {
    const port = new URL(served).port;
    const foreign = await fetch(served, { headers: { origin: "http://evil.example" } });
    expect(foreign.status).toBe(403);
    const ok = await fetch(`http://localhost:${port}/brief`).catch(() => null);
    if (ok !== null) expect(ok.status).toBe(200);
    expect((await fetch(served)).headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});
