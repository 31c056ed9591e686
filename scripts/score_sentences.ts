import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

import { read } from "../src/documents/read.ts";
import type { NamedQuantity } from "../src/documents/record.ts";
import { scoreActors } from "./score_actors.ts";
import { isCalled, percent, periodText } from "./score_articles.ts";
import type { Tally } from "./score_articles.ts";
import { scoreEvents } from "./score_event_sentences.ts";

/** Right answers of one set of sentences, and every miss in words. */
export interface SentenceScore {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
  readonly values: number;
  readonly wrongScale: number;
  readonly misses: readonly string[];
}

const FOLDER = fileURLToPath(new URL("../test/sentences/", import.meta.url));

function load(file: string, folder: string): unknown {
  return parse(readFileSync(folder + file, "utf8"));
}

/** Quantities of single sentences: right when value, comparator and unit are; `values` counts right values alone. */
export function scoreQuantities(file = "quantities.yaml", folder: string = FOLDER): SentenceScore {
  const misses: string[] = [];
  const count = { right: 0, gold: 0, found: 0, values: 0, wrongScale: 0 };
  for (const [sentence, ...wanted] of load(file, folder) as readonly (readonly string[])[]) {
    const found = read(sentence).quantities.map(written);
    count.gold += wanted.length;
    count.found += found.length;
    const free = [...found];
    const open: string[] = [];
    for (const gold of wanted) {
      if (!take(free, (item) => plainZeros(item) === plainZeros(gold))) open.push(gold);
      else {
        count.right += 1;
        count.values += 1;
      }
    }
    for (const gold of open) {
      if (take(free, (item) => valueOf(item) === valueOf(gold))) count.values += 1;
      else if (take(free, (item) => tenfold(item, gold))) count.wrongScale += 1;
    }
    if (open.length > 0 || found.length > wanted.length)
      misses.push(`${sentence}\n    wanted ${wanted.join(" | ")}\n    read   ${found.join(" | ")}`);
  }
  return { ...count, misses };
}

function take(items: string[], fits: (item: string) => boolean): boolean {
  const at = items.findIndex(fits);
  if (at >= 0) items.splice(at, 1);
  return at >= 0;
}

function written({ low, high, comparator, unit }: NamedQuantity): string {
  const value = low === high ? String(low) : `${low}..${high}`;
  const code = unit.kind === "percentage_point" ? "pp" : unit.code;
  return `${comparator === "=" ? "" : comparator}${value}${code === null ? "" : ` ${code}`}`;
}

function valueOf(quantity: string): string {
  return plainZeros(quantity)
    .replace(/^[<>~=]+/, "")
    .split(" ")[0];
}

/** "312.40 USD" as "312.4 USD". */
function plainZeros(quantity: string): string {
  return quantity.replace(/(\.\d*?)0+(?= |$)/, "$1").replace(/\.(?= |$)/, "");
}

function tenfold(item: string, gold: string): boolean {
  const ratio = Number(valueOf(item).split("..")[0]) / Number(valueOf(gold).split("..")[0]);
  const power = Math.log10(ratio);
  return ratio > 0 && ratio !== 1 && Math.abs(power - Math.round(power)) < 1e-9;
}

/** Times of single sentences against a date of the article: right when first and last day are. */
export function scoreTimes(
  file = "times.yaml",
  folder: string = FOLDER,
): Tally & { readonly misses: readonly string[] } {
  const misses: string[] = [];
  let right = 0;
  const entries = load(file, folder) as readonly (readonly [string, string, string | number])[];
  for (const [sentence, dateline, meant] of entries) {
    const wanted = meant === "open" ? "null..null" : periodText(String(meant));
    const found = read(sentence, { dateline }).times.map(({ from, to }) => `${from}..${to}`);
    if (found.includes(wanted)) right += 1;
    else misses.push(`${sentence} (${dateline}): wanted ${wanted}, read ${found.join(" | ")}`);
  }
  return { right, asked: entries.length, misses };
}

/** Quotations of short passages: right when a statement holds the words and names the speaker. */
export function scoreQuotes(
  file = "quotes.yaml",
  folder: string = FOLDER,
): Tally & { readonly misses: readonly string[] } {
  const misses: string[] = [];
  const tally: Tally = { right: 0, asked: 0 };
  const passages = load(file, folder) as readonly {
    readonly text: string;
    readonly said: readonly (readonly [string, string])[];
  }[];
  for (const { text, said } of passages) {
    const record = read(text);
    for (const [say, by] of said) {
      const at = text.indexOf(say);
      const holding = record.statements.filter(
        ({ content, quoted }) =>
          (content.start <= at && content.end >= at + say.length) ||
          quoted.some(({ start, end }) => start <= at && end >= at + say.length),
      );
      tally.asked += 1;
      if (holding.some(({ speaker }) => isCalled(record.actors, speaker, by))) tally.right += 1;
      else
        misses.push(
          `${text}\n    "${say}" by ${by}, read ${holding.map(({ speaker }) => speaker).join(", ") || "no statement"}`,
        );
    }
  }
  return { ...tally, misses };
}

/** The sets of a folder as lines for the terminal: scores first, then the misses. */
export function sentenceLines(folder: string = FOLDER): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const sets = names.flatMap((name) => {
    if (!name.endsWith(".yaml")) return [];
    const kind = /^[a-z]+/.exec(name)?.[0];
    if (kind === "quantities") return [quantityLines(name, folder)];
    if (kind === "times") return [timeLines(name, folder)];
    if (kind === "quotes") return [quoteLines(name, folder)];
    if (kind === "events") return [eventLines(name, folder)];
    if (kind === "actors") return [actorLines(name, folder)];
    throw new Error(`${folder}${name}: the name of a set begins with actors, events, quantities, quotes or times`);
  });
  return [...sets.map(({ score }) => score), "", ...sets.flatMap(({ misses }) => misses)];
}

interface SetLines {
  readonly score: string;
  readonly misses: readonly string[];
}

function quantityLines(file: string, folder: string): SetLines {
  const { right, gold, found, values, wrongScale, misses } = scoreQuantities(file, folder);
  const f1 = (count: number): string => ((200 * count) / (found + gold)).toFixed(1);
  return {
    score: `${file}: value F1 ${f1(values)} %, with comparator and unit ${f1(right)} % (${gold} gold, ${found} read), ${wrongScale} wrong by a power of ten`,
    misses,
  };
}

function timeLines(file: string, folder: string): SetLines {
  const times = scoreTimes(file, folder);
  return { score: `${file}: first and last day right in ${percent(times)}`, misses: times.misses };
}

function quoteLines(file: string, folder: string): SetLines {
  const quotes = scoreQuotes(file, folder);
  return { score: `${file}: right speaker in ${percent(quotes)}`, misses: quotes.misses };
}

function eventLines(file: string, folder: string): SetLines {
  const { classes, precision, actors, realis, quiet, misses } = scoreEvents(file, folder);
  return {
    score: `${file}: class right in ${percent(classes)}, of those actors ${percent(actors)} and realis ${percent(realis)}; precision ${percent(precision)}; nothing read where nothing is told ${percent(quiet)}`,
    misses,
  };
}

function actorLines(file: string, folder: string): SetLines {
  const { named, precise, country, office, joined, misses } = scoreActors(folder + file);
  return {
    score: `${file}: whole name and kind ${percent(named)}, read and in gold ${percent(precise)}, country ${percent(country)}, office ${percent(office)}, later mentions joined ${percent(joined)}`,
    misses,
  };
}
