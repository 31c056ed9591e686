import type { EventType } from "../record.ts";
import { inflected } from "./inflections.ts";

/** Classes of the PLOVER event ontology. */
export type Plover =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "COOPERATE"
  | "AID"
  | "CONCEDE"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

/** How a trigger's actors are found: who does it to whom, who does it together, or a noun with its owner. */
export type Frame = "agent" | "mutual" | "noun";

/** What a verb tells of. */
export interface VerbRule {
  readonly type: EventType;
  readonly plover: Plover;
  readonly frame: "agent" | "mutual";
  /** Words that must follow within `reach` tokens, as one pattern over the joined lower-case words. */
  readonly needs: RegExp | null;
  readonly reach: number;
  /** What the joined words before it in the sentence must hold. */
  readonly before: RegExp | null;
  /** A state or group must be named right behind. */
  readonly named: boolean;
  /** The pattern begins right behind the verb. */
  readonly anchored: boolean;
  /** The pattern asks for what "that" says. */
  readonly said: boolean;
}

/** What a noun tells of. */
export interface NounRule {
  readonly type: EventType;
  readonly plover: Plover;
  /** What a word of the noun's own phrase must be, in lower case. */
  readonly before: RegExp | null;
  /** What the joined words behind the noun must begin with. */
  readonly behind: RegExp | null;
}

/** What a word may tell of: the rules for it as a verb and as a noun, in the order in which they are tried. */
export interface WordRules {
  readonly verbs: VerbRule[];
  readonly nouns: NounRule[];
}

const ENTRIES = new Map<string, WordRules>();

/** Rules by word form; the words for deals stand here even where no rule names them. */
export const BOOK: ReadonlyMap<string, WordRules> = ENTRIES;

function entry(word: string): WordRules {
  let rules = ENTRIES.get(word);
  if (rules === undefined) ENTRIES.set(word, (rules = { verbs: [], nouns: [] }));
  return rules;
}

for (const deal of ["agreement", "deal", "pact", "accord", "memorandum", "treaty", "contract"]) entry(deal);

interface VerbOptions {
  readonly needs?: RegExp;
  readonly frame?: "agent" | "mutual";
  readonly reach?: number;
  readonly before?: RegExp;
}

/** Enters what every form of the verbs tells of; irregular ones are written "meet/met". */
export function verbs(lemmas: string, type: EventType, plover: Plover, options: VerbOptions = {}): void {
  enter(lemmas, {
    type,
    plover,
    frame: options.frame ?? "agent",
    needs: options.needs ?? null,
    reach: options.reach ?? 8,
    before: options.before ?? null,
    named: false,
  });
}

/** Enters a rule for every form of the verbs. */
export function enter(lemmas: string, rule: Omit<VerbRule, "anchored" | "said">): void {
  const source = rule.needs?.source ?? "";
  const whole: VerbRule = { ...rule, anchored: source.startsWith("^"), said: source.includes("that ") };
  for (const form of lemmas.split(" ").flatMap(inflected)) entry(form).verbs.push(whole);
}

/** Enters what nouns tell of, by the words of their phrase and those behind. */
export function nouns(words: string, type: EventType, plover: Plover, before?: RegExp, behind?: RegExp): void {
  for (const word of words.split(" "))
    entry(word).nouns.push({ type, plover, before: before ?? null, behind: behind ?? null });
}
