import type { Analysis } from "../analysis.ts";
import type { DocumentEvent } from "../record.ts";
import type { Sentence, Token } from "../tokens.ts";
import { CIVILIANS } from "./lexicon/words.ts";
import { isAnnounced } from "./headlines.ts";
import { prepositionBefore } from "./noun_phrases.ts";
import { isParticipleOfNoun } from "./passives.ts";
import type { Trigger } from "./triggers.ts";

const CROWD = new RegExp(`^(?:${CIVILIANS})$`);

type Realis = DocumentEvent["realis"];

const SCHEDULED =
  /^(?:scheduled|will|due|plans?|planned|planning|intention|intent|set|expected|expects|slated|shall|upcoming|intends|intended|agreed|decided|going|prepares|preparing|prepared|poised|arranged|'ll|’ll)$/;
const HYPOTHETICAL =
  /^(?:if|could|may|might|would|should|can|cannot|must|unless|whether|possible|potential|threatened|threatens|threatening|considering|consider|considers|mulling|mulls|weighing|dare|dares|wants?|wanted|hopes?|hoped|aims?|seeks?|urged|urging|urges|asked|calls?|called|calling|demanded|demands|likely|rumou?red|to)$/;
const NEGATED =
  /^(?:not|n't|n’t|never|neither|nor|no|without|failed|fails|failure|refused|refuses|refusing|declined|declines|cancelled|canceled|avoided|refrained)$/;
/** Verbs that bind to what their infinitive tells. */
const COMMITTED = /^(?:confirmed|promised|promises|pledged|pledges|vowed|vows|committed|commits|ordered|orders)$/;
/** Verbs whose infinitive took place: "moved to impose", "began to withdraw". */
const DONE =
  /^(?:began|begun|started|paused|managed|moved|forced|continued|continues|proceeded|helped|rushed|used|went|gathered|returned|came|agrees|met)$/;
/** Between "to" and the verb that tells: "to help mediate", "to further deepen", "to continue supporting". */
const GOES_ON = /^(?:help|further|continue|keep|start|begin|resume|jointly)$/;
/** "called Modi to congratulate him": what somebody is reached for. */
const REACHED = /^(?:called|phoned|telephoned|wrote|sent|visited|cabled)$/;
/** Verbs that make somebody do it: "prompting China to ban". */
const CAUSED = /^(?:prompted|prompting|prompts|led|leading|forcing|compelled|compelling|persuaded)$/;
const NOUN_NEGATED =
  /^(?:cancel(?:l?ed|s|l?ing)?|postpone[ds]?|postponing|scrap(?:ped|s)?|shelved?|denie[ds]|deny|denying|suspended|avert(?:ed|s)?|avoid(?:ed|s)?|without|no|aborted|rejected|refused|declined)$/;
const NOUN_SCHEDULED =
  /^(?:planned|upcoming|scheduled|future|next|forthcoming|coming|expected|expects|will|plans?|planning|ahead|due|looming|prepares|preparing|slated)$/;
const NOUN_HYPOTHETICAL =
  /^(?:possible|potential|proposed|any|threatened|threatening|threatens|threat|threats|could|may|might|would|should|if|urged|urges|demanded|demands|called|calls|calling|call|seeking|seeks|seek|wants?|offered|offers|suggested|considering|eventual|hypothetical|way|risk|triggers?|triggering|fears?|prospects?|likely|unless|ensures?|ensured|discuss|discusses|discussed|discussing|support|case)$/;
/** "no fewer than": bounds, not denials. */
const BOUND = /^(?:fewer|less|more|later|doubt)$/;
const BREAK = /^[;:“”"—–]$/;
const NOUN_BREAK = /^(?:[;:“”"—–,]|by|from|under|despite|after|since|over|following|amid|at|during)$/;
const SAID =
  /^(?:said|says|saying|told|announced|announcing|confirmed|added|adding|reported|reporting|stated|wrote|promised|revealed)$/;
const OTHER_CLAUSE = /^(?:after|before|when|while|because|since)$/;
const OCCURS = /^(?:take|be|begin|start|resume|happen|occur|go|continue)$/;
const TO_COME = /^(?:planned|arranged|scheduled|expected|due|slated|set|likely)$/;
const FINITE =
  /(?:ed|ing|s)$|^(?:met|took|gave|sent|held|left|put|set|cut|hit|shut|quit|let|said|told|spoke|flew|went|came|began|won|lost|shot|sold|bought|made|broke|threw|withdrew|agree)$/;
const NEAR = 7;
const FARTHEST_PREDICATE = 14;
const NOUN_NEAR = 5;

/** Whether an event took place, is planned, only thought of, or denied, by the words before its trigger. */
export function realisOf(analysis: Analysis, trigger: Trigger, sentence: Sentence): Realis {
  if (trigger.frame === "noun") return ofNoun(analysis, trigger, sentence);
  if (trigger.refused) return "actual";
  return isParticipleOfNoun(analysis, trigger) ? "actual" : ofVerb(analysis, trigger.first, sentence);
}

function ofVerb(analysis: Analysis, first: number, sentence: Sentence): Realis {
  const { tokens } = analysis.document;
  const before = tokens[first - 1]?.lower ?? "";
  if (/^(?:due|expected)$/.test(tokens[first].lower)) return "scheduled";
  if (
    /^(?:near|inch|edg)/.test(tokens[first].lower) ||
    (tokens[first].lower === "close" && tokens[first + 1]?.lower === "to")
  )
    return "hypothetical";
  if (tokens[first].lower.endsWith("ing") && first > sentence.first) {
    if (/^(?:stop|stops|stopped|stopping|avoid|avoids|avoided|halt|cease|without|from|against|off)$/.test(before))
      return "negated";
    if (
      /^(?:consider|considers|considered|considering|about|of|on|at|contemplates?|mulling|suggested|proposed)$/.test(
        before,
      )
    )
      return "hypothetical";
  }
  const joined = joinedInfinitive(tokens, first, sentence);
  if (joined !== null) return ofInfinitive(analysis, joined, sentence);
  for (let index = first - 1; index >= Math.max(sentence.first, first - NEAR); index -= 1) {
    const { lower, text, pos } = tokens[index];
    if (
      BREAK.test(text) ||
      (text === "," && (index < first - 1 || tokens[first].lower.endsWith("ing"))) ||
      OTHER_CLAUSE.test(lower)
    )
      break;
    if (text === "May" || (lower === "likely" && tokens[index - 1].lower === "will")) continue;
    if (lower === "and" && index < first - 1 && tokens.slice(index + 1, first).every((one) => one.pos === "AUX")) break;
    if (lower === "to" && infinitive(tokens, index, first)) return ofInfinitive(analysis, index, sentence);
    if (NEGATED.test(lower) && !(lower === "no" && BOUND.test(tokens[index + 1].lower))) return "negated";
    if (SCHEDULED.test(lower) && !/^(?:agreed|set|decided|intended|prepared|plans?)$/.test(lower)) return "scheduled";
    if (lower === "would" && isReported(analysis, sentence)) return "scheduled";
    if (HYPOTHETICAL.test(lower) && lower !== "to" && pos !== "NOUN" && first - index <= 3) return "hypothetical";
    if (pos === "VERB" && index < first - 1 && !/^(?:and|or)$/.test(tokens[index + 1].lower)) break;
  }
  return "actual";
}

/** "to halt the attacks and accept the plan": the "to" that a verb behind "and" shares; null for other verbs. */
function joinedInfinitive(tokens: readonly Token[], first: number, sentence: Sentence): number | null {
  const { lower, pos } = tokens[first];
  if (!/^(?:and|or)$/.test(tokens[first - 1]?.lower ?? "") || pos !== "VERB" || FINITE.test(lower)) return null;
  for (let index = first - 2; index > Math.max(sentence.first, first - FARTHEST_PREDICATE); index -= 1) {
    if (tokens[index].lower === "to" && tokens[index + 1].pos === "VERB") return index;
    if (BREAK.test(tokens[index].text) || /^(?:that|which|who|but)$/.test(tokens[index].lower)) return null;
  }
  return null;
}

/** "said he would visit": the future as it was told. */
function isReported(analysis: Analysis, { first, last }: Sentence): boolean {
  const words = analysis.document.tokens.slice(first, last);
  return (
    words.some(({ lower }) => SAID.test(lower)) && !words.some(({ lower }) => lower === "if" || lower === "unless")
  );
}

function infinitive(tokens: Analysis["document"]["tokens"], to: number, first: number): boolean {
  return (
    to === first - 1 ||
    (to === first - 2 && (/^(?:ADV|AUX)$/.test(tokens[first - 1].pos) || GOES_ON.test(tokens[first - 1].lower)))
  );
}

/** "plans to visit", "refused to sign", "began to withdraw", "threatened to ban": the word that governs the infinitive. */
function ofInfinitive(analysis: Analysis, to: number, sentence: Sentence): Realis {
  const { tokens } = analysis.document;
  const governors = tokens.slice(Math.max(sentence.first, to - 5), to);
  const before = governors.at(-1)?.lower ?? "";
  if (/^(?:is|are|was|were)$/.test(before)) return "scheduled";
  if (before === "likely" && !governors.some(({ lower }) => NEGATED.test(lower))) return "scheduled";
  const nearest = governors.findLast(
    ({ lower }) =>
      NEGATED.test(lower) ||
      COMMITTED.test(lower) ||
      SCHEDULED.test(lower) ||
      DONE.test(lower) ||
      /^(?:able|order)$/.test(lower),
  );
  if (before === "whether") return "hypothetical";
  if (governors.some(({ lower, pos }) => pos === "NOUN" && /^(?:decision|move|order|step)$/.test(lower)))
    return "actual";
  if (isCaused(tokens, to, sentence) || governors.some(({ lower }) => /^(?:used|fired|deployed)$/.test(lower)))
    return "actual";
  if (isOccasion(tokens, to, sentence)) return "actual";
  if (isOrdered(tokens, to, sentence)) return "actual";
  if (/^congratulate$/.test(tokens[to + 1]?.lower ?? "") && governors.some(({ lower }) => REACHED.test(lower)))
    return "actual";
  if (isRanked(governors)) return SCHEDULED.test(nearest?.lower ?? "") ? "scheduled" : "actual";
  if (nearest === undefined) {
    if (isGathered(tokens, to, sentence)) return "actual";
    return isAnnounced(tokens, to) ? "scheduled" : "hypothetical";
  }
  if (NEGATED.test(nearest.lower) || NEGATED.test(tokens[nearest.index - 1]?.lower ?? "")) return "negated";
  return SCHEDULED.test(nearest.lower) || COMMITTED.test(nearest.lower)
    ? "scheduled"
    : DONE.test(before)
      ? "actual"
      : "hypothetical";
}

/** "became the ninth state to recognise": who is counted among those who do it does it. */
function isRanked(governors: readonly Token[]): boolean {
  return (
    governors.some(({ lower }) =>
      /^(?:first|second|third|last|latest|only|\p{L}+th|\d+(?:st|nd|rd|th))$/u.test(lower),
    ) &&
    governors.some(({ lower }) =>
      /^(?:countr(?:y|ies)|states?|nations?|members?|governments?|leaders?|presidents?)$/.test(lower),
    )
  );
}

/** "prompting the Canadian prime minister to accuse": behind the verb stands only the name of whom it moved. */
function isCaused(tokens: readonly Token[], to: number, { first }: Sentence): boolean {
  let cause = to - 1;
  while (
    cause > first &&
    to - cause < FARTHEST_PREDICATE &&
    /^(?:DET|ADJ|NOUN|PROPN|PART|PRON|NUM)$/.test(tokens[cause].pos)
  )
    cause -= 1;
  return CAUSED.test(tokens[cause].lower);
}

/** "used his speech before the court in Oslo to accuse": what a visit, speech or meeting was used for was done there. */
function isOccasion(tokens: readonly Token[], to: number, { first }: Sentence): boolean {
  const before = tokens.slice(Math.max(first, to - FARTHEST_PREDICATE), to);
  const used = before.findLast(({ lower }) => /^(?:used|uses)$/.test(lower));
  return (
    used !== undefined &&
    !before.slice(used.index - before[0].index + 1).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos)) &&
    /^(?:visit|trip|speech|address|meeting|summit|interview|occasion|conference|appearance|sermon|talks|ceremony)$/.test(
      before.slice(used.index - before[0].index).find(({ pos }) => pos === "NOUN")?.lower ?? "",
    )
  );
}

/** "sent his police in the early hours to arrest": what forces are sent for they do. */
function isOrdered(tokens: readonly Token[], to: number, { first }: Sentence): boolean {
  for (let index = to - 1; index > Math.max(first, to - FARTHEST_PREDICATE); index -= 1) {
    if (/^(?:sent|deployed|dispatched)$/.test(tokens[index].lower))
      return tokens
        .slice(index, to)
        .some(({ lower }) => /^(?:police|troops|soldiers|forces|officers|commandos)$/.test(lower));
    if (/^(?:VERB|AUX)$/.test(tokens[index].pos) || tokens[index].text === ",") return false;
  }
  return false;
}

/** "people had massed to protest": what a crowd has come for takes place. */
function isGathered(tokens: readonly Token[], to: number, { first }: Sentence): boolean {
  return (
    /^(?:protest|demonstrate)$/.test(tokens[to + 1].lower) &&
    tokens.slice(first, to).some(({ lower }) => CROWD.test(lower))
  );
}

function ofNoun(analysis: Analysis, trigger: Trigger, sentence: Sentence): Realis {
  const { first } = trigger;
  const { tokens } = analysis.document;
  let from = first;
  while (from > Math.max(sentence.first, first - NOUN_NEAR) && !NOUN_BREAK.test(tokens[from - 1].lower)) from -= 1;
  const near = tokens.slice(from, first);
  if (trigger.type === "MILITARY_ACTION" && near.some(({ lower }) => /^(?:avert|prevent|avoid|forestall)$/.test(lower)))
    return "hypothetical";
  if (near.some(({ index }) => denies(tokens, index, first) || isCalledOff(tokens, index))) return "negated";
  const told = predicated(analysis, trigger, sentence);
  if (told === "negated") return told;
  for (let index = first - 1; index >= from; index -= 1) {
    const { lower } = tokens[index];
    if (NOUN_SCHEDULED.test(lower)) return "scheduled";
    if (NOUN_HYPOTHETICAL.test(lower) && !isNaming(tokens, index) && !isAnswered(trigger, lower)) return "hypothetical";
  }
  return told === "actual" ? governed(analysis, first, sentence) : told;
}

/** "A visit … is planned for April", "the talks were called off": what the verb of which the noun is the subject tells. */
function predicated(analysis: Analysis, { first: noun, type }: Trigger, sentence: Sentence): Realis {
  const { tokens } = analysis.document;
  for (let index = noun + 1; index < Math.min(sentence.last, noun + FARTHEST_PREDICATE); index += 1) {
    const { lower, pos, text } = tokens[index];
    if (lower === "and" && /^(?:VERB|AUX)$/.test(tokens[index + 1]?.pos ?? "")) return "actual";
    if (BREAK.test(text) || text === "," || /^(?:that|which|who|but|after|before)$/.test(lower)) return "actual";
    if (pos === "VERB" && !/^(?:held|hosted)$/.test(lower)) return "actual";
    if (pos !== "AUX") continue;
    const predicate = tokens.slice(index + 1, index + 4).map((token) => token.lower);
    if (predicate.some((word) => TO_COME.test(word))) return "scheduled";
    if (predicate.some((word) => word !== "no" && (NOUN_NEGATED.test(word) || word === "off"))) return "negated";
    if (type !== "VOTE" && !OCCURS.test(predicate[0] ?? "")) return "actual";
    return /^(?:will|shall)$/.test(lower)
      ? "scheduled"
      : /^(?:may|might|could|would)$/.test(lower)
        ? "hypothetical"
        : "actual";
  }
  return "actual";
}

/** "denied talks", "no deal", but not "no progress in talks". */
function denies(tokens: readonly Token[], index: number, noun: number): boolean {
  const { lower } = tokens[index];
  if (!NOUN_NEGATED.test(lower)) return false;
  return lower !== "no" || !tokens.slice(index + 1, noun).some(({ pos }) => pos === "NOUN" || pos === "ADP");
}

function isCalledOff(tokens: readonly Token[], index: number): boolean {
  return tokens[index].lower === "off" && /^(?:calls?|called|calling)$/.test(tokens[index - 1]?.lower ?? "");
}

/** "calling the launch a threat": only "call for" and "call on" wish for something. */
function isNaming(tokens: readonly Token[], index: number): boolean {
  return tokens[index].lower.startsWith("call") && !/^(?:for|on|upon|to)$/.test(tokens[index + 1]?.lower ?? "");
}

/** "considering a request from Australia": the words that somebody thinks over were said. */
function isAnswered({ type }: Trigger, word: string): boolean {
  return word === "considering" && /^(?:APPEAL|PROPOSAL|STATEMENT)$/.test(type);
}

/** "will visit Berlin for talks", "plans to speak at the summit": the noun shares in what its verb tells of the future. */
function governed(analysis: Analysis, noun: number, sentence: Sentence): Realis {
  const { tokens } = analysis.document;
  const lead = prepositionBefore(tokens, noun);
  if (!/^(?:for|during|at|on|in|as)$/.test(lead)) return "actual";
  const verb = tokens.slice(sentence.first, noun).findLast(({ pos }) => pos === "VERB");
  if (verb === undefined || verb.lower === "following") return "actual";
  if (lead === "for" && /^(?:arriv|land|fl(?:ew|own|ies|ying)|left|depart|head)/.test(verb.lower)) return "scheduled";
  if (SCHEDULED.test(verb.lower) && tokens[verb.index - 1]?.pos === "AUX") return "scheduled";
  const told = ofVerb(analysis, verb.index, sentence);
  return told === "scheduled" || (told === "hypothetical" && lead === "for") ? told : "actual";
}
