import type { Claim, Parties } from "../documents/record.ts";
import type { Ledger } from "../facts/ledger.ts";

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
  /** Only periods that end on or after this day; absent: all. */
  readonly from?: string;
}

/** What the checks of one document share: the ledger, and the day up to which figures count. */
export interface CheckContext {
  readonly ledger: Ledger;
  /** The dateline; null when the document has none (then today's figures are used and that is said). */
  readonly asOf: string | null;
}

/** The codes of all parties that are named. */
export function partyCodes(parties: Parties): readonly string[] {
  return (parties.symmetric ? parties.of : [parties.reporter, parties.partner]).filter((code) => code !== null);
}

/**
 * The two parties in the order of the claim; a party alone trades with the world.
 *
 * @returns null when nobody, more than two or only the far side of a flow is named
 */
export function partiesOf(parties: Parties): { readonly economy: string; readonly partner: string } | null {
  if (!parties.symmetric)
    return parties.reporter === null ? null : { economy: parties.reporter, partner: parties.partner ?? "WLD" };
  const [first, second, third] = parties.of.filter((party) => party !== "WLD");
  return first === undefined || third !== undefined ? null : { economy: first, partner: second ?? "WLD" };
}

/**
 * What to look for to answer a claim as a statement on `concept`.
 *
 * @returns null when the text does not say whose or of what the figure is
 */
export function requestOf(claim: Claim, concept: BaseConcept): Request | null {
  const { commodity } = claim.measure;
  if (concept === "price") return commodity === null ? null : { concept, economy: null, partner: null, commodity };
  const parties = partiesOf(claim.measure.parties);
  if (parties === null) return null;
  if (concept === "gdp") return { concept, economy: parties.economy, partner: null, commodity: null };
  const on = claim.period.to;
  return { concept, ...parties, commodity, ...(on === null ? {} : { on }) };
}

/**
 * Physical flows that a claim may mean besides or instead of values: always for tonnes, cubic metres and the like, also
 * for percentages and trends of a commodity. Quantities in the ledger run from `partner` to `economy`; where the claim
 * gives no direction both are looked for.
 */
export function physicalRequests(claim: Claim, concept: BaseConcept): readonly Request[] {
  const { commodity } = claim.measure;
  const { kind } = claim.quantity.unit;
  const parties = partiesOf(claim.measure.parties);
  if (parties === null || parties.partner === "WLD" || commodity === null || kind === "currency") return [];
  const imported: Request = { concept: "volume", commodity, ...parties };
  const exported: Request = { concept: "volume", commodity, economy: parties.partner, partner: parties.economy };
  if (concept === "imports") return [imported];
  if (concept === "exports") return [exported];
  return concept === "volume" ? [imported, exported] : [];
}
