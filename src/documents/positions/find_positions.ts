import type { ActorDraft } from "../actors/actor_draft.ts";
import { behindPreposition, pairInView } from "../actors/states_in_view.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { statementAt } from "../attribution/statements.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import { standIns } from "../events/stand_ins.ts";
import { subjectsOf } from "../events/subjects.ts";
import type { Position } from "../record.ts";
import { spanOf } from "../span.ts";
import { STANCE_RULES } from "./stance_rules.ts";
import type { HolderRule } from "./stance_rules.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence, Token } from "../tokens.ts";

const TARGET_REACH = 14;
const FARTHEST_SECOND = 6;
/** Words between two targets: "Washington and members of the European Union". */
const MEMBERS = /^(?:the|its|members?|states|countries|of|other|several|some|many)$/;

/** Finds where actors stand: neutrality claimed, condemnation refused, scepticism, caution, support, opposition, appeals. */
export function findPositions(analysis: Analysis, statements: readonly FoundStatement[]): readonly Position[] {
  const { document } = analysis;
  const found: Omit<Position, "id">[] = [];
  const parts = document.sentences
    .filter(({ block }) => document.blocks[block].kind === "paragraph")
    .map((sentence) => ({ sentence, words: document.lower.slice(sentence.start, sentence.end) }));
  for (const { stance, holder, cues, pattern } of STANCE_RULES) {
    const present = cues.filter((cue) => document.lower.includes(cue));
    for (const { sentence, words } of parts) {
      if (!present.some((cue) => words.includes(cue))) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        const first = tokenAt(document.tokens, start);
        const last = tokenAt(document.tokens, end - 1) + 1;
        if (holder === "subject" && isOnlyThought(document.tokens, first)) continue;
        const passive = holder === "subject" ? passiveAt(document.tokens, sentence, first, last) : null;
        const holders =
          passive === null
            ? holdersOf(analysis, statements, sentence, holder, first, last)
            : holdersBehindBy(analysis, sentence, last);
        const targets =
          passive === null
            ? targetsOf(analysis, sentence, first, last, stance, holders)
            : passive === "clause" && holders.length > 0
              ? subjectsOf(analysis, first, sentence).map((actor) => ({ actor, end: 0 }))
              : [];
        const sides = passive === null ? holders : targets.map(({ actor }) => actor);
        const from = Math.min(
          start,
          ...mentionsIn(analysis, sentence.first, first)
            .filter((mention) => sides.includes(mention.actor) && start - mention.start < 90)
            .map((mention) => mention.start),
        );
        const behind = holder === "by" || passive !== null ? byEnd(analysis, holders, last, sentence, end) : end;
        const to = Math.max(behind, ...targets.map((target) => target.end));
        for (const actor of holders)
          for (const target of targets.length === 0 ? [null] : targets)
            if (target?.actor !== actor)
              found.push({
                holder: actor.id,
                stance,
                target: target?.actor.id ?? null,
                span: spanOf(document.text, from, to),
              });
      }
    }
  }
  return distinct(found).map((position, index) => ({ id: `p${index + 1}`, ...position }));
}

/** "Was condemned", of a clause's subject, or "a plan backed by …", of the noun before it; null where the verb is active. */
function passiveAt(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
): "clause" | "participle" | null {
  const isAdjective = tokens[first].lower === "opposed" && tokens[last]?.lower === "to";
  if (!tokens[first].lower.endsWith("ed") || isAdjective) return null;
  let before = first - 1;
  while (before > sentence.first && tokens[before].pos === "ADV") before -= 1;
  if (before >= sentence.first && /^(?:is|are|was|were|be|been|being)$/.test(tokens[before].lower)) return "clause";
  return last < sentence.last && tokens[last].lower === "by" ? "participle" : null;
}

/** Who stands behind a passive verb's "by"; nobody where it is not said. */
function holdersBehindBy(analysis: Analysis, sentence: Sentence, last: number): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const isSaid = tokens.slice(last, Math.min(sentence.last, last + 3)).some(({ lower }) => lower === "by");
  return isSaid ? holdersBy(analysis, sentence, last, last) : [];
}

