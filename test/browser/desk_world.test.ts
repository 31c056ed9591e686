import { expect, it } from "vitest";

import { current, describeDesk, hashOf, solved, soon, withDesk } from "./desk_page.ts";

describeDesk("the world and scenario views of the desk", ({ browser, at }) => {
  it("solves the world while a slider moves, and remembers where it stopped", async () => {
    await withDesk(browser(), at(""), {}, async (page) => {
      await solved(page);
      const russia = page.locator(".ranking li", { hasText: "Russia" }).locator(".number");
      const before = await russia.textContent();
      await page.locator(".knob input[type=range]").fill("150");
      await soon(() => russia.textContent()).not.toBe(before);
      expect(hashOf(page)).toContain("scenarios=");
      await page.getByRole("button", { name: "Undo" }).click();
      await soon(() => russia.textContent()).toBe(before);
      await page.getByRole("button", { name: "Redo" }).click();
      await soon(() => russia.textContent()).not.toBe(before);
    });
  });

  it("shows the same screen to whoever gets the link", async () => {
    await withDesk(browser(), at("#/world?outcome=exports&country=CHN"), {}, async (page) => {
      await solved(page);
      await page.locator(".knob input[type=number]").fill("80");
      await page.locator(".knob input[type=number]").blur();
      await page.getByText("Flows", { exact: true }).click();
      await soon(() => page.locator(".arcs path").count()).toBeGreaterThan(10);
      await current(page);
      await page.locator('.live-leeway[data-current="true"]').waitFor();
      const shown = await page.locator(".side").innerText();
      await withDesk(browser(), page.url(), {}, async (other) => {
        await solved(other);
        await soon(() => other.locator(".side").innerText()).toBe(shown);
        expect(await other.locator(".arcs path").count()).toBe(await page.locator(".arcs path").count());
      });
    });
  });

  it("draws flows as arcs, bands and a ring, before, under and by the scenario; and countries without a shape", async () => {
    await withDesk(browser(), at("#/world?picture=chord"), {}, async (page) => {
      await solved(page);
      await soon(() => page.locator("svg.chord .trader").count()).toBe(20);
      const ringOf = (): Promise<string | null> => page.locator("svg.chord .trader path").first().getAttribute("d");
      const change = await ringOf();
      await page.getByText("Baseline", { exact: true }).click();
      await soon(ringOf).not.toBe(change);
      await page.locator("svg.chord .trader", { hasText: "Germany" }).locator("text").click();
      await page.locator(".country-panel h2", { hasText: "Germany" }).waitFor();
      await page.getByText("Sankey", { exact: true }).click();
      await page.locator("svg.sankey").waitFor();
      expect(hashOf(page)).toContain("flows=baseline");
      await page.getByText("Map", { exact: true }).click();
      await page.locator('circle[data-name="Malta"]').click();
      await page.locator(".country-panel h2", { hasText: "Malta" }).waitFor();
      expect(await page.locator('path[data-name="Kazakhstan"] title').textContent()).toMatch(
        /^Kazakhstan: in the rest of the world: [+−]\d/,
      );
    });
  });

  it("shows how far the world adjusts, without an income where incomes are held", async () => {
    await withDesk(browser(), at("#/world?country=RUS"), {}, async (page) => {
      await page.getByText(/Solved in/).waitFor();
      const real = page.locator(".country-panel tr", { hasText: "Real income" });
      expect(await real.textContent()).toMatch(/−\d/);
      const exports = (): Promise<string | null> =>
        page.locator(".country-panel tr", { hasText: "Exports" }).first().textContent();
      const full = await exports();
      await page.getByLabel("Adjustment").selectOption("partial");
      await soon(() => real.textContent()).toContain("held in this layer");
      expect(await exports()).not.toBe(full);
      expect(await page.locator(".side h2").last().textContent()).toBe("Exports by country");
      await page.keyboard.press("Control+z");
      await soon(exports).toBe(full);
      expect(await page.locator(".side h2").last().textContent()).toBe("Real income by country");
    });
  });

  it("builds, edits and compares scenarios, the file always with them", async () => {
    await withDesk(browser(), at("#/scenario?yaml=1"), {}, async (page) => {
      await page.getByLabel("Add to compare").selectOption("coalition-embargo");
      await soon(() => page.getByText(/Solved in/).count()).toBe(2);
      expect(await page.locator(".compare table thead th").allInnerTexts()).toEqual([
        "Country",
        "west-tightens",
        "coalition-embargo",
      ]);
      await page.getByLabel("Add a shock").selectOption("tariff");
      await soon(() => page.locator("#yaml").inputValue()).toContain("tariff:");
      await page.locator("#yaml").fill("scenario: x\nshocks:\n  - tarif: {}\n");
      await page.locator("#yaml").blur();
      await page.getByText(/line:3: .*tarif/).waitFor();
      expect(hashOf(page)).not.toContain("tarif%3A");
    });
  });

  it("turns elasticities, horizon, coalition and groups, and takes edits back with the keyboard", async () => {
    await withDesk(browser(), at("#/scenario?yaml=1"), {}, async (page) => {
      await soon(() => page.getByText(/Solved in/).count()).toBe(1);
      const yaml = (): Promise<string> => page.locator("#yaml").inputValue();
      await page.getByLabel("Elasticities").selectOption("horizon");
      await soon(yaml).toContain("{ horizon_years: 3 }");
      await page.getByLabel("Years after the shock").fill("6");
      await page.getByLabel("Years after the shock").blur();
      await soon(yaml).toContain("{ horizon_years: 6 }");
      await page.getByLabel("Elasticities").selectOption("values");
      await page.locator(".sector-list label", { hasText: "C19" }).locator("input").fill("3");
      await page.locator(".sector-list label", { hasText: "C19" }).locator("input").blur();
      await soon(yaml).toMatch(/elasticities: \{ .*C19: 3 \}/);
      await page
        .locator("h1")
        .first()
        .evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press("Control+z");
      await soon(yaml).not.toContain("C19: 3");
      await page.getByLabel("Model").selectOption("sanctions_coalition");
      await soon(() => page.getByLabel("Coalition that shares").inputValue()).toBe("west");
      await page.getByText(/all accounts close to/).waitFor();
      await page.getByLabel("Coalition that shares").fill("EU27, ISL");
      await page.getByLabel("Coalition that shares").blur();
      await soon(() => page.locator(".status-failed").textContent()).toContain("ISL");
      await page.getByLabel("Model").selectOption("caliendo_parro");
      await page.getByLabel("Members of the group west").fill("G20, USA");
      await page.getByLabel("Members of the group west").blur();
      await page.locator(".status .warning", { hasText: /left out: / }).waitFor();
      await page.getByRole("button", { name: "Add a group" }).click();
      await page.getByLabel("Name of the group group_1").fill("allies");
      await page.getByLabel("Name of the group group_1").press("Enter");
      await soon(yaml).toContain("allies:");
      await page.getByRole("button", { name: "Remove the group allies" }).click();
      await soon(yaml).not.toContain("allies");
    });
  });

  it("says calmly that a scenario has no equilibrium, and goes on", async () => {
    const yaml = [
      "scenario: nowhere",
      "world: baci-2023",
      "trade_balance: fixed",
      "shocks:",
      "  - embargo: { exporter: all, importer: all, sector: all }",
    ].join("\n");
    const hash = `#/world?scenarios=${Buffer.from(yaml).toString("base64url")}`;
    await withDesk(browser(), at(hash), {}, async (page) => {
      await page.getByText("No result.").waitFor();
      await page.locator(".strip select").first().selectOption("west-tightens");
      await solved(page);
    });
  });
});
