import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

/** Actors of a text but its states, as "kind name/COUNTRY {offices} (mentions)". */
function actorsOf(text: string): readonly string[] {
  return read(text)
    .actors.filter(({ kind }) => kind !== "state")
    .map(({ kind, name, country, offices, mentions }) => {
      const held = offices.length === 0 ? "" : ` {${offices.map(({ title }) => title).join("; ")}}`;
      return `${kind} ${name}/${country}${held} (${mentions.length})`;
    });
}

describe("reads names with their whole words and no others", () => {
  test.each([
    [
      "Lt. Col. Aron Pell met Maj. Gen. Saul Venn.",
      ["person Aron Pell/null {Lt. Col.} (1)", "person Saul Venn/null {Maj. Gen.} (1)"],
    ],
    ["Sen. Dora Quill (D-Ohio) objected.", ["person Dora Quill/null {Sen.} (1)"]],
    ["Paul T. Marden Jr. sold the mill. Marden was glad.", ["person Paul T. Marden Jr./null (2)"]],
    [
      "The commander of the northern fleet, General Ivo Marel, resigned.",
      ["person Ivo Marel/null {commander of the northern fleet} (1)"],
    ],
    ["Ex-finance minister Rhona ap Gwyn spoke.", ["person Rhona ap Gwyn/null {finance minister} (1)"]],
    ["Oil flowed to Ust-Marina again.", []],
    [
      "Trade Commissioner Žaneta Šimková met Łukasz Çelik.",
      ["person Žaneta Šimková/null {Trade Commissioner} (1)", "person Łukasz Çelik/null (1)"],
    ],
    ["Poland's Marta Zielinska won.", ["person Marta Zielinska/POL (1)"]],
  ])("%s", (text, wanted) => {
    expect(actorsOf(text)).toEqual(wanted);
  });
});

describe("reads bodies with their states, and later words that mean them", () => {
  test.each([
    ["The Bank of Korea paused. The bank will wait.", ["agency Bank of Korea/KOR (2)"]],
    ["The Danish Grain Council met. The council rose at noon.", ["agency Danish Grain Council/DNK (2)"]],
    ["The Foreign Ministry in Lima protested. The ministry gave no reason.", ["agency Foreign Ministry/PER (2)"]],
    ["The Rice Growers' Union (RGU) struck. The RGU wants more.", ["agency Rice Growers' Union/null (3)"]],
    ["Chile's copper company Cobrimar sold ore. The company gained.", ["agency Cobrimar/CHL (2)"]],
    ["Brask Holdings Ltd on Friday sold a mill. The firm gained.", ["agency Brask Holdings Ltd/null (2)"]],
    ["The Home Front held. Energy Minister Ola Brask spoke.", ["person Ola Brask/null {Energy Minister} (1)"]],
  ])("%s", (text, wanted) => {
    expect(actorsOf(text)).toEqual(wanted);
  });
});
