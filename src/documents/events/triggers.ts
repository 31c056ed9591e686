import type { EventType } from "../record.ts";
import type { Token } from "../tokens.ts";
import type { Frame, Plover, VerbRule } from "./rule_book.ts";
import { phraseBefore } from "./noun_phrases.ts";
import { likelyRules } from "./rule_index.ts";
import { RULES } from "./rules.ts";
import { FIERCE, isVerbUse, PARTICIPLE } from "./verb_uses.ts";
import { WordsAround } from "./words_around.ts";
import { wordSet } from "../word_set.ts";

/** A word that tells of an event; `last` is exclusive. */
export interface Trigger {
  readonly type: EventType;
  readonly plover: Plover;
  readonly frame: Frame;
  readonly first: number;
  readonly last: number;
  /** Where the object of the event starts ("signed" + "agreements"): behind the whole phrase. */
  readonly objectFrom: number;
  /** A state or group must be named right behind. */
  readonly named: boolean;
  /** The words before it that refuse belong to it: "will never recognise". */
  readonly refused: boolean;
}

/** Forms of "be" tell of an event only where somebody is in a place. */
const BE = wordSet("is are was were been");
const DEALS = wordSet("agreement deal pact accord memorandum treaty contract");
const PURPOSE = /^(?:to|on|for|about|under)$/;

/** "Among them is an agreement to deepen …", "including a deal on …": one of several agreements, told by what it is for. */
function oneOfSeveral(tokens: readonly Token[], index: number): boolean {
  if (!DEALS.has(tokens[index].lower) || !PURPOSE.test(tokens[index + 1]?.lower ?? "")) return false;
  let article = index - 1;
  while (article > 0 && index - article < 4 && /^(?:ADJ|NOUN|PROPN|PUNCT)$/.test(tokens[article].pos)) article -= 1;
  return (
    /^(?:an?|one)$/.test(tokens[article]?.lower ?? "") &&
    /^(?:is|was|are|were|includes?|included|including)$/.test(tokens[article - 1]?.lower ?? "") &&
    tokens[article - 1].sentence === tokens[index].sentence
  );
}

/** The event triggers that token `index` may be, the likeliest first: verbs whose object stands nearest, then nouns. */
export function triggersAt(tokens: readonly Token[], index: number, sentenceLast: number): readonly Trigger[] {
  const { lower, pos } = tokens[index];
  const rules = RULES.get(lower);
  if (rules === undefined || inCompound(tokens, index)) return [];
  if (BE.has(lower) && tokens[index + 1]?.lower !== "in") return [];
  const { verbs, nouns } = rules;
  if (verbs.length > 0 && isVerbUse(tokens, index)) {
    const words = new WordsAround(tokens, index, sentenceLast);
    const found = likelyRules(rules, words.all(PARTICIPLE.test(lower)))
      .map((rule) =>
        rule.before === null || rule.before.test(words.before()) ? applied(tokens, index, words, rule) : null,
      )
      .filter((trigger) => trigger !== null);
    if (found.length > 0) {
      const shown = isTest(tokens, index, words) ? found.filter(({ plover }) => plover === "MOBILIZE") : [];
      return (shown.length > 0 ? shown : found).sort((a, b) => a.reached - b.reached);
    }
  }
  const plain = {
    frame: "noun" as const,
    first: index,
    last: index + 1,
    objectFrom: index + 1,
    named: false,
    refused: false,
  };
  if (oneOfSeveral(tokens, index)) return [{ type: "AGREEMENT", plover: "AGREE", ...plain }];
  const opens =
    tokens[index - 1]?.sentence !== tokens[index].sentence &&
    (lower.endsWith("s") ||
      (lower.endsWith("ing") && (tokens[index + 1]?.pos === "VERB" || tokens[index + 1]?.lower === "between")));
  const gerund =
    lower.endsWith("ing") &&
    tokens[index - 1]?.sentence === tokens[index].sentence &&
    (/^(?:ADJ|DET|ADP)$/.test(tokens[index - 1].pos) || FIERCE.has(tokens[index - 1].lower));
  const phoned = /^calls?$/.test(lower) && /^(?:phone|telephone|video)$/.test(tokens[index - 1]?.lower ?? "");
  const nominal = opens || gerund || phoned || /^(?:NOUN|PROPN)$/.test(pos);
  if (nouns.length === 0 || !nominal || isNamePart(tokens, index)) return [];
  const behind = wordsBehind(tokens, index, Math.min(sentenceLast, index + 8));
  return nouns
    .filter(
      (rule) =>
        (rule.before === null || phraseBefore(tokens, index).some((word) => rule.before!.test(word))) &&
        (rule.behind === null || rule.behind.test(behind)),
    )
    .map(({ type, plover }) => ({ type, plover, ...plain }));
}

