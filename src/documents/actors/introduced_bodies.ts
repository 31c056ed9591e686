import { isType } from "./bodies.ts";
import { isGivenName } from "./given_names.ts";
import { isNameWord } from "./names.ts";
import type { Token } from "../tokens.ts";
import { wordSet } from "../word_set.ts";
import { isCapitalised } from "../letters.ts";

/** Nouns that the name of a body stands behind ("copper company Cobrenor") or that tell in an apposition what a name is. */
const NOUNS = wordSet(
  "company firm producer importer exporter refiner carmaker automaker chipmaker steelmaker drugmaker planemaker shipbuilder miner lender operator retailer brokerage broker airline utility supplier maker manufacturer developer giant consultancy conglomerate startup newspaper daily magazine broadcaster website charity party militia group fund bank insurer trust club shipper shipowner union",
);
const LONGEST_NAME = 4;
const LONGEST_APPOSITION = 8;

/** A body whose name says nothing of what it is, with the noun that does. */
export interface IntroducedBody {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

/** "copper company Cobrenor" at its noun, or "Petrona, the island's oil importer," at its name; null when neither stands there. */
export function introducedBody(
  tokens: readonly Token[],
  index: number,
  isPlace: (index: number) => boolean,
): IntroducedBody | null {
  const { lower, text, sentence } = tokens[index];
  const opens = tokens[index - 1]?.sentence !== sentence;
  if (NOUNS.has(text) || (opens && NOUNS.has(lower))) {
    const last = nameEnd(tokens, index + 1, isPlace);
    return last === index + 1 || isGivenName(tokens[index + 1].lower) || tokens[index + 1].sentence !== sentence
      ? null
      : { first: index + 1, last, type: lower };
  }
  if (!isCapitalised(text)) return null;
  const last = nameEnd(tokens, index, isPlace);
  if (last === index || tokens[last]?.text !== "," || tokens[last + 1] === undefined) return null;
  if (!/^(?:an?|the)$/.test(tokens[last + 1].text) && !isPlace(last + 1)) return null;
  for (let at = last + 2; at < tokens.length && at - last <= LONGEST_APPOSITION; at += 1) {
    const token = tokens[at];
    if (
      token.sentence !== sentence ||
      (!/^(?:NOUN|ADJ|PROPN|ADV|PART|NUM)$/.test(token.pos) && !/^(?:['’]s?|-)$/.test(token.text))
    )
      return null;
    const next = tokens[at + 1];
    if (
      NOUNS.has(token.text) &&
      next !== undefined &&
      !/^(?:NOUN|PROPN|ADJ)$/.test(next.pos) &&
      !/^(?:['’]s?|-)$/.test(next.text)
    )
      return { first: index, last, type: token.lower };
  }
  return null;
}

/** Behind the run of capitalised words at `index`; `index` when no name starts there. */
function nameEnd(tokens: readonly Token[], index: number, isPlace: (index: number) => boolean): number {
  let last = index;
  while (
    last < tokens.length &&
    last - index < LONGEST_NAME &&
    (last === index || tokens[last].start === tokens[last - 1].end + 1) &&
    tokens[last].sentence === tokens[index].sentence &&
    (isNameWord(tokens[last]) ||
      (last > index && isType(tokens[last].lower)) ||
      /^\p{Lu}{2,5}$/u.test(tokens[last].text)) &&
    tokens[last].pos === "PROPN" &&
    !isPlace(last)
  )
    last += 1;
  return last;
}
