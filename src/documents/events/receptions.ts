import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Trigger } from "./triggers.ts";

const RECEIVES = /^(?:host|receiv|greet|welcom|call)/;
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const WHEN = /^(?:yesterday|today|here|early|earlier|late|later|this|last|night|morning|afternoon|evening|week)$/;
/** Rooms in which guests are received, behind at most so many words: "at his official residence". */
const ROOM = /^(?:palace|office|residence|house|villa|headquarters|ministry|airport|castle|presidency)$/;
const WORDS_OF_ROOM = 4;

/** "received Li", "hosted the minister": a guest is the object of the verb. */
export function isReception({ document: { tokens } }: Analysis, { plover, first, last, objectFrom }: Trigger): boolean {
  return plover === "CONSULT" && objectFrom === last && RECEIVES.test(tokens[first].lower);
}

/** "received [yesterday at Seif Palace] his counterpart", "called [on] the king": where the guest may be named, behind when and where he is received. */
export function guestFrom(analysis: Analysis, { first, last }: Trigger): number {
  const { tokens } = analysis.document;
  let index = tokens[first].lower.startsWith("call") && tokens[last]?.lower === "on" ? last + 1 : last;
  for (;;) {
    const { lower } = tokens[index] ?? { lower: "" };
    const behind = /^(?:in|at)$/.test(lower) ? behindPlace(analysis, index + 1) : null;
    if (behind !== null) index = behind;
    else if (WHEN.test(lower) || DAY.test(lower) || (lower === "on" && DAY.test(tokens[index + 1]?.lower ?? "")))
      index += 1;
    else return index;
  }
}

function behindPlace(analysis: Analysis, first: number): number | null {
  const { tokens } = analysis.document;
  const room = tokens.slice(first, first + WORDS_OF_ROOM).findIndex(({ lower }) => ROOM.test(lower));
  if (room >= 0) return first + room + 1;
  return mentionAt(analysis, first)?.last ?? null;
}
