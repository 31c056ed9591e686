import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "playwright-core";
import { expect, it } from "vitest";

import { current, describeDesk, serveDesk, solved, soon, withDesk } from "./desk_page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page as it stands, in words. */
async function faults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}

describeDesk("the desk as a whole", ({ browser, at }) => {
  it("opens on a broken link with what could be read, and says so", async () => {
    await withDesk(browser(), at("#/world?outcome=beauty&country=CHN&scenarios=%%%"), {}, async (page) => {
      await page.getByText(/Part of this link could not be read \(outcome, scenarios\)/).waitFor();
      await solved(page);
      await page.getByRole("button", { name: "Dismiss" }).click();
    });
  });

  it("gives a hint in each view until it is put away, and remembers that", async () => {
    await withDesk(browser(), at(""), {}, async (page) => {
      await page.getByRole("button", { name: "Got it" }).click();
      expect(await page.getByRole("button", { name: "Got it" }).count()).toBe(0);
      await page.getByRole("button", { name: "Facts" }).click();
      await page.getByText(/Choose one series/).waitFor();
      await page.reload();
      await page.getByText(/Choose one series/).waitFor();
      await page.getByRole("button", { name: "World" }).click();
      await solved(page);
      expect(await page.getByRole("button", { name: "Got it" }).count()).toBe(0);
    });
  });

  it("says that a world is unknown, goes on after its solver breaks, and back and forth through twenty steps", async () => {
    const yaml = "scenario: lost\nworld: atlantis\nshocks: []\n";
    const hash = `#/world?scenarios=${Buffer.from(yaml).toString("base64url")}`;
    await withDesk(browser(), at(hash), { mayComplain: /broken on purpose/ }, async (page) => {
      await page.getByText(/offers no world "atlantis"/).waitFor();
      await page.locator(".strip select").first().selectOption("west-tightens");
      await solved(page);
      for (const worker of page.workers()) {
        await worker.evaluate(() => {
          setTimeout(() => {
            throw new Error("broken on purpose");
          });
        });
      }
      const knob = page.locator(".knob input[type=number]");
      for (let step = 0; step < 20; step++) {
        await knob.fill(String(20 + step));
        await knob.press("Enter");
      }
      await current(page);
      for (let step = 0; step < 20; step++) await page.goBack();
      await soon(() => knob.inputValue()).toBe("50");
      for (let step = 0; step < 20; step++) await page.goForward();
      await soon(() => knob.inputValue()).toBe("39");
      await current(page);
    });
  });

  it("stays useful when its server is gone", async () => {
    const own = await serveDesk();
    try {
      await withDesk(browser(), own.address, { mayComplain: /ERR_CONNECTION_REFUSED|Failed to load/ }, async (page) => {
        await solved(page);
        await page.getByRole("button", { name: "Facts" }).click();
        await page.getByRole("button", { name: "World" }).click();
        await own.stop();
        await page.locator(".knob input[type=range]").fill("20");
        await current(page);
        await page.getByText("Targets", { exact: true }).waitFor({ state: "detached" });
        for (const [view, words] of [
          ["Article", /could not be fetched|Read an article/],
          ["Leeway", /could not be fetched|trades on/],
          ["Facts", /does not answer|could not be fetched|series/],
        ] as const) {
          await page.getByRole("button", { name: view, exact: true }).click();
          await page.getByText(words).first().waitFor();
        }
        await page.getByText("SQL", { exact: true }).click();
        await page.getByRole("button", { name: /Run/ }).click();
        await page.locator(".problem", { hasText: "does not answer" }).waitFor();
      });
    } finally {
      await own.stop();
    }
  });

  it("is worked by the keyboard alone", async () => {
    await withDesk(browser(), at(""), {}, async (page) => {
      await solved(page);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the view");
      await page.keyboard.press("Enter");
      await page.locator(".knob input[type=range]").focus();
      await page.keyboard.press("ArrowRight");
      await soon(() => page.locator(".knob input[type=number]").inputValue()).toBe("51");
      await page.keyboard.press("Control+z");
      await soon(() => page.locator(".knob input[type=number]").inputValue()).toBe("50");
      await page.keyboard.press("3");
      await page.locator(".builder").waitFor();
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("2");
      await page.locator(".ranking button").first().focus();
      await page.keyboard.press("Enter");
      await page.locator(".country-panel").waitFor();
    });
  });

  it.each(["light", "dark"] as const)(
    "has no fault that axe finds, in the %s theme",
    async (colorScheme) => {
      const article = Buffer.from("Trade between China and Russia reached 190 billion dollars in 2022.").toString(
        "base64url",
      );
      const screens = {
        "#/world?country=RUS": ".country-panel",
        "#/world?picture=chord&flows=scenario&country=CHN": "svg.chord",
        "#/scenario?yaml=1": ".compare table",
        "#/leeway": ".leeway-facts",
        "#/leeway?leewayTab=game&gamePlayers=CHN,IND": "table.game",
        "#/facts?factsTab=series&search=Y2hpbmEgcnVzc2lhIGZjc19ydXNzaWE": ".series-list input",
        "#/facts?factsTab=targets&asOf=2023-05-24": ".tracked .picture svg",
        "#/facts?factsTab=timeline": ".timeline li",
        "#/facts?factsTab=query": "#sql",
        "#/article": "form.paste",
        [`#/article?article=${article}&dateline=2023-05-24`]: ".claim-mark",
        [`#/article?article=${article}&dateline=2023-05-24&claim=c1`]: ".claim-panel .picture svg",
      };
      await withDesk(browser(), at(""), { colorScheme }, async (page) => {
        for (const [hash, ready] of Object.entries(screens)) {
          await page.evaluate((next) => {
            location.hash = next;
          }, hash);
          await page.locator(ready).first().waitFor();
          expect(await faults(page), hash).toEqual([]);
        }
      });
    },
    120_000,
  );

  it("fits a phone, and prints", async () => {
    await withDesk(browser(), at("#/world?country=CHN"), { viewport: { width: 390, height: 800 } }, async (page) => {
      await solved(page);
      for (const view of ["Scenario", "Leeway", "Facts", "Article", "World"]) {
        await page.getByRole("button", { name: view, exact: true }).click();
        await page.waitForTimeout(300);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, view).toBeLessThanOrEqual(0);
      }
      expect((await page.pdf()).length).toBeGreaterThan(20_000);
    });
  });
});
