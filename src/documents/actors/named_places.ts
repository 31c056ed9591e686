import type { ActorReading } from "./actor_reading.ts";
import { keep } from "./registry.ts";
import type { ActorDraft, Mention } from "./actor_draft.ts";

/** Words before names of places; persons stand behind few of them. */
const BEFORE_PLACES = /^(?:in|near|outside|across|throughout|around|downtown)$/;
const OF_PLACES =
  /^(?:city|town|province|village|district|state|region|county|port|suburb|island|north|south|east|west|northeast|northwest|southeast|southwest|outskirts|streets|neighbou?rhood|university|people|residents|capital)$/;
const BEHIND_PLACES =
  /^(?:province|provinces|district|districts|region|county|counties|prefecture|city|town|village|airport|state|area|suburb|neighbou?rhood|residents?)$/;

/** Takes back the names that look like a person's and are a town's or region's: what the text says of them is where, not what they did. */
export function dropPlaces(reading: ActorReading): void {
  const dropped = new Set(
    reading.registry.actors.filter((actor) => actor.kind === "person" && isPlaceName(reading, actor)),
  );
  if (dropped.size === 0) return;
  reading.registry.forget(dropped);
  keep(reading.mentions, ({ actor }) => !dropped.has(actor));
}

function isPlaceName(reading: ActorReading, { offices, mentions, country }: ActorDraft): boolean {
  if (offices.length > 0 || country !== null) return false;
  let score = 0;
  for (const mention of mentions)
    score += standsAsPlace(reading, mention) ? AS_PLACE : AS_PERSON[signOf(reading, mention)];
  return score > 0;
}

const AS_PLACE = 2;
const AS_PERSON = { acts: -2, actedOn: -1, nothing: 0 };

function standsAsPlace({ tokens }: ActorReading, { first, last, possessive }: Mention): boolean {
  const at = tokens[first - 1]?.lower === "the" ? first - 1 : first;
  const [before, owner] = [tokens[at - 1]?.lower ?? "", tokens[at - 2]?.lower ?? ""];
  if (BEFORE_PLACES.test(before)) return !possessive;
  return (before === "of" && OF_PLACES.test(owner)) || BEHIND_PLACES.test(tokens[last]?.text ?? "");
}

function signOf({ tokens }: ActorReading, { first, last }: Mention): keyof typeof AS_PERSON {
  if (
    tokens[last]?.pos === "VERB" ||
    (tokens[last]?.text === "," && /^(?:\d\d|who)$/.test(tokens[last + 1]?.lower ?? ""))
  )
    return "acts";
  return tokens[first - 1]?.pos === "VERB" ? "actedOn" : "nothing";
}
