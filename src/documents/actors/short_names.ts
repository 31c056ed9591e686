import type { ActorFindings } from "./actor_reading.ts";
import { agedPerson } from "./aged_persons.ts";
import { firstFrom } from "../analysis.ts";
import { learnLoneNames } from "./lone_names.ts";
import { isNameWord, LAST_NAMES, particlesBefore } from "./names.ts";
import { withNationals } from "./nationals.ts";
import { officeFit } from "./office_fit.ts";
import { OfficeHolders, roleOf } from "./office_holders.ts";
import type { ActorDraft, Mention, Office } from "./actor_draft.ts";
import { secondMention } from "./second_mentions.ts";
import { shortBodyNames, standsAlone } from "./short_bodies.ts";
import { isPossessive } from "../tokens.ts";
import type { TokenizedText } from "../tokens.ts";
import { wordSet } from "../word_set.ts";

/** The actors of a document with every mention in reading order; `mentionAt[token]` is an index into `mentions` or −1. */
export interface ActorMentions {
  readonly mentions: readonly Mention[];
  readonly mentionAt: Int32Array;
}

/**
 * Adds the mentions that only the whole document settles: a family name alone ("Li"), an office alone ("the Russian
 * prime minister"). A family name that several persons share goes to the one named last before it.
 */
export function withShortNames(document: TokenizedText, findings: ActorFindings): ActorMentions {
  const taken = new Uint8Array(document.tokens.length);
  for (const { first, last } of findings.mentions) taken.fill(1, first, last);
  learnLoneNames(document, taken, findings.registry);
  const added: Mention[] = [];
  addPersonNames(document, findings, taken, added);
  addShortBodies(document, findings.registry.actors, taken, added);
  addSecondMentions(document, inOrder([...findings.mentions, ...added]), taken, added);
  addOfficeMentions(document, findings, taken, added);
  const mentions = withNationals(document, inOrder([...findings.mentions, ...added]));
  const mentionAt = new Int32Array(document.tokens.length).fill(-1);
  mentions.forEach(({ first, last }, index) => mentionAt.fill(index, first, last));
  for (const actor of findings.registry.actors) actor.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return { mentions, mentionAt };
}

/** "Li", "al-Masri": single names of persons named in full elsewhere. */
function addPersonNames(
  document: TokenizedText,
  { registry }: ActorFindings,
  taken: Uint8Array,
  added: Mention[],
): void {
  const { tokens } = document;
  const known = new Map<string, readonly ActorDraft[]>();
  const found: Mention[] = [];
  let behind = 0;
  for (const token of tokens) {
    const name = isNameWord(token) || LAST_NAMES.has(token.text) || isNamedAsMonth(tokens, token.index);
    if (token.index < behind || taken[token.index] === 1 || !name) continue;
    const last = behindHyphens(tokens, token.index);
    const word = document.lower.slice(token.start, tokens[last - 1].end);
    let persons = known.get(word);
    if (persons === undefined) known.set(word, (persons = registry.personsCalled(word)));
    if (persons.length === 0) continue;
    behind = last;
    const before = particlesBefore(tokens, token.index);
    const first = taken.subarray(before, token.index).includes(1) ? token.index : before;
    found.push({
      start: tokens[first].start,
      end: tokens[last - 1].end,
      first,
      last,
      actor: latestBefore(persons, token.start),
      form: "person",
      possessive: isPossessive(tokens[last]),
    });
  }
  for (const mention of found) mention.actor.mentions.push(mention);
  for (const { first, last } of found) taken.fill(1, first, last);
  added.push(...found);
}

const MONTHS = wordSet("May April June");

/** "Patel met May": a month's name, capitalised, that no preposition or number makes a date and that is no auxiliary. */
function isNamedAsMonth(tokens: TokenizedText["tokens"], index: number): boolean {
  if (!MONTHS.has(tokens[index].text) || tokens[index].pos === "AUX") return false;
  const next = tokens[index + 1];
  return (
    next?.pos !== "NUM" &&
    !/^(?:in|since|by|of|until|till|last|next|this|from|to|early|late|mid|for|during|through|on|each|every|before|after|-)$/.test(
      tokens[index - 1]?.lower ?? "",
    )
  );
}

/** "Sanwo-Olu": index behind the words that hyphens join to a name. */
function behindHyphens(tokens: TokenizedText["tokens"], index: number): number {
  let last = index + 1;
  while (
    tokens[last]?.text === "-" &&
    tokens[last].start === tokens[last - 1].end &&
    tokens[last + 1]?.start === tokens[last].end &&
    isNameWord(tokens[last + 1])
  )
    last += 2;
  return last;
}

/** "Halden", "the NWS": shorter names of bodies named in full elsewhere. */
function addShortBodies(
  document: TokenizedText,
  actors: readonly ActorDraft[],
  taken: Uint8Array,
  added: Mention[],
): void {
  const shorts = shortBodyNames(actors);
  if (shorts.size === 0) return;
  for (const { index, text, pos } of document.tokens) {
    const actor = taken[index] === 0 && pos === "PROPN" ? shorts.get(text) : undefined;
    if (actor !== undefined && standsAlone(document, index, taken))
      addMention(document, { first: index, last: index + 1, actor, form: "agency" }, taken, added);
  }
}

