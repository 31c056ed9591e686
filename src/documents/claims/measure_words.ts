import type { Concept, Measure } from "../record.ts";
import type { Token } from "../tokens.ts";
import { commodityAt } from "./commodities.ts";

/** A word or phrase that names a measure; `last` is exclusive. */
export interface MeasureWord {
  readonly first: number;
  readonly last: number;
  readonly concept: Concept;
  readonly flow: Measure["flow"];
  /** True for verbs ("exported", "imports" as a verb): the reporter is their subject. */
  readonly verb: boolean;
  /** The measure that a pronoun stands for ("…, while those from Chile fell"), null for a measure named by itself. */
  readonly antecedent: MeasureWord | null;
}

type Entry = readonly [Concept, Measure["flow"]];

const PHRASES: Readonly<Record<string, Entry>> = {
  "trade turnover": ["trade_turnover", "turnover"],
  "foreign trade turnover": ["trade_turnover", "turnover"],
  turnover: ["trade_turnover", "turnover"],
  "trade volume": ["trade_turnover", "turnover"],
  "trade volumes": ["trade_turnover", "turnover"],
  "trade value": ["trade_turnover", "turnover"],
  "trade flows": ["trade_turnover", "turnover"],
  "volume of trade": ["trade_turnover", "turnover"],
  "value of trade": ["trade_turnover", "turnover"],
  "foreign trade": ["trade_turnover", "turnover"],
  "goods trade": ["trade_turnover", "turnover"],
  "merchandise trade": ["trade_turnover", "turnover"],
  trade: ["trade_turnover", "turnover"],
  commerce: ["trade_turnover", "turnover"],
  "trade surplus": ["trade_balance", null],
  "trade deficit": ["trade_balance", null],
  "trade balance": ["trade_balance", null],
  "trade gap": ["trade_balance", null],
  "trade shortfall": ["trade_balance", null],
  "trade imbalance": ["trade_balance", null],
  gap: ["trade_balance", null],
  shortfall: ["trade_balance", null],
  surplus: ["trade_balance", null],
  deficit: ["trade_balance", null],
  exports: ["exports", "exports"],
  export: ["exports", "exports"],
  "export revenue": ["exports", "exports"],
  "export revenues": ["exports", "exports"],
  "export earnings": ["exports", "exports"],
  shipments: ["exports", "exports"],
  arrivals: ["exports", "exports"],
  deliveries: ["exports", "exports"],
  supplies: ["exports", "exports"],
  supply: ["exports", "exports"],
  sales: ["exports", "exports"],
  "imports and exports": ["trade_turnover", "turnover"],
  "exports and imports": ["trade_turnover", "turnover"],
  imports: ["imports", "imports"],
  import: ["imports", "imports"],
  purchases: ["imports", "imports"],
  gdp: ["gdp", null],
  "gross domestic product": ["gdp", null],
  economy: ["gdp", null],
  tariff: ["tariff_rate", null],
  tariffs: ["tariff_rate", null],
  duty: ["tariff_rate", null],
  duties: ["tariff_rate", null],
  levy: ["tariff_rate", null],
  levies: ["tariff_rate", null],
  price: ["price", null],
  prices: ["price", null],
  "price cap": ["price", null],
  futures: ["price", null],
  capacity: ["capacity", null],
  inventories: ["volume", null],
  stockpiles: ["volume", null],
  output: ["volume", null],
  production: ["volume", null],
  flows: ["volume", null],
  harvest: ["volume", null],
  crop: ["volume", null],
  dependence: ["trade_dependence", null],
  dependency: ["trade_dependence", null],
  reliance: ["trade_dependence", null],
};

const VERBS: Readonly<Record<string, Entry>> = {
  exported: ["exports", "exports"],
  exporting: ["exports", "exports"],
  exports: ["exports", "exports"],
  export: ["exports", "exports"],
  shipped: ["exports", "exports"],
  ships: ["exports", "exports"],
  supplied: ["exports", "exports"],
  supplies: ["exports", "exports"],
  sold: ["exports", "exports"],
  sell: ["exports", "exports"],
  ship: ["exports", "exports"],
  supply: ["exports", "exports"],
  deliver: ["exports", "exports"],
  send: ["exports", "exports"],
  sent: ["exports", "exports"],
  sends: ["exports", "exports"],
  sending: ["exports", "exports"],
  shipping: ["exports", "exports"],
  supplying: ["exports", "exports"],
  selling: ["exports", "exports"],
  delivering: ["exports", "exports"],
  piped: ["exports", "exports"],
  pumped: ["exports", "exports"],
  sells: ["exports", "exports"],
  delivered: ["exports", "exports"],
  imported: ["imports", "imports"],
  imports: ["imports", "imports"],
  importing: ["imports", "imports"],
  import: ["imports", "imports"],
  bought: ["imports", "imports"],
  buys: ["imports", "imports"],
  buying: ["imports", "imports"],
  buy: ["imports", "imports"],
  takes: ["imports", "imports"],
  took: ["imports", "imports"],
  purchased: ["imports", "imports"],
  produced: ["volume", null],
  produces: ["volume", null],
};

