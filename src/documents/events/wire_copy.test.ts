import { describe, expect, it } from "vitest";

import { read } from "../read.ts";

function eventsOf(text: string): readonly string[] {
  return read(text, { dateline: "2024-02-14" }).events.map(
    ({ type, plover, realis, actors, date }) =>
      `${type}/${plover} ${realis} ${actors.map(({ actor }) => actor).join(" ")} ${date.from ?? "open"}`,
  );
}

describe("events in the turns of phrase of wire copy", () => {
  it.each([
    [
      "Chad paid a heavy price when Mali carried out a drone strike on its bases.",
      "MILITARY_ACTION/ASSAULT actual MLI open",
    ],
    [
      "President Ann Otieno called Chadian President Idris Oumar on Monday.",
      "CALL/CONSULT actual ann-otieno idris-oumar 2024-02-12",
    ],
    ["Otto Berg and Ida Holm have held a rare phone call.", "CALL/CONSULT actual otto-berg ida-holm open"],
    ["Kenya on Tuesday summoned the Chadian ambassador over the raid.", "OTHER/ACCUSE actual KEN TCD 2024-02-13"],
    ["Kenya expelled four Chadian diplomats.", "OTHER/SANCTION actual KEN chadian-diplomats open"],
    ["Kenya pledged $40 million in military aid to Chad.", "OTHER/AID actual KEN TCD open"],
    ["Norway adopted its 9th package of measures against Chad.", "SANCTION/SANCTION actual NOR TCD open"],
    [
      "Norway punished the trade by adding 20 Chadian firms to its sanctions list.",
      "SANCTION/SANCTION actual NOR chadian-firms open",
    ],
    ["Chad rolled out export controls on gallium.", "SANCTION/SANCTION actual TCD open"],
    ["Chad rolled back tariffs on Kenyan tea.", "OTHER/CONCEDE actual TCD KEN open"],
    ["New tariffs on Kenya, Chad, and Mali loom.", "TARIFF/SANCTION actual KEN TCD MLI open"],
    ["The minister spoke of Norway's tariffs on Chadian steel.", "TARIFF/SANCTION actual NOR TCD open"],
    ["Chad lives with anti-Chadian sanctions from Norway.", "SANCTION/SANCTION actual NOR TCD open"],
    ["Chad was hit by a Norwegian ban on imports of its meat.", "EMBARGO/SANCTION actual NOR open"],
    ["Chad's parliament ratified Mali's membership on Tuesday.", "VOTE/SUPPORT actual chad-s-parliament 2024-02-13"],
    ["President Ida Holm has signed the ratification of the pact.", "SIGNING/SUPPORT actual ida-holm open"],
    ["Kenya hosted and paid for talks between Chad and Mali.", "MEETING/CONSULT actual KEN TCD MLI open"],
    ["President Ida Holm recommended a truce to Chad.", "PROPOSAL/REQUEST actual ida-holm TCD open"],
    ["Kenya and Chad released a joint statement.", "STATEMENT/CONSULT actual KEN TCD open"],
    ["The ban hurt, prompting Chad to ban imports of Kenyan tea.", "EMBARGO/SANCTION actual TCD KEN open"],
    [
      "Kenya and Chad quarrelled. Norway hosted talks between the two countries.",
      "MEETING/CONSULT actual NOR KEN TCD open",
    ],
    ["Norway agreed on Monday to tighten sanctions on Chad.", "AGREE_SANCTION/SANCTION actual NOR TCD 2024-02-12"],
    ["Norway struck a port in Chad, killing six soldiers in Mali.", "MILITARY_ACTION/ASSAULT actual NOR TCD open"],
    ["Kenya protested and later banned imports of Chadian rice.", "EMBARGO/SANCTION actual KEN TCD open"],
    ["Kenya confirmed to Chad that it will attend the talks with Mali.", "MEETING/CONSULT scheduled KEN MLI open"],
    ["Kenya vetoed the resolution, while Chad voted for it.", "VOTE/REJECT actual KEN open"],
    ["The country fell silent after Chad's war on Mali.", "MILITARY_ACTION/ASSAULT actual TCD MLI open"],
    ["Mali watched Chad's missile launches.", "MILITARY_ACTION/MOBILIZE actual TCD open"],
    ["Kenya is aiming for growth of 5 percent this year.", "GOAL_SET/AGREE actual KEN 2024-01-01"],
    ["Kenya ruled out talks with Chad.", "REJECT/REJECT actual KEN TCD open"],
    ["Norway cleared the way in talks with visiting Premier Ann Otieno.", "VISIT/CONSULT actual ann-otieno open"],
    ["President Ida Holm will visit Chad, Mali and Kenya in May.", "TOUR/CONSULT scheduled ida-holm 2024-05-01"],
    ["ASEAN leaders are to meet in Vientiane on February 20.", "SUMMIT/CONSULT scheduled ASEAN 2024-02-20"],
    ["Chad declared a ceasefire with Mali.", "OTHER/RETREAT actual TCD MLI open"],
    ["Kenya filed a complaint against Chad.", "OTHER/ACCUSE actual KEN TCD open"],
    ["Kenya praised Chad.", "STATEMENT/SUPPORT actual KEN TCD open"],
    [
      "Parliament in Nairobi was full when the House of Commons approved the trade deal with Kenya.",
      "VOTE/SUPPORT actual house-of-commons KEN open",
    ],
    ["President Ida Holm — tired and late — appealed for calm.", "APPEAL/REQUEST actual ida-holm open"],
    ["Chad renewed its call for a truce.", "APPEAL/REQUEST actual TCD open"],
    ["Kenya and Chad quarrelled over fish. They urged Mali to mediate.", "APPEAL/REQUEST actual KEN TCD MLI open"],
    ["Ida Holm met Zuckmayer in Oslo.", "MEETING/CONSULT actual ida-holm zuckmayer open"],
  ])("%s", (text, event) => {
    expect(eventsOf(text)).toContain(event);
  });

  it.each([
    "The Customs Tariff Board sat in Nairobi.",
    "Kenyan exporters must meet strict EU rules.",
    "Kenya was held up at the border of Chad.",
    "The ship met demand in Chad.",
    "Kenya faces sanctions-busting in Chad.",
    "Oil rose as Kenya pressed ahead with drilling.",
    "Tariff rates in Chad are low.",
    "Kenya's minister refused to comment on Chad.",
    "A Kenyan firm agreed to buy a mine in Chad.",
    "The Kenyan farmers were to blame.",
  ])("tells of no event: %s", (text) => {
    expect(eventsOf(text)).toEqual([]);
  });

  it("keeps a strike and the strike against it apart", () => {
    const text = "Chad attacked Mali on Monday. Mali attacked Chad on Monday.";
    expect(eventsOf(text)).toHaveLength(2);
  });

  it("does not date a visit of now by a visit of last year", () => {
    const text = "Ida Holm arrived in Chad for talks. Ida Holm visited Chad in March 2023.";
    expect(eventsOf(text).filter((event) => event.startsWith("VISIT"))).toEqual([
      "VISIT/CONSULT actual ida-holm TCD open",
      "VISIT/CONSULT actual ida-holm TCD 2023-03-01",
    ]);
  });
});

