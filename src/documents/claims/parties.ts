import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { behindPreposition, pairInView, salienceBefore, stateOf } from "../actors/states_in_view.ts";
import { cueKind } from "../attribution/verbs.ts";
import type { Mention } from "../actors/registry.ts";
import type { Flag, Parties } from "../record.ts";
import type { Clause } from "./clauses.ts";
import { commodityAt } from "./commodities.ts";
import type { MeasureWord } from "./measure_words.ts";

/** A measure in its phrase: parties, commodity and the tokens that the phrase takes. */
export interface MeasurePhrase {
  readonly parties: Parties;
  readonly commodity: string | null;
  readonly first: number;
  readonly last: number;
  readonly flags: readonly Flag[];
}

interface Roles {
  owners: string[];
  to: string | null;
  from: string | null;
  with: string | null;
  of: string | null;
  between: readonly string[];
  among: boolean;
  /** True when "to the region", "with its neighbours" stands for a side that the text does not name. */
  unnamed: boolean;
  commodity: string | null;
  first: number;
  last: number;
}

/** Message of the flag on trade whose partner an earlier clause of the sentence may name. */
export const PARTNER_OPEN = "the clause does not name the partner";
const FARTHEST_ROLE = 16;
const TOKENS_BACK = 4000;
const MUTUAL = /^(?:bilateral|mutual|two-way|reciprocal)$/;
const PAIR_NOUN =
  /^(?:two|both|countries|nations|powers|sides|neighbours|neighbors|states|giants|economies|governments|partners|capitals|them)$/;
const CLAUSE_START = /^(?:before|after|since|while|because|when|though|although|until|which|who|whose|despite|amid)$/;
const OTHER_PREPOSITION = /^(?:through|via|by|over|under|during|against|at|on|across|per|than)$/;
const NAMELESS_SIDE = /^(?:bloc|region|continent|neighbou?rs?)$/;
const POSSESSIVE_PRONOUN = /^(?:its|their|his|her|our)$/;

/** Reads who trades what with whom around a measure word. */
export function measurePhrase(analysis: Analysis, measure: MeasureWord, clause: Clause): MeasurePhrase {
  const roles = rolesAround(analysis, measure, clause);
  const flags: Flag[] = [];
  const read = partiesOf(analysis, measure, clause, roles, flags);
  const parties = roles.unnamed && roles.between.length < 2 ? withoutPartner(read, flags) : read;
  return { parties, commodity: roles.commodity, first: roles.first, last: roles.last, flags };
}

/** "Exports to the region": to whom stays open, it is not the world. */
function withoutPartner(parties: Parties, flags: Flag[]): Parties {
  if (!parties.symmetric && parties.partner !== "WLD") return parties;
  flags.push({ code: "party", message: "the text does not name the other side", candidates: [] });
  return parties.symmetric ? { symmetric: true, of: [] } : { ...parties, partner: null };
}

function rolesAround(analysis: Analysis, measure: MeasureWord, clause: Clause): Roles {
  const roles: Roles = {
    owners: [],
    to: null,
    from: null,
    with: null,
    of: null,
    between: [],
    among: false,
    unnamed: false,
    commodity: null,
    first: measure.first,
    last: measure.last,
  };
  if (!measure.verb) readLeft(analysis, measure, clause, roles);
  readRight(analysis, measure, clause, roles);
  return roles;
}

/** The noun phrase left of the measure: "Russian energy exports", "China's", "Russia-China", "its". */
function readLeft(analysis: Analysis, measure: MeasureWord, clause: Clause, roles: Roles): void {
  const { tokens } = analysis.document;
  for (let index = measure.first - 1; index >= clause.first && measure.first - index < FARTHEST_ROLE; index -= 1) {
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
    if (POSSESSIVE_PRONOUN.test(lower)) {
      const owner = ownerOfPronoun(analysis, index);
      if (owner !== null) roles.owners.unshift(owner);
      roles.first = index;
      return;
    }
    if (/^(?:world|global|worldwide)$/.test(lower)) roles.owners.push("WLD");
    if (MUTUAL.test(lower) || lower === "two") roles.among = true;
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
    if (pos === "DET") return;
  }
}

