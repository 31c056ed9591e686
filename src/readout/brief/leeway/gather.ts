import type { DocumentRecord } from "../../../documents/record.ts";
import { leewayPart } from "./answers.ts";
import type { LeewayFigures, LeewayFiguresOptions } from "./figures.ts";
import { leewayFigures } from "./figures.ts";
import type { LeewayPart } from "./part.ts";
import { topicQuotes } from "./sentences.ts";
import { sidesOf } from "./sides.ts";

/** The part of a brief on leeway, and the world that its models ran on. */
export interface GatheredLeeway {
  readonly part: LeewayPart | null;
  readonly world: LeewayFigures["world"];
}

/**
 * Finds the sentences of an article on leeway, dependence, isolation, sanctions and neutrality, and answers them.
 *
 * @param text the article that the record's spans lie in
 * @returns no part for an article that names no country under sanctions, or says nothing on these topics
 * @throws LeewayError `worlds.*` when the world that was named cannot be loaded, `facts.*` when the ledger cannot be read
 */
export async function gatherLeeway(
  record: DocumentRecord,
  text: string,
  options: LeewayFiguresOptions,
): Promise<GatheredLeeway> {
  const listed = new Set((await options.ledger.sanctions()).map(({ target }) => target));
  const sides = sidesOf(record, text, listed);
  if (sides === null) return { part: null, world: null };
  const topics = topicQuotes(record, text, sides);
  if (topics.length === 0) return { part: null, world: null };
  const figures = await leewayFigures(sides, new Set(topics.map(({ topic }) => topic)), options);
  return { part: leewayPart(sides, topics, figures), world: figures.world };
}
