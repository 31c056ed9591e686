import { countryByName, isCountryCode } from "../core/codes/countries.ts";
import { groupMembers, isGroupCode } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import type { Known } from "../core/missing.ts";
import { combine, missing } from "../core/missing.ts";
import { isIsoDate } from "../core/dates.ts";
import type { Agreement, Ledger, Observation, Sanction, Visit } from "../facts/ledger.ts";
import type { Dependence } from "./dependence.ts";
import { dependence } from "./dependence.ts";

/** What is asked about a country's stance. */
export interface AlignmentOptions {
  readonly country: string;
  /** The country towards which neutrality is asked about. */
  readonly target: string;
  /** Codes and groups on the other side; ideal points are compared with the mean of theirs. */
  readonly reference: readonly string[];
  /** ISO day from which trade, visits and agreements count as after; default 2022-02-24. */
  readonly since?: string;
  /** Only what was known and had happened by this ISO day; absent: all. */
  readonly as_of?: string;
}

/** A recorded vote beside the target's. */
export interface DeclaredVote {
  readonly resolution: string;
  readonly date: string;
  readonly vote: "yes" | "no" | "abstain" | "absent";
  readonly target_vote: "yes" | "no" | "abstain" | "absent" | null;
  readonly source: string;
}

/** Where a country stands in one year by its votes in the General Assembly (ideal points of Bailey, Strezhnev and Voeten 2017). */
export interface IdealPoints {
  readonly year: number;
  readonly country: Known;
  readonly target: Known;
  /** Mean of the members of the reference that have one, and how many they are. */
  readonly reference: Known;
  readonly reference_members: number;
  /** |country − target| and |country − reference|. */
  readonly distance_to_target: Known;
  readonly distance_to_reference: Known;
  readonly source: string;
}

/** The target's share in the country's trade in one year. */
export interface TradeYear {
  readonly year: number;
  readonly source: string;
  readonly as_of: string | null;
  readonly trade_share: Known;
  readonly export_share: Known;
  readonly import_share: Known;
}

/** How the target's share moved across the date: the last year before its year, and the last year from it on. */
export interface TradeShift {
  readonly before: TradeYear;
  readonly after: TradeYear;
  /** Difference of the trade shares, a fraction. */
  readonly change: Known;
}

/**
 * What a country declared and what it did, side by side and dated. Descriptive: the parts are not added up into a score, and
 * what a source does not hold is missing, not nothing.
 */
export interface AlignmentProfile {
  readonly country: string;
  readonly target: string;
  readonly reference: readonly string[];
  readonly since: string;
  readonly as_of: string | null;
  readonly declared: readonly DeclaredVote[];
  readonly ideal_points: readonly IdealPoints[];
  /** One for each publisher with both years; empty: none has them. */
  readonly trade_shifts: readonly TradeShift[];
  /** The country's own measures against the target that are in force, or those of a group that it belongs to. */
  readonly sanctions: readonly Sanction[];
  /** Meetings of the two, and agreements between them, from the date on, as far as the ledger records them. */
  readonly visits: readonly Visit[];
  readonly agreements: readonly Agreement[];
}

/** From when on a stance is asked about unless said otherwise: the invasion of Ukraine. */
export const defaultSince = "2022-02-24";

/**
 * The profile of a country's declared and measured neutrality towards a target.
 *
 * @throws LeewayError `strategy.unknown_country`, `strategy.same_country`, `strategy.bad_date`
 */
export async function alignment(ledger: Ledger, options: AlignmentOptions): Promise<AlignmentProfile> {
  const { country, target, as_of } = options;
  for (const code of [country, target]) requireKnown(code, isCountryCode(code));
  for (const code of options.reference) requireKnown(code, isCountryCode(code) || isGroupCode(code));
  const since = requireDate(options.since ?? defaultSince, "since");
  if (as_of !== undefined) requireDate(as_of, "as_of");
  if (country === target) {
    throw new LeewayError("strategy.same_country", `${country} is asked about itself. Name another country.`, {
      country,
    });
  }
  const reference = [...new Set(options.reference.flatMap((code) => (isGroupCode(code) ? groupMembers(code) : [code])))]
    .filter((code) => code !== country && code !== target)
    .sort();
  const happened = (day: string): boolean => as_of === undefined || day <= as_of;
  const isBoth = (actors: readonly string[]): boolean => actors.includes(country) && actors.includes(target);
  return {
    country,
    target,
    reference,
    since,
    as_of: as_of ?? null,
    declared: await votesOf(ledger, country, target, happened),
    ideal_points: await idealPoints(ledger, country, target, reference, as_of),
    trade_shifts: await tradeShifts(ledger, country, target, since, as_of),
    sanctions: (await ledger.sanctions()).filter(
      (row) =>
        row.target === target &&
        happened(row.valid_from) &&
        (row.valid_to === null || as_of === undefined || row.valid_to > as_of) &&
        imposes(row.imposed_by, country, row.valid_from),
    ),
    visits: (await ledger.visits()).filter(
      (row) => row.date_from >= since && happened(row.date_from) && isBoth([...row.actors, row.host]),
    ),
    agreements: (await ledger.agreements()).filter(
      (row) => row.signed_on >= since && happened(row.signed_on) && isBoth(row.parties),
    ),
  };
}

