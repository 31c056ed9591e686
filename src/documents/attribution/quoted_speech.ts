import type { ActorDraft } from "../actors/actor_draft.ts";
import type { Analysis } from "../analysis.ts";
import type { AttributionKind } from "../record.ts";
import { tokenAt } from "../tokens.ts";
import type { Cue } from "./cue.ts";
import { cueBefore } from "./cue_before.ts";
import { cueBehind } from "./cue_behind.ts";
import type { FoundStatement } from "./found_statement.ts";
import type { Heard } from "./pronouns.ts";
import type { Quote } from "./quotes.ts";
import { uncuedStatement } from "./uncued_quotes.ts";

/** Shorter quotations without a stop of their own are words that the writer only marks. */
const FEWEST_QUOTED_WORDS = 3;
const LONGEST_CAPITALS = 160;
const CAPITALS = /(?:^|[”"]\s+)(\p{Lu}{2,}(?: \p{Lu}[\p{Lu}’'.-]+){1,3}),[^\p{Ll}]*$/u;

/** A quotation with its speaker named in the same sentence, before or behind it. */
export function quotedSpeech(
  analysis: Analysis,
  quote: Quote,
  heard: Heard | null,
  usedVerbs: Set<number>,
): FoundStatement | null {
  const { tokens, sentences, text } = analysis.document;
  const content = text.slice(quote.start, quote.end).trimEnd();
  const firstInside = tokenAt(tokens, quote.start);
  const behind = tokenAt(tokens, quote.outerEnd - 1);
  const next = tokens[behind]?.start === quote.outerEnd - 1 ? behind + 1 : behind;
  const opening = sentences[tokens[Math.min(firstInside, tokens.length - 1)].sentence];
  const closing = next < tokens.length ? sentences[tokens[Math.max(0, next - 1)].sentence] : sentences.at(-1)!;
  const atStart = /^[\s“"«„‘'`(]*$/.test(text.slice(opening.start, quote.start));
  const stopped = /[,.!?…—–-]$/.test(content) || (atStart && tokens[next]?.text === ",");
  const marked = /[,:]\s*$/.test(text.slice(opening.start, quote.outerStart));
  if (content.split(/\s+/).length < FEWEST_QUOTED_WORDS && !stopped && !marked) return null;
  const shouted = nameInCapitals(analysis, quote);
  if (shouted !== null) return uncuedStatement(quote, shouted);
  const after = quote.closed ? cueBehind(analysis, next, closing, quote, atStart, heard, usedVerbs) : null;
  if (after !== null && (atStart || stopped)) {
    const kind: AttributionKind = atStart ? "direct" : "mixed";
    const start = atStart ? quote.outerStart : opening.start;
    return statement(
      kind,
      start,
      Math.max(after.end, quote.outerEnd),
      atStart ? quote.start : opening.start,
      quote.end,
      after,
      [quote],
    );
  }
  const before = cueBefore(analysis, firstInside - 1, opening, quote, heard, usedVerbs);
  if (before !== null)
    return statement("direct", opening.start, quote.outerEnd, quote.start, quote.end, before, [quote]);
  return after === null
    ? null
    : statement("mixed", opening.start, closing.end, opening.start, quote.outerEnd, after, [quote]);
}

/** "GARY BRADSON, PORTFOLIO MANAGER, DALLAS: “…”": a name in capitals before the quotation, as in rounds of comment. */
function nameInCapitals({ document, actors }: Analysis, quote: Quote): ActorDraft | null {
  const { text, blocks, tokens } = document;
  const from = Math.max(blocks[quote.block].start, quote.outerStart - LONGEST_CAPITALS);
  const found = CAPITALS.exec(text.slice(from, quote.outerStart));
  if (found === null) return null;
  const actor = actors.registry.person(found[1], null, null);
  const start = from + found.index + found[0].indexOf(found[1]);
  const end = start + found[1].length;
  if (!actor.mentions.some((mention) => mention.start < end && mention.end > start))
    actor.mentions.push({
      start,
      end,
      first: tokenAt(tokens, start),
      last: tokenAt(tokens, end - 1) + 1,
      actor,
      form: "person",
      possessive: false,
    });
  return actor;
}

function statement(
  kind: AttributionKind,
  start: number,
  end: number,
  contentStart: number,
  contentEnd: number,
  by: Cue,
  quotes: readonly Quote[],
): FoundStatement {
  return {
    kind: by.speaker?.kind === "anonymous" && kind === "indirect" ? "anonymous" : kind,
    start,
    end,
    contentStart,
    contentEnd,
    scopeEnd: contentEnd,
    speaker: by.speaker,
    source: null,
    cue: by.cue,
    cueKind: by.cueKind,
    quotes,
    via: [],
  };
}
