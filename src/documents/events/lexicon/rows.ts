import type { EventType } from "../../record.ts";
import type { Frame, Plover } from "../rule_book.ts";

/** One line of the tables of this folder: words that tell of an event under conditions. */
export interface Row {
  readonly type: EventType;
  readonly plover: Plover;
  readonly frame: Frame;
  readonly words: string;
  /** Verbs: what the words before must hold. Nouns: a word of the noun's phrase, whole. */
  readonly before: RegExp | null;
  /** What must stand behind: right behind, or as the object of the clause. */
  readonly behind: RegExp | null;
  /** A state or group must be named right behind. */
  readonly named: boolean;
}

/**
 * Reads the table of a class. A line is a type of event, "with" where both sides do it together, the words, then conditions:
 * "< a | b" before, "> a | b" right behind, ": a | b" the object, "@" a state or group named right behind.
 */
export function rows(plover: Plover, table: { readonly verbs: string; readonly nouns?: string }): readonly Row[] {
  return [...linesOf(table.verbs, plover, false), ...linesOf(table.nouns ?? "", plover, true)];
}

function linesOf(table: string, plover: Plover, noun: boolean): readonly Row[] {
  return table
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => rowOf(line.trim().replaceAll(/ +/g, " "), plover, noun));
}

function rowOf(line: string, plover: Plover, noun: boolean): Row {
  const [head, ...conditions] = line.split(/ (?=[<>:@](?: |$))/);
  const parts = /^([A-Z_]+)( with)? (.+)$/.exec(head);
  if (parts === null) throw new Error(`${plover}: "${line}" is no line of the lexicon`);
  const [, type, mutual, words] = parts;
  const after = (mark: string): string | undefined =>
    conditions
      .find((condition) => condition.startsWith(mark))
      ?.slice(2)
      .replaceAll(" | ", "|")
      .replaceAll("\\w+ ", "\\S+ ");
  const before = after("<");
  return {
    type: type as EventType,
    plover,
    frame: noun ? "noun" : mutual === undefined ? "agent" : "mutual",
    words,
    before: before === undefined ? null : new RegExp(noun ? `^(?:${before})$` : `\\b(?:${before})\\b`),
    behind: behindOf(after(">"), after(":")),
    named: after("@") !== undefined,
  };
}

function behindOf(right: string | undefined, object: string | undefined): RegExp | null {
  if (right === undefined && object === undefined) return null;
  const start = right === undefined ? "" : `^(?:\\w+ly )?(?:${right})(?!\\w)`;
  const end = object === undefined ? "" : `\\b(?:${object})(?!\\w)`;
  return new RegExp(start === "" || end === "" ? start + end : `${start}.{0,60}${end}`);
}
