import type { Sentence, Token } from "../tokens.ts";
import type { EventMention } from "./find_events.ts";
import type { Trigger } from "./triggers.ts";

const HARM = /^(?:kill|wound|injur|maim|destroy|damag|leav|set|hit)/;
const NEAR = 30;

/**
 * True where a verb tells more of the assault told before it in the sentence: what came of it ("bombed the town, killing ten"),
 * or how it came about ("five were killed when rebels attacked").
 */
export function completes(
  tokens: readonly Token[],
  { first, frame, plover }: Trigger,
  before: EventMention | undefined,
  { realis, placeCode }: EventMention,
  sentence: Sentence,
): boolean {
  if (plover !== "ASSAULT" || frame === "noun" || before?.plover !== plover || before.realis !== realis) return false;
  if (before.start < sentence.start || tokens[first].start - before.end > 8 * NEAR) return false;
  if (before.placeCode !== null && placeCode !== null && before.placeCode !== placeCode) return false;
  const { lower } = tokens[first];
  if (lower.endsWith("ing") && HARM.test(lower) && /^(?:,|and)$/.test(tokens[first - 1].text)) return true;
  return before.agents.length === 0 && opensWhen(tokens, first, sentence);
}

/** True where words of force tell of the deed told before them in the sentence once more: its purpose, means or toll, or what somebody answers for. */
export function isPartOf(
  tokens: readonly Token[],
  { first, frame, plover, type }: Trigger,
  before: EventMention | undefined,
  sentence: Sentence,
): boolean {
  if (before === undefined || before.start < sentence.start || type !== "MILITARY_ACTION") return false;
  if (frame === "noun") return plover === "ASSAULT" && (isMeans(tokens, first, before) || isAnsweredFor(tokens, first));
  if (before.type !== type) return false;
  const { lower } = tokens[first - 1];
  return lower === "to" || (lower === "and" && /^(?:wound|injur|maim)/.test(tokens[first].lower));
}

/** "were arrested in raids", "killed during clashes". */
function isMeans(tokens: readonly Token[], noun: number, before: EventMention): boolean {
  if (!/^(?:ASSAULT|COERCE)$/.test(before.plover)) return false;
  let opener = noun - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[opener]?.pos ?? "") || tokens[opener]?.text === "-")
    opener -= 1;
  return /^(?:in|during)$/.test(tokens[opener]?.lower ?? "") && tokens[noun].start - before.end < 4 * NEAR;
}

/** "claimed responsibility for the bombing". */
function isAnsweredFor(tokens: readonly Token[], noun: number): boolean {
  const before = tokens.slice(Math.max(0, noun - 8), noun).findLast(({ lower }) => lower === "for");
  return before !== undefined && tokens[before.index - 1].lower === "responsibility";
}

/** "were killed [when rebels] attacked". */
function opensWhen(tokens: readonly Token[], verb: number, { first }: Sentence): boolean {
  for (let index = verb - 1; index > Math.max(first, verb - NEAR / 2); index -= 1) {
    if (tokens[index].lower === "when") return true;
    if (tokens[index].lower.endsWith("ed") || tokens[index].text === ",") return false;
  }
  return false;
}

/** The assault with those whom what came of it names. */
export function outcome(before: EventMention, { agents, targets, end, place, placeCode }: EventMention): EventMention {
  const doers = before.agents.length > 0 ? before.agents : agents;
  return {
    ...before,
    end: Math.max(before.end, end),
    agents: doers,
    targets: [...new Set([...before.targets, ...targets])].filter((actor) => !doers.includes(actor)),
    place: before.place ?? place,
    placeCode: before.placeCode ?? placeCode,
  };
}
