import type { ActorReading } from "./actor_reading.ts";
import { isGivenName } from "./given_names.ts";
import { isNameWord } from "./names.ts";
import { officeAt } from "./offices.ts";
import type { ActorDraft, Mention } from "./actor_draft.ts";

/** Tokens behind a verb in which "it" tells that a body has acted. */
const FARTHEST_PRONOUN = 2;
/** What only companies have. */
const OF_COMPANIES = /^(?:shares|stock|shareholders|shareholder|stores|factory|plant|subsidiary|executives)$/;

/** Takes names that look like a person's for a body's where the text says "it" of them or tells of their shares ("Lorne Mills said it lost"). */
export function turnBodies(reading: ActorReading): void {
  const turned = new Set(
    reading.registry.actors.filter(
      ({ kind, offices, country, addressed, mentions }) =>
        kind === "person" &&
        offices.length === 0 &&
        country === null &&
        addressed === null &&
        mentions.some((mention) => isOfBody(reading, mention)),
    ),
  );
  if (turned.size === 0) return;
  reading.registry.forget(turned);
  const bodies = new Map<ActorDraft, ActorDraft>();
  reading.mentions.forEach((mention, at) => {
    const { actor } = mention;
    if (!turned.has(actor)) return;
    const body = bodies.get(actor) ?? reading.registry.other("agency", actor.name, null);
    bodies.set(actor, body);
    const moved: Mention = { ...mention, actor: body, form: "agency" };
    body.mentions.push(moved);
    reading.mentions[at] = moved;
  });
}

function isOfBody({ tokens }: ActorReading, mention: Mention): boolean {
  const { last } = mention;
  const next = tokens[last];
  if (next === undefined) return false;
  if (OF_COMPANIES.test(next.lower) || employs(tokens, mention)) return true;
  if (next.pos !== "VERB") return false;
  for (let at = last + 1; at <= last + FARTHEST_PRONOUN && tokens[at]?.sentence === next.sentence; at += 1) {
    if (/^(?:it|its)$/.test(tokens[at].lower))
      return !/^(?:is|was|['’]s)$/.test(tokens[at + 1]?.lower ?? "") || tokens[at].lower === "its";
    if (tokens[at].lower !== "that") return false;
  }
  return false;
}

/** "Cal Watch spokesman Ivo Marel": a name before a calling and another name is whom they work for. */
function employs(tokens: ActorReading["tokens"], { first, last }: Mention): boolean {
  const office = officeAt(tokens, last);
  const holder = office === null ? undefined : tokens[office.end];
  return (
    holder !== undefined &&
    /^\p{Ll}/u.test(tokens[last].text) &&
    tokens[last].sentence === holder.sentence &&
    isNameWord(holder) &&
    !isGivenName(tokens[first].lower)
  );
}
