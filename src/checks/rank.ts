import { isGroupCode } from "../core/codes/groups.ts";
import { yearOf, type DayRange } from "../core/periods.ts";
import type { Claim } from "../documents/record.ts";
import type { Observation } from "../facts/ledger.ts";
import { fetchRows, seriesFrom } from "./evidence.ts";
import { evidenceOf, figuresFor } from "./figures.ts";
import { bareVerdict, decide, type Candidate, type Obstacle } from "./judge.ts";
import { ambiguityObstacle, laterRevision, periodObstacle } from "./obstacles.ts";
import { periodLabel } from "./period_label.ts";
import { readPeriod, type PeriodReading } from "./periods.ts";
import { isNearTie, nearTie, usualReporterGap } from "./reporter_gap.ts";
import { partiesOf, type BaseConcept, type CheckContext, type Request } from "./request.ts";
import { fitOf, statedNumber } from "./rounding.ts";
import type { Figure } from "./series.ts";
import { partnersThatMakeTheWorld } from "./sums.ts";
import type { Verdict } from "./verdict.ts";

/** Fewer partners than this make no ranking. */
const fewestPartners = 10;

const manyDigits = 15;

/** A rank is looked up in the lists of at most this many years before its period or the dateline. */
const uncertainYears = 4;

interface Ranking {
  readonly window: DayRange;
  readonly reporter: string;
  readonly source: string;
  /** Figures in descending order, one for each partner. */
  readonly figures: readonly { readonly partner: string; readonly figure: Figure }[];
}

/** Which flow ranks the partners; all three where the text says only "partner". */
function conceptsOf(claim: Claim): readonly BaseConcept[] {
  const { concept, flow } = claim.measure;
  if (concept === "export_destination_rank") return ["exports"];
  if (concept === "import_source_rank") return ["imports"];
  if (flow === "exports" || flow === "imports") return [flow];
  return ["trade_turnover"];
}

function partnersIn(rows: readonly Observation[], economy: string): readonly string[] {
  const partners = new Set<string>();
  for (const row of rows) {
    const other = row.economy === economy ? row.partner : row.economy;
    if (other !== null && other !== "ROW" && other !== economy && !isGroupCode(other)) partners.add(other);
  }
  return [...partners].sort();
}

/** Partners of an economy by the size of the flow in a window, for each publisher with enough of them. */
function rankings(
  rows: readonly Observation[],
  request: Request,
  window: DayRange,
  asOf: string | null,
): readonly Ranking[] {
  const economy = request.economy ?? "";
  const byPartner = new Map<string, Observation[]>(partnersIn(rows, economy).map((partner) => [partner, []]));
  for (const row of rows) {
    if (row.period_to < window.from || row.period_from > window.to) continue;
    byPartner.get(row.economy === economy ? (row.partner ?? "") : row.economy)?.push(row);
  }
  const found = new Map<string, Ranking & { figures: { partner: string; figure: Figure }[] }>();
  for (const [partner, own] of byPartner) {
    if (own.length === 0) continue;
    for (const figure of figuresFor(seriesFrom(own, { ...request, partner }), window, asOf)) {
      const { reporter, source } = figure.series;
      const key = `${reporter}|${source}`;
      const ranking = found.get(key) ?? { window, reporter, source, figures: [] };
      found.set(key, ranking);
      ranking.figures.push({ partner, figure });
    }
  }
  for (const ranking of found.values()) ranking.figures.sort((a, b) => b.figure.value - a.figure.value);
  return [...found.values()].filter((ranking) => ranking.figures.length >= fewestPartners);
}

/** The windows a rank is looked up for: the stated one, the last complete years where none is stated. */
function windowsOf(reading: Exclude<PeriodReading, { kind: "future" }>): readonly DayRange[] {
  if (reading.kind === "window") return [reading.window, ...reading.favourable];
  if (reading.kind === "open") return reading.windows;
  return [{ from: reading.from, to: reading.cut }, yearOf(`${Number(reading.from.slice(0, 4)) - 1}-01-01`)];
}

/** A place among partners and what speaks against relying on it. */
interface Place {
  readonly candidate: Candidate;
  readonly size: number;
  /** Do the partner and the one in the claimed place lie so near that other statistics may rank them otherwise? */
  readonly isTie: boolean;
}

