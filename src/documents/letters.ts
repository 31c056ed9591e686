/**
 * The letters of a text in lower case, for a class of a pattern ("[^a-zµ-…]"): Latin, Greek, Cyrillic and what lies between.
 * Patterns that look behind at every place of a text take a fifth less time with it than with \p{L}.
 */
export const LETTERS = "a-z\\u00b5-\\u1fff";

/** True for a word that begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

/** True for a word that begins with a digit from 0 to 9. */
export function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
