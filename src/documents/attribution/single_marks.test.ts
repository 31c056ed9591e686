import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

function quoted(text: string): readonly string[] {
  return read(text).statements.flatMap((statement) => statement.quoted.map((span) => span.text));
}

describe("quotations between single marks", () => {
  test.each([
    [
      "'We built it for the workers' sake, and it holds,' Ola Brask said.",
      ["We built it for the workers' sake, and it holds,"],
    ],
    ["Ola Brask said: 'It doesn't hold.' 'We can't pay,' she added.", ["It doesn't hold.", "We can't pay,"]],
    ["Ola Brask said the dike was 'weaker than anybody thought', and left.", ["weaker than anybody thought"]],
    ["The workers' pay and the miners' leave went up, Ola Brask said.", []],
    ["Ola Brask said the '90s were better and told 'em so.", []],
    ["‘It’s a joke,’ Ola Brask said.", ["It’s a joke,"]],
  ])("%s", (text, wanted) => {
    expect(quoted(text)).toEqual(wanted);
  });
});
