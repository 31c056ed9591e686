import { CONDEMNING, DEMANDING, EASING, FORBIDDING } from "./lexicon/words.ts";

export const AGREEMENTS =
  /\b(?:agreements?|deals?|pacts?|memorand\w+|mou|mous|contracts?|treat(?:y|ies)|accords?|communiqu[eé]|exchange of notes|documents?|declarations?|protocols?|statement|charter|order|law|decree|letters?|roadmap|partnership|vision|legislation|bill|proclamation|ratification|instruments?|cease-?fire|cease - fire|truce|armistice)\b/;
/** What binds states: laws and decrees are scrapped at home. */
export const TREATY =
  /\b(?:agreements?|deals?|pacts?|memorand\w+|mou|mous|contracts?|treat(?:y|ies)|accords?|declarations?|protocols?|convention|partnership)\b/;
export const BARGAINS =
  /\b(?:agreements?|deals?|pacts?|accords?|compromise|understanding|ceasefire|cease-fire|truce|protocols?|treat(?:y|ies)|settlement|memorand\w+)\b/;
export const SANCTIONS =
  /\b(?<!\b(?:lift|eas[ei]|remov|relax|releas|unfreez|waiv|suspen)\w* (?:\S+ ){0,4})(?:sanctions?(?! relief| waivers?)|restrictions?(?! on (?:\S+ )?(?:protests?|gatherings?|movement|media|press|demonstrations?|rall(?:y|ies)|internet|speech|journalists?|worship))|curbs|export (?:and import )?controls|blacklist|entity list|sanctions list|asset freezes?|(?:retaliatory|punitive|restrictive|sweeping|counter|economic|trade) measures|counter ?measures|price cap|oil cap|penalties|travel bans?|visa bans?|(?<!aid |assistance |support |stimulus |rescue |defen[cs]e )package (?:against|targeting|aimed)|(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:sanctions )?package)\b/;
export const TARIFFS = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surtax(?:es)?|surcharges?)\b/;
/** Goods that bans and quotas name, as alternatives of a pattern. */
export const GOODS =
  "oil|gas|coal|lng|crude|grain|wheat|rice|seafood|beef|pork|poultry|chicken|soy\\w*|corn|maize|onions?|technology|chips|semiconductors|diesel|gold|diamonds?|steel|alumin(?:i?um)|copper|timber|trucks?|ships?|vessels|flights?|airlines|aircraft|goods|products|trade|cars|vehicles|beer|wine|fish|meat|milk|sugar|cotton|fertili[sz]ers?|titanium|uranium(?! enrichment)|lithium|nickel|graphite|gallium|rare earths|minerals";
export const TRADE_BAN = new RegExp(
  `\\b(?:imports?|exports?|importing|exporting|shipments?|sales?|purchases?|${GOODS})\\b`,
);
export const BANS =
  /\b(?:embargo(?:es)?|blockade|(?:import |export |trade |sales |oil |grain |rice |complete |total |full |partial |fresh |new |temporary |blanket )*bans? on(?! (?:\S+ ){0,3}(?:channels?|media|press|newspapers?|broadcasters?|protests?|rall(?:y|ies)|demonstrations?|gatherings|part(?:y|ies)|marches|groups?|organi[sz]ations?|smoking|alcohol|veils?|headscar(?:f|ves))\b))\b/;
export const RELIEF =
  /\b(?:sanctions?|restrictions?|tariffs?(?! concessions)|ban|bans|curbs|embargo(?:es)?|controls|dut(?:y|ies)|blockade|lev(?:y|ies))\b/;
export const PLAN =
  /\b(?:plan|plans|proposal|proposals|initiative|roadmap|blueprint|framework|formula|draft|treaty|ceasefire|truce|talks|position paper|amendments?|idea)\b/;
export const GOALS = /\b(?:goals?|targets?|objectives?)\b/;
export const MEETINGS =
  /^(?!(?:up|off|back|out|down|on|to)\b).*\b(?:meetings?|talks|negotiations|consultations|discussions?|session|round|bilateral|dialogue|press conference with)\b/;
