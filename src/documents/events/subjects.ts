import { behindPreposition } from "../actors/states_in_view.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { loneName } from "../attribution/apposed_subject.ts";
import { pronounReferent } from "../attribution/pronouns.ts";
import { subjectBefore } from "../attribution/speakers.ts";
import type { Subject } from "../attribution/subject.ts";
import type { Sentence, Token } from "../tokens.ts";
import { isForce } from "./circles.ts";
import { joinedBefore } from "./joined_actors.ts";
import { beforeTime, insertBefore } from "./inserts.ts";
import { actsItself, keeper, nounSubject } from "./noun_subjects.ts";
import { FARTHEST_SUBJECT, outerVerb } from "./outer_verbs.ts";
import { modifierBefore } from "./parted_subjects.ts";
import { pairMeant } from "./pairs.ts";
import { governmentOf, ownerOfPlan } from "./subject_owners.ts";
import { isUnmet, lonePerson } from "./unnamed.ts";
import { isActor, isForceItself, standIns, startsLongerName } from "./stand_ins.ts";

/** "They" that opens a sentence stands among so many of its first words. */
const OPENING = 3;

/** The subject of a verb, shared with the verb before it where it has none of its own ("arrived … and signed"). */
export function subjectsOf(analysis: Analysis, verb: number, sentence: Sentence): readonly ActorDraft[] {
  return unique(phraseOf(analysis, verb, sentence).filter(isActor));
}

function phraseOf(analysis: Analysis, verb: number, sentence: Sentence): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const government = governmentOf(analysis, verb);
  if (government !== null) return [government];
  const owner = ownerOfPlan(analysis, verb);
  if (owner !== null) return owner;
  const orderer = ordererOf(analysis, verb, sentence);
  if (orderer !== null) return phraseOf(analysis, orderer, sentence);
  const outer = outerVerb(analysis, verb, sentence);
  if (outer !== null) return phraseOf(analysis, outer, sentence);
  const antecedent = antecedentOf(analysis, verb, sentence);
  if (antecedent !== null) return antecedent;
  const insert = insertBefore(analysis, verb, sentence);
  if (insert !== null) return [...phraseOf(analysis, insert.opening, sentence), ...insert.leaders];
  let head = verb - 1;
  while (head > sentence.first && /^(?:ADV|AUX)$/.test(tokens[head].pos) && tokens[head].lower !== "then") head -= 1;
  const counts =
    (/^(?:two|both|pair|duo)$/.test(tokens[head]?.lower ?? "") && mentionAt(analysis, head - 1) === null) ||
    (tokens[head]?.pos === "NOUN" && /^(?:two|both)$/.test(tokens[head - 1]?.lower ?? ""));
  const pair = counts ? pairMeant(analysis, head + 1) : [];
  if (pair.length > 0) return pair;
  const opener = clauseOpenerBefore(analysis, verb, head, sentence);
  if (opener !== null) return [opener];
  const joins = /^(?:and|or|then|but)$/.test(tokens[head]?.lower ?? "");
  const from = /^(?:all|both|each)$/.test(tokens[head]?.lower ?? "") ? head : verb;
  const before = joins
    ? null
    : (subjectBefore(analysis, from) ?? subjectBefore(analysis, beforeTime(analysis, from, sentence)));
  const direct = before === null ? null : withoutPlace(analysis, before);
  const modifier = joins ? null : modifierBefore(tokens, verb, sentence.first);
  if (
    direct !== null &&
    !(modifier !== null && direct.first > modifier && tokens[modifier].lower.endsWith("ing")) &&
    !isForceItself(direct.actor) &&
    !isHeldBack(analysis, direct.first) &&
    !isPlaceOf(analysis, direct)
  )
    return fightersOf(analysis, direct) ?? actorsOf(analysis, direct, sentence);
  const kept = direct !== null && isForceItself(direct.actor) ? keeper(analysis, direct.first, verb, sentence) : [];
  if (kept.length > 0) return kept;
  if (modifier !== null) return phraseOf(analysis, modifier, sentence);
  const noun = joins ? null : nounSubject(analysis, beforeTime(analysis, verb, sentence), sentence);
  if (noun !== null) return noun;
  const past = tokens[verb].lower.endsWith("ed");
  for (let index = verb - 1; index >= Math.max(sentence.first, verb - FARTHEST_SUBJECT); index -= 1) {
    if (/^(?:he|she|it)$/.test(tokens[index].lower)) {
      const lone = tokens[index].lower === "it" ? [] : loneNameMeant(analysis, index, sentence);
      const actor = lone[0] ?? pronounReferent(analysis, index);
      if (actor != null) return [actor];
    }
    if (tokens[index].lower === "they") {
      const group = groupMeant(analysis, index, sentence);
      if (group.length > 0) return group;
    }
    if (tokens[index].pos !== "VERB" && tokens[index].pos !== "AUX" && !isMistaggedVerb(tokens, index)) continue;
    if (tokens[index - 1]?.lower === "and" && index - 1 > sentence.first) continue;
    if (past && tokens[index - 1]?.lower === "to") continue;
    const sharedNoun = nounSubject(analysis, index, sentence);
    if (sharedNoun !== null) {
      if (sharedNoun.length > 0 && (joins || tokens[index].pos === "AUX")) return sharedNoun;
      continue;
    }
    const relative = joins ? antecedentOf(analysis, index, sentence) : null;
    if (relative !== null && relative.length > 0) return relative;
    const shared = subjectBefore(analysis, index);
    if (shared === null || behindPreposition(analysis, shared.first)) continue;
    const actors = actorsOf(analysis, shared, sentence);
    if (actors.some(isActor)) return actors;
  }
  const first = mentionsIn(analysis, sentence.first, verb).find(
    (mention) => !behindPreposition(analysis, mention.first) && mention.form !== "demonym" && !mention.possessive,
  );
  return first === undefined ? [] : standIns(analysis, first);
}