/** "the company", "the ministry", "the 42-year-old": generic words that mean a body or person named before. */
function addSecondMentions(
  document: TokenizedText,
  named: readonly Mention[],
  taken: Uint8Array,
  added: Mention[],
): void {
  const { tokens } = document;
  let before = 0;
  for (const { index, start } of tokens) {
    while (before < named.length && named[before].start < start) before += 1;
    if (taken[index] === 1) continue;
    const found = secondMention(tokens, index, named, before);
    if (found !== null) {
      const form = found.actor.kind === "igo" ? "organisation" : "agency";
      addMention(document, { ...found, last: index + 1, form }, taken, added);
      continue;
    }
    const aged = agedPerson(tokens, index, named, before);
    if (aged !== null) addMention(document, { ...aged, first: index, form: "person" }, taken, added);
  }
}

function addMention(
  { tokens }: TokenizedText,
  { first, last, actor, form }: Pick<Mention, "first" | "last" | "actor" | "form">,
  taken: Uint8Array,
  added: Mention[],
): void {
  const possessive = isPossessive(tokens[last]);
  const mention: Mention = {
    start: tokens[first].start,
    end: tokens[last - 1].end,
    first,
    last,
    actor,
    form,
    possessive,
  };
  actor.mentions.push(mention);
  added.push(mention);
  taken.fill(1, first, last);
}

const LONGEST_QUALIFIER = 4;

function latestBefore(persons: readonly ActorDraft[], offset: number): ActorDraft {
  if (persons.length === 1) return persons[0];
  let best: ActorDraft | undefined;
  let bestStart = -1;
  for (const person of persons) {
    const { mentions } = person;
    let index = firstFrom(mentions, offset, ({ start }) => start) - 1;
    while (index >= 0 && mentions[index].end - mentions[index].start <= 3) index -= 1;
    if (index >= 0 && mentions[index].start > bestStart) [best, bestStart] = [person, mentions[index].start];
  }
  return best ?? [...persons].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))[0];
}

function addOfficeMentions(
  document: TokenizedText,
  findings: ActorFindings,
  taken: Uint8Array,
  added: Mention[],
): void {
  const holders = new OfficeHolders(findings.registry.actors.filter(({ kind }) => kind === "person"));
  for (const unnamed of findings.unnamed) {
    const { first, last, country, office, plural, indefinite } = unnamed;
    if (taken[last - 1] === 1 || opensBody(document, last)) continue;
    const start = document.tokens[first].start;
    const end = document.tokens[last - 1].end;
    const from = qualifiedFrom(document, first);
    const phrase = document.text.slice(document.tokens[from].start, end).replace(/\s+/g, " ");
    const fits = officeFit(document, from, unnamed);
    const letters = holders.inLetters(office.title, start);
    const holder =
      plural || indefinite || office.role === null
        ? undefined
        : (letters ??
          rolesMeant(office, country)
            .map((role) => holders.holderAt(role, country, start, fits))
            .find((one) => one !== undefined));
    const kind = plural ? "collective" : "anonymous";
    const state = country !== null && country.length === 3 ? country : null;
    const counterpart = /counterparts?$/.test(office.title) && state !== null;
    if (holder !== undefined && !counterpart) holder.country ??= state;
    const actor = counterpart
      ? findings.registry.place(state)
      : (holder ?? findings.registry.other(kind, phrase, state));
    const mention: Mention = {
      start,
      end,
      first,
      last,
      actor,
      form: "office",
      possessive: isPossessive(document.tokens[last]),
    };
    actor.mentions.push(mention);
    added.push(mention);
  }
}

/** "the U.S. leader" may be whoever heads the state or its government. */
function rolesMeant({ title, role, former }: Office, country: string | null): readonly string[] {
  const roles = role === null ? [] : [roleOf(role, former)];
  const heads = title.toLowerCase() === "leader" && country?.length === 3 && !former;
  return heads ? [...roles, "head_of_state", "head_of_government"] : roles;
}

/** "the sheriff's office": the body of an office, not its holder. */
function opensBody({ tokens }: TokenizedText, last: number): boolean {
  return isPossessive(tokens[last]) && /^(?:office|department)$/.test(tokens[last + 1]?.text ?? "");
}

/** "[senior SDMA] official": where the words begin that tell a nameless office holder from others. */
function qualifiedFrom({ tokens }: TokenizedText, office: number): number {
  let first = office;
  while (
    first > 0 &&
    office - first < LONGEST_QUALIFIER &&
    tokens[first - 1].sentence === tokens[office].sentence &&
    /^(?:ADJ|NOUN|PROPN)$/.test(tokens[first - 1].pos) &&
    !/^['’]/.test(tokens[first - 1].text)
  )
    first -= 1;
  return first;
}

function inOrder(mentions: Mention[]): Mention[] {
  mentions.sort((a, b) => a.first - b.first || a.last - b.last);
  return mentions;
}
