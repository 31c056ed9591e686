import type { EventType } from "../record.ts";
import type { Token } from "../tokens.ts";

/** Classes of the PLOVER event ontology. */
export type Plover =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "COOPERATE"
  | "AID"
  | "CONCEDE"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

/** How a trigger's actors are found: who does it to whom, who does it together, or a noun with its owner. */
export type Frame = "agent" | "mutual" | "noun";

/** A word that tells of an event; `last` is exclusive. */
export interface Trigger {
  readonly type: EventType;
  readonly plover: Plover;
  readonly frame: Frame;
  readonly first: number;
  readonly last: number;
  /** Where the object of the event starts ("signed" + "agreements"): behind the whole phrase. */
  readonly objectFrom: number;
}

interface Rule {
  readonly type: EventType;
  readonly plover: Plover;
  readonly frame: Frame;
  /** Words that must follow within the reach, as one pattern over the joined lower-case words. */
  readonly needs?: RegExp;
  readonly reach?: number;
  /** Tags under which the word counts. */
  readonly pos?: RegExp;
}

const VERB = /^(?:VERB|AUX|ADJ|NOUN|PROPN)$/;
const NOUN = /^(?:NOUN|PROPN)$/;
const AGREEMENTS =
  /\b(?:agreements?|deals?|pacts?|memorand\w+|mou|mous|contracts?|treat(?:y|ies)|accords?|documents?|declaration|protocols?|statement|charter|order|law|decree|letter|roadmap|partnership)\b/;
const SANCTIONS =
  /\b(?:sanctions?|restrictions?|curbs|export controls|blacklist|asset freezes?|measures|price cap|oil cap|penalties|package)\b/;
const TARIFFS = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b/;
const TRADE_BAN =
  /\b(?:imports?|exports?|shipments?|sales?|purchases?|oil|gas|coal|lng|crude|grain|wheat|rice|seafood|beef|technology|chips|semiconductors|diesel|gold|diamonds?|steel|timber|trucks?|ships?|vessels|flights?|airlines|goods|products|trade|cars|vehicles|beer|wine|fish|meat|milk|sugar|cotton|fertili[sz]ers?|titanium|uranium|lithium|nickel|rare earths)\b/;
const PLAN =
  /\b(?:plan|plans|proposal|proposals|initiative|roadmap|blueprint|framework|formula|draft|package|treaty|ceasefire|truce|talks|position paper)\b/;
const GOALS = /\b(?:goals?|targets?|objectives?)\b/;
const MEETINGS = /\b(?:meetings?|talks|summit|negotiations|consultations|discussions|session|round|bilateral)\b/;

const VERBS: Readonly<Record<string, readonly Rule[]>> = {};
const NOUNS: Readonly<Record<string, readonly Rule[]>> = {};

function put(map: Readonly<Record<string, readonly Rule[]>>, words: string, rule: Rule): void {
  const table = map as Record<string, Rule[]>;
  for (const word of words.split(" ")) (table[word] ??= []).push(rule);
}

function verbs(
  words: string,
  type: EventType,
  plover: Plover,
  needs?: RegExp,
  frame: Frame = "agent",
  reach = 8,
): void {
  put(VERBS, words, { type, plover, frame, reach, pos: VERB, ...(needs === undefined ? {} : { needs }) });
}

function nouns(words: string, type: EventType, plover: Plover, needs?: RegExp): void {
  put(NOUNS, words, { type, plover, frame: "noun", pos: NOUN, ...(needs === undefined ? {} : { needs }) });
}

