import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeDesk, hashOf, soon, withDesk } from "./desk_page.ts";

describeDesk("the leeway and facts views of the desk", ({ browser, at }) => {
  it("draws leeway: curve, ranking, command", async () => {
    await withDesk(browser(), at("#/leeway"), {}, async (page) => {
      await page.getByText(/^China trades on with Russia unless/).waitFor();
      expect(await page.locator("#leeway-curve-wide path").count()).toBeGreaterThan(1);
      await page.getByText("All countries", { exact: true }).click();
      await soon(() => page.locator(".leeway-ranking tbody tr").count()).toBeGreaterThan(8);
    });
  });

  it("plays the game of compliance, and shows leeway and dependence on the map", async () => {
    await withDesk(browser(), at("#/leeway?leewayTab=game&gamePlayers=CHN,IND"), {}, async (page) => {
      await page.locator("table.game").waitFor();
      expect(await page.locator("table.game tbody th").allInnerTexts()).toEqual(["China", "India"]);
      await page.getByRole("button", { name: "2%", exact: true }).click();
      await page.getByText("At a scope of 2%").waitFor();
    });
    await withDesk(browser(), at("#/world?layer=dependence"), {}, async (page) => {
      await page.getByRole("heading", { name: "Dependence on Russia" }).waitFor();
      await page.getByText(/of its trade with the coalition is what the link is worth/).waitFor();
      await page.getByLabel("Outcome").selectOption("leeway");
      await soon(() => page.locator('path[data-name="China"] title').textContent()).toMatch(/^China: \d/);
    });
  });

  it("opens the ledger: series, mirror, timeline, questions", async () => {
    await withDesk(browser(), at("#/facts"), { mayComplain: /400/ }, async (page) => {
      await page.locator("#search").fill("turnover china russia annual");
      await page.locator(".series-list input").first().check();
      await page.locator(".facts .picture svg").first().waitFor();
      await page.getByText(/days of publication|day of publication/).waitFor();
      await page.locator("#search").fill("exports china russia monthly fcs_russia");
      await page.getByRole("button", { name: /Clear the/ }).click();
      await page.locator(".series-list input").first().check();
      await page.locator("#gaps-picture circle").first().waitFor();
      expect(await page.locator(".reporters tbody tr").count()).toBeGreaterThan(3);
      await page.getByText("SQL", { exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "targets", exact: true }).click(),
      ]);
      expect(readFileSync(await download.path(), "utf8")).toMatch(
        /^target,set_on,.*\nchina_russia_turnover_200bn_2023,/,
      );
      await page.getByRole("button", { name: /Run/ }).click();
      await page.getByText(/\d+ rows/).waitFor();
      await page.locator("#sql").fill("DROP TABLE observations");
      await page.getByRole("button", { name: /Run/ }).click();
      await page.locator(".problem", { hasText: /SELECT/ }).waitFor();
      await page.getByText("Timeline", { exact: true }).click();
      expect(await page.locator(".timeline li").count()).toBeGreaterThan(5);
    });
  });

  it("follows a goal through its year as it was known day by day", async () => {
    await withDesk(browser(), at("#/facts?factsTab=targets&asOf=2023-05-24"), {}, async (page) => {
      const probability = page.locator(".tracked .fields div", { hasText: "Probability" }).locator("dd");
      await soon(() => probability.textContent()).toBe("95%");
      await page.locator("#day").fill("500");
      await soon(() => probability.textContent()).toBe("100%");
      expect(hashOf(page)).toContain("asOf=2024-02-13");
      await page.getByLabel("Economy").fill("FJI");
      await page.getByLabel("Partner").fill("TUV");
      await page.getByRole("button", { name: "Track", exact: true }).click();
      await page.getByText(/no figure for 2022 was known/).waitFor();
    });
  });
});
