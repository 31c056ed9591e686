/** How one piece of the desk's state is written into the address and read back. */
export interface Field<T> {
  /** The value of a desk that nobody has touched; not written into the address. */
  readonly initial: T;
  /** The text of a value. */
  readonly write: (value: T) => string;
  /** The value of a text; undefined where the text means nothing. */
  readonly read: (text: string) => T | undefined;
}

/** One of a few words. */
export function oneOf<const T extends string>(values: readonly T[], initial: T): Field<T> {
  return { initial, write: (value) => value, read: (text) => values.find((value) => value === text) };
}

/** A code, or nothing: letters, digits, and the signs that codes of countries, sectors and series use. */
export function code(): Field<string | null> {
  return {
    initial: null,
    write: (value) => value ?? "",
    read: (text) => (/^[\w.\-~:|+ ]{1,120}$/.test(text) ? text : undefined),
  };
}

/** A list of codes, joined by commas. */
export function codes(initial: readonly string[]): Field<readonly string[]> {
  return {
    initial,
    write: (value) => value.join(","),
    read: (text) => {
      const parts = text === "" ? [] : text.split(",");
      return parts.every((part) => /^[\w.-]{1,40}$/.test(part)) ? parts : undefined;
    },
  };
}

/** A number between two bounds. */
export function numberBetween(low: number, high: number, initial: number): Field<number> {
  return {
    initial,
    write: String,
    read: (text) => {
      const value = text.trim() === "" ? Number.NaN : Number(text);
      return value >= low && value <= high ? value : undefined;
    },
  };
}

/** A day as an ISO date, or nothing. */
export function isoDate(): Field<string | null> {
  return {
    initial: null,
    write: (value) => value ?? "",
    read: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined),
  };
}

/** Yes or no. */
export function flag(initial: boolean): Field<boolean> {
  return {
    initial,
    write: (value) => (value ? "1" : "0"),
    read: (text) => (text === "1" ? true : text === "0" ? false : undefined),
  };
}

/** Free text, as base64url of its UTF-8 bytes: an address stays one word that every program can pass on. */
export function freeText(initial: string): Field<string> {
  return { initial, write: toBase64Url, read: fromBase64Url };
}

/** A list of free texts. */
export function freeTexts(initial: readonly string[]): Field<readonly string[]> {
  return {
    initial,
    write: (values) => values.map(toBase64Url).join("."),
    read: (text) => {
      const values = text.split(".").map(fromBase64Url);
      return values.every((value) => value !== undefined) ? values : undefined;
    },
  };
}

function toBase64Url(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCodePoint(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): string | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0)!);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
