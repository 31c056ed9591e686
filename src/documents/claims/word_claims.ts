import { within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { statementAt } from "../attribution/statements.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { Comparator, Concept, Direction, Quantity } from "../record.ts";
import { spanOf } from "../span.ts";
import type { Sentence } from "../tokens.ts";
import { changeVerb, multipleOf } from "./change_words.ts";
import { overStretch, periodOf } from "./claim_periods.ts";
import { clauseAt, clausesOf } from "./clauses.ts";
import type { Clause } from "./clauses.ts";
import { attributionOf } from "./draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { growthOf, measureAt } from "./measure_words.ts";
import type { MeasureWord } from "./measure_words.ts";
import { modalityOf, polarityOf } from "./modality.ts";
import { measurePhrase } from "./parties.ts";
import { partFlags } from "./part_of_trade.ts";

const FARTHEST_VERB = 9;

/** Claims without a figure: "exports plummeted" (trend), "trade doubled" (a change of 100 %), "a record" (first of all periods). */
export function wordClaims(analysis: Analysis, statements: readonly FoundStatement[]): readonly ClaimDraft[] {
  const { document } = analysis;
  const found: ClaimDraft[] = [];
  for (const sentence of document.sentences) {
    const kind = document.blocks[sentence.block].kind;
    if (kind !== "paragraph") continue;
    let clauses: readonly Clause[] | null = null;
    for (let index = sentence.first; index < sentence.last; index += 1) {
      const measure = measureAt(document.tokens, index);
      if (
        measure === null ||
        measure.verb ||
        !/^(?:exports|imports|trade_turnover|trade_balance|gdp|volume|price)$/.test(measure.concept)
      )
        continue;
      clauses ??= clausesOf(analysis, sentence);
      const trend = trendAt(analysis, measure, sentence, clauses, statements);
      if (trend !== null) found.push(trend);
      const record = recordAt(analysis, measure, sentence, clauses, statements);
      if (record !== null) found.push(record);
      index = measure.last - 1;
    }
  }
  return found;
}

function trendAt(
  analysis: Analysis,
  measure: MeasureWord,
  sentence: Sentence,
  clauses: readonly Clause[],
  statements: readonly FoundStatement[],
): ClaimDraft | null {
  const { tokens } = analysis.document;
  const clause = clauseAt(clauses, measure.first);
  for (let index = measure.last; index < Math.min(clause.last, measure.last + FARTHEST_VERB); index += 1) {
    const { lower, pos, text } = tokens[index];
    if (/^[;:()]$/.test(text)) return null;
    const direction = changeVerb(lower);
    if (
      direction === undefined ||
      !/^(?:VERB|ADJ|ADV|NOUN|ADP)$/.test(pos) ||
      /^(?:up|down|added|raised|raise|cut|cuts|lower|lost|increase|rise|fall|drop|decline|gain|gains|surge|jump|growth|gained|boost|slide|slip)$/.test(
        lower,
      )
    ) {
      if (pos === "VERB" && !/^(?:is|are|was|were|has|have|had)$/.test(lower)) return null;
      continue;
    }
    const multiple = multipleOf(lower);
    const end = tokens[index].end;
    const clauseEnd = tokens[clause.last - 1].end;
    const figures = within(analysis.quantities, end, clauseEnd);
    if (multiple === null && figures.length > 0) return null;
    const quantity: Quantity = {
      low: multiple?.percent ?? null,
      high: multiple?.percent ?? null,
      comparator: comparatorBefore(analysis, index, multiple !== null),
      unit: { kind: "percent", code: "%" },
      significant_digits: multiple === null ? [] : [1],
      scale_text: null,
      span: spanOf(analysis.document.text, tokens[index].start, end),
    };
    return made(analysis, measure, sentence, clauses, statements, {
      kind: multiple === null ? "trend" : "change",
      concept: growthOf(measure.concept) ?? measure.concept,
      direction,
      quantity,
      last: index + 1,
    });
  }
  return null;
}

function comparatorBefore(analysis: Analysis, verb: number, hasValue: boolean): Comparator {
  if (!hasValue) return "=";
  const before = analysis.document.tokens
    .slice(Math.max(0, verb - 2), verb)
    .map(({ lower }) => lower)
    .join(" ");
  if (/more than$|over$/.test(before)) return ">";
  return /nearly$|almost$|about$|roughly$/.test(before) ? "~" : "=";
}

const RECORD =
  /\b(?:(?:an? |the )?(?:new )?(?:record|all-time|historic|historical)(?:[- ](?:high|low|highs|lows|level|volume|peak))?|highest (?:level )?(?:ever|on record)|lowest (?:level )?(?:ever|on record))\b/g;

function recordAt(
  analysis: Analysis,
  measure: MeasureWord,
  sentence: Sentence,
  clauses: readonly Clause[],
  statements: readonly FoundStatement[],
): ClaimDraft | null {
  const { lower, text, tokens } = analysis.document;
  const clause = clauseAt(clauses, measure.first);
  const from = tokens[Math.max(clause.first, measure.first - 3)].start;
  const to = tokens[clause.last - 1].end;
  RECORD.lastIndex = 0;
  const part = lower.slice(from, to);
  for (let match = RECORD.exec(part); match !== null; match = RECORD.exec(part)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (
      /\b(?:track|on|off the|for the|broken?|world) (?:an? |the )?$/.test(
        lower.slice(Math.max(0, start - 10), start),
      ) &&
      !/high|low/.test(match[0])
    )
      continue;
    if (/^(?: of (?:human|abuse|success|fail)|-?(?:keeping|breaking)|s\b)/.test(lower.slice(end, end + 14))) continue;
    if (/histor|all-time/.test(match[0]) && !/high|low|level|volume|peak/.test(match[0])) continue;
    const next = nextMeasure(analysis, measure, clause);
    if (next !== null && tokens[next].start < start) continue;
    const low = /low/.test(match[0]);
    const quantity: Quantity = {
      low: "1",
      high: "1",
      comparator: "=",
      unit: { kind: "rank", code: null },
      significant_digits: [1],
      scale_text: null,
      span: spanOf(text, start, end),
    };
    let last = measure.last;
    while (last < clause.last && tokens[last].start < end) last += 1;
    const draft = made(analysis, measure, sentence, clauses, statements, {
      kind: "rank",
      concept: measure.concept,
      direction: low ? "down" : "up",
      quantity,
      last,
    });
    return {
      ...draft,
      flags: [
        ...draft.flags,
        {
          code: "record",
          message: low ? "lowest value of all periods so far" : "highest value of all periods so far",
          candidates: [],
        },
      ],
    };
  }
  return null;
}

function nextMeasure(analysis: Analysis, measure: MeasureWord, clause: Clause): number | null {
  for (let index = measure.last; index < clause.last; index += 1)
    if (measureAt(analysis.document.tokens, index) !== null) return index;
  return null;
}

interface Parts {
  readonly kind: ClaimDraft["kind"];
  readonly concept: Concept;
  readonly direction: Direction;
  readonly quantity: Quantity;
  readonly last: number;
}

function made(
  analysis: Analysis,
  measure: MeasureWord,
  sentence: Sentence,
  clauses: readonly Clause[],
  statements: readonly FoundStatement[],
  parts: Parts,
): ClaimDraft {
  const { text, tokens } = analysis.document;
  const clause = clauseAt(clauses, measure.first);
  const phrase = measurePhrase(analysis, measure, clause);
  const { span } = parts.quantity;
  const stated = overStretch(
    analysis,
    periodOf(analysis, sentence, clauses, measure.first, parts.last, span),
    span.end,
  );
  const statement = statementAt(statements, parts.quantity.span.start);
  const start = Math.min(tokens[phrase.first].start, parts.quantity.span.start);
  const end = Math.max(tokens[phrase.last - 1].end, parts.quantity.span.end, tokens[parts.last - 1].end);
  return {
    kind: parts.kind,
    span: spanOf(text, start, end),
    quantity: parts.quantity,
    measure: { concept: parts.concept, flow: measure.flow, commodity: phrase.commodity, parties: phrase.parties },
    period: stated.period,
    modality: modalityOf(analysis, clause, measure.first, parts.last, statement),
    polarity: polarityOf(analysis, clause, measure.first, statement),
    direction: parts.direction,
    attribution: attributionOf(statement),
    flags: [...phrase.flags, ...partFlags(analysis, measure, phrase, clause, null), ...(stated.time?.flags ?? [])],
    sides: phrase.sides,
  };
}
