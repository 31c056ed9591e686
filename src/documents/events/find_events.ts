import { withAim } from "./aims.ts";
import type { EventMention } from "./event_mention.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { Flag } from "../record.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence, Token } from "../tokens.ts";

import { isBackground, isEndedOrAnswered, isLifted } from "./background.ts";
import { isToldAgain, withEcho } from "./echoes.ts";
import { timeOf } from "./event_dates.ts";
import { ploverOf, typeOf } from "./event_kinds.ts";
import { giveHomes } from "./homes.ts";
import { withTopic } from "./held_talks.ts";
import { hostOf, withPair, withPlace } from "./implied_parties.ts";
import { asksFor, clauseEnd, GOVERNS, isAlleged, isMeant, leadsToDeed } from "./governors.ts";
import { completes, isEndOf, isPartOf, outcome } from "./outcomes.ts";
import { isPlausible } from "./plausible.ts";
import { isPurpose, isPassingWish, isSameBreath, isSubject, namesAgain } from "./purposes.ts";
import { realisOf } from "./realis.ts";
import { peopled } from "./peopled.ts";
import { partiesOf } from "./roles.ts";
import { asCharges, asThreats } from "./spoken_threats.ts";
import { saidBySpeakers } from "./speakers.ts";
import { statementEvents } from "./statement_events.ts";
import type { Plover } from "./rule_book.ts";
import { triggersAt } from "./triggers.ts";
import { isContentOnly, isImagined } from "./unreal.ts";
import type { Trigger } from "./triggers.ts";
import { withPartners } from "./visits.ts";

/** Finds event mentions in paragraphs and captions, and the public statements that are events of their own, in reading order. */
export function findEventMentions(analysis: Analysis, statements: readonly FoundStatement[]): readonly EventMention[] {
  const whole = peopled(analysis, statements);
  const deeds = toldEvents(whole);
  giveHomes(whole);
  const judged = asCharges(whole, asThreats(whole, deeds, statements), statements);
  const told = [...saidBySpeakers(judged, statements)].sort(byStart);
  return [...told, ...statementEvents(whole, statements, told)].sort(byStart);
}

function byStart(a: EventMention, b: EventMention): number {
  return a.start - b.start;
}

function toldEvents(analysis: Analysis): readonly EventMention[] {
  const { document } = analysis;
  const found: EventMention[] = [];
  for (const sentence of document.sentences) {
    const { kind } = document.blocks[sentence.block];
    if (kind !== "paragraph" && kind !== "caption") continue;
    let told = sentence.first;
    let governor: Plover | null = null;
    let governorEnd = sentence.first;
    let warned = false;
    let [charge, chargeEnd] = [sentence.first, sentence.first];
    let previous: Trigger | null = null;
    for (let index = sentence.first; index < sentence.last; index += 1) {
      for (const trigger of triggersAt(document.tokens, index, sentence.last)) {
        if (isReception(analysis, trigger) || (index < told && isTold(document.tokens, trigger, found.at(-1))))
          continue;
        if (isPurpose(analysis, trigger, found, sentence) || leadsToDeed(document.tokens, trigger)) continue;
        if (isPartOf(document.tokens, trigger, found.at(-1), sentence)) continue;
        if (isLifted(document.tokens, trigger, sentence) || isEndedOrAnswered(document.tokens, trigger)) continue;
        if (isPassingWish(document.tokens, trigger, found.at(-1), sentence)) continue;
        if (isBackground(document.tokens, trigger, sentence)) {
          told = Math.max(told, trigger.objectFrom);
          continue;
        }
        if (isContentOnly(analysis, trigger, sentence) || isImagined(document.tokens, trigger, sentence)) {
          if (trigger.plover === "REQUEST" && trigger.frame !== "noun")
            [governor, governorEnd] = [trigger.plover, clauseEnd(analysis, trigger, sentence)];
          told = Math.max(told, trigger.objectFrom);
          break;
        }
        let mention = mentionOf(analysis, trigger, sentence, found);
        if (mention === null || isSubject(document.tokens, trigger, mention, found.at(-1), sentence)) continue;
        if (index < governorEnd && isMeant(document.tokens, governor, trigger, mention, warned)) {
          told = Math.max(told, trigger.objectFrom);
          continue;
        }
        if (index < chargeEnd && isAlleged(document.tokens, charge, trigger)) continue;
        if (previous !== null && completes(document.tokens, previous, trigger, found.at(-1), mention)) {
          found.push(outcome(found.pop()!, mention));
          told = Math.max(told, trigger.objectFrom);
          break;
        }
        if (previous !== null && isEndOf(document.tokens, previous, trigger, found.at(-1))) {
          const { agents, targets } = found.pop()!;
          mention = trigger.plover === "RETREAT" ? { ...mention, targets } : { ...mention, agents };
        }
        const again = namesAgain(document.tokens, trigger);
        if (isSameBreath(found.at(-1), mention, sentence, again)) {
          if (again || mention.targets.length === 0) continue;
          found.pop();
        }
        if (mention.again) settle(found, mention);
        if (isCalledOff(trigger) && isSameOff(found.at(-1), mention, sentence)) found.pop();
        found.push(mention);
        previous = trigger;
        if (GOVERNS.test(mention.plover) && (trigger.frame !== "noun" || asksFor(document.tokens, trigger))) {
          governor = mention.plover;
          governorEnd = clauseEnd(analysis, trigger, sentence);
          warned = document.tokens[index].lower.startsWith("warn");
          if (/^(?:ACCUSE|REJECT)$/.test(governor)) [charge, chargeEnd] = [index, governorEnd];
        }
        told = Math.max(told, trigger.objectFrom);
        if (trigger.type === "AGREE_SANCTION") index = trigger.objectFrom;
        break;
      }
    }
  }
  return found;
}

