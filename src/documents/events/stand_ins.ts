import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { namesakes } from "./namesakes.ts";
import { pairMeant } from "./pairs.ts";

const FARTHEST_OWNER = 9;

/** Whom a mention stands for: an office without a name acts for its state or body ("Qatar's foreign minister", "the head of the European Commission"). */
export function standIns(analysis: Analysis, { actor, form, first, last }: Mention): readonly ActorDraft[] {
  const { registry } = analysis.actors;
  const peoples =
    actor.kind === "collective" || (form === "office" && actor.kind !== "person")
      ? mentionsIn(analysis, first, last).filter((inner) => inner.form === "demonym")
      : [];
  const shared = namesakes(analysis, actor);
  if (shared.length > 0) return shared;
  if (peoples.length > 1) return peoples.map((inner) => inner.actor);
  if (form === "agency" && actor.country !== null && isAdjective(analysis, last))
    return [registry.place(actor.country)];
  if (actor.kind === "anonymous" && actor.country !== null) return [registry.place(actor.country)];
  const circle = form === "collective" && actor.country === null && actor.sort === null;
  if ((form !== "office" && !circle) || actor.kind === "person") return [actor];
  if (actor.country !== null) return [actor];
  if (actor.kind !== "anonymous" && actor.kind !== "collective") return [actor];
  const { tokens } = analysis.document;
  const inner = mentionsIn(analysis, first, last).find(
    (mention) => mention.actor !== actor && /^(?:state|igo|agency)$/.test(mention.actor.kind),
  );
  if (inner !== undefined) return [inner.actor];
  const owner = ownerBefore(analysis, first) ?? countryBefore(analysis, first);
  if (owner !== null) return [owner];
  const owners: ActorDraft[] = [];
  let open = false;
  for (let index = last; index < Math.min(tokens.length, last + FARTHEST_OWNER); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (open && mention.actor.kind !== "person" && mention.actor.kind !== "anonymous")
        owners.push(...standIns(analysis, mention));
      index = mention.last - 1;
      continue;
    }
    const { lower, pos } = tokens[index];
    if (open && /^(?:two|both)$/.test(lower)) {
      const pair = pairMeant(analysis, index + 2);
      if (pair.length > 0) return pair;
    }
    if (/^(?:of|from|for)$/.test(lower)) open = true;
    else if (!(open && /^(?:DET|ADJ|NOUN|PROPN|CCONJ|NUM)$/.test(pos))) break;
  }
  return owners.length > 0 ? owners : [actor];
}

/** "Qatar's ruling emir": the state whose possessive or adjective opens the phrase. */
function ownerBefore(analysis: Analysis, first: number): ActorDraft | null {
  const { tokens } = analysis.document;
  for (let index = first - 1; index >= Math.max(0, first - 5); index -= 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      const owns = mention.possessive || mention.form === "demonym" || mention.form === "organisation";
      return owns && mention.actor.kind !== "person" && mention.actor.kind !== "anonymous" ? mention.actor : null;
    }
    if (!/^(?:ADJ|NOUN|PROPN|PART|VERB)$/.test(tokens[index].pos) || tokens[index].sentence !== tokens[first].sentence)
      return null;
  }
  return null;
}

/** A spokesman or officials without a name act for their state; null where nobody knows for whom. */
export function actsFor({ actors }: Analysis, actor: ActorDraft): ActorDraft | null {
  if (actor.kind !== "anonymous" && actor.kind !== "collective") return actor;
  return actor.country === null ? null : actors.registry.place(actor.country);
}

/** "the country's ambassador": the state named last before a noun that means it. */
function countryBefore(analysis: Analysis, first: number): ActorDraft | null {
  const { tokens } = analysis.document;
  if (
    !/^['’]s$/.test(tokens[first - 1]?.text ?? "") ||
    !/^(?:country|nation|kingdom|republic)$/.test(tokens[first - 2].lower)
  )
    return null;
  return (
    mentionsIn(analysis, Math.max(0, first - 120), first).findLast(({ actor }) => actor.kind === "state")?.actor ?? null
  );
}

const NO_ACTOR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:of|in|on|at|for|with|among|no)(?: .*)?|(?:sanctions|tariffs|restrictions|measures|exports|imports|talks|negotiations|tensions|relations|ties|hopes|fears|concerns|mous|memorandums|agreements|documents))$/i;

const FORCE =
  /(?:^| )(?:rockets?|missiles?|shells?|shelling|drones?|bombs?|(?:air ?)?strikes?|airstrikes?|attacks?|clash(?:es)?|fighting|violence|protests?|riots?|troubles?|explosions?|blasts?|artillery|bombardment|jets?|(?:war)?planes?|aircraft|helicopters?|gunships?|warships?|tanks?|ships?|vessels?|submarines?|destroyers?|frigates?|boats?|strategic bombers?)$/i;

/** "Russian missiles", "clashes": what harms is nobody; its owner is. */
export function isForceItself({ kind, name }: ActorDraft): boolean {
  return kind !== "person" && kind !== "state" && FORCE.test(name);
}

/** False for what is no actor of an event: somebody without a name, a circle told by a preposition, a thing that opens a sentence. */
export function isActor(actor: ActorDraft): boolean {
  return actor.kind !== "anonymous" && !NO_ACTOR.test(actor.name) && !isForceItself(actor);
}

/** "Russia's military operations": before a noun the military is only its adjective. */
function isAdjective(analysis: Analysis, last: number): boolean {
  const { tokens } = analysis.document;
  return /^(?:military|army|navy)$/.test(tokens[last - 1].lower) && tokens[last]?.pos === "NOUN";
}

/** "Russian" in "Russian Deputy Prime Minister Novak": the mention only opens the name of another. */
export function startsLongerName(analysis: Analysis, mention: Mention): boolean {
  const opens = mention.form === "name" && opensOffice(analysis, mention);
  if (!opens && !mention.possessive && mention.form !== "demonym" && mention.form !== "seat") return false;
  const next = mentionAt(analysis, mention.last + (mention.possessive ? 1 : 0));
  const inner = mentionsIn(analysis, mention.first, mention.first + 1).find(
    (other) => other !== mention && other.last > mention.last,
  );
  return inner !== undefined || (next !== null && next.form === "person") || opensTitle(analysis, mention);
}

const LONGEST_TITLE = 3;

/** "Russian [deputy prime minister] Novak": up to three words of a title, and its holder. */
function opensTitle(analysis: Analysis, { last }: Mention): boolean {
  const { tokens } = analysis.document;
  for (let index = last; index <= last + LONGEST_TITLE; index += 1) {
    if (mentionAt(analysis, index)?.form === "person") return true;
    if (/^(?:VERB|AUX)$/.test(tokens[index]?.pos ?? "VERB")) return false;
  }
  return false;
}

/** "New Zealand Prime Minister Chris Hipkins": a plain name right before an office and its holder. */
function opensOffice(analysis: Analysis, { last }: Mention): boolean {
  const { tokens } = analysis.document;
  for (let index = last; index < Math.min(tokens.length, last + 6); index += 1) {
    if (mentionAt(analysis, index)?.form === "person") return true;
    if (!/^(?:\p{Lu}|of$|for$|and$)/u.test(tokens[index].text)) return false;
  }
  return false;
}