/** "test-fired missiles", "launched a missile into the sea": force is shown, nobody hit. */
function isTest(tokens: readonly Token[], index: number, words: WordsAround): boolean {
  if (!/^(?:fire|launch|test)/.test(tokens[index].lower)) return false;
  return (
    (tokens[index - 1]?.text === "-" && tokens[index - 2]?.lower === "test") ||
    /\b(?:intercontinental|icbms?|(?:rounds?|shells?) near|(?:into|towards?|off|over) (?:the |its )?(?:\S+ )?(?:sea|ocean|waters|coast))\b/.test(
      words.behind(16, false),
    )
  );
}

/** "the Customs Tariff Commission": a capitalised noun between others is part of a name. */
function isNamePart(tokens: readonly Token[], index: number): boolean {
  const capital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
  return capital(tokens[index]) && capital(tokens[index - 1]) && capital(tokens[index + 1]);
}

/** "Iran-backed", "sanctions-busting", "US-proposed": a part of a compound tells of nothing. */
function inCompound(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.text === "-" && /^(?:test|re|co)$/.test(tokens[index - 2]?.lower ?? "")) return false;
  const behind = tokens[index + 1];
  return (
    (before?.text === "-" && before.end === tokens[index].start && tokens[index - 2]?.end === before.start) ||
    (behind?.text === "-" && behind.start === tokens[index].end && tokens[index + 2]?.start === behind.end)
  );
}

function wordsBehind(tokens: readonly Token[], index: number, end: number): string {
  let words = "";
  for (let next = index + 1; next < end; next += 1)
    words += words === "" ? tokens[next].lower : ` ${tokens[next].lower}`;
  return words;
}

interface VerbTrigger extends Trigger {
  /** Words to the object the rule asked for; a rule that asks for none comes last. */
  readonly reached: number;
}

function applied(tokens: readonly Token[], index: number, words: WordsAround, rule: VerbRule): VerbTrigger | null {
  const { type, plover, frame, needs, named, reach, before } = rule;
  const refused = type === "REJECT" && before !== null;
  const plain = {
    type,
    plover,
    frame,
    named,
    refused,
    first: index,
    last: index + 1,
    objectFrom: index + 1,
    reached: refused ? 0 : Infinity,
  };
  if (needs === null) return named ? { ...plain, reached: 1 } : plain;
  const behind = words.behind(reach, rule.said);
  if (!needs.test(behind)) return neededBefore(tokens, index, words, rule) ? { ...plain, reached: 50 } : null;
  const reached = wordsTo(needs, behind);
  const whole =
    (/^(?:VISIT|APPEAL|STATEMENT)$/.test(type) && plover !== "SANCTION" && !PAYS.test(tokens[index].lower)) ||
    tokens[index].lower.startsWith("call");
  return { ...plain, reached, objectFrom: whole ? index + 1 : words.from + reached };
}

/** "paid a visit", "begins a trip": the noun behind tells the same. */
const PAYS = /^(?:pa(?:y|id)|ma[dk]e|beg[aiu]n|start|wrap|conclud|end|kick)/;

/** How many words it takes until a pattern fits. */
function wordsTo(needs: RegExp, words: string): number {
  let count = 1;
  for (let space = words.indexOf(" "); space >= 0; space = words.indexOf(" ", space + 1)) {
    if (needs.test(words.slice(0, space))) return count;
    count += 1;
  }
  return count;
}

/** "the agreements signed on Wednesday", "the goal set by", "sanctions imposed by": the object stands before the participle. */
function neededBefore(
  tokens: readonly Token[],
  index: number,
  words: WordsAround,
  { type, needs, anchored }: VerbRule,
): boolean {
  if (needs === null || anchored || type === "VISIT" || !PARTICIPLE.test(tokens[index].lower)) return false;
  const next = tokens[index + 1];
  const dated = /^(?:this|last|yesterday|today|earlier)$/.test(next?.lower ?? "");
  if (!dated && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(next?.pos ?? "") && !followsBe(tokens, index)) return false;
  return needs.test(words.near());
}

/** "were [reportedly] expelled": an object behind is none of an active verb's. */
function followsBe(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(Math.max(0, index - 2), index)
    .some(({ lower }) => /^(?:is|are|was|were|be|been|being)$/.test(lower));
}
