import type { Ledger, Observation, ObservationQuery } from "../facts/ledger.ts";
import { groupMembers, isGroupCode } from "../core/codes/groups.ts";
import type { Claim, Parties } from "../documents/record.ts";
import type { Leg, Series, Standing } from "./series.ts";

/** The measures that series are looked up for. */
export type BaseConcept =
  | "trade_turnover"
  | "exports"
  | "imports"
  | "trade_balance"
  | "gdp"
  | "price"
  | "volume"
  | "capacity";

/** What is looked for: a measure of one economy, with a partner where it is a flow. */
export interface Request {
  readonly concept: BaseConcept;
  /** ISO3 or group code; null only for prices. */
  readonly economy: string | null;
  /** Null: not a flow. `WLD`: with all partners. */
  readonly partner: string | null;
  /** Null: not said; then goods as a whole are meant. */
  readonly commodity: string | null;
  /** Day on which the membership of groups counts; absent: the last known. */
  readonly on?: string;
}

/** What the checks of one document share: the ledger, and the day up to which figures count. */
export interface CheckContext {
  readonly ledger: Ledger;
  /** The dateline; null when the document has none (then today's figures are used and that is said). */
  readonly asOf: string | null;
}

/** A sum over partners counts as trade with the world when it has at least this many of them. */
export const partnersThatMakeTheWorld = 100;

const flowMeasures = ["trade_turnover", "exports", "imports"] as const;

/** The two parties in the order of the claim; a single party trades with the world. Null when nobody or more than two are named. */
export function partiesOf(parties: Parties): { readonly economy: string; readonly partner: string } | null {
  if (!parties.symmetric) {
    if (parties.reporter !== null) return { economy: parties.reporter, partner: parties.partner ?? "WLD" };
    return parties.partner === null ? null : { economy: parties.partner, partner: "WLD" };
  }
  const [first, second, third] = parties.of.filter((party) => party !== "WLD");
  return first === undefined || third !== undefined ? null : { economy: first, partner: second ?? "WLD" };
}

/** The series that could answer a claim's measure, or why there is none to look for. */
export function requestOf(claim: Claim, concept: BaseConcept): Request | null {
  const { commodity } = claim.measure;
  if (concept === "price") return commodity === null ? null : { concept, economy: null, partner: null, commodity };
  const parties = partiesOf(claim.measure.parties);
  if (parties === null) return null;
  if (concept === "gdp") return { concept, economy: parties.economy, partner: null, commodity: null };
  const on = claim.period.to;
  return { concept, ...parties, commodity, ...(on === null ? {} : { on }) };
}

function sameCommodity(row: Observation, commodity: string | null): boolean {
  if (commodity === null || commodity === "goods") return row.commodity === null || row.commodity === "goods";
  return row.commodity === commodity;
}

/** The rows of all reporters, with every vintage, that bear on a request. */
export async function fetchRows(ledger: Ledger, request: Request): Promise<readonly Observation[]> {
  const { concept, economy, partner, commodity } = request;
  const all: ObservationQuery = { all_vintages: true };
  if (concept === "price") return ledger.observations({ ...all, measure: "price", commodity });
  if (economy === null) return [];
  if (concept === "gdp") return ledger.observations({ ...all, measure: "gdp", economy });
  if (concept === "volume" || concept === "capacity") {
    const rows = await ledger.observations({ ...all, measure: concept, economy });
    return rows.filter((row) => row.partner === partner && sameCommodity(row, commodity));
  }
  const pair = partner === null || partner === "WLD" ? [economy] : [economy, partner];
  const codes = pair.flatMap((code) => [code, ...membersOf(code, request.on)]);
  const measure = [...flowMeasures];
  const rows =
    pair.length === 2
      ? await ledger.observations({ ...all, measure, economy: codes, partner: codes })
      : [
          ...(await ledger.observations({ ...all, measure, economy })),
          ...(await ledger.observations({ ...all, measure, partner: economy })),
        ];
  return rows.filter((row) => row.route === null && sameCommodity(row, commodity));
}

