import type { Claim, DocumentRecord } from "../../documents/record.ts";

/** The two countries that an article is about; null where it names fewer. */
export type Focus = readonly [string, string] | null;

const COUNTRY = /^[A-Z]{3}$/;
/** Groups and the rest of the world are no single country. */
const NO_COUNTRY = new Set(["WLD", "ROW", "EUU"]);

/**
 * The pair of countries that most of an article's claims are about; without such claims, the two states that it
 * mentions most.
 */
export function focusOf(record: DocumentRecord): Focus {
  const pairs = new Map<string, number>();
  for (const claim of record.claims) {
    const pair = pairOf(claim);
    if (pair !== null) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const best = [...pairs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  if (best !== undefined) return best[0].split(" ") as [string, string];
  const mentions = new Map<string, number>();
  for (const { country, mentions: spans } of record.actors) {
    if (isCountry(country)) mentions.set(country, (mentions.get(country) ?? 0) + spans.length);
  }
  const [first, second] = [...mentions]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([country]) => country);
  return first === undefined || second === undefined ? null : [first, second];
}

function pairOf(claim: Claim): string | null {
  const { parties } = claim.measure;
  const codes = (parties.symmetric ? parties.of : [parties.reporter, parties.partner]).filter(isCountry);
  return codes.length === 2 && codes[0] !== codes[1] ? codes.sort().join(" ") : null;
}

function isCountry(code: string | null): code is string {
  return code !== null && COUNTRY.test(code) && !NO_COUNTRY.has(code);
}
