import type { Analysis } from "../analysis.ts";
import type { Parties } from "../record.ts";
import { sentenceAt } from "../tokens.ts";
import { PAIR_IN_VIEW } from "./acting_states.ts";
import type { ClaimDraft } from "./draft.ts";

/** Who sells what to whom, by the claim that said so last. */
interface Market {
  readonly seller: string;
  readonly buyer: string;
  readonly commodity: string;
  readonly sentence: number;
  /** Who has just been named as one of several in it ("China's top supplier is Oman"): what he trades is in it, too. */
  readonly member: string | null;
}

const SENTENCES_BACK = 3;

/**
 * A text on the trade in one good goes on with other sellers to the same buyer ("Brazil's supplies fell 64 %"), or other
 * buyers from the same seller ("Egypt cut its purchases to 3 million tonnes"), without naming the constant side again; a flag says
 * that the world may be meant.
 *
 * @param claims  in reading order
 */
export function withMarket(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  let market: Market | null = null;
  const read: ClaimDraft[] = [];
  for (const claim of claims) {
    const sentence = sentenceAt(analysis.document, claim.quantity.span.start).index;
    if (market !== null && sentence - market.sentence > SENTENCES_BACK) market = null;
    const next: ClaimDraft = market === null ? claim : inMarket(claim, market);
    read.push(next);
    const member = next === claim ? null : namedSide(claim);
    market = marketOf(next, sentence, market, member);
  }
  return read;
}

interface Traders {
  readonly seller: string | null;
  readonly buyer: string | null;
}

/** The seller and the buyer of a flow; null for a side that is the world or not named. */
function tradersOf({ measure, flags }: ClaimDraft): Traders | null {
  const { flow, parties } = measure;
  if (parties.symmetric || (flow !== "exports" && flow !== "imports")) return null;
  const guess = flags.find(({ message }) => message === PAIR_IN_VIEW)?.candidates[0];
  const named = (code: string | null): string | null => (code === "WLD" || code === guess ? null : code);
  const [reporter, partner] = [named(parties.reporter), named(parties.partner)];
  return flow === "exports" ? { seller: reporter, buyer: partner } : { seller: partner, buyer: reporter };
}

function marketOf(claim: ClaimDraft, sentence: number, before: Market | null, member: string | null): Market | null {
  const traders = tradersOf(claim);
  const { kind, measure } = claim;
  if (traders === null || traders.seller === null || traders.buyer === null) return before;
  const commodity = measure.commodity ?? before?.commodity ?? null;
  if (commodity === null || commodity === "goods" || commodity === "services") return null;
  return {
    seller: traders.seller,
    buyer: traders.buyer,
    commodity,
    sentence,
    member: kind === "rank" && !measure.parties.symmetric ? measure.parties.partner : member,
  };
}

/** The only side that a claim names. */
function namedSide(claim: ClaimDraft): string | null {
  const traders = tradersOf(claim);
  return traders?.seller ?? traders?.buyer ?? null;
}

function inMarket(claim: ClaimDraft, market: Market): ClaimDraft {
  const { measure, sides } = claim;
  const traders = tradersOf(claim);
  if (traders === null || (measure.commodity !== null && measure.commodity !== market.commodity)) return claim;
  const { seller, buyer } = traders;
  const isExport = measure.flow === "exports";
  if (isExport ? sides.partner && buyer === null : sides.partner && seller === null) return claim;
  const isSame = (seller ?? market.seller) === market.seller && (buyer ?? market.buyer) === market.buyer;
  const isOther = claim.kind === "rank" || namedSide(claim) === market.member || !isSame || !sides.reporter;
  if (!isOther || (seller === null) === (buyer === null)) return claim;
  const [from, to] = [seller ?? market.seller, buyer ?? market.buyer];
  if (from === to) return claim;
  const parties: Parties = {
    symmetric: false,
    reporter: isExport ? from : to,
    partner: isExport ? to : from,
  };
  const flag = {
    code: "party",
    message: "one side is that of the trade spoken of before",
    candidates: [seller === null ? from : to, "WLD"],
  };
  const commodity = measure.commodity ?? market.commodity;
  return {
    ...claim,
    measure: { ...measure, commodity, parties },
    flags: [...claim.flags.filter(({ code }) => code !== "party"), flag],
  };
}