/** "The meeting, scheduled for Friday, …": what was told before is as the later words have it. */
function settle(found: EventMention[], { type, realis }: EventMention): void {
  const at = found.findLastIndex((event) => event.type === type);
  if (at >= 0 && /^(?:scheduled|negated)$/.test(realis)) found[at] = { ...found[at], realis };
}

/** "broke up a rally by", "banned a march against": whose protest it was, or what for, is told beside what was done about it. */
const RAISED = /^(?:by|organi[sz]ed|called|against|demanding|calling)$/;

/** A noun inside the words that a verb took for its object ("launched an attack", "signed a pact with") tells of nothing more; one of several agreements does. So does the participle of a text that was voted on ("a resolution urging"). */
function isTold(
  tokens: readonly Token[],
  { frame, type, plover, last }: Trigger,
  before: EventMention | undefined,
): boolean {
  if (frame !== "noun") return before?.type === "VOTE" && before.plover === plover;
  if (plover === "PROTEST" && RAISED.test(tokens[last]?.lower ?? "")) return false;
  return type !== "AGREEMENT" || /^(?:with|between|among)$/.test(tokens[last]?.lower ?? "");
}

/** "met with scepticism", "greeted with caution" tell of an attitude, not of a meeting. */
function isReception(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  if (trigger.type !== "MEETING" || trigger.frame === "noun" || tokens[trigger.last]?.lower !== "with") return false;
  return (
    tokens
      .slice(trigger.last + 1, trigger.last + 4)
      .some(({ lower }) =>
        /^(?:skepticism|scepticism|caution|suspicion|resistance|criticism|opposition|approval|protests?|applause|silence|doubts?|concern|outrage|relief|enthusiasm|mistrust|distrust|disbelief|honou?rs)$/.test(
          lower,
        ),
      ) && /^(?:met|greeted|received|meet|meets|meeting)$/.test(tokens[trigger.first].lower)
  );
}

