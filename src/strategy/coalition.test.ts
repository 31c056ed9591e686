import { beforeAll, describe, expect, test } from "vitest";

import { loadWorld } from "../worlds/load_node.ts";
import type { World } from "../worlds/world.ts";
import { coalition } from "./coalition.ts";
import type { CoalitionAnswer } from "./coalition_result.ts";
import type { Execute } from "./task.ts";
import { executeHere } from "./task.ts";
import { evenWorld, home } from "./even_world.cases.ts";

const codes = ["RUS", "CHN", "IND", "USA", "DEU"];
const even = evenWorld(codes, (a, b) => (a === b ? home : 5e4));

describe("a coalition of equals", () => {
  let answer: CoalitionAnswer;
  beforeAll(async () => {
    answer = await coalition(even, { target: "RUS", coalition: ["USA", "DEU"] });
  });

  test("shares contribution and burden equally, so that no transfers flow", () => {
    const [a, b] = answer.members;
    expect(a.target_loss_marginal).toBeCloseTo(b.target_loss_marginal ?? Number.NaN, 4);
    expect(a.loss?.log_points).toBeCloseTo(b.loss?.log_points ?? Number.NaN, 10);
    expect(a.transfer_usd_million).toBeCloseTo(0, 4);
    expect(a.loss_with_transfers?.log_points).toBeCloseTo(a.loss?.log_points ?? Number.NaN, 10);
  });

  test("each would rather let the other do it", () => {
    for (const member of answer.members) {
      expect(member).toMatchObject({ better_outside: true, stays_with_transfers: false });
    }
  });

  test("alone and marginal losses add up to the whole over the order of joining", () => {
    const [first, last] = answer.members;
    const whole = answer.embargo.target?.usd_million ?? Number.NaN;
    expect((first.target_loss_alone ?? 0) + (last.target_loss_marginal ?? 0)).toBeCloseTo(whole, 4);
  });

  test("hurts more the deeper and the wider it is; depth 1 and all members are the embargo", () => {
    const vertical = answer.vertical.map(({ target }) => target?.log_points ?? Number.NaN);
    const horizontal = answer.horizontal.map(({ target }) => target?.log_points ?? Number.NaN);
    for (const losses of [vertical, horizontal]) {
      for (let k = 1; k < losses.length; k++) expect(losses[k]).toBeGreaterThan(losses[k - 1]);
    }
    expect(vertical.at(-1)).toBeCloseTo(answer.embargo.target?.log_points ?? Number.NaN, 10);
    expect(horizontal[1]).toBeCloseTo(answer.embargo.target?.log_points ?? Number.NaN, 10);
    expect(answer.horizontal.map(({ joins }) => joins)).toHaveLength(4);
  });

  test("tells how many have joined, and answers the same wherever the work is done", async () => {
    const steps: string[] = [];
    const elsewhere: Execute = (task, shared, jobs) =>
      executeHere(task, structuredClone(shared), [...jobs].reverse()).then((results) => [...results].reverse());
    const again = await coalition(even, { target: "RUS", coalition: ["USA", "DEU"] }, elsewhere, (done, total) =>
      steps.push(`${done}/${total}`),
    );
    expect(again).toEqual(answer);
    expect(steps).toEqual(["0/4", "1/4", "2/4", "3/4", "4/4"]);
  });

  test("the whole world joining is autarky, with the loss of Arkolakis, Costinot and Rodríguez-Clare (2012)", () => {
    const atHome = home / (home + 4 * 5e4);
    expect(answer.horizontal.at(-1)?.target?.log_points).toBeCloseTo(-Math.log(atHome) / 4, 9);
  });
});

test("a target that cannot do without its last partner gives no number, with the reason", async () => {
  const world = evenWorld(codes, (a, b) => (a === b && a === "RUS" ? 0 : a === b ? home : 5e4));
  const answer = await coalition(world, { target: "RUS", coalition: ["USA", "DEU", "CHN", "IND"] });
  expect(answer.embargo).toEqual({ target: null, coalition: null });
  expect(answer.members[0]).toMatchObject({ target_loss_marginal: null, better_outside: null });
  expect(answer.warnings.join(" ")).toMatch(/no equilibrium when 4 countries .* cut RUS off/);
});

describe("wiod-2014", () => {
  let world: World;
  beforeAll(async () => {
    world = await loadWorld("wiod-2014");
  });

  test("China's joining raises Russia's loss by 43 %; transfers add up to nothing and equalise the loss", async () => {
    const west = ["EU27", "USA", "GBR", "JPN", "CAN", "AUS", "KOR", "NOR", "CHE", "TWN"];
    const alone = await coalition(world, { target: "RUS", coalition: west, depths: [1] });
    const joined = alone.horizontal.find(({ joins }) => joins === "CHN");
    const before = alone.horizontal.find(({ joins }) => joins === "ROW");
    expect(joined?.target?.log_points).toBeGreaterThan(before?.target?.log_points ?? Infinity);
    const withChina = await coalition(world, { target: "RUS", coalition: [...west, "CHN"], depths: [1] });
    const ratio = (withChina.embargo.target?.log_points ?? 0) / (alone.embargo.target?.log_points ?? 1);
    expect(ratio).toBeCloseTo(1.43, 2);
    const transfers = alone.members.map(({ transfer_usd_million }) => transfer_usd_million ?? Number.NaN);
    expect(transfers.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 2);
    const losses = alone.members.map(({ loss_with_transfers }) => loss_with_transfers?.log_points ?? Number.NaN);
    expect(Math.max(...losses) - Math.min(...losses)).toBeLessThan(1e-9);
  });
});
