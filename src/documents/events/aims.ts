import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { EventParties } from "./event_parties.ts";
import type { Sentence } from "../tokens.ts";
import type { Trigger } from "./triggers.ts";
import type { Plover } from "./rule_book.ts";
import { opensCompound } from "./compounds.ts";
import { opensAnother } from "./objects.ts";
import { isActor, startsLongerName, standIns } from "./stand_ins.ts";
import { unique } from "./subjects.ts";

/** Classes of words that are aimed at somebody. */
const AIMED = /^(?:ACCUSE|THREATEN|SUPPORT|REQUEST|REJECT|AGREE)$/;
/** Verbs of speech behind which the one who is spoken to stands. */
const ADDRESSES = /^(?:tell|tells|told|assur|inform|remind|warn|reassur|notif)/;
const NEAR = 6;
/** Offices held for several states. */
const WORLD_OFFICE = /^(?:secretary_general|commissioner)$/;

interface Words {
  readonly plover: Plover;
  readonly agents: readonly ActorDraft[];
  /** The verb of speech; null where none stands. */
  readonly verb: number | null;
  readonly first: number;
  readonly last: number;
}

/**
 * "Berg told Ruiz that the war must end", "said Chad's plan was reckless": whom words are said to or, where nobody is
 * addressed, whom they speak of first beside the side of the speaker.
 */
export function aimOf(analysis: Analysis, { plover, agents, verb, first, last }: Words): readonly ActorDraft[] {
  if (!AIMED.test(plover) || agents.length === 0) return [];
  const { tokens } = analysis.document;
  const addressed = verb !== null && ADDRESSES.test(tokens[verb].lower) ? addressee(analysis, verb, agents) : [];
  if (addressed.length > 0) return addressed;
  for (const mention of mentionsIn(analysis, first, clauseEnd(analysis, first, last))) {
    const placed = plover !== "REQUEST" && isPlace(analysis, mention);
    if (placed || !isSide(analysis, mention) || isOwn(mention.actor, agents)) continue;
    const others = joinedBehind(analysis, mention).filter(({ actor }) => !isOwn(actor, agents));
    return unique([mention, ...others].flatMap((one) => standIns(analysis, one)).filter(isActor));
  }
  return [];
}

/** Words of a verb without anybody whom they are aimed at, with those whom its clause speaks of. */
export function withAim<Parties extends EventParties>(
  analysis: Analysis,
  { type, plover, frame, first, last }: Trigger,
  parties: Parties,
  sentence: Sentence,
): Parties {
  if (frame === "noun" || type !== "STATEMENT" || parties.targets.length > 0) return parties;
  const { agents } = parties;
  const targets = aimOf(analysis, { plover, agents, verb: first, first: last, last: sentence.last });
  return { ...parties, targets };
}

/** "told the Chadian president": who stands right behind a verb of speech; the press is nobody's aim. */
function addressee(analysis: Analysis, verb: number, agents: readonly ActorDraft[]): readonly ActorDraft[] {
  const heard = mentionsIn(analysis, verb + 1, verb + NEAR).find((mention) => !startsLongerName(analysis, mention));
  if (heard === undefined || !isSide(analysis, heard) || isOwn(heard.actor, agents)) return [];
  const between = analysis.document.tokens.slice(verb + 1, heard.first);
  const direct = between.every(({ pos, lower }) => /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(pos) && lower !== "that");
  return direct ? standIns(analysis, heard).filter(isActor) : [];
}

/** "Israel and the United States": the other whom "and" joins. */
function joinedBehind(analysis: Analysis, { last }: Mention): readonly Mention[] {
  const { tokens } = analysis.document;
  if (tokens[last]?.lower !== "and") return [];
  const next = mentionAt(analysis, tokens[last + 1]?.lower === "the" ? last + 2 : last + 1);
  return next !== null && isSide(analysis, next) ? [next] : [];
}

/** A state, an organisation of states or a person, written on its own or as whose something is. */
function isSide(analysis: Analysis, mention: Mention): boolean {
  return (
    /^(?:state|igo|person)$/.test(mention.actor.kind) &&
    !startsLongerName(analysis, mention) &&
    !opensCompound(analysis, mention)
  );
}

/** "in Chad", "near the Chadian border": where something is. */
function isPlace({ document: { tokens } }: Analysis, { first, last, form, possessive }: Mention): boolean {
  if (form === "demonym")
    return /^(?:border|soil|territory|waters|coast|capital|airspace)$/.test(tokens[last]?.lower ?? "");
  const before = tokens[tokens[first - 1]?.lower === "the" ? first - 2 : first - 1]?.lower ?? "";
  return !possessive && /^(?:in|at|near|inside|outside|across|eastern|western|northern|southern)$/.test(before);
}

/** The speaker's state, body or people; a holder of an office whose state nobody tells may belong to any. */
function isOwn({ id, kind, country }: ActorDraft, agents: readonly ActorDraft[]): boolean {
  const state = kind === "state" ? id : country;
  return agents.some(
    (agent) =>
      agent.id === id ||
      (state !== null && agent.country === state) ||
      (kind === "state" &&
        agent.country === null &&
        agent.offices.some(({ role }) => !WORLD_OFFICE.test(role ?? ""))) ||
      (kind === "igo" && agent.offices.some(({ role }) => WORLD_OFFICE.test(role ?? ""))),
  );
}

/** Where the clause ends that tells of the words: before another verb of the speaker, or somebody else who acts. */
function clauseEnd(analysis: Analysis, first: number, last: number): number {
  const { tokens } = analysis.document;
  const end = tokens
    .slice(first, last)
    .find(
      ({ lower, text, index }) =>
        text === ";" ||
        (/^(?:and|but)$/.test(lower) && (tokens[index + 1]?.pos === "VERB" || opensAnother(analysis, index))) ||
        (text === "," && /^(?:while|but|as|after)$/.test(tokens[index + 1]?.lower ?? "")),
    );
  return end?.index ?? last;
}
