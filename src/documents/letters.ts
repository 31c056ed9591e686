/**
 * The letters of a text in lower case, for a class of a pattern ("[^a-zµ-…]"): Latin, Greek, Cyrillic and what lies between.
 * Patterns that look behind at every place of a text take a fifth less time with it than with \p{L}.
 */
export const LETTERS = "a-z\\u00b5-\\u1fff";
