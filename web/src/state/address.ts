import type { DeskState, View } from "./desk_state.ts";
import { fields, initialState, views } from "./desk_state.ts";
import type { Field } from "./fields.ts";

/** A state read from an address, and the parts of the address that meant nothing. */
export interface ReadAddress {
  readonly state: DeskState;
  readonly unreadable: readonly string[];
}

/** The address of a state, from the # on: `#/world?outcome=exports`. */
export function toAddress(state: DeskState): string {
  const parts: string[] = [];
  for (const [key, field] of entries()) {
    const text = field.write(state[key]);
    if (text !== field.write(initialState[key])) parts.push(`${key}=${encodeURIComponent(text)}`);
  }
  return `#/${state.view}${parts.length === 0 ? "" : `?${parts.join("&")}`}`;
}

/** The state of an address. What cannot be read keeps its initial value and is named, so that the desk can say so. */
export function fromAddress(hash: string): ReadAddress {
  const [path, query = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const unreadable: string[] = [];
  const view = views.find((name) => name === path);
  if (view === undefined && path !== "") unreadable.push(path.slice(0, 40));
  const values: Record<string, unknown> = {};
  for (const part of query.split("&")) {
    if (part === "") continue;
    const [key, raw = ""] = part.split(/=(.*)/s);
    const field = fieldOf(key);
    const text = decoded(raw);
    const value = field === undefined || text === undefined ? undefined : field.read(text);
    if (value === undefined) unreadable.push(key.slice(0, 40));
    else values[key] = value;
  }
  return { state: { ...initialState, ...values, view: view ?? (initialState.view satisfies View) }, unreadable };
}

function entries(): [keyof typeof fields, Field<unknown>][] {
  return Object.entries(fields) as unknown as [keyof typeof fields, Field<unknown>][];
}

function fieldOf(key: string): Field<unknown> | undefined {
  return Object.hasOwn(fields, key) ? (fields[key as keyof typeof fields] as unknown as Field<unknown>) : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
