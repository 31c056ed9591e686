import type { Sentence, Token } from "../tokens.ts";
import { beforePhrase, prepositionBefore } from "./noun_phrases.ts";
import type { Trigger } from "./triggers.ts";

const LIFTED =
  /^(?:terminated|removed|abolished|eased|lifted|relaxed|ended|rescinded|scrapped|dropped|revoked|shortened)$/;

const LIFTING = /^(?:lifting|easing|relaxation|loosening|removal|repeal|suspension|scrapping|end|ending|waiver)$/;

/** "a curfew in the capital was eased", "the lifting of sanctions": what a noun tells is over or less than it was. */
export function isLifted(tokens: readonly Token[], { first, frame, plover }: Trigger, { last }: Sentence): boolean {
  if (frame !== "noun" || !/^(?:COERCE|SANCTION)$/.test(plover)) return false;
  const opener = tokens[beforePhrase(tokens, first)];
  if (opener?.lower === "of" && LIFTING.test(tokens[opener.index - 1]?.lower ?? "")) return true;
  for (let index = first + 1; index < Math.min(last - 2, first + 12); index += 1) {
    if (/^(?:VERB|PUNCT)$/.test(tokens[index].pos)) return false;
    if (tokens[index].pos === "AUX" && !/^(?:has|have|had)$/.test(tokens[index].lower))
      return tokens.slice(index + 1, index + 3).some(({ lower }) => LIFTED.test(lower));
  }
  return false;
}

/** "an end to the fighting", "efforts to end violence", "in retaliation for the killing": force that is to end, or why something else was done. */
export function isEndedOrAnswered(tokens: readonly Token[], { frame, type, plover, first }: Trigger): boolean {
  if (frame !== "noun") return false;
  if (type === "MEETING")
    return tokens
      .slice(Math.max(0, first - 4), first)
      .some(({ lower }) => /^(?:breakdown|collapse|failure|suspension)$/.test(lower));
  if (isFled(tokens, first) || isSince(tokens, first)) return true;
  if (/^(?:SANCTION|COERCE)$/.test(plover)) return isAnswered(tokens, first);
  if (plover === "REJECT") return /^(?:following|after)$/.test(prepositionBefore(tokens, first));
  if (plover !== "ASSAULT") return false;
  return (
    isAcquitted(tokens, first) ||
    tokens
      .slice(Math.max(0, first - 4), first)
      .some(({ lower }) => /^(?:end|halt|stop|cease|cessation|pause|prevent|avert|quell)$/.test(lower)) ||
    isAnswered(tokens, first)
  );
}

/** "fled the fighting", "escape the crackdown": why somebody left. */
function isFled(tokens: readonly Token[], noun: number): boolean {
  return tokens
    .slice(Math.max(0, noun - 5), noun)
    .some(({ lower }) => /^(?:fled|flee|fleeing|flees|escaped?|escaping|displaced)$/.test(lower));
}

/** "since the beginning of the invasion", "after last year's invasion": what only tells from when. */
function isSince(tokens: readonly Token[], noun: number): boolean {
  const words = tokens.slice(Math.max(0, noun - 6), noun).map(({ lower }) => lower);
  return /\b(?:since the (?:beginning|start|outbreak|onset) of|(?:since|after|following|during) last (?:year|century) ['’]s)\b/.test(
    words.join(" "),
  );
}

/** "acquitted of murder": what somebody is cleared of. */
function isAcquitted(tokens: readonly Token[], noun: number): boolean {
  return (
    /^(?:of|for)$/.test(prepositionBefore(tokens, noun)) &&
    tokens.slice(Math.max(0, noun - 8), noun).some(({ lower }) => /^(?:acquit|clear|exonerat|pardon)/.test(lower))
  );
}

const PROTESTS = /^(?:protest(?:s|ed|ing)?|anger|outrage|fury|demonstrations?|demonstrat(?:ed|ing)|rall(?:y|ied))$/;

/** "in response to the strike", "in revenge for the killing", "in protest at the raid". */
function isAnswered(tokens: readonly Token[], noun: number): boolean {
  const reason = tokens[beforePhrase(tokens, noun)];
  if (/^(?:at|over|against)$/.test(reason?.lower ?? "") && PROTESTS.test(tokens[reason.index - 1]?.lower ?? ""))
    return true;
  const opener = tokens.slice(Math.max(0, noun - 6), noun).findLast(({ lower }) => /^(?:for|to)$/.test(lower));
  return (
    opener !== undefined &&
    /^(?:retaliation|response|revenge|reprisal|vengeance|answer)$/.test(tokens[opener.index - 1]?.lower ?? "")
  );
}

/** "Bello, who is investigating the deaths": what somebody is at tells who he is. */
function isWhoDoes(tokens: readonly Token[], verb: number): boolean {
  let auxiliary = verb - 1;
  while (/^(?:ADV|AUX)$/.test(tokens[auxiliary]?.pos ?? "")) auxiliary -= 1;
  return tokens[verb].lower.endsWith("ing") && auxiliary < verb - 1 && tokens[auxiliary]?.lower === "who";
}

/** "Odhiambo, arrested last month": a participle set off behind a name, with a time that is over. */
function isEpithet(tokens: readonly Token[], verb: number, { first, last }: Sentence): boolean {
  if (verb - 2 <= first || tokens[verb - 1].text !== "," || !/(?:ed|shot|held|taken)$/.test(tokens[verb].lower))
    return false;
  const behind = tokens.slice(verb + 1, Math.min(last, verb + 9));
  const end = behind.findIndex(({ text }) => text === ",");
  return (
    tokens[verb - 2].pos === "PROPN" &&
    (end < 0 ? behind : behind.slice(0, end)).some(
      ({ lower, index }) => lower === "last" && /^(?:week|month|year|\p{Lu}.*)$/u.test(tokens[index + 1]?.text ?? ""),
    )
  );
}

/** "the release of two reporters abducted in Chad", "relatives of the men killed": what befell those whom another deed is about. */
function isOfThose(tokens: readonly Token[], verb: number): boolean {
  if (!/(?:ed|held|taken|shot|slain)$/.test(tokens[verb].lower) || tokens[verb - 1].pos !== "NOUN") return false;
  let of = verb - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[of]?.pos ?? "")) of -= 1;
  return (
    tokens[of]?.lower === "of" &&
    /^(?:release|fate|famil(?:y|ies)|relatives|parents|return|bod(?:y|ies)|remains|memory|lawyers?|freedom|names)$/.test(
      tokens[of - 1].lower,
    )
  );
}

/** "the largest march since Peru attacked Chile", "Odhiambo, arrested last month,": a deed that only dates another, or tells who somebody is. */
export function isBackground(tokens: readonly Token[], { first, frame, plover }: Trigger, sentence: Sentence): boolean {
  if (frame === "noun") return false;
  if (/^(?:COERCE|ASSAULT)$/.test(plover) && (isEpithet(tokens, first, sentence) || isOfThose(tokens, first)))
    return true;
  if (isWhoDoes(tokens, first)) return true;
  for (let index = first - 1; index > Math.max(sentence.first, first - 8); index -= 1) {
    const { lower, text, pos } = tokens[index];
    if (lower === "since") return tokens[index - 1]?.pos !== "AUX";
    if (text === "," || pos === "VERB" || lower === "that") return false;
  }
  return false;
}