verbs("visited visits visiting", "VISIT", "CONSULT");
verbs("visit", "VISIT", "CONSULT");
verbs("arrived arrives arriving", "VISIT", "CONSULT", /^(?:\w+ )?(?:in|at|on|to|from|for)\b/);
verbs(
  "travelled traveled travels travel travelling traveling flew flies fly flying went heads headed",
  "VISIT",
  "CONSULT",
  /^(?:\w+ ){0,2}to \p{L}/u,
);
verbs("toured tours", "TOUR", "CONSULT");
verbs("met meets meet meeting", "MEETING", "CONSULT", undefined, "mutual");
verbs("held holds hold holding", "MEETING", "CONSULT", MEETINGS, "mutual", 6);
verbs(
  "hosted hosts host hosting received receives receive greeted greets welcomed welcomes",
  "MEETING",
  "CONSULT",
  undefined,
  "mutual",
);
verbs(
  "spoke speaks speak talked",
  "CALL",
  "CONSULT",
  /^(?:(?:with|to) .{0,40})?(?:by|over the|on the|via) (?:phone|telephone|video)/,
  "mutual",
  14,
);
verbs("telephoned phoned", "CALL", "CONSULT", undefined, "mutual");
verbs(
  "call calls",
  "CALL",
  "CONSULT",
  /^(?:\w+ ){0,2}(?:president|premier|chancellor|minister|king|emir|counterpart|leader)\b/,
  "mutual",
  5,
);
verbs("signed signs sign signing inked ink initialled", "SIGNING", "SUPPORT", AGREEMENTS, "mutual", 10);
verbs("ratified ratifies", "AGREEMENT", "SUPPORT", AGREEMENTS);
verbs(
  "agreed agrees agree agreeing",
  "AGREE_SANCTION",
  "SANCTION",
  /^(?:(?:\w+ ){0,3}(?:to|on|new|another|a|an|the|fresh)\b.{0,60})\b(?:sanctions?|export controls|price cap|embargo)\b/,
  "agent",
  12,
);
verbs("agreed agrees agree agreeing", "AGREEMENT", "AGREE", undefined, "mutual");
verbs(
  "reached struck concluded clinched sealed finalised finalized",
  "AGREEMENT",
  "AGREE",
  /\b(?:agreements?|deals?|pacts?|accords?|compromise|understanding|ceasefire|truce)\b/,
  "mutual",
  6,
);
verbs(
  "imposed imposes impose imposing slapped slaps slap introduced introduce announced unveiled adopted approved levied levy raised raise raises raising hiked hike increased increase doubled double triple tripled quadruple",
  "TARIFF",
  "SANCTION",
  TARIFFS,
  "agent",
  9,
);
verbs(
  "imposed imposes impose imposing slapped slaps introduced announced unveiled adopted approved widened expanded tightened tighten tightens extended extend stepped",
  "SANCTION",
  "SANCTION",
  SANCTIONS,
  "agent",
  8,
);
verbs("sanctioned sanctions blacklisted", "SANCTION", "SANCTION");
verbs("froze frozen freezes", "SANCTION", "SANCTION", /\b(?:assets?|reserves|accounts|funds)\b/);
verbs(
  "banned bans ban banning halted halts suspended suspends stopped barred bars embargoed blocked blocks restricted restricts prohibited prohibits",
  "EMBARGO",
  "SANCTION",
  TRADE_BAN,
  "agent",
  7,
);
verbs("proposed proposes proposing tabled", "PROPOSAL", "REQUEST");
verbs(
  "presented presents promoted promotes promoting unveiled unveils released releases published publishes submitted outlined floated put offered",
  "PROPOSAL",
  "REQUEST",
  PLAN,
  "agent",
  10,
);
verbs("urged urges urge urging implored pressed", "APPEAL", "REQUEST");
verbs("called calls calling call", "APPEAL", "REQUEST", /^(?:on|for|upon)\b/);
verbs("appealed appeals requested demanded demands demanding", "APPEAL", "REQUEST");
verbs("asked asks", "APPEAL", "REQUEST", /\bto \p{L}+/u);
verbs("rejected rejects reject rejecting refused refuses dismissed rebuffed vetoed spurned ruled", "REJECT", "REJECT");
verbs("declined declines", "REJECT", "REJECT", /^to (?!comment|say|give|name|be|by|\d)/);
verbs("set sets established agreed adopted fixed", "GOAL_SET", "AGREE", GOALS, "agent", 7);
verbs(
  "invaded invades invading invade attacked attacks attacking shelled bombed bombarded struck raided ambushed assaulted",
  "MILITARY_ACTION",
  "ASSAULT",
  /\p{L}/u,
);
verbs(
  "launched launches launch",
  "MILITARY_ACTION",
  "ASSAULT",
  /\b(?:invasion|attacks?|strikes?|offensive|assault|missiles?|war|operation|raids?|drones?|airstrikes?)\b/,
);
verbs(
  "killed kills wounded fired",
  "MILITARY_ACTION",
  "ASSAULT",
  /\b(?:people|civilians|soldiers|missiles?|rockets?|shells|drones?|troops|fighters|militants|children|protesters)\b/,
);
verbs(
  "seized captured occupied annexed",
  "MILITARY_ACTION",
  "ASSAULT",
  /\b(?:city|town|village|territory|territories|region|regions|base|airport|positions|province|crimea|island|plant)\b/,
);
verbs("voted votes voting", "VOTE", "SUPPORT");
verbs("accused accuses accusing blamed blames", "STATEMENT", "ACCUSE");
verbs("condemned condemns condemning denounced denounces criticised criticized slammed decried", "STATEMENT", "ACCUSE");
verbs(
  "threatened threatens threatening vowed warned",
  "STATEMENT",
  "THREATEN",
  /\b(?:to|of|with|against|retaliat\w+|sanctions|consequences|costs|tariffs|force|war)\b/,
  "agent",
  8,
);
verbs(
  "protested protests rallied demonstrated marched",
  "OTHER",
  "PROTEST",
  /\b(?:against|streets?|outside|over|to demand|in \p{Lu})\b|^$/u,
);
verbs(
  "deployed deploys mobilised mobilized massed amassed",
  "OTHER",
  "MOBILIZE",
  /\b(?:troops|forces|soldiers|missiles?|ships?|tanks?|reservists|warships?|aircraft|systems?|units?|carrier)\b/,
);
verbs("arrested arrests detained detains expelled expels jailed deported seized confiscated raided", "OTHER", "COERCE");
verbs("withdrew withdraws pulled retreated", "OTHER", "RETREAT", /\b(?:troops|forces|soldiers|from|out|back)\b/);
verbs(
  "eased eases lifted lifts relaxed waived removed released",
  "OTHER",
  "CONCEDE",
  /\b(?:sanctions?|restrictions?|tariffs?|ban|bans|curbs|embargo|controls|prisoners?|hostages?|detainees|duties|blockade)\b/,
);
verbs(
  "donated donates pledged provided delivered granted",
  "OTHER",
  "AID",
  /\b(?:aid|assistance|relief|loans?|grants?|humanitarian|weapons|tanks|support package|military support|ammunition|vaccines)\b/,
);
verbs(
  "backed backs supported supports endorsed praised hailed commended applauded recognised recognized",
  "OTHER",
  "SUPPORT",
);

