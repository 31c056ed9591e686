import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/actor_draft.ts";
import { stateOf } from "../actors/states_in_view.ts";
import { actingState, groupBefore, ownerOfPronoun, stateInView } from "./acting_states.ts";
import type { Clause } from "./clauses.ts";
import { commodityAt } from "./commodities.ts";
import type { MeasureWord } from "./measure_words.ts";
import { isNameless, isPassive, placeBefore, pointsBack, sideNamedBefore } from "./sides_pointed_at.ts";
import { wordSet } from "../word_set.ts";

/** What the words around a measure name, each side by the preposition that leads to it. */
export interface Roles {
  owners: string[];
  to: string | null;
  from: string | null;
  with: string | null;
  of: string | null;
  between: readonly string[];
  among: boolean;
  /** True when "to the region", "with its neighbours" stands for a side that the text does not name. */
  unnamed: boolean;
  /** Who does what a participle says: "oil imported by India", "gas imported in the EU". */
  by: string | null;
  /** True for "total", "overall" trade: that with all the world. */
  whole: boolean;
  /** The token of "country", "bloc" in "the country's exports". */
  nameless: number | null;
  /** The side that "to the country", "from those markets" takes from the text before, null where each is named. */
  pointedAt: string | null;
  /** True for "the deficit", "these imports": the trade may be one spoken of before. */
  definite: boolean;
  commodity: string | null;
  first: number;
  last: number;
}

const FARTHEST_ROLE = 16;
const MUTUAL = wordSet("bilateral mutual two-way reciprocal");
const PAIR_NOUN =
  /^(?:two|both|countries|nations|powers|sides|neighbours|neighbors|states|giants|economies|governments|partners|capitals|them)$/;
const CLAUSE_START = wordSet(
  "before after since while because when though although until which who whose despite amid",
);
const OTHER_PREPOSITION = wordSet("through via by over under during against at on across per than");
/** "Sino-African trade": the combining forms of names. */
const COMBINING: Readonly<Record<string, string>> = {
  sino: "CHN",
  russo: "RUS",
  indo: "IND",
  franco: "FRA",
  anglo: "GBR",
  austro: "AUT",
  italo: "ITA",
  hispano: "ESP",
  luso: "PRT",
};
const NAMELESS_SIDE = wordSet("bloc region continent neighbor neighbors neighbour neighbours");
const WHOLE = wordSet("total overall aggregate entire combined global world worldwide all");
const MEMBERS = wordSet("states countries members nations economies republic kingdom rest");
/** "to the value of 3 billion": no side. */
const TO_VALUE = /^(?:value|tune|amount)$/;
const NAMELESS_OWNER = wordSet("country nation bloc");
const POSSESSIVE_PRONOUN = wordSet("its their his her our");

/** Reads the noun phrase left of a measure word and the prepositions right of it. */
export function rolesAround(analysis: Analysis, measure: MeasureWord, clause: Clause): Roles {
  const roles: Roles = {
    owners: [],
    to: null,
    from: null,
    with: null,
    of: null,
    between: [],
    among: false,
    unnamed: false,
    whole: false,
    by: null,
    nameless: null,
    pointedAt: null,
    definite: false,
    commodity: null,
    first: measure.first,
    last: measure.last,
  };
  const { antecedent } = measure;
  if (antecedent === null && !measure.verb) readLeft(analysis, measure, clause.first, roles);
  readRight(analysis, measure, clause, roles);
  if (roles.nameless !== null && roles.owners.length === 0) {
    const owner = stateInView(analysis, roles.nameless, [roles.to, roles.from, roles.with]);
    if (owner !== null) roles.owners.push(owner);
  }
  return antecedent === null ? roles : withOwnerOf(analysis, antecedent, roles);
}

/** "Peru's exports rose, while those to Chile fell": the pronoun's measure has the owner, and the good, of the one it stands for. */
function withOwnerOf(analysis: Analysis, antecedent: MeasureWord, roles: Roles): Roles {
  const { sentences, tokens } = analysis.document;
  const before: Roles = { ...roles, owners: [], commodity: null, first: antecedent.first };
  readLeft(analysis, antecedent, sentences[tokens[antecedent.first].sentence].first, before);
  if (roles.of !== null) {
    const { to, from, with: other } = rolesAround(analysis, antecedent, { first: antecedent.first, last: roles.first });
    return { ...roles, owners: [roles.of], to, from, with: other, commodity: roles.commodity ?? before.commodity };
  }
  return { ...roles, owners: before.owners, commodity: roles.commodity ?? before.commodity };
}

