import { GROUPS, ORGANISATIONS, STATES } from "./place_tables.ts";

/** How a word stands for a state: by its name, its people's adjective, its capital or seat of government, or a symbol. */
export type PlaceForm = "name" | "demonym" | "capital" | "seat";

/** A way to write a state or a group of states. */
export interface PlaceName {
  /** ISO3, or a group's code (EU27, G7, WLD …). */
  readonly code: string;
  readonly form: PlaceForm;
}

/** A state with its ISO 3166 code, the name it is known by and the region it lies in. */
export interface StateEntry {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

/** The states by code, with the name a record gives them and their region's letter. */
export const STATE_ENTRIES: ReadonlyMap<string, StateEntry> = new Map(
  lines(STATES).map(([code, names, , , region]) => [code, { code: code, name: names.split(",")[0], region: region }]),
);

/** The groups by code, with the name a record gives them. */
export const GROUP_NAMES: ReadonlyMap<string, string> = new Map(
  lines(GROUPS).map(([code, names]) => [code, names.split(",")[0]]),
);

/** Every way to write a state or group: words joined by single spaces, as written with capitals. */
export const PLACE_NAMES: ReadonlyMap<string, PlaceName> = placeNames();

/** Every way to write an international organisation, with the name a record gives it. */
export const ORGANISATION_NAMES: ReadonlyMap<string, string> = new Map(
  lines(ORGANISATIONS).flatMap(([names]) => names.split(",").map((name) => [name, names.split(",")[0]] as const)),
);

function placeNames(): ReadonlyMap<string, PlaceName> {
  const names = new Map<string, PlaceName>();
  const add = (list: string | undefined, code: string, form: PlaceForm): void => {
    for (const name of (list ?? "").split(",")) if (name !== "") names.set(name, { code, form });
  };
  for (const [code, full, demonyms, seats] of [...lines(GROUPS), ...lines(STATES)]) {
    add(demonyms, code, "demonym");
    add(seats, code, /^(?:Kremlin|White House|Brussels|European Commission)/.test(seats ?? "") ? "seat" : "capital");
    add(full, code, "name");
  }
  for (const seat of [
    "Kremlin",
    "White House",
    "Capitol Hill",
    "Pentagon",
    "Downing Street",
    "Whitehall",
    "Westminster",
    "Zhongnanhai",
    "Planalto",
    "Casa Rosada",
    "La Moneda",
    "Blue House",
    "Elysee",
    "Élysée",
    "European Commission",
    "European Council",
  ])
    names.set(seat, { code: names.get(seat)!.code, form: "seat" });
  return names;
}

function lines(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
}
