import { expect, it } from "vitest";

import { read } from "../read.ts";

it.each([
  [
    "``We won't sell,'' said Bob Smith, a trader. ``It's too early.''",
    ["We won't sell,", "It's too early."],
    "bob-smith",
  ],
  [
    "Mr. Smith said, ``We have no plans to sell.'' He added that ``nothing has changed.''",
    ["We have no plans to sell.", "nothing has changed."],
    "smith",
  ],
  [
    "``We have no plans,'' Lee Norris told reporters, ``and never had.''",
    ["We have no plans,", "and never had."],
    "lee-norris",
  ],
  [
    "— We never stopped buying, says Mehmet Aydin, a dealer. — The banks stopped paying.",
    ["We never stopped buying,", "The banks stopped paying."],
    "mehmet-aydin",
  ],
  [
    "„The order books are empty,“ Karl Brandt told the paper. „Energy is dear.“ Minister Julia Lindner countered: „Nobody is left alone.“",
    ["The order books are empty,", "Energy is dear."],
    "karl-brandt",
  ],
])("reads quotation marks of other kinds: %s", (text, words, speaker) => {
  const said = read(text).statements.filter((statement) => statement.speaker === speaker);
  expect(said.flatMap(({ quoted }) => quoted.map((span) => span.text))).toEqual(words);
});
