import { officeAt } from "../actors/offices.ts";
import { isNameWord } from "../actors/names.ts";
import type { Mention } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Subject } from "./subject.ts";

const LONGEST_APPOSITION = 40;

/**
 * Who is named before an apposition that ends at a comma: "Ryan Hass, an analyst and former official,", "Meta, the parent of
 * Facebook and WhatsApp,", "the minister, Li Qiang,"; null where a noun alone is ("The company, whose brands …,").
 */
export function apposedSubject(analysis: Analysis, comma: number, sentence: number): Subject | null {
  const { tokens } = analysis.document;
  const commas = commasBefore(analysis, comma, sentence);
  const relative = commas.find((index) => /^(?:which|who|whose)$/.test(tokens[index + 1].lower));
  if (relative !== undefined && mentionAt(analysis, relative - 1) === null && tokens[relative - 1].pos === "NOUN")
    return null;
  const inside = mentionAt(analysis, comma - 1);
  const first =
    inside === null ? comma : inside.first - (HONORIFIC.test(tokens[inside.first - 1]?.lower ?? "") ? 1 : 0);
  if (inside?.form === "person" && tokens[first - 1]?.text === "," && tokens[first].sentence === sentence)
    return { actor: inside.actor, first: officeStart(analysis, first - 1, sentence) ?? first, last: comma + 1 };
  const opening = commas.find(
    (index) => namedBefore(analysis, index) !== null && /^(?:the|an?)$/.test(tokens[index + 1].lower),
  );
  for (const index of opening === undefined ? commas : [opening]) {
    const mention = namedBefore(analysis, index);
    if (mention !== null) return { actor: mention.actor, first: mention.first, last: comma + 1 };
    const alone = /^(?:who|an?|the|his|her)$/.test(tokens[index + 1].lower)
      ? nameAlone(analysis, index, sentence)
      : null;
    if (alone !== null) return alone;
  }
  return inside?.form === "person" ? { actor: inside.actor, first: inside.first, last: comma + 1 } : null;
}

/** The commas of the phrase that ends at a comma, the nearest first. */
function commasBefore({ document: { tokens } }: Analysis, comma: number, sentence: number): readonly number[] {
  const found: number[] = [];
  for (
    let index = comma - 1;
    index > 0 && comma - index < LONGEST_APPOSITION && tokens[index].sentence === sentence;
    index -= 1
  )
    if (tokens[index].text === ",") found.push(index);
  return found;
}

/** Who is named right before a comma: "Meta,", "Sen. Ruiz of Texas,"; null for nobody. */
function namedBefore(analysis: Analysis, comma: number): Mention | null {
  const { tokens, text } = analysis.document;
  const right = mentionAt(analysis, comma - 1);
  if (right !== null && PARTY.test(text.slice(right.start, right.end))) return null;
  if (right !== null || tokens[comma - 2]?.lower !== "of") return right;
  const owner = mentionAt(analysis, comma - 3);
  return owner?.form === "person" ? owner : null;
}

/** "Calloway, D-Mass,": a party and a state, no name. */
const PARTY = /^[DRI]-\p{Lu}/u;
const HONORIFIC = /^(?:dr|mr|mrs|ms|sir|prof)\.?$/;
const LONGEST_OFFICE = 12;

/** "…, the Minister of State for Trade, Dr Khalid": where the office before the comma starts; null when none is there. */
function officeStart(analysis: Analysis, comma: number, sentence: number): number | null {
  const { tokens } = analysis.document;
  for (let index = comma - 1; index > 0 && comma - index <= LONGEST_OFFICE; index -= 1) {
    if (tokens[index].sentence !== sentence) return null;
    if (tokens[index].text !== ",") continue;
    const start = /^(?:the|its|his|her|their)$/.test(tokens[index + 1].lower) ? index + 2 : index + 1;
    return officeAt(tokens, start) === null ? null : index + 1;
  }
  return null;
}

/** "Kaur, who founded the firm, says", "Kaur, an analyst at Sumida, wrote": one capitalised word before an apposition. */
function nameAlone(analysis: Analysis, comma: number, sentence: number): Subject | null {
  const { tokens, sentences } = analysis.document;
  const name = tokens[comma - 1];
  const opens = comma - 1 === sentences[sentence].first;
  if (!opens && !/^[,“”"»’]$/.test(tokens[comma - 2].text)) return null;
  if (name.sentence !== sentence || !isNameWord(name) || (opens ? name.pos !== "PROPN" : false)) return null;
  return { ...loneName(analysis, comma - 1), last: comma };
}

/** One capitalised word as a person not met before. */
export function loneName(analysis: Analysis, token: number): Subject {
  const { tokens, text } = analysis.document;
  const { start, end } = tokens[token];
  const actor = analysis.actors.registry.person(text.slice(start, end), null, null);
  if (!actor.mentions.some((mention) => mention.start === start))
    actor.mentions.push({ start, end, first: token, last: token + 1, actor, form: "person", possessive: false });
  return { actor, first: token, last: token + 1 };
}

/**
 * "Ola Brask, a spokeswoman for the ministry said", "Ola Brask, speaking at the meeting said": who opens the clause before a comma
 * and words on him that no second comma ends; null for other phrases.
 */
export function describedPerson(analysis: Analysis, first: number, last: number): Subject | null {
  const { tokens } = analysis.document;
  const doing = tokens[first - 1]?.pos === "VERB" && tokens[first - 1].lower.endsWith("ing");
  const comma = doing ? first - 2 : first - 1;
  if (tokens[comma]?.text !== "," || !(doing || /^(?:an?|the)$/.test(tokens[first].lower))) return null;
  const mention = mentionAt(analysis, comma - 1);
  if (mention?.form !== "person" || mentionsIn(analysis, first, last).some(({ form }) => form === "person"))
    return null;
  const before = tokens[titleStart(analysis, mention.first) - 1];
  const opens = before === undefined || before.sentence !== tokens[first].sentence || /^[,“”"’»]$/.test(before.text);
  return opens ? { actor: mention.actor, first: mention.first, last } : null;
}

/** Where the words begin that stand before a name and belong to it: "Russian Energy Minister Alexander Novak". */
function titleStart(analysis: Analysis, name: number): number {
  const { tokens } = analysis.document;
  let first = name;
  while (
    first > 0 &&
    tokens[first - 1].sentence === tokens[name].sentence &&
    (/^(?:NOUN|ADJ|PROPN|DET)$/.test(tokens[first - 1].pos) || /^(?:['’]s?|\.|-)$/.test(tokens[first - 1].text))
  )
    first -= 1;
  return first;
}
