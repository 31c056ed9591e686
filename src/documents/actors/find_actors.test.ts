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
    ["Vice President J.D. Varden spoke. Varden left.", ["person J.D. Varden/null {Vice President} (2)"]],
    ["VRB Menon, the plant's manager, spoke. Menon left.", ["person VRB Menon/null (2)"]],
    ["Will Stoker, a farmer, lost a cow. Stoker wept.", ["person Will Stoker/null {farmer} (2)"]],
    ["“It rained,” said Can Yildirim.", ["person Can Yildirim/null (1)"]],
    ["Anna Jordan met Peter Paris.", ["person Anna Jordan/null (1)", "person Peter Paris/null (1)"]],
    ["Will Keller win? Can Keller lose?", []],
    ["President Jono “Jonkow” Santoso spoke. Jonkow left.", ["person Jono Santoso/null {President} (2)"]],
    [
      "Conor O'Shay met Luis Peña Vega. O’Shay left. Pena sat.",
      ["person Conor O'Shay/null (2)", "person Luis Peña Vega/null (2)"],
    ],
    [
      "Regional Port Officer K Balan met Mark E. Dunn. Mark Dunn left.",
      ["person K Balan/null {Officer} (1)", "person Mark E. Dunn/null (2)"],
    ],
    ["Poet and political scientist Omar Bertel spoke.", ["person Omar Bertel/null {Poet; scientist} (1)"]],
    [
      "Guests were Mrs. Ada Berk, Mrs. Ola Prim and Mayor Tod Hale.",
      ["person Ada Berk/null (1)", "person Ola Prim/null (1)", "person Tod Hale/null {Mayor} (1)"],
    ],
    ["The general rules held in Santa Rima, near Los Olmos.", []],
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
    ["Brask Shipping Ltd sold a mill. Brask gained.", ["agency Brask Shipping Ltd/null (2)"]],
    ["The Coastal Weather Service warned. CWS was right.", ["agency Coastal Weather Service/null (2)"]],
    ["The Council for Rest and Order (CRO) met. The CRO rose.", ["agency Council for Rest and Order/null (3)"]],
    ["Peru's Supreme Court ruled. The Supreme Court rose.", ["agency Supreme Court/PER (2)"]],
    ["Ashford United lost to Denby Rovers.", ["agency Ashford United/null (1)", "agency Denby Rovers/null (1)"]],
    ["Lorne Mills said it lost money. Mills cut jobs.", ["agency Lorne Mills/null (1)"]],
    ["Shoes were thrown in the Gaza Strip.", []],
    ["The Rapa County Sheriff's Office moved.", ["agency Rapa County Sheriff's Office/null (1)"]],
    [
      "Tal Watch spokesman Ivo Marel left. Tal Watch shut.",
      ["person Ivo Marel/null {spokesman} (1)", "agency Tal Watch/null (2)"],
    ],
    [
      "The State Department of Forestry and Fire Protection moved.",
      ["agency State Department of Forestry and Fire Protection/null (1)"],
    ],
    ["The Kimble Fire spread to San Marto and to San Felin counties.", []],
    ["The World Bank met. The Washington-based lender paid.", ["igo World Bank/null (2)"]],
    ["Dorn Bank met. The Lima-based lender paid.", ["agency Dorn Bank/null (2)"]],
    ["Broker ACAP said it won.", ["agency ACAP/null (1)"]],
    ["Brask Holdings Ltd on Friday sold a mill. The firm gained.", ["agency Brask Holdings Ltd/null (2)"]],
    ["The Home Front held. Energy Minister Ola Brask spoke.", ["person Ola Brask/null {Energy Minister} (1)"]],
  ])("%s", (text, wanted) => {
    expect(actorsOf(text)).toEqual(wanted);
  });
});

