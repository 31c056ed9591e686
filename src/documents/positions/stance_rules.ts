import { LETTERS } from "../letters.ts";

/** Who holds a stance: the subject, those behind "by" (or "from"), the owner before the words, or whoever is speaking. */
export type HolderRule = "subject" | "by" | "owner" | "speaker";

/** Words that tell a stance, and who holds it. */
export interface StanceRule {
  readonly stance: string;
  readonly pattern: RegExp;
  readonly holder: HolderRule;
}

function rule(stance: string, holder: HolderRule, source: string): StanceRule {
  return { stance, holder, pattern: new RegExp(`(?<![${LETTERS}-])(?:${source})(?![${LETTERS}])`, "gu") };
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
    "neutral (?:actor|party|mediator|broker|country|position|stance|observer|power|arbiter)|neutrality|(?:itself|themselves) (?:as )?(?:a )?neutral|(?:is|are|remains?|remained|stays?|stayed|kept|keeps|was|been) neutral",
  ),
  rule(
    "declines_to_condemn",
    "subject",
    `(?:refrained from|declined to|declines to|refused to|refuses to|refusing to|stopped short of|avoided|avoids|has not|have not|had not|has never|have never|did not|does not|never)(?: (?:openly|publicly|directly|explicitly|yet))? ${CONDEMN}`,
  ),
  rule(
    "condemns",
    "subject",
    "(?<!not |never |to |from openly |from )(?:condemned|condemns|denounced|denounces|deplored|deplores|slammed|slams|slamming|decried|decries|lambasted|blasted|criticis(?:ed|es)|criticiz(?:ed|es)|(?:hit|lashed) out at)",
  ),
  rule(
    "sceptical",
    "by",
    "(?:met|greeted|received|viewed|seen|regarded|treated)(?: \\p{L}+)? with (?:\\p{L}+ )?(?:skepticism|scepticism|suspicion|doubt|distrust|mistrust|wariness)",
  ),
  rule(
    "sceptical",
    "subject",
    "(?:is|are|was|were|remains?|remained) (?:\\p{L}+ )?(?:skeptical|sceptical|doubtful|suspicious|wary)|(?:voiced|expressed) (?:\\p{L}+ )?(?:skepticism|scepticism|doubts?)|(?:doubts|doubted) (?:that|whether|the)",
  ),
  rule("cautious", "by", "(?:met|greeted|received|viewed|treated|welcomed)(?: \\p{L}+)? with (?:\\p{L}+ )?caution"),
  rule(
    "cautious",
    "subject",
    "(?:reacted|responded) (?:\\p{L}+ )?(?:cautiously|with caution)|(?:is|are|was|were|remains?) (?:\\p{L}+ )?cautious",
  ),
  rule(
    "urges",
    "subject",
    "(?:urged|urges|urging|(?:called|calls|calling|call) on(?=[^.;]* (?:to|for) )|called upon|appealed to|pressed(?! ahead| on)|pleaded with)",
  ),
  rule(
    "rejects",
    "subject",
    "(?:rejected|rejects|has rejected|dismissed|dismisses|rebuffed|ruled out|rules out|turned down|refuse[ds] to (?!(?:openly |publicly )?(?:condemn|denounce|critici[sz]e|comment|say|give|name|be|call)\\b))",
  ),
  rule(
    "opposes",
    "subject",
    "(?:opposed|opposes|oppose|objects to|objected to|is against|are against|opposition to|resists|resisted|(?:votes?|voted|voting) against|(?:spoke|speaks|came) out against)",
  ),
  rule(
    "opposes",
    "speaker",
    "(?:illegitimate|illegal|unlawful|unjust|unilateral|unfair) (?:\\p{L}+ )?(?:sanctions|measures|restrictions|tariffs)",
  ),
  rule(
    "opposes",
    "speaker",
    "(?:label(?:l?ed|s)?|brand(?:s|ed)?|describ(?:es?|ed)|call(?:s|ed)?|consider(?:s|ed)?|regard(?:s|ed)?)(?: \\p{L}+){0,3} [“\"‘'](?:unjust|illegitimate|illegal|unfair|unlawful|unacceptable|discriminatory|domination|hegemony|bullying|coercion)",
  ),
  rule("supports", "subject", "(?:supports|backs|endorses|endorsed|hailed|welcomed|praised|backed|applauded)"),
  rule("supports", "subject", `${DECLARED}(?:[“"‘]?[\\p{L}-]+ ){0,4}[“"‘]?support[”"’]? (?:for|to)`),
  rule("supports", "owner", `(?<!${DECLARED}.{0,40})support for`),
  rule(
    "willing_to_cooperate",
    "subject",
    "(?:is|are|was|were) (?:\\p{L}+ )?(?:willing|ready|prepared) to (?:work|cooperate|co-operate|deepen|expand|strengthen|talk|negotiate|mediate)",
  ),
  rule("accuses", "subject", "(?:accused|accuses|accusing|blamed|blames|blaming)(?! of)"),
  rule("threatens", "subject", "(?:threatened(?! by)|threatens|threatening)"),
  rule(
    "concerned",
    "subject",
    "(?:expressed|expresses|voiced|voices)(?: \\p{L}+){0,3} (?:concerns?|alarm|regret|dismay)|(?:is|are|was|were) (?:\\p{L}+ )?(?:concerned|worried|alarmed) (?:about|over|by)",
  ),
  rule(
    "opposes",
    "speaker",
    "(?:is|are|was|were) (?:\\p{L}+ )?(?:illegal|unlawful|illegitimate|unacceptable|unjustified|unjust)",
  ),
  rule("denies", "subject", "(?:denied|denies|denying)"),
  rule(
    "demands",
    "subject",
    "(?:demanded|(?<!(?:reject(?:ed|s)?|the|these|such|all|met|its|their) )demands(?! (?:by|from|of|for)\\b)|insist(?:ed|s) on(?! (?:its|his|her|their)\\b))",
  ),
];
