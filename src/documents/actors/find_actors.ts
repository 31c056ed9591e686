import { appositionAt } from "./appositions.ts";
import type { Apposition } from "./appositions.ts";
import { agencyAt } from "../layout/agencies.ts";
import { bodyAt, isOrganOfState } from "./bodies.ts";
import type { WrittenBody } from "./bodies.ts";
import { introducedBody } from "./introduced_bodies.ts";
import { institutionAt } from "./institutions.ts";
import { looksLikePerson, nameAt } from "./names.ts";
import type { WrittenName } from "./names.ts";
import { complementEnd, fieldsEnd, officeAt, officeBelongs } from "./offices.ts";
import type { WrittenOffice } from "./offices.ts";
import { placeAt } from "./place_index.ts";
import type { WrittenPlace } from "./place_index.ts";
import { STATE_ENTRIES } from "./places.ts";
import { ActorRegistry, addOffice } from "./registry.ts";
import type { ActorDraft, Mention, MentionForm, Office } from "./registry.ts";
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
  readonly mentions: Mention[];
  readonly unnamed: readonly UnnamedOffice[];
}

/** Finds states, groups, organisations, bodies and named persons with their offices, in reading order. */
export function findActors(document: TokenizedText): ActorFindings {
  const finder = new Finder(document);
  finder.run();
  return finder;
}

class Finder implements ActorFindings {
  readonly registry = new ActorRegistry();
  readonly mentions: Mention[] = [];
  readonly unnamed: UnnamedOffice[] = [];
  private readonly tokens: readonly Token[];
  private readonly text: string;
  private readonly acronyms = new Map<string, ActorDraft>();
  private readonly places: (WrittenPlace | null | undefined)[];

  constructor(document: TokenizedText) {
    this.tokens = document.tokens;
    this.text = document.text;
    this.places = Array.from({ length: document.tokens.length });
  }

  run(): void {
    let index = 0;
    while (index < this.tokens.length) index = Math.max(index + 1, this.step(index));
  }

  private placeAt(index: number): WrittenPlace | null {
    if (index >= this.tokens.length) return null;
    return (this.places[index] ??= placeAt(this.text, this.tokens, index));
  }

  /** The body named at a token, unless an office stands there ("Energy Minister"); the plural is none ("Farmers' Union"). */
  private bodyAt(index: number): WrittenBody | null {
    if (index >= this.tokens.length) return null;
    const body = bodyAt(this.tokens, index, this.isPlace);
    if (body === null) return null;
    const office = officeAt(this.tokens, index);
    return office === null || office.plural || (office.title === "General" && office.end < body.last) ? body : null;
  }

  private readonly isPlace = (index: number): boolean => this.placeAt(index) !== null;

  private step(index: number): number {
    const token = this.tokens[index];
    if (/^\p{Lu}/u.test(token.text)) {
      const named = this.acronyms.get(token.text);
      if (named !== undefined) {
        this.mention(named, index, index + 1, "agency");
        return index + 1;
      }
      const place = this.placeAt(index);
      if (place !== null) return this.stepPlace(index, place);
      const agency = agencyAt(this.text, token.start);
      if (agency !== null) {
        const last = this.tokenBehind(index, agency.end);
        this.mention(this.registry.other("agency", agency.name, null), index, last, "agency");
        return last;
      }
      const body = this.bodyAt(index);
      if (body !== null) return this.stepBody(index, body, null);
    }
    const office = officeAt(this.tokens, index);
    if (office !== null && !this.isAdjective(office)) return this.stepOffice(index, office, [], index);
    const introduced = introducedBody(this.tokens, index, this.isPlace);
    if (introduced !== null)
      return this.stepBody(introduced.first, introduced, this.ownerBefore(index), introduced.type);
    const name = nameAt(this.tokens, index, this.isPlace);
    if (name === null) return index + 1;
    const apposed = this.apposition(name.last, false);
    if (
      looksLikePerson(this.tokens, name) ||
      (apposed !== null && name.last - name.first <= 4 && name.last - name.first > 1)
    )
      return this.addPerson(name, null, null);
    return name.last;
  }

  /** "an official visit": before a common noun the word is no office. */
  private isAdjective({ title, end }: WrittenOffice): boolean {
    const next = this.tokens[end];
    return title.toLowerCase() === "official" && next?.pos === "NOUN" && /^\p{Ll}/u.test(next.text);
  }