/** Rows of one reporter, publisher, unit and commodity: what may be added up. */
function families(rows: readonly Observation[]): readonly (readonly Observation[])[] {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const key = [row.reporter, row.source, row.unit, row.commodity].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Members of a built-in group; none for a country and for the world, whose totals have their own rule. */
function membersOf(code: string, on: string | undefined): readonly string[] {
  return code !== "WLD" && isGroupCode(code) ? groupMembers(code, on) : [];
}

/**
 * Flows added up over one side, for each period and vintage of which `isComplete` accepts the codes present.
 *
 * @param side the column that is summed over
 * @param code what the sum is called in that column
 */
function sumOver(
  rows: readonly Observation[],
  side: "economy" | "partner",
  code: string,
  isSummed: (row: Observation) => boolean,
  isComplete: (count: number) => boolean,
): readonly Observation[] {
  const other = side === "economy" ? "partner" : "economy";
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    if (!isSummed(row)) continue;
    const key = [
      row.measure,
      row[other],
      row.frequency,
      row.period_from,
      row.period_to,
      row.vintage,
      row.valuation,
    ].join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()]
    .filter((group) => isComplete(group.length))
    .map((group) => ({
      ...group[0],
      [side]: code,
      value: group.reduce((total, row) => total + row.value, 0),
      source_url: null,
      note: `sum over ${group.length} ${side === "economy" ? "economies" : "partners"}`,
    }));
}

/**
 * Trade with the world as the sum over partners, for publishers with nearly all of them: a period and vintage with
 * fewer than {@link partnersThatMakeTheWorld} partners gives none.
 */
function worldSums(rows: readonly Observation[], economy: string): readonly Observation[] {
  const isWorld = (count: number): boolean => count >= partnersThatMakeTheWorld;
  const isCountry = (code: string | null): boolean => code !== null && !isGroupCode(code);
  return [
    ...sumOver(rows, "partner", "WLD", (row) => row.economy === economy && isCountry(row.partner), isWorld),
    ...sumOver(rows, "economy", "WLD", (row) => row.partner === economy && isCountry(row.economy), isWorld),
  ];
}

/** Trade of a group as the sum over its members, only where every member has a figure. */
function groupSums(rows: readonly Observation[], group: string, on: string | undefined): readonly Observation[] {
  const members = new Set(membersOf(group, on));
  if (members.size === 0) return [];
  const isAll = (count: number): boolean => count === members.size;
  return [
    ...sumOver(rows, "partner", group, (row) => row.partner !== null && members.has(row.partner), isAll),
    ...sumOver(rows, "economy", group, (row) => members.has(row.economy), isAll),
  ];
}

/** The rows of one publisher with the sums that a request needs; a published total comes before a sum of its own. */
function withSums(rows: readonly Observation[], request: Request): readonly Observation[] {
  const { economy, partner, on } = request;
  if (economy === null || partner === null) return rows;
  let all = rows;
  for (const code of [economy, partner]) {
    if (!all.some((row) => row.economy === code || row.partner === code)) all = [...all, ...groupSums(all, code, on)];
  }
  const hasWorld = all.some((row) => row.partner === "WLD" || row.economy === "WLD");
  return partner === "WLD" && !hasWorld ? [...all, ...worldSums(all, economy)] : all;
}

/** One leg out of a publisher's rows; where it has several valuations, the first of them alphabetically. */
function findLeg(
  rows: readonly Observation[],
  measure: string,
  economy: string,
  partner: string | null,
  sign: 1 | -1 = 1,
): Leg | null {
  const all = rows.filter((row) => row.measure === measure && row.economy === economy && row.partner === partner);
  if (all.length === 0) return null;
  const valuation = all.map((row) => row.valuation).sort()[0];
  return { sign, rows: all.filter((row) => row.valuation === valuation) };
}

type LegPlan = readonly (Leg | null)[];

/** The ways in which one family can give the measure, best first; each is the list of legs to add up. */
function plans(family: readonly Observation[], request: Request): readonly LegPlan[] {
  const { concept, economy: a, partner: b } = request;
  if (a === null) return [];
  if (b === null) return [[findLeg(family, concept, a, null)]];
  const exportsOf = (sign: 1 | -1 = 1): Leg | null => findLeg(family, "exports", a, b, sign);
  const importsOf = (sign: 1 | -1 = 1): Leg | null => findLeg(family, "imports", a, b, sign);
  const partnerExports = (sign: 1 | -1 = 1): Leg | null => findLeg(family, "exports", b, a, sign);
  const partnerImports = (sign: 1 | -1 = 1): Leg | null => findLeg(family, "imports", b, a, sign);
  switch (concept) {
    case "trade_turnover":
      return [
        [findLeg(family, "trade_turnover", a, b)],
        [findLeg(family, "trade_turnover", b, a)],
        [exportsOf(), importsOf()],
        [partnerExports(), partnerImports()],
        [exportsOf(), partnerExports()],
        [importsOf(), partnerImports()],
      ];
    case "exports":
      return [[exportsOf()], [partnerImports()]];
    case "imports":
      return [[importsOf()], [partnerExports()]];
    case "trade_balance":
      return [
        [exportsOf(), importsOf(-1)],
        [exportsOf(), partnerExports(-1)],
        [partnerImports(), partnerExports(-1)],
      ];
    default:
      return [];
  }
}

