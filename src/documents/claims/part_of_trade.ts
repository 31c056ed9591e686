import { mentionAt, mentionsIn, within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { stateOf } from "../actors/states_in_view.ts";
import type { Flag } from "../record.ts";
import type { Clause } from "./clauses.ts";
import { commodityAt } from "./commodities.ts";
import type { MeasureWord } from "./measure_words.ts";

/** Message of the flag on a figure that may be of a part of the trade that its measure names. */
export const PART_OF_TRADE = "the words beside it may mean a part of the trade";

/** Words that leave a trade whole. */
const PLAIN =
  /^(?:trade|trading|goods?|merchandise|products?|commodit(?:y|ies)|items?|total|overall|aggregate|entire|combined|global|world|worldwide|all|bilateral|mutual|two-way|two|way|reciprocal|annual|yearly|year|monthly|month|quarterly|quarter|foreign|external|international|outbound|inbound|overseas|value|volumes?|amount|turnover|flows?|exports?|imports?|shipments?|sales|purchases|deliveries|commerce|worth|record|new|high|highest|low|lowest|large|big|huge|massive|strong|robust|weak|recent|latest|current|last|first|second|third|fourth|half|same|own|main|actual|nominal|dollar|money|terms|cumulative|seasonally|adjusted|preliminary|official|commodity|physical|tangible|deficit|surplus|balance|growing|rising|falling|soaring|slumping|much|more|many|approximately|estimated|some|other|countr(?:y|ies)|nations?|states?|side|sum|figure|historic|unprecedented|extra|intra|eu|customs|statistics|data)$/;
const OF_WHOLE = /^ (?:worth )?of (?:\S+ ){0,5}(?:exports|imports|shipments|trade|sales|purchases)(?!\p{L})/u;
/** What makes a figure one of a way, a rate, a loss or a measure taken, and not of the trade itself. */
const BESIDE_BEFORE =
  /(?<!\p{L})(?:net|online|daily|weekly|average[ds]?|averaging|lost|los(?:s|ses|ing)|damages?|cost(?:s|ing)?|insur\p{L}+|subsidi\p{L}+|(?:tariffs?|duties|dut(?:y)|lev(?:y|ies)|curbs?|restrictions|limits?|bans?|taxes) (?:\S+ ){0,3}on|contracts?|orders?|including|excluding|except|without|apart from|not counting|(?:first|last|opening|final) (?:\S+ )?(?:days|weeks|fortnight) of|every (?:day|week|month|quarter)|each (?:day|week|month|quarter)|through|via|by (?:sea|air|rail|road|land|ship|truck|train|pipeline|water|post))(?!\p{L})/u;
const BESIDE_BEHIND =
  /^ (?:above|below|over|under|higher|lower|less|more) |^[^.;:]{0,60}?(?<!\p{L})(?:as of|as at|by mid|so far|to date|per capita|per head|through|via|by (?:sea|air|rail|road|land|ship|truck|train|pipeline|water|post)|including|excluding|except|apart from|not counting|(?:a|per|each|every) (?:day|week|month|quarter)|in the (?:\S+ )?(?:sector|industry)|(?:first|last|opening|final) (?:\S+ )?(?:days|weeks|fortnight) of|short of)(?!\p{L})/u;
const FARTHEST_SCOPE = 8;
const TRADERS =
  /^(?:companies|firms|businesses|exporters|importers|traders|economy|government|customs|suppliers|sellers|buyers|side|enterprises|industry|market)$/;

/** Message of the flag on one figure of trade with several partners. */
export const SEVERAL = "the figure may be of several partners together";

/** Tokens [first, last). */
interface Tokens {
  readonly first: number;
  readonly last: number;
}

/** The tokens of a figure; a share is followed by its whole ("30 % of exports"), which makes it no part of a trade. */
export interface Figure extends Tokens {
  readonly isShare: boolean;
}

/**
 * The flag on a figure whose words may mean a part of the trade named: a good that is no known one ("toy exports"), a way
 * ("through the canal"), a rate ("a month"), a firm. Such a figure says nothing against the whole.
 *
 * @param phrase  the tokens of the measure's phrase
 * @param figure  null for a claim without a figure
 */
export function partFlags(
  analysis: Analysis,
  measure: MeasureWord,
  phrase: Tokens,
  clause: Clause,
  figure: Figure | null,
): readonly Flag[] {
  if (measure.flow === null && !/^(?:trade_balance|gdp)$/.test(measure.concept)) return [];
  const isPart =
    hasOther(analysis, phrase.first, measure.first) ||
    isOfOther(analysis, measure, clause) ||
    isOfRegion(analysis, phrase) ||
    (measure.verb && isOfTraders(analysis, measure, clause)) ||
    (figure !== null && isBeside(analysis, measure, clause, figure));
  const flags: Flag[] = [];
  if (isPart) flags.push({ code: "part_of_trade", message: PART_OF_TRADE, candidates: ["whole", "part"] });
  if (hasSeveral(analysis, measure, clause))
    flags.push({ code: "several_partners", message: SEVERAL, candidates: ["each", "together"] });
  return flags;
}

/** "exports to Oman and Iraq": a list of partners behind the measure. */
function hasSeveral(analysis: Analysis, { last }: MeasureWord, clause: Clause): boolean {
  const { tokens, lower } = analysis.document;
  const named = mentionsIn(analysis, last, clause.last).filter((mention) => stateOf(mention) !== null);
  return named.some(({ first, end }, index) => {
    const next = named[index + 1];
    const isLed = /^(?:to|from|with)$/.test(tokens[tokens[first - 1].lower === "the" ? first - 2 : first - 1].lower);
    return isLed && next !== undefined && /^,? (?:and|or|as well as) (?:the )?$/.test(lower.slice(end, next.start));
  });
}

/**
 * The flag on a rank of which the words may mean a part: "supplier of pistachios", "largest market in Africa".
 *
 * @param noun  the tokens between the superlative and the end of what the rank is of
 * @param parties  codes of the states and groups whose rank it is
 */
export function partOfRank(
  analysis: Analysis,
  noun: Tokens,
  start: number,
  parties: readonly string[],
): readonly Flag[] {
  const { tokens } = analysis.document;
  const link = tokens[noun.last]?.lower ?? "";
  const isGood = /^(?:of|for)$/.test(link) && hasOther(analysis, noun.last + 1, goodEnd(analysis, noun.last + 1));
  const scope = mentionsIn(analysis, noun.last, noun.last + FARTHEST_SCOPE).find(({ first }) =>
    /^(?:in|outside|within|among|across|of)$/.test(
      tokens[tokens[first - 1].lower === "the" ? first - 2 : first - 1].lower,
    ),
  );
  const isRegional =
    link === "outside" ||
    (scope !== undefined &&
      /^(?:collective|igo)$/.test(scope.actor.kind) &&
      !parties.includes(stateOf(scope) ?? "") &&
      scope.first - noun.last < FARTHEST_SCOPE - 2);
  if (!hasOther(analysis, start, noun.first) && !isGood && !isRegional) return [];
  return [{ code: "part_of_trade", message: PART_OF_TRADE, candidates: ["whole", "part"] }];
}

function goodEnd({ document: { tokens } }: Analysis, from: number): number {
  let to = from;
  while (to < tokens.length && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[to].pos)) to += 1;
  return to;
}

