import type { ActorReading } from "./actor_reading.ts";
import { behindAcronym, stepOffice } from "./office_step.ts";
import { officeAt } from "./offices.ts";
import { STATE_ENTRIES } from "./places.ts";

/**
 * Mentions the body over the tokens `index` … `end` (exclusive), with the acronym in brackets behind it, and reads the office
 * that goes on with it ("Energy Ministry spokesman Ivo Marel"); the index behind all of it.
 *
 * @param sort  the noun that introduced the body, null when its name tells what it is
 */
export function stepBody(
  reading: ActorReading,
  index: number,
  end: number,
  country: string | null,
  sort: string | null = null,
): number {
  const { tokens, registry } = reading;
  const last = endByAcronym(reading, index, end);
  const actor = registry.other("agency", reading.words(index, last), country ?? stateBehind(reading, index, last));
  actor.sort ??= sort;
  reading.mention(actor, index, last, "agency");
  const behind = behindAcronym(reading, last);
  if (behind > last) {
    reading.acronyms.set(tokens[last + 1].text, actor);
    reading.mention(actor, last + 1, last + 2, "agency");
    return behind;
  }
  const office = officeAt(tokens, last);
  return office === null ? last : stepOffice(reading, last, office, country === null ? [] : [country], index);
}

/** "Council for Peace and Order (CPO)": where a name ends whose initials the brackets behind it repeat; `end` without them. */
function endByAcronym({ tokens }: ActorReading, index: number, end: number): number {
  for (let at = end; at < index + LONGEST && tokens[at]?.sentence === tokens[index].sentence; at += 1) {
    const { text } = tokens[at];
    if (text === "(")
      return tokens[at + 2]?.text === ")" && tokens[at + 1].text === initials(tokens.slice(index, at)) ? at : end;
    if (!/^\p{Lu}|^(?:and|of|for|the|on|&)$/u.test(text)) return end;
  }
  return end;
}

const LONGEST = 12;

function initials(tokens: ActorReading["tokens"]): string {
  return tokens.map(({ text }) => (/^\p{Lu}/u.test(text) ? text.charAt(0) : "")).join("");
}

/** "Chile's state copper company": the state whose adjective or possessive opens the phrase that a noun ends. */
export function ownerBefore({ mentions, tokens }: ActorReading, index: number): string | null {
  const owner = mentions.at(-1);
  if (owner === undefined || index - owner.last > 4) return null;
  const between = tokens.slice(owner.last, index);
  const whole = between.every(({ pos, text }) => /^(?:NOUN|ADJ|PROPN)$/.test(pos) || /^(?:['’]s?|-)$/.test(text));
  return whole && owner.actor.kind === "state" && (owner.possessive || owner.form === "demonym")
    ? owner.actor.id
    : null;
}

/** "Bank of Korea", "the Foreign Ministry in Oslo": the state inside or right behind the name of a body. */
function stateBehind(reading: ActorReading, index: number, last: number): string | null {
  const behind = /^(?:in|of)$/.test(reading.tokens[last]?.text ?? "") ? last + 2 : last;
  for (let at = index + 1; at < behind; at += 1) {
    const place = reading.placeAt(at)?.place;
    if (place != null && place.form !== "demonym" && STATE_ENTRIES.has(place.code)) return place.code;
  }
  return null;
}
