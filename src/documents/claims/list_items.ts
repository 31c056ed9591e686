import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { stateOf } from "../actors/states_in_view.ts";
import type { Mention } from "../actors/actor_draft.ts";
import type { ClaimPeriod, Concept, Direction, Measure, Parties } from "../record.ts";
import { sentenceAt, tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { changeVerb } from "./change_words.ts";
import { BOTH_SIDES } from "./draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { growthOf } from "./measure_words.ts";
import { roleListIn } from "./role_lists.ts";

/** A state that stands right beside a figure: the item of a list that the figure belongs to. */
interface Item {
  readonly state: string;
  /** The preposition before the state, null for a state that stands by itself ("Spain with 3 billion"). */
  readonly role: "to" | "from" | "with" | null;
  /** The verb of change between the state and the figure ("to Italy fell 4 %"). */
  readonly direction: Direction | undefined;
  readonly isBehind: boolean;
  /** True for "ahead of Qatar's 6 million". */
  readonly isPossessive: boolean;
}

/** What the figures of a list go on with. */
interface Head {
  readonly claim: ClaimDraft;
  readonly concept: Concept;
  readonly sentence: Sentence;
  /** True when the list, or what leads to it, gives shares: "(9.6 %)" behind an amount is one, too. */
  readonly shares: boolean;
  /** What a state without a preposition is in the list: "suppliers were Chile with …", "Chile exported 3, Peru 2". */
  readonly items: "partners" | "owners" | null;
}

const LEVEL_OF: Readonly<Partial<Record<Concept, Concept>>> = {
  exports: "exports",
  exports_growth: "exports",
  export_destination_rank: "exports",
  imports: "imports",
  imports_growth: "imports",
  import_source_rank: "imports",
  trade_turnover: "trade_turnover",
  trade_growth: "trade_turnover",
  trade_partner_rank: "trade_turnover",
  trade_balance: "trade_balance",
};
const FLOW_LEVEL = { exports: "exports", imports: "imports", turnover: "trade_turnover" } as const;
const FARTHEST_STATE = 9;
const SENTENCES_BACK = 2;
/** Words that may stand between the state of an item and its figure. */
const FILLING =
  /^(?:with|at|for|on|by|an?|the|about|around|nearly|almost|over|more|less|than|some|roughly|up|down|to|least|just|only|approximately|under|another|further|worth|valued|share|of|close|well|goods|products|merchandise|followed|follows|next|['’]s?|[,:(–—-])$/;
/** Words before the state of an item. */
const LEAD = /^(?:[,;:(–—]|was|were|are|included?|and|by|of|than|above|below|out|then|while|as|but|or|plus)$/;
/** "the main markets were to India with 3 billion", "most came from China, 27 % of the total". */
const GOES = /^(?:were|was|went|came|come|go)$/;
const ROLE = /^(?:to|into|for|from|with|in)$/;
const BEHIND =
  /^(?: ?\([^)]{1,40}\))?(?: worth)?(?: of (?:[\p{L}-]+ ){0,2}[\p{L}-]+)? (?<role>to|into|for|from|with) (?:the )?$/u;
const CONTINUES =
  /^(?:,? (?:or|to|worth|valued at|totall?ing|amounting to|equivalent to|that is),? ?(?:about |around |nearly |some |just |only )?| ?\((?:about |around |some |nearly |or |a share of )?)$/;

/**
 * Gives each item of a list its own side and, from the head of the list, its owner, flow and kind: "exports to Peru rose
 * 4 % to 8 billion, to Chile 3 %", "followed by Spain with 3 billion (9 %), Italy (7 %)", "compared with 1 million barrels
 * from Iraq".
 *
 * @param claims  in reading order
 */
export function withListItems(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const read: ClaimDraft[] = [];
  let head: Head | null = null;
  let isItem = false;
  let at = -1;
  for (const claim of claims) {
    const sentence = sentenceAt(analysis.document, claim.quantity.span.start);
    if (head !== null && sentence.index - head.sentence.index > SENTENCES_BACK) head = null;
    if (sentence.index !== at) head = headOfRoles(analysis, claim, sentence) ?? head;
    at = sentence.index;
    const before = read.at(-1);
    const next: ClaimDraft | null =
      itemClaim(analysis, claim, sentence, head) ??
      (isItem && before !== undefined ? continued(analysis, claim, before, head) : null);
    isItem = next !== null;
    read.push(next ?? claim);
    head = headOf(next ?? claim, sentence, head);
  }
  return read;
}

function headOf(claim: ClaimDraft, sentence: Sentence, before: Head | null): Head | null {
  const { measure } = claim;
  const concept =
    LEVEL_OF[measure.concept] ??
    (measure.concept === "trade_share" && measure.flow !== null ? FLOW_LEVEL[measure.flow] : undefined);
  const known = measure.parties.symmetric ? measure.parties.of.length === 2 : measure.parties.reporter !== null;
  if (concept === undefined || !known) return before;
  const near = before !== null && sentence.index - before.sentence.index <= 1;
  const ofRoles = before?.sentence === sentence ? before.items : null;
  const items = ofRoles ?? (VERB.test(claim.span.text) && claim.kind === "level" ? "owners" : null);
  return { claim, concept, sentence, shares: claim.kind === "share" || (near && before.shares), items };
}

const VERB = /(?<!\p{L})(?:exported|shipped|sold|supplied|imported|bought|purchased)(?!\p{L})/u;

/** The head of a list of traders by their part: "the main suppliers were …". */
function headOfRoles(analysis: Analysis, claim: ClaimDraft, sentence: Sentence): Head | null {
  const list = roleListIn(analysis, sentence);
  if (list === null) return null;
  const { measure, items } = list;
  return {
    claim: { ...claim, kind: "level", measure, direction: null },
    concept: measure.concept,
    sentence,
    shares: items === "partners",
    items,
  };
}

function itemClaim(analysis: Analysis, claim: ClaimDraft, sentence: Sentence, head: Head | null): ClaimDraft | null {
  const { unit } = claim.quantity;
  if (!/^(?:currency|percent|physical)$/.test(unit.kind) || claim.kind === "count" || claim.kind === "rank")
    return null;
  const item = itemBehind(analysis, claim, sentence) ?? itemBefore(analysis, claim, sentence);
  if (item === null) return null;
  const own = item.isBehind || claim.kind === "share" ? headOf(claim, sentence, null) : null;
  const model = own ?? head;
  if (model === null || (model === head && !item.isBehind && !leadsList(analysis, item, sentence, head))) return null;
  const parties = partiesOfItem(analysis, model, item);
  if (parties === null) return null;
  if (own !== null) return { ...claim, measure: { ...claim.measure, parties } };
  const measure = measureIn(claim, item, model, parties);
  const sides = model.items === "owners" ? BOTH_SIDES : claim.sides;
  return { ...claim, ...readingIn(claim, item, model), measure, period: periodIn(claim, model.claim), sides };
}

/** A list goes on in its own sentence, or in the next ones where the head has a partner that another one can follow. */
function leadsList(analysis: Analysis, item: Item, sentence: Sentence, head: Head): boolean {
  if (head.sentence.index === sentence.index || item.role !== null) return true;
  const { parties } = head.claim.measure;
  const sameBlock = head.sentence.block === sentence.block;
  const followed = /followed by|ahead of|trailed by/.test(analysis.document.lower.slice(sentence.start, sentence.end));
  return (sameBlock || followed) && !parties.symmetric && parties.partner !== null && parties.partner !== "WLD";
}

function partiesOfItem(
  analysis: Analysis,
  { claim: { kind, measure }, items, sentence }: Head,
  { state, role, isPossessive }: Item,
): Parties | null {
  const { parties, flow } = measure;
  if (parties.symmetric) {
    const others = parties.of.filter((code) => code !== state && code !== "WLD");
    const owner = others.length > 1 && !parties.of.includes(state) ? firstOf(analysis, others, sentence) : others[0];
    return owner === undefined ? null : { symmetric: true, of: [owner, state].sort() };
  }
  const { reporter, partner } = parties;
  if (reporter === state) return null;
  if (role === null && items === "partners") return { symmetric: false, reporter, partner: state };
  const isOwner = items === "owners" || (isPossessive && flow === "exports" && kind !== "share");
  if (role === null && isOwner && partner !== state) return { symmetric: false, reporter: state, partner };
  const isOrigin = role === "from" && flow === "exports";
  if (isOrigin) return { symmetric: false, reporter: state, partner };
  if (role === null && kind === "rank" && partner === "WLD") return { symmetric: false, reporter: state, partner };
  if (role === null && kind !== "share" && (partner === null || partner === "WLD")) return null;
  return { symmetric: false, reporter, partner: state };
}

/** Of a pair, the one that the head's sentence names first: its trade with others is what the list goes on with. */
function firstOf(analysis: Analysis, pair: readonly string[], { first, last }: Sentence): string | undefined {
  const mention = mentionsIn(analysis, first, last).find((one) => pair.includes(stateOf(one) ?? ""));
  return mention === undefined ? undefined : (stateOf(mention) ?? undefined);
}

function isShareIn(claim: ClaimDraft, model: Head): boolean {
  return claim.quantity.unit.kind === "percent" && (claim.kind === "share" || model.claim.kind === "share");
}

function readingIn(claim: ClaimDraft, item: Item, model: Head): Pick<ClaimDraft, "kind" | "direction"> {
  if (isShareIn(claim, model)) return { kind: "share", direction: claim.direction };
  if (claim.quantity.unit.kind !== "percent")
    return { kind: claim.kind === "change" ? "change" : "level", direction: claim.direction };
  const isChange = claim.kind === "change" || item.direction !== undefined || model.claim.kind === "change";
  if (!isChange) return { kind: claim.kind, direction: claim.direction };
  return { kind: "change", direction: item.direction ?? claim.direction ?? model.claim.direction };
}

function measureIn(claim: ClaimDraft, item: Item, model: Head, parties: Parties): Measure {
  const { measure } = model.claim;
  const { kind } = readingIn(claim, item, model);
  const relative = claim.quantity.unit.kind === "percent";
  const concept =
    kind === "share"
      ? "trade_share"
      : kind === "change" && relative
        ? (growthOf(model.concept) ?? model.concept)
        : model.concept;
  return { ...measure, concept, commodity: claim.measure.commodity ?? measure.commodity, parties };
}

/** A figure without a period of its own is of the period of its list. */
function periodIn({ period }: ClaimDraft, { period: listed }: ClaimDraft): ClaimPeriod {
  return period.from === null && listed.from !== null ? { ...listed, basis: "inferred" } : period;
}

/** "Spain with 3 billion (9 %)", "to Chile 4 % to 8 billion": what is bound to the figure of an item is of the same item. */
function continued(analysis: Analysis, claim: ClaimDraft, before: ClaimDraft, head: Head | null): ClaimDraft | null {
  const between = analysis.document.lower.slice(before.quantity.span.end, claim.quantity.span.start);
  if (head === null || !CONTINUES.test(between)) return null;
  const relative = claim.quantity.unit.kind === "percent";
  const kind = !relative ? "level" : between.includes("(") && head.shares ? "share" : claim.kind;
  const concept =
    kind === "share"
      ? "trade_share"
      : kind === "change" && relative
        ? (growthOf(head.concept) ?? head.concept)
        : head.concept;
  const { commodity, flow, parties } = before.measure;
  return { ...claim, kind, measure: { concept, commodity, flow, parties }, period: periodIn(claim, before) };
}

/** "11 % from Algeria", "1 million barrels of crude from Iraq": the side named right behind a figure. */
function itemBehind(analysis: Analysis, claim: ClaimDraft, sentence: Sentence): Item | null {
  const { lower, tokens } = analysis.document;
  const { end } = claim.quantity.span;
  const at = tokenAt(tokens, end - 1) + 1;
  for (const mention of mentionsIn(analysis, at, Math.min(sentence.last, at + FARTHEST_STATE))) {
    const match = BEHIND.exec(lower.slice(end, mention.start));
    const state = stateOf(mention);
    if (state === null || match === null) continue;
    if (mention.possessive || mention.form === "demonym" || isAttribute(analysis, mention)) return null;
    const role = match.groups!.role;
    if (claim.kind === "change" && role === "from" && claim.quantity.unit.kind === "percent") return null;
    return {
      state,
      role: role === "from" || role === "with" ? role : "to",
      direction: undefined,
      isBehind: true,
      isPossessive: false,
    };
  }
  return null;
}

/** "Spain with 3 billion", "Italy (7 %)", "to Chile fell 4 %", "Iraq's 20 %": the side named right before a figure. */
function itemBefore(analysis: Analysis, claim: ClaimDraft, sentence: Sentence): Item | null {
  const { tokens } = analysis.document;
  const at = tokenAt(tokens, claim.quantity.span.start);
  const mention = mentionsIn(analysis, Math.max(sentence.first, at - FARTHEST_STATE), at).at(-1);
  const state = mention === undefined ? null : stateOf(mention);
  if (mention === undefined || state === null || mention.form === "demonym" || mention.last > at) return null;
  let direction: Direction | undefined;
  for (const { lower } of tokens.slice(mention.last, at)) {
    direction ??= changeVerb(lower);
    if (!FILLING.test(lower) && changeVerb(lower) === undefined) return null;
  }
  if (isOfNoun(analysis, claim)) return null;
  const article = tokens[mention.first - 1]?.lower === "the" ? 1 : 0;
  const lead = mention.first - 1 - article;
  const word = lead < sentence.first ? "" : tokens[lead].lower;
  if (ROLE.test(word) && !(mention.possessive && /^compared$/.test(tokens[lead - 1]?.lower ?? ""))) {
    const outer = tokens[lead - 1]?.lower ?? ",";
    if (lead - 1 >= sentence.first && !LEAD.test(outer) && !GOES.test(outer)) return null;
    return {
      state,
      role: word === "from" || word === "with" ? word : "to",
      direction,
      isBehind: false,
      isPossessive: false,
    };
  }
  if (direction !== undefined || (word !== "" && !LEAD.test(word) && !ROLE.test(word))) return null;
  return { state, role: null, direction, isBehind: false, isPossessive: mention.possessive };
}

/** A name before a noun ("Spain growth") is no side by itself. */
function isAttribute(analysis: Analysis, mention: Mention): boolean {
  return analysis.document.tokens[mention.last]?.pos === "NOUN" && mentionAt(analysis, mention.last) === null;
}

/** "Egypt's 3 billion debt": the figure has a noun of its own. */
function isOfNoun(analysis: Analysis, claim: ClaimDraft): boolean {
  const { tokens } = analysis.document;
  const next = tokens[tokenAt(tokens, claim.quantity.span.end - 1) + 1];
  return (
    next !== undefined &&
    /^(?:NOUN|PROPN|ADJ)$/.test(next.pos) &&
    !/^(?:last|year|this|each|more|share)$/.test(next.lower)
  );
}
