import { ActorReading } from "./actor_reading.ts";
import type { ActorFindings } from "./actor_reading.ts";
import { ownerBefore, stepBody } from "./body_step.ts";
import { introducedBody } from "./introduced_bodies.ts";
import { isTitleInside, looksLikePerson, nameAt } from "./names.ts";
import { turnBodies } from "./named_bodies.ts";
import { dropPlaces } from "./named_places.ts";
import { stepOffice } from "./office_step.ts";
import { officeAt } from "./offices.ts";
import type { WrittenOffice } from "./offices.ts";
import { stepPlace } from "./place_step.ts";
import { agencyAt } from "../layout/agencies.ts";
import { tokenAt } from "../tokens.ts";
import type { TokenizedText } from "../tokens.ts";
import { isCapitalised } from "../letters.ts";

/** Finds states, groups, organisations, bodies and named persons with their offices, in reading order. */
export function findActors(document: TokenizedText): ActorFindings {
  const reading = new ActorReading(document);
  let index = 0;
  while (index < document.tokens.length) index = Math.max(index + 1, step(reading, index));
  dropPlaces(reading);
  turnBodies(reading);
  return reading;
}

/** Reads what stands at a token; the index behind it. */
function step(reading: ActorReading, index: number): number {
  const { tokens } = reading;
  const named = isCapitalised(tokens[index].text) ? stepName(reading, index) : null;
  if (named !== null) return named;
  const office = officeAt(tokens, index);
  const introduced = introducedBody(tokens, index, reading.isPlace);
  const person = office !== null && (introduced === null || nameAt(tokens, office.end, reading.isPlace) !== null);
  if (person && !isAdjective(reading, office)) return stepOffice(reading, index, office, [], index);
  if (introduced !== null) {
    const { first, last, type } = introduced;
    return stepBody(reading, first, last, ownerBefore(reading, index), type);
  }
  const name = nameAt(tokens, index, reading.isPlace);
  if (name === null) return index + 1;
  if (isTitleInside(tokens, name.last)) return name.last;
  const length = name.last - name.first;
  const apposed = length > 1 && length <= 4 && reading.apposition(name.last) !== null;
  return apposed || looksLikePerson(tokens, name) ? reading.addPerson(name, null) : name.last;
}

/** A place, agency or body whose name opens at a capitalised token; null when none does. */
function stepName(reading: ActorReading, index: number): number | null {
  const { tokens, text, acronyms, registry } = reading;
  const short = acronyms.get(tokens[index].text);
  if (short !== undefined) {
    reading.mention(short, index, index + 1, "agency");
    return index + 1;
  }
  const place = reading.placeAt(index);
  if (place !== null) return stepPlace(reading, index, place);
  const agency = agencyAt(text, tokens[index].start);
  if (agency !== null) {
    const last = Math.max(index + 1, tokenAt(tokens, agency.end - 1) + 1);
    reading.mention(registry.other("agency", agency.name, null), index, last, "agency");
    return last;
  }
  const body = reading.bodyAt(index);
  return body === null ? null : stepBody(reading, index, body.last, null);
}

/** "an official visit", "the general council", "a private clinic": before a common noun the word is no office. */
function isAdjective({ tokens }: ActorReading, { title, end }: WrittenOffice): boolean {
  const next = tokens[end];
  return (
    /^(?:official|general|principal|major|minor)$/.test(title) &&
    next !== undefined &&
    next.pos === "NOUN" &&
    /^\p{Ll}/u.test(next.text)
  );
}
