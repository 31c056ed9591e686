import type { YAMLMap, Node as YamlNode } from "yaml";
import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";

import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { Place } from "./place.ts";
import { errorAt } from "./place.ts";

/** A YAML value that knows its file and line, read strictly: what is not asked for by name is an error. */
export class YamlValue {
  readonly #node: YamlNode | null;
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #fallbackLine: number;
  readonly #subject: string;
  /** Where the value stands in words ("shocks[2].tariff"), for messages. */
  readonly path: string;

  constructor(
    node: YamlNode | null,
    file: string,
    lines: LineCounter,
    path: string,
    fallbackLine = 1,
    subject = "scenario",
  ) {
    this.#node = node;
    this.#file = file;
    this.#lines = lines;
    this.#fallbackLine = fallbackLine;
    this.#subject = subject;
    this.path = path;
  }

  /** Line of the value, from 1. */
  get line(): number {
    const start = this.#node?.range?.[0];
    return start === undefined ? this.#fallbackLine : this.#lines.linePos(start).line;
  }

  /** File and line of the value. */
  get position(): Place {
    return { file: this.#file, line: this.line };
  }

  /** An error at this value. */
  error(code: string, message: string): LeewayError {
    return errorAt(this.position, code, message, { path: this.path });
  }

  /** The members of a map, by key; a key that is not allowed is an error with the nearest one that is. */
  members<Key extends string>(allowed: readonly Key[], required: readonly Key[] = []): Partial<Record<Key, YamlValue>> {
    const map = this.#map();
    const found: Partial<Record<Key, YamlValue>> = {};
    for (const { key, value } of map.items) {
      const name = String(isScalar(key) ? key.value : key);
      const at = this.#part(key as YamlNode, this.#child(name), this.line);
      if (!(allowed as readonly string[]).includes(name)) {
        const near = nearest(name, allowed);
        const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
        throw at.error(`${this.#subject}.unknown_key`, `unknown key "${name}". Allowed: ${allowed.join(", ")}.${hint}`);
      }
      found[name as Key] = this.#part(value as YamlNode | null, this.#child(name), at.line);
    }
    for (const key of required) {
      if (found[key] === undefined)
        throw this.error(`${this.#subject}.missing_key`, `${this.path || `the ${this.#subject}`} lacks "${key}".`);
    }
    return found;
  }

  /** The members of a map with free keys, in order. */
  entries(): readonly (readonly [string, YamlValue])[] {
    return this.#map().items.map(({ key, value }) => {
      const name = String(isScalar(key) ? key.value : key);
      const line = this.#part(key as YamlNode, "", this.line).line;
      return [name, this.#part(value as YamlNode | null, this.#child(name), line)] as const;
    });
  }

  /** The items of a list. */
  items(): readonly YamlValue[] {
    if (!isSeq(this.#node)) throw this.error(`${this.#subject}.wrong_type`, `${this.path} must be a list.`);
    return this.#node.items.map((item, k) => this.#part(item as YamlNode, `${this.path}[${k + 1}]`, this.line));
  }

  /** Is it a map? */
  get isMap(): boolean {
    return isMap(this.#node);
  }

  /** Is it a list? */
  get isList(): boolean {
    return isSeq(this.#node);
  }

  /** A text that is not empty. */
  text(): string {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    if (typeof value === "string" && value.trim() !== "") return value;
    throw this.error(`${this.#subject}.wrong_type`, `${this.path} must be a text.`);
  }

  /** One of a list of words. */
  oneOf<Word extends string>(words: readonly Word[]): Word {
    const word = this.text();
    if ((words as readonly string[]).includes(word)) return word as Word;
    const near = nearest(word, words);
    const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
    throw this.error(
      `${this.#subject}.unknown_value`,
      `${this.path} is "${word}". Allowed: ${words.join(", ")}.${hint}`,
    );
  }

  /** A finite number. */
  number(): number {
    const value = isScalar(this.#node) ? (this.#node.value as string | number | boolean | null) : undefined;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    const given = typeof value === "string" ? textInstead(value) : value === undefined ? "not a number" : String(value);
    throw this.error(`${this.#subject}.wrong_type`, `${this.path} must be a finite number, it is ${given}.`);
  }

  /** true or false. */
  boolean(): boolean {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    if (typeof value === "boolean") return value;
    throw this.error(`${this.#subject}.wrong_type`, `${this.path} must be true or false.`);
  }

  /** One text or a list of texts (an item may be a number, as sector codes sometimes are). */
  codes(): readonly string[] {
    const items = isSeq(this.#node) ? this.items() : [this];
    if (items.length === 0)
      throw this.error(`${this.#subject}.empty_list`, `${this.path} is empty. Name at least one code.`);
    return items.map((item) => {
      const value = isScalar(item.#node) ? item.#node.value : undefined;
      if (typeof value === "number") return String(value);
      return item.text();
    });
  }

  /** A text or a finite number. */
  scalar(): string | number {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    return typeof value === "number" ? this.number() : this.text();
  }

  /** The parameters that the value refers to by a text `$name`, in order, with the places where it does. */
  references(): readonly { readonly name: string; readonly at: YamlValue }[] {
    const found: { readonly name: string; readonly at: YamlValue }[] = [];
    if (this.#node === null) return found;
    visit(this.#node, {
      Scalar: (_, scalar) => {
        const name = referenceOf(scalar.value);
        if (name !== null) found.push({ name, at: this.#part(scalar, `$${name}`, this.line) });
      },
    });
    return found;
  }

  /**
   * The same value with each text `$name` replaced by the value of that name; lines stay those of the file.
   *
   * @param subject what the value describes, for the codes of its errors
   */
  substitute(values: Readonly<Record<string, string | number>>, subject: string): YamlValue {
    const copy = (this.#node?.clone() ?? null) as YamlNode | null;
    if (copy !== null) {
      visit(copy, {
        Scalar: (_, scalar) => {
          const name = referenceOf(scalar.value);
          if (name !== null && name in values) scalar.value = values[name];
        },
      });
    }
    return new YamlValue(copy, this.#file, this.#lines, this.path, this.line, subject);
  }

  #part(node: YamlNode | null, path: string, fallbackLine: number): YamlValue {
    return new YamlValue(node, this.#file, this.#lines, path, fallbackLine, this.#subject);
  }

  #map(): YAMLMap {
    if (isMap(this.#node)) return this.#node;
    throw this.error(
      `${this.#subject}.wrong_type`,
      `${this.path || `the ${this.#subject}`} must be a map of keys and values.`,
    );
  }

  #child(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`;
  }
}

/** A text that stands where a number should, with the number that it begins with, if any. */
function textInstead(text: string): string {
  const number = parseFloat(text);
  return `the text "${text}"` + (Number.isFinite(number) ? `; write ${number}, without quotes, unit or sign` : "");
}

/** The name in a text `$name`; null for anything else. */
function referenceOf(value: unknown): string | null {
  return typeof value === "string" ? (/^\$([a-z]\w*)$/i.exec(value)?.[1] ?? null) : null;
}

/**
 * Parses one YAML 1.2 document.
 *
 * @param file name for messages
 * @param subject what the document describes, in one word: the codes of its errors begin with it
 * @throws LeewayError `scenario.bad_yaml` with file:line, also for repeated keys; `scenario.empty_file`
 */
export function parseYaml(text: string, file: string, subject = "scenario"): YamlValue {
  const lines = new LineCounter();
  if (text.trim() === "") throw new LeewayError(`${subject}.empty_file`, `${file}: the file is empty.`, { file });
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const { line } = lines.linePos(problem.pos[0]);
    throw new LeewayError(`${subject}.bad_yaml`, `${file}:${line}: ${problem.message}`, { file, line });
  }
  visit(document, {
    Alias: (_, alias) => {
      const { line } = lines.linePos(alias.range![0]);
      throw new LeewayError(
        `${subject}.bad_yaml`,
        `${file}:${line}: *${alias.source} repeats another part of the file, which is not read here. Write the part out.`,
        { file, line },
      );
    },
  });
  return new YamlValue(document.contents, file, lines, "", 1, subject);
}
