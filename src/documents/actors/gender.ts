import { MEN, WOMEN } from "./given_names.ts";
import type { ActorDraft, Gender } from "./actor_draft.ts";
import type { TokenizedText } from "../tokens.ts";

const HERS =
  /^(?:mrs|ms|miss|madam|madame|lady|dame|queen|princess|baroness|duchess|sister|wife|mother|daughter|widow|aunt|grandmother|niece|actress|businesswoman|\p{L}+woman|nun|girlfriend)$/u;
const HIS =
  /^(?:mr|sir|lord|king|prince|baron|duke|emir|sultan|sheikh|brother|husband|father|son|widower|uncle|grandfather|nephew|actor|businessman|\p{L}+man|bishop|imam|pope|boyfriend)$/u;

const MOST_MENTIONS = 12;
const found = new WeakMap<ActorDraft, Gender>();

/** Whether a person is referred to as "she" or "he", by title, kinship, calling or given name; null when nothing tells. */
export function genderOf({ tokens }: TokenizedText, actor: ActorDraft): Gender {
  const known = found.get(actor);
  if (known !== undefined) return known;
  const gender = actor.addressed ?? byWords(tokens, actor) ?? byPronoun(tokens, actor) ?? genderOfName(actor);
  found.set(actor, gender);
  return gender;
}

/** The gender that the words before a person's name tell: "his wife Olga". */
function byWords(tokens: TokenizedText["tokens"], { mentions }: ActorDraft): Gender {
  for (const { first, form } of mentions.slice(0, MOST_MENTIONS)) {
    if (form !== "person") continue;
    const before = [tokens[first - 1], tokens[first - 2]].find(
      (word) => word !== undefined && /\p{L}/u.test(word.text),
    );
    const gender =
      before !== undefined && before.sentence === tokens[first].sentence ? genderOfTitle(before.lower) : null;
    if (gender !== null) return gender;
  }
  return null;
}

/** "Kyi said she", "Turnell says that he": the pronoun that most often takes a name up in its own clause. */
function byPronoun(tokens: TokenizedText["tokens"], { mentions }: ActorDraft): Gender {
  let she = 0;
  let he = 0;
  for (const { last, form } of mentions.slice(0, MOST_MENTIONS)) {
    if (form !== "person" || tokens[last]?.pos !== "VERB" || tokens[last].sentence !== tokens[last - 1].sentence)
      continue;
    const pronoun = tokens[last + 1]?.lower === "that" ? tokens[last + 2] : tokens[last + 1];
    if (pronoun?.lower === "she") she += 1;
    if (pronoun?.lower === "he") he += 1;
  }
  return she === he ? null : she > he ? "she" : "he";
}

/** The gender that a title or calling tells: "Mrs", "Spokeswoman". */
export function genderOfTitle(title: string): Gender {
  const words = title.toLowerCase().split(/[ .-]/);
  if (words.some((word) => HERS.test(word))) return "she";
  return words.some((word) => HIS.test(word)) ? "he" : null;
}

/** The gender that a person's titles, offices or given name tell. */
export function genderOfName({ name, offices, addressed }: ActorDraft): Gender {
  if (addressed !== null) return addressed;
  for (const { title } of offices) {
    const gender = genderOfTitle(title);
    if (gender !== null) return gender;
  }
  return byGivenName(name);
}

function byGivenName(name: string): Gender {
  const words = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .split(" ");
  if (words.length < 2) return null;
  const given = words.slice(0, -1).find((word) => word.length > 1 && !HERS.test(word) && !HIS.test(word)) ?? "";
  if (WOMEN.has(given)) return "she";
  if (MEN.has(given)) return "he";
  return /(?:ova|skaya|ska)$/.test(words.at(-1)!) ? "she" : null;
}
