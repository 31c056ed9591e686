import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

/** "HOLDER stance TARGET" of every position of a text, in reading order. */
function stances(text: string): readonly string[] {
  return read(text).positions.map(({ holder, stance, target }) => `${holder} ${stance} ${target ?? "-"}`);
}

describe("where actors stand", () => {
  test.each([
    ["Chad condemned Sudan's attack on the border post.", ["TCD condemns SDN"]],
    ["Brazil has refused to condemn Russia.", ["BRA declines_to_condemn RUS"]],
    ["India insists on its neutrality in the war.", ["IND claims_neutrality -"]],
    ["The plan was met with scepticism by Poland.", ["POL sceptical -"]],
    ["Kenya urged Ethiopia to withdraw its troops.", ["KEN urges ETH"]],
    ["Norway rejected Sweden's claim to the island.", ["NOR rejects SWE"]],
    ["Peru voiced support for Chile.", ["PER supports CHL"]],
    ["Iran accused Israel of sabotage.", ["IRN accuses ISR"]],
    ["Mali denied that its army had crossed the border.", ["MLI denies -"]],
    ["Japan is willing to work with Korea.", ["JPN willing_to_cooperate KOR"]],
    ["The minister opened a bridge in Lyon.", []],
  ])("%s", (text, wanted) => {
    expect(stances(text)).toEqual(wanted);
  });

  test("spans slice to what they say", () => {
    const text = "Kenya urged Ethiopia to withdraw its troops, and Norway rejected Sweden's claim.";
    for (const { span } of read(text).positions) expect(text.slice(span.start, span.end)).toBe(span.text);
  });
});