/** Does a reporter publish for a party: the country itself, or the statistical office of its union? */
export function speaksFor(reporter: string, party: string | null): boolean {
  return party !== null && (reporter === party || (reporter === "EU27" && groupMembers("EU27").includes(party)));
}

function standingOf(reporter: string, request: Request): Standing {
  if (speaksFor(reporter, request.economy)) return "own";
  if (!speaksFor(reporter, request.partner)) return "compiled";
  return request.concept === "trade_turnover" ? "own" : "mirror";
}

function wordsOf(request: Request, row: Observation): string {
  const { concept, economy, partner } = request;
  const what = `${request.commodity ?? row.commodity ?? ""} ${concept.replaceAll("_", " ")}`
    .trim()
    .replaceAll("_", " ");
  if (economy === null) return what;
  if (partner === null) return `${what} of ${economy}`;
  const other = partner === "WLD" ? "the world" : partner;
  if (concept === "exports" || concept === "volume") return `${what} of ${economy} to ${other}`;
  if (concept === "imports") return `${what} of ${economy} from ${other}`;
  return `${what} of ${economy} with ${other}`;
}

function seriesOf(legs: readonly Leg[], request: Request): Series {
  const rows = legs.flatMap((leg) => leg.rows);
  const [first] = rows;
  const valuations = new Set(rows.map((row) => row.valuation));
  const valuation = valuations.size === 1 ? first.valuation : "mixed";
  const standing = standingOf(first.reporter, request);
  const measures = [...new Set(rows.map((row) => row.measure))].filter((measure) => measure !== request.concept);
  const composed = legs.length > 1;
  const parts = composed
    ? `, ${legs.length} series added up`
    : measures.length > 0
      ? `, as ${measures[0]} of ${first.economy}`
      : "";
  const note = first.note?.startsWith("sum over") === true ? `, ${first.note}` : "";
  const priced = valuation === "none" ? "" : ` (${valuation})`;
  return {
    label: `${wordsOf(request, first)}, reported by ${first.reporter}${priced}${parts}${note}`,
    reporter: first.reporter,
    source: first.source,
    valuation,
    unit: first.unit,
    standing,
    isComposed: composed,
    legs,
    aggregation: request.concept === "price" ? "mean" : "sum",
  };
}

/** Series without a counterpart side: prices, and volumes and capacities over all routes of a publisher. */
function plainSeries(rows: readonly Observation[], request: Request): readonly Series[] {
  return families(rows).map((family) => {
    const routes = new Map<string, Observation[]>();
    for (const row of family) {
      const key = `${row.route} ${row.economy} ${row.partner} ${row.valuation}`;
      const same = routes.get(key);
      if (same === undefined) routes.set(key, [row]);
      else same.push(row);
    }
    return seriesOf(
      [...routes.values()].map((rowsOfRoute) => ({ sign: 1 as const, rows: rowsOfRoute })),
      request,
    );
  });
}

/**
 * All series of the ledger that can answer a request: each reporter's own figures, the partner's mirror figures
 * (an economy's exports are its partner's imports) and compilations, side by side; nothing is averaged across them.
 *
 * @returns several series per publisher where a total can be had in several ways; order is by publisher
 */
export async function findSeries(ledger: Ledger, request: Request): Promise<readonly Series[]> {
  return seriesFrom(await fetchRows(ledger, request), request);
}

/** The series that rows already fetched can give; see {@link findSeries}. */
export function seriesFrom(rows: readonly Observation[], request: Request): readonly Series[] {
  if (request.concept === "price" || request.concept === "volume" || request.concept === "capacity")
    return plainSeries(rows, request);
  return families(rows).flatMap((family) => {
    return plans(withSums(family, request), request)
      .filter((plan): plan is readonly Leg[] => plan.every((leg) => leg !== null))
      .map((plan) => seriesOf(plan, request));
  });
}