/** "does not support", "would oppose": no stance is taken. */
function isOnlyThought(tokens: readonly Token[], first: number): boolean {
  return tokens
    .slice(Math.max(0, first - 2), first)
    .some(({ lower }) => /^(?:not|n't|n’t|never|could|would|might|may|should|if|neither|nor)$/.test(lower));
}

function holdersOf(
  analysis: Analysis,
  statements: readonly FoundStatement[],
  sentence: Sentence,
  holder: HolderRule,
  first: number,
  last: number,
): readonly ActorDraft[] {
  if (holder === "speaker") {
    const speaker = statementAt(statements, analysis.document.tokens[first].start)?.speaker;
    if (speaker == null) return [];
    const pair =
      speaker.kind === "collective" && /^(?:both|(?:the )?two) /i.test(speaker.name)
        ? pairInView(analysis, first)
        : null;
    return pair === null ? [speaker] : pair.map((code) => analysis.actors.registry.place(code));
  }
  if (holder === "by") return holdersBy(analysis, sentence, first, last);
  if (holder === "owner") return ownerBefore(analysis, sentence, first);
  return named(subjectsOf(analysis, first, sentence));
}

function holdersBy(analysis: Analysis, sentence: Sentence, first: number, last: number): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const by = tokens
    .slice(last, Math.min(sentence.last, last + 3))
    .find(({ lower }) => lower === "by" || lower === "in" || lower === "from");
  if (by !== undefined) {
    const actors: ActorDraft[] = [];
    for (let index = by.index + 1; index < Math.min(sentence.last, by.index + 12); index += 1) {
      const mention = mentionAt(analysis, index);
      if (mention !== null) {
        actors.push(mention.actor);
        index = mention.last - 1;
      } else if (
        !/^(?:and|,|the|both|many|in|officials?|capitals)$/.test(tokens[index].lower) ||
        (tokens[index].lower === "and" && mentionAt(analysis, index + 1) === null && tokens[index + 1]?.lower !== "the")
      )
        break;
    }
    if (actors.length > 0) return named(actors);
  }
  const from = tokens
    .slice(Math.max(sentence.first, first - 10), first)
    .find(({ lower }) => lower === "from" || lower === "in");
  if (from === undefined) return [];
  const mention = mentionAt(analysis, from.index + 1) ?? mentionAt(analysis, from.index + 2);
  return mention === null ? [] : named([mention.actor]);
}

function byEnd(
  analysis: Analysis,
  holders: readonly ActorDraft[],
  last: number,
  sentence: Sentence,
  end: number,
): number {
  return Math.max(
    end,
    ...mentionsIn(analysis, last, Math.min(sentence.last, last + 10))
      .filter((mention) => holders.includes(mention.actor))
      .map((mention) => mention.end),
  );
}

/** "China's insistence on … neutral": the nearest state before the words, or the one "its" stands for. */
function ownerBefore(analysis: Analysis, sentence: Sentence, first: number): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const near = mentionsIn(analysis, Math.max(sentence.first, first - 14), first).findLast(
    (mention) =>
      mention.actor.kind !== "anonymous" &&
      (mention.possessive || (mention.form !== "demonym" && !behindPreposition(analysis, mention.first))),
  );
  const its = tokens
    .slice(Math.max(sentence.first, first - 3), first)
    .some(({ lower }) => lower === "its" || lower === "their");
  if (near !== undefined && !its) return named([near.actor]);
  const subject = mentionsIn(analysis, sentence.first, first).find(
    ({ form, actor }) => form !== "demonym" && actor.kind === "state",
  );
  return subject === undefined ? [] : [subject.actor];
}

interface Target {
  readonly actor: ActorDraft;
  readonly end: number;
}

function targetsOf(
  analysis: Analysis,
  sentence: Sentence,
  first: number,
  last: number,
  stance: string,
  holders: readonly ActorDraft[],
): readonly Target[] {
  if (stance === "claims_neutrality") return [];
  const reach = Math.min(sentence.last, last + TARGET_REACH);
  const { tokens } = analysis.document;
  const aside = tokens
    .slice(last, reach)
    .findIndex(({ lower }) => /^(?:during|amid|while|when|after|before|sidelines|entering)$/.test(lower));
  const behind = mentionsIn(analysis, first, aside < 0 ? reach : last + aside).find(
    ({ actor }) => !holders.includes(actor),
  );
  if (stance === "sceptical" || stance === "cautious") {
    const before = mentionsIn(analysis, sentence.first, first).find(
      (mention) =>
        !holders.includes(mention.actor) && mention.form !== "demonym" && !behindPreposition(analysis, mention.first),
    );
    return before === undefined ? [] : [{ actor: before.actor, end: 0 }];
  }
  if (behind === undefined) return [];
  const joins = tokens[behind.last]?.lower === "and" && behind.last < sentence.last && behind.form !== "demonym";
  const second = joins
    ? mentionsIn(analysis, behind.last + 1, Math.min(sentence.last, behind.last + FARTHEST_SECOND)).find(
        (mention) =>
          !holders.includes(mention.actor) &&
          tokens.slice(behind.last + 1, mention.first).every(({ lower }) => MEMBERS.test(lower)),
      )
    : undefined;
  return [behind, ...(second === undefined ? [] : [second])].flatMap((mention) =>
    standIns(analysis, mention).map((actor) => ({ actor, end: mention.end })),
  );
}

function named(actors: readonly ActorDraft[]): readonly ActorDraft[] {
  return [...new Set(actors)].filter(({ kind }) => kind !== "anonymous");
}

function distinct(positions: readonly Omit<Position, "id">[]): readonly Omit<Position, "id">[] {
  const seen = new Set<string>();
  return [...positions]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ holder, stance, target }) => {
      const key = `${holder}|${stance}|${target}`;
      return !seen.has(key) && seen.add(key);
    });
}