/** The noun phrase left of the measure: "Russian energy exports", "China's", "Russia-China", "its". */
function readLeft(analysis: Analysis, measure: MeasureWord, start: number, roles: Roles): void {
  const { tokens } = analysis.document;
  for (let index = measure.first - 1; index >= start && measure.first - index < FARTHEST_ROLE; index -= 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      const adjective =
        mention.form === "demonym" ||
        mention.possessive ||
        /^[-–—/]$/.test(tokens[mention.last]?.text ?? "") ||
        mention.last >= roles.first;
      const state = stateOf(mention);
      if (!adjective || state === null) return;
      roles.owners.unshift(state);
      roles.first = mention.first;
      index = mention.first;
      continue;
    }
    const { lower, pos, text } = tokens[index];
    const prefixed = COMBINING[lower];
    if (prefixed !== undefined && /^[-–‑]$/.test(tokens[index + 1].text)) {
      roles.owners.unshift(prefixed);
      roles.first = index;
      continue;
    }
    if (POSSESSIVE_PRONOUN.has(lower)) {
      const owner = lower === "their" && measure.flow === "turnover" ? null : ownerOfPronoun(analysis, index);
      if (lower === "their" && measure.flow === "turnover") roles.among = true;
      if (owner !== null) roles.owners.unshift(owner);
      roles.first = index;
      return;
    }
    if (NAMELESS_OWNER.has(lower) && /^['’]s?$/.test(tokens[index + 1]?.text ?? "")) roles.nameless = index;
    if (/^(?:world|global|worldwide)$/.test(lower)) roles.owners.push("WLD");
    if (/^extra-eu$/.test(lower)) roles.owners.unshift("EU27");
    if (WHOLE.has(lower)) roles.whole = true;
    if (MUTUAL.has(lower) || lower === "two") roles.among = true;
    if (
      /^['’]s?$/.test(text) ||
      /^[-–—/&]$/.test(text) ||
      (lower === "and" && (mentionAt(analysis, index - 1)?.form === "demonym" || commodityEndsAt(analysis, index)))
    )
      continue;
    if (lower === "of" && mentionAt(analysis, index - 1) === null) return;
    if (!/^(?:ADJ|NOUN|PROPN|NUM|DET|ADV)$/.test(pos) && !/(?:ed|ing)$/.test(lower)) return;
    const commodity = commodityEnding(analysis, index, measure.first);
    if (commodity !== null) roles.commodity ??= commodity;
    roles.first = index;
    if (pos === "DET") {
      roles.definite = /^(?:the|this|these|that|those|such)$/.test(lower);
      return;
    }
  }
}

const TOWARDS = wordSet("to into toward towards for");

/** What follows the measure: "of wheat", "to China", "from Russia", "between the two powers", "with India". */
function readRight(analysis: Analysis, measure: MeasureWord, clause: Clause, roles: Roles): void {
  const { tokens } = analysis.document;
  let role: "to" | "from" | "with" | "between" | "of" | null = null;
  const stop = Math.min(clause.last, measure.last + FARTHEST_ROLE);
  for (let index = measure.last; index < stop; index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      const state = actingState(analysis, mention);
      const isServed = measure.verb && measure.flow === "exports" && isObject(analysis, measure, mention);
      if (isServed) roles.to ??= state;
      else if (index <= measure.last + 2 && isAgent(analysis, measure)) roles.by = mention.possessive ? null : state;
      else if (state !== null && role !== null) assign(analysis, roles, role, state, mention);
      else if (measure.verb || role === null) {
        if (!measure.verb) return;
      }
      index = mention.last - 1;
      continue;
    }
    const { lower, pos, text } = tokens[index];
    if (text === "(" && measure.verb) {
      index = closingBracket(analysis, index, stop) ?? stop;
      continue;
    }
    if (CLAUSE_START.has(lower)) return;
    if (lower === "there" && index === measure.last && measure.verb) roles.to ??= placeBefore(analysis, measure.first);
    const sided = role === "to" || role === "from" || role === "with";
    if (sided && (lower === "it" || lower === "them")) roles.unnamed = true;
    if (sided && WHOLE.has(lower) && tokens[index + 1]?.lower !== "of") roles.whole = true;
    if (sided && NAMELESS_SIDE.has(lower)) {
      const group = lower === "bloc" ? groupBefore(analysis, index) : null;
      if (group === null) roles.unnamed = true;
      else roles[role as "to" | "from" | "with"] ??= group;
    }
    if (sided && pointsBack(analysis, measure, roles.owners, index)) {
      const side = role as "to" | "from" | "with";
      if (roles[side] === null && isPassive(analysis, measure)) roles[side] = placeBefore(analysis, measure.first);
      if (roles[side] === null) roles[side] = roles.pointedAt = sideNamedBefore(analysis, measure, roles.owners, index);
    }
    if (role !== null && isNameless(analysis, measure, roles.owners, index)) {
      roles.definite = true;
      roles.last = index + 1;
    }
    if (TOWARDS.has(lower)) role = TO_VALUE.test(tokens[index + 2]?.lower ?? "") ? null : "to";
    else if (lower === "from" || (lower === "out" && tokens[index + 1]?.lower === "of")) role = "from";
    else if (lower === "with") role = "with";
    else if (lower === "between" || lower === "among") {
      role = "between";
      roles.among = true;
    } else if (lower === "of" && role !== null && MEMBERS.has(tokens[index - 1].lower)) continue;
    else if (lower === "of" || lower === "in") role = "of";
    else if (OTHER_PREPOSITION.has(lower)) role = null;
    else if (role === "between" && PAIR_NOUN.test(lower)) roles.last = index + 1;
    else if (/^[,;:()“”"]$/.test(text)) {
      if (!measure.verb || text !== "," || tokens[index + 1]?.lower.endsWith("ing")) return;
      role = null;
    } else if (/^(?:VERB|AUX)$/.test(pos) && !measure.verb && !isAttribute(analysis, index)) return;
    const commodity = commodityAt(tokens.slice(index, index + 5), 0);
    if (commodity !== null && (role === "of" || measure.verb || role === null)) {
      roles.commodity ??= commodity.code;
      roles.last = Math.max(roles.last, index + commodity.last);
      index += commodity.last - 1;
    }
  }
}

/** "shipped Egypt 2 million tonnes", "sold the EU goods worth 5 billion": the name right behind the verb is who is served. */
function isObject(analysis: Analysis, { last }: MeasureWord, mention: Mention): boolean {
  const isNext =
    mention.first === last || (mention.first === last + 1 && analysis.document.tokens[last].lower === "the");
  return isNext && !mention.possessive && mention.form !== "demonym";
}

/** "liquefied gas", "second-ranked Russia": a participle that stands before a noun and is no verb of the sentence. */
function isAttribute(analysis: Analysis, index: number): boolean {
  const { tokens } = analysis.document;
  const { lower } = tokens[index];
  return /^(?:crude|refined|finished|liquefied)$/.test(lower) || /^[-‑]$/.test(tokens[index - 1].text);
}

/** "oil imported by India", "all gas imported in Italy": a participle behind its noun, and who does it. */
function isAgent(analysis: Analysis, measure: MeasureWord): boolean {
  const { tokens } = analysis.document;
  if (!measure.verb || !/(?:ed|bought|sold)$/.test(tokens[measure.first].lower)) return false;
  const link = tokens[measure.last].lower;
  const isNoun =
    /^(?:NOUN|PROPN)$/.test(tokens[measure.first - 1]?.pos ?? "") && mentionAt(analysis, measure.first - 1) === null;
  return link === "by" || (link === "in" && measure.flow === "imports" && isNoun);
}

/** The token that closes a bracket, null where none does before `stop`. */
function closingBracket(analysis: Analysis, open: number, stop: number): number | null {
  const { tokens } = analysis.document;
  for (let index = open + 1; index < stop; index += 1) if (tokens[index].text === ")") return index;
  return null;
}

function assign(
  analysis: Analysis,
  roles: Roles,
  role: "to" | "from" | "with" | "between" | "of",
  state: string,
  mention: Mention,
): void {
  if (role === "between") roles.between = [...roles.between, state];
  else if (role === "of") {
    const origin = mention.form === "demonym" && roles.owners.length > 0 && !roles.owners.includes(state);
    if (origin) roles.from ??= state;
    const joined = analysis.document.tokens[mention.first - 1]?.lower === "and";
    if (joined && roles.of !== null && roles.owners.length === 0 && roles.between.length === 0)
      roles.between = [roles.of, state];
    if (roles.of !== null || roles.owners.length > 0) {
      if (!origin && roles.between.length === 0) return;
    } else roles.of = state;
  } else roles[role] ??= state;
  const { tokens } = analysis.document;
  const noun = mention.form === "demonym" && tokens[mention.last]?.pos === "NOUN" ? 1 : 0;
  roles.last = Math.max(roles.last, mention.last + noun);
}

function commodityEnding(analysis: Analysis, index: number, before: number): string | null {
  const { tokens } = analysis.document;
  for (let start = Math.max(0, index - 2); start <= index; start += 1) {
    const found = commodityAt(tokens.slice(start, Math.min(before, start + 5)), 0);
    if (found !== null && start + found.last === index + 1) return found.code;
  }
  return null;
}

function commodityEndsAt(analysis: Analysis, index: number): boolean {
  return commodityEnding(analysis, index - 1, index) !== null;
}