export const CALLS =
  /\b(?:(?:phone|telephone|video|conference)(?: ?-? ?)(?:calls?|conversations?|talks|link)|by (?:phone|telephone|video)|(?:over|on) the (?:phone|telephone)|via (?:phone|telephone|video)\w*)\b/;
export const ARMS =
  /\b(?:aid|assistance|relief|loans?|grants?|humanitarian|weapons?|weaponry|arms|tanks|jets|missiles?|ammunition|munitions|military (?:support|equipment)|funding(?! bill)|support package|air defen[cs]e systems?|vaccines)\b/;
/** Arms that go to a border of one's own are shown, not given. */
export const SHOWN =
  "tanks (?:and \\S+ (?:\\S+ )?)?(?:to|towards?|near|along) (?:its|the|their) (?:\\S+ ){0,2}(?:borders?|frontier|front|coast)";
export const FORCES =
  /\b(?:troops|forces|soldiers|missiles?|ships?|tanks?|reservists|warships?|aircraft|warplanes|fighter jets|destroyers?|bombers?|marines|battalions?|brigades?|platoons?|paratroopers|commandos|personnel|systems?|units?|batter(?:y|ies)|launchers|squadrons?|jets|drones|frigates?|submarines?|interceptors|carrier|(?:patrol|naval|coast ?guard) (?:vessels|boats|ships))\b/;
export const STRIKES =
  /\b(?:invasion|(?<!\b(?:verbal|scathing|blistering|stinging|withering|personal|veiled|bitter|furious|harsh|sharp) )attacks?|(?:air ?|drone |missile |military |precision |retaliatory |deadly )*(?<!\b(?:general|hunger|nationwide|rail|bus|hour|day|indefinite|labou?r|workers|teachers|transport|token|warning) )(?:air)?strikes?|offensive|assault|missiles?(?! (?:tests?|launch\w*|exercises?|drills?))|rockets?|war(?! ?games| man(?:o?euvres?|euvers?)| exercises?| drills?)|military operations?|special operation|raids?|drones?|bombardment|bombing|incursion|barrage)\b/;
/** A bill or a deal is killed in words only. */
export const NO_BILL = /^(?!.*\b(?:bill|deal|plan|proposal|project|legislation|idea|talks|time)\b)/;
export const DIPLOMATS =
  /\b(?:diplomats?|ambassadors?|high commissioners?|envoys?|embassy|observers?|observer mission|consul\w*|charg[eé]s? d.affaire?s|diplomatic (?:staff|relations|ties)|attach\p{L}+)(?!\p{L})/u;
export const LEGISLATURE =
  /\b(?:house|senate|parliament|congress|committee|council|panel|lawmakers|assembly|mps|meps|duma|knesset|bundestag|legislators|legislature|commons|cabinet)\b/;
const CONTENTS = `${CONDEMNING}|${DEMANDING}|${EASING}|${FORBIDDING}`;
/** A text whose participle tells more ("a law banning") is told by the tables of the classes. */
export const RESOLUTION = new RegExp(
  `\\b(?:resolution|motion|text|amendments?|bill|legislation|draft|law)\\b(?! (?:\\S+ ){0,2}(?:${CONTENTS}))`,
);
/** What economists and firms warn of: nobody threatens it. */
export const HARD_TIMES =
  /\b(?:profits?|growth|econom(?:y|ies|ic)|dollar|currency|drought|weather|storms?|flood(?:s|ing)|climate|pandemic|virus|disease|famine|hunger|starvation|inflation|recession|prices|demand|revenues?|output|earnings|sales|slowdown|downturn|deficits?|debts?|markets?|volatility|shortages?|jobs|costs would|budget|supply|supplies|harvests?)\b/;
export const LAND =
  /\b(?:(?:city|town)(?! hall)|village|territory|territories|region|regions|base|airport|airfields?|airstrip|enclave|barracks|positions|province|crimea|island|plant|peninsula|land|dam)\b/;

/** What somebody will not do who only keeps silent. */
export const UNTOLD =
  "(?:comment|say|give|name|be (?:named|drawn|identified|quoted|interviewed)|by|answer|elaborate|discuss|disclose|speak|provide|confirm|\\d)";
