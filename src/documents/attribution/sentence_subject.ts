import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { quoteAt } from "./quotes.ts";
import { subjectBefore } from "./speakers.ts";
import type { Heard } from "./pronouns.ts";
import type { Subject } from "./subject.ts";

const RANKS: readonly RegExp[] = [/^(?:person|agency)$/, /^(?:state|igo)$/, /^(?:collective|anonymous)$/];

/**
 * Who acts in a sentence before one of its tokens: the subject of the nearest verb outside quotation marks that has one;
 * persons and bodies before states, states before groups.
 *
 * @param before  token that the verbs stand before
 */
export function sentenceSubject(
  analysis: Analysis,
  sentence: Sentence,
  before: number,
  heard: Heard | null = null,
): Subject | null {
  const { tokens } = analysis.document;
  const subjects: Subject[] = [];
  for (let verb = before - 1; verb > sentence.first; verb -= 1) {
    const { pos, start } = tokens[verb];
    if (!/^(?:VERB|AUX)$/.test(pos) || quoteAt(analysis.quotes, start) !== null) continue;
    const subject = subjectBefore(analysis, verb, heard);
    if (subject !== null) subjects.push(subject);
  }
  for (const rank of RANKS) {
    const found = subjects.find(({ actor }) => rank.test(actor.kind));
    if (found !== undefined) return found;
  }
  return null;
}