nouns("visit trip", "VISIT", "CONSULT");
nouns("tour", "TOUR", "CONSULT");
nouns("meeting talks negotiations consultations", "MEETING", "CONSULT");
nouns("summit", "SUMMIT", "CONSULT");
nouns("signing", "SIGNING", "SUPPORT");
nouns("invasion attack offensive airstrike airstrikes bombardment shelling", "MILITARY_ACTION", "ASSAULT");
nouns("embargo", "EMBARGO", "SANCTION");
nouns("conversation", "CALL", "CONSULT", /^(?:phone|telephone|video)$/);
nouns("call", "CALL", "CONSULT", /^(?:phone|telephone|video|conference)$/);
nouns("referendum vote", "VOTE", "SUPPORT");
nouns("protest protests demonstration demonstrations", "OTHER", "PROTEST");

const DEALS = /^(?:agreement|deal|pact|accord|memorandum|treaty|contract)$/;
const PURPOSE = /^(?:to|on|for|about|under)$/;

/** "Among them is an agreement to deepen …", "including a deal on …": one of several agreements, told by what it is for. */
function oneOfSeveral(tokens: readonly Token[], index: number): boolean {
  if (!DEALS.test(tokens[index].lower) || !PURPOSE.test(tokens[index + 1]?.lower ?? "")) return false;
  let article = index - 1;
  while (article > 0 && index - article < 4 && /^(?:ADJ|NOUN|PROPN|PUNCT)$/.test(tokens[article].pos)) article -= 1;
  return (
    /^(?:an?|one)$/.test(tokens[article]?.lower ?? "") &&
    /^(?:is|was|are|were|includes?|included|including)$/.test(tokens[article - 1]?.lower ?? "") &&
    tokens[article - 1].sentence === tokens[index].sentence
  );
}

/** "sanctions from Europe", "sanctions against Russia from the West": sanctions with those who imposed them. */
function sanctionsFrom(tokens: readonly Token[], index: number): boolean {
  if (tokens[index].lower !== "sanctions") return false;
  const behind = tokens.slice(index + 1, index + 6);
  const from = behind.findIndex(({ lower }) => lower === "from");
  return (
    (from === 0 || (from > 0 && /^(?:against|on|imposed|coming)$/.test(behind[0].lower))) &&
    tokens
      .slice(index + from + 2, index + from + 4)
      .some(({ text, lower }) => /^\p{Lu}/u.test(text) || lower === "the") &&
    tokens[index + from + 2]?.sentence === tokens[index].sentence
  );
}

