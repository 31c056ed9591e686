import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { pronounReferent } from "../attribution/pronouns.ts";
import { salienceBefore } from "../actors/states_in_view.ts";
import type { Token } from "../tokens.ts";
import { isHeadlineVerb } from "./headlines.ts";
import { sceneOf } from "./scene.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** People who act in conflicts without any state's order. */
const CIVIL = words(`
  rebels insurgents militants guerrillas guerillas gunmen gunman fighters militias militia militiamen jihadists
  extremists separatists secessionists terrorists attackers assailants bombers bomber kidnappers hijackers pirates
  mercenaries warlords islamists loyalists mutineers gangs cartels tribesmen mob mobs snipers hackers smugglers
  traffickers paramilitaries anarchists opposition dissidents activists campaigners protesters protestors demonstrators rioters
  marchers strikers crowd crowds students workers miners farmers fishermen truckers teachers nurses doctors youths monks
  lawyers settlers villagers refugees migrants civilians monitors inspectors journalists reporters correspondents supporters opponents
  hitmen assassins bandits arsonists looters sympathisers sympathizers unionists unions hostages prisoners detainees inmates nationals nationalists monarchists
  drivers pilots dockers dockworkers steelworkers depositors shopkeepers mourners veterans growers housewives
  republicans communists leftists hardliners peasants servants employees pensioners worshippers vigilantes herders journalist activist dissident`);
/** What a state fights, guards and rules with. */
const ORGANS = words(`
  police policemen troops soldiers soldier forces army military navy commandos marines paratroopers guards gendarmes
  gendarmerie officers authorities warplanes planes jets warships helicopters gunships tanks artillery peacekeepers
  servicemen troopers prosecutors conscripts reservists agents guardsmen junta`);
/** What rules a state and is it. */
const RULERS = /^(?:government|regime|authorities)$/;
/** Organs that need a word of arms or rule before them. */
const NEEDS_ORDER = /^(?:forces|guards|officers|planes|jets|helicopters|tanks|agents|artillery)$/;
const ORDER =
  /^(?:government|security|army|military|police|armed|border|riot|special|air|naval|presidential|state|loyalist|defen[cs]e|coast|national|republican|interior|federal|intelligence|immigration|customs|prison|ground|allied)$/;
/** Words that make a group of any sort one that fights or opposes: "rebel groups", "opposition leaders". */
const AGAINST =
  /^(?:rights|aid|relief|humanitarian|advocacy|civic|rebel|militant|insurgent|guerrilla|jihadist|extremist|islamist|separatist|terrorist|paramilitary|militia|opposition|dissident|protest|student|tribal|union|armed|secessionist|communist)$/;
const GROUPS = words(`
  group groups faction factions forces fighters movement movements leaders leader politicians politician figures
  lawmakers party parties candidates candidate commanders commander chiefs members bands troops soldiers alliance coalition agencies organisations organizations campaigners`);
/** Those who fight may fight any state that is named beside them. */
const ARMED =
  /^(?:rebels|insurgents|militants|guerr?illas|gunm[ae]n|fighters|militias?|militiamen|jihadists|extremists|separatists|secessionists|terrorists|attackers|assailants|bombers?|kidnappers|hijackers|pirates|mercenaries|hackers|smugglers|traffickers|hitmen|assassins|bandits|settlers|hostages|refugees|migrants|civilians|nationals|groups?|factions?|troops|soldiers|forces|gangs|cartels)$/;
/** Adjectives and nouns that before a thing tell whose it is: "rebel positions", "an army offensive". */
const OWNERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rebel: "rebels",
    militant: "militants",
    guerrilla: "guerrillas",
    insurgent: "insurgents",
    separatist: "separatists",
    jihadist: "jihadists",
    militia: "militias",
    opposition: "opposition",
    army: "army",
    police: "police",
    military: "military",
    government: "government",
  }),
);
const OWNED =
  /^(?:positions?|bases?|posts?|outposts?|checkpoints?|roadblocks?|stations?|headquarters|barracks|convoys?|vehicles?|patrols?|camps?|strongholds?|hideouts?|areas?|territory|compounds?|boats?|vessels?|villages?|bunkers?|academy|installations?|buildings?|trucks?|lines?|attacks?|offensives?|assaults?|raids?|ambush(?:es)?|strikes?|airstrikes?|shelling|bombings?|bombardment|crackdown|operations?|fire|gunfire|advance|incursions?|killings?|rally|protests?|demonstrations?|stronghold)$/;
const IN_PHRASE = /^(?:ADJ|NOUN|PROPN|NUM)$/;
const LONGEST = 6;
const CLEARLY = 1.5;

