import { behindPreposition, salienceBefore, stateOf } from "../actors/states_in_view.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { pronounReferent } from "../attribution/pronouns.ts";
import type { Sentence } from "../tokens.ts";
import { stateInView } from "./acting_states.ts";
import type { Clause } from "./clauses.ts";
import type { Noun, Superlative } from "./superlatives.ts";

/** A state on one side of a rank and where it is named; nulls when the text names none. */
export interface Side {
  readonly code: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

const NOBODY: Side = { code: null, start: null, end: null };

/** Whose largest: "Russia's largest", "the largest … of Russia", "the world's largest", "its largest". */
export function ownerOf(analysis: Analysis, superlative: Superlative, noun: Noun, sentence: Sentence): Side {
  const { tokens } = analysis.document;
  for (let index = superlative.first - 1; index >= Math.max(sentence.first, superlative.first - 4); index -= 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (mention.possessive || mention.form === "demonym")
        return { code: stateOf(mention), start: mention.start, end: mention.end };
      break;
    }
    const { lower, start, end } = tokens[index];
    if (/^(?:world|globe)$/.test(lower)) return { code: "WLD", start, end };
    if (/^(?:country|nation|bloc)$/.test(lower) && /^['’]s?$/.test(tokens[index + 1].text)) {
      const acting = subjectLeft(analysis, superlative.first, sentence);
      return { code: stateInView(analysis, index, [acting?.code ?? null]), start, end };
    }
    if (/^(?:its|their|his|our)$/.test(lower)) {
      const before = mentionsIn(analysis, sentence.first, index).filter((item) => item.actor.kind === "state");
      const named =
        before[0] ??
        mentionsIn(analysis, Math.max(0, sentence.first - 80), sentence.first).filter(
          (item) => item.actor.kind === "state",
        )[0];
      const acting = subjectLeft(analysis, superlative.first, sentence);
      const ownerMention =
        before.length > 1 && acting !== null
          ? (before.find((item) => stateOf(item) !== acting.code) ?? named)
          : before.length === 1 && acting !== null
            ? null
            : named;
      const code =
        ownerMention == null ? otherThan(analysis, acting?.code ?? null, superlative.first) : stateOf(ownerMention);
      return { code, start, end };
    }
    if (!/^(?:['’]s?|the|by|far|single|now|-|DET)$/.test(lower)) break;
  }
  for (let index = noun.last; index < Math.min(sentence.last, noun.last + 7); index += 1) {
    const mention = mentionAt(analysis, index);
    const before = tokens[index - 1].lower;
    if (mention !== null && stateOf(mention) !== null) {
      const linked =
        /^(?:of|for|to|in)$/.test(before) || (before === "the" && /^(?:of|for|to|in)$/.test(tokens[index - 2].lower));
      return linked ? { code: stateOf(mention), start: mention.start, end: mention.end } : NOBODY;
    }
    if (/^[,;.]$/.test(tokens[index].text) || /^(?:VERB|AUX)$/.test(tokens[index].pos)) break;
  }
  return NOBODY;
}

function otherThan(analysis: Analysis, code: string | null, token: number): string | null {
  const ranked = [...salienceBefore(analysis, token)].sort(([, a], [, b]) => b - a).map(([state]) => state);
  return ranked.find((state) => state !== code) ?? null;
}

const FARTHEST_POSITION = 6;
const COPULA =
  /^(?:is|are|was|were|be|been|become|becomes|became|becoming|remain|remains|remained|remaining|being|stays|stayed|as|overtook|overtaken|surpassed|replaced|displaced|making|made|called|considered)$/;

/** Who holds the rank: the subject of "is", "became", "remains" …, or the name in apposition. */
export function holderOf(
  analysis: Analysis,
  superlative: Superlative,
  noun: Noun,
  owner: Side,
  sentence: Sentence,
  clause: Clause,
): Side {
  const { tokens } = analysis.document;
  const behindComma =
    tokens[noun.last]?.text === "," ? mentionAt(analysis, noun.last + 1) : mentionAt(analysis, noun.last);
  const direct = mentionAt(analysis, superlative.first - 2);
  if (
    direct !== null &&
    /^(?:its|their)$/.test(tokens[superlative.first - 1].lower) &&
    direct.last === superlative.first - 1 &&
    stateOf(direct) !== null
  )
    return { code: stateOf(direct), start: direct.start, end: direct.end };
  const placed = ofPosition(analysis, superlative.first);
  if (placed !== null && placed.code !== owner.code) return placed;
  const left = subjectLeft(analysis, superlative.first, sentence);
  if (behindComma !== null && stateOf(behindComma) !== null && stateOf(behindComma) !== owner.code && left === null)
    return { code: stateOf(behindComma), start: behindComma.start, end: behindComma.end };
  if (left !== null && left.code !== owner.code) return left;
  const next = tokens[noun.last]?.lower ?? "";
  if (/^(?:is|was|remains|became|remained)$/.test(next) || /^(?:in|last|after|by)$/.test(next)) {
    const behind = mentionsIn(analysis, noun.last, Math.min(clause.last, noun.last + 12)).find(
      (mention) => stateOf(mention) !== null && stateOf(mention) !== owner.code,
    );
    if (behind !== undefined && /^(?:is|was|remains|became|remained)$/.test(next))
      return { code: stateOf(behind), start: behind.start, end: behind.end };
  }
  const opening =
    tokens[superlative.first - 1]?.text === "," || tokens[superlative.first - 2]?.text === "," || owner.start !== null
      ? mentionsIn(analysis, sentence.first, superlative.first).findLast((mention) => stateOf(mention) !== owner.code)
      : undefined;
  if (
    opening !== undefined &&
    stateOf(opening) !== null &&
    stateOf(opening) !== owner.code &&
    tokens[opening.last]?.text === ","
  )
    return { code: stateOf(opening), start: opening.start, end: opening.end };
  return NOBODY;
}

/** "Oman's position as Peru's largest supplier", "Oman retained its role as …": whose place it is. */
function ofPosition(analysis: Analysis, superlative: number): Side | null {
  const { tokens } = analysis.document;
  for (let index = superlative - 1; index >= Math.max(1, superlative - FARTHEST_POSITION); index -= 1) {
    if (tokens[index].lower !== "as" || !/^(?:position|status|place|role|standing)$/.test(tokens[index - 1].lower))
      continue;
    const mention = mentionsIn(analysis, Math.max(0, index - 5), index - 1).findLast(({ possessive }) => possessive);
    if (mention === undefined || mention.last < index - 3) return null;
    return { code: stateOf(mention), start: mention.start, end: mention.end };
  }
  return null;
}

/** "in second place was Oman", "second-ranked Oman": the state right behind its standing. */
function holderBehind(analysis: Analysis, standing: number, sentence: Sentence): Side | null {
  const { lower } = analysis.document;
  const start = analysis.document.tokens[standing].start;
  const mention = mentionsIn(analysis, standing, Math.min(sentence.last, standing + 7))[0];
  if (mention === undefined || stateOf(mention) === null) return null;
  const between = lower.slice(start, mention.start);
  if (!/(?:^\S+[-‑]rank(?:ed|ing)| (?:is|was|were|came|went to|belongs to)) (?:the )?$/.test(between)) return null;
  return { code: stateOf(mention), start: mention.start, end: mention.end };
}

/** Who stands in a list ("Canada again passed China and took second place"): the state last named that acts. */
export function actingBefore(analysis: Analysis, before: number, sentence: Sentence): Side {
  const { tokens } = analysis.document;
  const behind = holderBehind(analysis, before, sentence);
  if (behind !== null) return behind;
  const mention = mentionsIn(analysis, sentence.first, before).findLast((candidate) => {
    if (stateOf(candidate) === null || candidate.form === "demonym" || candidate.possessive) return false;
    if (behindPreposition(analysis, candidate.first)) return false;
    const isTold = tokens[candidate.last + 1]?.lower === "which";
    return isTold || tokens[candidate.first - 1]?.pos !== "VERB";
  });
  return mention === undefined ? NOBODY : { code: stateOf(mention), start: mention.start, end: mention.end };
}

/** The state before a copula that stands left of the superlative. */
function subjectLeft(analysis: Analysis, before: number, sentence: Sentence): Side | null {
  const { tokens } = analysis.document;
  let copula = -1;
  for (let index = before - 1; index >= Math.max(sentence.first, before - 14); index -= 1)
    if (COPULA.test(tokens[index].lower)) {
      copula = index;
      break;
    }
  if (copula < 0) return null;
  if (tokens[copula].lower === "as") {
    const verb = tokens
      .slice(Math.max(sentence.first, copula - 8), copula)
      .findLastIndex(({ lower }) =>
        /^(?:overtook|overtaking|overtakes|surpassed|replaced|displaced|overtaken|emerged|replacing|stands?|stood|crowned|maintained|retained|kept|confirmed|cemented)$/.test(
          lower,
        ),
      );
    if (verb < 0) return null;
    copula = Math.max(sentence.first, copula - 8) + verb;
  }
  const mentions = mentionsIn(analysis, sentence.first, copula).filter(
    (mention) => stateOf(mention) !== null && mention.form !== "demonym" && !mention.possessive,
  );
  const mention = mentions.findLast(({ first }) => !behindPreposition(analysis, first)) ?? mentions.at(-1);
  if (mention === undefined && /^(?:it|he|she)$/.test(tokens[copula - 1]?.lower ?? "")) {
    const actor = pronounReferent(analysis, copula - 1);
    const code = actor === null ? null : actor.kind === "state" ? actor.id : actor.country;
    return code === null ? null : { code, start: tokens[copula - 1].start, end: tokens[copula - 1].end };
  }
  return mention === undefined ? null : { code: stateOf(mention), start: mention.start, end: mention.end };
}
