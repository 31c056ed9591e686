import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";
import { isAuthor, isPaired, opensCompound } from "./compounds.ts";
import { guestFrom, isReception } from "./receptions.ts";
import { isActor, standIns, startsLongerName } from "./stand_ins.ts";
import { pairMeant } from "./pairs.ts";
import { unique } from "./subjects.ts";
import type { Trigger } from "./triggers.ts";
import { wordSet } from "../word_set.ts";

/** Signs that end what a trigger reaches. */
export const STOP = wordSet(`; : ( ) “ ” " — –`);
/** Words that open another clause. */
export const CLAUSE = wordSet(
  "which who while after before but that when where as because despite amid although though since following if",
);
/** Tokens behind a trigger in which its objects and place may stand. */
export const FARTHEST = 16;
const FARTHEST_PARTY = 26;
/** Tokens in which "between" may name four leaders by office and name. */
const LONGEST_LIST = 36;
/** Kinds in which "between the two countries" names those who take part. */
const TWO_SIDED = /^(?:MEETING|CALL|SUMMIT|AGREEMENT)$/;

/** Kinds whose target may be an owner: "rejected Iran's offer", "the signing of the EU's deal". */
const OWNED = /^(?:REJECT|APPEAL|STATEMENT|SANCTION|TARIFF|EMBARGO|AGREE_SANCTION|MILITARY_ACTION|SIGNING|OTHER)$/;

const FORCE = /^(?:ASSAULT|COERCE|PROTEST|THREATEN|ACCUSE|REJECT|SANCTION|MOBILIZE)$/;
const HARMS =
  /^(?:kill|wound|injur|hit|str[iu]|destroy|le[af]|target|damag|ravag|claim|rock|shook|devastat|includ|involv|against|aim|direct)/;
/** Behind these "at" tells whom. */
const AIMED =
  /^(?:fire|shoot|shot|throw|threw|hurl|lob|launch|pelt|open|aim|protest|demonstrat|march|lash|hit|rage|point|attack|missile|rocket)/;

/** "urged the public to march on Oslo": behind those who are asked stands what for. */
const INFINITIVE = /(?:ss|[^s])$/;
const ASKS = /^(?:urg|ask|call|order|invit|encourag|exhort|implor)/;

/** The actors behind a trigger in its clause, those that only say where left out, and the end of the last. */
export function actorsBehind(
  analysis: Analysis,
  trigger: Trigger,
  sentence: Sentence,
): { readonly actors: readonly ActorDraft[]; readonly last: number } {
  const { tokens } = analysis.document;
  const actors: ActorDraft[] = [];
  let last = trigger.objectFrom;
  let place = false;
  const parts = /^(?:MEETING|CALL)$/.test(trigger.type);
  const spoken = /^(?:STATEMENT|APPEAL|REJECT)$/.test(trigger.type);
  const asks = ASKS.test(tokens[trigger.first].lower);
  const from = isReception(analysis, trigger) ? guestFrom(analysis, trigger) : trigger.last;
  for (let index = from; index < Math.min(sentence.last, from + (parts ? FARTHEST_PARTY : FARTHEST)); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (
        (opensCompound(analysis, mention) && !isPaired(analysis, mention) && !isAuthor(analysis, mention, trigger)) ||
        qualifiesObject(analysis, mention, trigger)
      ) {
        index = mention.last - 1;
        continue;
      }
      const own =
        mention.form === "office" &&
        mention.actor.kind === "collective" &&
        /^(?:its|their|his|her)$/.test(tokens[mention.first - 1]?.lower ?? "");
      const owner = own || mention.possessive || (mention.form === "demonym" && startsLongerName(analysis, mention));
      const joined =
        place && trigger.plover === "ASSAULT" && mention.actor.kind === "state" && isJoined(analysis, mention);
      if ((!place && !owner) || joined) actors.push(...standIns(analysis, mention).filter(isActor));
      else if (!place && owner && !own && OWNED.test(trigger.type) && !startsLongerName(analysis, mention))
        actors.push(mention.actor);
      index = mention.last - 1;
      last = mention.last;
      place = false;
      continue;
    }
    const { lower, text, pos } = tokens[index];
    if (SIDELINES.has(lower)) break;
    const closing = closingQuote(tokens, index, sentence.last);
    if (closing > index) {
      index = closing;
      continue;
    }
    const wished = lower === "that" && index === trigger.last && trigger.type === "APPEAL";
    if (STOP.has(text) || (CLAUSE.has(lower) && index >= trigger.objectFrom && !wished) || isDash(analysis, index))
      break;
    if (
      text === "," &&
      (index >= trigger.objectFrom || index === trigger.last) &&
      !continuesList(analysis, index) &&
      !(actors.length === 0 && apposesPerson(analysis, index))
    )
      break;
    if (pos === "DET" && actors.length > 0 && parts && !/^(?:and|,|with|of)$/.test(tokens[index - 1].lower)) break;
    if (
      (lower === "at" && AIMED.test(tokens[trigger.first].lower)) ||
      (lower === "into" && trigger.plover === "ACCUSE")
    )
      place = false;
    else if (PLACING.has(lower) || (trigger.type === "MILITARY_ACTION" && (lower === "over" || lower === "off")))
      place = !/^(?:AGREE_SANCTION|SANCTION|TARIFF|EMBARGO)$/.test(trigger.type) || lower !== "in";
    else if (pos === "ADP") place = false;
    if (lower === "for" && tokens[index + 1]?.lower.endsWith("ing")) break;
    if (trigger.type === "OTHER" && index > trigger.last && /^(?:over|amid|during|despite)$/.test(lower)) break;
    if (spoken && opensOccasion(tokens, index)) break;
    if (endsObject(trigger, lower, tokens[index + 1]?.lower ?? "", actors.length > 0)) break;
    const asked =
      asks &&
      index > trigger.last &&
      /^(?:NOUN|ADJ)$/.test(tokens[index - 1].pos) &&
      INFINITIVE.test(tokens[index + 1]?.lower ?? "") &&
      tokens[index + 1].pos === "VERB";
    if (
      lower === "to" &&
      (actors.length > 0 || parts || asked) &&
      (trigger.type === "APPEAL" || /^(?:VERB|AUX)$/.test(tokens[index + 1]?.pos ?? ""))
    )
      break;
    if (lower === "and" && (tokens[index + 1]?.pos === "VERB" || opensAnother(analysis, index))) break;
    if (trigger.frame !== "noun") continue;
    if (
      parts
        ? pos === "VERB" && !/^(?:held|hosted|initiated|requested|arranged)$/.test(lower)
        : FORCE.test(trigger.plover) && endsNoun(analysis, index)
    )
      break;
  }
  return { actors: unique(actors), last };
}

