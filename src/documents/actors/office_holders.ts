import type { ActorDraft } from "./registry.ts";

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
const COMMON_ROLE = /^(?:analyst|official|citizen|executive|trader)$/;

/** Roles that one person of a state holds. */
const ONE_A_STATE = /^(?:head_of_state|head_of_government|crown_prince|minister)$/;

/** Who holds which office, found by role and country in logarithmic time. */
export class OfficeHolders {
  private readonly byOffice = new Map<string, Holders>();
  private readonly keysOf = new Map<ActorDraft, readonly string[]>();

  constructor(persons: readonly ActorDraft[]) {
    for (const person of persons) {
      const roles = new Set(person.offices.filter(({ former }) => !former).map(({ role }) => role));
      const keys = [...roles]
        .filter((role) => role !== null)
        .flatMap((role) =>
          person.country === null ? [keyOf(role, null)] : [keyOf(role, null), keyOf(role, person.country)],
        );
      this.keysOf.set(person, keys);
      for (const key of keys) this.add(key, person);
    }
    for (const { namings } of this.byOffice.values()) namings.sort((a, b) => a.start - b.start);
  }

  /** The holder named last before `offset`, or else the first one behind it; a null country matches any. */
  holderAt(role: string, country: string | null, offset: number): ActorDraft | undefined {
    const holders = this.byOffice.get(keyOf(role, country));
    if (holders === undefined) return country === null ? undefined : this.ofUnknownState(role);
    const before = lastBefore(holders.namings, offset);
    const found =
      before === null || (holders.latest !== null && holders.latest.start > before.start)
        ? (holders.latest ?? before)
        : before;
    if (found !== null) {
      for (const key of this.keysOf.get(found.person) ?? [])
        this.byOffice.get(key)!.latest = { start: offset, person: found.person };
      return found.person;
    }
    if (country === null && (holders.persons.length > 1 || COMMON_ROLE.test(role))) return undefined;
    return holders.persons[0];
  }

  /** "Hungary's foreign minister" with one foreign minister named, whose state the text has not told: that one. */
  private ofUnknownState(role: string): ActorDraft | undefined {
    const persons = this.byOffice.get(keyOf(role, null))?.persons ?? [];
    const stateless = persons.filter((person) => person.country === null);
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

function keyOf(role: string, country: string | null): string {
  return `${role} ${country ?? "*"}`;
}

function lastBefore(namings: readonly Naming[], offset: number): Naming | null {
  let low = 0;
  let high = namings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (namings[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return namings[low - 1] ?? null;
}
