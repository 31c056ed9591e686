import { AS_FARCE, TOLD_TO } from "./lexicon/words.ts";
import { verbs } from "./rule_book.ts";
import {
  AGREEMENTS,
  ARMS,
  BANS,
  BARGAINS,
  CALLS,
  DIPLOMATS,
  FORCES,
  GOALS,
  HARD_TIMES,
  LAND,
  LEGISLATURE,
  MEETINGS,
  NO_BILL,
  PLAN,
  RELIEF,
  RESOLUTION,
  SANCTIONS,
  SHOWN,
  STRIKES,
  TARIFFS,
  TRADE_BAN,
  TREATY,
  UNTOLD,
} from "./trigger_objects.ts";

const TO_PLACE = /^(?:\w+ ){0,2}to \p{L}/u;

verbs("visit", "VISIT", "CONSULT");
verbs("arrive", "VISIT", "CONSULT", { needs: /^(?:\w+ )?(?:in|at|on|to|from|for)\b/ });
verbs("land touch", "VISIT", "CONSULT", { needs: /^(?:down )?in\b/ });
verbs("travel/travelled/travelling travel/traveled/traveling fly/flew/flown go/went/gone head", "VISIT", "CONSULT", {
  needs: TO_PLACE,
});
verbs("tour", "TOUR", "CONSULT");
verbs("hold/held have/had/has conduct receive convey", "CALL", "CONSULT", { needs: CALLS, frame: "mutual", reach: 7 });
verbs("speak/spoke/spoken talk discuss", "CALL", "CONSULT", { needs: CALLS, frame: "mutual", reach: 16 });
verbs("phone telephone", "CALL", "CONSULT", { frame: "mutual" });
verbs("speak/spoke/spoken", "CALL", "CONSULT", { needs: /^(?:\w+ ){0,4}with\b/, frame: "mutual", reach: 6 });
verbs("meet/met", "MEETING", "CONSULT", { frame: "mutual" });
verbs(
  "hold/held have/had/has conduct resume continue start/started begin/began/begun/beginning open conclude convene attend",
  "MEETING",
  "CONSULT",
  {
    needs: MEETINGS,
    frame: "mutual",
    reach: 10,
  },
);
verbs("sit/sat/sitting", "MEETING", "CONSULT", { needs: /^down (?:\w+ )?with\b/, frame: "mutual", reach: 4 });
verbs("discuss", "MEETING", "CONSULT", { needs: /\bwith\b/, frame: "mutual", reach: 12 });
verbs("host hold/held attend convene", "SUMMIT", "CONSULT", {
  needs: /^(?!(?:up|off|back|out|down|on)\b).*\bsummit\b/,
  frame: "mutual",
  reach: 6,
});
verbs("host receive greet welcome", "MEETING", "CONSULT", { frame: "mutual" });
verbs("sign ink initial/initialled", "SIGNING", "SUPPORT", { needs: AGREEMENTS, frame: "mutual", reach: 12 });
verbs("ratify", "AGREEMENT", "SUPPORT", { needs: AGREEMENTS });
verbs("agree", "AGREE_SANCTION", "SANCTION", {
  needs:
    /^(?:(?:\w+ ){0,3}(?:to|on|new|another|a|an|the|fresh)\b.{0,60})\b(?:sanctions?|export (?:controls|restrictions)|price cap|embargo|freeze|immobili[sz]e|ban)\b/,
  reach: 12,
});
verbs("agree", "AGREEMENT", "AGREE", { frame: "mutual" });
verbs("reach strike/struck conclude clinch seal finalise finalize hammer broker secure", "AGREEMENT", "AGREE", {
  needs: BARGAINS,
  frame: "mutual",
  reach: 7,
});
verbs("announce unveil", "AGREEMENT", "AGREE", {
  needs: /^(?:\w+ ){0,5}(?:deal|pact|accord|(?:truce|ceasefire) (?:deal|agreement|with|between))\b/,
  frame: "mutual",
  reach: 6,
});
verbs("roll", "OTHER", "CONCEDE", { needs: /^back\b.{0,40}\b(?:sanctions?|restrictions?|tariffs?|curbs|controls)\b/ });
verbs("roll", "SANCTION", "SANCTION", { needs: /^out\b.{0,40}\b(?:sanctions?|restrictions?|export controls|curbs)\b/ });
verbs("roll", "TARIFF", "SANCTION", { needs: /^out\b.{0,40}\b(?:tariffs?|dut(?:y|ies))\b/ });
verbs("come/came", "AGREEMENT", "AGREE", {
  needs: /^to an? (?:\w+ )?(?:agreement|deal|understanding)\b/,
  frame: "mutual",
});
verbs(
  "lift ease relax waive remove release scrap suspend pause rescind drop reverse end delay postpone cut lower reduce",
  "OTHER",
  "CONCEDE",
  {
    needs: RELIEF,
    reach: 7,
  },
);
verbs(
  "impose slap introduce announce unveil adopt approve levy raise hike increase double triple quadruple reimpose enact apply place",
  "TARIFF",
  "SANCTION",
  { needs: TARIFFS, reach: 12 },
);
verbs("hit/hit/hitting target strike/struck", "TARIFF", "SANCTION", {
  needs: /\bwith\b.{0,40}\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b/,
  reach: 12,
});
verbs("impose introduce announce unveil adopt enforce declare enact", "EMBARGO", "SANCTION", { needs: BANS, reach: 7 });
verbs(
  "impose reimpose reinstate slap introduce announce unveil adopt approve widen expand tighten extend step renew prolong broaden adjust enact place levy toughen strengthen issue",
  "SANCTION",
  "SANCTION",
  { needs: SANCTIONS, reach: 9 },
);
verbs("add", "SANCTION", "SANCTION", { needs: /\bto (?:\w+ ){0,6}(?:list|blacklist)\b/, reach: 18 });
verbs("put/put/putting place include", "SANCTION", "SANCTION", {
  needs: /\b(?:on|in|under) (?:\w+ ){0,5}(?:sanctions?|black ?list|sanctions list|entity list|terror\w* list)\b/,
  reach: 18,
});
verbs("hit/hit/hitting target punish", "SANCTION", "SANCTION", { needs: /\bwith\b.{0,40}\bsanctions\b/, reach: 12 });
verbs("sanction blacklist", "SANCTION", "SANCTION");
verbs("freeze/froze/frozen", "SANCTION", "SANCTION", { needs: /\b(?:assets?|reserves|accounts|funds)\b/ });
verbs("block", "EMBARGO", "SANCTION", {
  needs: /\b(?:imports?|exports?|shipments?|sales?|purchases?|trade|oil|gas|grain|products|goods|flights?)\b/,
  reach: 7,
});
verbs("ban halt suspend stop bar embargo restrict prohibit", "EMBARGO", "SANCTION", {
  needs: TRADE_BAN,
  reach: 7,
});
verbs("aim", "GOAL_SET", "AGREE", {
  needs: /^(?:for|at)\b.{0,60}\b(?:growth|percent|per cent|%|rate|output|deficit|barrels|tonnes)/,
  reach: 14,
});
verbs("set/set/setting establish agree adopt fix", "GOAL_SET", "AGREE", { needs: GOALS, reach: 7 });
verbs("abstain", "VOTE", "REJECT");
verbs("veto", "VOTE", "REJECT");
verbs("vote", "VOTE", "REJECT", {
  needs: /^(?:\w+ ){0,3}(?:against|to (?:reject|block|oppose|throw out|strike down|delay|postpone|scrap))\b/,
});
verbs("fail", "VOTE", "REJECT", { needs: /^to (?:adopt|pass|approve|ratify|endorse)\b/ });
verbs("vote", "VOTE", "SUPPORT", {
  needs:
    /^(?!down\b|no\b|to (?:reject|block|oppose|throw out|strike down|delay|postpone|scrap|impeach|censure|condemn|indict|denounce|investigate)\b|.*\b(?:elections?|referendum|polls?|polling|run-?off)\b)/,
  reach: 14,
});
verbs("adopt pass approve", "VOTE", "SUPPORT", { needs: RESOLUTION, reach: 7 });
verbs("reject defeat", "VOTE", "REJECT", { needs: RESOLUTION, before: LEGISLATURE, reach: 7 });
verbs("pass approve back endorse ratify", "VOTE", "SUPPORT", {
  needs:
    /\b(?:measure|package|budget|plan|deal|agreement|memorandum|mou|pact|treaty|accord|membership|accession|bid|application|sale|loan)\b/,
  before: LEGISLATURE,
  reach: 9,
});
verbs("propose table recommend", "PROPOSAL", "REQUEST");
verbs("release issue publish", "STATEMENT", "CONSULT", {
  needs: /\b(?:joint|trilateral|common) (?:\w+ )?(?:statement|communiqu[eé]|declaration)/,
});
verbs(
  "provide donate pledge deliver grant announce send/sent approve authorise authorize allocate supply ship earmark",
  "OTHER",
  "AID",
  {
    needs: new RegExp(`^(?!.*\\b(?:airlines?|airways|customers|${SHOWN})\\b).*${ARMS.source}`),
    reach: 9,
  },
);
verbs("unveil", "OTHER", "AID", { needs: /\b(?:aid|assistance|relief|loans?|grants?|funding)\b/, reach: 9 });
verbs("sign", "OTHER", "AID", { needs: /^off on .{0,30}\baid\b/ });
verbs("present promote unveil release publish submit outline float put/put/putting offer", "PROPOSAL", "REQUEST", {
  needs: new RegExp(`^(?!off\\b|.*\\bon (?:hold|ice)\\b).*${PLAN.source}`),
  reach: 8,
});
verbs("urge implore", "APPEAL", "REQUEST");
verbs("press", "APPEAL", "REQUEST", {
  needs:
    /^(?!ahead|on\b|forward|release|conference|charges|towards?\b|an? (?:\S+ )?(?:counter|offensive|attack|assault))/,
  reach: 4,
});
verbs("call", "APPEAL", "REQUEST", {
  needs:
    /^(?:(?:this|last|earlier|again|repeatedly|late|on|\w+day|week|month|year) ){0,3}(?:for|upon)\b|^on\b(?:(?! wh(?:ere|en|o)\b).)* (?:to|for)\b/,
  reach: 20,
});
verbs("call", "MEETING", "CONSULT", { needs: /^on\b(?! to\b)/, frame: "mutual", reach: 2 });
verbs("call", "CALL", "CONSULT", {
  needs:
    /^(?!from|for|on|by)(?:\w+ ){0,2}(?:president|premier|chancellor|prime minister|foreign minister|minister|king|emir|counterpart|leader)\b(?! an?\b(?! (?:day|week|month|few|second|third)))/,
  frame: "mutual",
  reach: 5,
});
verbs("appeal", "APPEAL", "REQUEST", { needs: /^(?:\w+ )?(?:to|for|on)\b/, reach: 3 });
verbs("request", "APPEAL", "REQUEST");
verbs("demand", "APPEAL", "REQUEST", { needs: /^(?!money|cash|drugs|ransom|certain|payment)/, reach: 1 });
verbs("plead/pleaded beg/begged/begging", "APPEAL", "REQUEST", { needs: /^(?:\w+ )?(?:with|for|to)\b/, reach: 3 });
verbs("ask", "APPEAL", "REQUEST", { needs: /\b(?:to|for) (?!(?:\S+ )?forgiveness)\p{L}+/u });
verbs("reject rebuff spurn", "REJECT", "REJECT");
verbs("dismiss", "REJECT", "REJECT", {
  needs: new RegExp(
    `^(?!${AS_FARCE})(?!(?:\\S+ ){0,2}(?:charges|case) (?:against|of)\\b)(?!(?:\\S+ ){0,4}(?:ministers?|officials?|representatives?|staff|generals?|commanders?|chief|governors?|employees|workers|ambassadors?|prosecutors?|judges?|president|premier|head|heads|cabinet)\\b(?!.{0,40} ['’]s\\b))\\S`,
  ),
});
verbs("refuse", "REJECT", "REJECT", { needs: new RegExp(`^to (?!eat\\b|${UNTOLD})\\w+|^(?!to\\b|food\\b)`), reach: 3 });
verbs("rule", "REJECT", "REJECT", { needs: /^out\b/, before: /^(?!.*(?:\bnot|n['’]t|\bcannot|\bnever)$)/, reach: 2 });
verbs("turn", "REJECT", "REJECT", { needs: /^down\b/, reach: 2 });
verbs("decline", "REJECT", "REJECT", { needs: new RegExp(`^to (?!${UNTOLD})\\w+`), reach: 3 });
verbs("invade attack shell bombard raid ambush assault pound pummel", "MILITARY_ACTION", "ASSAULT");
verbs("bomb", "MILITARY_ACTION", "ASSAULT", { needs: /^(?!out\b)/, reach: 2 });
verbs("strike/struck hit/hit/hitting target", "MILITARY_ACTION", "ASSAULT", {
  needs:
    /\b(?:base|bases|embassy|consulate|compound|headquarters|mosque|church|clinic|barracks|targets|positions|building|buildings|port|ports|airport|city|town|village|school|hospital|facilit(?:y|ies)|refiner(?:y|ies)|depots?|infrastructure|convoy|ships?|vessels?|tanker|sites?|house|home|market|vehicles?|car|truck|residential|apartment|tower|airbase|airfield|plant|bridge|camp)\b/,
  reach: 8,
});
verbs("launch fire carry conduct stage mount resume", "MILITARY_ACTION", "ASSAULT", {
  needs: STRIKES,
  before:
    /^(?!.*\b(?:unions?|workers|nurses|teachers|doctors|drivers|miners|pilots|dockers|staff|students|lawyers|farmers|truckers|supporters)\b)/,
  reach: 7,
});
verbs("kill wound injure", "MILITARY_ACTION", "ASSAULT", { needs: NO_BILL, reach: 4 });
verbs("shoot/shot", "MILITARY_ACTION", "ASSAULT", {
  needs: /^down\b(?! (?:\S+ ){0,3}(?:ideas?|proposals?|plans?|suggestions?|bill|request|talk)\b)/,
  reach: 6,
});
verbs("down", "MILITARY_ACTION", "ASSAULT", { needs: /\b(?:drones?|missiles?|jets?|aircraft|planes?|helicopters?)\b/ });
verbs("test fire launch", "MILITARY_ACTION", "MOBILIZE", {
  needs: /\b(?:ballistic|missiles?|nuclear|rockets?|hydrogen bomb|icbm)\b/,
  reach: 12,
});
verbs("seize capture occupy annex", "MILITARY_ACTION", "ASSAULT", { needs: LAND });
verbs("accuse blame", "STATEMENT", "ACCUSE");
verbs("condemn denounce criticise criticize decry deplore lambast rebuke castigate", "STATEMENT", "ACCUSE");
verbs("slam blast", "STATEMENT", "ACCUSE", {
  needs:
    /^(?!into\b|on\b|off\b|through\b|against\b|shut\b|past\b|(?:\S+ ){0,2}(?:positions?|targets?|strongholds?|villages?|hideouts?)\b)\S+ (?:\S+)?/,
  reach: 3,
});
verbs("lash hit/hit/hitting", "STATEMENT", "ACCUSE", { needs: /^out at\b/, reach: 3 });
verbs("threaten warn", "STATEMENT", "THREATEN", {
  needs: new RegExp(
    `^(?!${TOLD_TO})(?!(?:of .*|against .*|that .*)${HARD_TIMES.source})(?!(?:\\S+ ){0,3}(?:citizens|nationals|travellers|tourists) (?:\\S+ )?(?:not to|against)\\b).*\\b(?:to|of|with|against|that|it|they|he|she|would|will|could|retaliat\\w+|sanctions|consequences|costs|tariffs|force|war)\\b`,
  ),
});
verbs("protest rally demonstrate march", "OTHER", "PROTEST", {
  needs:
    /^(?!.*\bagainst (?:the |its |most )?(?:\w+ )?(?:dollar|euro|yen|pound|greenback|rivals|peers|currenc(?:y|ies))\b).*\b(?:against|streets?|outside|over|to demand|to protest|on the capital|through|in)\b/,
});
verbs("deploy mobilise mobilize mass amass send/sent station", "OTHER", "MOBILIZE", { needs: FORCES });
verbs(
  "expel recall reduce withdraw/withdrew/withdrawn sever cut/cut/cutting break/broke/broken downgrade suspend",
  "OTHER",
  "SANCTION",
  {
    needs: DIPLOMATS,
  },
);
verbs(
  "abandon terminate abrogate cancel/cancelled/canceled/cancelling scrap rescind quit/quit/quitting exit revoke annul/annulled/annulling",
  "OTHER",
  "SANCTION",
  {
    needs: TREATY,
    reach: 6,
  },
);
verbs("suspend cut/cut/cutting halt freeze/froze/frozen withhold/withheld", "SANCTION", "SANCTION", {
  needs: /\b(?:aid|assistance|cooperation|military support)\b/,
  reach: 6,
});
verbs("extradite", "OTHER", "COOPERATE");
verbs("sue", "OTHER", "ACCUSE");
verbs("file lodge", "OTHER", "ACCUSE", {
  needs: /^(?!an? motion\b).*\b(?:complaints?|lawsuit|suit|case|protests?)\b/,
  reach: 6,
});
verbs("summon", "OTHER", "ACCUSE", { needs: DIPLOMATS, reach: 10 });
verbs("summon", "OTHER", "ACCUSE", { needs: /\bforeign ministry\b/, reach: 10 });
verbs("arrest detain expel jail deport confiscate raid seize", "OTHER", "COERCE");
verbs("praise hail commend applaud", "STATEMENT", "SUPPORT");
verbs("welcome", "STATEMENT", "SUPPORT", {
  needs:
    /\b(?:decisions?|moves?|agreements?|deals?|statements?|news|ruling|elections?|proposals?|announcements?|initiatives?|releases?|ceasefire|resolutions?|steps?|truce|offers?|progress|efforts?|calls?|results?|talks|sanctions|plans?|visits?|role|support|commitments?|accession|establishment|creation|formation|launch|appointment|signing|opening|adoption|arrests?|verdict|judgment|departure|withdrawal|lifting|resumption|intervention)\b/,
});
verbs("back support endorse", "OTHER", "SUPPORT");
verbs("recognise recognize", "OTHER", "SUPPORT", {
  needs:
    /^(?!for\b|as one\b|that\b|the (?:need|importance|role|value|fact)\b|.*\bas (?:an? )?(?:genocide|crimes?|act of)\b)/,
  reach: 10,
});
