import { readFileSync } from "node:fs";

import type { Page } from "playwright-core";
import { expect, it } from "vitest";

import { current, describeDesk, solved, soon, withDesk } from "./desk_page.ts";

async function download(page: Page, button: "SVG" | "PNG" | "CSV"): Promise<{ name: string; content: Buffer }> {
  const group = page.getByRole("group", { name: "Download" }).first();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    group.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

/** Size of the smallest words in pictures, in pixels of the screen. */
function smallestWords(page: Page, picture: string): Promise<number> {
  return page.locator(`${picture} text`).evaluateAll((texts) =>
    Math.min(
      ...(texts as SVGTextElement[]).map((text) => {
        const { a, b } = text.getScreenCTM()!;
        return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
      }),
    ),
  );
}

describeDesk("pictures of the desk", ({ browser, at }) => {
  it("leave it with title, unit, legend, notes and source; tables with their source", async () => {
    await withDesk(browser(), at(""), {}, async (page) => {
      await solved(page);
      await current(page);
      const { name, content } = await download(page, "SVG");
      expect(name).toBe("west-tightens-real_income.svg");
      const map = String(content);
      for (const words of [
        "Real income: west-tightens",
        "against the 2014 baseline, %",
        "+0.3",
        "rest of the world together",
      ])
        expect(map).toContain(words);
      expect(map).toMatch(/Source: World Input-Output Database/);
      expect(map).toContain("No line states a legal view.");
      expect(map).not.toMatch(/var\(|class=/);
      expect((await download(page, "PNG")).content.subarray(1, 4).toString()).toBe("PNG");
      await page.getByText("Sankey", { exact: true }).click();
      const table = await download(page, "CSV");
      expect(table.name).toBe("west-tightens-trade-sankey.csv");
      expect(String(table.content)).toMatch(/^exporter,importer,.*,source\n.*World Input-Output Database/);
    });
  });

  it("keep their axes where they were drawn", async () => {
    await withDesk(browser(), at("#/leeway"), {}, async (page) => {
      const picture = page.locator("#leeway-curve-wide");
      await picture.waitFor();
      const moved = (svg: string): readonly string[] => svg.match(/transform="[^"]*"/g) ?? [];
      const shown = moved(await picture.evaluate((svg) => svg.outerHTML));
      expect(shown.length).toBeGreaterThan(1);
      const file = String((await download(page, "SVG")).content);
      expect(moved(file)).toEqual(shown);
      expect(file).toMatch(/elasticities:[^]*default[^]*of the world/);
    });
  });

  it("have words of readable size on a phone", async () => {
    await withDesk(browser(), at("#/leeway"), { viewport: { width: 390, height: 800 } }, async (page) => {
      await page.locator("#leeway-curve-narrow").waitFor();
      expect(await smallestWords(page, "#leeway-curve-narrow")).toBeGreaterThan(9);
      for (const [tab, picture] of [
        ["Sankey", "svg.sankey"],
        ["Chord", "svg.chord"],
      ] as const) {
        await page.getByRole("button", { name: "World", exact: true }).click();
        await page.getByText(tab, { exact: true }).click();
        await soon(() => smallestWords(page, picture)).toBeGreaterThan(9);
      }
      await page.getByRole("button", { name: "Facts", exact: true }).click();
      await page.getByText("Timeline", { exact: true }).click();
      await page.locator(".picture svg text").first().waitFor();
      expect(await smallestWords(page, ".picture svg")).toBeGreaterThan(9);
    });
  });
});
