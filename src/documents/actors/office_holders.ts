import { firstFrom } from "../analysis.ts";
import { LETTER_TITLES } from "./office_words.ts";
import type { ActorDraft } from "./actor_draft.ts";

interface Naming {
  readonly start: number;
  readonly person: ActorDraft;
}

interface Holders {
  /** In order of meeting. */
  readonly persons: ActorDraft[];
  /** Where they are named, ascending. */
  readonly namings: Naming[];
  /** The latest place where the office alone was read as one of them. */
  latest: Naming | null;
}

/** Shorter mentions ("He", "Li") do not count as naming somebody anew. */
const SHORTEST_NAMING = 4;
/** Roles that many people have at a time: the only one in the text is not meant unless named before. */
const COMMON_ROLE = /^(?:analyst|official|citizen|executive|trader|kin)$/;
/** Namings looked back for one that fits. */
const FARTHEST_NAMING = 40;

/** Roles that one person of a state holds. */
const ONE_A_STATE = /^(?:head_of_state|head_of_government|crown_prince|minister)$/;

/** Who holds which office, found by role and country. */
export class OfficeHolders {
  private readonly byOffice = new Map<string, Holders>();
  private readonly keysOf = new Map<ActorDraft, readonly string[]>();

  constructor(persons: readonly ActorDraft[]) {
    for (const person of persons) {
      const roles = new Set(
        person.offices.flatMap(({ role, former }) => (role === null ? [] : [roleOf(role, former)])),
      );
      const keys = [...roles].flatMap((role) =>
        person.country === null ? [keyOf(role, null)] : [keyOf(role, null), keyOf(role, person.country)],
      );
      for (const { title } of person.offices) {
        const letters = initialsOf(title);
        if (letters.length > 1) keys.push(keyOf(letters, null));
      }
      this.keysOf.set(person, keys);
      for (const key of keys) this.add(key, person);
    }
    for (const { namings } of this.byOffice.values()) namings.sort((a, b) => a.start - b.start);
  }

  /** The fitting holder named last before `offset`, or else the first one behind it; a null country matches any. */
  holderAt(
    role: string,
    country: string | null,
    offset: number,
    fits: (person: ActorDraft) => boolean,
  ): ActorDraft | undefined {
    const holders = this.byOffice.get(keyOf(role, country));
    if (holders === undefined) return country === null ? undefined : this.ofUnknownState(role, fits);
    const before = lastBefore(holders.namings, offset, fits);
    const { latest } = holders;
    const later = latest !== null && fits(latest.person) && latest.start > (before?.start ?? -1) ? latest : before;
    if (later !== null) {
      for (const key of this.keysOf.get(later.person) ?? [])
        this.byOffice.get(key)!.latest = { start: offset, person: later.person };
      return later.person;
    }
    const persons = holders.persons.filter(fits);
    if (country === null && (persons.length > 1 || COMMON_ROLE.test(role))) return undefined;
    return persons[0];
  }

  /** "the DP": the holder named last of an office whose initials a title writes; undefined for other titles. */
  inLetters(title: string, offset: number): ActorDraft | undefined {
    return LETTER_TITLES.has(title.toLowerCase())
      ? this.holderAt(title.toLowerCase(), null, offset, () => true)
      : undefined;
  }

  /** "Hungary's foreign minister" with one foreign minister named, whose state the text has not told: that one. */
  private ofUnknownState(role: string, fits: (person: ActorDraft) => boolean): ActorDraft | undefined {
    const persons = this.byOffice.get(keyOf(role, null))?.persons ?? [];
    const stateless = persons.filter((person) => person.country === null && fits(person));
    return stateless.length === 1 && ONE_A_STATE.test(role) ? stateless[0] : undefined;
  }

  private add(key: string, person: ActorDraft): void {
    let holders = this.byOffice.get(key);
    if (holders === undefined) this.byOffice.set(key, (holders = { persons: [], namings: [], latest: null }));
    holders.persons.push(person);
    for (const { start, end } of person.mentions)
      if (end - start >= SHORTEST_NAMING) holders.namings.push({ start, person });
  }
}

/** "Deputy President": "dp". */
function initialsOf(title: string): string {
  return title
    .toLowerCase()
    .split(/[ -]/)
    .filter((word) => !/^(?:of|for|the|and|in)$/.test(word))
    .map((word) => word.charAt(0))
    .join("");
}

/** The role of an office, marked when it is a former one. */
export function roleOf(role: string, former: boolean): string {
  return former ? `former ${role}` : role;
}

function keyOf(role: string, country: string | null): string {
  return `${role} ${country ?? "*"}`;
}

function lastBefore(namings: readonly Naming[], offset: number, fits: (person: ActorDraft) => boolean): Naming | null {
  const behind = firstFrom(namings, offset, ({ start }) => start);
  for (let at = behind - 1; at >= 0 && behind - at <= FARTHEST_NAMING; at -= 1)
    if (fits(namings[at].person)) return namings[at];
  return null;
}
