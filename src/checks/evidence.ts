import { groupMembers } from "../core/codes/groups.ts";
import type { Claim } from "../documents/record.ts";
import type { Ledger, Observation, ObservationQuery } from "../facts/ledger.ts";
import { physicalRequests, requestOf, type BaseConcept, type Request } from "./request.ts";
import type { Leg, Series, Standing } from "./series.ts";
import { membersOf, withSums } from "./sums.ts";

const flowMeasures = ["trade_turnover", "exports", "imports"] as const;

/** Quotations of a commodity carry its grade or place in their code: `crude_oil_brent` is a price of `crude_oil`. */
function isQuotationOf(row: Observation, commodity: string | null): boolean {
  return row.commodity === commodity || (row.commodity ?? "").startsWith(`${commodity}_`);
}

function sameCommodity(row: Observation, commodity: string | null): boolean {
  if (commodity === null || commodity === "goods") return row.commodity === null || row.commodity === "goods";
  return row.commodity === commodity;
}

/** The rows of all reporters, with every vintage, that bear on a request. */
export async function fetchRows(ledger: Ledger, request: Request): Promise<readonly Observation[]> {
  const { concept, economy, partner, commodity } = request;
  const isGoods = commodity === null || commodity === "goods";
  const all: ObservationQuery = {
    all_vintages: true,
    ...(request.from === undefined ? {} : { from: request.from }),
    ...(isGoods || concept === "price" ? {} : { commodity }),
  };
  if (concept === "price")
    return (await ledger.observations({ ...all, measure: "price" })).filter((row) => isQuotationOf(row, commodity));
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
  const what = `${row.commodity ?? ""} ${concept.replaceAll("_", " ")}`.trim().replaceAll("_", " ");
  if (economy === null) return what;
  if (partner === null) return `${what} of ${economy}`;
  const other = partner === "WLD" ? "the world" : partner;
  if (concept === "volume") return `${what} from ${other} to ${economy}`;
  if (concept === "exports") return `${what} of ${economy} to ${other}`;
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
    commodity: first.commodity,
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

/** The series that can answer a claim as a statement on `concept`: values, and physical flows where they may be meant. */
export async function seriesFor(claim: Claim, ledger: Ledger, concept: BaseConcept): Promise<readonly Series[]> {
  const request = requestOf(claim, concept);
  const requests = concept === "volume" || request === null ? [] : [request];
  const found: Series[] = [];
  for (const one of [...requests, ...physicalRequests(claim, concept)]) found.push(...(await findSeries(ledger, one)));
  return found;
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
