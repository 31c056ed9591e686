import type { DocumentRecord, Span } from "../../../documents/record.ts";
import type { Quote } from "../quote.ts";
import { quoteAround } from "../quote.ts";
import type { LeewaySides, LeewayTopic, TopicQuotes } from "./part.ts";

/** Longest stretch quoted on either side of the words that call for an answer, UTF-16 units. */
const quoteReach = 90;
/** Passages quoted for one topic. */
const mostQuotes = 3;

/** Which words of an article are about a topic. */
interface TopicRule {
  readonly topic: LeewayTopic;
  readonly words: RegExp;
  /** Must the sentence name the target or the third country? Words of everyday use mean the topic only then. */
  readonly namesSide: boolean;
  /** Passages that the record knows, whatever their words. */
  readonly passages: (record: DocumentRecord, sides: LeewaySides) => readonly Span[];
}

const none = (): readonly Span[] => [];

/** In the order in which the answers stand: what is at stake, what threatens it, what else bears on it. */
const rules: readonly TopicRule[] = [
  {
    topic: "leeway",
    words:
      /\b(?:leeway|room (?:for|to|of) man(?:oeuvre|euver)\w*|freedom of (?:action|manoeuvre|maneuver)|free(?:r)? hand|upper hand|leverage (?:over|on|with|against)|bargaining (?:power|chips?))\b/gu,
    namesSide: false,
    passages: none,
  },
  {
    topic: "secondary",
    words:
      /\b(?:secondary (?:sanctions?|measures?|tariffs?|boycotts?)|(?:evad|circumvent|skirt|bypass)\w*[^.\n]{0,20}\b(?:sanctions?|measures|them|restrictions)|pay no price)\b/giu,
    namesSide: false,
    passages: none,
  },
  {
    topic: "isolation",
    words: /\b(?:isolat(?:e[sd]?|ing|ion)|pariah|embargo(?:e[sd]|es)?|decoupl\w+)\b/giu,
    namesSide: false,
    passages: ({ events }) =>
      events
        .filter(({ type, realis }) => ["AGREE_SANCTION", "SANCTION", "EMBARGO"].includes(type) && realis !== "negated")
        .map(({ span }) => span),
  },
  {
    topic: "dependence",
    words:
      /\b(?:(?:in|inter)?dependen(?:t|ce|cy) (?:on|upon|of)|depends? (?:heavily |more |far more |largely )?(?:on|upon)|rel(?:y|ies|ied|iant|iance|ying) (?:heavily |more |far more |largely )?(?:on|upon)|lean(?:s|ed|ing)? on|lifeline|(?:largest|biggest|main|top) trad(?:e|ing) partner)\b/giu,
    namesSide: true,
    passages: none,
  },
  {
    topic: "finance",
    words:
      /\b(?:(?:financial|bank(?:ing)?) sanctions|banks?\b[^.\n]{0,40}\b(?:cautious|careful|carefully|wary|sanction\w*)|SWIFT|frozen (?:assets|reserves)|payment systems?|settle(?:ments?|d)? in (?:yuan|roubles|rubles|local currenc\w+))\b/giu,
    namesSide: false,
    passages: none,
  },
  {
    topic: "agreements",
    words:
      /\b(?:sign(?:ed|ing|s)?|seal(?:ed|ing|s)?|conclud(?:ed|ing|es))\b[^.\n]{0,60}\b(?:agreements?|pacts?|deals?|memorand(?:a|ums?)|protocols?)\b|\b(?:economic|trade) (?:agreements?|pacts?)\b/giu,
    namesSide: true,
    passages: ({ events }, sides) =>
      events
        .filter(
          ({ type, realis, actors }) =>
            ["SIGNING", "AGREEMENT"].includes(type) &&
            realis !== "negated" &&
            actors.some(({ actor }) => actor === sides.target || actor === sides.country),
        )
        .map(({ span }) => span),
  },
  {
    topic: "energy",
    words: /\b(?:energy|crude|oil|gas|LNG|coal|petroleum|pipelines?)\b/giu,
    namesSide: true,
    passages: none,
  },
  {
    topic: "neutrality",
    words: /\b(?:neutral(?:ity|ist)?|non-?aligned|take sides|taking sides|abstain\w*|abstention)\b/giu,
    namesSide: true,
    passages: ({ positions }, { country, target }) =>
      positions
        .filter(
          ({ holder, stance, target: towards }) =>
            holder === country &&
            (["claims_neutrality", "declines_to_condemn"].includes(stance) ||
              (stance === "supports" && towards === target)),
        )
        .map(({ span }) => span),
  },
  {
    topic: "peace_plan",
    words: /\bpeace (?:plan|proposal|initiative|talks|efforts?)\b/giu,
    namesSide: false,
    passages: none,
  },
];

/** The passages of an article on leeway, dependence, isolation, sanctions and neutrality, by topic, in the article's order. */
export function topicQuotes(record: DocumentRecord, text: string, sides: LeewaySides): readonly TopicQuotes[] {
  const named = record.actors
    .filter(({ country }) => country !== null && (country === sides.target || country === sides.country))
    .flatMap(({ mentions }) => mentions);
  const namesSide = ({ start, end }: Quote): boolean => named.some((span) => span.start >= start && span.end <= end);
  return rules.flatMap((rule) => {
    const marks = [
      ...rule.passages(record, sides),
      ...[...text.matchAll(rule.words)].map(({ 0: found, index }) => {
        return { start: index, end: index + found.length };
      }),
    ].sort((a, b) => a.start - b.start);
    const quotes: Quote[] = [];
    let covered = -1;
    for (const mark of marks) {
      if (quotes.length === mostQuotes) break;
      if (mark.start < covered) continue;
      const sentence = quoteAround(text, mark);
      covered = Math.max(sentence.end, mark.end);
      if (!rule.namesSide || namesSide(sentence)) quotes.push(quoteAround(text, mark, undefined, quoteReach));
    }
    return quotes.length === 0 ? [] : [{ topic: rule.topic, quotes }];
  });
}