/** Nouns before which "trade", "export" … is only an adjective: no measure is meant. */
const HEADED =
  /^(?:deals?|wars?|talks|ministers?|ministry|agreements?|partners?|partnership|routes?|barriers?|relations?|relationship|ties|policy|policies|unions?|bloc|blocs|pacts?|disputes?|tensions?|missions?|delegations?|officials?|representative|negotiators?|negotiations?|restrictions?|controls?|bans?|curbs?|licen[cs]es?|permits?|promotion|markets?|destinations?|terminals?|hubs?|ports?|data|figures|statistics|corridors?|shows?|fairs?|groups?|bodies|body|association|secretary|commissioner|envoy|chief|department|finance|credit|credits|sanctions|practices|rules|law|laws|war|facilitation|zone|zones|bank|office|quotas?|duties|duty|tax|taxes|tariffs?|prices?|growth|orders?|capacity|pipeline|pipelines|bans|embargo|association|exporters?|importers?|experts?|analysts?|lawyers?|cooperation|dependence)$/;
const LONGEST_PHRASE = 4;
const BALANCE_BACK = 60;

/** The measure named at token `index`, null when none starts there. */
export function measureAt(tokens: readonly Token[], index: number): MeasureWord | null {
  const token = tokens[index];
  const first = token.lower;
  if (!FIRST_WORDS.has(first)) return null;
  if (token.pos === "VERB" && Object.hasOwn(VERBS, first) && isVerb(tokens, index)) {
    const [concept, flow] = VERBS[first];
    return { first: index, last: index + 1, concept, flow, verb: true, antecedent: null };
  }
  if (SOURCING.test(first) && takesFrom(tokens, index) && isVerb(tokens, index))
    return { first: index, last: index + 1, concept: "imports", flow: "imports", verb: true, antecedent: null };
  let words = "";
  let found: MeasureWord | null = null;
  for (let count = 0; count < LONGEST_PHRASE && index + count < tokens.length; count += 1) {
    words += count === 0 ? tokens[index + count].lower : ` ${tokens[index + count].lower}`;
    if (!Object.hasOwn(PHRASES, words) || (words.includes(" and ") && !isSum(tokens, index + count + 1))) continue;
    const [concept, flow] = PHRASES[words];
    found = { first: index, last: index + count + 1, concept, flow, verb: false, antecedent: null };
  }
  if (found === null) return null;
  const next = tokens[found.last];
  const isHeaded =
    next !== undefined &&
    next.sentence === token.sentence &&
    HEADED.test(next.lower) &&
    next.start === tokens[found.last - 1].end + 1;
  if (isHeaded && !/^(?:growth|capacity)$/.test(next.lower)) return null;
  if (first === "futures" && !endsCommodity(tokens, index)) return null;
  if (first === "arrivals" && !endsCommodity(tokens, index)) return null;
  if (first === "duty" && /^(?:free|heavy|call)/.test(next?.lower ?? "")) return null;
  if (/^(?:gap|shortfall)$/.test(first) && !/^(?:with|in)$/.test(next?.lower ?? "") && !followsBalance(tokens, index))
    return null;
  if (first === "supply" && next?.lower !== "from") return null;
  if (first === "trade" && (tokens[index - 1]?.lower === "free" || isBalanced(tokens, index))) return null;
  if (isOfGap(tokens, index)) return null;
  if (first === "economy" && /^(?:largest|biggest|strongest|powerful)$/.test(tokens[index - 1]?.lower ?? ""))
    return null;
  if (/^(?:foreign|trade)$/.test(first) && isOfBody(tokens, index)) return null;
  if (
    first === "economy" &&
    !/^(?:the|world|global|'s|’s|its|their|national|domestic)$/.test(tokens[index - 1]?.lower ?? "") &&
    tokens[index - 1]?.pos !== "PROPN" &&
    tokens[index - 1]?.pos !== "ADJ"
  )
    return null;
  return found;
}

/** "imports and exports totalled 3 billion", but not "imports and exports rose 3 % and 5 %". */
function isSum(tokens: readonly Token[], index: number): boolean {
  return /^(?:total(?:s|l?ed|l?ing)?|combined|together|amount(?:ed|ing)|reached|reaching|stood|worth)$/.test(
    tokens[index]?.lower ?? "",
  );
}

/** "… followed a 30 billion gap in May": the balance that the sentences before told of. */
function followsBalance(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(Math.max(0, index - BALANCE_BACK), index)
    .some(
      ({ lower, index: at }) =>
        /^(?:deficit|surplus|shortfall)$/.test(lower) ||
        (lower === "trade" && /^(?:gap|balance|shortfall)$/.test(tokens[at + 1].lower)),
    );
}

/** "the deficit in the trade of goods": the balance is meant, not the trade. */
function isBalanced(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 4), index).map(({ lower }) => lower);
  return /(?:^| )(?:deficit|surplus|balance|gap|shortfall) (?:in|of|on) (?:the |its )?(?:foreign )?$/.test(
    `${before.join(" ")} `,
  );
}

