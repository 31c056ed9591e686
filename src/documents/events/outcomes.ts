import type { Sentence, Token } from "../tokens.ts";
import type { EventMention } from "./event_mention.ts";
import type { Trigger } from "./triggers.ts";

const HARM = /^(?:kill|wound|injur|maim|destroy|damag|leav|set|hit)/;
const NEAR = 30;

/**
 * True where a verb tells more of the assault told before it in the sentence: what came of it ("bombed the town, killing ten",
 * "a blast in Aden killed ten", "strikes that killed ten"), or how it came about ("were killed when rebels attacked").
 *
 * @param previous  the words that told of the last event of the sentence
 */
export function completes(
  tokens: readonly Token[],
  previous: Trigger,
  { first, frame, plover }: Trigger,
  before: EventMention | undefined,
  { realis, placeCode, agents }: EventMention,
): boolean {
  if (plover !== "ASSAULT" || frame === "noun" || before?.plover !== plover || before.realis !== realis) return false;
  if (first - previous.last > NEAR) return false;
  if (before.placeCode !== null && placeCode !== null && before.placeCode !== placeCode) return false;
  const { lower } = tokens[first];
  const opener = tokens[first - 1];
  const qualifies = HARM.test(lower) || lower === "targeting";
  if (lower.endsWith("ing") && (opener.text === "," || (qualifies && /^(?:NOUN|PROPN)$/.test(opener.pos)))) return true;
  if (!HARM.test(lower)) return before.agents.length === 0 && opensWhen(tokens, previous.last, first);
  if (lower.endsWith("ing")) return /^(?:,|and)$/.test(opener.text);
  const between = tokens.slice(previous.last, first);
  if (/^(?:that|which)$/.test(opener.lower) || previous.frame === "noun")
    return between.every(
      ({ pos, lower: word, text }) => !/^[;:]$/.test(text) && (pos !== "VERB" || /(?:ed|claimed)$/.test(word)),
    );
  return (
    before.agents.length === 0 &&
    (opensWhen(tokens, previous.last, first) ||
      (agents.length === 0 && /^(?:wound|injur)/.test(lower) && between.some(({ lower: word }) => word === "and")))
  );
}

/** True where words of force tell of the deed told before them in the sentence once more: its purpose, means or toll, or what somebody answers for. */
export function isPartOf(
  tokens: readonly Token[],
  { first, frame, plover, type }: Trigger,
  before: EventMention | undefined,
  sentence: Sentence,
): boolean {
  if (before === undefined || before.start < sentence.start) return false;
  if (before.plover === "RETREAT" && isFreed(tokens, first)) return true;
  if (type !== "MILITARY_ACTION") return false;
  if (frame === "noun")
    return (
      plover === "ASSAULT" &&
      (isMeans(tokens, first, before) || isAnsweredFor(tokens, first) || isLaunched(tokens, first, before))
    );
  if (before.type !== type) return false;
  if (tokens[first - 1].lower === "to") return true;
  return /^(?:wound|injur|maim)/.test(tokens[first].lower) && isJoined(tokens, first);
}

/** "freed ten men detained in May": what had befallen those who go free. */
function isFreed(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:detained|jailed|imprisoned|arrested|captured|kidnapped|abducted|seized|convicted)$/.test(tokens[verb].lower) &&
    /^(?:NOUN|PROPN)$/.test(tokens[verb - 1].pos)
  );
}

/** "and wounded", "and another seriously injured". */
function isJoined(tokens: readonly Token[], verb: number): boolean {
  let before = verb - 1;
  while (verb - before < 5 && /^(?:ADV|DET|NUM|PRON|ADJ|NOUN)$/.test(tokens[before].pos)) before -= 1;
  return tokens[before].lower === "and";
}

/** "were arrested in raids", "killed during clashes". */
function isMeans(tokens: readonly Token[], noun: number, before: EventMention): boolean {
  if (!/^(?:ASSAULT|COERCE)$/.test(before.plover)) return false;
  let opener = noun - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[opener]?.pos ?? "") || tokens[opener]?.text === "-")
    opener -= 1;
  if (tokens[opener]?.lower === "of" && /^(?:hours|days|weeks|months)$/.test(tokens[opener - 1].lower)) opener -= 2;
  const course = before.plover === "ASSAULT" ? /^(?:in|by|during|after|following|amid)$/ : /^(?:in|during)$/;
  return course.test(tokens[opener]?.lower ?? "") && tokens[noun].start - before.end < 4 * NEAR;
}

/** "launched a rocket attack": the noun ends the object of the verb that told it. */
function isLaunched(tokens: readonly Token[], noun: number, before: EventMention): boolean {
  let verb = noun - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[verb]?.pos ?? "")) verb -= 1;
  return before.plover === "ASSAULT" && /^(?:launch|carr|mount|stag|conduct|wag)/.test(tokens[verb]?.lower ?? "");
}

/** "claimed responsibility for the bombing". */
function isAnsweredFor(tokens: readonly Token[], noun: number): boolean {
  const before = tokens.slice(Math.max(0, noun - 8), noun).findLast(({ lower }) => lower === "for");
  return before !== undefined && tokens[before.index - 1].lower === "responsibility";
}

/** "were killed [when rebels] attacked". */
function opensWhen(tokens: readonly Token[], from: number, verb: number): boolean {
  for (let index = verb - 1; index >= from; index -= 1) {
    if (tokens[index].lower === "when") return true;
    if (tokens[index].lower.endsWith("ed") || tokens[index].text === ",") return false;
  }
  return false;
}

const CAUGHT = /^(?:kidnap|abduct|captur|seiz|h[eo]ld|hijack|arrest|detain|jail|imprison)/;
const LET_GO = /^(?:free|releas|rescu|liberat|repatriat)/;
const ENDED = /^(?:collaps|founder|br(?:eak|oke)|reach|fail|stall)/;

/** "talks between Chad and Mali collapsed", "a pilot captured in May was freed": what was told before it in the sentence only says what came to an end. */
export function isEndOf(
  tokens: readonly Token[],
  previous: Trigger,
  { first, frame, plover }: Trigger,
  before: EventMention | undefined,
): boolean {
  if (frame === "noun" || before === undefined || first - previous.last > NEAR) return false;
  const { lower } = tokens[first];
  if (before.type === "MEETING")
    return plover === "SANCTION" && previous.frame === "noun" && before.realis !== "negated" && ENDED.test(lower);
  return (
    plover === "RETREAT" &&
    LET_GO.test(lower) &&
    CAUGHT.test(tokens[previous.first].lower) &&
    !tokens.slice(previous.last, first).some(({ lower: word }) => /^(?:and|but|then|before|by)$/.test(word))
  );
}

/** The assault with those whom what came of it names. */
export function outcome(before: EventMention, { agents, targets, end, place, placeCode }: EventMention): EventMention {
  const doers = before.agents.length > 0 ? before.agents : agents.filter((actor) => !before.targets.includes(actor));
  const known = new Set(before.targets.map(({ country }) => country));
  const more = targets.filter(({ kind, id }) => kind !== "state" || !known.has(id));
  return {
    ...before,
    end: Math.max(before.end, end),
    agents: doers,
    targets: [...new Set([...before.targets, ...more])].filter((actor) => !doers.includes(actor)),
    place: before.place ?? place,
    placeCode: before.placeCode ?? placeCode,
  };
}
