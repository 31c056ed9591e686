import { expect, it } from "vitest";

import { read } from "../read.ts";

it.each([
  ["Turkey buys more, despite accusations of helping the smugglers.", "helping the smugglers", null],
  ["Traders shrugged off Kenya's warning that stocks would run out.", "stocks would run out", "KEN"],
  ["The mill dismissed accusations by Ottawa of buying ore from Liberia.", "buying ore from Liberia", "CAN"],
])("a noun tells what somebody says: %s", (text, content, speaker) => {
  const [said] = read(text).statements;
  expect(said).toMatchObject({
    speaker,
    kind: speaker === null ? "anonymous" : "indirect",
    content: { text: content },
  });
});

it("things that the same nouns name are no speech", () => {
  expect(read("Jobless claims of 230,000 beat the forecast of rising numbers.").statements).toEqual([]);
});
