import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn, within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import { compareDecimals, decimalOf } from "../quantities/decimal.ts";
import type { FoundQuantity } from "../quantities/found_quantity.ts";
import { sentenceAt, tokenAt } from "../tokens.ts";
import type { Sentence, Token } from "../tokens.ts";
import { aimOf } from "./aims.ts";
import { datesReport } from "./event_dates.ts";
import type { EventMention } from "./event_mention.ts";
import { stateOfActor } from "./join_events.ts";
import { pairMeant } from "./pairs.ts";
import { actsFor, standIns } from "./stand_ins.ts";
import { subjectsOf } from "./subjects.ts";
import { HOSTILE, toneOf } from "./tones.ts";

const OFFICE =
  /^(?:(?:deputy_)?(?:head_of_state|head_of_government|minister)|crown_prince|royal|secretary_general|party_leader|commissioner|spokesperson|ambassador|envoy|negotiator|legislator|military|leader)$/;
const BODY =
  /\b(?:ministry|government|central bank|presidency|cabinet|parliament|council|commission|junta|army|military|embassy|state department|treasury)\b/i;
/** Sentences before and behind a statement in which its speaker may have urged or rejected the same. */
const AROUND = 4;
/**
 * Public statements as events: somebody in office, a state or one of its bodies speaks, in a sentence that tells of no
 * other event. Plain words are one only where no figure is claimed, no deed of the speaker was told before, and the paragraph
 * tells not what the speaker urges, rejects or condemns.
 */
export function statementEvents(
  analysis: Analysis,
  statements: readonly FoundStatement[],
  found: readonly EventMention[],
): readonly EventMention[] {
  const { document, quantities } = analysis;
  const events: EventMention[] = [];
  const deeds = firstDeeds(found, statements);
  for (const { speaker: named, cue, cueKind, start, end, contentStart, contentEnd } of statements) {
    if (named === null || cue?.startsWith("report") === true) continue;
    const speaker = ownerOf(analysis, named, sentenceAt(document, start)) ?? named;
    const tone = toneOf(cue, document.lower.slice(contentStart, contentEnd));
    if (cueKind === "opinion" || cueKind === "expect" || cueKind === "ask") continue;
    const sentence = sentenceAt(document, start);
    const agents = speakersOf(analysis, speaker, cue, sentence);
    const plain = tone === "CONSULT";
    const official = (agents.length > 1 ? agents : [speaker]).some(isInOffice);
    if (!official && (plain || !isHeard(speaker))) continue;
    if (isUnsaid(analysis, cue, sentence)) continue;
    if (isPlaceOnly(analysis, cue, speaker, sentence)) continue;
    if (plain && isSource(speaker, agents, cue)) continue;
    if (document.blocks[sentence.block].kind !== "paragraph") continue;
    if (plain && within(quantities, contentStart, contentEnd).some(isFigure)) continue;
    const near = nearby(analysis, found, sentence).filter(
      ({ plover, type, again }) =>
        !again && !(HOSTILE.test(tone) && plover === "CONSULT" && /^(?:MEETING|CALL|VISIT|SUMMIT)$/.test(type)),
    );
    const tellsMore = near.some((event) => event.start < Math.max(contentEnd, end) && event.end > contentStart);
    if (plain && tellsMore) continue;
    if (
      near.some(
        (event) =>
          isWithin(event, sentence) &&
          (isWord(event) || [speaker, ...agents].some((actor) => event.agents.includes(actor))),
      )
    )
      continue;
    if (plain && near.some((event) => isOwnWord(event, speaker))) continue;
    if (plain && (deeds.get(speaker) ?? Infinity) < sentence.start) continue;
    const time = within(analysis.times, sentence.start, sentence.end).find((one) => datesReport(analysis, one)) ?? null;
    events.push({
      type: official && tone === "REQUEST" ? "APPEAL" : "STATEMENT",
      plover: tone,
      start,
      end,
      date:
        time === null
          ? { from: null, to: null, basis: "not_stated" }
          : { from: time.from, to: time.to, basis: time.basis },
      flags: time?.flags ?? [],
      agents,
      targets: aimOf(analysis, {
        plover: tone,
        agents,
        verb: cueToken(analysis, cue, sentence)?.index ?? null,
        first: tokenAt(document.tokens, contentStart),
        last: tokenAt(document.tokens, contentEnd - 1) + 1,
      }),
      place: null,
      placeCode: null,
      realis: "actual",
      again: false,
    });
  }
  return events;
}

const FEW = decimalOf("100");

/** A span of time is no figure, nor is a small count of people or things. */
function isFigure({ code, kind, high }: FoundQuantity): boolean {
  if (kind === "count") return high === null || compareDecimals(high, FEW) > 0;
  return !/^(?:a|mo|wk|d|h|min|k?m|\[mi_i\])$/.test(code ?? "");
}

/** Officials without a name, organisations of states and what a text goes by tell what happened: their plain words are no news of their own. */
function isSource({ kind, name }: ActorDraft, agents: readonly ActorDraft[], cue: string | null): boolean {
  if (agents.length > 1 || /\bspokes\w+/.test(name) || isOfficeOfState(name)) return false;
  return /^(?:anonymous|collective|igo)$/.test(kind) || cue === "according to";
}

/** "Chad and Mali have said", "the two countries said": all who speak together. */
function speakersOf(
  analysis: Analysis,
  speaker: ActorDraft,
  cue: string | null,
  sentence: Sentence,
): readonly ActorDraft[] {
  const verb = cueToken(analysis, cue, sentence);
  const alone = [actsFor(analysis, speaker) ?? speaker];
  if (verb === undefined) return alone;
  const { tokens } = analysis.document;
  let last = verb.index;
  while (/^(?:AUX|ADV)$/.test(tokens[last - 1]?.pos ?? "")) last -= 1;
  const pair = pairMeant(analysis, last);
  if (pair.length > 1) return pair;
  const subjects = subjectsOf(analysis, verb.index, sentence);
  return subjects.length > 1 && subjects.includes(speaker) ? subjects : alone;
}