/** "security forces rescued dozens of": a past form between a noun and what it governs, taken for a noun. */
function isMistaggedVerb(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index].pos === "NOUN" &&
    tokens[index].lower.endsWith("ed") &&
    tokens[index - 1]?.pos === "NOUN" &&
    (/^(?:DET|NUM|PRON)$/.test(tokens[index + 1]?.pos ?? "") ||
      /^(?:dozens|scores|hundreds|thousands)$/.test(tokens[index + 1]?.lower ?? ""))
  );
}

/** "Lund ordered the army to shell", "used her visit to Chad to urge": the verb of who commands those, or uses what stands, before an infinitive; null elsewhere. */
function ordererOf(analysis: Analysis, verb: number, { first }: Sentence): number | null {
  const { tokens } = analysis.document;
  if (tokens[verb - 1]?.lower !== "to") return null;
  const order = tokens.slice(Math.max(first, verb - 8), verb - 1).findLast(({ pos }) => pos === "VERB");
  if (/^use[sd]$/.test(order?.lower ?? "")) return order!.index;
  if (order === undefined || !/^(?:order|command|instruct)(?:s|ed)?$/.test(order.lower)) return null;
  return mentionsIn(analysis, order.index + 1, verb).some(({ actor }) => isForce(actor)) ? order.index : null;
}

/** "Chadian forces in Niger": the phrase up to the place where those act whom it names first. */
function withoutPlace(analysis: Analysis, phrase: Subject): Subject {
  const [head, ...others] = mentionsIn(analysis, phrase.first, phrase.last);
  const place = others.find(({ actor, first }) => actor === phrase.actor && isPlaced(analysis, first));
  if (place === undefined || head.actor === phrase.actor || isPlaced(analysis, head.first)) return phrase;
  return { actor: head.actor, first: phrase.first, last: place.first - 1 };
}

/** "in Niger", "near the border with Niger": behind a preposition of place. */
function isPlaced({ document: { tokens } }: Analysis, first: number): boolean {
  return /^(?:in|at|near|inside|outside|across|throughout)$/.test(
    tokens[tokens[first - 1]?.lower === "the" ? first - 2 : first - 1]?.lower ?? "",
  );
}

