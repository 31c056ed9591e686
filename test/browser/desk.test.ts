import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { executablePath, launch, skipReason } from "./chromium.ts";
import type { ServedDesk } from "./desk_page.ts";
import { serveDesk, withDesk } from "./desk_page.ts";

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

/** Waits for what comes by itself, as long as a busy machine may need. */
const soon = <T>(value: () => Promise<T> | T) => expect.poll(value, { timeout: 20_000 });

const solved = (page: Page): Promise<void> =>
  page
    .getByText(/Solved in/)
    .first()
    .waitFor();
/** Waits until the picture answers what the controls say. */
const current = (page: Page) => soon(() => page.locator(".picture-box").getAttribute("data-current")).toBe("true");
const hashOf = (page: Page): string => new URL(page.url()).hash;

describe.skipIf(executablePath === null)(`the desk in a browser${skipReason}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let desk: ServedDesk;

  beforeAll(async () => {
    [browser, desk] = await Promise.all([launch(), serveDesk()]);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  const at = (hash: string): string => `${desk.address}${hash}`;

  it("solves the world while a slider moves, and remembers where it stopped", async () => {
    await withDesk(browser, at(""), {}, async (page) => {
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
    await withDesk(browser, at("#/world?outcome=exports&country=CHN"), {}, async (page) => {
      await solved(page);
      await page.locator(".knob input[type=number]").fill("80");
      await page.locator(".knob input[type=number]").blur();
      await page.getByText("Flows", { exact: true }).click();
      await soon(() => page.locator(".arcs path").count()).toBeGreaterThan(10);
      await current(page);
      await page.locator('.live-leeway[data-current="true"]').waitFor();
      const shown = await page.locator(".side").innerText();
      await withDesk(browser, page.url(), {}, async (other) => {
        await solved(other);
        await soon(() => other.locator(".side").innerText()).toBe(shown);
        expect(await other.locator(".arcs path").count()).toBe(await page.locator(".arcs path").count());
      });
    });
  });

  it("draws flows as arcs, bands and a ring, before, under and by the scenario; and countries without a shape", async () => {
    await withDesk(browser, at("#/world?picture=chord"), {}, async (page) => {
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
    await withDesk(browser, at("#/world?country=RUS"), {}, async (page) => {
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
    await withDesk(browser, at("#/scenario?yaml=1"), {}, async (page) => {
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
    await withDesk(browser, at("#/scenario?yaml=1"), {}, async (page) => {
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
    await withDesk(browser, at(hash), {}, async (page) => {
      await page.getByText("No result.").waitFor();
      await page.locator(".strip select").first().selectOption("west-tightens");
      await solved(page);
    });
  });

  it("reads an article, shows evidence and opens the scenario it calls for", async () => {
    await withDesk(browser, at("#/article"), {}, async (page) => {
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
    await withDesk(browser, at(hash), {}, async (page) => {
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
    await withDesk(browser, at(hash), {}, async (page) => {
      await page.locator(".claim-mark").first().waitFor();
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText(/carries the whole article and is \d+ kB long/).waitFor();
      await page.getByRole("button", { name: "Dismiss" }).click();
    });
  });

  it("executes nothing from an article, and takes no article beyond its size", async () => {
    await withDesk(browser, at("#/article"), {}, async (page) => {
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

  it("draws leeway: curve, ranking, command", async () => {
    await withDesk(browser, at("#/leeway"), {}, async (page) => {
      await page.getByText(/^China trades on with Russia unless/).waitFor();
      expect(await page.locator("#leeway-curve-wide path").count()).toBeGreaterThan(1);
      await page.getByText("All countries", { exact: true }).click();
      await soon(() => page.locator(".leeway-ranking tbody tr").count()).toBeGreaterThan(8);
    });
  });

  it("plays the game of compliance, and shows leeway and dependence on the map", async () => {
    await withDesk(browser, at("#/leeway?leewayTab=game&gamePlayers=CHN,IND"), {}, async (page) => {
      await page.locator("table.game").waitFor();
      expect(await page.locator("table.game tbody th").allInnerTexts()).toEqual(["China", "India"]);
      await page.getByRole("button", { name: "2%", exact: true }).click();
      await page.getByText("At a scope of 2%").waitFor();
    });
    await withDesk(browser, at("#/world?layer=dependence"), {}, async (page) => {
      await page.getByRole("heading", { name: "Dependence on Russia" }).waitFor();
      await page.getByText(/of its trade with the coalition is what the link is worth/).waitFor();
      await page.getByLabel("Outcome").selectOption("leeway");
      await soon(() => page.locator('path[data-name="China"] title').textContent()).toMatch(/^China: \d/);
    });
  });

  it("opens the ledger: series, mirror, timeline, questions", async () => {
    await withDesk(browser, at("#/facts"), { mayComplain: /400/ }, async (page) => {
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
    await withDesk(browser, at("#/facts?factsTab=targets&asOf=2023-05-24"), {}, async (page) => {
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

  it("opens on a broken link with what could be read, and says so", async () => {
    await withDesk(browser, at("#/world?outcome=beauty&country=CHN&scenarios=%%%"), {}, async (page) => {
      await page.getByText(/Part of this link could not be read \(outcome, scenarios\)/).waitFor();
      await solved(page);
      await page.getByRole("button", { name: "Dismiss" }).click();
    });
  });

  it("gives a hint in each view until it is put away, and remembers that", async () => {
    await withDesk(browser, at(""), {}, async (page) => {
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
    await withDesk(browser, at(hash), { mayComplain: /broken on purpose/ }, async (page) => {
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
    await withDesk(browser, own.address, { mayComplain: /ERR_CONNECTION_REFUSED|Failed to load/ }, async (page) => {
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
  });

  it("is worked by the keyboard alone", async () => {
    await withDesk(browser, at(""), {}, async (page) => {
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
      await withDesk(browser, at(""), { colorScheme }, async (page) => {
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
    await withDesk(browser, at("#/world?country=CHN"), { viewport: { width: 390, height: 800 } }, async (page) => {
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
