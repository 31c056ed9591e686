import { isCompanyType, isCommonInNames, isType } from "./bodies.ts";
import { isNameWord } from "./names.ts";
import { PLACE_NAMES } from "./places.ts";
import type { ActorDraft } from "./actor_draft.ts";
import type { TokenizedText } from "../tokens.ts";

const FEWEST_INITIALS = 3;

/** The bodies that shorter names stand for: "Halden" for Halden Shipping Ltd, "NWS" for the National Weather Service; none where two fit. */
export function shortBodyNames(actors: readonly ActorDraft[]): ReadonlyMap<string, ActorDraft> {
  const shorts = new Map<string, ActorDraft | null>();
  for (const actor of actors) {
    if (actor.kind !== "agency") continue;
    const words = actor.name.split(" ");
    if (words.length === 1) continue;
    for (const short of [firstWord(actor, words), initials(words)])
      if (short !== null) shorts.set(short, shorts.has(short) && shorts.get(short) !== actor ? null : actor);
  }
  const sole = new Map<string, ActorDraft>();
  for (const [short, actor] of shorts) if (actor !== null) sole.set(short, actor);
  return sole;
}

/** True for a token that stands alone as a name: no other word of a name beside it. */
export function standsAlone({ tokens }: TokenizedText, index: number, taken: Uint8Array): boolean {
  return [index - 1, index + 1].every((beside) => {
    const token = tokens[beside];
    return (
      token === undefined ||
      token.sentence !== tokens[index].sentence ||
      taken[beside] === 1 ||
      !(token.pos === "PROPN" && isNameWord(token))
    );
  });
}

/** Of a company, or a body that its name tells nothing of. */
function firstWord({ sort }: ActorDraft, words: readonly string[]): string | null {
  const [first] = words;
  const type = words.at(-1)!.toLowerCase().replace(/\.$/, "");
  const named =
    /^\p{Lu}[\p{L}\d&-]{2,}$/u.test(first) && !isCommonInNames(first.toLowerCase()) && !PLACE_NAMES.has(first);
  return named && (isCompanyType(type) || sort !== null || !isType(type)) ? first : null;
}

function initials(words: readonly string[]): string | null {
  const letters = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  return letters.length >= FEWEST_INITIALS ? letters.join("") : null;
}