function mentionOf(
  analysis: Analysis,
  trigger: Trigger,
  sentence: Sentence,
  found: readonly EventMention[],
): EventMention | null {
  const { tokens } = analysis.document;
  const own = partiesOf(analysis, trigger, sentence);
  const named = withEcho(analysis, trigger, own, found, sentence);
  const placed = withPlace(analysis, trigger, named, sentence);
  const told = withTopic(analysis, trigger, placed, sentence);
  const paired = withPair(analysis, trigger, withPartners(analysis, trigger, told, sentence));
  const parties = withAim(analysis, trigger, paired, sentence);
  const { agents } = parties;
  const actors = [...agents, ...parties.targets];
  if (!isPlausible(analysis, trigger, parties, sentence)) return null;
  const host = hostOf(analysis, trigger, parties);
  const meant = isCalledOff(trigger) ? "negated" : realisOf(analysis, trigger, sentence);
  if (meant === "hypothetical" && isOnlyThought(trigger, actors)) return null;
  const time = timeOf(analysis, trigger, sentence, meant);
  const ahead = time?.from != null && analysis.dateline !== null && time.from > analysis.dateline;
  const realis = meant === "actual" && ahead ? "scheduled" : meant;
  const participle =
    trigger.frame !== "noun" &&
    tokens[trigger.first - 1]?.pos === "NOUN" &&
    trigger.first - 1 >= sentence.first &&
    /(?:ed|set)$/.test(tokens[trigger.first].lower)
      ? 1
      : 0;
  const first = Math.min(
    trigger.frame === "noun" ? phraseStart(analysis, trigger, sentence) : trigger.first - participle,
    ...mentionsIn(analysis, sentence.first, trigger.first)
      .filter((mention) => actors.includes(mention.actor) && trigger.first - mention.first < 14)
      .map((mention) => mention.first),
  );
  const last = Math.max(
    trigger.last,
    parties.last,
    ...(time !== null && time.start > tokens[trigger.first].start && time.start - tokens[trigger.last - 1].end < 90
      ? [tokenAt(tokens, time.end - 1) + 1]
      : []),
  );
  return {
    type: typeOf(analysis, trigger, parties, sentence),
    plover: ploverOf(analysis, trigger, parties),
    start: tokens[first].start,
    end: tokens[Math.min(last, sentence.last) - 1].end,
    date:
      time === null
        ? { from: null, to: null, basis: "not_stated" }
        : { from: time.from, to: time.to, basis: time.basis },
    flags: [
      ...(time?.flags ?? []),
      ...(host === null ? [] : [HOST_FLAG]),
      ...(parties.inferred ? [PAIR_FLAG] : []),
      ...(time === null && isRecent(analysis, trigger) ? [DATE_FLAG] : []),
    ],
    agents,
    targets: host === null ? parties.targets : [host],
    place: parties.place,
    placeCode: parties.placeCode,
    realis,
    again: named.agents !== own.agents || isToldAgain(analysis, trigger, own, found, sentence),
  };
}

/** "any attack on NATO", "unwilling to accept a proposal": force without two sides and consent without another side that are only thought of. */
function isOnlyThought({ type, plover }: Trigger, actors: readonly ActorDraft[]): boolean {
  return actors.length < 2 && (type === "AGREEMENT" || (type === "MILITARY_ACTION" && plover === "ASSAULT"));
}

/** "cancelled his trip": a visit or meeting that does not take place, and relations reduced. */
function isCalledOff({ type, plover }: Trigger): boolean {
  return plover === "SANCTION" && /^(?:VISIT|MEETING)$/.test(type);
}

/** "A planned meeting has been called off": the noun and its verb tell of one meeting that does not take place. */
function isSameOff(last: EventMention | undefined, { type }: EventMention, { start }: Sentence): boolean {
  return last !== undefined && last.start >= start && last.realis === "negated" && last.type === type;
}

const PAIR_FLAG: Flag = {
  code: "counterpart_inferred",
  message: "the sides are not named; they are the two states that the sentences before speak of",
  candidates: [],
};
const DATE_FLAG: Flag = { code: "date_open", message: "the text does not tell when this took place", candidates: [] };

/** "a European tour": where the noun phrase of an event begins, its article left out. */
function phraseStart(analysis: Analysis, { first }: Trigger, sentence: Sentence): number {
  const { tokens } = analysis.document;
  let start = first;
  while (start > sentence.first && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[start - 1].pos)) start -= 1;
  return start;
}

/** "the recent G7 summit": it is over, and nothing tells when it was. */
function isRecent(analysis: Analysis, { first }: Trigger): boolean {
  return analysis.document.tokens
    .slice(Math.max(0, first - 4), first)
    .some(({ lower }) => /^(?:recent|recently|latest)$/.test(lower));
}

const HOST_FLAG: Flag = {
  code: "counterpart_inferred",
  message: "the other side is not named; the state where the signing took place is taken for it",
  candidates: [],
};
