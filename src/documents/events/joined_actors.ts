import { behindPreposition } from "../actors/states_in_view.ts";
import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { loneName } from "../attribution/apposed_subject.ts";
import type { Sentence, Token } from "../tokens.ts";
import { standIns } from "./stand_ins.ts";
import { isUnmet } from "./unnamed.ts";

const LONGEST_APPOSITION = 10;

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * "Russia and", "Ashraf Ghani, and", "Britain, France and": the actors that a list names before the noun phrase that ends it.
 *
 * @param anywhere  true where the list may stand behind a preposition
 */
export function joinedBefore(
  analysis: Analysis,
  { first, last }: Stretch,
  sentence: Sentence,
  anywhere = false,
): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const found: ActorDraft[] = [];
  const listed = tokens.slice(first, last).some(({ lower }) => lower === "and");
  let at = first;
  while (
    at > sentence.first &&
    (/^(?:DET|ADJ)$/.test(tokens[at - 1].pos) || mentionAt(analysis, at - 1)?.form === "demonym")
  )
    at -= 1;
  at = beforeOffice(analysis, at, sentence) ?? at;
  if (tokens[at]?.lower !== "and") at -= 1;
  const parted = tokens[at]?.text === "," && (listed || isHeadlinePair(analysis, at, last, sentence));
  if (at <= sentence.first || !(tokens[at].lower === "and" || parted)) return found;
  for (;;) {
    const end = beforeApposition(analysis, tokens[at - 1].text === "," ? at - 1 : at, sentence);
    const mention = end <= sentence.first ? null : mentionAt(analysis, end - 1);
    if (found.length === 0 && end - 1 === sentence.first && isUnmet(analysis, tokens[end - 1]))
      return [loneName(analysis, end - 1).actor];
    if (
      mention === null ||
      mention.last !== end ||
      (mention.form === "demonym" && !opensWithPeople(analysis, first)) ||
      (!anywhere && behindPreposition(analysis, mention.first) && !isOfMembers(tokens, mention))
    )
      return found;
    found.unshift(...standIns(analysis, mention));
    let start = mention.first;
    while (
      start > sentence.first &&
      (/^(?:DET|ADJ|PROPN)$/.test(tokens[start - 1].pos) || mentionAt(analysis, start - 1) !== null)
    )
      start -= 1;
    if (start <= sentence.first || tokens[start - 1].text !== ",") return found;
    at = beforeOffice(analysis, start, sentence) ?? start - 1;
  }
}

/** "Berg and his Peruvian counterpart, Ruiz": the "and" before the office whose holder a comma sets off; null elsewhere. */
function beforeOffice(analysis: Analysis, name: number, { first }: Sentence): number | null {
  const { tokens } = analysis.document;
  if (tokens[name - 1]?.text !== "," || mentionAt(analysis, name - 2)?.form === "person") return null;
  let and = name - 2;
  const owned = (): boolean => /^(?:his|her|its|their|the)$/.test(tokens[and + 1]?.lower ?? "");
  while (
    and > first &&
    !owned() &&
    (/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(tokens[and].pos) || /^(?:,|and)$/.test(tokens[and].lower))
  )
    and -= 1;
  return owned() && tokens[and].lower === "and" ? and : null;
}

/** "Indian and [Pakistani ministers]": the phrase on the right begins with a people too. */
function opensWithPeople(analysis: Analysis, first: number): boolean {
  return mentionsIn(analysis, first, first + 1).some(({ form }) => form === "demonym");
}

/** "Representatives of [Peru], Chile and Chad": a list behind "of" or "from" that tells whose members act. */
function isOfMembers(tokens: readonly Token[], { first, actor }: Mention): boolean {
  const of = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  return (
    /^(?:state|igo)$/.test(actor.kind) &&
    /^(?:of|from)$/.test(tokens[of]?.lower ?? "") &&
    /^(?:representatives|leaders|ministers|presidents|officials|negotiators|diplomats|mediators|envoys|delegates|delegations|heads|chiefs|governments|troops|forces|armies)$/.test(
      tokens[of - 1]?.lower ?? "",
    )
  );
}

/** "Olsen, the Norwegian premier": behind the name where an apposition ends at a comma, else the same place. */
function beforeApposition(analysis: Analysis, end: number, sentence: Sentence): number {
  const { tokens } = analysis.document;
  if (tokens[end]?.text !== "," || mentionAt(analysis, end - 1)?.form === "person") return end;
  for (let index = end - 1; index > Math.max(sentence.first, end - LONGEST_APPOSITION); index -= 1) {
    if (tokens[index].text !== ",") continue;
    return mentionAt(analysis, index - 1)?.form === "person" ? index : end;
  }
  return end;
}

/** "Kenya, Chad sign trade deal": two states parted by a comma that open a headline, before a verb of the plural in the present. */
function isHeadlinePair(analysis: Analysis, comma: number, verb: number, sentence: Sentence): boolean {
  const { tokens } = analysis.document;
  const [left, right] = [mentionAt(analysis, sentence.first), mentionAt(analysis, comma + 1)];
  if (left?.last !== comma || right?.last !== verb || verb >= sentence.last) return false;
  const states = [left, right].every(({ actor, form }) => /^(?:state|igo)$/.test(actor.kind) && form !== "demonym");
  return states && left.actor !== right.actor && !/(?:s|ed|ing)$/.test(tokens[verb].lower);
}