/** True for what a state sends: its own forces are no side that something is done to. */
export function isForce({ kind, sort }: ActorDraft): boolean {
  return kind === "agency" && sort !== null && ORGANS.has(sort);
}

/** True for those who fight outside any state's forces: they may be of another state than the text speaks of. */
export function isArmed({ kind, sort }: ActorDraft): boolean {
  return kind === "collective" && sort !== null && ARMED.test(sort);
}

/** Every word that may name such people; most tokens are none, and are passed over by one look. */
const FIRST_LOOK = new Set([...CIVIL, ...ORGANS, ...GROUPS, ...OWNERS.keys(), "government", "regime", "authorities"]);

/**
 * Mentions of those whom only common nouns name: "Darfur rebels", "riot police", "protesters". Fighters of a named body
 * are that body; organs without a state are those of the state where they act or that the text is about.
 */
export function circlesIn(analysis: Analysis): readonly Mention[] {
  const { tokens } = analysis.document;
  const found: Mention[] = [];
  for (const token of tokens) {
    if (!FIRST_LOOK.has(token.lower)) continue;
    const owner = ownerOf(analysis, token);
    if (owner !== null) found.push(owner);
    const against = GROUPS.has(token.lower) && AGAINST.test(tokens[token.index - 1]?.lower ?? "");
    const civil = against || CIVIL.has(token.lower);
    if ((!civil && !ORGANS.has(token.lower) && !RULERS.test(token.lower)) || !isHead(tokens, token)) continue;
    const mention = circleAt(analysis, token, civil);
    if (mention !== null) found.push(mention);
  }
  return found;
}

/** "rebel" in "rebel positions": whose they are, where no state is named before. */
function ownerOf(analysis: Analysis, token: Token): Mention | null {
  const { tokens } = analysis.document;
  const { index, lower, start, end } = token;
  const name = OWNERS.get(lower);
  const next = tokens[index + 1];
  if (name === undefined || next?.sentence !== token.sentence || !OWNED.test(next.lower)) return null;
  if (mentionAt(analysis, index) !== null || mentionAt(analysis, index + 1) !== null) return null;
  const { owner } = phraseOf(analysis, token);
  if (owner !== null) return null;
  const organ = ORGANS.has(lower) || RULERS.test(lower);
  const country = stateAround(analysis, token) ?? (organ ? stateInView(analysis, token, CLEARLY) : null);
  const { registry } = analysis.actors;
  const actor =
    RULERS.test(lower) && country !== null
      ? registry.place(country)
      : registry.other(organ ? "agency" : "collective", name, country);
  if (actor.kind !== "state") actor.sort ??= name;
  const mention: Mention = { start, end, first: index, last: index + 1, actor, form: "demonym", possessive: false };
  if (!actor.mentions.some((known) => known.start === start)) actor.mentions.push(mention);
  return mention;
}

/** A noun that ends its phrase, "rebels" right before a verb though it may be one itself: not "police chief", "army-backed", "opposition to the plan"; "opposition rally" is the opposition's. */
function isHead(tokens: readonly Token[], { index, lower, pos, end, sentence }: Token): boolean {
  const next = tokens[index + 1];
  const mistagged = pos === "VERB" && /^(?:VERB|AUX)$/.test(next?.pos ?? "");
  if (!/^(?:NOUN|PROPN)$/.test(pos) && !mistagged && !/^(?:military|opposition)$/.test(lower)) return false;
  if (next === undefined || next.sentence !== sentence) return true;
  if (next.text === "-" && next.start === end) return false;
  if (lower === "opposition") return next.lower !== "to" && !CIVIL.has(next.lower) && !GROUPS.has(next.lower);
  const ends = isHeadlineVerb(tokens, index + 1) || DAY.test(next.lower);
  return ends || !/^(?:NOUN|PROPN|ADJ)$/.test(next.pos) || !/^\p{L}/u.test(next.text);
}

/** "the government Thursday": behind its noun a phrase may tell the day. */
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/;

/** "a US strategic bomber" is no person. */
const CRAFT = /^(?:strategic|stealth|heavy|range|fighter|nuclear|dive|capable|aircraft|jet)$/;