describe("knows who later words mean, and whom they do not", () => {
  test.each([
    [
      "Deputy President Ari Gach met SP Ben Hund. The DP spoke. Hund left.",
      ["person Ari Gach/null {Deputy President} (2)", "person Ben Hund/null {SP} (2)"],
    ],
    [
      "Rep. Park Jie-noh met Noh Dong-o. Noh left.",
      ["person Park Jie-noh/null {Rep.} (1)", "person Noh Dong-o/null (2)"],
    ],
    ["Ana Birna Olsdottir came. Ana Birna said she was glad.", ["person Ana Birna Olsdottir/null (2)"]],
    [
      "Officer-in-Charge (OC) of Miran Police Station (PS) Rafi Alam spoke. The OC left.",
      ["person Rafi Alam/null {Officer-in-Charge} (2)"],
    ],
    [
      "Garni PS OC Obai Rahim spoke. Inspector of Takur Sadar PS Tan Alam left.",
      ["person Obai Rahim/null {OC} (1)", "person Tan Alam/null {Inspector} (1)"],
    ],
    ["Chief of Police Stefan Erikson spoke. Stefan left.", ["person Stefan Erikson/null {Chief of Police} (2)"]],
    [
      "Senate Majority Whip Dirk Desan, an Idaho Republican, spoke. Desan left.",
      ["person Dirk Desan/null {Majority Whip} (2)"],
    ],
    [
      "Foreign Minister Ola Brask met Trade Minister Ivo Marel. The foreign minister left.",
      ["person Ola Brask/null {Foreign Minister} (2)", "person Ivo Marel/null {Trade Minister} (1)"],
    ],
    ["Meier, 42, a farmer, lost a cow. Meier wept.", ["person Meier/null (2)"]],
    ["Police chief Gen. Badro Haiti said so. Badro left.", ["person Badro Haiti/null {Police chief Gen.} (2)"]],
    [
      "Minister for Maritime Affairs and Investment Luhi Pandan spoke.",
      ["person Luhi Pandan/null {Minister for Maritime Affairs and Investment} (1)"],
    ],
    ["Mayor Ari King spoke. King left.", ["person Ari King/null {Mayor} (2)"]],
    [
      "Sen. Ramon Villa, Jr. met Rolf “Bat” dela Roca. Villa left.",
      ["person Ramon Villa Jr./null {Sen.} (2)", "person Rolf dela Roca/null (1)"],
    ],
    ["Solicitor General Tus Mehra came. The SG spoke.", ["person Tus Mehra/null {Solicitor General} (2)"]],
    [
      "Gang leader Ola Strand was shot, Mayor Ari Falk said. The 62-year-old had led it.",
      ["person Ola Strand/null {leader} (2)", "person Ari Falk/null {Mayor} (1)"],
    ],
    ["Coach Mauro Pocher sat. The Argentine admitted it.", ["person Mauro Pocher/ARG {Coach} (2)"]],
    [
      "Ex-president Dana Rouss met President Mika Tem. The former president left.",
      ["person Dana Rouss/null {president} (2)", "person Mika Tem/null {President} (1)"],
    ],
    ["Governor Baba Sanwo-Olu spoke. Sanwo-Olu left.", ["person Baba Sanwo-Olu/null {Governor} (2)"]],
    ["Leaders of the Premier League met. A Police Inspector came.", []],
    ["Ida Dorn, 42, lost a cow. The 42-year-old wept.", ["person Ida Dorn/null (2)"]],
    ["Junta chief Pra Chan spoke. The U.N. rights chief objected.", ["person Pra Chan/null {chief} (1)"]],
    ["Foreign Minister Ola Brask spoke. The finance minister left.", ["person Ola Brask/null {Foreign Minister} (1)"]],
    [
      "His wife, Ada Berk, fled. His brother Tod stayed. His wife wept.",
      ["person Ada Berk/null {wife} (2)", "person Tod/null {brother} (1)"],
    ],
    [
      "Mr Adam Quill met Mrs Ada Quill. Mr Quill left. Mrs Quill sat.",
      ["person Adam Quill/null (2)", "person Ada Quill/null (2)"],
    ],
  ])("%s", (text, wanted) => {
    expect(actorsOf(text).filter((actor) => actor.startsWith("person"))).toEqual(wanted);
  });
});

describe("reads the office in a body behind a name", () => {
  test.each([
    ["Ola Brask, a U.N. spokesman, said so.", "person Ola Brask/null {spokesman} (2)"],
    ["Ola Brask, the U.N.'s chief negotiator in Chad, left.", "person Ola Brask/null {chief negotiator} (2)"],
    ["Ola Brask, the newly elected Harvest Party (HP) leader, left.", "person Ola Brask/null {leader} (2)"],
    ["Ola Brask, the newly elected leader of the union, left.", "person Ola Brask/null {leader of the union} (1)"],
    ["Ola Brask, U.N. officials and guards left.", "person Ola Brask/null (1)"],
  ])("%s", (text, wanted) => {
    expect(actorsOf(text)).toContain(wanted);
  });
});

describe("reads states where they are meant, and no namesakes", () => {
  test.each([
    ["Storms hit Florida, Georgia and South Carolina.", ["USA"]],
    ["The governor of Georgia resigned. Atlanta, Georgia, was flooded.", []],
    ["Georgia's president flew from Tbilisi.", ["GEO"]],
    ["The governor of New Mexico resigned.", []],
    ["Rigs in the Gulf of Mexico and the Sea of Japan burned.", []],
    ["Fishermen from Lake Chad to the Indian Ocean protested.", []],
    ["Pipelines in the Niger Delta leaked.", ["NGA"]],
    ["British Columbia's premier resigned.", ["CAN"]],
    ["Chad Brunner, a senator, resigned.", []],
    ["Chad President Idris Olen resigned.", ["TCD"]],
    ["Chad Army Kills Rebels", ["TCD"]],
  ])("%s", (text, wanted) => {
    const { actors } = read(text);
    expect(actors.filter(({ kind }) => kind === "state").map(({ country }) => country)).toEqual(wanted);
  });
});