/** "launched a WTO probe into": a body that only qualifies the object. */
function qualifiesObject(
  analysis: Analysis,
  { actor, form, last, possessive }: Mention,
  { frame, plover, objectFrom }: Trigger,
): boolean {
  return (
    frame !== "noun" &&
    plover === "ACCUSE" &&
    last < objectFrom &&
    actor.kind === "igo" &&
    form !== "demonym" &&
    !possessive &&
    analysis.document.tokens[last]?.pos === "NOUN"
  );
}

/** "NATO's threats angered Russia": behind its verb a noun reaches nobody, unless the verb is that of harm or leads on. */
function endsNoun(analysis: Analysis, index: number): boolean {
  const { tokens } = analysis.document;
  const { lower, pos } = tokens[index];
  if (pos === "AUX") return /^(?:is|are|was|were)$/.test(lower);
  return pos === "VERB" && !HARMS.test(lower) && !leadsOn(tokens, index) && tokens[index + 1]?.pos !== "ADP";
}

/** A hyphen between spaces parts clauses as a dash does. */
function isDash(analysis: Analysis, index: number): boolean {
  const { tokens } = analysis.document;
  return tokens[index].text === "-" && tokens[index - 1]?.end !== tokens[index].start;
}

/** Measures that one side takes against another. */
export const MEASURE = /^(?:SANCTION|AGREE_SANCTION|TARIFF|EMBARGO)$/;

/** "sanctions on Russia over Ukraine", "accused Israel of", "struck Sumy with": what follows tells why or how, not whom. */
function endsObject({ type, plover }: Trigger, word: string, next: string, some: boolean): boolean {
  if (
    word === "in" &&
    /^(?:response|retaliation|connection|exchange|return|protest|an|order|reaction|line)$/.test(next)
  )
    return true;
  if (MEASURE.test(type))
    return (
      /^(?:over|amid|during|under|due|because)$/.test(word) ||
      (some &&
        (/^(?:for|with|via|through|by|as)$/.test(word) || (word === "from" && !/^(?:TARIFF|EMBARGO)$/.test(type))))
    );
  if (type === "MILITARY_ACTION") return some && /^(?:for|over|since|amid|during|with|by|as|from|a)$/.test(word);
  return (
    type === "STATEMENT" &&
    plover !== "THREATEN" &&
    (/^(?:during|at|over|amid|on)$/.test(word) || (some && /^(?:of|for|as|in|after|by|with)$/.test(word)))
  );
}

/** "sites in Peru and Chile": one of the states where an attack hits. */
function isJoined(analysis: Analysis, { last }: Mention): boolean {
  return analysis.document.tokens[last]?.lower === "and" && mentionAt(analysis, last + 1)?.actor.kind === "state";
}

const LONGEST_WORDS = 5;

