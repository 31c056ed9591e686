import type { Token } from "../tokens.ts";
import { isHeadlineVerb } from "./headlines.ts";
import { wordSet } from "../word_set.ts";

/** Forms that may be participles. */
export const PARTICIPLE = /(?:ed|set|held|put|struck|sent|frozen|broken|withdrawn|taken|thrown|overrun)$/;
const OWNER = wordSet("the a an his her its their our some any these those this ' 's ’ ’s");

/** Nouns and adjectives in the same spelling ("a visit", "the proposed tariffs", "the newly recognised state") are no verbs. */
export function isVerbUse(tokens: readonly Token[], index: number): boolean {
  const { lower, pos } = tokens[index];
  const before = tokens[index - 1]?.lower ?? "";
  if (CALLS.has(lower) && [tokens[index - 1], tokens[index - 2]].some((one) => one?.pos === "VERB")) return false;
  if (lower === "blame" && before === "to" && tokens[index - 2]?.pos === "AUX") return false;
  if (lower === "meeting" && isGerund(tokens, index)) return true;
  if (lower.endsWith("ing") && /^(?:at|of|about|from|against)$/.test(before)) return false;
  if (/^(?:fighting|shelling|bombing|shooting|killing)$/.test(lower) && opensNounPhrase(tokens, index)) return false;
  if (/^[‘“"']$/.test(before) && tokens[index - 2]?.pos === "AUX" && !/^(?:ready|willing|prepared|open)$/.test(lower))
    return false;
  if (lower === "given" && (before === "," || tokens[index - 1]?.sentence !== tokens[index].sentence)) return false;
  if (
    lower === "armed" &&
    /^(?:forces?|men|groups?|gangs?|conflict|struggle|wing|with)$/.test(tokens[index + 1]?.lower ?? "")
  )
    return false;
  if (
    /^(?:ready|(?:un)?willing|critical)$/.test(lower) ||
    (lower === "prepared" && tokens[index + 1]?.lower === "to") ||
    (lower === "due" && tokens[index + 1]?.lower === "in") ||
    (lower === "close" && tokens[index + 1]?.lower === "to") ||
    (lower === "work" && tokens[index + 1]?.lower === "together") ||
    (lower === "open" && tokens[index + 1]?.lower === "to")
  )
    return true;
  if (
    PARTICIPLE.test(lower) &&
    /^(?:VERB|ADP|NUM)$/.test(tokens[index - 1]?.pos ?? "") &&
    (/^(?:NOUN|ADJ)$/.test(tokens[index + 1]?.pos ?? "") || lower === "wounded") &&
    tokens[index - 1].sentence === tokens[index].sentence
  )
    return false;
  if (
    BEFALLEN.has(lower) &&
    (/^(?:ADP|DET|VERB)$/.test(tokens[index - 1]?.pos ?? "") ||
      tokens[index - 1]?.sentence !== tokens[index].sentence) &&
    /^(?:PROPN|ADJ)$/.test(tokens[index + 1]?.pos ?? "")
  )
    return false;
  if (/^(?:has|have|had|having)$/.test(lower) && !/^(?:DET|ADJ|NUM|NOUN)$/.test(tokens[index + 1]?.pos ?? ""))
    return false;
  if (OWNER.has(before) && !/^(?:visiting|meeting)$/.test(lower) && before !== "'s" && before !== "’s") return false;
  if (
    /^['’]s$/.test(before) &&
    PARTICIPLE.test(lower) &&
    /^(?:NOUN|ADJ|PROPN|NUM|SYM)$/.test(tokens[index + 1]?.pos ?? "")
  )
    return false;
  if (
    PARTICIPLE.test(lower) &&
    tokens[index - 1]?.pos === "ADV" &&
    OWNER.has(tokens[index - 2]?.lower ?? "") &&
    tokens[index + 1]?.pos === "NOUN"
  )
    return false;
  if (pos !== "VERB" && lower.endsWith("ing") && /^(?:is|are|was|were|been)$/.test(before)) return true;
  if (
    pos === "NOUN" &&
    lower.endsWith("ing") &&
    before === "," &&
    (/^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[index + 1]?.pos ?? "") ||
      /^(?:to|that|for|out|against)$/.test(tokens[index + 1]?.lower ?? ""))
  )
    return true;
  if (pos === "NOUN" && lower.endsWith("ing") && /^(?:after|before|while|by|without)$/.test(before))
    return (
      before === "by" ||
      /^(?:DET|PROPN|ADJ|NUM|PRON)$/.test(tokens[index + 1]?.pos ?? "") ||
      /^(?:of|that|to)$/.test(tokens[index + 1]?.lower ?? "")
    );
  if (/^ha(?:s|ve|d)$/.test(lower) && isParticiple(tokens, index + 1)) return false;
  if (pos === "VERB" || pos === "AUX") {
    if (lower === "meeting" || lower === "signing") return !/^(?:the|a|his|her|their|its|this|that|of)$/.test(before);
    return !(/^(?:new|more|further|fresh)$/.test(before) && !PARTICIPLE.test(lower));
  }
  if (PARTICIPLE.test(lower) || IRREGULAR_PAST.has(lower))
    return (
      pos !== "ADJ" ||
      /^(?:PROPN|NOUN)$/.test(tokens[index - 1]?.pos ?? "") ||
      (/^(?:has|have|had)$/.test(before) && tokens[index + 1]?.pos !== "NOUN") ||
      (tokens[index - 1]?.pos !== "VERB" && !/^(?:NOUN|ADJ)$/.test(tokens[index + 1]?.pos ?? ""))
    );
  if (isHeadlineVerb(tokens, index)) return true;
  const present = pos === "NOUN" && /[^s]s$/.test(lower) && tokens[index - 1]?.pos === "PROPN";
  if (
    present &&
    (/^(?:PROPN|DET)$/.test(tokens[index + 1]?.pos ?? "") ||
      /^(?:its|his|her|their)$/.test(tokens[index + 1]?.lower ?? "") ||
      (tokens[index + 1]?.lower === "to" && tokens[index + 2]?.pos === "VERB"))
  )
    return true;
  if (lower === "demand" && before === "and" && tokens[index + 1]?.lower === "that") return true;
  return (
    /^(?:NOUN|PROPN|ADJ)$/.test(pos) &&
    !/(?:ing|s)$/.test(lower) &&
    /^(?:to|will|would|could|may|might|should|must|can|not)$/.test(
      /^(?:likely|probably|also|soon)$/.test(before) ? (tokens[index - 2]?.lower ?? "") : before,
    )
  );
}

/** "has redoubled", "had not yet held": a verb behind a form of "have". */
function isParticiple(tokens: readonly Token[], index: number): boolean {
  const at = tokens[index]?.pos === "ADV" ? index + 1 : index;
  return (
    /^(?:VERB|ADJ|NOUN)$/.test(tokens[at]?.pos ?? "") && /(?:ed|en|[^i]n|held|met|made|told)$/.test(tokens[at].lower)
  );
}

/** "against ousted President Moyo", "jailed opposition leader Bello": what has befallen somebody tells who he is. */
const BEFALLEN = wordSet(
  "ousted deposed toppled overthrown exiled jailed imprisoned detained arrested captured kidnapped abducted slain murdered assassinated executed sanctioned expelled besieged occupied annexed",
);

/** "rejected calls", "ignored European demands": behind a verb these are what it does something about. */
const CALLS = wordSet("calls demands appeals claims threats protests requests charges");

const IRREGULAR_PAST = wordSet(
  "met flew spoke shot came began sat broke froze withdrew went gave sought took brought threw stood quit led fought swore wrote lent blew sank overran retook shut forgave sold bought unfroze forbade swept",
);

/** Adjectives that the tagger takes for names where they open a sentence. */
export const FIERCE = wordSet(
  "fresh heavy fierce sporadic new intense bloody renewed deadly street sectarian ethnic tribal",
);

/** "Heavy fighting", "Fighting between": behind an adjective, or first in its sentence before a preposition or verb. */
function opensNounPhrase(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.sentence === tokens[index].sentence) return before.pos === "ADJ" || FIERCE.has(before.lower);
  return /^(?:ADP|VERB|AUX)$/.test(tokens[index + 1]?.pos ?? "");
}

/** "after meeting Chinese ambassador Zou": right behind a preposition and before a name. */
function isGerund(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:after|before|while|upon|when)$/.test(tokens[index - 1]?.lower ?? "") &&
    /^(?:\p{Lu}|his$|her$|its$)/u.test(tokens[index + 1]?.text ?? "")
  );
}
