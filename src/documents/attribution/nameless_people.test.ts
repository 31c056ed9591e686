import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

/** Speakers of the quotations of a text, by name and kind. */
function speakers(text: string): readonly string[] {
  const { statements, actors } = read(text);
  return statements
    .filter(({ quoted }) => quoted.length > 0)
    .map(({ speaker }) => actors.find(({ id }) => id === speaker))
    .map((actor) => (actor === undefined ? "nobody" : `${actor.name}: ${actor.kind}`));
}

describe("people without a name are called by the words that tell who they are", () => {
  test.each([
    [
      "“We are looking into it,” a spokeswoman for the Nordic Council said on Monday.",
      "spokeswoman for the Nordic Council: anonymous",
    ],
    ["“We are looking into it,” a Toyota spokesman said.", "Toyota spokesman: anonymous"],
    ["“We are looking into it,” said a Toyota spokesman, who declined to be named.", "Toyota spokesman: anonymous"],
    ["“We expect cuts in June,” Danske Bank analysts said in a note.", "Danske Bank analysts: collective"],
    [
      "“Buyers wait,” said a Lagos-based grain dealer with a private bank.",
      "Lagos-based grain dealer with a private bank: anonymous",
    ],
    ["“Buyers wait,” a Lagos-based grain dealer said.", "Lagos-based grain dealer: anonymous"],
    ["“They left,” said a 34-year-old teacher from Sfax.", "34-year-old teacher from Sfax: anonymous"],
    ["“It was late,” Mr. Holm's spokesman said.", "Mr. Holm's spokesman: anonymous"],
    ["“It was late,” Chad's foreign ministry spokesman said.", "Chad's foreign ministry spokesman: anonymous"],
    ["“It was late,” said analyst Ola Brask.", "Ola Brask: person"],
    ["Chad's ambassador to Turkey Ola Brask said it was “a very bad day for all of us”.", "Ola Brask: person"],
    ["“It was late,” the shipowner said.", "shipowner: anonymous"],
  ])("%s", (text, wanted) => {
    expect(speakers(text)).toEqual([wanted]);
  });

  test("a ministry's spokesman speaks for the state in view", () => {
    const { events } = read("Chad closed its border with Niger. “Nobody may pass,” a Foreign Ministry spokesman said.");
    expect(events.at(-1)).toMatchObject({ type: "STATEMENT", actors: [{ role: "agent", actor: "TCD" }] });
  });
});

describe("who has the word", () => {
  test.each([
    [
      "Moyo said Dube had “lied to all of us” and vowed that he would not rest. “We go on,” he said.",
      "We go on,",
      "Moyo",
    ],
    ["Said Moyo: “We are not going to be drawn into that.”", "We are not", "Moyo"],
    ["According to the World Bank, growth is “far from what was hoped”.", "far from", "World Bank"],
    [
      "“We wait,” Ms. Moyo said, adding that it is “the worst of all worlds” and that Mr. Dube had called it “a fact of life.”",
      "the worst of",
      "Moyo",
    ],
  ])("%s", (text, words, name) => {
    const { statements, actors } = read(text);
    const said = statements.filter(({ quoted }) => quoted.some((span) => span.text.startsWith(words)));
    expect(said.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name)).toEqual([name]);
  });

  test("the title of a programme is nobody's words", () => {
    const { statements } = read("“We wait,” Ola Brask said on the channel's “Week in Markets” with Ivo Marel.");
    expect(statements.flatMap(({ quoted }) => quoted.map(({ text }) => text))).toEqual(["We wait,"]);
  });
});
