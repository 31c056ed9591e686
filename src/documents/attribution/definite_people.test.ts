import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

/** Who says the last quotation of a text. */
function lastSpeaker(text: string): string | undefined {
  const { statements, actors } = read(text);
  const last = statements.filter(({ quoted }) => quoted.length > 0).at(-1);
  return actors.find(({ id }) => id === last?.speaker)?.name;
}

describe("a definite description means who was met before", () => {
  test.each([
    ["Ivo Marel knows the pitch well. “Nobody likes playing here,” said the Leeds defender.", "Ivo Marel"],
    [
      "Ola Brask thanked voters on Sunday.\n\n“Your response has been overwhelming”, the Bergen chief minister wrote.",
      "Ola Brask",
    ],
    [
      "“We turned it down,” said the grievance committee of the union.\n\n“Managers should resign,” the committee added.",
      "grievance committee of the union",
    ],
    [
      "Ivo Marel, a spokesman for the port, said two cranes had fallen. The official earlier told a radio station that “the quay may stay shut for weeks”.",
      "Ivo Marel",
    ],
    [
      "“They ran out of fuel,” said the senior defence official. “They have no air,” the western intelligence official said.",
      "western intelligence official",
    ],
    [
      "A resident, Ola Brask, accused Mr Holm of theft. She also accused Mr Holm of lying. She said nobody listened.\n\n“We told the council.”",
      "Ola Brask",
    ],
  ])("%s", (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});
