import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { stateOf } from "../actors/states_in_view.ts";
import type { Flag } from "../record.ts";
import type { Sentence } from "../tokens.ts";

const FARTHEST_AFTER = 8;
const BEHIND = /^(?:after|behind)$/;
const EARLIER =
  /(?<!\p{L})(?:once|former|formerly|previously|traditionally|historically|long|used to be|had been|until (?:\p{L}+ )?(?:then|recently|\d{4}))(?: (?:the|its|their|an?))?(?: \p{L}+['’]s?)?(?: \p{L}+){0,2}? $/u;
const LOST =
  /(?<!\p{L})(?:no longer|not|never|ceased to be|stopped being|lost|loses|losing|dethroned|overtaken|ousted|displaced|unseated|toppled)(?!\p{L})[^.;,]{0,50}$/u;

/**
 * How many come before the one that a superlative names: "the largest exporter after China and the United States" is
 * third. 0 where none is named, or where "after" opens a clause.
 *
 * @param from  index behind the noun of the rank
 */
export function namedAhead(analysis: Analysis, from: number, sentence: Sentence): number {
  const { tokens } = analysis.document;
  const stop = Math.min(sentence.last, from + FARTHEST_AFTER);
  let at = from;
  while (at < stop && !BEHIND.test(tokens[at].lower) && !/^(?:VERB|AUX)$/.test(tokens[at].pos)) at += 1;
  if (at >= stop || !BEHIND.test(tokens[at].lower)) return 0;
  let count = 0;
  for (at += 1; at < sentence.last; at += 1) {
    const mention = mentionAt(analysis, at);
    if (mention === null || stateOf(mention) === null) {
      if (/^(?:,|and|the|only|both)$/.test(tokens[at].lower)) continue;
      break;
    }
    if (mention.possessive || mention.form === "demonym") return 0;
    count += 1;
    at = mention.last - 1;
  }
  return /^(?:VERB|AUX)$/.test(tokens[at]?.pos ?? "") && tokens[at - 1]?.text !== "," ? 0 : count;
}

/** True for a place that is lost or denied: "no longer the largest supplier", "overtaken as the top market". */
export function isLost(analysis: Analysis, sentence: Sentence, start: number): boolean {
  return LOST.test(analysis.document.lower.slice(sentence.start, start));
}

/** "Once the largest supplier", "had been its top market": a flag on a place that was held at another time. */
export function earlierFlags(analysis: Analysis, sentence: Sentence, start: number): readonly Flag[] {
  if (!EARLIER.test(analysis.document.lower.slice(sentence.start, start))) return [];
  return [{ code: "period", message: "the rank is of an earlier time", candidates: ["then", "now"] }];
}
