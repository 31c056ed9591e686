import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";
import { quoteAt } from "./quotes.ts";
import { subjectBefore } from "./speakers.ts";
import { cueKind, isWeakCue } from "./verbs.ts";

const FARTHEST_VERB = 12;

/** Where the reported clause starts: behind "that", behind persons told, or right behind the verb. */
export function clauseOpener(
  analysis: Analysis,
  verb: number,
  last: number,
): { readonly first: number; readonly that: boolean; readonly quoted: boolean } | null {
  const { tokens } = analysis.document;
  for (let index = verb + 1; index < Math.min(last, verb + 14); index += 1) {
    const { lower, text } = tokens[index];
    if (lower === "that" && index + 1 < last) return { first: index + 1, that: true, quoted: false };
    if (/^[,;“"«]$/.test(text)) break;
  }
  const first = behindHearer(analysis, verb, last);
  if (first >= last) return null;
  if (isWeakCue(tokens[verb].lower)) {
    const opening = tokens.slice(first, Math.min(last, first + 9)).find(({ text: sign }) => /^[“"«]$/.test(sign));
    if (opening !== undefined) return { first, that: false, quoted: true };
  }
  const { pos, text, lower } = tokens[first];
  if (/^[“"«]$/.test(text)) return { first, that: false, quoted: true };
  if (
    /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADV|CCONJ|SCONJ|SYM)$/.test(pos) &&
    hasVerbBehind(analysis, first, last) &&
    !/^(?:to|by|as|with|for)$/.test(lower)
  )
    return { first, that: false, quoted: false };
  const quoted = tokens.slice(first, Math.min(last, first + 8)).findIndex(({ text: sign }) => /^[“"«]$/.test(sign));
  return quoted < 0 ? null : { first, that: false, quoted: true };
}

/** Index behind the verb and, for "told", behind those who are told. */
function behindHearer(analysis: Analysis, verb: number, last: number): number {
  const { tokens } = analysis.document;
  if (!/^t(?:old|ells?|elling)$/.test(tokens[verb].lower)) return behindMedium(tokens, verb + 1, last);
  let index = verb + 1;
  while (index < Math.min(last, verb + 8)) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) index = mention.last;
    else if (
      /^(?:the|a|an|his|her|its|local|state|foreign|news|reporters?|journalists?|parliament|lawmakers|conference|briefing|agency|newspaper|television|tv|radio|forum|meeting|investors|broadcaster|daily|in|at|on|an|interview)$/.test(
        tokens[index].lower,
      )
    )
      index += 1;
    else break;
  }
  return index;
}

const MEDIUM =
  /^(?:statement|interview|post|tweet|briefing|conference|speech|report|message|letter|remarks|note|release|address|video|telegram|facebook|twitter|x|television|radio|parliament|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const LONGEST_MEDIUM = 7;

/** "said on Facebook the move …", "said on Wednesday in a report exports …": index behind where and when it was said. */
function behindMedium(tokens: readonly Token[], index: number, last: number): number {
  const preposed = /^(?:on|in|at|via|during)$/.test(tokens[index]?.lower ?? "");
  if (!preposed && !/^\p{Lu}\p{L}+day$/u.test(tokens[index]?.text ?? "")) return index;
  for (let cursor = index; cursor < Math.min(last, index + LONGEST_MEDIUM); cursor += 1) {
    if (MEDIUM.test(tokens[cursor].lower)) return behindMedium(tokens, cursor + 1, last);
    if (cursor > index && !/^(?:DET|ADJ|NOUN|PROPN|PRON|PART|PUNCT)$/.test(tokens[cursor].pos)) return index;
  }
  return index;
}

/** "described it as an effort": what something is called. */
export function describedAs(analysis: Analysis, verb: number, last: number): ReturnType<typeof clauseOpener> {
  const { tokens } = analysis.document;
  if (!/^(?:describ|label|brand|denounc|portray|present|character)/.test(tokens[verb].lower)) return null;
  for (let index = verb + 1; index < Math.min(last - 1, verb + 8); index += 1)
    if (tokens[index].lower === "as") return { first: index + 1, that: true, quoted: false };
  return null;
}

function hasVerbBehind(analysis: Analysis, first: number, last: number): boolean {
  return analysis.document.tokens.slice(first, last).some(({ pos }) => pos === "VERB" || pos === "AUX");
}

/** "Although Beijing insists that …, from the West it is seen …": a clause that opens the sentence ends at its comma. */
export function subordinateEnd(analysis: Analysis, sentence: Sentence, first: number): number | null {
  const { tokens } = analysis.document;
  if (!/^(?:although|though|while|whereas|even|if|when|as|because|since)$/.test(tokens[sentence.first].lower))
    return null;
  for (let index = first + 3; index < sentence.last - 3; index += 1) {
    const next = tokens[index + 1];
    if (
      tokens[index].text === "," &&
      quoteAt(analysis.quotes, tokens[index].start) === null &&
      !/^(?:and|or|but|which|who|that|where)$/.test(next.lower)
    )
      return tokens[index].start;
  }
  return null;
}

/** ", while the government insisted …": where somebody else has the word. */
function otherSpeaks(analysis: Analysis, index: number, last: number): boolean {
  const { tokens } = analysis.document;
  if (tokens[index - 1].text !== "," || !/^(?:while|whereas|but)$/.test(tokens[index].lower)) return false;
  if (quoteAt(analysis.quotes, tokens[index].start) !== null) return false;
  for (let verb = index + 2; verb < Math.min(last, index + FARTHEST_VERB); verb += 1) {
    if (cueKind(tokens[verb].lower) === null || tokens[verb].pos === "NOUN") continue;
    return subjectBefore(analysis, verb) !== null;
  }
  return false;
}

/** Where what a sentence reports ends: before its stop, before another speaker's clause, before "according to". */
export function sentenceContentEnd(analysis: Analysis, sentence: Sentence, from: number = sentence.first): number {
  const { tokens } = analysis.document;
  let last = sentence.last;
  while (last > sentence.first + 1 && /^[.!?]$/.test(tokens[last - 1].text)) last -= 1;
  for (let index = sentence.first + 1; index + 1 < last; index += 1)
    if (index > from && otherSpeaks(analysis, index, last)) return tokens[index - 1].start;
    else if (tokens[index].lower === "according" && tokens[index + 1].lower === "to")
      return tokens[index - 1].text === "," ? tokens[index - 1].start : tokens[index - 1].end;
  return tokens[last - 1].end;
}
