import { expect, test } from "vitest";

import { read } from "../read.ts";

/** Names of those who speak in a text, in order. */
function speakersOf(text: string): readonly (string | null)[] {
  const { statements, actors } = read(text);
  return statements.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name ?? null);
}

test.each([
  ["“It burns,” said Energy Ministry spokesman Ivo Marel.", ["Ivo Marel"]],
  ["“It burns,” said Tal Watch analyst Tod Venn.", ["Tod Venn"]],
  ["“It burns,” said close friend, Paula Merz.", ["Paula Merz"]],
  ["“It works,” said lawyer and political scientist Omar Bertel.", ["Omar Bertel"]],
  ["“It holds,” Dan Rosso, a ministry spokesman for trade told reporters.", ["Dan Rosso"]],
  ["Rami Masar, speaking at the body's annual general meeting added that trade grew.", ["Rami Masar"]],
  [
    "“We wait,” an official in the office of President Orla Dunne said.",
    ["official in the office of President Orla Dunne"],
  ],
  ["Palestinian medics said two people were hurt.", ["Palestinian medics"]],
  ["Vijay Malk fled. “He is a fugitive,” said the Attorney General.", ["Attorney General"]],
  ["“Stay away,” the Rapa County Sheriff's Office tweeted.", ["Rapa County Sheriff's Office"]],
  ["“It was loud,” President Jono “Jonkow” Santoso said.", ["Jono Santoso"]],
  [
    "Coach Mauro Pocher sat. The Argentine admitted it was hard. “We fought,” he said.",
    ["Mauro Pocher", "Mauro Pocher"],
  ],
  [
    "It was late for the town to ask for “one more bridge”, Nelson Chama said. “It is,” he said.",
    ["Nelson Chama", "Nelson Chama"],
  ],
  ["CHINA SAID IT WOULD RETALIATE.", ["China"]],
  ["“It is cold,” Ada Berk said. Tod Venn said he agreed. “It is,” she said.", ["Ada Berk", "Tod Venn", "Ada Berk"]],
])("%s", (text, wanted) => {
  expect(speakersOf(text)).toEqual(wanted);
});
