import type { Analysis } from "../analysis.ts";
import { statementAt } from "../attribution/statements.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { FoundQuantity } from "../quantities/found_quantity.ts";
import type { Concept, Flag, Measure } from "../record.ts";
import { spanOf } from "../span.ts";
import { sentenceAt, tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { carriedBehind, withCarried } from "./carried_measure.ts";
import type { Carried } from "./carried_measure.ts";
import { overStretch, periodOf } from "./claim_periods.ts";
import { clauseAt, clausesOf } from "./clauses.ts";
import type { Clause } from "./clauses.ts";
import { commodityBefore, commodityBeside, commodityOfClause } from "./commodity_beside.ts";
import { attributionOf, NO_SIDES, quantityOf } from "./draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { boundOf, readingOf, unsigned } from "./figure_reading.ts";
import type { Reading } from "./figure_reading.ts";
import { bestMeasure } from "./measure_search.ts";
import { growthOf } from "./measure_words.ts";
import type { MeasureWord } from "./measure_words.ts";
import { modalityOf, polarityOf } from "./modality.ts";
import { measurePhrase } from "./parties.ts";
import { partFlags } from "./part_of_trade.ts";
import { PIPELINE_FLAG, pipelineOf } from "./pipelines.ts";
import type { Place } from "./place.ts";
import { asCompared, withSharePartner } from "./share_sides.ts";
import { withTopicPeriod } from "./topic_period.ts";
import { unitFlags } from "./unit_flags.ts";

/** One claim for every quantity of the document. */
export function quantityClaims(analysis: Analysis, statements: readonly FoundStatement[]): readonly ClaimDraft[] {
  const cache = new Map<number, readonly Clause[]>();
  let carried: Carried | null = null;
  const earlier: ClaimDraft[] = [];
  return analysis.quantities.map((quantity) => {
    const sentence = sentenceAt(analysis.document, quantity.start);
    let clauses = cache.get(sentence.index);
    if (clauses === undefined) cache.set(sentence.index, (clauses = clausesOf(analysis, sentence)));
    const read = claimOf(analysis, quantity, sentence, clauses, statements);
    const shared = withSharePartner(analysis, asCompared(analysis, read, earlier, sentence), sentence, earlier);
    const claim = withCarried(analysis, shared, sentence, clauses, carried);
    carried = carriedBehind(claim, sentence.index, carried);
    earlier.push(claim);
    return withTopicPeriod(analysis, claim, sentence);
  });
}

function claimOf(
  analysis: Analysis,
  quantity: FoundQuantity,
  sentence: Sentence,
  clauses: readonly Clause[],
  statements: readonly FoundStatement[],
): ClaimDraft {
  const { text, tokens } = analysis.document;
  const first = tokenAt(tokens, quantity.start);
  const last = tokenAt(tokens, quantity.end - 1) + 1;
  const clause = clauseAt(clauses, first);
  const place: Place = { sentence, clauses, clause, first, last };
  const word = bestMeasure(analysis, place, quantity);
  const reading = readingOf(analysis, quantity, place, word);
  const statement = statementAt(statements, quantity.start);
  const phrase = word === null ? null : measurePhrase(analysis, word, clauseAt(clauses, word.first));
  const near = periodOf(analysis, sentence, clauses, Math.min(first, word?.first ?? first), last, quantity);
  const stated = reading.kind === "change" ? overStretch(analysis, near, quantity.end) : near;
  const isPrice =
    quantity.kind === "currency" && PRICE_UNIT.test(analysis.document.lower.slice(quantity.end, quantity.end + 24));
  const beside = commodityBeside(analysis, place);
  const opening = word !== null && word.first < clause.first ? commodityOfClause(analysis, place) : null;
  const measure: Measure = {
    concept: conceptOf(word, reading, quantity, isPrice),
    flow: word?.flow ?? null,
    commodity:
      (beside?.linked === true ? beside.code : (opening ?? phrase?.commodity ?? beside?.code)) ??
      (isPrice ? commodityBefore(analysis, place) : null),
    parties: phrase?.parties ?? { symmetric: false, reporter: null, partner: null },
  };
  const piped = pipelineOf(analysis, quantity, sentence, measure);
  const comparator = boundOf(analysis, place, quantity, reading, stated.period.granularity === "ytd");
  const flags: Flag[] = [
    ...quantity.flags,
    ...(phrase?.flags ?? []),
    ...(word === null || phrase === null
      ? []
      : partFlags(analysis, word, phrase, clauseAt(clauses, word.first), {
          first,
          last,
          isShare: reading.kind === "share",
        })),
    ...(stated.time?.flags ?? []),
    ...unitFlags(analysis, quantity, measure),
    ...(piped === null ? [] : [PIPELINE_FLAG]),
  ];
  const start = Math.min(quantity.comparatorStart, phrase === null ? quantity.start : tokens[phrase.first].start);
  const end = Math.max(
    quantity.end,
    phrase === null ? quantity.end : tokens[phrase.last - 1].end,
    nearEnd(stated.time, quantity.end),
  );
  return {
    kind: reading.kind,
    span: spanOf(text, start, end),
    quantity: quantityOf(analysis, { ...quantity, ...unsigned(quantity, reading), comparator }),
    measure: piped ?? measure,
    period: stated.period,
    modality: modalityOf(analysis, clause, first, last, statement),
    polarity: polarityOf(analysis, clause, first, statement),
    direction: reading.direction,
    attribution: attributionOf(statement),
    flags,
    sides: phrase?.sides ?? NO_SIDES,
  };
}

const LONGEST_TAIL = 40;

function nearEnd(time: { readonly start: number; readonly end: number } | null, end: number): number {
  return time !== null && time.start >= end && time.start - end < LONGEST_TAIL ? time.end : end;
}

const PRICE_UNIT =
  /^ ?(?:a|per|\/|for (?:a|each|one)) ?(?:barrel|bbl|tonne|metric ton|ton|mmbtu|million british|mwh|megawatt|kg|kilo|kilogram|bushel|pound|lb|ounce|oz|litre|liter|gallon|cubic|thousand cubic|1,000 cubic|unit|share|head|t\b)/;

function conceptOf(word: MeasureWord | null, reading: Reading, quantity: FoundQuantity, isPrice: boolean): Concept {
  if (isPrice) return "price";
  if (word === null) return "other";
  if (reading.kind === "share")
    return word.concept === "trade_dependence"
      ? "trade_dependence"
      : word.flow === null
        ? word.concept === "gdp" || word.concept === "capacity"
          ? word.concept
          : "other"
        : "trade_share";
  const relative = quantity.kind === "percent" || quantity.kind === "percentage_point";
  if (reading.kind === "change" && relative) return growthOf(word.concept) ?? word.concept;
  if (word.concept === "gdp" && relative) return "gdp_growth";
  return word.concept;
}
