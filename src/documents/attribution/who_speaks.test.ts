import { expect, test } from "vitest";

import { read } from "../read.ts";

/** Speakers of the quotations of a text, in its order. */
function speakers(text: string): readonly string[] {
  const { statements, actors } = read(text);
  return statements
    .filter(({ quoted }) => quoted.length > 0)
    .toSorted((a, b) => a.quoted[0].start - b.quoted[0].start)
    .map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name ?? "nobody");
}

test.each([
  [
    "an inverted cue between two halves belongs to both",
    "“The ports that close,” says Ida Moyo, “are the ports that never opened.”",
    ["Ida Moyo", "Ida Moyo"],
  ],
  [
    "'they' are those who spoke last",
    "Economists at Lund Savings Bank said prices would rise. “Buyers are back,” they said in a weekly note.",
    ["Economists"],
  ],
  [
    "those named by 'according to' go on",
    "According to economists at Lund Savings Bank, prices will rise. “Buyers are back,” they said in a weekly note.",
    ["economists at Lund Savings Bank"],
  ],
  [
    "a party and a state in an apposition are no name",
    "“Greed drives it,” Rep. Owen Brask, D-Ohio, the chairman of the panel, said at a hearing.",
    ["Owen Brask"],
  ],
  [
    "a clause with 'who' that no comma ends leaves its verb to whom it is about",
    "A grocer who had moved away in dread of the tax office said the shops were shut. “Nobody wants a visit,” the woman said.",
    ["grocer"],
  ],
  [
    "a long clause between commas leaves its verb to whom it is about",
    "Mr. Dahl, who spoke against each of the four plans of last spring to shut the mine at which half of the valley works, said the talks were “slow, with poor results” so far.",
    ["Dahl"],
  ],
  [
    "a person of a company is not the company",
    "Ola Brask of Lund Savings Bank expects a rise.\n\n“The banks need money,” he said in a review.",
    ["Ola Brask"],
  ],
  [
    "'he' opening a sentence stays himself beside another name",
    "Jon Tapson came back to Lund in May. He opened a shop with Bo Dahl.\n\n“It is hard,” he says.",
    ["Jon Tapson"],
  ],
  [
    "'she' before an uncued quotation is the nameless speaker heard last",
    "Meera Roy closed her stall. One 81-year-old baker said the flour was bound to run out. She remembered the drought. “I keep a sack under my bed.”",
    ["81-year-old baker"],
  ],
  [
    "what a judge said that another thought is the judge's, and 'he' goes on with the judge",
    "Judge Owen Brask read the verdict.\n\nThe judge said Holm thought no one would believe her.\n\nHe added: “This was a disgrace.”",
    ["Owen Brask"],
  ],
  [
    "'this farmer' is the one just heard",
    "Ida Moyo grows beans. “We need trade,” Moyo said.\n\nThis farmer says many barely break even.\n\n“There are a lot of nervous farmers.”",
    ["Ida Moyo", "Ida Moyo"],
  ],
  ["an adjective alone may speak", "“Our road is gone,” a local said.", ["local"]],
  [
    "a person with one name stays a person",
    "“There is a gap,” said Tavi, a professor at the institute.\n\n“It is universal,” Tavi said.",
    ["Tavi", "Tavi"],
  ],
  [
    "paragraphs between single marks, each opened and only the last closed, are one speaker's",
    "Inspector Owen Brask said: ‘He made a choice.\n\n‘It was his own.’",
    ["Owen Brask", "Owen Brask"],
  ],
  [
    "a quotation may be signed, and more told behind the name",
    "“The word cruel is right.” – Leeds captain Ivo Marel on the defeat.\n\n“We went for goal and missed.” — Ola Brask, a teammate, after the match.",
    ["Ivo Marel", "Ola Brask"],
  ],
  [
    "'he' is no group: the single speaker before it goes on",
    "“We expect a rise,” one dealer said.\n\nThe krone fell in May but analysts say it may recover.\n\n“Dollars have come in,” he told Reuters.",
    ["dealer", "dealer"],
  ],
])("%s", (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});