function cueToken(analysis: Analysis, cue: string | null, sentence: Sentence): Token | undefined {
  const word = cue?.toLowerCase();
  return analysis.document.tokens.slice(sentence.first, sentence.last).find(({ lower }) => lower === word);
}

/** "the deal, announced in Beijing": where something was said is nobody who says it. */
function isPlaceOnly(analysis: Analysis, cue: string | null, speaker: ActorDraft, sentence: Sentence): boolean {
  const verb = cueToken(analysis, cue, sentence);
  return (
    verb !== undefined &&
    analysis.document.tokens[verb.index + 1]?.lower === "in" &&
    mentionAt(analysis, verb.index + 2)?.actor === speaker
  );
}

/** "has not confirmed", "declined to say". */
function isUnsaid(analysis: Analysis, cue: string | null, sentence: Sentence): boolean {
  const verb = cueToken(analysis, cue, sentence);
  return (
    verb !== undefined &&
    analysis.document.tokens
      .slice(Math.max(sentence.first, verb.index - 3), verb.index)
      .some(({ lower }) => /^(?:not|n't|n’t|never|declined|refused|yet)$/.test(lower))
  );
}

/** "Chad …, its president said", "Hamas's leader": the state or body that the sentence names before an office of its own. */
export function ownerOf(analysis: Analysis, speaker: ActorDraft, sentence: Sentence): ActorDraft | null {
  const { kind, country, mentions } = speaker;
  if (!/^(?:anonymous|collective)$/.test(kind) || country !== null) return null;
  const office = mentions.find(({ first }) => first >= sentence.first && first < sentence.last);
  if (office === undefined) return null;
  const owner = standIns(analysis, office).find(
    (actor) => actor.kind !== "anonymous" && (actor.kind !== "collective" || actor.sort !== null) && actor !== speaker,
  );
  if (owner !== undefined) return owner;
  if (analysis.document.tokens[office.first - 1]?.lower !== "its") return null;
  return mentionsIn(analysis, sentence.first, office.first).find(({ actor }) => actor.kind === "state")?.actor ?? null;
}

function isInOffice(speaker: ActorDraft): boolean {
  const { kind, name, offices, country } = speaker;
  if (kind === "state" || kind === "igo") return true;
  if (kind === "person") return offices.some(({ role, former }) => !former && role !== null && OFFICE.test(role));
  if (kind === "anonymous" || kind === "collective")
    return country !== null && (/\b(?:spokes\w+|officials?)\b/.test(name) || isOfficeOfState(name));
  return kind === "agency" && BODY.test(name);
}

/** "Peru's foreign minister": somebody without a name whose office speaks for the state. */
function isOfficeOfState(name: string): boolean {
  return /\b(?:minister|president|premier|chancellor|prime minister|king|crown prince|sultan|emir|ambassador|envoy|secretary of state)$/i.test(
    name,
  );
}

/** Persons, movements, rights groups, rebels, and those whom their office in a state names: what they charge, refuse, threaten, ask and praise counts. */
function isHeard({ kind, sort, country }: ActorDraft): boolean {
  return (
    kind === "person" ||
    kind === "agency" ||
    (kind === "collective" && sort !== null) ||
    (kind === "anonymous" && country !== null)
  );
}

/** The events of a sentence and of those around it in the same paragraph. */
function nearby(
  analysis: Analysis,
  found: readonly EventMention[],
  { index, block }: Sentence,
): readonly EventMention[] {
  const { sentences } = analysis.document;
  const around = sentences.slice(Math.max(0, index - AROUND), index + AROUND + 1).filter((one) => one.block === block);
  return within(found, around[0].start, around[around.length - 1].end);
}

function isWithin(event: EventMention, sentence: Sentence): boolean {
  return event.start < sentence.end && event.end > sentence.start;
}

function isWord({ type }: Pick<EventMention, "type">): boolean {
  return /^(?:STATEMENT|APPEAL|REJECT|PROPOSAL)$/.test(type);
}

/** An event of words by the speaker or the state they speak for. */
function isOwnWord({ type, agents }: EventMention, speaker: ActorDraft): boolean {
  if (!isWord({ type })) return false;
  const state = stateOfActor(speaker);
  return agents.some((agent) => agent === speaker || (state !== null && stateOfActor(agent) === state));
}

/** "Park met Sung … she told reporters": where the first deed of each person is told by others; it outweighs what they say afterwards. */
function firstDeeds(
  found: readonly EventMention[],
  statements: readonly FoundStatement[],
): ReadonlyMap<ActorDraft, number> {
  const said = new Map<ActorDraft | null, FoundStatement[]>();
  for (const statement of statements) {
    const own = said.get(statement.speaker);
    if (own === undefined) said.set(statement.speaker, [statement]);
    else own.push(statement);
  }
  const deeds = new Map<ActorDraft, number>();
  for (const { type, realis, agents, targets, start, end, again } of found) {
    if (again || isWord({ type }) || realis === "hypothetical") continue;
    for (const actor of [...agents, ...targets]) {
      if (actor.kind !== "person" || deeds.has(actor)) continue;
      const own = said.get(actor)?.some((one) => end > one.start && end <= one.end) ?? false;
      if (!own) deeds.set(actor, start);
    }
  }
  return deeds;
}
