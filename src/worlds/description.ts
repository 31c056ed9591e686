import { isMap, isNode, LineCounter, parseDocument, stringify } from "yaml";

import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { NamedBytes } from "./table_reader.ts";

/** What `world.yaml` says about a world. */
export interface WorldDescription {
  readonly name: string;
  readonly year: number;
  readonly unit: "usd_million";
  readonly source: string;
  readonly licence: string;
  readonly notes: readonly string[];
  readonly default_model?: string;
}

const keys = ["name", "year", "unit", "source", "licence", "notes", "default_model"] as const;

/**
 * Reads `world.yaml`: name, year and unit are needed; source and licence read "not stated" when absent.
 *
 * Every other key is refused: what is particular to a world belongs under notes.
 *
 * @throws LeewayError `worlds.broken_file`, `worlds.missing_key`, `worlds.unknown_key`, `worlds.bad_value`
 */
export function readDescription(file: NamedBytes): WorldDescription {
  const lines = new LineCounter();
  const document = parseDocument(new TextDecoder().decode(file.bytes), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new LeewayError(
      "worlds.broken_file",
      `${file.name}:${lines.linePos(broken.pos[0]).line}: not valid YAML: ${broken.message.split("\n")[0]}`,
      { file: file.name },
      { cause: broken },
    );
  }
  if (!isMap(document.contents)) {
    throw new LeewayError("worlds.broken_file", `${file.name}:1: expected the keys ${keys.join(", ")}.`, {
      file: file.name,
      allowed: keys,
    });
  }
  const places = new Map<string, string>();
  for (const { key } of document.contents.items) {
    const [start = 0] = (isNode(key) && key.range) || [];
    const place = `${file.name}:${lines.linePos(start).line}`;
    if (!isKnown(String(key))) throw unknown(file.name, place, String(key));
    places.set(String(key), place);
  }
  const place = (key: string): string => places.get(key) ?? file.name;
  const values = document.toJS() as Record<string, unknown>;
  const text = (key: (typeof keys)[number], otherwise?: string): string => {
    const value = values[key] ?? otherwise;
    if (value === undefined) throw missing(file.name, key);
    if (typeof value !== "string" || value.trim() === "") throw bad(place(key), key, value, "a text");
    return value.trim();
  };
  const year = values["year"];
  if (year === undefined) throw missing(file.name, "year");
  if (typeof year !== "number" || !Number.isInteger(year)) throw bad(place("year"), "year", year, "a whole year");
  const unit = text("unit");
  if (unit !== "usd_million") throw bad(place("unit"), "unit", unit, "usd_million");
  return {
    name: text("name"),
    year,
    unit,
    source: text("source", "not stated"),
    licence: text("licence", "not stated"),
    notes: readNotes(values["notes"], place("notes")),
    ...(values["default_model"] === undefined ? {} : { default_model: text("default_model") }),
  };
}

function readNotes(value: unknown, place: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value) && value.every((note) => typeof note === "string")) return value;
  throw bad(place, "notes", value, "a text or a list of texts");
}

function isKnown(key: string): boolean {
  return (keys as readonly string[]).includes(key);
}

function unknown(file: string, place: string, key: string): LeewayError {
  const meant = nearest(key, keys);
  const hint = meant === undefined ? "Say what else there is to say under notes." : `Did you mean "${meant}"?`;
  return new LeewayError("worlds.unknown_key", `${place}: unknown key "${key}". Allowed: ${keys.join(", ")}. ${hint}`, {
    file,
    key,
    allowed: keys,
  });
}

function missing(file: string, key: string): LeewayError {
  return new LeewayError("worlds.missing_key", `${file}: the key "${key}" is missing. Allowed: ${keys.join(", ")}.`, {
    file,
    key,
    allowed: keys,
  });
}

function bad(place: string, key: string, value: unknown, allowed: string): LeewayError {
  return new LeewayError("worlds.bad_value", `${place}: ${key} is ${JSON.stringify(value)}; allowed: ${allowed}.`, {
    place,
    key,
    value,
    allowed,
  });
}

/** The text of `world.yaml` for a description, keys in the order of the documentation. */
export function writeDescription(description: WorldDescription): string {
  const { name, year, unit, source, licence, notes, default_model } = description;
  return stringify(
    { name, year, unit, source, licence, ...(default_model === undefined ? {} : { default_model }), notes },
    { lineWidth: 120 },
  );
}
