import type { ActorDraft } from "../actors/actor_draft.ts";
import type { DocumentEvent } from "../record.ts";
import { spanOf } from "../span.ts";
import { stateOf } from "../actors/states_in_view.ts";
import type { EventMention } from "./event_mention.ts";

/** An event with everything its mentions say. */
interface JoinedEvent {
  first: EventMention;
  readonly mentions: EventMention[];
  agents: ActorDraft[];
  targets: ActorDraft[];
  date: EventMention["date"];
  flags: EventMention["flags"];
  place: string | null;
  placeCode: string | null;
}

const LOOK_BACK = 200;
/** Kinds that happen time and again between the same people: an undated mention is that of the news, not one of long ago. */
const PASSING = /^(?:VISIT|TOUR|MEETING|CALL|SUMMIT|SIGNING)$/;
/** What is said to somebody is another act than what is said to nobody. */
const SPOKEN = /^(?:STATEMENT|APPEAL|REJECT|PROPOSAL)$/;
/** Letters between an attack and its victims. */
const SAME_TOLL = 300;
/** Letters between a deed and what it did. */
const SAME_DEED = 40;
/** Those who protest or stand against them, without a name. */
const CROWD =
  /^(?:\p{Ll}+ )*(?:protest[eo]rs|demonstrators|marchers|rioters|crowds?|people|students|workers|unions|strikers|police)$/iu;
const NEAR_NEWS = 31 * 86_400_000;

/** Joins mentions of the same event (same kind, people that agree, dates that overlap) and writes them as the record does. */
export function joinEvents(
  text: string,
  found: readonly EventMention[],
  dateline: string | null,
): readonly DocumentEvent[] {
  const joined: JoinedEvent[] = [];
  for (const mention of found) {
    const same = joined.slice(-LOOK_BACK).findLast((event) => isSame(event, mention, dateline));
    if (same === undefined)
      joined.push({
        first: mention,
        mentions: [mention],
        agents: [...mention.agents],
        targets: [...mention.targets],
        date: mention.date,
        flags: mention.flags,
        place: mention.place,
        placeCode: mention.placeCode,
      });
    else absorb(same, mention);
  }
  return joined.map((event, index) => written(text, event, index));
}

function isSame(event: JoinedEvent, mention: EventMention, dateline: string | null): boolean {
  if (event.first.type !== mention.type) return false;
  const people = [...mention.agents, ...mention.targets];
  if (mention.again && PASSING.test(mention.type) && agree([...event.agents, ...event.targets], people, mention.type))
    return true;
  if (event.first.realis !== mention.realis) return false;
  if (!datesAgree(event.date, mention.date)) return false;
  if (PASSING.test(mention.type) && isOpen(event.date) !== isOpen(mention.date)) {
    const dated = isOpen(event.date) ? mention.date : event.date;
    if (dateline !== null && isFarFrom(dateline, dated)) return false;
  }
  if (event.placeCode !== null && mention.placeCode !== null && event.placeCode !== mention.placeCode) return false;
  if (mention.type === "STATEMENT" && event.targets.length === 0 && mention.targets.length === 0)
    return (
      event.agents.length === mention.agents.length && event.agents.every((actor) => mention.agents.includes(actor))
    );
  if (event.first.plover !== mention.plover) return false;
  if (isSameDeed(event, mention) || isToll(event, mention) || isSameCrowd(event, mention)) return true;
  const mutual = /^(?:MEETING|CALL|SIGNING|SUMMIT|AGREEMENT|GOAL_SET)$/.test(mention.type);
  if (mutual) return agree([...event.agents, ...event.targets], [...mention.agents, ...mention.targets], mention.type);
  if (SPOKEN.test(mention.type) && (event.targets.length === 0) !== (mention.targets.length === 0)) return false;
  if (crosses(event.agents, mention.targets) || crosses(mention.agents, event.targets)) return false;
  return agree(event.agents, mention.agents, mention.type) && agree(event.targets, mention.targets, mention.type);
}

/** "Protesters and police clashed": a crowd without a name is that of the protest told right before. */
function isSameCrowd({ first, mentions }: JoinedEvent, mention: EventMention): boolean {
  return (
    first.plover === "PROTEST" &&
    mention.agents.every(({ name }) => CROWD.test(name)) &&
    mention.start - mentions[mentions.length - 1].end < SAME_TOLL
  );
}

