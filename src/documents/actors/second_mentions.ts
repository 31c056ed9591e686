import { isCompanyType, isPaperType, isType } from "./bodies.ts";
import { KNOWN_BODIES } from "./known_bodies.ts";
import type { ActorDraft, Mention } from "./actor_draft.ts";
import type { Token } from "../tokens.ts";

const TOKENS_BACK = 600;
const MENTIONS_BACK = 80;
const MOST_MODIFIERS = 3;
const LONGEST_SEAT = 5;
/** Groups of states that act as one. */
const BLOC = /^(?:EU27|ASEAN|MERCOSUR|GCC|AU|EAEU|BRICS|G7|G20|OPEC\+?|SCO|ecowas|sadc|caricom)$/;

function sets(table: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(table).flatMap(([nouns, types]) =>
      nouns.split(" ").map((noun) => [noun, new Set(types.split(" "))] as const),
    ),
  );
}

/** Sorts of introduced bodies that are no companies. */
const NO_COMPANY = /^(?:newspaper|daily|magazine|broadcaster|website|charity|party|militia|trust|club|union)$/;
/** Generic nouns, each with the sorts of bodies that it may mean again: last words of names, or a sort named below. */
const SORTS_OF = sets({
  "company firm": "company",
  "carmaker automaker miner retailer refiner chipmaker steelmaker airline conglomerate startup": "company",
  group:
    "company group association federation alliance coalition front brigade brigades militia movement organization organisation",
  "militia movement": "group front brigade brigades militia movement army",
  "bank lender": "bank bancorp",
  ministry: "ministry",
  department: "department ministry",
  committee: "committee subcommittee",
  panel: "committee subcommittee commission",
  commission: "commission",
  "court tribunal": "court tribunal",
  council: "council",
  union: "union",
  party: "party",
  federation: "federation",
  association: "association",
  alliance: "alliance",
  coalition: "coalition",
  institute: "institute",
  university: "university",
  foundation: "foundation",
  agency: "agency administration bureau authority service",
  authority: "authority",
  bureau: "bureau",
  administration: "administration",
  "regulator watchdog": "authority agency commission administration",
  "newspaper paper daily": "paper",
  "broadcaster network": "broadcaster",
  "club side team": "club united albion hotspur wanderers rovers athletic",
  charity: "group foundation trust",
  bloc: "igo",
  body: "any",
});

/**
 * The body that "the company", "the ministry", "the central bank" at a token means: the one of that sort named last before;
 * null when none is, or when the noun only opens a longer phrase ("the company chief", "the group of experts").
 *
 * @param mentions  in reading order
 * @param before    how many of `mentions` start before the token
 */
export function secondMention(
  tokens: readonly Token[],
  index: number,
  mentions: readonly Mention[],
  before: number,
): { readonly first: number; readonly actor: ActorDraft } | null {
  const { lower } = tokens[index];
  const sorts = SORTS_OF.get(lower) ?? (isType(lower) ? new Set([lower]) : undefined);
  if (sorts === undefined || opensLongerPhrase(tokens, index)) return null;
  if (lower === "body" && !acts(tokens[index + 1])) return null;
  const central = tokens[index - 1]?.lower === "central";
  let first = beforeSeat(tokens, central ? index - 2 : index - 1);
  if (lower === "body")
    while (index - first <= MOST_MODIFIERS && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[first]?.pos ?? "")) first -= 1;
  if (!/^(?:the|its)$/.test(tokens[first]?.lower ?? "") || (tokens[first].lower === "its" && !central)) return null;
  if (central && lower !== "bank") return null;
  for (let at = before - 1; at >= 0 && before - at <= MENTIONS_BACK; at -= 1) {
    const { actor, start, first: place } = mentions[at];
    if (index - place > TOKENS_BACK) return null;
    if (
      start < tokens[index].start &&
      sortsOf(actor).some((sort) => sorts.has(sort) || sort === lower) &&
      (!central || isCentral(actor))
    )
      return { first: first < index - 2 && lower !== "body" ? index : first, actor };
  }
  return null;
}

/** A verb, or what may stand before one or make a possessor. */
function acts(next: Token | undefined): boolean {
  return next !== undefined && (next.pos === "VERB" || /^(?:['’]s|has|will)$/.test(next.lower));
}

/** "the Washington-based lender": where the words begin that tell a seat; `index` without them. */
function beforeSeat(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.lower !== "based" || tokens[index - 1]?.text !== "-") return index;
  let first = index - 2;
  while (index - first < LONGEST_SEAT && tokens[first - 1]?.pos === "PROPN") first -= 1;
  return first - 1;
}

function opensLongerPhrase(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined || next.sentence !== tokens[index].sentence) return false;
  return next.pos === "NOUN" || next.pos === "PROPN" || /^(?:of|for|-|that|which|behind)$/.test(next.lower);
}

function isCentral({ name }: ActorDraft): boolean {
  return /central bank|bank of |federal reserve|bundesbank/i.test(name);
}

/** What an actor may be called again: the word that tells what it is, and its sort; empty for persons and states. */
function sortsOf(actor: ActorDraft): readonly string[] {
  if (actor.kind === "igo" && /\bBank\b|Monetary Fund/.test(actor.name)) return ["bank", "any"];
  if (actor.kind === "igo") return actor.id === "NATO" ? ["alliance"] : BLOC.test(actor.id) ? ["igo"] : ["any"];
  if (actor.kind !== "agency") return [];
  if (actor.sort !== null) return [actor.sort, "any", ...(NO_COMPANY.test(actor.sort) ? [] : ["company"])];
  const known = KNOWN_BODIES.get(actor.name);
  if (known !== undefined) return [known.sort, "any"];
  const words = actor.name.toLowerCase().split(" ");
  const of = words.findIndex((word) => /^(?:of|for)$/.test(word));
  const last = words.at(-1)!.replace(/\.$/, "");
  const type = of > 0 && isType(words[of - 1]) ? words[of - 1] : last;
  return [type, "any", ...(isCompanyType(type) ? ["company"] : []), ...(isPaperType(type) ? ["paper"] : [])];
}
