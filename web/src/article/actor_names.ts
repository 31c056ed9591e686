import { nameOf } from "../../../src/readout/brief/places.ts";
import type { CheckedArticle } from "./checked.ts";

/** The names of the actors of an article by their ids. */
export function actorNames({ plain: { record } }: CheckedArticle): ReadonlyMap<string, string> {
  return new Map(
    record.actors.map(({ id, name, country }) => [id, country !== null && name === country ? nameOf(country) : name]),
  );
}
