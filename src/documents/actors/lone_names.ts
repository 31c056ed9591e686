import { isType } from "./bodies.ts";
import { isNameWord } from "./names.ts";
import { officeAt } from "./offices.ts";
import { PLACE_NAMES } from "./places.ts";
import type { ActorRegistry } from "./registry.ts";
import type { TokenizedText } from "../tokens.ts";

/** Tokens behind a name in which "he" or "she" tells that it is a person's. */
const TOKENS_TO_PRONOUN = 80;
const FARTHEST_VERB = 3;

/**
 * Makes known the persons of whom the text has one name only ("Trump praised Japan. He added …"): a capitalised word that
 * acts, and that "he" or "she" follows outside quotation marks before anybody else is named; a word that the text also writes small
 * is no name.
 *
 * @param taken  1 for tokens that lie in a mention; length of the tokens
 */
export function learnLoneNames(document: TokenizedText, taken: Uint8Array, registry: ActorRegistry): void {
  const { tokens } = document;
  const seen = new Set<string>();
  const common = new Set<string>();
  for (const { text, lower } of tokens) if (text === lower) common.add(lower);
  for (const token of tokens) {
    const { index, lower } = token;
    if (
      taken[index] === 1 ||
      token.pos !== "PROPN" ||
      !/\p{Ll}/u.test(token.text) ||
      seen.has(lower) ||
      common.has(lower) ||
      !isNameWord(token) ||
      isType(lower) ||
      PLACE_NAMES.has(token.text.replace(/s$/, "")) ||
      officeAt(tokens, index) !== null
    )
      continue;
    const alone = [index - 1, index + 1].every((next) => tokens[next]?.pos !== "PROPN" || taken[next] === 1);
    if (!alone || !(isAged(tokens, index) || (acts(tokens, index) && pronounFollows(document, index, taken)))) continue;
    seen.add(lower);
    if (registry.personsCalled(lower).length === 0) registry.person(token.text, null, null);
  }
}

/** "Meier, 42, a farmer,": an age between commas. */
function isAged(tokens: TokenizedText["tokens"], index: number): boolean {
  const [comma, age, behind] = tokens.slice(index + 1, index + 4);
  return comma?.text === "," && /^\d\d$/.test(age?.text ?? "") && behind?.text === ",";
}

/** "Trump praised", "Bazoum, 63, who was", "According to Orban". */
function acts(tokens: TokenizedText["tokens"], index: number): boolean {
  const next = tokens[index + 1];
  if (/^(?:have|are|were)$/.test(next?.lower ?? "")) return false;
  if (tokens[index - 1]?.lower === "to" && tokens[index - 2]?.lower === "according") return true;
  if (next?.text === "," && (/^\d\d$/.test(tokens[index + 2]?.text ?? "") || tokens[index + 2]?.lower === "who"))
    return true;
  for (let next = index + 1; next <= index + FARTHEST_VERB; next += 1) {
    const pos = tokens[next]?.pos;
    if (pos === "VERB" || pos === "AUX") return true;
    if (pos !== "ADV") return false;
  }
  return false;
}

function pronounFollows({ tokens, sentences }: TokenizedText, index: number, taken: Uint8Array): boolean {
  let quoted = false;
  let { block } = sentences[tokens[index].sentence];
  for (let next = index + 1; next < Math.min(tokens.length, index + TOKENS_TO_PRONOUN); next += 1) {
    const { text, lower, pos, sentence } = tokens[next];
    if (sentences[sentence].block !== block) {
      ({ block } = sentences[sentence]);
      quoted = false;
    }
    if (/^["“”]$/.test(text)) quoted = text === '"' ? !quoted : text === "“";
    if (quoted) continue;
    if (/^(?:he|she)$/.test(lower)) return true;
    if (taken[next] === 1 && pos === "PROPN" && taken[next + 1] === 1 && tokens[next + 1]?.pos === "PROPN")
      return false;
  }
  return false;
}