/** True for a noun or an adjective between two tokens that is no name of a state, no known good and no plain word of trade. */
function hasOther(analysis: Analysis, from: number, to: number): boolean {
  const { tokens, lower } = analysis.document;
  for (let index = from; index < to; index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (mention.actor.kind === "agency") return true;
      index = mention.last - 1;
      continue;
    }
    const good = commodityAt(tokens.slice(index, Math.min(to, index + 5)), 0);
    if (good !== null) {
      index += good.last - 1;
      continue;
    }
    const { pos, start, end } = tokens[index];
    const isTime = within(analysis.times, Math.max(0, start - 40), end).some(
      (time) => time.start <= start && time.end >= end,
    );
    if (isTime || within(analysis.quantities, start, end).length > 0) continue;
    if (/^(?:NOUN|PROPN)$/.test(pos) && !PLAIN.test(lower.slice(start, end))) return true;
    if (pos === "ADJ" && !PLAIN.test(lower.slice(start, end)) && !/(?:ed|ing|able|ous)$/.test(lower.slice(start, end)))
      return true;
    if (lower.slice(start, end) === "non") return true;
  }
  return false;
}

/** "exports of toys", "imported toys worth": what is traded, up to the next preposition, verb or figure. */
function isOfOther(analysis: Analysis, { verb, last }: MeasureWord, clause: Clause): boolean {
  const { tokens } = analysis.document;
  let from = last;
  if (!verb) {
    if (tokens[last]?.lower !== "of") return false;
    from = last + 1;
  }
  let to = from;
  while (
    to < clause.last &&
    !/^(?:ADP|VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(tokens[to].pos) &&
    !/^(?:worth|valued|to|from|with)$/.test(tokens[to].lower)
  )
    to += 1;
  return hasOther(analysis, from, to) || /^(?:made|produced|bound)$/.test(tokens[to]?.lower ?? "");
}

/** "trade with Iraqi Kurdistan", "exports from northern Iraq": a part of a state. */
function isOfRegion(analysis: Analysis, { first, last }: Tokens): boolean {
  const { tokens, text } = analysis.document;
  return mentionsIn(analysis, first, last).some((mention) => {
    if (COMPASS.test(tokens[mention.first - 1]?.lower ?? "")) return true;
    const next = tokens[mention.last];
    if (mention.form !== "demonym" || next?.pos !== "PROPN" || mentionAt(analysis, next.index) !== null) return false;
    return /^\p{Lu}\p{Ll}/u.test(text.slice(next.start, next.end));
  });
}

const COMPASS = /^(?:northern|southern|eastern|western|central)$/;

/** "German carmakers exported", but not "German firms exported". */
function isOfTraders(analysis: Analysis, { first }: MeasureWord, clause: Clause): boolean {
  const { tokens } = analysis.document;
  const subject = mentionsIn(analysis, clause.first, first).findLast((mention) => stateOf(mention) !== null);
  if (subject === undefined) return false;
  const next = tokens[subject.last];
  if (subject.form !== "demonym" || next === undefined || next.index >= first) return subject.actor.kind === "agency";
  return next.pos === "NOUN" && !TRADERS.test(next.lower);
}

function isBeside(analysis: Analysis, measure: MeasureWord, clause: Clause, figure: Figure): boolean {
  const { tokens, lower } = analysis.document;
  const start = tokens[figure.first].start;
  const end = tokens[figure.last - 1].end;
  const rest = lower.slice(end, tokens[clause.last - 1].end);
  const before = lower.slice(tokens[clause.first].start, start);
  if (BESIDE_BEFORE.test(before) || BESIDE_BEHIND.test(rest)) return true;
  if (figure.isShare) return false;
  if (OF_WHOLE.test(rest) && measure.first >= figure.last) return true;
  const goods = /^ (?:worth )?of /.exec(rest);
  if (goods === null || measure.first >= figure.last) return false;
  let to = figure.last + goods[0].trim().split(" ").length;
  const from = to;
  while (to < clause.last && !/^(?:ADP|VERB|AUX|PUNCT|SCONJ|CCONJ|PART)$/.test(tokens[to].pos)) to += 1;
  return hasOther(analysis, from, to);
}
