import type { Direction } from "../record.ts";

const UP_VERBS =
  "rose rise rises risen rising grew grow grows grown growing increased increase increases increasing climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars soaring gained gain gains expanded expand expands expanding up advanced advance advances strengthened accelerated rebounded recovered rallied swelled swell ballooned spiked leapt leaped edged ticked doubled double doubles doubling tripled triple triples tripling quadrupled boosted boost raised raise raises raising widened hiked hike skyrocketed mounted multiplied appreciated added improved shot";
const DOWN_VERBS =
  "fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing slumped slump slumps slumping plunged plunge plunges plunging plummeted plummet plummets plummeting tumbled tumble tumbles sank sink sinks shrank shrink shrinks shrinking shrunk contracted contract contracts contracting cut cuts cutting reduced reduce reduces reducing lowered lower lowers down slid slide slides slipped slip slips lost halved halve halves collapsed collapse collapses dipped dip dips eased ease eases slashed slash narrowed weakened depreciated dwindled dived nosedived crashed shed retreated trimmed";
const UP_NOUNS =
  "increase rise growth jump surge gain climb expansion uptick upturn boost rebound recovery spike advance hike leap boom upswing";
const DOWN_NOUNS =
  "decrease fall drop decline reduction slump plunge contraction cut dip loss slide downturn slowdown shrinkage collapse tumble slippage retreat";
const UP_ADJECTIVES = "higher more larger bigger greater extra additional faster stronger";
const DOWN_ADJECTIVES = "lower less fewer smaller weaker slower";
const FLAT = "unchanged flat stagnant stagnated";

const VERBS = new Map<string, Direction>();
const NOUNS = new Map<string, Direction>();
const ADJECTIVES = new Map<string, Direction>();

function add(map: Map<string, Direction>, words: string, direction: Direction): void {
  for (const word of words.split(" ")) map.set(word, direction);
}

add(VERBS, UP_VERBS, "up");
add(VERBS, DOWN_VERBS, "down");
add(VERBS, FLAT, "flat");
add(NOUNS, UP_NOUNS, "up");
add(NOUNS, DOWN_NOUNS, "down");
add(ADJECTIVES, UP_ADJECTIVES, "up");
add(ADJECTIVES, DOWN_ADJECTIVES, "down");

/** Direction of a verb of change ("rose", "slashed", "up 5 %"), undefined for other words; lower case. */
export function changeVerb(word: string): Direction | undefined {
  return VERBS.get(word);
}

/** Direction of a noun of change ("increase", "drop"), undefined for other words; lower case, singular or plural. */
export function changeNoun(word: string): Direction | undefined {
  return NOUNS.get(word) ?? NOUNS.get(word.replace(/s$/, ""));
}

/** Direction of a comparative behind a number ("5 % higher"), undefined for other words; lower case. */
export function changeAdjective(word: string): Direction | undefined {
  return ADJECTIVES.get(word);
}

/** Growth in percent that a verb states by itself ("doubled": 100, "halved": -50), null for other verbs. */
export function multipleOf(word: string): { readonly percent: string; readonly direction: Direction } | null {
  if (word.startsWith("doubl")) return { percent: "100", direction: "up" };
  if (/^tripl|^trebl/.test(word)) return { percent: "200", direction: "up" };
  if (word.startsWith("quadrupl")) return { percent: "300", direction: "up" };
  if (/^halv(?:ed|es|ing)$/.test(word)) return { percent: "50", direction: "down" };
  return null;
}
