import { readFileSync, readdirSync } from "node:fs";

import { bench, run, summary } from "mitata";
import { parseAllDocuments } from "yaml";

import { read } from "../src/documents/read.ts";

const folder = new URL("../test/articles/", import.meta.url);
const articles = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .flatMap((name) => parseAllDocuments(readFileSync(new URL(name, folder), "utf8")))
  .map((document) => (document.toJS() as { readonly text: string }).text);
const words = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/\S+/g) ?? []).length, 0);
const short = words(articles);
const joined = articles.join("\n\n");
const long = joined.repeat(Math.ceil(1_000_000 / joined.length));

/** The same articles, several to a text, until each has so many words. */
function joinedTo(fewest: number): readonly string[] {
  const texts: string[] = [];
  let open: string[] = [];
  for (const article of articles) {
    open.push(article);
    if (words(open) < fewest) continue;
    texts.push(open.join("\n\n"));
    open = [];
  }
  return open.length === 0 ? texts : [...texts, open.join("\n\n")];
}

const readAll = (texts: readonly string[] = articles): void => {
  for (const text of texts) read(text, { dateline: "2024-05-24" });
};

/** Words a second of processor time, the best of several runs: what a noisy machine disturbs least. */
function rate(count: number, work: () => void, runs: number): number {
  let best = 0;
  for (let index = 0; index < runs; index += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, count / ((user + system) / 1e6));
  }
  return best;
}

for (const fewest of [0, 150, 500]) {
  const texts = joinedTo(fewest);
  for (let warm = 0; warm < 5; warm += 1) readAll(texts);
  const each = Math.round(short / texts.length);
  process.stdout.write(
    `${texts.length} articles of ${each} words on average: ${Math.round(rate(short, () => readAll(texts), 15))} words/s\n`,
  );
}
process.stdout.write(
  `one text of ${(long.length / 1e6).toFixed(1)} MB, ${words([long])} words: ${Math.round(rate(words([long]), () => read(long, { dateline: "2024-05-24" }), 3))} words/s\n`,
);

summary(() => {
  bench(`${articles.length} articles, ${short} words`, () => readAll());
});
await run();
