import { findActors } from "./actors/find_actors.ts";
import type { Mention } from "./actors/actor_draft.ts";
import { withShortNames } from "./actors/short_names.ts";
import { within } from "./analysis.ts";
import type { Analysis } from "./analysis.ts";
import { findQuotes } from "./attribution/quotes.ts";
import { findStatements } from "./attribution/statements.ts";
import { buildClaims } from "./claims/build_claims.ts";
import { findEventMentions } from "./events/find_events.ts";
import { joinEvents } from "./events/join_events.ts";
import { layOut } from "./layout/layout.ts";
import { findPositions } from "./positions/find_positions.ts";
import { numberContext } from "./quantities/context.ts";
import { findQuantities } from "./quantities/find_quantities.ts";
import type { Claim, DocumentRecord, Flag } from "./record.ts";
import { buildActors, buildQuantities, buildStatements, buildTimes, usedActors } from "./record_parts.ts";
import { withSmallLetters } from "./small_letters.ts";
import { findDateline } from "./times/dateline.ts";
import { findTimes, resolveTimes } from "./times/find_times.ts";
import { tenseAt } from "./times/tense.ts";
import { sentenceAt, tokenAt, tokenize } from "./tokens.ts";
import type { TokenizedText } from "./tokens.ts";

/** Options of `read`. */
export interface ReadOptions {
  /** ISO date of the article (YYYY-MM-DD); without it the date is taken or inferred from the text. */
  readonly dateline?: string;
}

/**
 * Reads an article into a record: claims, events, statements, positions and actors, each with the words it rests on.
 *
 * Pure: no clock, no locale, no network; the same text always gives the same record. Offsets count UTF-16 units of the
 * unchanged text, and every span's `text` is the slice between them.
 *
 * @param text     the article as plain text
 * @param options  see {@link ReadOptions}
 * @throws LeewayError `documents.bad_dateline` when the dateline is no existing day
 */
export function read(text: string, options: ReadOptions = {}): DocumentRecord {
  const clear = withSmallLetters(text);
  const record = readClear(clear, options);
  return clear === text ? record : spansOf(record, text);
}

/** The record of a text with small letters, its spans cut from the text as it is written. */
function spansOf<Part>(part: Part, text: string): Part {
  if (Array.isArray(part)) return part.map((item: unknown) => spansOf(item, text)) as Part;
  if (typeof part !== "object" || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, spansOf(value as unknown, text)]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  const { start, end } = copy;
  if (typeof start === "number" && typeof end === "number" && typeof copy.text === "string")
    copy.text = text.slice(start, end);
  return copy as Part;
}

function readClear(text: string, options: ReadOptions): DocumentRecord {
  const layout = layOut(text);
  const document = tokenize(text, layout.blocks);
  const { lower } = document;
  const expressions = findTimes(lower, layout.blocks);
  const dateline = findDateline(lower, layout.blocks, expressions, options.dateline);
  const actors = findActors(document);
  const weights = new Map(
    actors.registry.actors.filter(({ kind }) => kind === "state").map(({ id, mentions }) => [id, mentions.length]),
  );
  const main = mainCountry(weights);
  const times = resolveTimes(expressions, { dateline: dateline.date }, (offset) => ({
    tense: tenseAt(document, offset),
    fiscalCountry: main ?? countryBefore(document, actors.mentions, offset),
  }));
  const { quantities, setAside } = findQuantities(text, lower, layout.blocks, times, numberContext(lower, weights));
  const { mentions, mentionAt } = withShortNames(document, actors);
  const quotes = findQuotes(text, layout.blocks).filter(({ outerStart, outerEnd }) => {
    const around = mentions[mentionAt[tokenAt(document.tokens, outerStart)] ?? -1];
    return around === undefined || around.start > outerStart || around.end < outerEnd;
  });
  const analysis: Analysis = {
    document,
    dateline: dateline.date,
    times,
    quantities,
    quotes,
    actors,
    mentions,
    mentionAt,
  };
  const statements = findStatements(analysis);
  const claims: readonly Claim[] = buildClaims(analysis, statements);
  // Positions first: their patterns run over every sentence, and an engine optimises patterns only up to a total size.
  const positions = findPositions(analysis, statements);
  const events = joinEvents(text, findEventMentions(analysis, statements), dateline.date);
  return {
    document: {
      title: layout.title,
      dateline: dateline.date,
      dateline_source: dateline.source,
      agencies: layout.agencies,
    },
    claims,
    events,
    statements: buildStatements(analysis, statements, claims),
    positions,
    actors: buildActors(analysis, usedActors(claims, events, statements, positions)),
    quantities: buildQuantities(analysis, setAside),
    times: buildTimes(analysis),
    flags: [...dateline.flags, ...(events.length > 0 ? [] : articleFlags(document))],
  };
}

/** Menus, tables and lists of links hold no clause: then nothing can be claimed, and the record says so. */
function articleFlags({ tokens }: TokenizedText): readonly Flag[] {
  if (tokens.some(({ pos }) => pos === "VERB" || pos === "AUX")) return [];
  return [
    {
      code: "no_article",
      message: "no clause with a verb was found: this does not look like an article, and nothing is claimed of it",
      candidates: [],
    },
  ];
}

/** The country named most often, when it is named clearly more often than any other. */
function mainCountry(weights: ReadonlyMap<string, number>): string | null {
  const ranked = [...weights].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  return first !== undefined && first[1] > (second?.[1] ?? 0) * 1.5 ? first[0] : null;
}

/** The state that the sentence at an offset names first, before the offset. */
function countryBefore(document: TokenizedText, mentions: readonly Mention[], offset: number): string | null {
  if (document.sentences.length === 0) return null;
  const named = within(mentions, sentenceAt(document, offset).start, offset);
  return named.find(({ actor }) => actor.kind === "state")?.actor.id ?? null;
}
