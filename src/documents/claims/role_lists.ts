import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { stateOf } from "../actors/states_in_view.ts";
import type { Mention } from "../actors/actor_draft.ts";
import type { Measure } from "../record.ts";
import type { Sentence } from "../tokens.ts";
import { free } from "./acting_states.ts";
import { commodityAt } from "./commodities.ts";
import { wordSet } from "../word_set.ts";

/** What the items of a list of traders are: the partners of one state, or each the owner of a trade of its own. */
export interface RoleList {
  /** The trade of each item; the side that the item names stays open. */
  readonly measure: Measure;
  readonly items: "partners" | "owners";
}

const SELLERS = wordSet("exporters suppliers sellers providers sources origins shippers");
const BUYERS = wordSet("buyers importers purchasers customers markets destinations recipients clients");
const COPULA = /^(?:were|are|was|is|included?|remain(?:s|ed)?|being|:)$/;
const LINK = /^(?:of|for|to|from|in)$/;
const FARTHEST_COPULA = 14;
const FARTHEST_OWNER = 7;

/**
 * A sentence that lists traders by their part: "Peru's main suppliers were Chile with 3 billion and …", "Chile (3
 * billion) and Spain (2 billion) were the main destinations of its exports", "the largest wheat exporters are …".
 *
 * @returns null where no such noun stands beside a copula
 */
export function roleListIn(analysis: Analysis, { first, last }: Sentence): RoleList | null {
  const { tokens } = analysis.document;
  for (let noun = first; noun < last; noun += 1) {
    const { lower } = tokens[noun];
    const isSeller = SELLERS.has(lower);
    if (!isSeller && !BUYERS.has(lower)) continue;
    const behind = copulaIn(analysis, noun + 1, Math.min(last, noun + FARTHEST_COPULA));
    const before = copulaBefore(analysis, Math.max(first, noun - FARTHEST_OWNER), noun);
    if (behind === null && before === null) continue;
    const reach = behind ?? Math.min(last, noun + FARTHEST_OWNER);
    const owner = ownerOf(analysis, noun, Math.max(first, before ?? noun - FARTHEST_OWNER), reach);
    const isImport = isSeller === (owner !== null);
    const flow = isImport ? "imports" : "exports";
    const parties = { symmetric: false, reporter: owner, partner: owner === null ? "WLD" : null } as const;
    const measure: Measure = { concept: flow, flow, commodity: goodIn(analysis, noun - 3, reach), parties };
    return { measure, items: owner === null ? "owners" : "partners" };
  }
  return null;
}

function copulaIn({ document: { tokens } }: Analysis, from: number, to: number): number | null {
  for (let index = from; index < to; index += 1) {
    if (/^[,;()]$/.test(tokens[index].text)) return null;
    if (COPULA.test(tokens[index].lower)) return index;
  }
  return null;
}

function copulaBefore({ document: { tokens } }: Analysis, from: number, noun: number): number | null {
  for (let index = noun - 1; index >= from; index -= 1) {
    if (/^[,;()]$/.test(tokens[index].text)) return null;
    if (COPULA.test(tokens[index].lower)) return index;
  }
  return null;
}

/** "Peru's suppliers", "suppliers of fish to Peru", "buyers of Peruvian fish": whose list it is. */
function ownerOf(analysis: Analysis, noun: number, from: number, to: number): string | null {
  const { tokens } = analysis.document;
  const isOwner = (mention: Mention): boolean => free(mention, []) && mention.actor.kind !== "collective";
  const left = mentionsIn(analysis, from, noun).findLast(
    (mention) => isOwner(mention) && (mention.possessive || mention.form === "demonym"),
  );
  if (left !== undefined) return stateOf(left);
  if (!LINK.test(tokens[noun + 1]?.lower ?? "")) return null;
  const right = mentionsIn(analysis, noun + 2, to).find(isOwner);
  return right === undefined ? null : stateOf(right);
}

function goodIn({ document: { tokens } }: Analysis, from: number, to: number): string | null {
  for (let index = Math.max(0, from); index < to; index += 1) {
    const found = commodityAt(tokens.slice(index, Math.min(to, index + 5)), 0);
    if (found !== null) return found.code;
  }
  return null;
}
