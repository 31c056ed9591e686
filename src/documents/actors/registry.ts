import type { ActorDraft, Office } from "./actor_draft.ts";
import { areForms, callRank, keyOf } from "./called.ts";
import { genderOfName, genderOfTitle } from "./gender.ts";
import { PersonIndex } from "./person_index.ts";
import { GROUP_NAMES, STATE_ENTRIES } from "./places.ts";
import { soundOf, spelledAlike } from "./spellings.ts";
import type { Actor } from "../record.ts";

/** Titles that tell of no office. */
const HONORIFIC =
  /^(?:mr|mrs|ms|miss|hon|dr|sir|dame|lord|lady|madam|shri|smt|daw|tun|datuk(?: seri)?|tan sri|alhaji|counterpart)\.?$/i;

/** All actors of one document: finds the actor a new mention belongs to, or makes one. */
export class ActorRegistry {
  readonly actors: ActorDraft[] = [];
  private readonly byId = new Map<string, ActorDraft>();
  private readonly byName = new Map<string, readonly ActorDraft[]>();
  private readonly persons = new PersonIndex();
  private readonly nicknames = new Map<string, ActorDraft>();
  private readonly byBareName = new Map<string, ActorDraft>();
  private met = 0;
  private readonly suffixes = new Map<string, number>();

  /** The state or group of a code. */
  place(code: string): ActorDraft {
    const name = STATE_ENTRIES.get(code)?.name ?? GROUP_NAMES.get(code) ?? code;
    const isState = STATE_ENTRIES.has(code);
    return this.byId.get(code) ?? this.make(code, isState ? "state" : groupKind(code), name, isState ? code : null);
  }

  organisation(name: string): ActorDraft {
    return this.byId.get(slug(name)) ?? this.make(slug(name), "igo", name, null);
  }

  /** An agency, collective or anonymous speaker by its name. */
  other(kind: "agency" | "collective" | "anonymous", name: string, country: string | null): ActorDraft {
    const id = slug(name);
    const alike = this.byName.get(id) ?? [];
    const found = ofCountry(alike, country) ?? this.sameCompany(kind, name);
    if (found !== undefined) {
      found.country ??= country;
      return found;
    }
    const actor = this.make(this.freeId(id), kind, name, country);
    this.byName.set(id, [...alike, actor]);
    if (kind === "agency") this.byBareName.set(bareName(name), actor);
    return actor;
  }

  /** "Halden Ltd" and "Halden": the company met under the other form of its name. */
  private sameCompany(kind: Actor["kind"], name: string): ActorDraft | undefined {
    const found = kind === "agency" ? this.byBareName.get(bareName(name)) : undefined;
    return found !== undefined && (bareName(name) !== name || bareName(found.name) !== found.name) ? found : undefined;
  }

  /** The person of this name: met before under the same, a shorter, a longer or another spelling, or new; a mere title only tells whom it fits. */
  person(name: string, country: string | null, office: Office | null): ActorDraft {
    const found =
      this.knownPerson(name, country, office) ?? this.make(this.freeId(slug(name)), "person", name, country);
    if (name.split(" ").length > found.name.split(" ").length && !this.byId.has(slug(name))) this.rename(found, name);
    found.country ??= country;
    if (office !== null) {
      found.addressed ??= genderOfTitle(office.title);
      addOffice(found, office);
    }
    return found;
  }

  /** Takes back persons that were none. */
  forget(persons: ReadonlySet<ActorDraft>): void {
    for (const { id } of persons) this.byId.delete(id);
    this.persons.remove(persons);
    keep(this.actors, (actor) => !persons.has(actor));
  }

  /** A person is also called by a nickname. */
  alsoCalled(person: ActorDraft, nickname: string): void {
    this.nicknames.set(keyOf(nickname), person);
  }

  /** Persons whom one word names best, by the family name before a given one, in order of meeting. */
  personsCalled(word: string): readonly ActorDraft[] {
    return this.bestCalled(word, () => true).persons;
  }

  private bestCalled(
    word: string,
    fits: (actor: ActorDraft) => boolean,
  ): { readonly persons: readonly ActorDraft[]; readonly rank: number } {
    const key = keyOf(word);
    let persons: ActorDraft[] = [];
    let rank = Number.POSITIVE_INFINITY;
    for (const actor of this.persons.withWord(key)) {
      const own = fits(actor) ? callRank(actor, key) : null;
      if (own === null || own > rank) continue;
      if (own < rank) [persons, rank] = [[], own];
      persons.push(actor);
    }
    const nicknamed = this.nicknames.get(key);
    return persons.length === 0 && nicknamed !== undefined ? { persons: [nicknamed], rank: 0 } : { persons, rank };
  }