describe("positions in wire copy", () => {
  const positions = (text: string): readonly string[] =>
    read(text).positions.map(({ holder, stance, target }) => `${holder} ${stance} ${target}`);

  it.each([
    ["Kenya pledged its “unwavering support” for Chad.", ["KEN supports TCD"]],
    [
      "Chad, Mali and Kenya, which have expressed support for Norway, left.",
      ["TCD supports NOR", "MLI supports NOR", "KEN supports NOR"],
    ],
    ["Kenya will vote against Chad's bid.", ["KEN opposes TCD"]],
    ["Kenya refused to condemn Chad's military operations.", ["KEN declines_to_condemn TCD"]],
    ["Kenya ruled out a deal with Chad.", ["KEN rejects TCD"]],
    ["Kenya does not support Chad.", []],
    ["Chad-backed rebels left Kenya.", []],
    ["Kenya hit out at Chad.", ["KEN condemns TCD"]],
    ["Kenya accused Chad of dumping rice.", ["KEN accuses TCD"]],
    ["Kenya was accused of dumping rice in Chad.", []],
    ["Kenya threatened Chad with tariffs.", ["KEN threatens TCD"]],
    ["Kenya expressed deep concern over Chad.", ["KEN concerned TCD"]],
    ["Kenya said the tariffs were illegal.", ["KEN opposes null"]],
  ])("%s", (text, expected) => {
    expect(positions(text)).toEqual(expected);
  });
});
