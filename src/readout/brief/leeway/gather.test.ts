import { describe, expect, it } from "vitest";

import { read } from "../../../documents/read.ts";
import { evenWorld } from "../../../strategy/even_world.cases.ts";
import { leeway } from "../../../strategy/leeway.ts";
import { executeHere } from "../../../strategy/task.ts";
import { CUSTOMS, ledgerOf, reconciled } from "../record_fixture.cases.ts";
import { gatherLeeway } from "./gather.ts";
import { topicQuotes } from "./sentences.ts";
import { sidesOf, usualCoalition } from "./sides.ts";

const article = (...sentences: readonly string[]): string =>
  ["Traders in between", "", `ANKARA, May 24, 2023 - ${sentences.join(" ")}`].join("\n");
const none: ReadonlySet<string> = new Set();
const sidesFor = (text: string, listed = none): ReturnType<typeof sidesOf> => sidesOf(read(text), text, listed);

const turkey = article(
  "The European Union imposed sanctions against Iran on Monday.",
  "Turkey called itself neutral and trades on with Tehran.",
  "Ankara has more leeway than most, but secondary sanctions against Turkey are possible.",
  "Iran relies on Turkey for food.",
);

describe("the sides of an article", () => {
  it("are who is under sanctions, who sanctions and who stands between", () => {
    const sides = sidesFor(turkey);
    expect(sides).toMatchObject({ target: "IRN", country: "TUR", coalition: usualCoalition });
    expect(sides?.reasons[1]).toMatch(/by default/);
  });

  it("take a single sender at its word", () => {
    const sides = sidesFor(
      article("The United States imposed sanctions on Cuba. Mexico sells oil to Cuba. Mexico objects."),
    );
    expect(sides).toMatchObject({ target: "CUB", country: "MEX", coalition: ["USA"] });
  });

  it("take the country that the ledger lists when the article only says sanctions, and say so", () => {
    const text = article("Sanctions bite. Russia and India trade more. India buys oil.");
    expect(sidesFor(text)).toBeNull();
    const sides = sidesFor(text, new Set(["RUS"]));
    expect(sides).toMatchObject({ target: "RUS", country: "IND" });
    expect(sides?.reasons[0]).toMatch(/taken as given/);
  });

  it("do not take the target's opponent in a war, nor the coalition, for a third country", () => {
    const text = article(
      "Russia invaded Ukraine. Ukraine fights on and Ukraine asks for arms.",
      "The G7 agreed to tighten sanctions against Russia. Germany agreed. Germany signed. India did not.",
    );
    expect(sidesFor(text)).toMatchObject({ target: "RUS", country: "IND" });
  });

  it("are none where nobody is under sanctions", () => {
    expect(sidesFor(article("Brazil exported coffee to Germany."), new Set(["RUS"]))).toBeNull();
  });
});

describe("the sentences of an article", () => {
  it("are found by topic and quoted with the words that call for an answer", () => {
    const sides = sidesFor(turkey);
    if (sides === null) throw new Error("no sides");
    const topics = new Map(topicQuotes(read(turkey), turkey, sides).map(({ topic, quotes }) => [topic, quotes]));
    expect(topics.get("leeway")?.[0].marked).toBe("leeway");
    expect(topics.get("secondary")?.[0].marked).toBe("secondary sanctions");
    expect(topics.get("dependence")?.[0].marked).toBe("relies on");
    expect(topics.has("neutrality")).toBe(true);
    expect(topics.has("energy")).toBe(false);
    for (const { before, marked, after } of [...topics.values()].flat()) {
      expect(turkey).toContain((before + marked + after).replace(/^… | …$/g, ""));
      expect((before + marked + after).length).toBeLessThan(400);
    }
  });

  it("are not those of the everyday use of the same words, nor of a name", () => {
    const text = article(
      "The United States imposed sanctions on Cuba.",
      "The result depends on the weather. Oil prices rose in Asia. Written for Leeway.",
    );
    const sides = sidesFor(text);
    if (sides === null) throw new Error("no sides");
    expect(topicQuotes(read(text), text, sides).map(({ topic }) => topic)).toEqual(["isolation"]);
  });
});

describe("the answers", () => {
  const world = evenWorld(["RUS", "CHN", "USA", "DEU"], (a, b) => (a === b ? 100 : 4));
  const ledger = ledgerOf([...CUSTOMS, ...reconciled()]);
  const text = article(
    "The G7 agreed to tighten sanctions against Russia. China is neutral and has more leeway than Russia.",
    "China fears secondary sanctions. Russia relies on China. Russian gas goes to China. Its peace plan was met with doubt.",
    "Chinese banks are wary of sanctions on banks in Russia.",
  );
  const options = {
    ledger,
    loadWorld: () => Promise.resolve(world),
    links: [],
    dateline: "2023-05-24",
    execute: executeHere,
  };

  it("are those of the strategy layer, with band, caveat, source and command", async () => {
    const { part } = await gatherLeeway(read(text), text, options);
    if (part === null) throw new Error("no part");
    const coalition = usualCoalition.filter((code) => code === "EU27" || code === "USA");
    const own = (await leeway(world, { target: "RUS", coalition, countries: ["CHN"] })).countries[0];
    expect(part.leeway?.threshold_scope).toBeCloseTo(own.threshold_scope ?? NaN, 8);
    const answers = new Map(part.answers.map((answer) => [answer.topic, answer]));
    expect(answers.get("leeway")?.answer).toContain(`${(100 * (own.threshold_scope ?? NaN)).toFixed(1)}%`);
    expect(answers.get("leeway")?.band).toMatch(/90% of 12 joint draws/);
    expect(answers.get("dependence")?.figure).toMatch(/to 1$/);
    expect(answers.get("finance")?.caveat).toMatch(/^A proxy/);
    for (const { answer, caveat, command, figure, sources } of part.answers) {
      expect(answer).not.toMatch(/NaN|undefined|n\/a/);
      expect(caveat).toMatch(/\.$/);
      if (figure !== null) expect([command !== null, sources.length > 0]).toEqual([true, true]);
      else expect(answer).toMatch(/^No answer: .+\.$/);
    }
  });

  it("say why there is none", async () => {
    const { part } = await gatherLeeway(read(text), text, options);
    const answers = new Map(part?.answers.map((answer) => [answer.topic, answer.answer]));
    expect(answers.get("energy")).toMatch(/no series of energy from Russia/);
    expect(answers.get("peace_plan")).toMatch(/not how a plan was received/);
    const elsewhere = evenWorld(["BRA", "USA", "DEU"], () => 10);
    const absent = await gatherLeeway(read(text), text, { ...options, loadWorld: () => Promise.resolve(elsewhere) });
    expect(absent.part?.answers.find(({ topic }) => topic === "leeway")?.answer).toBe(
      "No answer: none of the worlds wiod-2014, baci-2023 has Russia and China as countries of their own.",
    );
    expect(absent.part?.leeway).toBeNull();
  });
});