/** Every event trigger that starts at token `index`, the most specific first; usually none or one. */
export function triggerAt(tokens: readonly Token[], index: number, sentenceLast: number): Trigger | null {
  const { lower, pos } = tokens[index];
  const rules = Object.hasOwn(VERBS, lower) ? VERBS[lower] : null;
  if (rules !== null && isVerbUse(tokens, index)) {
    for (const rule of rules) {
      const found = applied(tokens, index, sentenceLast, rule);
      if (found !== null) return found;
    }
  }
  const plain = { frame: "noun" as const, first: index, last: index + 1, objectFrom: index + 1 };
  if (oneOfSeveral(tokens, index)) return { type: "AGREEMENT", plover: "AGREE", ...plain };
  if (sanctionsFrom(tokens, index)) return { type: "SANCTION", plover: "SANCTION", ...plain };
  const nounRules = Object.hasOwn(NOUNS, lower) ? NOUNS[lower] : null;
  if (nounRules === null || !NOUN.test(pos)) return null;
  for (const { type, plover, needs } of nounRules) {
    if (needs !== undefined && !needs.test(tokens[index - 1]?.lower ?? "")) continue;
    return { type, plover, ...plain };
  }
  return null;
}

function applied(tokens: readonly Token[], index: number, sentenceLast: number, rule: Rule): Trigger | null {
  const reach = Math.min(sentenceLast, index + 1 + (rule.reach ?? 8));
  let objectFrom = index + 1;
  if (rule.needs !== undefined) {
    let words = "";
    let matched = false;
    for (let next = index + 1; next < reach; next += 1) {
      if (/^[.;:]$/.test(tokens[next].text)) break;
      words += words === "" ? tokens[next].lower : ` ${tokens[next].lower}`;
      if (rule.needs.test(words)) {
        matched = true;
        objectFrom = /^(?:VISIT|APPEAL|CALL)$/.test(rule.type) ? index + 1 : next + 1;
        break;
      }
    }
    if (!matched && !neededBefore(tokens, index, rule)) return null;
  }
  return { type: rule.type, plover: rule.plover, frame: rule.frame, first: index, last: index + 1, objectFrom };
}

/** "the agreements signed on Wednesday", "the goal set by", "sanctions imposed by": the object stands before the participle. */
function neededBefore(tokens: readonly Token[], index: number, rule: Rule): boolean {
  if (!/(?:ed|set|held|put|struck)$/.test(tokens[index].lower) || rule.needs === undefined || rule.type === "VISIT")
    return false;
  const before = tokens
    .slice(Math.max(0, index - 4), index)
    .filter(({ sentence }) => sentence === tokens[index].sentence);
  return rule.needs.test(before.map(({ lower }) => lower).join(" ")) && !before.some(({ text }) => text === ",");
}

/** Nouns in the same spelling ("a visit", "the meeting", "sanctions") are no verbs. */
function isVerbUse(tokens: readonly Token[], index: number): boolean {
  const { lower, pos } = tokens[index];
  const before = tokens[index - 1];
  if (lower === "meeting" && isGerund(tokens, index)) return true;
  if (pos === "NOUN" || pos === "PROPN" || pos === "ADJ") {
    if (/(?:ed|met|held|flew|spoke|struck)$/.test(lower)) return true;
    if (!/^(?:visit|meet|sign|agree|impose|travel|urge|reject|invade|fly)$/.test(lower)) return false;
    return before !== undefined && /^(?:to|will|would|could|may|might|should|must|can)$/.test(before.lower);
  }
  if (lower === "meeting" || lower === "signing")
    return pos === "VERB" && !/^(?:the|a|his|her|their|its|this|that|of)$/.test(before?.lower ?? "");
  return !(
    before !== undefined &&
    /^(?:the|a|an|his|her|its|their|new|more|further)$/.test(before.lower) &&
    /^(?:visit|visits|sanctions|attacks|calls|call|bans|ban|demands|protests|votes|tours|strikes)$/.test(lower)
  );
}

/** "after meeting Chinese ambassador Zou": right behind a preposition and before a name. */
function isGerund(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:after|before|while|upon|when)$/.test(tokens[index - 1]?.lower ?? "") &&
    /^(?:\p{Lu}|his$|her$|its$)/u.test(tokens[index + 1]?.text ?? "")
  );
}