/** "Oslo denied it and Lund has denied": a name without a mention that opens a clause behind "and" where others acted before; null elsewhere. */
function clauseOpenerBefore(analysis: Analysis, verb: number, head: number, sentence: Sentence): ActorDraft | null {
  const { tokens } = analysis.document;
  if (head <= sentence.first || tokens[head - 1].lower !== "and" || !isUnmet(analysis, tokens[head])) return null;
  const acted = tokens.slice(sentence.first, head - 1).some(({ pos }) => pos === "VERB");
  return acted && tokens[head].pos === "PROPN" && head < verb ? loneName(analysis, head).actor : null;
}

/** "Taliban fighters": the body whose fighters a phrase without a name tells of; null for other subjects. */
function fightersOf(analysis: Analysis, { actor, last }: Subject): readonly ActorDraft[] | null {
  if (actor.kind !== "collective") return null;
  const circle = mentionAt(analysis, last - 1);
  return circle !== null && circle.actor !== actor && circle.form === "collective" && circle.actor.kind !== "collective"
    ? [circle.actor]
    : null;
}

/** "a bombing in Iraq killed": a name behind a preposition acts not; behind "after" and "before" a clause may open. */
function isHeldBack(analysis: Analysis, first: number): boolean {
  const { tokens } = analysis.document;
  const article = /^(?:the|an?)$/.test(tokens[first - 1]?.lower ?? "");
  const before = tokens[article ? first - 2 : first - 1]?.lower ?? "";
  return !/^(?:after|before|since|until)$/.test(before) && behindPreposition(analysis, first);
}

/** "a bombing in Iraq killed": the state only places the thing before it; people and bodies there act for it. */
function isPlaceOf(analysis: Analysis, { actor, first, last }: Subject): boolean {
  const { tokens } = analysis.document;
  const named = mentionsIn(analysis, first, last).findLast((mention) => mention.actor === actor);
  if (named === undefined || actor.kind !== "state" || named.first === first) return false;
  let at = named.first - 1;
  while (at > first && /^(?:DET|ADJ)$/.test(tokens[at].pos)) at -= 1;
  const head = tokens[at - 1];
  return (
    /^(?:in|at|near|outside|across)$/.test(tokens[at]?.lower ?? "") && head?.pos === "NOUN" && !actsItself(head.lower)
  );
}

/** "Garang visited Oslo. He met": a name without a mention with which the sentence before begins. */
function loneNameMeant(analysis: Analysis, pronoun: number, sentence: Sentence): readonly ActorDraft[] {
  const { sentences, tokens } = analysis.document;
  const before = sentences[sentence.index - 1];
  if (pronoun !== sentence.first || before === undefined || before.block < sentence.block - 1) return [];
  const verb = tokens.slice(before.first + 1, before.first + OPENING + 1).find(({ pos }) => pos === "VERB");
  return verb === undefined ? [] : lonePerson(analysis, verb.index, before);
}

/** "They urged": the group or the several actors with whom the sentence before begins; none where it begins with one alone. */
function groupMeant(analysis: Analysis, they: number, sentence: Sentence): readonly ActorDraft[] {
  const { sentences, tokens } = analysis.document;
  const before = sentences[sentence.index - 1];
  if (before === undefined || before.block < sentence.block - 1 || they - sentence.first > OPENING) return [];
  if (tokens.slice(before.first, before.first + OPENING + 1).some(({ lower }) => lower === "they")) return [];
  const verb = tokens.slice(before.first, before.last).find(({ pos }) => pos === "VERB");
  const actors = verb === undefined ? [] : phraseOf(analysis, verb.index, before);
  return actors.length > 1 || actors.every(({ kind }) => /^(?:collective|igo|agency)$/.test(kind)) ? actors : [];
}

/** The actors of a subject's noun phrase, with those joined to it on its left: "Ghani, the president, and Xi Jinping". */
function actorsOf(analysis: Analysis, phrase: Subject, sentence: Sentence): readonly ActorDraft[] {
  const right = membersOf(analysis, phrase.last, coordinated(analysis, phrase), sentence);
  return [...joinedBefore(analysis, phrase, sentence), ...right];
}