/** "killed two men when it bombed a house": one deed of the same doers, told from both ends. */
function isSameDeed({ agents, mentions }: JoinedEvent, mention: EventMention): boolean {
  return (
    mention.plover === "ASSAULT" &&
    agents.length > 0 &&
    mention.agents.length > 0 &&
    agree(agents, mention.agents, mention.type) &&
    mention.start - mentions[mentions.length - 1].end < SAME_DEED
  );
}

/** "Two policemen were wounded" behind an attack: whom nobody named was harmed by what the words right before tell. */
function isToll({ agents, mentions }: JoinedEvent, mention: EventMention): boolean {
  return (
    mention.plover === "ASSAULT" &&
    agents.length > 0 &&
    mention.agents.length === 0 &&
    mention.targets.every(({ kind }) => kind === "collective" || kind === "agency") &&
    mention.start - mentions[mentions.length - 1].end < SAME_TOLL
  );
}

function isOpen({ from }: EventMention["date"]): boolean {
  return from === null;
}

/** True for a date that lies more than a month from the day of the article. */
function isFarFrom(dateline: string, { from, to }: EventMention["date"]): boolean {
  const day = Date.parse(dateline);
  return day - Date.parse(to ?? dateline) > NEAR_NEWS || Date.parse(from ?? dateline) - day > NEAR_NEWS;
}

/** Who strikes in one event and is struck in the other has to do with two events. */
function crosses(agents: readonly ActorDraft[], targets: readonly ActorDraft[]): boolean {
  return agents.some((actor) => targets.includes(actor));
}

/** One side's actors are among the other's, counting a person and the state they act for as the same. */
function agree(left: readonly ActorDraft[], right: readonly ActorDraft[], type: string): boolean {
  if (left.length === 0 || right.length === 0) return type !== "MEETING" && type !== "CALL";
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  return few.every((actor) =>
    many.some((other) => other === actor || standsFor(other, actor) || standsFor(actor, other)),
  );
}

function standsFor(person: ActorDraft, state: ActorDraft): boolean {
  return person.kind !== "state" && state.kind === "state" && stateOfActor(person) === state.id;
}

function datesAgree(left: EventMention["date"], right: EventMention["date"]): boolean {
  if (left.from === null || left.to === null || right.from === null || right.to === null) return true;
  return left.from <= right.to && right.from <= left.to;
}

function absorb(event: JoinedEvent, mention: EventMention): void {
  const inside = event.mentions.some(({ start, end }) => start <= mention.start && end >= mention.end);
  if (!inside) event.mentions.push(mention);
  for (const actor of mention.agents) addActor(event.agents, event.targets, actor);
  for (const actor of mention.targets) addActor(event.targets, event.agents, actor);
  if (isNarrower(mention.date, event.date)) {
    event.date = mention.date;
    event.flags = mention.flags;
  }
  event.place ??= mention.place;
  event.placeCode ??= mention.placeCode;
}

function addActor(side: ActorDraft[], other: readonly ActorDraft[], actor: ActorDraft): void {
  if (side.includes(actor) || other.includes(actor) || [...side, ...other].some((known) => standsFor(known, actor)))
    return;
  const state = side.findIndex((known) => standsFor(actor, known));
  if (state >= 0) side[state] = actor;
  else side.push(actor);
}

function isNarrower(date: EventMention["date"], than: EventMention["date"]): boolean {
  if (date.from === null || date.to === null) return false;
  return than.from === null || than.to === null || (date.from >= than.from && date.to <= than.to);
}

function written(text: string, event: JoinedEvent, index: number): DocumentEvent {
  const { first, agents, targets } = event;
  const mutual = /^(?:MEETING|CALL|SUMMIT)$/.test(first.type);
  const counterpart = /^(?:SIGNING|AGREEMENT|GOAL_SET)$/.test(first.type) ? "counterpart" : "target";
  return {
    id: `e${index + 1}`,
    type: first.type,
    plover: first.plover,
    span: spanOf(text, first.start, first.end),
    date: event.date,
    actors: [
      ...agents.map(({ id }) => ({ role: mutual ? "participant" : "agent", actor: id })),
      ...targets.map(({ id }) => ({ role: mutual ? "participant" : counterpart, actor: id })),
    ],
    place: event.place,
    realis: first.realis,
    mentions: event.mentions.map(({ start, end }) => spanOf(text, start, end)),
    flags: event.flags,
  };
}

/** The state a place or actor stands for, for joining mentions. */
export function stateOfActor(actor: ActorDraft): string | null {
  const mention = actor.mentions[0];
  return mention === undefined ? actor.country : stateOf(mention);
}
