import { readFileSync } from "node:fs";
import { parse } from "yaml";

import { read } from "../src/documents/read.ts";
import type { Actor } from "../src/documents/record.ts";
import type { Tally } from "./score_articles.ts";

/** Name, kinds that are right (`|` between them), country or "-", a word of the office or "-", other words that mean the actor. */
type GoldActor = readonly [string, string, string, string, readonly string[]];

interface Passage {
  readonly text: string;
  readonly states?: readonly string[];
  readonly actors: readonly GoldActor[];
}

/** Right answers on one set of passages with their actors, and every miss in words. */
export interface ActorScore {
  /** Actors of gold that are read by their whole name and kind. */
  readonly named: Tally;
  /** Persons, bodies and states read that gold names. */
  readonly precise: Tally;
  readonly country: Tally;
  readonly office: Tally;
  /** Second mentions that are read as their actor's. */
  readonly joined: Tally;
  readonly misses: readonly string[];
}

/** Scores the actors of the passages in one file. */
export function scoreActors(path: string): ActorScore {
  const score = { named: tally(), precise: tally(), country: tally(), office: tally(), joined: tally() };
  const misses: string[] = [];
  for (const { text, states = [], actors: wanted } of parse(readFileSync(path, "utf8")) as readonly Passage[]) {
    const { actors } = read(text);
    const wrong: string[] = [];
    const count = (field: keyof typeof score, right: boolean, miss: string): void => {
      score[field].asked += 1;
      if (right) score[field].right += 1;
      else wrong.push(miss);
    };
    const explained = new Set(actors.filter(({ id, name }) => states.some((code) => code === id || code === name)));
    for (const gold of wanted) {
      const [name, , country, office, others] = gold;
      const actor = actors.find((candidate) => isNamed(candidate, gold));
      count("named", actor !== undefined, `no ${name}`);
      if (country !== "-") count("country", actor?.country === country, `${name} of ${actor?.country}, not ${country}`);
      const titles = (actor?.offices ?? []).map(({ title }) => title.toLowerCase());
      if (office !== "-")
        count(
          "office",
          titles.some((title) => title.includes(office.toLowerCase())),
          `${name} is ${titles.join(", ") || "nothing"}, not ${office}`,
        );
      for (const other of others) count("joined", actor !== undefined && means(actor, text, other), `"${other}" open`);
      if (actor !== undefined) explained.add(actor);
    }
    for (const actor of actors)
      if (/^(?:person|state|igo|agency)$/.test(actor.kind))
        count("precise", explained.has(actor), `${actor.kind} ${actor.name} is not in gold`);
    if (wrong.length > 0) misses.push(`${text.trim()}\n    ${wrong.join("; ")}`);
  }
  return { ...score, misses };
}

function tally(): Tally {
  return { right: 0, asked: 0 };
}

/** The whole name, the article aside; a body may bear its country before it. */
function isNamed({ name, kind, country }: Actor, [gold, kinds, goldCountry]: GoldActor): boolean {
  const [read, wanted] = [bare(name), bare(gold)];
  const withCountry = kind === "agency" && country === goldCountry && read.endsWith(` ${wanted}`);
  return kinds.split("|").includes(kind) && (read === wanted || withCountry);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, "").replace(/\.$/, "");
}

function means(actor: Actor, text: string, words: string): boolean {
  const at = text.lastIndexOf(words);
  return actor.mentions.some(({ start, end }) => start < at + words.length && end > at);
}