/** "Trudeau and Sheinbaum, who warned", "the powers that signed": those right before the relative word; null without one. */
function antecedentOf(analysis: Analysis, verb: number, sentence: Sentence): readonly ActorDraft[] | null {
  const { tokens } = analysis.document;
  let word = verb - 1;
  while (word > sentence.first && /^(?:ADV|AUX|PART)$/.test(tokens[word].pos) && tokens[word].lower !== "that")
    word -= 1;
  if (word <= sentence.first || !/^(?:who|which|that)$/.test(tokens[word].lower)) return null;
  const end = tokens[word - 1].text === "," ? word - 1 : word;
  if (tokens[word].lower === "that" && /^(?:VERB|AUX|ADV|ADJ)$/.test(tokens[word - 1].pos)) return null;
  const before = mentionsIn(analysis, Math.max(sentence.first, end - 12), end).findLast(({ last }) => last === end);
  if (before !== undefined && /^(?:in|at|near|on)$/.test(tokens[before.first - 1]?.lower ?? "")) return [];
  if (before !== undefined) return [...joinedBefore(analysis, before, sentence, true), ...standIns(analysis, before)];
  if (tokens[word].lower === "who" && end - 1 === sentence.first && isUnmet(analysis, tokens[end - 1]))
    return [loneName(analysis, end - 1).actor];
  return nounSubject(analysis, end, sentence) ?? (tokens[word].lower === "who" ? null : []);
}

/** "the world's biggest powers", "the leaders": those of the group that the sentence names before them. */
function membersOf(
  analysis: Analysis,
  last: number,
  actors: readonly ActorDraft[],
  sentence: Sentence,
): readonly ActorDraft[] {
  const vague = actors.length > 0 && actors.every(({ kind, country }) => kind === "collective" && country === null);
  const pair = vague ? pairMeant(analysis, last) : [];
  if (pair.length > 0) return pair;
  const group = vague
    ? mentionsIn(analysis, sentence.first, last).findLast(({ actor }) => actor.kind === "igo")
    : undefined;
  return group === undefined ? actors : [group.actor];
}

/** "Washington and Brussels", "Li and Xi": the actors joined by "and" in one subject. */
function coordinated(analysis: Analysis, { first, last, actor }: Subject): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const joined = tokens.slice(first, last).some(({ lower }) => lower === "and");
  if (!joined) {
    const whole = mentionsIn(analysis, first, last).findLast((mention) => mention.actor === actor);
    return whole === undefined || actor.kind === "person"
      ? [stateFor(analysis, first, last, actor)]
      : standIns(analysis, whole);
  }
  const actors = mentionsIn(analysis, first, last)
    .filter((mention) => !mention.possessive && mention.form !== "demonym" && !startsLongerName(analysis, mention))
    .flatMap((mention) => standIns(analysis, mention));
  const peoples = mentionsIn(analysis, first, last).filter(({ form, possessive }) => form === "demonym" && !possessive);
  if (actors.every(({ kind }) => /^(?:agency|collective)$/.test(kind)) && peoples.length > actors.length)
    return peoples.map((people) => people.actor);
  if (actors.length === 1 && actors[0].kind === "state" && peoples.length > 0 && mentionAt(analysis, last - 1) === null)
    return [...peoples.map((people) => people.actor), ...actors];
  const named = actors.filter(({ kind, country, sort }) => kind !== "collective" || country !== null || sort !== null);
  if (named.length > 1) return unique(named);
  return actors.length > 1 ? unique(actors) : [actor];
}

/** "the Xi administration", "Tehran's negotiator on the issue": who acts for a state. */
function stateFor(analysis: Analysis, first: number, last: number, actor: ActorDraft): ActorDraft {
  const { tokens } = analysis.document;
  if (actor.kind === "anonymous" && actor.country !== null) return analysis.actors.registry.place(actor.country);
  if (actor.kind !== "person" || actor.country === null) return actor;
  const mention = mentionsIn(analysis, first, last).find((item) => item.actor === actor);
  const next = tokens[mention?.last ?? last]?.lower ?? "";
  return /^(?:administration|government|cabinet)$/.test(next) ? analysis.actors.registry.place(actor.country) : actor;
}

/** The items without those that stood before. */
export function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
