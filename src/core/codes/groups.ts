import { LeewayError } from "../errors.ts";
import { nearest } from "../suggest.ts";
import { countries } from "./countries.ts";
import type { Membership } from "./memberships.ts";
import { lastMemberships, memberships } from "./memberships.ts";

/** Codes of the built-in groups; EU27 and EU28 are the Union since 2020 and from mid-2013 to 2020, WLD is everybody. */
export const groupCodes: readonly string[] = [...Object.keys(memberships), "EU27", "EU28", "WLD"];

/** Is this the code of a built-in group? */
export function isGroupCode(code: string): boolean {
  return groupCodes.includes(code);
}

/**
 * The members of a built-in group, ordered by code.
 *
 * @param date ISO day on which membership counts; absent: the last membership in the table, since the library has no
 * clock. EU27, EU28 and WLD have fixed members and ignore it.
 * @throws LeewayError `core.unknown_group`
 */
export function groupMembers(code: string, date?: string): readonly string[] {
  if (code === "WLD") return countries.map((country) => country.country);
  if (code === "EU27") return membersOn(memberships["EU"], "2020-02-01");
  if (code === "EU28") return membersOn(memberships["EU"], "2013-07-01");
  const table = memberships[code];
  if (table !== undefined) return membersOn(table, date ?? lastMemberships);
  const near = nearest(code, groupCodes);
  throw new LeewayError(
    "core.unknown_group",
    `unknown group "${code}". Allowed: ${groupCodes.join(", ")}.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
    { group: code, allowed: groupCodes },
  );
}

function membersOn(table: readonly Membership[], date: string): readonly string[] {
  return table
    .filter(({ from, to }) => from <= date && (to === undefined || date <= to))
    .map(({ country }) => country)
    .sort();
}

/** What a list of codes and groups comes to in a world. */
export interface ResolvedMembers {
  /** Country codes that the world has, without repetition, in the world's order. */
  readonly members: readonly string[];
  /** Members of groups that the world lacks, each as "CODE (of GROUP)". */
  readonly dropped: readonly string[];
}

/**
 * Reads country codes, built-in groups and a user's own groups against the countries of a world.
 *
 * A user's group overrides a built-in one of the same name and may name other groups; `all` (or WLD) is every country of
 * the world. A member of a group that the world lacks is dropped and reported; a code named directly that it lacks is an error.
 *
 * @param definitions the user's groups: name → country codes and group names
 * @param known country codes of the world
 * @param date ISO day on which built-in membership counts; absent: the last known
 * @throws LeewayError `core.reserved_group` when a definition takes the name of a country or `all`
 */
export class GroupResolver {
  readonly #definitions: Readonly<Record<string, readonly string[]>>;
  readonly #known: readonly string[];
  readonly #knownSet: ReadonlySet<string>;
  readonly #date: string | undefined;

  constructor(definitions: Readonly<Record<string, readonly string[]>>, known: readonly string[], date?: string) {
    const reserved = Object.keys(definitions).find((name) => name === "all" || known.includes(name));
    if (reserved !== undefined) {
      throw new LeewayError(
        "core.reserved_group",
        `a group cannot be called "${reserved}": that already means ${reserved === "all" ? "every country" : "a country of this world"}. Choose another name.`,
        { group: reserved },
      );
    }
    this.#definitions = definitions;
    this.#known = known;
    this.#knownSet = new Set(known);
    this.#date = date;
  }

  /**
   * The countries that one code or several stand for.
   *
   * @throws LeewayError `core.unknown_country`, `core.group_cycle`, `core.empty_group`
   */
  resolve(codes: string | readonly string[]): ResolvedMembers {
    const members = new Set<string>();
    const dropped = new Set<string>();
    const list = typeof codes === "string" ? [codes] : codes;
    for (const code of list) this.#add(code, [], members, dropped);
    if (members.size === 0) {
      throw new LeewayError(
        "core.empty_group",
        `"${list.join(", ")}" names no country of this world. Its countries: ${this.#known.join(", ")}.`,
        { codes: list },
      );
    }
    return { members: this.#known.filter((code) => members.has(code)), dropped: [...dropped] };
  }

  #add(code: string, within: readonly string[], members: Set<string>, dropped: Set<string>): void {
    if (within.includes(code)) {
      throw new LeewayError("core.group_cycle", `group "${code}" contains itself: ${[...within, code].join(" → ")}.`, {
        group: code,
      });
    }
    const own = Object.hasOwn(this.#definitions, code) ? this.#definitions[code] : undefined;
    if (own !== undefined) {
      for (const member of own) this.#add(member, [...within, code], members, dropped);
    } else if (code === "all" || code === "WLD") {
      for (const country of this.#known) members.add(country);
    } else if (this.#knownSet.has(code)) {
      members.add(code);
    } else if (isGroupCode(code)) {
      for (const country of groupMembers(code, this.#date)) {
        if (this.#knownSet.has(country)) members.add(country);
        else dropped.add(`${country} (of ${code})`);
      }
    } else if (within.length > 0 && countries.some((country) => country.country === code)) {
      dropped.add(`${code} (of ${within.at(-1)})`);
    } else {
      throw this.#unknown(code);
    }
  }

  #unknown(code: string): LeewayError {
    const groups = [...Object.keys(this.#definitions), ...groupCodes, "all"];
    const near = nearest(code, [...this.#known, ...groups]);
    return new LeewayError(
      "core.unknown_country",
      `unknown country or group "${code}".${near === undefined ? "" : ` Did you mean "${near}"?`} ` +
        `Countries of this world: ${this.#known.join(", ")}. Groups: ${groups.join(", ")}.`,
      { code, allowed: [...this.#known, ...groups] },
    );
  }
}

/**
 * The user's groups, all read against the countries of a world, so that a mistake in a group that nothing uses is found.
 *
 * @returns name → members and what was dropped, in the order of the definitions
 * @throws LeewayError as {@link GroupResolver}
 */
export function resolveGroups(
  definitions: Readonly<Record<string, readonly string[]>>,
  known: readonly string[],
  date?: string,
): ReadonlyMap<string, ResolvedMembers> {
  const resolver = new GroupResolver(definitions, known, date);
  return new Map(Object.keys(definitions).map((name) => [name, resolver.resolve(name)]));
}