/** "the Ministry of Foreign Trade": a body's name. */
function isOfBody(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 3), index).map(({ lower }) => lower);
  return /(?:ministry|minister|secretariat|secretary|department|chamber|directorate|bureau) (?:of|for) (?:foreign )?$/.test(
    `${before.join(" ")} `,
  );
}

/** "the gap between imports and exports": the two are the sides of a balance. */
function isOfGap(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 7), index).map(({ lower }) => lower);
  return /(?:^| )(?:gap|difference|imbalance) between (?:\S+ ){0,5}$/.test(`${before.join(" ")} `);
}

/** "…, while those from Chile fell", "that with Mexico": a pronoun that stands for the measure named before it. */
export function anaphorAt(tokens: readonly Token[], index: number, first: number): MeasureWord | null {
  const { lower } = tokens[index];
  if (lower !== "that" && lower !== "those") return null;
  if (!/^(?:with|from|to|of|for|between)$/.test(tokens[index + 1]?.lower ?? "")) return null;
  for (let at = index - 1; at >= first; at -= 1) {
    const measure = measureAt(tokens, at);
    if (measure === null || measure.verb || measure.last > index) continue;
    return { ...measure, first: index, last: index + 1, antecedent: measure };
  }
  return null;
}

/** "crude futures", "Brent crude oil futures", but not those of an index. */
function endsCommodity(tokens: readonly Token[], index: number): boolean {
  return [1, 2, 3].some((back) => {
    const found = commodityAt(tokens.slice(Math.max(0, index - back), index), 0);
    return found !== null && found.last === Math.min(back, index);
  });
}

const SOURCING =
  /^(?:gets?|got|sources|sourced|obtains?|obtained|receives?|received|acquires?|acquired|procured?|procures|purchases)$/;
const FARTHEST_FROM = 14;

/** "gets 98 percent of its rare earths from China", "received 2 cargoes of Iranian oil": getting is importing where an origin follows. */
function takesFrom(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(index + 1, index + FARTHEST_FROM)
    .some(
      ({ lower, index: at, sentence }) =>
        /^(?:from|of)$/.test(lower) &&
        sentence === tokens[index].sentence &&
        /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "") &&
        (lower === "from" || commodityAt(tokens.slice(at + 2, at + 6), 0) !== null),
    );
}

/** "exports" after "its", an adjective or a name is a noun whatever the tagger says. */
function isVerb(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined) return true;
  if (
    /^(?:its|their|his|her|the|total|of|in|and|to|on|'s|’s|for|with|by|from)$/.test(before.lower) &&
    tokens[index].lower.endsWith("s")
  )
    return false;
  return !(before.pos === "ADJ" || before.pos === "DET") || /ed$|ing$|sold|bought/.test(tokens[index].lower);
}

const FIRST_WORDS = new Set([
  ...Object.keys(PHRASES).map((phrase) => phrase.split(" ")[0]),
  ...Object.keys(VERBS),
  ..."get gets got sources sourced obtain obtains obtained receive receives received".split(" "),
  ..."acquire acquires acquired procure procures procured purchases".split(" "),
]);

/** The growth concept of a measure: exports → exports_growth …; null where the vocabulary has none. */
export function growthOf(concept: Concept): Concept | null {
  const growth: Partial<Record<Concept, Concept>> = {
    exports: "exports_growth",
    imports: "imports_growth",
    trade_turnover: "trade_growth",
    gdp: "gdp_growth",
  };
  return growth[concept] ?? null;
}
