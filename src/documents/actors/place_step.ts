import type { ActorReading } from "./actor_reading.ts";
import { bodyAt, isOrganOfState } from "./bodies.ts";
import { stepBody } from "./body_step.ts";
import { institutionAt } from "./institutions.ts";
import type { WrittenInstitution } from "./institutions.ts";
import { looksLikePerson, nameAt } from "./names.ts";
import { stepOffice } from "./office_step.ts";
import { officeAt, officeBelongs } from "./offices.ts";
import type { WrittenPlace } from "./place_index.ts";
import type { PlaceName } from "./places.ts";
import { STATE_ENTRIES } from "./places.ts";
import { isPossessive } from "../tokens.ts";

/** States whose names stand before offices and bodies without a sign of the possessive ("US officials", "UK Treasury"). */
const ADJECTIVE_TOO = /^(?:USA|EU27|GBR|ARE)$/;

/** Mentions a state, group, organisation or known body, and reads the office, body or person that its phrase leads to; the index behind. */
export function stepPlace(reading: ActorReading, index: number, place: WrittenPlace): number {
  const { registry } = reading;
  const whole = bodyOver(reading, index, place);
  if (whole !== null) return whole;
  if (place.body !== null) {
    const { name, country } = place.body;
    reading.mention(registry.other("agency", name, country), index, place.last, "agency");
    return place.last;
  }
  if (place.place === null) {
    reading.mention(registry.organisation(place.organisation!), index, place.last, "organisation");
    return place.last;
  }
  const led = isAdjective(reading, place.place, place.last) ? stepOwned(reading, index, place.last, place.place) : null;
  if (led !== null) return led;
  reading.mention(registry.place(place.place.code), index, place.last, place.place.form);
  return place.last;
}

function isAdjective({ tokens }: ActorReading, { code, form }: PlaceName, last: number): boolean {
  if (form === "demonym" || form === "seat" || ADJECTIVE_TOO.test(code) || isPossessive(tokens[last])) return true;
  return form === "name" && /^\p{Lu}/u.test(tokens[last]?.text ?? "") && officeAt(tokens, last) !== null;
}

/** "Chinese and Ukrainian Presidents", "Russia's Energy Ministry", "Poland's Marta Zielinska": what belongs to the place; null for nothing. */
function stepOwned(reading: ActorReading, index: number, last: number, { code, form }: PlaceName): number | null {
  const { tokens, registry } = reading;
  const behind = last + (isPossessive(tokens[last]) ? 1 : 0);
  const second = secondDemonym(reading, behind);
  const at = second?.behind ?? behind;
  const office = officeAt(tokens, at);
  if (office !== null && officeBelongs(tokens, at)) {
    reading.mention(registry.place(code), index, last, form);
    if (second !== null) reading.mention(registry.place(second.code), second.first, second.behind, "demonym");
    return stepOffice(reading, at, office, second === null ? [code] : [code, second.code], index);
  }
  const body = reading.isPlace(behind) ? null : reading.bodyAt(behind);
  if (body !== null) {
    reading.mention(registry.place(code), index, last, form);
    return stepBody(reading, behind, body.last, code);
  }
  const institution = institutionAt(tokens, behind);
  if (institution !== null && reading.together(institution.last - 1, index))
    return stepInstitution(reading, index, last, institution, { code, form });
  const own = behind > last ? nameAt(tokens, behind, reading.isPlace) : null;
  if (own === null || !looksLikePerson(tokens, own) || !reading.together(behind, index)) return null;
  reading.mention(registry.place(code), index, last, form);
  return reading.addPerson(own, STATE_ENTRIES.has(code) || code === "EU27" ? code : null);
}

/** "Norwegian Peace Committee", "London Standard": a body whose own name begins with a place; ministries stand behind theirs. */
function bodyOver(reading: ActorReading, index: number, { last, place, body: known }: WrittenPlace): number | null {
  if (place === null && known === null) return null;
  const body = bodyAt(reading.tokens, index, reading.isPlace);
  const ministry = known?.sort === "ministry";
  if (body === null || body.last <= last || (isOrganOfState(body.type) && !ministry)) return null;
  const demonym = place?.form === "demonym";
  if (demonym) reading.mention(reading.registry.place(place.code), index, last, "demonym");
  const state = place !== null && STATE_ENTRIES.has(place.code) ? place.code : null;
  const country = (ministry ? null : known?.country) ?? (demonym || place?.form === "name" ? state : null);
  return stepBody(reading, index, body.last, country);
}

/** "Chinese customs", "Russian officials": a body or circle written behind the adjective of its place. */
function stepInstitution(
  reading: ActorReading,
  index: number,
  last: number,
  institution: WrittenInstitution,
  { code, form }: PlaceName,
): number {
  const { tokens, registry } = reading;
  const state = registry.place(code);
  reading.mention(state, index, last, form);
  if (institution.kind === "state") return institution.last;
  const country = state.kind === "state" ? code : null;
  const actor = registry.other(institution.kind, reading.words(index, institution.last), country);
  reading.mention(actor, index, institution.last, institution.kind);
  const office = officeAt(tokens, institution.last);
  if (office === null) return institution.last;
  return stepOffice(reading, institution.last, office, country === null ? [] : [country], index);
}

/** "Chinese and Ukrainian Presidents": the second adjective of place. */
function secondDemonym(
  reading: ActorReading,
  index: number,
): { readonly code: string; readonly first: number; readonly behind: number } | null {
  if (!/^(?:and|,|&)$/.test(reading.tokens[index]?.lower ?? "")) return null;
  const place = reading.placeAt(index + 1);
  if (place?.place?.form !== "demonym") return null;
  const office = officeAt(reading.tokens, place.last);
  return office?.plural === true ? { code: place.place.code, first: index + 1, behind: place.last } : null;
}
