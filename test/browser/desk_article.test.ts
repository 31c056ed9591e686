import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeDesk, hashOf, solved, soon, withDesk } from "./desk_page.ts";

describeDesk("the article view of the desk", ({ browser, at }) => {
  it("reads an article, shows evidence and opens the scenario it calls for", async () => {
    await withDesk(browser(), at("#/article"), {}, async (page) => {
      await page.getByRole("button", { name: "Open the sample" }).click();
      await page.locator(".claim-mark").first().waitFor();
      await page.locator(".claim-mark", { hasText: "190.27 billion dollars" }).click();
      await page.getByText("What the ledger holds").waitFor();
      await page.locator(".claim-panel .picture svg").waitFor();
      expect(await page.locator(".claim-panel .source").innerText()).toContain("General Administration of Customs");
      await page.locator(".claim-panel").getByRole("button", { name: "Open the scenario russia-china-closer" }).click();
      await solved(page);
      expect(await page.locator(".strip .question").innerText()).toMatch(/Russia and China/);
      await page.goBack();
      await page.getByRole("group", { name: "Claims shown" }).getByText("Ahead").click();
      await soon(() => page.locator(".record-list li").count()).toBe(2);
      expect(hashOf(page)).toContain("claimsShown=target");
      await page.getByText("Events", { exact: true }).click();
      await page.locator("#events-axis circle").first().waitFor();
      expect(await page.locator(".timeline li").count()).toBeGreaterThan(1);
      await page.getByRole("button", { name: /Open the scenario west-tightens/ }).click();
      await solved(page);
      expect(hashOf(page)).toMatch(/^#\/world/);
    });
  });

  it("shows a pasted page without its marks, and keeps the record's offsets into what was pasted", async () => {
    const html =
      "<html><body><h1>Trade</h1><p>BEIJING, May 24, 2023 - Trade of <b>China</b> and Russia reached 190.27 billion dollars in 2022.</p></body></html>";
    const hash = `#/article?article=${Buffer.from(html).toString("base64url")}`;
    await withDesk(browser(), at(hash), {}, async (page) => {
      await page.locator(".claim-mark").first().waitFor();
      expect(await page.locator(".article-text").innerText()).not.toMatch(/<b>|<p>/);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "JSON" }).click(),
      ]);
      const record = JSON.parse(readFileSync(await download.path(), "utf8")) as {
        claims: { quantity: { span: { start: number; end: number; text: string } } }[];
      };
      const { start, end, text } = record.claims[0].quantity.span;
      expect(html.slice(start, end)).toBe(text);
    });
  });

  it("says that a link is long when it carries a long article", async () => {
    const article = "Trade of China and Russia reached 190 billion dollars in 2022. ".repeat(600);
    const hash = `#/article?article=${Buffer.from(article).toString("base64url")}`;
    await withDesk(browser(), at(hash), {}, async (page) => {
      await page.locator(".claim-mark").first().waitFor();
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText(/carries the whole article and is \d+ kB long/).waitFor();
      await page.getByRole("button", { name: "Dismiss" }).click();
    });
  });

  it("executes nothing from an article, and takes no article beyond its size", async () => {
    await withDesk(browser(), at("#/article"), {}, async (page) => {
      await page
        .getByLabel("Text", { exact: true })
        .fill(
          'Trade was <img src=x onerror="document.title=1"><script>document.title=2</script> 5 billion dollars in 2022.',
        );
      await page.getByRole("button", { name: "Read and check" }).click();
      await page.locator(".article-text:not(.plain)").waitFor();
      expect(await page.title()).toBe("Leeway");
      expect(await page.locator(".article-text img, .article-text script").count()).toBe(0);
      await page.getByRole("button", { name: "Another article" }).click();
      await page.getByLabel("Text", { exact: true }).evaluate((area: HTMLTextAreaElement) => {
        area.removeAttribute("maxlength");
        area.value = "x".repeat(20_000_000);
        area.dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
      await page.getByText(/the desk takes a million/).waitFor();
    });
  });
});
