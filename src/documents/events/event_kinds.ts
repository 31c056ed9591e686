import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { EventType } from "../record.ts";
import type { Sentence } from "../tokens.ts";
import { stateOfActor } from "./join_events.ts";
import { CAPTIVES } from "./lexicon/words.ts";
import { actorsBehind } from "./objects.ts";
import { isCouncil } from "./meetings.ts";
import type { EventParties } from "./event_parties.ts";
import type { Plover } from "./rule_book.ts";
import type { Trigger } from "./triggers.ts";

/** What the parties make of a trigger's class: missiles fired at somebody are an assault, drills of two states cooperation, a person captured an arrest, people whom rebels seize an assault. */
export function ploverOf(
  analysis: Analysis,
  { type, plover, frame, first, last, objectFrom }: Trigger,
  { agents, targets }: EventParties,
): Plover {
  if (plover === "PROTEST" && isOfficial(analysis, first)) return "ACCUSE";
  if (plover === "THREATEN" && tellsOnOther(analysis, first, last)) return "ACCUSE";
  const captors = agents.length > 0 && agents.every(isArmedGroup);
  if (plover === "ASSAULT" && isCapture(analysis, first) && !captors && targets.some(isPerson)) return "COERCE";
  if (plover === "COERCE" && isCapture(analysis, first) && captors && takesPeople(analysis, last)) return "ASSAULT";
  if (plover !== "MOBILIZE") return plover;
  if (isGift(analysis, first, last)) return "AID";
  if (type === "MILITARY_ACTION") return frame !== "noun" && targets.length > 0 ? "ASSAULT" : plover;
  const words = analysis.document.tokens.slice(first, objectFrom + 1);
  if (words.some(({ lower }) => /^(?:enter|violat|breach|cross|mass|scramble)/.test(lower))) return plover;
  return new Set(agents.map(stateOfActor).filter((state) => state !== null)).size > 1 ? "COOPERATE" : plover;
}

function isPerson({ kind }: ActorDraft): boolean {
  return kind === "person";
}

function isArmedGroup({ name }: ActorDraft): boolean {
  return /\b(?:militants?|rebels?|gunm[ae]n|insurgents?|guerr?illas?|jihadists?|kidnappers?|bandits|pirates)\b/i.test(
    name,
  );
}

function isCapture({ document: { tokens } }: Analysis, verb: number): boolean {
  return /^(?:captur|seiz|hold|held|detain|snatch)/.test(tokens[verb].lower);
}

const PEOPLE = new RegExp(`^(?:${CAPTIVES})$`);

/** "seizing a Polish woman": people stand right behind. */
function takesPeople({ document: { tokens } }: Analysis, behind: number): boolean {
  let last = behind;
  while (/^(?:DET|ADJ|PROPN|NUM|PART)$/.test(tokens[last]?.pos ?? "")) last += 1;
  return PEOPLE.test(tokens[last]?.lower ?? "");
}

/** "is sending Ukraine two launchers": what is sent somebody is given. */
function isGift(analysis: Analysis, first: number, last: number): boolean {
  const receiver = mentionAt(analysis, last);
  return (
    /^(?:sen[dt]|sends|sending)$/.test(analysis.document.tokens[first].lower) &&
    receiver?.form === "name" &&
    receiver.actor.kind === "state" &&
    !receiver.possessive
  );
}

/** "Chad protested against the raid": a state, its government or minister takes no part in a march. */
function isOfficial(analysis: Analysis, verb: number): boolean {
  const { tokens } = analysis.document;
  if (!/^protest(?:s|ed|ing)?$/.test(tokens[verb].lower)) return false;
  let before = verb - 1;
  while (/^(?:ADV|AUX)$/.test(tokens[before]?.pos ?? "")) before -= 1;
  if (/^(?:government|ministry|authorities)$/.test(tokens[before]?.lower ?? "")) return true;
  const subject = mentionAt(analysis, before);
  return (
    subject !== null &&
    ((subject.actor.kind === "state" && /^(?:name|capital|agency)$/.test(subject.form)) ||
      subject.actor.kind === "person")
  );
}

/** "warned that Russia was planning", "warned that Trump might be": what somebody else is up to is a charge, no threat. */
function tellsOnOther(analysis: Analysis, first: number, last: number): boolean {
  const { tokens } = analysis.document;
  if (!tokens[first].lower.startsWith("warn") || tokens[last]?.lower !== "that") return false;
  const other = mentionAt(analysis, last + 1) ?? mentionAt(analysis, last + 2);
  if (other === null) return false;
  return (
    (other.form === "person" && /^(?:might|may|could)$/.test(tokens[other.last]?.lower ?? "")) ||
    tokens
      .slice(other.last, other.last + 4)
      .some(({ lower }) =>
        /^(?:planning|preparing|plotting|plans?|planned|trying|seeking|developing|intends?|intended|using|violating|supplying|arming)$/.test(
          lower,
        ),
      )
  );
}

/** What the parties and places make of a trigger's kind; forces that one side moves, shows and readies are a military action. */
export function typeOf(analysis: Analysis, trigger: Trigger, parties: EventParties, sentence: Sentence): EventType {
  if (isSummit(analysis, trigger, parties, sentence)) return "SUMMIT";
  if (trigger.type === "VISIT" && isTour(analysis, trigger, parties, sentence)) return "TOUR";
  return trigger.type === "OTHER" && ploverOf(analysis, trigger, parties) === "MOBILIZE"
    ? "MILITARY_ACTION"
    : trigger.type;
}

/** "a 12-day Asian trip", "visit South Korea, China and Japan": through a region or three states. */
export function isTour(analysis: Analysis, trigger: Trigger, { placeCode }: EventParties, sentence: Sentence): boolean {
  if (/^(?:EUROPE|ASIA|AFRICA|LATAM|GULF)$/.test(placeCode ?? "")) return trigger.frame === "noun";
  const { tokens } = analysis.document;
  const purpose = tokens.slice(trigger.last, sentence.last).find(({ lower }) => lower === "for");
  const where = purpose === undefined ? sentence : { ...sentence, last: purpose.index };
  return actorsBehind(analysis, trigger, where).actors.filter(({ kind }) => kind === "state").length >= 3;
}

/** "EU leaders are to meet on Friday": heads of a group who meet among themselves hold a summit. */
function isSummit(
  analysis: Analysis,
  { type, frame, first }: Trigger,
  { agents, targets }: EventParties,
  sentence: Sentence,
): boolean {
  return (
    type === "MEETING" &&
    frame !== "noun" &&
    isCouncil(agents, targets) &&
    analysis.document.tokens
      .slice(sentence.first, first)
      .some(({ lower }) => /^(?:leaders|heads|presidents)$/.test(lower))
  );
}
