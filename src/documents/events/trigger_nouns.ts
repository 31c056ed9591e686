import { nouns } from "./rule_book.ts";
import { GOODS } from "./trigger_objects.ts";

/** "tariff rates", "sanctions relief": before these the noun only qualifies. */
const NO_COMPOUND =
  /^(?!(?:relief|evasion|busting|waivers?|exemptions?|rates?|wars?|policy|policies|threats?|regime|lines?|revenues?|risks?|schedule|monitors?|concessions?|barriers?|cuts?|reductions?|quotas?|uncertainty|news|impact|hopes|fears)\b)/;

nouns("visit", "VISIT", "CONSULT");
nouns("trip", "VISIT", "CONSULT", undefined, /^(?!through\b|across\b|around\b)/);
nouns("tour", "TOUR", "CONSULT");
nouns("trip", "TOUR", "CONSULT", undefined, /^(?:through|across|around)\b/);
nouns("meeting talks negotiations consultations", "MEETING", "CONSULT");
nouns("discussions meetings", "MEETING", "CONSULT", undefined, /^(?:with|between)\b/);
nouns("summit", "SUMMIT", "CONSULT");
nouns("signing", "SIGNING", "SUPPORT");
nouns("conversation conversations", "CALL", "CONSULT", /^(?:phone|telephone|telephonic|video)$/);
nouns("call calls", "CALL", "CONSULT", /^(?:phone|telephone|video|conference)$/);
nouns("call", "CALL", "CONSULT", undefined, /^(?:with|between)\b/);
nouns("call calls appeal plea", "APPEAL", "REQUEST", undefined, /^(?:for|on|to)\b/);
nouns("demand", "APPEAL", "REQUEST", undefined, /^(?:that|to|the)\b/);
nouns(
  "launch launches test tests firing firings",
  "MILITARY_ACTION",
  "MOBILIZE",
  /^(?:missile|nuclear|rocket|ballistic|icbm|weapons?)$/,
);
nouns(
  "launch launches test tests firing",
  "MILITARY_ACTION",
  "MOBILIZE",
  undefined,
  /^of (?:\w+ ){0,4}(?:missiles?|rockets?)\b/,
);
nouns("attack attacks", "OTHER", "COERCE", /^cyber$/);
nouns("barrage", "MILITARY_ACTION", "ASSAULT", /^(?:missile|rocket|drone|artillery)$/);
nouns("war", "MILITARY_ACTION", "ASSAULT", undefined, /^(?:with|on|against|in)\b/);
nouns(
  "invasion attack offensive airstrike airstrikes bombardment shelling annexation incursion",
  "MILITARY_ACTION",
  "ASSAULT",
);
nouns("strike strikes attacks raids assaults", "MILITARY_ACTION", "ASSAULT", undefined, /^(?:on|against)\b/);
nouns("intervention", "MILITARY_ACTION", "ASSAULT", /^(?:military|armed)$/);
nouns(
  "coup putsch mutiny",
  "MILITARY_ACTION",
  "ASSAULT",
  undefined,
  /^(?!(?:leaders?|plotters?|plots?|makers?|fears?|rumou?rs|suspects?|anniversary)\b)/,
);
nouns(
  "fighting clash clashes hostilities skirmish skirmishes battle battles gunbattle gunfight shootout firefight violence combat",
  "MILITARY_ACTION",
  "ASSAULT",
  undefined,
  /^(?:(?:\S+ ){0,7}?between|with|among)\b/,
);
nouns(
  "strike strikes attacks raid raids assaults",
  "MILITARY_ACTION",
  "ASSAULT",
  /^(?:air|drone|missile|rocket|military|retaliatory|deadly|overnight)$/,
);
nouns("embargo", "EMBARGO", "SANCTION");
nouns("ban bans", "EMBARGO", "SANCTION", /^(?:import|export|trade|oil|grain|rice|gas|coal|sugar|wheat)$/);
nouns(
  "ban",
  "EMBARGO",
  "SANCTION",
  undefined,
  new RegExp(`^on (?:\\w+ ){0,3}(?:imports?|exports?|shipments?|sales|importing|exporting|${GOODS})\\b`),
);
nouns("tariffs tariff", "TARIFF", "SANCTION", undefined, NO_COMPOUND);
nouns(
  "duties levies",
  "TARIFF",
  "SANCTION",
  /^(?:import|export|customs|dumping|countervailing|excise|retaliatory|punitive)$/,
);
nouns(
  "duties duty levy levies tax",
  "TARIFF",
  "SANCTION",
  undefined,
  /^on (?:\w+ ){0,5}(?:imports?|exports?|goods|products|cars|vehicles|steel)\b/,
);
nouns("duties levies", "TARIFF", "SANCTION", /^(?:higher|new|additional|extra|steep|stiff)$/, /^on\b/);
nouns("imposition", "TARIFF", "SANCTION", undefined, /^of (?:\w+ ){0,3}(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b/);
nouns("imposition", "SANCTION", "SANCTION", undefined, /^of (?:\w+ ){0,3}(?:sanctions|restrictions)\b/);
nouns("sanctions", "SANCTION", "SANCTION", undefined, NO_COMPOUND);
nouns("controls restrictions curbs", "SANCTION", "SANCTION", /^(?:export|import|trade|technology|chip)$/);
nouns(
  "package packages round",
  "SANCTION",
  "SANCTION",
  undefined,
  /^of (?:\w+ ){0,2}sanctions (?:on|against|targeting)\b/,
);
nouns("vote", "VOTE", "SUPPORT", undefined, /^(?!against\b)/);
nouns("vote votes", "VOTE", "REJECT", undefined, /^against\b/);
nouns("referendum", "VOTE", "SUPPORT");
nouns("proposal proposals suggestion", "PROPOSAL", "REQUEST", undefined, /^(?:to|for|of|that|on|by|from|aimed)\b/);
nouns(
  "plan initiative roadmap blueprint formula",
  "PROPOSAL",
  "REQUEST",
  /^(?:peace|ceasefire|truce|settlement|compromise|mediation)$/,
);
nouns("plan offer", "PROPOSAL", "REQUEST", undefined, /^by\b/);
nouns("protest protests demonstration demonstrations", "OTHER", "PROTEST");
nouns(
  "deployment",
  "OTHER",
  "MOBILIZE",
  undefined,
  /^of (?:\w+ ){0,4}(?:troops|forces|soldiers|missiles?|warships?|tanks?|systems?)\b/,
);
nouns("expulsion recall", "OTHER", "SANCTION", undefined, /^of (?:\w+ ){0,4}(?:diplomats?|ambassadors?|envoys?)\b/);
nouns("withdrawal", "OTHER", "RETREAT", undefined, /^of (?:\w+ ){0,4}(?:troops|forces|soldiers)\b/);
nouns("arrest detention", "OTHER", "COERCE", undefined, /^of\b/);
