import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import type { FoundStatement } from "./found_statement.ts";
import type { Quote } from "./quotes.ts";
import { quoteAt } from "./quotes.ts";
import { pronounReferent } from "./pronouns.ts";
import type { Heard } from "./pronouns.ts";

/** Who spoke last in quotation marks, in which block, and where those words end. */
export interface LastQuoted extends Heard {
  readonly block: number;
}

/** Sentences looked at before a quotation that nobody is said to speak. */
const SENTENCES_BACK = 3;

/**
 * A quotation of whole sentences that nobody is said to speak: the one whom the story spoke of since the last quotation is
 * heard ("Reyes denied it. “We paid.”"), else the last speaker goes on, as in the second half of a sentence ("“…,” he said,
 * “and …”").
 *
 * @param previous  who spoke last in quotation marks
 * @param heard     who spoke last with or without them
 */
export function uncuedQuote(
  analysis: Analysis,
  quote: Quote,
  previous: LastQuoted | null,
  heard: LastQuoted | null,
): FoundStatement | null {
  const resumes = previous !== null && previous.end > quote.outerStart;
  if (!resumes && !isWhole(analysis, quote)) return null;
  const speaker = resumes
    ? previous.speaker
    : (introduced(analysis, quote, previous, heard) ?? goingOn(quote, previous) ?? goingOn(quote, heard));
  return speaker === null ? null : uncuedStatement(quote, speaker);
}

/** A quotation as the direct speech of somebody whom no verb of speech names. */
export function uncuedStatement(quote: Quote, speaker: ActorDraft): FoundStatement {
  return {
    kind: "direct",
    start: quote.outerStart,
    end: quote.outerEnd,
    contentStart: quote.start,
    contentEnd: quote.end,
    scopeEnd: quote.end,
    speaker,
    source: null,
    cue: null,
    cueKind: "say",
    quotes: [quote],
    via: [],
  };
}

/** Whether it ends as a sentence does, and begins one: behind another's end, or where its paragraph begins. */
function isWhole({ document: { text, blocks } }: Analysis, quote: Quote): boolean {
  const stops = /[.!?…,]$/.test(text.slice(quote.start, quote.end).trimEnd()) || !quote.closed;
  return (
    stops &&
    /(?:^|[.!?…:”"»’')])\s*(?:(?:But|And|Yet|Still|So),? )?$/.test(
      text.slice(blocks[quote.block].start, quote.outerStart),
    )
  );
}

function goingOn(quote: Quote, previous: LastQuoted | null): ActorDraft | null {
  return previous !== null && quote.block - previous.block <= 1 ? previous.speaker : null;
}

/** The subject of the nearest sentence of the story between the last quotation and this one, where a person is. */
function introduced(
  analysis: Analysis,
  quote: Quote,
  previous: LastQuoted | null,
  heard: LastQuoted | null,
): ActorDraft | null {
  const { tokens, sentences, blocks } = analysis.document;
  const from = previous?.end ?? 0;
  const opening = tokenAt(tokens, quote.outerStart);
  let at = tokens[opening - 1]?.sentence ?? 0;
  for (let seen = 0; at >= 0 && seen < SENTENCES_BACK; at -= 1) {
    const sentence = sentences[at];
    if (sentence.start < from || quote.block - sentence.block > 1) return null;
    if (blocks[sentence.block].kind !== "paragraph") continue;
    seen += 1;
    const speaker = subjectOf(analysis, sentence, heard);
    if (speaker !== null) return speaker;
  }
  return null;
}

/** The person whom a sentence is about: its first one before any verb, or the one its opening pronoun stands for. */
function subjectOf(analysis: Analysis, sentence: Sentence, heard: LastQuoted | null): ActorDraft | null {
  const { tokens } = analysis.document;
  if (/^(?:he|she)$/.test(tokens[sentence.first].lower)) return pronounReferent(analysis, sentence.first, heard);
  let last = sentence.first;
  while (
    last < sentence.last &&
    !(/^(?:VERB|AUX)$/.test(tokens[last].pos) && quoteAt(analysis.quotes, tokens[last].start) === null)
  )
    last += 1;
  const named = mentionsIn(analysis, sentence.first, last).find(
    ({ actor, possessive, start }) =>
      actor.kind === "person" && !possessive && quoteAt(analysis.quotes, start) === null,
  );
  return named?.actor ?? null;
}