/** What follows the measure: "of wheat", "to China", "from Russia", "between the two powers", "with India". */
function readRight(analysis: Analysis, measure: MeasureWord, clause: Clause, roles: Roles): void {
  const { tokens } = analysis.document;
  let role: "to" | "from" | "with" | "between" | "of" | null = null;
  const stop = Math.min(clause.last, measure.last + FARTHEST_ROLE);
  for (let index = measure.last; index < stop; index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      const state = stateOf(mention);
      if (state !== null && role !== null) assign(analysis, roles, role, state, mention);
      else if (measure.verb || role === null) {
        if (!measure.verb) return;
      }
      index = mention.last - 1;
      continue;
    }
    const { lower, pos, text } = tokens[index];
    if (CLAUSE_START.test(lower)) return;
    if (/^(?:to|from|with)$/.test(role ?? "") && NAMELESS_SIDE.test(lower)) {
      const group = lower === "bloc" ? groupBefore(analysis, index) : null;
      if (group === null) roles.unnamed = true;
      else roles[role as "to" | "from" | "with"] ??= group;
    }
    if (/^(?:to|into|towards?|for)$/.test(lower)) role = "to";
    else if (/^(?:from|out)$/.test(lower)) role = "from";
    else if (lower === "with") role = "with";
    else if (/^(?:between|among)$/.test(lower)) {
      role = "between";
      roles.among = true;
    } else if (lower === "of" || lower === "in") role = "of";
    else if (OTHER_PREPOSITION.test(lower)) role = null;
    else if (role === "between" && PAIR_NOUN.test(lower)) roles.last = index + 1;
    else if (/^[,;:()“”"]$/.test(text)) {
      if (!measure.verb || text !== ",") return;
    } else if (/^(?:VERB|AUX)$/.test(pos) && !measure.verb && !/^(?:crude|refined|finished|liquefied)$/.test(lower))
      return;
    const commodity = commodityAt(tokens.slice(index, index + 5), 0);
    if (commodity !== null && (role === "of" || measure.verb || role === null)) {
      roles.commodity ??= commodity.code;
      roles.last = Math.max(roles.last, index + commodity.last);
      index += commodity.last - 1;
    }
  }
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

function partiesOf(analysis: Analysis, measure: MeasureWord, clause: Clause, roles: Roles, flags: Flag[]): Parties {
  if (measure.flow === "turnover") return symmetricParties(analysis, measure, clause, roles, flags);
  const subject =
    measure.verb || (roles.owners.length === 0 && (roles.of === null || measure.flow === "imports"))
      ? subjectState(analysis, measure, clause, [roles.to, roles.from, roles.with])
      : null;
  const latterClause =
    clause.first > analysis.document.sentences[analysis.document.tokens[clause.first].sentence].first;
  const unnamed = roles.to === null && roles.from === null && roles.with === null && roles.of === null;
  if (subject !== null && latterClause && unnamed && !measure.verb && measure.flow !== null)
    flags.push({ code: "party", message: PARTNER_OPEN, candidates: ["WLD"] });
  if (measure.flow === "exports" || measure.concept === "volume") {
    const reporter = roles.owners[0] ?? roles.of ?? roles.from ?? subject;
    return sided(
      analysis,
      measure,
      reporter,
      roles.to ?? roles.with,
      roles.to === null && roles.owners.length === 0 && roles.from === null,
      flags,
    );
  }
  if (measure.flow === "imports") {
    const buyer = measure.verb ? null : buyerOf(analysis, measure, clause, roles);
    if (buyer !== null) return { symmetric: false, reporter: buyer, partner: roles.owners[0] };
    const reporter = roles.owners[0] ?? roles.to ?? subject ?? roles.of;
    return sided(
      analysis,
      measure,
      reporter,
      roles.from ?? roles.with ?? originOf(analysis, measure, roles) ?? (reporter === roles.of ? null : roles.of),
      roles.from === null && roles.owners.length === 0,
      flags,
    );
  }
  if (
    measure.concept === "trade_balance" ||
    measure.concept === "trade_dependence" ||
    measure.concept === "tariff_rate"
  ) {
    const reporter = roles.owners[0] ?? roles.of ?? subject;
    const partner =
      roles.with ?? (measure.concept === "trade_dependence" ? roles.owners[1] : undefined) ?? roles.from ?? null;
    const pair = roles.among && reporter === null ? pairInView(analysis, measure.first) : null;
    if (pair !== null) return { symmetric: true, of: sorted(pair) };
    return {
      symmetric: false,
      reporter,
      partner: partner ?? (reporter !== null && measure.concept === "trade_balance" ? "WLD" : null),
    };
  }
  return { symmetric: false, reporter: roles.owners[0] ?? roles.of ?? subject, partner: null };
}

/** "India's Russian oil imports": behind the buyer an adjective names the origin; "Indian and Russian imports" are of two buyers. */
function originOf(analysis: Analysis, measure: MeasureWord, roles: Roles): string | null {
  if (roles.owners.length !== 2) return null;
  const origin = mentionsIn(analysis, roles.first, measure.first).at(-1);
  if (origin?.form !== "demonym" || stateOf(origin) !== roles.owners[1]) return null;
  return /^(?:and|[-–—/&,])$/.test(analysis.document.tokens[origin.first - 1].lower) ? null : roles.owners[1];
}

/** "Argentina will pay for Chinese imports": as the object of another state's verb, the adjective names the origin. */
function buyerOf(analysis: Analysis, measure: MeasureWord, clause: Clause, roles: Roles): string | null {
  const { tokens } = analysis.document;
  const owner = mentionAt(analysis, roles.first) ?? mentionAt(analysis, measure.first - 1);
  if (roles.owners.length !== 1 || owner?.form !== "demonym" || owner.possessive) return null;
  const subject = mentionsIn(analysis, clause.first, owner.first).findLast(
    (mention) =>
      free(mention, roles.owners) && mention.form !== "demonym" && !behindPreposition(analysis, mention.first),
  );
  if (subject === undefined) return null;
  const verbs = tokens.slice(subject.last, owner.first).filter(({ pos }) => pos === "VERB");
  const buys = verbs.length > 0 && verbs.every(({ lower }) => cueKind(lower) === null);
  return buys ? stateOf(subject) : null;
}

function symmetricParties(
  analysis: Analysis,
  measure: MeasureWord,
  clause: Clause,
  roles: Roles,
  flags: Flag[],
): Parties {
  const named = new Set([
    ...roles.between,
    ...(roles.between.length >= 2 ? [] : [...roles.owners, ...(roles.of === null ? [] : [roles.of])]),
  ]);
  if (roles.with !== null) named.add(roles.with);
  if (named.size >= 2) return { symmetric: true, of: sorted([...named]) };
  if (named.size === 1) {
    const [one] = [...named];
    if (roles.with !== null) {
      const other = subjectState(analysis, measure, clause, [one]) ?? otherOfPair(analysis, measure, one, flags);
      if (other !== null) return { symmetric: true, of: sorted([one, other]) };
      flags.push({ code: "party", message: "the text does not tell whose trade is meant", candidates: [one] });
    } else if (roles.among) {
      const other = otherOfPair(analysis, measure, one, flags);
      if (other !== null) return { symmetric: true, of: sorted([one, other]) };
    }
    return { symmetric: true, of: sorted([one, "WLD"]) };
  }
  const pair = pairInView(analysis, measure.first);
  if (pair === null) {
    flags.push({ code: "party", message: "the text does not tell whose trade is meant", candidates: [] });
    return { symmetric: true, of: [] };
  }
  if (!roles.among)
    flags.push({
      code: "party",
      message: "the parties are taken from the sentences before",
      candidates: [...sorted(pair)],
    });
  return { symmetric: true, of: sorted(pair) };
}

function sided(
  analysis: Analysis,
  measure: MeasureWord,
  reporter: string | null,
  partner: string | null,
  noRoles: boolean,
  flags: Flag[],
): Parties {
  if (reporter !== null)
    return { symmetric: false, reporter, partner: partner === reporter ? "WLD" : (partner ?? "WLD") };
  if (partner !== null) {
    const other = otherOfPair(analysis, measure, partner, flags);
    return { symmetric: false, reporter: other, partner };
  }
  if (noRoles)
    flags.push({
      code: "party",
      message: "the text does not tell whose trade is meant",
      candidates: [...salienceBefore(analysis, measure.last).keys()].slice(0, 3),
    });
  return { symmetric: false, reporter: null, partner: null };
}

/** The other state of the pair in view; a flag records that the sentence itself does not name it. */
function otherOfPair(analysis: Analysis, measure: MeasureWord, one: string, flags: Flag[]): string | null {
  const pair = pairInView(analysis, measure.first);
  const other = pair === null ? null : pair[0] === one ? pair[1] : pair[1] === one ? pair[0] : null;
  if (other !== null)
    flags.push({ code: "party", message: "one party is taken from the sentences before", candidates: [other] });
  return other;
}

/** The state that acts in the clause: the first one before the measure (or right before a verb) that has no other role. */
function subjectState(
  analysis: Analysis,
  measure: MeasureWord,
  clause: Clause,
  taken: readonly (string | null)[],
): string | null {
  const { tokens, sentences } = analysis.document;
  const inClause = mentionsIn(analysis, clause.first, measure.first).filter(
    (mention) => free(mention, taken) && !behindPreposition(analysis, mention.first),
  );
  if (inClause.length > 0) return stateOf(measure.verb ? inClause.at(-1)! : inClause[0]);
  const sentence = sentences[tokens[measure.first].sentence];
  const pronoun = tokens.slice(clause.first, measure.first).find(({ lower }) => /^(?:it|they|its|their)$/.test(lower));
  const before = mentionsIn(analysis, sentence.first, clause.first).filter(
    (mention) => free(mention, taken) && !behindPreposition(analysis, mention.first),
  );
  if (before.length > 0) return stateOf(before[0]);
  const body = nameless(analysis, clause, measure);
  if (body !== null) return body;
  return pronoun === undefined ? null : ownerOfPronoun(analysis, pronoun.index);
}

/** "the bloc imported", "the government aims": the group or state the document speaks of. */
function nameless(analysis: Analysis, clause: Clause, measure: MeasureWord): string | null {
  const { tokens } = analysis.document;
  const noun = tokens
    .slice(clause.first, measure.first)
    .find(
      ({ lower, index }) => /^(?:bloc|government|country|nation)$/.test(lower) && tokens[index - 1]?.lower === "the",
    );
  if (noun === undefined) return null;
  if (noun.lower === "bloc") {
    return groupBefore(analysis, noun.index);
  }
  const [first, second] = [...salienceBefore(analysis, noun.index)].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** The group that "the bloc" means at a token: the one named last. */
function groupBefore(analysis: Analysis, token: number): string | null {
  const group = mentionsIn(analysis, Math.max(0, token - TOKENS_BACK), token).findLast(
    ({ actor }) => actor.kind === "igo",
  );
  return group === undefined ? null : stateOf(group);
}

function free(mention: Mention, taken: readonly (string | null)[]): boolean {
  const state = stateOf(mention);
  return (
    state !== null &&
    !taken.includes(state) &&
    (mention.actor.kind === "state" || mention.actor.kind === "igo" || mention.actor.kind === "collective")
  );
}

/** Whom "its" or "their" means: the acting state of the sentence so far, else of the one before. */
function ownerOfPronoun(analysis: Analysis, pronoun: number): string | null {
  const { tokens, sentences } = analysis.document;
  const here = tokens[pronoun].sentence;
  for (let sentence = here; sentence >= Math.max(0, here - 2); sentence -= 1) {
    const { first, last } = sentences[sentence];
    const mentions = mentionsIn(analysis, first, sentence === here ? pronoun : last).filter((mention) =>
      free(mention, []),
    );
    const acting =
      mentions.find((mention) => !behindPreposition(analysis, mention.first) && mention.form !== "demonym") ??
      mentions[0];
    if (acting !== undefined) return stateOf(acting);
  }
  return null;
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

function sorted(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}