  private stepPlace(index: number, place: WrittenPlace): number {
    const tokens = this.tokens;
    const whole = this.bodyOver(index, place);
    if (whole !== null) return whole;
    if (place.body !== null) {
      const { name, country } = place.body;
      this.mention(this.registry.other("agency", name, country), index, place.last, "agency");
      return place.last;
    }
    if (place.place === null) {
      this.mention(this.registry.organisation(place.organisation!), index, place.last, "organisation");
      return place.last;
    }
    const { code, form } = place.place;
    const possessive = /^['’]s?$/.test(tokens[place.last]?.lower ?? "");
    const adjective =
      form === "demonym" ||
      possessive ||
      form === "seat" ||
      code === "USA" ||
      code === "EU27" ||
      code === "GBR" ||
      code === "ARE" ||
      (form === "name" && /^\p{Lu}/u.test(tokens[place.last]?.text ?? "") && officeAt(tokens, place.last) !== null);
    const behind = place.last + (possessive ? 1 : 0);
    if (adjective) {
      const second = this.secondDemonym(behind);
      const countries = second === null ? [code] : [code, second.code];
      const at = second?.behind ?? behind;
      const office = officeAt(tokens, at);
      if (office !== null && officeBelongs(tokens, at)) {
        this.mention(this.registry.place(code), index, place.last, form);
        if (second !== null) this.mention(this.registry.place(second.code), second.first, second.behind, "demonym");
        return this.stepOffice(at, office, countries, index);
      }
      const body = this.isPlace(behind) ? null : this.bodyAt(behind);
      if (body !== null) {
        this.mention(this.registry.place(code), index, place.last, form);
        return this.stepBody(behind, body, code);
      }
      const institution = institutionAt(tokens, behind);
      if (institution !== null && tokens[institution.last - 1].sentence === tokens[index].sentence)
        return this.stepInstitution(index, place, institution, code, form);
      const own = possessive ? nameAt(tokens, behind, this.isPlace) : null;
      if (own !== null && looksLikePerson(tokens, own) && tokens[behind].sentence === tokens[index].sentence) {
        this.mention(this.registry.place(code), index, place.last, form);
        return this.addPerson(own, STATE_ENTRIES.has(code) || code === "EU27" ? code : null, null);
      }
    }
    this.mention(this.registry.place(code), index, place.last, form);
    return place.last;
  }

  /** "Norwegian Peace Committee", "London Standard": a body whose own name begins with a place; ministries stand behind theirs. */
  private bodyOver(index: number, { last, place, body: known }: WrittenPlace): number | null {
    if (place === null && known === null) return null;
    const body = bodyAt(this.tokens, index, this.isPlace);
    if (body === null || body.last <= last || isOrganOfState(body.type)) return null;
    const demonym = place?.form === "demonym";
    if (demonym) this.mention(this.registry.place(place.code), index, last, "demonym");
    const state = place !== null && STATE_ENTRIES.has(place.code) ? place.code : null;
    return this.stepBody(index, body, known?.country ?? (demonym || place?.form === "name" ? state : null));
  }

  private stepInstitution(
    index: number,
    place: WrittenPlace,
    institution: { readonly last: number; readonly kind: string },
    code: string,
    form: MentionForm,
  ): number {
    const state = this.registry.place(code);
    this.mention(state, index, place.last, form);
    if (institution.kind === "state") return institution.last;
    const start = this.tokens[index].start;
    const name = this.text.slice(start, this.tokens[institution.last - 1].end).replace(/\s+/g, " ");
    const country = state.kind === "state" ? code : null;
    const actor = this.registry.other(institution.kind === "agency" ? "agency" : "collective", name, country);
    this.mention(actor, index, institution.last, institution.kind === "agency" ? "agency" : "collective");
    const office = officeAt(this.tokens, institution.last);
    if (office === null) return institution.last;
    return this.stepOffice(institution.last, office, country === null ? [] : [country], index);
  }

  private stepBody(index: number, { last }: WrittenBody, country: string | null, sort: string | null = null): number {
    const name = this.text.slice(this.tokens[index].start, this.tokens[last - 1].end).replace(/\s+/g, " ");
    const actor = this.registry.other("agency", name, country ?? this.stateBehind(index, last));
    actor.sort ??= sort;
    this.mention(actor, index, last, "agency");
    const behind = this.behindAcronym(last);
    if (behind > last) {
      this.acronyms.set(this.tokens[last + 1].text, actor);
      this.mention(actor, last + 1, last + 2, "agency");
      return behind;
    }
    const office = officeAt(this.tokens, last);
    return office === null ? last : this.stepOffice(last, office, country === null ? [] : [country], index);
  }

  /** "(TUC)" behind a name: index behind the brackets, `index` when no acronym stands there. */
  private behindAcronym(index: number): number {
    const [open, word, close] = this.tokens.slice(index, index + 3);
    return open?.text === "(" && close?.text === ")" && /^\p{Lu}[\p{L}&]*\p{Lu}\w*$/u.test(word.text)
      ? index + 3
      : index;
  }

  /** "Chile's state copper company": the state whose adjective or possessive opens the phrase that a noun ends. */
  private ownerBefore(index: number): string | null {
    const owner = this.mentions.at(-1);
    if (owner === undefined || index - owner.last > 4) return null;
    const between = this.tokens.slice(owner.last, index);
    const whole = between.every(({ pos, text }) => /^(?:NOUN|ADJ|PROPN)$/.test(pos) || /^(?:['’]s?|-)$/.test(text));
    return whole && owner.actor.kind === "state" && (owner.possessive || owner.form === "demonym")
      ? owner.actor.id
      : null;
  }

  /** "Bank of Korea", "the Foreign Ministry in Oslo": the state inside or right behind the name of a body. */
  private stateBehind(index: number, last: number): string | null {
    const behind = /^(?:in|of)$/.test(this.tokens[last]?.text ?? "") ? last + 2 : last;
    for (let at = index + 1; at < behind; at += 1) {
      const place = this.placeAt(at)?.place;
      if (place != null && place.form !== "demonym" && STATE_ENTRIES.has(place.code)) return place.code;
    }
    return null;
  }

  private tokenBehind(index: number, end: number): number {
    let last = index + 1;
    while (last < this.tokens.length && this.tokens[last].start < end) last += 1;
    return last;
  }

  /** "Chinese and Ukrainian Presidents": the second adjective of place. */
  private secondDemonym(
    index: number,
  ): { readonly code: string; readonly first: number; readonly behind: number } | null {
    if (!/^(?:and|,|&)$/.test(this.tokens[index]?.lower ?? "")) return null;
    const place = this.placeAt(index + 1);
    if (place?.place?.form !== "demonym") return null;
    const office = officeAt(this.tokens, place.last);
    return office?.plural === true ? { code: place.place.code, first: index + 1, behind: place.last } : null;
  }

  private stepOffice(at: number, office: WrittenOffice, countries: readonly string[], phraseStart: number): number {
    const tokens = this.tokens;
    const written: Office = { title: office.title, role: office.role, former: office.former };
    const complement = complementEnd(tokens, office.end);
    const ofPlace =
      complement > office.end ? this.placeAt(office.end + (tokens[office.end + 1]?.lower === "the" ? 2 : 1)) : null;
    const country = countries[0] ?? ofPlace?.place?.code ?? null;
    const direct = this.namedAt(office.end) ?? this.nameLikePlace(office.end);
    if (direct !== null && tokens[direct.first].sentence === tokens[at].sentence)
      return this.addNamed(
        direct,
        countries.length > 0 ? countries : country === null ? [] : [country],
        written,
        office.plural,
      );
    if (ofPlace?.place != null) {
      const behindPlace = nameAt(tokens, ofPlace.last, this.isPlace);
      if (behindPlace !== null && looksLikePerson(tokens, behindPlace))
        return this.addPerson(behindPlace, country, written);
    }
    const fields = fieldsEnd(tokens, office.end);
    const minister = fields > office.end ? this.namedAt(fields) : null;
    if (minister !== null && looksLikePerson(tokens, minister)) {
      const title = this.text.slice(tokens[at].start, tokens[fields - 1].end);
      return this.addPerson(minister, country, { ...written, title });
    }
    const body =
      complement > office.end ? this.bodyAt(office.end + (tokens[office.end + 1]?.lower === "the" ? 2 : 1)) : null;
    if (body !== null) {
      const holder = this.namedAt(this.behindAcronym(body.last));
      if (holder !== null && looksLikePerson(tokens, holder)) {
        const title = this.text.slice(tokens[at].start, tokens[body.last - 1].end);
        return this.addPerson(holder, country, { ...written, title });
      }
    }
    const comma = tokens[complement]?.text === "," ? complement + 1 : complement;
    const apposed = comma > complement || complement > office.end ? this.namedAt(comma) : null;
    const ownersWord = tokens
      .slice(office.end, complement)
      .some(({ lower }) => /^(?:our|their|his|her|its)$/.test(lower));
    const title =
      complement > office.end && !ownersWord
        ? this.text.slice(tokens[at].start, tokens[complement - 1].end).replace(/\s+/g, " ")
        : office.title;
    if (
      apposed !== null &&
      ((apposed.last - apposed.first >= 2 && looksLikePerson(tokens, apposed)) ||
        (/^(?:his|her|my|their)$/.test(tokens[at - 1]?.lower ?? "") && tokens[apposed.last]?.text === ",")) &&
      tokens[apposed.first].sentence === tokens[at].sentence &&
      comma > complement
    )
      return this.addPerson(apposed, country, ownersWord ? null : { ...written, title });
    const before = tokens[phraseStart - 1]?.lower ?? "";
    this.unnamed.push({
      first: phraseStart,
      last: office.end,
      country,
      office: written,
      plural: office.plural,
      indefinite: /^(?:a|an|one|another)$/.test(before),
    });
    return office.end;
  }

  /** The name at a token, behind the title that opens it ("General Paul Dorn"). */
  private namedAt(index: number): WrittenName | null {
    const title = officeAt(this.tokens, index);
    const titled = title !== null && /^\p{Lu}/u.test(this.tokens[index].text);
    const start = titled && this.tokens[index].sentence === this.tokens[index - 1]?.sentence ? title.end : index;
    return nameAt(this.tokens, start, this.isPlace);
  }

  /** "trade chief Sofia Lang": behind an office, a place and a family name are a person's name. */
  private nameLikePlace(index: number): WrittenName | null {
    const [first, second] = [this.tokens[index], this.tokens[index + 1]];
    if (this.placeAt(index)?.last !== index + 1 || second === undefined || second.sentence !== first.sentence)
      return null;
    const family = nameAt(this.tokens, index + 1, this.isPlace);
    return family === null || family.last !== index + 2 || officeAt(this.tokens, index + 1) !== null
      ? null
      : { first: index, last: index + 2 };
  }

  private addNamed(name: WrittenName, countries: readonly string[], office: Office, plural: boolean): number {
    let last = this.addPerson(name, countries[0] ?? null, office);
    if (!plural) return last;
    for (let next = 1; /^(?:and|,|&)$/.test(this.tokens[last]?.lower ?? ""); next += 1) {
      const following = nameAt(this.tokens, last + 1, this.isPlace);
      if (following === null) break;
      last = this.addPerson(following, countries[next] ?? countries[0] ?? null, office);
    }
    return last;
  }

  private addPerson(name: WrittenName, country: string | null, office: Office | null): number {
    const tokens = this.tokens;
    const text = this.text
      .slice(tokens[name.first].start, tokens[name.last - 1].end)
      .replace(/\s+/g, " ")
      .replace(/(?<! [JS]r)\.$/, "");
    const singular =
      office === null
        ? null
        : {
            ...office,
            title: office.title.replace(/(Minister|President|Premier|Secretar)(?:ie)?s$/, (_, noun: string) =>
              noun === "Secretar" ? "Secretary" : noun,
            ),
          };
    const kept =
      singular !== null && /^(?:Mr|Mrs|Ms|Dr|Sir|Dame|counterpart)\.?$/i.test(singular.title) ? null : singular;
    const person = this.registry.person(text, country, kept);
    this.mention(person, name.first, name.last, "person");
    const apposed = this.apposition(name.last, true);
    if (apposed === null) return name.last;
    for (const found of apposed.offices) addOffice(person, found);
    person.country ??= apposed.country;
    return apposed.last;
  }

  /** What the words behind the comma after a name say of the person; with `record`, the states in them are mentioned. */
  private apposition(index: number, record: boolean): Apposition | null {
    const found = appositionAt(this.text, this.tokens, index, (at) => this.placeAt(at));
    if (record && found !== null)
      for (const { first, last, place } of found.places)
        this.mention(this.registry.place(place.code), first, last, place.form);
    return found;
  }

  private mention(actor: ActorDraft, first: number, last: number, form: MentionForm): void {
    const start = this.tokens[first].start;
    const end = this.tokens[last - 1].end;
    const possessive = /^['’]s?$/.test(this.tokens[last]?.lower ?? "") || /['’]s$/.test(this.tokens[last - 1].lower);
    const mention: Mention = { start, end, first, last, actor, form, possessive };
    actor.mentions.push(mention);
    this.mentions.push(mention);
  }
}