function circleAt(analysis: Analysis, head: Token, civil: boolean): Mention | null {
  const { tokens, text } = analysis.document;
  const known = mentionAt(analysis, head.index);
  if (known !== null && (known.form !== "office" || known.actor.kind === "person" || known.actor.country !== null))
    return null;
  const { first: from, owner } = phraseOf(analysis, head);
  if (/^bombers?$/.test(head.lower) && CRAFT.test(tokens[head.index - 1]?.lower ?? "")) return null;
  const ordered = tokens.slice(from, head.index).some(({ lower }) => ORDER.test(lower));
  const kept = owner === null ? stateOfPronoun(analysis, from) : null;
  if (!civil && NEEDS_ORDER.test(head.lower) && owner === null && !ordered && kept === null) return null;
  const backed = owner !== null && tokens[owner.last]?.text === "-";
  const body = owner !== null && !backed && !owner.possessive && isBody(owner.actor) ? owner.actor : null;
  const state = owner === null || backed ? null : (owner.actor.country ?? null);
  if (!civil && state !== null && body === null) return null;
  if (RULERS.test(head.lower) && /^(?:an?|any|no|another)$/.test(tokens[from - 1]?.lower ?? "")) return null;
  let first = from;
  while (first < head.index && tokens[first].pos === "NUM") first += 1;
  const { start } = tokens[first];
  const country =
    state ??
    stateBehind(analysis, head) ??
    kept ??
    stateAround(analysis, head) ??
    (civil && ARMED.test(head.lower) ? null : stateInView(analysis, head, RULERS.test(head.lower) ? 1 : CLEARLY));
  const ruled = RULERS.test(head.lower) && country !== null ? analysis.actors.registry.place(country) : null;
  const name = text.slice(start, head.end).replace(/\s+/g, " ");
  const actor = body ?? ruled ?? analysis.actors.registry.other(civil ? "collective" : "agency", name, country);
  if (body === null && ruled === null) actor.sort ??= head.lower;
  const mention: Mention = {
    start,
    end: head.end,
    first,
    last: head.index + 1,
    actor,
    form: civil ? "collective" : "agency",
    possessive: /^['’]s?$/.test(tokens[head.index + 1]?.text ?? ""),
  };
  if (!actor.mentions.some((known) => known.start === start)) actor.mentions.push(mention);
  return mention;
}

/** Where the noun phrase of a head begins, and the mention that opens or owns it. */
function phraseOf(analysis: Analysis, head: Token): { readonly first: number; readonly owner: Mention | null } {
  const { tokens } = analysis.document;
  let first = head.index;
  while (first > 0 && head.index - first < LONGEST) {
    const before = tokens[first - 1];
    if (before.sentence !== head.sentence || isHeadlineVerb(tokens, first - 1)) break;
    const named = mentionAt(analysis, first - 1);
    if (named !== null && named.last <= head.index)
      return named.form === "person" || named.form === "office" || named.last !== first
        ? { first, owner: null }
        : { first: named.first, owner: named };
    if (/^['’]s?$/.test(before.text)) return { first, owner: mentionAt(analysis, first - 2) };
    if (!IN_PHRASE.test(before.pos) && !(before.text === "-" && before.end === tokens[first].start)) break;
    first -= 1;
  }
  return { first, owner: null };
}

function isBody({ kind }: ActorDraft): boolean {
  return kind === "agency" || kind === "igo";
}

/** "the government of Peru", "the army of Mali". */
function stateBehind(analysis: Analysis, { index }: Token): string | null {
  const { tokens } = analysis.document;
  if (tokens[index + 1]?.lower !== "of") return null;
  const owner = mentionAt(analysis, index + 2) ?? mentionAt(analysis, index + 3);
  return owner === null || owner.form === "demonym" ? null : owner.actor.country;
}

/** "Kenya said its troops": the state whose the people are. */
function stateOfPronoun(analysis: Analysis, first: number): string | null {
  const { tokens, sentences } = analysis.document;
  const owner = tokens[first - 1];
  if (owner === undefined || !/^(?:its|his|her|their)$/.test(owner.lower)) return null;
  const named = mentionsIn(analysis, sentences[owner.sentence].first, owner.index).findLast(
    ({ actor, form }) => actor.kind === "state" && form !== "demonym",
  );
  return named?.actor.country ?? named?.actor.id ?? pronounReferent(analysis, owner.index)?.country ?? null;
}

/** "police in Georgia", "Gunmen in northern Chad": the one state in which its sentence places things. */
function stateAround(analysis: Analysis, { sentence }: Token): string | null {
  return sceneOf(analysis, analysis.document.sentences[sentence]);
}

/** The state that the text up to the end of the sentence speaks of, named `margin` times as often as the next; null where two compete. */
function stateInView(analysis: Analysis, { sentence }: Token, margin: number): string | null {
  const { last } = analysis.document.sentences[sentence];
  const [first, second] = [...salienceBefore(analysis, last)].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= (second?.[1] ?? 0) * margin ? first[0] : null;
}
