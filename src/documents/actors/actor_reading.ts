import { appositionAt, officeInBody } from "./appositions.ts";
import type { Apposition } from "./appositions.ts";
import { bodyAt, isCommonInNames } from "./bodies.ts";
import type { WrittenBody } from "./bodies.ts";
import { MEN, WOMEN } from "./given_names.ts";
import { NOT_PERSONS } from "./name_words.ts";
import type { WrittenName } from "./names.ts";
import { officeAt } from "./offices.ts";
import { placeAt } from "./place_index.ts";
import type { WrittenPlace } from "./place_index.ts";
import { ActorRegistry, addOffice } from "./registry.ts";
import type { ActorDraft, Mention, MentionForm, Office } from "./actor_draft.ts";
import { isPossessive } from "../tokens.ts";
import type { Token, TokenizedText } from "../tokens.ts";

/** An office that stands for its holder without a name ("the Russian prime minister"). */
export interface UnnamedOffice {
  readonly first: number;
  readonly last: number;
  readonly country: string | null;
  readonly office: Office;
  readonly plural: boolean;
  readonly indefinite: boolean;
}

/** What the first pass over a document finds. */
export interface ActorFindings {
  readonly registry: ActorRegistry;
  readonly mentions: readonly Mention[];
  readonly unnamed: readonly UnnamedOffice[];
}

/** The state of the first pass over a document: what was found so far, and what stands at a token. */
export class ActorReading implements ActorFindings {
  readonly registry = new ActorRegistry();
  readonly mentions: Mention[] = [];
  readonly unnamed: UnnamedOffice[] = [];
  /** Bodies by the acronym that the text gave them in brackets. */
  readonly acronyms = new Map<string, ActorDraft>();
  readonly tokens: readonly Token[];
  readonly text: string;
  private readonly places: (WrittenPlace | null | undefined)[];

  constructor({ tokens, text }: TokenizedText) {
    this.tokens = tokens;
    this.text = text;
    this.places = Array.from({ length: tokens.length });
  }

  placeAt(index: number): WrittenPlace | null {
    if (index >= this.tokens.length) return null;
    const known = this.places[index];
    if (known !== undefined) return known;
    const place = placeAt(this.text, this.tokens, index);
    return (this.places[index] =
      place !== null && (isFamilyName(this.tokens, index) || isGivenName(this.tokens, index)) ? null : place);
  }

  readonly isPlace = (index: number): boolean => this.placeAt(index) !== null;

  /** The body named at a token, unless an office stands there ("Energy Minister"); the plural is none ("Farmers' Union"). */
  bodyAt(index: number): WrittenBody | null {
    if (index >= this.tokens.length) return null;
    const body = bodyAt(this.tokens, index, this.isPlace);
    if (body === null) return null;
    const office = officeAt(this.tokens, index);
    return office === null || office.plural || (office.title === "General" && office.end < body.last) ? body : null;
  }

  /** The words of the tokens `first` … `last` (exclusive), parted by single spaces. */
  words(first: number, last: number): string {
    return this.text.slice(this.tokens[first].start, this.tokens[last - 1].end).replace(/\s+/g, " ");
  }

  /** True for two tokens of one sentence. */
  together(one: number, other: number): boolean {
    return this.tokens[one]?.sentence === this.tokens[other]?.sentence;
  }

  mention(actor: ActorDraft, first: number, last: number, form: MentionForm): void {
    const start = this.tokens[first].start;
    const end = this.tokens[last - 1].end;
    const possessive = isPossessive(this.tokens[last]) || /['’]s$/.test(this.tokens[last - 1].lower);
    const mention: Mention = { start, end, first, last, actor, form, possessive };
    actor.mentions.push(mention);
    this.mentions.push(mention);
  }

  /** Mentions a person under a name, with the offices before it and those behind its comma; index behind all of it. */
  addPerson(name: WrittenName, country: string | null, offices: readonly Office[] = []): number {
    const [office, ...others] = offices.map((held) => ({ ...held, title: singular(held.title) }));
    const written = this.words(name.first, name.last)
      .replace(/(?<! [JS]r)\.$/, "")
      .replace(",", "");
    const nickname = NICKNAME.exec(written);
    const person = this.registry.person(written.replace(NICKNAME, " "), country, office ?? null);
    if (nickname !== null) this.registry.alsoCalled(person, nickname[1]);
    for (const other of others) addOffice(person, other);
    this.mention(person, name.first, name.last, "person");
    const apposed = this.apposition(name.last);
    if (apposed === null) {
      const inBody = officeInBody(this.tokens, name.last, (at) => this.#bodyEnd(at));
      if (inBody !== null) addOffice(person, inBody);
      return name.last;
    }
    for (const { first, last, place } of apposed.places)
      this.mention(this.registry.place(place.code), first, last, place.form);
    for (const found of apposed.offices) addOffice(person, found);
    person.country ??= apposed.country;
    return apposed.last;
  }

  /** Index behind the organisation of states or the body named at a token, the token itself where none is. */
  #bodyEnd(index: number): number {
    const place = this.placeAt(index);
    if (place !== null && place.place === null) return place.last;
    return this.bodyAt(index)?.last ?? index;
  }

  /** What the words behind the comma after a name say of the person. */
  apposition(index: number): Apposition | null {
    return appositionAt(this.text, this.tokens, index, (at) => this.placeAt(at));
  }
}

/** "Chad Brenner said": a given name before a family name, in no headline and before no office or body ("Chad Basin", "Jordan Prime Minister"). */
function isGivenName(tokens: readonly Token[], index: number): boolean {
  const [token, family, next] = tokens.slice(index, index + 3);
  if (!/^(?:Chad|Jordan)$/.test(token.text) || family?.sentence !== token.sentence || family.start !== token.end + 1)
    return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(family.text) || family.pos !== "PROPN") return false;
  if (officeAt(tokens, index + 1) !== null || isCommonInNames(family.lower) || NOT_PERSONS.has(family.lower))
    return false;
  return next?.sentence === token.sentence && /^(?:\p{Ll}|[,.(]|['’]s)/u.test(next.text);
}

/** "Michael Jordan": a place behind a given name is a family name. */
function isFamilyName(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  return (
    before !== undefined &&
    before.sentence === token.sentence &&
    token.start === before.end + 1 &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    (MEN.has(before.lower) || WOMEN.has(before.lower))
  );
}

const NICKNAME = / ["“‘'(]([^"”’')]+)["”’')] /;

/** "Foreign Ministers": one of them. */
function singular(title: string): string {
  return title.replace(/(Minister|President|Premier|Secretar)(?:ie)?s$/, (_, noun: string) =>
    noun === "Secretar" ? "Secretary" : noun,
  );
}