function requireKnown(code: string, isKnown: boolean): void {
  if (isKnown) return;
  const named = countryByName(code)?.country;
  throw new LeewayError(
    "strategy.unknown_country",
    `unknown country "${code}".${named === undefined ? "" : ` Did you mean "${named}"?`} Use ISO 3166 codes of three letters, such as CHN.`,
    { code },
  );
}

function requireDate(text: string, name: string): string {
  if (isIsoDate(text)) return text;
  throw new LeewayError("strategy.bad_date", `${name} is "${text}"; it must be a day like 2022-02-24.`, { name, text });
}

function imposes(by: string, country: string, on: string): boolean {
  return by === country || (isGroupCode(by) && groupMembers(by, on).includes(country));
}

async function votesOf(
  ledger: Ledger,
  country: string,
  target: string,
  happened: (day: string) => boolean,
): Promise<readonly DeclaredVote[]> {
  const votes = (await ledger.votes()).filter(({ date }) => happened(date));
  return votes
    .filter((row) => row.country === country)
    .map(({ resolution, date, vote, source }) => {
      const other = votes.find((row) => row.country === target && row.resolution === resolution);
      return { resolution, date, vote, target_vote: other?.vote ?? null, source };
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

async function idealPoints(
  ledger: Ledger,
  country: string,
  target: string,
  reference: readonly string[],
  asOf: string | undefined,
): Promise<readonly IdealPoints[]> {
  const rows = await ledger.observations({
    measure: "ideal_point",
    economy: [country, target, ...reference],
    ...(asOf === undefined ? {} : { as_of: asOf }),
  });
  const byYear = new Map<string, Observation[]>();
  for (const row of rows) {
    const key = `${row.period_from.slice(0, 4)} ${row.source}`;
    byYear.set(key, [...(byYear.get(key) ?? []), row]);
  }
  return [...byYear.values()]
    .map((inYear) => pointsOf(inYear, country, target, reference))
    .sort((a, b) => a.year - b.year);
}

function pointsOf(
  rows: readonly Observation[],
  country: string,
  target: string,
  reference: readonly string[],
): IdealPoints {
  const of = (code: string): Known => rows.find((row) => row.economy === code)?.value ?? missing("not_reported", code);
  const members = rows.filter((row) => reference.includes(row.economy));
  const mean: Known =
    members.length === 0
      ? missing("not_reported", "the reference")
      : members.reduce((sum, row) => sum + row.value, 0) / members.length;
  const distance = (a: Known, b: Known): Known => combine([a, b], (x, y) => Math.abs(x - y));
  const [own, other] = [of(country), of(target)];
  return {
    year: Number(rows[0].period_from.slice(0, 4)),
    country: own,
    target: other,
    reference: mean,
    reference_members: members.length,
    distance_to_target: distance(own, other),
    distance_to_reference: distance(own, mean),
    source: rows[0].source,
  };
}

async function tradeShifts(
  ledger: Ledger,
  country: string,
  target: string,
  since: string,
  asOf: string | undefined,
): Promise<readonly TradeShift[]> {
  const turn = Number(since.slice(0, 4));
  const records = await dependence(ledger, [country, target], asOf === undefined ? {} : { as_of: asOf });
  const sources = [...new Set(records.map(({ source }) => source))];
  return sources.flatMap((source) => {
    const years = records.filter((row) => row.source === source).map(tradeYear);
    const before = years.filter(({ year }) => year < turn).at(-1);
    const after = years.filter(({ year }) => year >= turn).at(-1);
    if (before === undefined || after === undefined) return [];
    const change = combine([after.trade_share, before.trade_share], (a, b) => a - b);
    return [{ before, after, change }];
  });
}

function tradeYear({ year, source, as_of, sides }: Dependence): TradeYear {
  const [{ trade_share, export_share, import_share }] = sides;
  return { year, source, as_of, trade_share, export_share, import_share };
}