function placeOf(ranking: Ranking, partner: string, claim: Claim, words: string): Place | null {
  const place = ranking.figures.findIndex((one) => one.partner === partner);
  if (place < 0) return null;
  const rank = place + 1;
  const fit = fitOf(rank, { ...claim.quantity, significant_digits: [manyDigits] });
  const count = ranking.figures.length;
  const isComplete = count >= partnersThatMakeTheWorld;
  const own = evidenceOf(ranking.figures[place].figure);
  const rivals = ranking.figures.slice(0, 3).filter((one) => one.partner !== partner);
  const headline = {
    ...own,
    series: `rank of ${partner} among ${count} partner countries by ${words}`,
    period: periodLabel(ranking.window),
    value: rank,
    unit: "rank",
  };
  const { standing } = ranking.figures[place].figure.series;
  const claimed = ranking.figures.at((statedNumber(claim.quantity) ?? rank) - 1);
  return {
    candidate: {
      value: rank,
      fit,
      headline,
      evidence: [headline, own, ...rivals.map((one) => evidenceOf(one.figure))],
      reporter: ranking.reporter,
      window: ranking.window,
      remark: `among the ${count} countries ${isComplete ? "of the world with a figure" : "that the publisher lists"}; groups of countries are not ranked`,
    },
    size: count,
    isTie:
      claimed !== undefined &&
      isNearTie(
        ranking.figures[place].figure.value,
        claimed.figure.value,
        standing === "own" ? laterRevision : usualReporterGap,
      ),
  };
}

/** A list that lacks countries gives a rank at best: it may contradict a better claim, never a worse one. */
function listObstacle(claim: Claim, places: readonly Place[]): Obstacle | null {
  const stated = statedNumber(claim.quantity) ?? 0;
  const isShort = places.some(({ size, candidate }) => size < partnersThatMakeTheWorld && candidate.value < stated);
  return isShort
    ? { rule: "list_incomplete", reason: "the list of partners is incomplete and others may come before" }
    : null;
}

/** First day of the years that a rank of an uncertain date may be about. */
function yearsBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - uncertainYears}-01-01`;
}

/** Sides from which a rank may be seen: the reporter's partners, or either side of a mutual relation. */
function sidesOf(claim: Claim): readonly { readonly economy: string; readonly partner: string }[] {
  const parties = partiesOf(claim.measure.parties);
  if (parties === null || parties.partner === "WLD") return [];
  return claim.measure.parties.symmetric
    ? [parties, { economy: parties.partner, partner: parties.economy }]
    : [parties];
}

/**
 * Checks "largest partner", "second source of imports" and the like against every publisher's list of partners.
 *
 * Without a stated period the last complete years known at the dateline may bear the claim out and never contradict it.
 */
export async function checkRank(claim: Claim, context: CheckContext): Promise<Verdict> {
  const sides = sidesOf(claim);
  if (statedNumber(claim.quantity) === null || sides.length === 0)
    return bareVerdict(
      claim,
      "not_checkable",
      "rank.parties_missing",
      "the text does not say who ranks where among whose partners",
    );
  const { commodity } = claim.measure;
  const places: Place[] = [];
  let reading: PeriodReading = { kind: "future" };
  for (const { economy, partner } of sides)
    for (const concept of conceptsOf(claim)) {
      const day = claim.period.from ?? context.asOf;
      const from = day === null ? null : yearsBefore(day);
      const request: Request = { concept, economy, partner: "WLD", commodity, ...(from === null ? {} : { from }) };
      const rows = await fetchRows(context.ledger, request);
      if (rows.length === 0) continue;
      const known = rows.filter((row) => context.asOf === null || row.vintage <= context.asOf);
      const last = known.reduce((day, row) => (row.period_to > day ? row.period_to : day), "0001-12-31");
      reading = readPeriod(claim.period, context.asOf, last);
      if (reading.kind === "future")
        return bareVerdict(claim, "no_data", "rank.period_in_future", "the period had not begun at the dateline");
      for (const window of windowsOf(reading))
        for (const ranking of rankings(rows, request, window, context.asOf)) {
          const words = `${concept.replaceAll("_", " ")} of ${economy}, reported by ${ranking.reporter}`;
          const place = placeOf(ranking, partner, claim, words);
          if (place !== null) places.push(place);
        }
    }
  if (places.length === 0)
    return bareVerdict(
      claim,
      "no_data",
      "rank.no_list",
      `the ledger has no list of at least ${fewestPartners} partners for the period, as known at the dateline`,
    );
  const obstacles = [
    ambiguityObstacle(claim),
    periodObstacle(reading),
    reading.kind === "to_date" ? { rule: "period_incomplete", reason: "the period was not over" } : null,
    listObstacle(claim, places),
    places.some(({ isTie }) => isTie) ? nearTie : null,
  ].filter((obstacle) => obstacle !== null);
  return decide(
    claim,
    "rank",
    places.map(({ candidate }) => candidate),
    obstacles,
    [],
  );
}
