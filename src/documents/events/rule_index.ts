import { requiredWords } from "./required_words.ts";
import type { VerbRule, WordRules } from "./rule_book.ts";

/** The verb rules of a word by the words of which one must stand around it: positions in the list of rules, ascending. */
interface RuleIndex {
  /** Rules that may hold whatever stands around. */
  readonly always: readonly number[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const INDEXES = new WeakMap<WordRules, RuleIndex>();
/** Fewer rules are tried one by one. */
const FEWEST = 3;

/**
 * The verb rules that may hold where the words stand around a verb, in their order: most patterns of a common verb need not be
 * run, nor ever compiled.
 *
 * @param words  the lower-case words behind the verb and, where it may be a participle, before it
 */
export function likelyRules(rules: WordRules, words: readonly string[]): readonly VerbRule[] {
  const { verbs } = rules;
  if (verbs.length < FEWEST) return verbs;
  let index = INDEXES.get(rules);
  if (index === undefined) INDEXES.set(rules, (index = indexed(verbs)));
  const likely = new Set(index.always);
  for (const word of words) for (const position of index.byWord.get(word) ?? []) likely.add(position);
  if (likely.size === verbs.length) return verbs;
  return [...likely].sort((a, b) => a - b).map((position) => verbs[position]);
}

const REQUIRED = new WeakMap<RegExp, ReadonlySet<string> | null>();

function indexed(verbs: readonly VerbRule[]): RuleIndex {
  const always: number[] = [];
  const byWord = new Map<string, number[]>();
  for (const [position, { needs }] of verbs.entries()) {
    const required = needs === null ? null : requiredOnce(needs);
    if (required === null) always.push(position);
    for (const word of required ?? []) {
      const positions = byWord.get(word);
      if (positions === undefined) byWord.set(word, [position]);
      else positions.push(position);
    }
  }
  return { always, byWord };
}

function requiredOnce(pattern: RegExp): ReadonlySet<string> | null {
  let required = REQUIRED.get(pattern);
  if (required === undefined) REQUIRED.set(pattern, (required = requiredWords(pattern)));
  return required;
}
