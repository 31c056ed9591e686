import type { Plover } from "./rule_book.ts";
import { UNWILLING } from "./lexicon/words.ts";
import { HARD_TIMES } from "./trigger_objects.ts";

const REFUSED = UNWILLING.replaceAll(/\/\w+/g, "").replaceAll(" ", "|");

/** Words of each tone, a family a line; the first class that fits counts. */
const FAMILIES: readonly (readonly [Plover, string])[] = [
  [
    "THREATEN",
    `
    warn(?!ing shots)\\w*|ultimatum|last chance|red lines?|all options|military option|no mercy|price to pay|not go unanswered|consequences|counter-?measures|legitimate targets?
    (?:immediate|harsh|firm|swift|crushing|severe|strong|decisive|painful|devastating|stern|tough|fierce|massive|fitting|befitting|proportionate|united)(?: and \\w+)? (?:response|reply)
    respond in kind|(?:hit|strike|fire|shoot) back|not go (?:unanswered|unpunished)|take up arms|fight back|(?:will|would|must) pay (?:for|dearly|(?:a|the) (?:\\w+ )?(?:price|consequences|cost))|on notice
    (?:our|its|their) (?:response|reaction|answer|reply) (?:will|would) be
    turn (?:\\S+ ){1,4}into an? (?:\\S+ )?(?:sea|graveyard|cemetery|hell|ashes|rubble)|bathed in blood|(?:will|would) (?:burn|bleed)
    declaration of war|act of war|(?:ready|prepared) for (?:an? |any )?(?:military|war|armed|action)|not rul(?:e|ed|ing) out (?:\\S+ ){0,5}(?:force|military|strikes?|sanctions|retaliation|attack)|within range of (?:our|its|their)|cut off (?:their|his|your) (?:hands?|heads?|legs?)|(?:will|would) (?:\\w+ )?regret
    (?:if|unless)\\b.*\\b(?:it|he|she|they|we) (?:would|will) (?:hit|strike|shoot|sink|bomb|target|kill|invade|close|cut|expel|withdraw|quit|impose)
    (?:will|would|shall|could|may|(?:ready|prepared|going|determined|able|right) to) (?!not |never )(?:\\w+ )?(?:respond(?! to (?:\\S+ ){0,3}(?:queries|questions|requests?|calls?|offers?|needs|appeals?|concerns))|retaliate|strike|crush|destroy|punish|avenge|attack|fine)
    (?:would|will) not (?:dare|hesitate to (?:\\w+ )?(?:use|strike|attack|respond|take|act|retaliate|defend|shoot|hit|resort|impose|fire)|tolerate|stand by)
    (?:would|will) mean (?:\\S+ ){0,8}(?:wars?|fighting|end of)
    (?:would|will) (?!not |never |be no )(?:\\S+ ){1,8}(?:unless|if (?:\\S+ ){1,4}(?:not|\\w+n['’]t|fails?|failed|refuses?|refused))
    (?:would|will) (?:take|adopt) (?:\\S+ ){0,6}(?:measures|action|steps)
    (?:would|will) be (?:treated|regarded|considered|seen) as|(?:would|will) be met with
    (?:it|he|she|they|we|(?:its|his|their) \\w+) (?:might|may|could) (?:stop|halt|suspend|quit|pull out|withdraw|reconsider|revoke|resume (?:attacks|fighting|the war)|expel)
    (?:it|he|she|they|we) (?:would|will|could) (?:send|arrest|close|cut|halt|stop|block|withdraw|suspend|quit|leave|expel|impose|resume (?:attacks|fighting|the war)|sink|shoot|target|bomb|invade|deploy|seize|kill|execute|veto|boycott)\\b.*\\b(?:if|unless)
    `,
  ],
  ["REJECT", "null and void|(?:will|would|do|does) not (?:describe|call|regard|consider) (?:\\S+ ){1,8}as\\b"],
  ["REQUEST", "must|should(?! (?:the|it|they|he|she|we|any|there|an?)\\b)|calls? on|called on|urges?|demands? that"],
  [
    "ACCUSE",
    `
    illegal\\w*|unlawful\\w*|illegitimate|unjust\\w*|(?<!not )violat\\w+|breach\\w*|extrajudicial|fraud\\w*|rigg\\w+
    provocati\\w+|aggression|blackmail|bull(?:y|ies|ied|ying)|unfriendly|unacceptable|irreparable|destabili[sz]\\w+|meddl\\w+|interfer\\w+|undermin\\w+
    lies?|lying|lied|liars?|hypocri\\w+|\\w*mongering|disrepute|(?:trying|attempt\\w*|seek\\w*) to provoke|cynical|irresponsible|reckless|scandalous|shameful|outrageous|deplorable|arrogan\\w+|disgrace\\w*
    (?:serious|deep|grave) concerns?|waste of (?:time|money)|(?:is|are|was|were|been|remains?) (?:\\w+ )?concerned (?:about|over|by|at)|(?:deeply|gravely|seriously) concerned|not entitled|no (?:right|business) to|terroris[mt]\\w*|barbar\\w+|inhuman\\w*|brutal\\w*|criminal\\w*|ethnic cleansing|apartheid|absurd|insult\\w*|farce|sham|crimes? against
    commit\\w* (?:\\w+ )?(?:crimes|offences|murders?)|conspir\\w+|conniv\\w+|collud\\w+|no confidence|shocked|outraged|horrified|disappointed|unhappy|dissatisfied|displeased|(?:serious|deep|grave|extreme|strong) (?:reservations|misgivings|objections|doubts)
    (?:used|using) (?:\\w+ )?(?:gas|force|torture|live (?:fire|ammunition|rounds))|chemical weapons|chlorine|cluster (?:bombs|munitions)|human shields|looted|looting|plunder\\w+
    war crimes?|genocide|atrocit\\w+|tortur\\w+|massacr\\w+|abuses
    condemn\\w*|denounc\\w+|deplor\\w+|blam(?:e|es|ed|ing)|appall\\w+|horrific|heinous|abhorrent|despicable|disgust\\w+|cowardly|callous|ruthless|savage\\w*
    alarming|dangerous|endanger\\w+|disappoint\\w+|disastrous|intolerable|inexcusable|inadmissible|unwarranted|unjustifi\\w+|disproportionate|indiscriminate|excessive|unfair\\w*|discriminat\\w+
    repressi\\w+|oppress\\w+|persecut\\w+|dictator\\w*|tyran\\w+|imperialis\\w+|hegemon\\w+|warmonger\\w*|double standards?|propaganda|disinformation|slander\\w*|smear\\w*
    misleading|distort\\w+|deceiv\\w+|deceit\\w*|dishonest\\w*|bad faith|contrary to|in defiance of|flout\\w*|contraven\\w+|inconsistent with|contradict\\w*
    (?:grave|serious|big|huge|strategic|historic|terrible|tragic|dangerous|colossal) (?:mistake|error|blunder)s?|jeopardi[sz]\\w+|inflam\\w+|incit\\w+|orchestrat\\w+|harbou?r(?:ing|ed)
    (?:had|has|have) not (?:respected|complied|honou?red|kept|fulfilled)|threat to (?:\\w+ )?(?:peace|security|stability)|negligen\\w+|incompeten\\w+|dismay\\w*
    neither free nor fair|not (?:been )?free (?:and|or) fair|(?:fell|falls?|fallen) short of (?:\\w+ ){0,2}standards|lack(?:s|ed|ing) (?:\\w+ )?(?:credibility|legitimacy|transparency)|b(?:ore|ears?) (?:\\w+ )?(?:responsibility|blame)
    (?:troops|forces|soldiers|jets|aircraft|gunmen|ships|vessels|fighters|drones) (?:(?:had|have) )?(?:\\w+ )?(?:crossed|entered)
    bad signal|mockery|travesty|step backwards?|flawed|futil\\w+|fabricat\\w+|sabotag\\w+|smuggling|plot\\w*|betray\\w+|cheat\\w*|stole|stolen|reneg\\w+
    fail(?:ed|s|ing) to|not (?:done|doing) enough|(?:is|are|was|were|been) (?:\\w+ )?(?:blocking|obstructing|hindering|stalling)
    (?:was|were|is|are|been|being) (?:\\w+ )?(?:involved in|complicit|behind|responsible(?! (?:stakeholder|member|manner|way|power|neighbou?r))|to blame|guilty|wrong)
    (?:was|were|had been|have been) (?:\\S+ ){0,3}(?:killed|ordered|carried out|attacked|tortured) by
    `,
  ],
  [
    "REJECT",
    `
    (?:will|would|could|can|does|do|did) ?(?:not|never|n['’]t) (?:\\w+ )?(?:${REFUSED}|agree|back down|be (?:part|drawn|intimidated|pressured|bullied|dictated))
    no longer (?:negotiable|bound)|nothing to (?:discuss|negotiate|talk about)|no (?:plans|intention|question) (?:to|of)|(?:mak|offer)\\w* no (?:concessions?|compromises?)|not lay down|out of the question|non-negotiable
    (?:would|will|can) be no (?:peace|talks|negotiations|deal|compromise|ceasefire|truce|handover|disarmament|withdrawal|elections?|return|concessions|turning back|dialogue|surrender)
    (?:is|are|was|were) (?:\\w+ )?(?:false|untrue|not true|fake)|unfounded|baseless|groundless|nonsense|ridiculous|no truth|untrue|false allegations|(?:have|has|had) nothing to do with
    `,
  ],
  [
    "REQUEST",
    `
    appeal(?:s|ed)? (?:to|for)|ought to|let us|it is (?:time|vital|essential|imperative|necessary) (?:to|that|for)|responsibility to
    needs? to|(?<!(?:will|would|may|not|if|if it|if he|if she|if they) )(?:have|has) to|asks? that
    need(?:s|ed)? (?:\\S+ ){0,4}(?:support|help|aid|assistance|troops|weapons|money|funds|ammunition|reinforcements)
    `,
  ],
  [
    "AGREE",
    `
    vow(?:s|ed)?|(?:will|would) (?:\\w+ )?(?:guarantee|ensure|help|provide|send|supply|contribute|cooperate|work (?:with|together)|honou?r|respect|abide|comply|sign|ratify|accept|participate|take part)
    pledg\\w+|promis\\w+|(?:is|was|are|were|remains?) (?:\\w+ )?(?:(?:ready|willing|prepared|open|committed) to|determined to (?:continue|work|cooperate|improve|develop|strengthen|help|resume|honou?r))
    (?:will|would) continue (?:to (?:work|cooperate|support|help|seek)|(?:its|their|his|her )?(?:efforts|dialogue|talks|cooperation|support))
    wants? to (?:\\w+ )?(?:hold|meet|work|talk|cooperate|improve|continue|resume|deepen|strengthen|restore|build)
    `,
  ],
  [
    "SUPPORT",
    `
    support\\w*|welcom\\w+|solidarity|stand with|shoulder to shoulder|historic|landmark|congratulat\\w+|grateful|friendship
    (?:is|am|are|was|were) (?:\\w+ )?sorry|(?:will|would) (?:\\w+ )?back (?!down|off|out|to|from)|deserv\\w+|applaud\\w*|commend\\w*|prais\\w+|proud of|constructive|step in the right direction|positive step|important step|milestone
    (?:shown|showed|display\\w+) (?:\\w+ )?(?:courage|resolve|resilience|bravery)|encourag(?:ed|ing)|(?:satisfied|happy|pleased|impressed) (?:with|by)|condolences|grieved|saddened|sympath\\w+
    `,
  ],
];

const TONES = FAMILIES.map(([plover, lines]) => {
  const families = lines.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  return [plover, new RegExp(`\\b(?:${families.join("|")})\\b`)] as const;
});

/** Tones in which somebody turns against others. */
export const HOSTILE = /^(?:THREATEN|ACCUSE|REJECT)$/;

/**
 * The PLOVER class of a public statement: a threat, charge, refusal, demand, promise or support by the words it says, and
 * plain talk (CONSULT) without any.
 *
 * @param cue    the verb of speech as written, null where none stands
 * @param words  what is said, in lower case
 */
export function toneOf(cue: string | null, words: string): Plover {
  if (/^(?:warn|threaten)/.test(cue ?? "") && !HARD_TIMES.test(words)) return "THREATEN";
  const plain = words.replaceAll(/["“”]/g, "");
  return TONES.find(([, pattern]) => pattern.test(plain))?.[0] ?? "CONSULT";
}
