import { isNameWord } from "../actors/names.ts";
import { stateOf } from "../actors/states_in_view.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";
import { CLAUSE, FARTHEST, STOP } from "./objects.ts";
import type { Trigger } from "./triggers.ts";

const LOCATION = /^(?:in|at|to|into|near|outside)$/;

/** "set to resume in Geneva": the infinitive tells what is to come. */
const TO_COME = /^(?:set|due|expected|scheduled|slated|planned)$/;
const PART =
  /^(?:capital|ally|neighbou?r|rival|areas?|parts?|towns?|cit(?:y|ies)|ports?|villages?|districts?|provinces?|regions?|suburbs?|outskirts)$/;

/** "in Baltimore", "the flooded areas of Navsari": a capitalised name behind a preposition of place, known or not. */
function placeName(analysis: Analysis, index: number): string | null {
  const { tokens, text } = analysis.document;
  const before = tokens[index - 1];
  if (before === undefined || !isNameWord(tokens[index])) return null;
  const part = before.lower === "of" && PART.test(tokens[index - 2]?.lower ?? "");
  if (!part && !/^(?:in|at|near)$/.test(before.lower)) return null;
  let last = index + 1;
  while (last < tokens.length && isNameWord(tokens[last]) && tokens[last].start === tokens[last - 1].end + 1) last += 1;
  return text.slice(tokens[index].start, tokens[last - 1].end);
}

/** "the Georgian town of Gori", "Chad's province of Lac": the state whose part a named place is; null where no word tells. */
function stateOfPart(analysis: Analysis, name: number): string | null {
  const { tokens } = analysis.document;
  if (tokens[name - 1].lower !== "of") return null;
  let owner = name - 3;
  while (/^(?:ADJ|NOUN|PART)$/.test(tokens[owner]?.pos ?? "") && mentionAt(analysis, owner) === null) owner -= 1;
  const mention = mentionAt(analysis, owner);
  return mention !== null && (mention.possessive || mention.form === "demonym") ? stateOf(mention) : null;
}

/** "in the Netherlands", "in western Afghanistan", "in the capital Lima", "in the port of Varna": the token before the article and the quarter. */
function beforePhrase(tokens: readonly Token[], first: number): number {
  let before = tokens[first - 1]?.text === "," ? first - 2 : first - 1;
  const kind = tokens[before]?.lower === "of" ? before - 1 : before;
  if (PART.test(tokens[kind]?.lower ?? "")) {
    before = kind - 1;
    while (/^(?:ADJ|NOUN|PROPN|PART)$/.test(tokens[before]?.pos ?? "")) before -= 1;
    return /^(?:the|its|their|his|an?)$/.test(tokens[before]?.lower ?? "") ? before - 1 : before;
  }
  before = first - 1;
  if (
    /^(?:(?:north|south|east|west|central)\p{L}*|war-torn|neighbou?ring|occupied)$/u.test(tokens[before]?.lower ?? "")
  )
    before -= 1;
  return tokens[before]?.lower === "the" ? before - 1 : before;
}

/** "in Beijing", "visited Ukraine", "a trip to Paris": the place with its state. */
export function placeOf(
  analysis: Analysis,
  trigger: Trigger,
  sentence: Sentence,
): { readonly place: string | null; readonly placeCode: string | null } {
  const { tokens } = analysis.document;
  if (/^(?:SANCTION|TARIFF|AGREE_SANCTION|GOAL_SET|VOTE|APPEAL|REJECT|STATEMENT|PROPOSAL)$/.test(trigger.type))
    return { place: null, placeCode: null };
  for (let index = trigger.last; index < Math.min(sentence.last, trigger.last + FARTHEST + 4); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention === null) {
      const named = placeName(analysis, index);
      if (named !== null) return { place: named, placeCode: stateOfPart(analysis, index) };
      if (tokens[index].lower === "to" && tokens[index + 1]?.pos === "VERB" && !TO_COME.test(tokens[index - 1].lower))
        break;
      if (STOP.has(tokens[index].text) || (CLAUSE.has(tokens[index].lower) && index > trigger.last)) break;
      continue;
    }
    const isPlace = mention.form === "name" || mention.form === "capital";
    const before = tokens[beforePhrase(tokens, mention.first)]?.lower ?? "";
    const object = trigger.type === "VISIT" && mention.first === trigger.last;
    const located =
      (LOCATION.test(before) && (before !== "to" || /^(?:VISIT|TOUR)$/.test(trigger.type))) ||
      (before === "for" && /^(?:left|lea|depart|head|ma[dk]e|set)/.test(tokens[trigger.first].lower)) ||
      (before === "of" && trigger.type === "TOUR");
    const qualifies = tokens[mention.last]?.pos === "NOUN" && mention.form === "name";
    if (isPlace && !mention.possessive && !qualifies && (object || located))
      return {
        place:
          mention.actor.kind === "state" && mention.form === "name"
            ? mention.actor.name
            : analysis.document.text.slice(mention.start, mention.end),
        placeCode: stateOf(mention),
      };
    index = mention.last - 1;
  }
  if (!/^(?:MEETING|SIGNING|AGREEMENT|SUMMIT)$/.test(trigger.type)) return { place: null, placeCode: null };
  const earlier = mentionsIn(analysis, sentence.first, trigger.first).findLast(
    ({ form, first, possessive }) =>
      (form === "capital" || form === "name") &&
      !possessive &&
      /^(?:in|at|visit|visits|visited|visiting)$/.test(tokens[first - 1]?.lower ?? ""),
  );
  return earlier === undefined
    ? { place: null, placeCode: null }
    : { place: analysis.document.text.slice(earlier.start, earlier.end), placeCode: stateOf(earlier) };
}
