import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

import { read } from "../src/documents/read.ts";
import type { DocumentEvent, DocumentRecord } from "../src/documents/record.ts";
import { isCalled } from "./score_articles.ts";
import type { Tally } from "./score_articles.ts";

/** Events of one set of sentences by their PLOVER class. */
export interface EventScore {
  /** Gold events whose class was read in their sentence. */
  readonly classes: Tally;
  /** Events read that the gold record holds, out of all read. */
  readonly precision: Tally;
  /** Of those with the right class: all actors named, each on its side where the gold record tells sides. */
  readonly actors: Tally;
  readonly realis: Tally;
  /** Sentences without an event in which none was read. */
  readonly quiet: Tally;
  readonly misses: readonly string[];
}

interface GoldEvent {
  readonly plover: string;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly realis: string;
}

const FOLDER = fileURLToPath(new URL("../test/sentences/", import.meta.url));

/** Compares the events of single sentences with their gold records ("ACCUSE | GBR > RUS | actual"). */
export function scoreEvents(file = "events.yaml", folder: string = FOLDER): EventScore {
  const tally = (): Tally => ({ right: 0, asked: 0 });
  const score = { classes: tally(), precision: tally(), actors: tally(), realis: tally(), quiet: tally() };
  const misses: string[] = [];
  const count = (one: Tally, right: boolean): boolean => {
    one.asked += 1;
    if (right) one.right += 1;
    return right;
  };
  for (const [sentence, ...entries] of parse(readFileSync(folder + file, "utf8")) as readonly string[][]) {
    const record = read(sentence);
    const free = [...record.events];
    let whole = true;
    for (const gold of entries.map(goldOf)) {
      const fitting = free.filter(({ plover }) => plover === gold.plover);
      const event = fitting.find((one) => hasSides(record, one, gold)) ?? fitting[0];
      whole = count(score.classes, event !== undefined) && whole;
      if (event === undefined) continue;
      free.splice(free.indexOf(event), 1);
      whole = count(score.actors, hasSides(record, event, gold)) && whole;
      whole = count(score.realis, event.realis === gold.realis) && whole;
    }
    score.precision.asked += record.events.length;
    score.precision.right += record.events.length - free.length;
    if (entries.length === 0) count(score.quiet, free.length === 0);
    if (!whole || free.length > 0)
      misses.push(`${sentence}\n    wanted ${entries.join("; ")}\n    read   ${record.events.map(written).join("; ")}`);
  }
  return { ...score, misses };
}

function goldOf(entry: string): GoldEvent {
  const [plover, sides, realis] = entry.split("|").map((part) => part.trim());
  const [agents, targets = []] = sides.split(">").map((side) => side.split(",").map((name) => name.trim()));
  return { plover, agents, targets, realis };
}

const AGENT: readonly string[] = ["agent", "participant"];
const TARGET: readonly string[] = ["target", "counterpart", "participant"];

/** Every gold actor takes part; where the gold record parts the sides, on the right one. */
function hasSides({ actors }: DocumentRecord, event: DocumentEvent, { agents, targets }: GoldEvent): boolean {
  const isIn = (name: string, roles: readonly string[]): boolean =>
    event.actors.some(({ role, actor }) => roles.includes(role) && isCalled(actors, actor, name));
  if (targets.length === 0) return agents.every((name) => isIn(name, [...AGENT, ...TARGET]));
  return agents.every((name) => isIn(name, AGENT)) && targets.every((name) => isIn(name, TARGET));
}

function written({ plover, actors, realis }: DocumentEvent): string {
  const side = (wanted: readonly string[]): string =>
    actors
      .filter(({ role }) => wanted.includes(role))
      .map(({ actor }) => actor)
      .join(", ");
  return `${plover} | ${side(AGENT)} > ${side(TARGET)} | ${realis}`;
}
