import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { scoreActors } from "../scripts/score_actors.ts";
import { scoreArticles } from "../scripts/score_articles.ts";
import { scoreEvents } from "../scripts/score_event_sentences.ts";
import { scoreQuantities, scoreQuotes, scoreTimes } from "../scripts/score_sentences.ts";

/** Floors a little below what the reader reaches on its own corpus: a change that loses ground is seen at once. */
test("the articles with gold records are read as before", () => {
  const { quantities, wrongScale, fields, misses } = scoreArticles();
  const rate = (field: string): number => fields[field].right / fields[field].asked;
  const seen = misses.join("\n");
  expect(quantities.found / quantities.gold, seen).toBeGreaterThan(0.98);
  expect(quantities.found / quantities.claimed, seen).toBeGreaterThan(0.98);
  expect(wrongScale, seen).toBe(0);
  for (const field of ["claim parties", "claim period", "claim kind", "claim modality", "statement speaker", "events"])
    expect(rate(field), `${field}\n${seen}`).toBeGreaterThan(0.95);
  expect(rate("traps"), seen).toBe(1);
});

test.each([
  ["", 0.98, 0.95],
  ["_2", 0.98, 0.95],
  ["_3", 0.95, 0.92],
])("the sentences with gold records are read as before (set%s)", (round, valuesFloor, timesFloor) => {
  const quantities = scoreQuantities(`quantities${round}.yaml`);
  expect(quantities.values / quantities.gold, quantities.misses.join("\n")).toBeGreaterThan(valuesFloor);
  expect(quantities.wrongScale, quantities.misses.join("\n")).toBe(0);
  const times = scoreTimes(`times${round}.yaml`);
  expect(times.right / times.asked, times.misses.join("\n")).toBeGreaterThan(timesFloor);
});

test.each(["", "_2", "_3", "_4", "_5", "_6", "_reported"])(
  "the quotations with gold records are read as before (set%s)",
  (round) => {
    const { right, asked, misses } = scoreQuotes(`quotes${round}.yaml`);
    expect(right / asked, misses.join("\n")).toBeGreaterThan(0.92);
  },
);

test.each(["events.yaml", "events_2.yaml", "events_3.yaml"])(
  "the sentences with classes of events are read as before (%s)",
  (file) => {
    const { classes, precision, quiet, misses } = scoreEvents(file);
    const seen = misses.join("\n");
    expect(classes.right / classes.asked, seen).toBeGreaterThan(0.87);
    expect(precision.right / precision.asked, seen).toBeGreaterThan(0.88);
    expect(quiet.right / quiet.asked, seen).toBeGreaterThan(0.95);
  },
);

test("the actors with gold records are read as before", () => {
  const score = scoreActors(fileURLToPath(new URL("sentences/actors_1.yaml", import.meta.url)));
  for (const field of ["named", "precise", "office"] as const)
    expect(score[field].right / score[field].asked, score.misses.join("\n")).toBeGreaterThan(0.92);
});