/** "dismissed as “shameful” the offers by Chad": the mark that closes a few words of others; the same place where none does. */
function closingQuote(tokens: readonly Token[], index: number, last: number): number {
  if (!OPENING_MARKS.has(tokens[index].text)) return index;
  const behind = tokens.slice(index + 1, Math.min(last, index + LONGEST_WORDS));
  return behind.find(({ text }) => /^[”"’]$/.test(text))?.index ?? index;
}

const OPENING_MARKS = wordSet(`“ " ‘`);
const SIDELINES = wordSet("sideline sidelines margin margins fringes");
const PLACING = wordSet("in at into near outside entering across throughout");
const OCCASION =
  /^(?:calls?|conversations?|meetings?|talks|interviews?|speech|address|statement|letters?|briefing|conference|messages?|posts?|tweets?|remarks|comments|summit|debate)$/;

/** "warned Peru in a phone call with Berg", "urged all in a letter to the council": where the words begin that tell on what occasion. */
function opensOccasion(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:in|during|at|after)$/.test(tokens[index].lower)) return false;
  let head = index + 1;
  while (/^(?:DET|ADJ|NOUN|NUM)$/.test(tokens[head]?.pos ?? "") && !OCCASION.test(tokens[head].lower)) head += 1;
  return OCCASION.test(tokens[head]?.lower ?? "");
}

/** Nouns for who holds an office. */
export const IN_OFFICE =
  /^(?:counterpart|colleague|minister|president|premier|chancellor|secretary|chief|ambassador|envoy|leader|head)$/;

/** "Canada, Mexico, and China", "his Somali counterpart, Ahmed Fiqi": behind the comma stands the next of a list, or who holds the office. */
export function continuesList(analysis: Analysis, comma: number): boolean {
  const { tokens } = analysis.document;
  if (IN_OFFICE.test(tokens[comma - 1].lower) && mentionAt(analysis, comma + 1)?.form === "person") return true;
  if (mentionAt(analysis, comma - 1) === null) return false;
  if (tokens[comma + 1]?.lower === "and") return mentionAt(analysis, comma + 2) !== null;
  const next = mentionAt(analysis, comma + 1);
  if (next === null) return false;
  const states = next.actor.kind === "state" && mentionAt(analysis, comma - 1)?.actor.kind === "state";
  return (states ? /^(?:,|and|of|to)$/ : /^(?:,|and)$/).test(tokens[next.last]?.lower ?? "");
}

/** "… and the Israeli military began": behind "and" somebody else acts. */
export function opensAnother(analysis: Analysis, and: number): boolean {
  const next = mentionAt(analysis, and + 1) ?? mentionAt(analysis, and + 2);
  return next !== null && /^(?:VERB|AUX)$/.test(analysis.document.tokens[next.last]?.pos ?? "");
}

/** "the Rwandan ambassador, Vincent Karega,": behind the comma stands who holds the office. */
function apposesPerson(analysis: Analysis, comma: number): boolean {
  const before = mentionAt(analysis, comma - 1);
  return mentionAt(analysis, comma + 1)?.form === "person" && (before === null || before.form === "office");
}

/** "areas controlled by the rebels": who holds a place does nothing to it. */
const HELD =
  /^(?:controlled|held|occupied|ruled|run|owned|inhabited|governed|dominated|claimed|used|manned|populated)$/;

/** The actors behind a word ("between", "by") that follows a trigger in its clause. */
export function actorsAfterWord(
  analysis: Analysis,
  trigger: Trigger,
  sentence: Sentence,
  word: RegExp,
): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const actors: ActorDraft[] = [];
  let open = false;
  const farthest = trigger.last + (TWO_SIDED.test(trigger.type) ? LONGEST_LIST : FARTHEST);
  for (let index = trigger.last; index < Math.min(sentence.last, farthest); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (open && !startsLongerName(analysis, mention)) actors.push(...standIns(analysis, mention).filter(isActor));
      index = mention.last - 1;
      continue;
    }
    const { lower, text, pos } = tokens[index];
    if (
      open &&
      actors.length === 0 &&
      TWO_SIDED.test(trigger.type) &&
      /^(?:countries|nations|sides|states|governments|powers|leaders)$/.test(lower)
    )
      actors.push(...pairMeant(analysis, index + 1));
    if (STOP.has(text) || (CLAUSE.has(lower) && index >= trigger.objectFrom && !word.test(lower))) break;
    if (!open && trigger.frame === "noun" && pos === "VERB" && !lower.endsWith("ing") && !leadsOn(tokens, index)) break;
    if (word.test(lower)) {
      if (lower === "by" && HELD.test(tokens[index - 1].lower)) break;
      open = true;
    } else if (open && (pos === "ADP" || pos === "VERB" || (lower === "to" && actors.length > 0))) {
      const group = /^(?:groups?|number|bands?|crowds?|hundreds|thousands|dozens)$/.test(tokens[index - 1].lower);
      if (lower === "of" && (actors.length === 0 || group)) continue;
      break;
    }
  }
  return unique(actors);
}

/** "talks held between", "a coup led by": the verb of the noun itself. */
function leadsOn(tokens: readonly Token[], index: number): boolean {
  if (/^(?:took|takes?|taken)$/.test(tokens[index].lower)) return tokens[index + 1]?.lower === "place";
  return (
    /^(?:held|hosted|arranged|planned|scheduled|convened|chaired|signed|reached|made|imposed|erupted|broke|continued|resumed|began|opened|started|flared|raged|erupt|broken|intensified)$/.test(
      tokens[index].lower,
    ) || tokens[index + 1]?.lower === "by"
  );
}
