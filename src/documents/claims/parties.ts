import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/actor_draft.ts";
import { behindPreposition, pairInView, salienceBefore, stateOf } from "../actors/states_in_view.ts";
import { cueKind } from "../attribution/verbs.ts";
import type { Flag, Parties } from "../record.ts";
import { free, otherOfPair, subjectState } from "./acting_states.ts";
import type { Clause } from "./clauses.ts";
import type { NamedSides } from "./draft.ts";
import type { MeasureWord } from "./measure_words.ts";
import { rolesAround } from "./phrase_roles.ts";
import type { Roles } from "./phrase_roles.ts";
import { isPassive } from "./sides_pointed_at.ts";

/** A measure in its phrase: parties, commodity and the tokens that the phrase takes. */
export interface MeasurePhrase {
  readonly parties: Parties;
  readonly commodity: string | null;
  readonly first: number;
  readonly last: number;
  readonly flags: readonly Flag[];
  readonly sides: NamedSides;
}

/** Message of the flag on trade whose partner an earlier clause of the sentence may name. */
export const PARTNER_OPEN = "the clause does not name the partner";

/** Reads who trades what with whom around a measure word. */
export function measurePhrase(analysis: Analysis, measure: MeasureWord, clause: Clause): MeasurePhrase {
  const roles = rolesAround(analysis, measure, clause);
  const flags: Flag[] = [];
  const read = partiesOf(analysis, measure, clause, roles, flags);
  const parties = roles.unnamed && roles.between.length < 2 ? withoutPartner(read, flags) : read;
  const { commodity, first, last, pointedAt } = roles;
  if (pointedAt !== null)
    flags.push({ code: "party", message: "a side is taken from the text before", candidates: [pointedAt] });
  return { parties, commodity, first, last, flags, sides: namedSides(analysis, measure, roles) };
}

function namedSides(analysis: Analysis, measure: MeasureWord, roles: Roles): NamedSides {
  const { flow, verb } = measure;
  const { owners, of, to, from, between } = roles;
  const seat = flow === "imports" ? to : from;
  const opposite = flow === "imports" ? from : to;
  const isActive = verb && !isPassive(analysis, measure);
  const isPair = between.length > 1 || owners.length > 1;
  return {
    reporter: isActive || owners.length > 0 || of !== null || seat !== null || isPair,
    partner: opposite !== null || roles.with !== null || isPair || roles.whole || roles.unnamed,
    definite: roles.definite,
  };
}

/** "Exports to the region": to whom stays open, it is not the world. */
function withoutPartner(parties: Parties, flags: Flag[]): Parties {
  if (!parties.symmetric && parties.partner !== "WLD") return parties;
  flags.push({ code: "party", message: "the text does not name the other side", candidates: [] });
  return parties.symmetric ? { symmetric: true, of: [] } : { ...parties, partner: null };
}

function partiesOf(analysis: Analysis, measure: MeasureWord, clause: Clause, roles: Roles, flags: Flag[]): Parties {
  if (measure.flow === "turnover") return symmetricParties(analysis, measure, clause, roles, flags);
  const subject =
    roles.by ??
    (isPassive(analysis, measure)
      ? null
      : measure.verb || (roles.owners.length === 0 && (roles.of === null || measure.flow === "imports"))
        ? subjectState(analysis, measure, clause, [roles.to, roles.from, roles.with])
        : null);
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
      roles.to ?? roles.with ?? receiverOf(analysis, measure, clause, roles),
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
      roles.with ??
      (measure.concept === "trade_dependence" ? roles.owners[1] : otherOwner(analysis, measure, roles)) ??
      roles.from ??
      null;
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
  const origin = secondOwner(analysis, measure, roles);
  if (origin?.form !== "demonym") return null;
  return /^(?:and|[-–—/&,])$/.test(analysis.document.tokens[origin.first - 1].lower) ? null : stateOf(origin);
}

/** "The EU's Russian deficit", "the US-China deficit": behind the one whose balance it is stands the one with whom. */
function otherOwner(analysis: Analysis, measure: MeasureWord, roles: Roles): string | null {
  const other = secondOwner(analysis, measure, roles);
  if (other === null || /^(?:and|[&,])$/.test(analysis.document.tokens[other.first - 1].lower)) return null;
  return stateOf(other);
}

/** The second of two names left of the measure, null where there are more or fewer. */
function secondOwner(analysis: Analysis, measure: MeasureWord, { owners, first }: Roles): Mention | null {
  if (owners.length !== 2) return null;
  const other = mentionsIn(analysis, first, measure.first).at(-1);
  return other !== undefined && stateOf(other) === owners[1] ? other : null;
}

/** "Argentina will pay for Chinese imports": as the object of another state's verb, the adjective names the origin. */
function buyerOf(analysis: Analysis, measure: MeasureWord, clause: Clause, roles: Roles): string | null {
  const { tokens } = analysis.document;
  const owner = mentionAt(analysis, roles.first) ?? mentionAt(analysis, measure.first - 1);
  if (roles.owners.length !== 1 || owner?.form !== "demonym" || owner.possessive) return null;
  if (isPartOf(analysis, owner.first)) return null;
  const subject = mentionsIn(analysis, clause.first, owner.first).findLast(
    (mention) =>
      free(mention, roles.owners) && mention.form !== "demonym" && !behindPreposition(analysis, mention.first),
  );
  if (subject === undefined) return null;
  const verbs = tokens.slice(subject.last, owner.first).filter(({ pos }) => pos === "VERB");
  const buys = verbs.length > 0 && verbs.every(({ lower }) => cueKind(lower) === null);
  return buys ? stateOf(subject) : null;
}

/** "30 % of Polish imports": what is behind a share is its whole, no object of a purchase. */
function isPartOf({ document: { tokens } }: Analysis, token: number): boolean {
  return (
    tokens[token - 1]?.lower === "of" &&
    /^(?:%|percent|cent|pct|pc|share|half|third|quarter|most|all|bulk)$/.test(tokens[token - 2]?.lower ?? "")
  );
}

/** "Cuba saw a 3 % drop in Spanish exports": whom another state's exports reach. */
function receiverOf(analysis: Analysis, measure: MeasureWord, clause: Clause, { owners, first }: Roles): string | null {
  const { tokens } = analysis.document;
  if (measure.verb || owners.length !== 1 || tokens[first - 1]?.lower !== "in") return null;
  const subject = mentionsIn(analysis, clause.first, first).find((mention) => free(mention, owners));
  if (subject === undefined || behindPreposition(analysis, subject.first) || subject.form === "demonym") return null;
  const sees = tokens
    .slice(subject.last, first)
    .some(({ lower }) => /^(?:saw|sees|seen|faced|recorded|experienced)$/.test(lower));
  return sees ? stateOf(subject) : null;
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

function sorted(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}