  private knownPerson(name: string, country: string | null, office: Office | null): ActorDraft | undefined {
    const key = keyOf(name);
    const words = key.split(" ");
    const gender = office === null ? null : genderOfTitle(office.title);
    const agrees = (actor: ActorDraft): boolean =>
      (country === null || actor.country === null || actor.country === country) &&
      (gender === null || (genderOfName(actor) ?? gender) === gender);
    const same = this.persons.named(name);
    if (same !== undefined) return same;
    if (words.length === 1) return this.calledBy(key, agrees);
    const alike = [words[0], words.at(-1)!]
      .flatMap((word) => this.persons.withWord(word))
      .filter((actor) => agrees(actor) && areForms(keyOf(actor.name), key))
      .at(-1);
    if (alike !== undefined) return alike;
    const shorter = words
      .flatMap((word) => this.persons.withWord(word))
      .find((actor) => agrees(actor) && !actor.name.includes(" "));
    if (shorter !== undefined) return shorter;
    const sound = soundOf(name);
    if (sound === null) return undefined;
    return this.persons
      .sounding(sound)
      .find(
        (actor) =>
          agrees(actor) &&
          spelledAlike(actor.name, name) &&
          (office === null || actor.offices.length === 0 || actor.offices.some(({ role }) => role === office.role)),
      );
  }

  /** The person meant by one word behind a title: of several whom it names equally well the one named last. */
  private calledBy(word: string, agrees: (actor: ActorDraft) => boolean): ActorDraft | undefined {
    const { persons, rank } = this.bestCalled(word, agrees);
    if (persons.length === 0) {
      const [given, family] = [word.slice(0, word.lastIndexOf("-")), word.slice(word.lastIndexOf("-") + 1)];
      return this.persons
        .withWord(family)
        .find((actor) => agrees(actor) && keyOf(actor.name).endsWith(` ${given} ${family}`));
    }
    if (rank > 1 && persons.length > 1) return undefined;
    return persons.reduce((best, actor) => (lastNamed(actor) > lastNamed(best) ? actor : best));
  }

  private make(id: string, kind: Actor["kind"], name: string, country: string | null): ActorDraft {
    const actor: ActorDraft = {
      id,
      kind,
      name,
      country,
      offices: [],
      mentions: [],
      sort: null,
      addressed: null,
      order: (this.met += 1),
    };
    this.actors.push(actor);
    this.byId.set(id, actor);
    if (kind === "person") this.persons.add(actor, name, soundOf(name));
    return actor;
  }

  private rename(actor: ActorDraft, name: string): void {
    this.byId.delete(actor.id);
    actor.name = name;
    actor.id = slug(name);
    this.byId.set(actor.id, actor);
    this.persons.add(actor, name, soundOf(name));
  }

  private freeId(id: string): string {
    if (!this.byId.has(id)) return id;
    let suffix = this.suffixes.get(id) ?? 2;
    while (this.byId.has(`${id}-${suffix}`)) suffix += 1;
    this.suffixes.set(id, suffix + 1);
    return `${id}-${suffix}`;
  }
}

/** Records an office once, and mere titles not at all; a later mention that tells more of the same role is kept beside it. */
export function addOffice(actor: ActorDraft, office: Office): void {
  if (
    !HONORIFIC.test(office.title) &&
    !actor.offices.some(
      ({ title, former }) => title.toLowerCase() === office.title.toLowerCase() && former === office.former,
    )
  )
    actor.offices.push(office);
}

/** Leaves in a list only what passes a test, in place. */
export function keep<Item>(items: Item[], passes: (item: Item) => boolean): void {
  let kept = 0;
  for (const item of items) if (passes(item)) items[kept++] = item;
  items.length = kept;
}

/** A company's name without the letters that tell its legal form. */
function bareName(name: string): string {
  return name.replace(
    /,? (?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|PLC|Plc|SA|AG|NV|SE|GmbH|Co|Company|Group)\.?$/,
    "",
  );
}

/** Of bodies of one name: that of the country, else the one without; for no country the one named last. */
function ofCountry(alike: readonly ActorDraft[], country: string | null): ActorDraft | undefined {
  if (country !== null)
    return alike.find((actor) => actor.country === country) ?? alike.find((actor) => actor.country === null);
  return alike.toSorted((a, b) => lastNamed(b) - lastNamed(a))[0];
}

function lastNamed({ mentions }: ActorDraft): number {
  return mentions.at(-1)?.start ?? -1;
}

function groupKind(code: string): Actor["kind"] {
  return /^(?:WEST|EUROPE|ASIA|AFRICA|LATAM|GULF|WLD|EA20)$/.test(code) ? "collective" : "igo";
}

function slug(name: string): string {
  return (
    name
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "actor"
  );
}
