import { LETTERS } from "../letters.ts";

/** Who holds a stance: the subject, those behind "by" (or "from"), the owner before the words, or whoever is speaking. */
export type HolderRule = "subject" | "by" | "owner" | "speaker";

/** Words that tell a stance, and who holds it. */
export interface StanceRule {
  readonly stance: string;
  readonly pattern: RegExp;
  /** Pieces of words of which one stands in every text that matches. */
  readonly cues: readonly string[];
  readonly holder: HolderRule;
}

function rule(stance: string, holder: HolderRule, cues: string, source: string): StanceRule {
  const pattern = new RegExp(`(?<![${LETTERS}-])(?:${source})(?![${LETTERS}])`, "gu");
  return { stance, holder, cues: cues.split("|"), pattern };
}

const CONDEMN =
  "(?:condemn(?:ing|ed)?|denounc(?:e|ing|ed)|criticis(?:e|ing)|criticiz(?:e|ing)|call(?:ing)? (?:it|the (?:war|conflict)) an invasion)";

const DECLARED =
  "(?:pledged|expressed|voiced|offered|declared|reiterated|reaffirmed|affirmed|promised|signalled|signaled) ";

/** Every form in which a stance is told, over a sentence in lower case; in the order in which they are tried. */
export const STANCE_RULES: readonly StanceRule[] = [
  rule(
    "claims_neutrality",
    "owner",
    "neutral",
    "neutral (?:actor|party|mediator|broker|country|position|stance|observer|power|arbiter)|neutrality|(?:itself|themselves) (?:as )?(?:a )?neutral|(?:is|are|remains?|remained|stays?|stayed|kept|keeps|was|been) neutral",
  ),
  rule(
    "declines_to_condemn",
    "subject",
    "condemn|denounc|critici|call",
    `(?:refrained from|declined to|declines to|refused to|refuses to|refusing to|stopped short of|avoided|avoids|has not|have not|had not|has never|have never|did not|does not|never)(?: (?:openly|publicly|directly|explicitly|yet))? ${CONDEMN}`,
  ),
  rule(
    "condemns",
    "subject",
    "condemn|denounc|deplor|slam|decri|lambast|blasted|critici| out at",
    "(?<!not |never |to |from openly |from )(?:condemned|condemns|denounced|denounces|deplored|deplores|slammed|slams|slamming|decried|decries|lambasted|blasted|criticis(?:ed|es)|criticiz(?:ed|es)|(?:hit|lashed) out at)",
  ),
  rule(
    "sceptical",
    "by",
    "skeptic|scepti|suspicion|trust|doubt|wariness",
    "(?:met|greeted|received|viewed|seen|regarded|treated)(?: \\p{L}+)? with (?:\\p{L}+ )?(?:skepticism|scepticism|suspicion|doubt|distrust|mistrust|wariness)",
  ),
  rule(
    "sceptical",
    "subject",
    "tical|doubt|suspicious|wary|cism",
    "(?:is|are|was|were|remains?|remained) (?:\\p{L}+ )?(?:skeptical|sceptical|doubtful|suspicious|wary)|(?:voiced|expressed) (?:\\p{L}+ )?(?:skepticism|scepticism|doubts?)|(?:doubts|doubted) (?:that|whether|the)",
  ),
  rule(
    "cautious",
    "by",
    "caution",
    "(?:met|greeted|received|viewed|treated|welcomed)(?: \\p{L}+)? with (?:\\p{L}+ )?caution",
  ),
  rule(
    "cautious",
    "subject",
    "cautio",
    "(?:reacted|responded) (?:\\p{L}+ )?(?:cautiously|with caution)|(?:is|are|was|were|remains?) (?:\\p{L}+ )?cautious",
  ),
  rule(
    "urges",
    "subject",
    "urg|call|appeal|press|pleaded",
    "(?:urged|urges|urging|(?:called|calls|calling|call) on(?=[^.;]* (?:to|for) )|called upon|appealed to|pressed(?! ahead| on)|pleaded with)",
  ),
  rule(
    "rejects",
    "subject",
    "reject|dismiss|rebuff|rule|turned|refuse",
    "(?:rejected|rejects|has rejected|dismissed|dismisses|rebuffed|ruled out|rules out|turned down|refuse[ds] to (?!(?:openly |publicly )?(?:condemn|denounce|critici[sz]e|comment|say|give|name|be|call)\\b))",
  ),
  rule(
    "opposes",
    "subject",
    "oppos|object|against|resist",
    "(?:opposed|opposes|oppose|objects to|objected to|is against|are against|opposition to|resists|resisted|(?:votes?|voted|voting) against|(?:spoke|speaks|came) out against)",
  ),
  rule(
    "opposes",
    "speaker",
    "llegitimate|illegal|unlawful|unjust|unilateral|unfair",
    "(?:illegitimate|illegal|unlawful|unjust|unilateral|unfair) (?:\\p{L}+ )?(?:sanctions|measures|restrictions|tariffs)",
  ),
  rule(
    "opposes",
    "speaker",
    "unjust|illegitimate|illegal|unfair|unlawful|unacceptable|discriminatory|domination|hegemony|bullying|coercion",
    "(?:label(?:l?ed|s)?|brand(?:s|ed)?|describ(?:es?|ed)|call(?:s|ed)?|consider(?:s|ed)?|regard(?:s|ed)?)(?: \\p{L}+){0,3} [“\"‘'](?:unjust|illegitimate|illegal|unfair|unlawful|unacceptable|discriminatory|domination|hegemony|bullying|coercion)",
  ),
  rule(
    "supports",
    "subject",
    "support|back|endors|hail|welcom|prais|applaud",
    "(?:supports|backs|endorses|endorsed|hailed|welcomed|praised|backed|applauded)",
  ),
  rule("supports", "subject", "support", `${DECLARED}(?:[“"‘]?[\\p{L}-]+ ){0,4}[“"‘]?support[”"’]? (?:for|to)`),
  rule("supports", "owner", "support", `(?<!${DECLARED}.{0,40})support for`),
  rule(
    "willing_to_cooperate",
    "subject",
    "to ",
    "(?:is|are|was|were) (?:\\p{L}+ )?(?:willing|ready|prepared) to (?:work|cooperate|co-operate|deepen|expand|strengthen|talk|negotiate|mediate)",
  ),
  rule("accuses", "subject", "accus|blam", "(?:accused|accuses|accusing|blamed|blames|blaming)(?! of)"),
  rule("threatens", "subject", "threaten", "(?:threatened(?! by)|threatens|threatening)"),
  rule(
    "concerned",
    "subject",
    "concern|alarm|regret|dismay|worr",
    "(?:expressed|expresses|voiced|voices)(?: \\p{L}+){0,3} (?:concerns?|alarm|regret|dismay)|(?:is|are|was|were) (?:\\p{L}+ )?(?:concerned|worried|alarmed) (?:about|over|by)",
  ),
  rule(
    "opposes",
    "speaker",
    "lawful|legal|legitimate|acceptable|just",
    "(?:is|are|was|were) (?:\\p{L}+ )?(?:illegal|unlawful|illegitimate|unacceptable|unjustified|unjust)",
  ),
  rule("denies", "subject", "den", "(?:denied|denies|denying)"),
  rule(
    "demands",
    "subject",
    "demand|insist",
    "(?:demanded|(?<!(?:reject(?:ed|s)?|the|these|such|all|met|its|their) )demands(?! (?:by|from|of|for)\\b)|insist(?:ed|s) on(?! (?:its|his|her|their)\\b))",
  ),
];
