import type { Comparator } from "../record.ts";

const BEFORE: readonly (readonly [Comparator, string])[] = [
  [">=", "at least|as little as|as few as|no less than|no fewer than|not less than|a minimum of|minimum of|already"],
  ["<=", "at most|no more than|not more than|a maximum of|maximum of|up to|as much as|as many as|as high as|capped at"],
  [
    ">",
    "more than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|topping|topped|surpassing|surpassed|surpass|upwards of|upward of|beyond|greater than|higher than|larger than|passed|crossed|well over|just over|slightly over|slightly more than|slightly above",
  ],
  [
    "<",
    "less than|under|below|fewer than|lower than|smaller than|just under|slightly under|slightly less than|well below|short of|shy of",
  ],
  [
    "~",
    "about|around|roughly|approximately|approx|approx.|some|an estimated|estimated|estimated at|nearly|almost|close to|circa|c.|ca.|near|nearing|approaching|or so|virtually|practically|in the region of|in the order of|on the order of|somewhere around|to around|an average of|~|≈",
  ],
];
const SIGNS: readonly (readonly [Comparator, string])[] = [
  [">=", "≥"],
  ["<=", "≤"],
  [">", ">"],
  ["<", "<"],
];
const WORDS = new Map<string, Comparator>();
for (const [comparator, words] of [...BEFORE, ...SIGNS])
  for (const word of words.split("|")) WORDS.set(word, comparator);
const escaped = [...WORDS.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.$]/g, "\\$&"));
const COMPARED = new RegExp(`(?:^|[^\\p{L}])(?<!\\d ?)(${escaped.join("|")})(?: the| a| an)? ?$`, "u");
const LONGEST_COMPARATOR = 30;

const AFTER: readonly (readonly [Comparator, RegExp])[] = [
  [">=", /^(?: or (?:more|above|over|higher|greater)\b|\+|-plus\b| plus\b| at least\b| and (?:above|over)\b)/],
  ["<=", /^ or (?:less|fewer|below|under|lower)\b/],
  ["~", /^ or so\b/],
];

/** "Lower than the 10 % seen in May" compares with a figure that is known; "above the $70 mark" bounds. */
const COMPARING = /than$|^(?:surpass|exceed|topp)/;
const THRESHOLD =
  /^[ -](?:(?:an?|per)[ -]\p{L}+ )?(?:mark|marker|level|threshold|barrier|limit|ceiling|cap|line|target)\b/u;

/** "for over four years" is a bound, "over four years" a stretch. */
const LASTS = /(?:^|[^\p{L}])(?:for|in|after|of|lasted|lasts|took|takes|is|was|are|were|spent|just|well|slightly) $/u;
const OLD = /^[ -](?:old|ago|long|late|of)\b/;

/** The comparator that words before or behind a quantity give it, and where those words start. */
export function comparatorOf(
  lower: string,
  start: number,
  end: number,
  blockStart: number,
  isDuration: boolean,
): { readonly comparator: Comparator; readonly start: number } {
  const from = Math.max(blockStart, start - LONGEST_COMPARATOR);
  const before = COMPARED.exec(lower.slice(from, start));
  const rest = lower.slice(end, end + 20);
  if (before === null) {
    const after = AFTER.find(([, pattern]) => pattern.test(rest));
    return { comparator: after === undefined ? "=" : after[0], start };
  }
  const word = before[1];
  const place = from + before.index + before[0].indexOf(word);
  const negated = /(?:\bnot|n['’]t|\bno|\bnever)(?: \p{L}+)? $/u.test(
    lower.slice(Math.max(blockStart, place - 14), place),
  );
  const risen =
    word === "up to" && /(?:%|per ?cent)[,]? ?[-–—]? ?$/.test(lower.slice(Math.max(blockStart, place - 14), place));
  if (risen) return { comparator: "=", start: place };
  if (
    isDuration &&
    word === "over" &&
    !LASTS.test(lower.slice(Math.max(blockStart, place - 14), place)) &&
    !OLD.test(rest)
  )
    return { comparator: "=", start };
  const comparator = WORDS.get(word)!;
  if (
    before[0].endsWith(" the ") &&
    COMPARING.test(word) &&
    !THRESHOLD.test(lower.slice(end, end + LONGEST_COMPARATOR))
  )
    return { comparator: "=", start };
  return { comparator: negated ? turned(comparator) : comparator, start: place };
}

function turned(comparator: Comparator): Comparator {
  return comparator === ">" ? "<=" : comparator === "<" ? ">=" : comparator;
}
