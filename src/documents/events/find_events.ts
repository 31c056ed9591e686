import { pairInView, stateOf } from "../actors/states_in_view.ts";
import type { ActorDraft } from "../actors/registry.ts";
import { mentionsIn, within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { DocumentEvent, EventType, Flag, PeriodBasis } from "../record.ts";
import type { FoundTime } from "../times/expression.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { partiesOf } from "./roles.ts";
import type { EventParties } from "./roles.ts";
import { triggerAt } from "./triggers.ts";
import type { Plover, Trigger } from "./triggers.ts";

/** One mention of an event, before mentions of the same event are joined. */
export interface EventMention {
  readonly type: EventType;
  readonly plover: Plover;
  readonly start: number;
  readonly end: number;
  readonly date: { readonly from: string | null; readonly to: string | null; readonly basis: PeriodBasis };
  readonly flags: readonly Flag[];
  readonly agents: readonly ActorDraft[];
  readonly targets: readonly ActorDraft[];
  readonly place: string | null;
  readonly placeCode: string | null;
  readonly realis: DocumentEvent["realis"];
}

const SCHEDULED =
  /^(?:scheduled|will|due|plans?|planned|planning|set|expected|expects|slated|shall|upcoming|intends|agreed|'ll)$/;
const HYPOTHETICAL =
  /^(?:if|could|may|might|would|should|can|unless|whether|possible|potential|threatened|threatens|threatening|considering|consider|considers|mulling|wants?|wanted|hopes?|hoped|aims?|seeks?|urged|urging|urges|asked|calls?|called|demanded|likely|reportedly|rumou?red|to)$/;
const NEGATED =
  /^(?:not|n't|n’t|never|neither|no|without|failed|refused|declined|cancelled|canceled|avoided|refrained)$/;

/** Finds event mentions in paragraphs and captions; a quotation's own words are left to its statement. */
export function findEventMentions(analysis: Analysis): readonly EventMention[] {
  const { document } = analysis;
  const found: EventMention[] = [];
  for (const sentence of document.sentences) {
    const { kind } = document.blocks[sentence.block];
    if (kind !== "paragraph" && kind !== "caption") continue;
    for (let index = sentence.first; index < sentence.last; index += 1) {
      const trigger = triggerAt(document.tokens, index, sentence.last);
      if (trigger === null || isReception(analysis, trigger)) continue;
      const mention = mentionOf(analysis, trigger, sentence);
      if (mention === null) continue;
      found.push(mention);
      if (trigger.type === "AGREE_SANCTION") index = trigger.objectFrom;
    }
  }
  return found;
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

function mentionOf(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventMention | null {
  const { tokens } = analysis.document;
  const parties = withPair(analysis, trigger, partiesOf(analysis, trigger, sentence));
  const { agents } = parties;
  const actors = [...agents, ...parties.targets];
  if (!plausible(trigger, agents, parties.targets, parties.place)) return null;
  const host = hostOf(analysis, trigger, parties);
  const realis = realisOf(analysis, trigger, sentence);
  const time = timeOf(analysis, trigger, sentence);
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
    type: trigger.type,
    plover: trigger.plover,
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
  };
}

const PAIR_FLAG: Flag = {
  code: "counterpart_inferred",
  message: "the sides are not named; they are the two states that the sentences before speak of",
  candidates: [],
};
const DATE_FLAG: Flag = { code: "date_open", message: "the text does not tell when this took place", candidates: [] };

/** An agreement among several that were signed: where its sentence names no side, it is between the pair in view. */
function withPair(
  analysis: Analysis,
  trigger: Trigger,
  parties: EventParties,
): EventParties & { readonly inferred: boolean } {
  if (trigger.type !== "AGREEMENT" || trigger.frame !== "noun" || parties.agents.length > 0)
    return { ...parties, inferred: false };
  const pair = pairInView(analysis, trigger.first);
  if (pair === null) return { ...parties, inferred: false };
  const agents = pair.map((code) => analysis.actors.registry.place(code));
  return { ...parties, agents, targets: [], inferred: true };
}

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

/** "signed trade agreements in Beijing": where one side alone is named, the other is the state that hosts the signing. */
function hostOf(analysis: Analysis, trigger: Trigger, parties: EventParties): ActorDraft | null {
  if (trigger.type !== "SIGNING" || parties.targets.length > 0 || parties.placeCode === null) return null;
  const signers = new Set(parties.agents.map(stateOfActor));
  const object = analysis.document.tokens.slice(trigger.first, trigger.objectFrom + 1);
  const mutual = object.some(({ lower }) =>
    /^(?:agreements?|deals?|pacts?|memorand\p{L}+|contracts?|accords?|treat(?:y|ies))$/u.test(lower),
  );
  if (!mutual || signers.size !== 1 || signers.has(null) || signers.has(parties.placeCode)) return null;
  return analysis.actors.registry.place(parties.placeCode);
}

const NEEDS_STATE =
  /^(?:SANCTION|AGREE_SANCTION|TARIFF|EMBARGO|MILITARY_ACTION|REJECT|APPEAL|PROPOSAL|VOTE|STATEMENT|OTHER|AGREEMENT)$/;

/** An event needs somebody who takes part; a noun alone ("the meeting", "talks") is none. */
function plausible(
  trigger: Trigger,
  agents: readonly ActorDraft[],
  targets: readonly ActorDraft[],
  place: string | null,
): boolean {
  const all = [...agents, ...targets];
  const people = all.filter(({ kind }) => kind !== "anonymous");
  if (trigger.type === "SIGNING" || trigger.type === "GOAL_SET") return true;
  if (people.length === 0) return false;
  if (/^(?:EMBARGO|TARIFF|SANCTION)$/.test(trigger.type))
    return people.some((actor) => actor.kind !== "collective" || actor.country !== null || /^[A-Z]/.test(actor.id));
  if (trigger.type === "VISIT") return place !== null || (trigger.frame !== "noun" && targets.length > 0);
  if (trigger.type === "TOUR") return place !== null;
  if (trigger.type === "MEETING" || trigger.type === "CALL")
    return people.length >= 2 || (people.length === 1 && place !== null && trigger.frame !== "noun");
  if (trigger.frame === "noun" && trigger.type === "MILITARY_ACTION") return people.length > 0;
  return (
    !NEEDS_STATE.test(trigger.type) ||
    people.some((actor) => actor.kind !== "collective" || actor.country !== null || agents.includes(actor))
  );
}

function realisOf(analysis: Analysis, trigger: Trigger, sentence: Sentence): DocumentEvent["realis"] {
  const { tokens } = analysis.document;
  for (let index = trigger.first - 1; index >= Math.max(sentence.first, trigger.first - 7); index -= 1) {
    const { lower, text, pos } = tokens[index];
    if (/^[;:“”"]$/.test(text) || (text === "," && index < trigger.first - 1)) break;
    if (lower === "to" && index === trigger.first - 1) {
      const governor = tokens
        .slice(Math.max(sentence.first, index - 5), index)
        .findLast((token) => SCHEDULED.test(token.lower));
      const due = /^(?:is|are|was|were)$/.test(tokens[index - 1]?.lower ?? "");
      return governor === undefined && !due ? "hypothetical" : "scheduled";
    }
    if (NEGATED.test(lower) && trigger.frame !== "noun") return "negated";
    if (SCHEDULED.test(lower) && lower !== "agreed" && lower !== "set") return "scheduled";
    if (HYPOTHETICAL.test(lower) && lower !== "to" && trigger.first - index <= 3) return "hypothetical";
    if (pos === "VERB" && index < trigger.first - 1 && trigger.frame !== "noun") break;
  }
  return "actual";
}

const FARTHEST_TIME = 320;

/** The time nearest to the trigger in its sentence; standards of comparison and goals ("by 2030") date nothing. */
function timeOf(analysis: Analysis, trigger: Trigger, sentence: Sentence): FoundTime | null {
  const { tokens, lower } = analysis.document;
  const at = tokens[trigger.first].start;
  let best: FoundTime | null = null;
  let bestCost = FARTHEST_TIME;
  for (const time of within(analysis.times, sentence.start, sentence.end)) {
    if (time.preposition === "by" || time.granularity === "fiscal_year") continue;
    const between = lower.slice(Math.min(at, time.start), Math.max(at, time.end));
    const bounds = (between.match(/;| while | but | where | which | who | after | before | and \p{L}+ed /gu) ?? [])
      .length;
    if (
      trigger.frame === "noun" &&
      /^(?:MILITARY_ACTION|SANCTION)$/.test(trigger.type) &&
      (between.length > 60 || / and |,/.test(between))
    )
      continue;
    const cost = Math.abs(time.start - at) + bounds * 45 + (time.start < at ? 6 : 0);
    if (cost < bestCost) [best, bestCost] = [time, cost];
  }
  return best;
}

/** The state a place or actor stands for, for joining mentions. */
export function stateOfActor(actor: ActorDraft): string | null {
  const mention = actor.mentions[0];
  return mention === undefined ? actor.country : stateOf(mention);
}
