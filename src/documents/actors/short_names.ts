import type { ActorFindings } from "./actor_reading.ts";
import { firstFrom } from "../analysis.ts";
import { learnLoneNames } from "./lone_names.ts";
import { isNameWord, particlesBefore } from "./names.ts";
import { officeFit } from "./office_fit.ts";
import { OfficeHolders } from "./office_holders.ts";
import type { ActorDraft, Mention } from "./registry.ts";
import { secondMention } from "./second_mentions.ts";
import type { TokenizedText } from "../tokens.ts";

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
  const known = new Map<string, readonly ActorDraft[]>();
  for (const token of document.tokens) {
    if (taken[token.index] === 1 || !isNameWord(token)) continue;
    let persons = known.get(token.lower);
    if (persons === undefined) known.set(token.lower, (persons = findings.registry.personsCalled(token.lower)));
    if (persons.length === 0) continue;
    const next = document.tokens[token.index + 1]?.lower ?? "";
    const before = particlesBefore(document.tokens, token.index);
    const first = document.tokens.slice(before, token.index).some(({ index }) => taken[index] === 1)
      ? token.index
      : before;
    added.push({
      start: document.tokens[first].start,
      end: token.end,
      first,
      last: token.index + 1,
      actor: latestBefore(persons, token.start),
      form: "person",
      possessive: /^['’]s?$/.test(next),
    });
  }
  for (const mention of added) mention.actor.mentions.push(mention);
  for (const { first, last } of added) taken.fill(1, first, last);
  addSecondMentions(document, findings.mentions, taken, added);
  addOfficeMentions(document, findings, added);
  const mentions = inOrder([...findings.mentions, ...added]);
  const mentionAt = new Int32Array(document.tokens.length).fill(-1);
  mentions.forEach(({ first, last }, index) => mentionAt.fill(index, first, last));
  for (const actor of findings.registry.actors) actor.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return { mentions, mentionAt };
}

/** "the company", "the ministry": generic nouns that mean a body named before. */
function addSecondMentions(
  { tokens }: TokenizedText,
  named: readonly Mention[],
  taken: Uint8Array,
  added: Mention[],
): void {
  let before = 0;
  for (const { index, start, end } of tokens) {
    while (before < named.length && named[before].start < start) before += 1;
    if (taken[index] === 1) continue;
    const found = secondMention(tokens, index, named, before);
    if (found === null) continue;
    const { first, actor } = found;
    const possessive = /^['’]s?$/.test(tokens[index + 1]?.lower ?? "");
    const form = actor.kind === "igo" ? "organisation" : "agency";
    const mention: Mention = { start: tokens[first].start, end, first, last: index + 1, actor, form, possessive };
    actor.mentions.push(mention);
    added.push(mention);
  }
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

function addOfficeMentions(document: TokenizedText, findings: ActorFindings, added: Mention[]): void {
  const holders = new OfficeHolders(findings.registry.actors.filter(({ kind }) => kind === "person"));
  for (const unnamed of findings.unnamed) {
    const { first, last, country, office, plural, indefinite } = unnamed;
    const start = document.tokens[first].start;
    const end = document.tokens[last - 1].end;
    const from = qualifiedFrom(document, first);
    const phrase = document.text.slice(document.tokens[from].start, end).replace(/\s+/g, " ");
    const fits = officeFit(document, from, unnamed);
    const holder =
      plural || indefinite || office.role === null ? undefined : holders.holderAt(office.role, country, start, fits);
    const kind = plural ? "collective" : "anonymous";
    const state = country !== null && country.length === 3 ? country : null;
    const counterpart = /counterparts?$/.test(office.title) && state !== null;
    if (holder !== undefined && !counterpart) holder.country ??= state;
    const actor = counterpart
      ? findings.registry.place(state)
      : (holder ?? findings.registry.other(kind, phrase, state));
    const next = document.tokens[last]?.lower ?? "";
    const mention: Mention = { start, end, first, last, actor, form: "office", possessive: /^['’]s?$/.test(next) };
    actor.mentions.push(mention);
    added.push(mention);
  }
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
