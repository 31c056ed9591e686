import { rows } from "./rows.ts";
import { ARMED, CAPTIVES, DISPATCHED, DRILLS, REBELS, TROOPS } from "./words.ts";

const MOVES =
  "fly/flew/flown arrive land dock reach enter sail head move pour stream go/went/gone travel/travelled/travelling steam rumble trundle";
const MOVED = `${TROOPS}|battalions?|brigades?|regiments?|squadrons?|missiles?|artillery|aircraft carriers?|carriers?|frigates?|submarines?|destroyers?|fleet|jets|riot police|policemen`;
/** "U.S. troops will fly to": what moves stands right before, nobody else between. */
const UNDER_WAY = `(?:${DISPATCHED})(?: (?!(?:he|she|it|they|who|said|says|before|after|when|as|that|and)\\b)\\S+){0,8}$`;

/** Forces moved, shown and readied. */
export const MOBILIZE = rows("MOBILIZE", {
  verbs: `
    OTHER           arrive                                < reinforcements|(?:extra|additional|fresh) (?:\\w+ )?(?:troops|police|soldiers|forces)
    OTHER           go/went/gone                          > on (?:\\S+ )?alert
    OTHER           send/sent                             : navy|fleet|air force|(?:coast guard|patrol|naval) (?:vessels?|ships?|boats?)
    OTHER           reinforce bolster beef strengthen step < ^(?:\\S+ ){0,3}(?:nato|alliance|army|navy|military|forces)$ : presence
    OTHER           step intensify expand                 : conscription|recruitment of (?:soldiers|troops|fighters)
    OTHER           buzz                                  : planes?|aircraft|ships?|warships?|jets?|destroyer|frigate|helicopter|carrier
    OTHER           put/put/putting place                 : (?:on|in) (?:\\w+ ){0,3}(?:alert|standby|readiness|notice)
    OTHER           raise heighten increase issue sound double triple expand boost : (?:highest|maximum|high|red|full) alert|alert level|alert|combat readiness|readiness|(?:military|troop|naval|police) (?:presence|levels|strength|activit\\w+|patrols)
    OTHER           lower raise introduce reinstate reintroduce extend bring/brought : (?:back )?(?:conscription|draft age|military service|national service|military draft)
    OTHER           call                                  > up (?:\\w+ ){0,4}(?:reservists|reserves|troops|conscripts|soldiers|men)
    OTHER           hold/held stage conduct begin/began/begun launch start open carry kick run/ran complete practise practice rehearse simulate announce : ${DRILLS}
    OTHER           end join wrap conclude undertake/undertook/undertaken : (?<!joint (?:\\w+ )?)(?:${DRILLS})
    OTHER           take/took/taken                       > part in (?:\\w+ ){0,6}(?:${DRILLS})
    OTHER           fly/flew/flown                        : bombers?|warplanes?|fighter jets?|over (?:\\w+ ){0,3}(?:peninsula|strait|sea|border)
    OTHER           concentrate gather assemble           : (?:${TROOPS}) (?:\\w+ ){0,4}(?:border|frontier|near|along)
    OTHER           arm rearm                             : militias?|rebels|civilians|itself|fighters|forces
    OTHER           guard                                 < troops|soldiers|forces|police|army|marines : embass(?:y|ies)|buildings?|ministr(?:y|ies)|streets|airport|border|parliament|palace|square|polling
    OTHER           place put/put/putting                 > (?:\\w+ ){0,5}on (?:\\w+ )?alert
    OTHER           parade unveil                         : missiles?|rockets?|warheads?|drones|submarine
    OTHER           surround encircle cordon              < police|troops|soldiers|army|security forces
    OTHER           advance march                         < (?:${ARMED})(?: \\S+){0,3}$ > towards?|to
    OTHER           fire                                  : warning shots?
    OTHER           deploy mobilise mobilize              : police|officers|guards?|army|navy|national guard|reinforcements
    OTHER           reinforce bolster beef strengthen fortify boost step : (?:up )?(?:\\w+ ){0,3}(?:border|borders|garrison|troops|forces|defen[cs]es|flank|patrols|positions|military presence|military|security|police presence|deployment)
    OTHER           ${MOVES}                              < ${UNDER_WAY} > (?:\\w+ ){0,2}(?:in|into|to|from|for|at|on(?! the offensive)|off|near|towards?|through|past)
    OTHER           leave/left depart                     < ${UNDER_WAY} > for
    OTHER           set/set/setting                       < ${DISPATCHED} > (?:sail|out|off)
    OTHER           airlift ferry                         : ${DISPATCHED}
    OTHER           fan spread/spread/spreading           < ${ARMED} > out (?:across|through|in|over|along|around)
    OTHER           regroup                               < ${ARMED}|fighters
    OTHER           intervene                             < ${ARMED} > (?:in|to)
    OTHER           patrol                                : waters|border|skies|sea|streets|strait|coast|airspace|area
    OTHER           take/took/taken                       > up positions
    OTHER           scramble                              : jets?|fighters?|aircraft|warplanes
    OTHER           launch                                : (?:fighter|reaction|interceptor) (?:\\S+ )?(?:aircraft|jets|planes)
    MILITARY_ACTION fire                                  : (?:rounds?|shells?) near
    OTHER           position dispatch order rush          : (?:${MOVED})(?! (?:\\S+ ){0,2}(?:out of|home|back|withdraw))
    OTHER           move                                  > (?!to (?!the\\b|its\\b|their\\b))(?:\\S+ ){0,6}(?:${MOVED})(?! (?:\\S+ )?(?:out of|home|back))
    OTHER           sail transit pass                     : strait|warships?
    OTHER           build/built                           > up (?:\\w+ ){0,4}(?:troops|forces|military)
    OTHER           shadow intercept escort               : aircraft|jets?|plane|bombers?|warships?|vessels?|ships?|drones?
    OTHER           conscript draft enlist                : men|soldiers|citizens|troops|recruits|reservists
    OTHER           violate enter breach cross            < jets?|warplanes?|aircraft|planes?|drones?|balloons?|ships?|vessels?|troops|soldiers|tanks|forces : airspace|disputed|buffer zone|demilitari[sz]ed zone|air defen[cs]e (?:identification )?zone|median line|territorial waters
    OTHER           tighten                               > (?:up )?(?:\\S+ )?security(?! (?:rules|law|ties))
    OTHER           order instruct                        > (?:\\S+ ){0,2}(?:army|military|armed forces|navy|air force|troops|security forces|police) to (?!stop|halt|withdraw|leave|cease|pull|return|stand|end|launch|attack|strike|bomb|shell|fire|shoot|kill|storm|crush|invade|free|release)\\w+
    OTHER           order                                 : security (?:crackdown|alert|sweep)|(?:state of|high|full|maximum) alert
    OTHER           advance                               < troops|tanks|forces|army|soldiers|convoy > (?:nearby|to|towards?|near|closer|deeper|through|across)
    OTHER           chase escort drive/drove/driven       < submarine|vessels?|ships?|boats?|jets?|aircraft|planes?|drones? > (?:out|away|off)
    OTHER           draft call                            : (?:up )?(?:\\S+ ){0,3}(?:reservists|conscripts)
    OTHER           leave/left                            < warships?|vessels|fleet|frigates?|destroyers?|carriers?|submarines? > (?:\\S+ ){0,3}(?:port|base|for|waters|harbou?r)
    OTHER           remain stay stand/stood               < ${ARMED}|forces|navy > on (?:\\S+ )?alert
    OTHER           intrude stray                         < jets?|warplanes?|aircraft|planes?|drones?|balloons?|ships?|vessels?|bombers? > (?:in)?to
    OTHER           send/sent rush                        : police to
    OTHER           build/built erect construct           : (?:fence|wall|barrier|fortifications?) (?:\\S+ ){0,4}(?:borders?|frontier)
    OTHER           set/set/setting build/built open establish : (?:military|naval|army|air) bases?
  `,
  nouns: `
    OTHER           security                              > (?:was|is|were|has been|remained|remains) (?:\\w+ )?(?:tight|tightened|stepped|beefed|heightened)
    OTHER           exercise exercises drill drills manoeuvres maneuvers games < military|naval|live|fire|air|war|army|navy|defen[cs]e|nato|largest|biggest|annual
    OTHER           patrol patrols                        < naval|joint|military|air|combat > (?:in|near|along|off|over)
    OTHER           mobilisation mobilization buildup     < partial|general|military|troop|full|army
    OTHER           mobilisation mobilization buildup     > of (?:\\w+ ){0,4}(?:${TROOPS}|reservists)
    OTHER           arrival                               > of (?:\\w+ ){0,5}(?:${DISPATCHED})
    OTHER           deployment dispatch                   > of (?:\\S+ ){0,5}(?:${TROOPS}|contingent|police|warships?|carrier)
    OTHER           alert                                 < high|full|maximum|heightened|combat|highest > (?:after|over|ahead|following|amid|since|as|because)
  `,
});

/** Force against people and places. */
export const ASSAULT = rows("ASSAULT", {
  verbs: `
    MILITARY_ACTION capture seize retake/retook/retaken recapture overrun/overran take/took/taken liberate < ${ARMED} @
    MILITARY_ACTION occur/occurred/occurring happen       < (?:explosions?|blasts?|shootings?|ambush|bombings?|shelling)(?: (?:had|has|have))?$ > (?:\\S+ ){0,2}(?:near|outside|in|at|on|inside|close)
    MILITARY_ACTION go/went/gone                          < ${ARMED} > on the offensive
    MILITARY_ACTION blast                                 : positions?|targets?|strongholds?|villages?|hideouts?
    MILITARY_ACTION flatten pound shell bomb level raze pulverise pulverize strafe @
    MILITARY_ACTION capture seize storm overrun/overran   : (?:\\S+ ){0,6}(?:fortifications?|fortress|bunkers?|hills?|heights|cent(?:er|re)(?! of)|bridgehead|ridge|positions)
    MILITARY_ACTION overrun/overran                       : camps?|outposts?|posts?|barracks|checkpoints?|headquarters|garrison|district|compound
    MILITARY_ACTION stage launch mount lead/led start     : (?:military |attempted |failed |abortive )?(?:coup|putsch|insurgency)
    MILITARY_ACTION kidnap/kidnapped/kidnapping abduct hijack assassinate behead lynch torture rape murder massacre slaughter strafe torpedo napalm
    MILITARY_ACTION execute hang/hanged                   : murderers?|killers?|protest[eo]r|people|men|women|militants?|rebels|prisoners?|inmates?|civilians|soldiers|nationals?|dissidents?|activists?|spies|protesters|convicts?|hostages?|for (?:murder|spying|treason)
    MILITARY_ACTION execute hang                          < men|man|people|prisoners?|convicted|were|was > (?:in|on|for|by|at)
    MILITARY_ACTION rip tear/tore/torn blast slam crash plough slice smash strike/struck < bombs?|blasts?|explosions?|missiles?|rockets?|drones?|mortars?|shells?|devices?|bombings? > (?:through|into|apart|near|outside)
    MILITARY_ACTION make/made gain report                 < ${ARMED}|offensive > (?:\\w+ ){0,3}(?:advances?|gains|ground|inroads)
    MILITARY_ACTION stab beat/beaten hack                 : president|minister|to death|protest[eo]rs|activists?|journalists?|soldiers?|police|officers?
    MILITARY_ACTION pound pummel storm shell bombard besiege < ${ARMED}|jets|warplanes|artillery|missiles|drones|air force
    MILITARY_ACTION sink/sank/sunk                        : ships?|boats?|vessels?|warships?|frigate|tanker|submarine
    MILITARY_ACTION detonate set/set/setting blow/blew/blown : (?:off |up )?(?:\\w+ ){0,4}(?:bombs?|explosives?|car bomb|bridges?|pipelines?|convoy|vest|mine|checkpoint|dam|towers?|pylons?|power lines?|railway|tracks|trains?|stations?|headquarters|buildings?|himself|herself)
    MILITARY_ACTION open exchange trade                   : fire|gunfire|missile fire|artillery fire
    MILITARY_ACTION fire use                              : rockets?|missiles?|shells?|mortars?|shots|live rounds|live ammunition|chemical weapons|artillery|(?:poison|mustard|nerve) gas
    MILITARY_ACTION shoot/shot gun                        > (?:down(?! (?:\\S+ ){0,3}(?:ideas?|proposals?|plans?|suggestions?|bill|request|talk)\\b)|dead|at|and (?:killed|wounded))
    MILITARY_ACTION shoot/shot                            : dead|protest[eo]rs|soldiers?|civilians?|officers?|people|minister|president|man|woman|palestinians?
    MILITARY_ACTION clash skirmish                        < ${ARMED}|vessels|ships|boats|aircraft|sides
    MILITARY_ACTION kill wound injure                     : (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|\\w+teen|dozens of|scores of|hundreds of) \\w+s
    MILITARY_ACTION fight/fought battle combat            > (?:\\w+ ){0,5}(?:${REBELS})
    MILITARY_ACTION fight/fought battle combat hunt crush defeat rout expel oust drive/drove/driven : ${REBELS}
    MILITARY_ACTION repel repulse beat/beaten push drive/drove/driven fend thwart foil : attempts? to (?:detonate|infiltrate|attack|storm|blow)|infiltration|attacks?|assault|offensive|raids?|incursion|invasion|ambush
    MILITARY_ACTION beat/beaten push drive/drove/driven   > (?:off|back(?! on| at)|out)
    MILITARY_ACTION power fight/fought blast punch battle push force storm smash shoot/shot > (?:their|its|his|a) way (?:\\w+ )?(?:in|into|through|to|towards?|across)
    MILITARY_ACTION thrust/thrust sweep/swept burst/burst roll push drive/drove/driven break/broke/broken < ${ARMED}|tanks > (?:\\w+ )?(?:into|through|across)
    MILITARY_ACTION ram plough plow drive/drove/driven crash slam > (?:\\S+ ){0,5}into (?:\\S+ ){0,5}(?:crowds?|demonstrations?|rall(?:y|ies)|(?<!in )protests?|march|people|pedestrians|soldiers|police|officers|shoppers|worshippers|passers - by|checkpoint|bus stop|market|parade|barracks|base|embassy|gates?)
    MILITARY_ACTION set/set/setting                       < ${ARMED}|drones?|missiles?|rockets?|strikes?|shelling|attacks? > (?:(?:\\S+ ){1,6}(?:ablaze|alight|on fire)|ablaze|alight|fire to)
    MILITARY_ACTION explode detonate                      < bombs?|grenades?|(?:land)?mines?|explosives|bombers?
    MILITARY_ACTION go/went/gone                          < bombs?|grenades?|mines?|explosives|bombers? > (?:off )?(?:at|in|near|outside|inside|on|under|beside)
    MILITARY_ACTION cross                                 < ${ARMED}|tanks > into
    MILITARY_ACTION advance march                         < ${ARMED}|tanks > on
    MILITARY_ACTION drop rain                             : bombs?|munitions|shells|missiles|rockets|mortars|explosives
    MILITARY_ACTION get/got/getting draw/drew/drawn edge inch push press move close < ${ARMED}|tanks > (?:\\w+ )?(?:closer|nearer|in on|on the capital)
    MILITARY_ACTION take/took/taken win/won/winning lose/lost > (?:back )?(?:\\S+ ){0,4}(?:town|village|city|stronghold|settlements?|garrison|outpost|hilltop|bridgehead)(?! (?:hall|centre|center|bus|council|by storm))
    MILITARY_ACTION regain gain wrest seize win/won lose/lost : control (?:of|over)(?! (?:\\S+ )?(?:aircraft|planes?|cars?|vehicles?|bus|truck|lorry|train|bike|ball|spending|prices|inflation|costs))
    MILITARY_ACTION damage                                < (?:embassy|consulate|mosque|church|hospital|school|bridge|pipeline|tanker|ship|base|buildings?|homes|houses|refinery)(?: \\S+){0,6}$ > by (?:\\S+ ){0,4}(?:bombs?|rockets?|shells?|missiles?|drones?|explosions?|blasts?|shelling|mortars?|air ?strikes?)
    MILITARY_ACTION mow                                   > down
    MILITARY_ACTION overthrow/overthrew/overthrown topple depose oust < army|soldiers|rebels|coup|military|officers|junta|forces|invasion|troops|generals|colonels
    MILITARY_ACTION die/died/dying                        > in (?:\\S+ ){0,6}(?:clash(?:es)?|fighting|attacks?|bombings?|bomb (?:blasts?|explosions?)|shelling|air ?strikes?|gun ?battles?|ambush(?:es)?|gunfights?|shootings?)
    MILITARY_ACTION seize take/took/taken grab            < army|soldiers|military|officers|junta|troops|generals|colonel|coup|taliban > (?:\\w+ )?power
    MILITARY_ACTION fall/fell/fallen                      > to (?:\\S+ ){0,4}(?:forces|troops|rebels?|fighters|insurgents|militants|army|militia|taliban|jihadists)
    MILITARY_ACTION target hit/hit/hitting                < bombers?|gunm[ae]n|attackers?|militants|rebels > \\S+
    MILITARY_ACTION hold/held                             < (?:gunm[ae]n|militants|rebels|hijackers?|kidnappers|pirates)(?: \\S+){0,2}$ : hostages?|captive
    MILITARY_ACTION enter                                 < (?:${ARMED}|invaders|intruders|tanks)(?: \\S+)?$ > (?!(?:talks|negotiations|into|in|the (?:race|fray|war|building|airspace|campaign|conflict)|service|politics)\\b)\\S+
    MILITARY_ACTION rampage                               < rebels|militia(?:s|men)?|troops|soldiers|gunmen|fighters|militants|bandits
    MILITARY_ACTION take/took/taken                       > over (?:\\S+ ){0,4}(?:areas?|towns?|cities|city|regions?|province|villages?|territory|airport|base|mines)
    MILITARY_ACTION use                                   > (?:\\S+ ){0,4}(?:aviation|aircraft|artillery|drones|tanks|warplanes|missiles) against
    MILITARY_ACTION involve                               : in (?:an? |the )?(?:\\S+ ){0,2}(?:gunfights?|shoot ?- ?outs?|firefights?|gunbattles?|clashes|fighting)
    MILITARY_ACTION clash skirmish                        > with (?:\\S+ ){0,6}(?:${REBELS}|tribesmen)
    MILITARY_ACTION retaliate                             < ${ARMED} > against
    MILITARY_ACTION take/took/taken snatch seize grab     : hostages?
    MILITARY_ACTION hold/held                             < (?:is|are|was|were|been|being|have|has|had)(?: \\S+)?$ : hostages?
    MILITARY_ACTION snatch                                : ${CAPTIVES}
    MILITARY_ACTION slit/slit/slitting cut/cut/cutting    > (?:the |their |his )?throats?
    MILITARY_ACTION burn/burned/burnt hack bludgeon club stone > (?:alive|to death)
    MILITARY_ACTION fall/fell/fallen rain                 < shells?|mortars?|rockets?|bombs?|missiles?|shellfire > (?:on|in|near|onto)
    MILITARY_ACTION go/went/gone                          < ${ARMED} > on the offensive
    MILITARY_ACTION engage                                > in (?:\\S+ ){0,6}(?:combat|fights?|fighting|battles?|clashes|firefights?|gunbattles?)
    MILITARY_ACTION seize capture                         < ${ARMED} : areas?|swathes|territory|districts?|villages|land
    MILITARY_ACTION strike/struck hit/hit/hitting target  : (?:${REBELS}|(?:populated|civilian|residential) areas|homes|houses|mosques?|church(?:es)?|schools|hospitals|camps|civilians|operatives?|commanders?|cells?|launchers?|positions|headquarters|strongholds?)
    MILITARY_ACTION wage declare                          > (?:\\S+ ){0,5}(?:war|jihad|insurgency|rebellion|insurrection|campaign of violence)
    MILITARY_ACTION go/went/gone                          > to war
    MILITARY_ACTION retaliate respond hit                 > (?:back )?(?:\\w+ )?with (?:\\w+ ){0,4}(?:airstrikes?|strikes|raids?|rockets|missiles|artillery|gunfire|shelling|drones)
    MILITARY_ACTION return                                : fire
    MILITARY_ACTION strike/struck hit/hit/hitting         @
    MILITARY_ACTION fight/fought                          < ${ARMED} > (?:near|along|in|at|on|for|with|against)
    MILITARY_ACTION strike/struck                         > (?:back )?(?:in|inside|deep) \\w+
    MILITARY_ACTION lob hurl throw/threw/thrown toss      : grenades?|(?:fire ?)?bombs?|explosives?
    MILITARY_ACTION spray rake                            : gunfire|bullets
    MILITARY_ACTION loot pillage plunder ransack          < ${ARMED}
    MILITARY_ACTION tighten                               < ${ARMED} > (?:\\w+ )?(?:grip|noose|siege|encirclement) (?:on|around|of)
    MILITARY_ACTION land                                  < ${ARMED}|rockets?|missiles?|shells? > (?:in|on|at|near)
    MILITARY_ACTION level flatten raze wreck              : bridges?|depots?|homes|houses|hospitals?|schools?|villages?|buildings?|towns?|city|neighbou?rhoods?
    MILITARY_ACTION claim                                 : responsibility
    MILITARY_ACTION recapture retake/retook/retaken overrun/overran capture seize : city|cities|capital|towns?|villages?|base|airport|positions|control of|province|stronghold|outpost
    MILITARY_ACTION take/took/taken                       : (?:full |complete )?control (?:of|over) (?:\\w+ )*(?:city|town|area|region|regions|districts?|village|base|airport|province|capital|border|port)
    MILITARY_ACTION ram                                   : ships?|boats?|vessels?
    MILITARY_ACTION torch burn/burned/burnt               < ${ARMED} : villages?|homes?|houses|church(?:es)?|mosques?|school
    MILITARY_ACTION attack raid                           < ${ARMED}|gunmen|attackers|bombers?
    MILITARY_ACTION poison
    MILITARY_ACTION fire                                  > (?:on|at(?! (?:least|about|around|\\d))|into|across|first|back)
    MILITARY_ACTION destroy                               : bridges?|depots?|homes|houses|hospitals?|schools?|tanks|villages?|warships?|infrastructure|pipeline|airfield|refiner(?:y|ies)|dam
    MILITARY_ACTION annex occupy                          : parts? of|swathes
    MILITARY_ACTION annex occupy                          @
    MILITARY_ACTION launch stage mount lead/led begin/began/begun > (?:\\S+ ){0,3}(?:counter ?attacks?|counter - attacks?|counter - ?offensives?|armed (?:rebellion|revolt|uprising|insurrection)|mutiny)
    MILITARY_ACTION order authorise authorize             > (?:\\S+ )?(?:assassination|killing|death|murder|execution|bombing) of
    MILITARY_ACTION capture                               < (?:complex|town|city|village|stronghold|base|airport|fortress|hill|district|province|area) .*\\b(?:was|were|been|be|being) > by
    MILITARY_ACTION destroy demolish raze flatten pound bomb sink/sank/sunk capture storm overrun/overran/overrun < ${ARMED}|jets|warplanes|drones|helicopters|aircraft|missiles|artillery|air strikes?
    MILITARY_ACTION destroy                               < planes|jets|aircraft|warplanes|bombers|helicopters|gunships|missiles|rockets|tanks|artillery|forces|troops|rebels|drones > (?!by\\b)\\S+
    MILITARY_ACTION kick drive/drove/driven push expel oust < ${ARMED}|group|faction|clan > (?:\\S+ ){1,6}(?:out of|from) (?:\\S+ ){0,4}(?:city|town|village|port|province|area|region|stronghold|positions|territory)
    MILITARY_ACTION hem pin surround                      < ${ARMED} > (?:in|down)
    MILITARY_ACTION stab                                  > (?!in the back\\b|at\\b)\\S+
    MILITARY_ACTION occupy                                : islands?|territor(?:y|ies)|heights|bridges?|junction|crossroads|valley|(?:towns?|city)(?! hall)|cities|airport|hills?|villages?|enclave
    MILITARY_ACTION lay/laid                              > siege to
    MILITARY_ACTION mutiny                                < ${ARMED}|sailors|garrison
    MILITARY_ACTION strike/struck                         < bombers?|gunm[ae]n|attackers?|militants|rebels|insurgents|jihadists|guerr?illas|warplanes|jets > (?!.{0,40}\\b(?:deals?|agreements?|pacts?|alliances?|truce|tone|balance)\\b)\\S+
    MILITARY_ACTION oust overthrow/overthrew/overthrown topple depose remove : by (?:\\S+ )?(?:rebels|troops|soldiers|army|militias?)|(?:in|by) an? (?:\\S+ ){0,3}(?:coup|putsch|uprising|revolt|rebellion)
    MILITARY_ACTION cut/cut/cutting chop hack             > off (?:\\S+ ){0,4}(?:heads?|hands?|ears?|limbs?|arms|fingers?)
    MILITARY_ACTION press push forge                      > (?:ahead|on|forward) with (?:\\S+ ){0,5}(?:offensive|assault|bombardment|bombing|attacks?|invasion|military (?:campaign|operations?))
    MILITARY_ACTION claim take/took/taken cost/cost       < ^(?!.*\\b(?:fighting|clashes)\\b).*\\b(?:violence|attacks?|bombs?|bombings?|blasts?|explosions?|insurgency|shelling|raids?) > (?:\\S+ ){0,5}lives
    MILITARY_ACTION set/set/setting                       < (?:embassy|consulate|church(?:es)?|mosques?|villages?|houses|homes|buildings?|offices?|bus(?:es)?|market|headquarters|camp|shops?|vehicles?) (?:\\S+ ){0,5}(?:was|were|been|being)$ > (?:ablaze|alight|on fire)
    MILITARY_ACTION wipe                                  > out (?:\\S+ ){0,4}(?:rebels?|militants?|groups?|villages?|units?|base|cells?|families|family|patrol)
    MILITARY_ACTION eliminate neutralise neutralize liquidate > (?:\\S+ ){0,4}(?:commanders?|leaders?|chief|militants?|terrorists?|rebels?|fighters|operatives?|gunm[ae]n|cells?)(?! (?:threats?|financing|risks?)\\b)
    MILITARY_ACTION inflict                               : (?:losses|casualties|damage|defeats?) on
    MILITARY_ACTION announce order                        > (?:an? |the )?(?:(?:new|fresh|major|ground|military|full - scale|final) ){0,2}(?:offensive|air ?strikes|invasion|bombardment) (?:against|on|in|into)
    MILITARY_ACTION enter                                 < ${ARMED}|tanks : town|village|camp|stronghold|suburbs?|outskirts|enclave
    MILITARY_ACTION mistreat maltreat abuse               : prisoners|detainees|captives|inmates
    MILITARY_ACTION cleanse                               < ethnically
    MILITARY_ACTION plant lay/laid                        : (?:car |roadside |time )?bombs?|(?:land ?)?mines|explosives?|explosive devices?
    MILITARY_ACTION wage                                  : offensive|rebellion|guerr?illa (?:war|campaign)
    MILITARY_ACTION intervene                             > (?:\\S+ )?militarily
    MILITARY_ACTION infiltrate                            < ${ARMED}|armed men
    MILITARY_ACTION penetrate                             < ${ARMED}|tanks > (?:\\w+ )?(?:in|inside|into)
    MILITARY_ACTION use                                   : as (?:\\S+ )?human shields?
    MILITARY_ACTION blitz hammer pummel/pummelled/pummelling : positions?|rebels?|militants|targets|town|city|village|capital|convoy|stronghold|hideouts?
    MILITARY_ACTION hit/hit/hitting strike/struck         > by (?:an? |\\S+ ){0,3}(?:rockets?|bullets?|grenades?|missiles?|shells?|mortars?|bombs?|drones?|gunfire|shrapnel|torpedo|blasts?|explosion|landmines?|mines?)
    MILITARY_ACTION come/came                             < (?:troops|peacekeepers|soldiers|convoy|patrol|base|positions?|aircraft|helicopter|plane|police|town|village|camp|ship|vessel|embassy|post|airport|barracks|forces|monitors|observers)(?: \\S+){0,4}$ > under (?:\\S+ ){0,3}(?:fire(?! (?:for|over)\\b)|attack|shelling|bombardment|gunfire)
    MILITARY_ACTION come/came                             < (?<!after)$ > under (?:\\S+ ){0,3}(?:shelling|bombardment|gunfire|mortar|artillery|rocket|missile|air)\\b
    MILITARY_ACTION strike/struck hit/hit/hitting         > back (?:at|against) (?:\\S+ ){1,5}with (?:\\S+ )?(?:shells|missiles|air|airstrikes|rockets|artillery|bombs|tanks|mortars)
    MILITARY_ACTION break/broke/broken violate breach abandon call < ^(?!.*\\bsa(?:id|ys)\\b).* > (?:off )?(?:an? |the |its |their )?(?:\\S+ ){0,2}(?:ceasefire|cease - fire|truce|armistice)
    MILITARY_ACTION reduce turn flatten                   : (?:to|into) (?:rubble|ruins|ashes)
    MILITARY_ACTION engage                                > (?!in\\b)(?:\\S+ ){0,4}(?:rebels?|militants|insurgents|troops|fighters|forces|gunmen|enemy|guerrillas)
    MILITARY_ACTION fall/fell/fallen                      < (?:city|town|village|capital|province|base|garrison|stronghold|airport|district)(?: \\S+){0,4}$ > (?:\\w+ )?to (?:\\S+ ){0,3}(?:rebels|forces|troops|army|militants|insurgents|fighters|militia|taliban)|into (?:the )?(?:hands|control) of
    MILITARY_ACTION march advance push sweep/swept roll pour < (?:troops|forces|army|soldiers|fighters|militants|rebels|tanks|guerr?illas|militia|insurgents|jihadists)(?: \\S+){0,4}$ > (?:deep |deeper |further )?into
    MILITARY_ACTION continue press keep/kept              > (?:up |on with |ahead with )?(?:(?:its|their|the|an?|his|heavy|deadly) ){0,2}(?:\\S+ )?(?:attacks|offensive|assault|bombardment|bombing|shelling|strikes on|air ?strikes|air strikes|siege|raids|military operations?|incursion)
    MILITARY_ACTION commit perpetrate                     > (?:\\S+ ){0,3}(?:massacres?|atrocities|abuses|rapes?|killings|murders?|war crimes)
  `,
  nouns: `
    MILITARY_ACTION shelling bombing bombardment strafing > (?:of|in|by|on|near|kill|left|wound)
    MILITARY_ACTION bombing bombings shooting massacre assassination killing killings kidnapping kidnappings abduction abductions execution executions ambush ambushes murder murders slaying beheading torture hijacking siege slaughter genocide > (?:of|in|by|on|at|near|against)
    MILITARY_ACTION killing killings assassination abduction kidnapping massacre murder < ['’]s
    MILITARY_ACTION occupation                            > (?:of|by)
    MILITARY_ACTION fire                                  < rocket|missile|artillery|mortar|sniper|machine|shell|hostile > (?:from|on|at|by|into|in|sounded|hit|killed|rained|rang)
    MILITARY_ACTION operation operations                  < military > (?:in|against|on)
    MILITARY_ACTION assault assaults raid raids incursions invasions attacks bombardments > (?:on|against|into|in|by|of|killed|left|wounded|from)
    MILITARY_ACTION clash clashes skirmishes fighting firefight gunfight shootout gunbattle violence bloodshed > (?:between|with|in|near|along|erupted|broke|on|across|around|flared|raged|rages|continued|intensified|resumed|spread|escalated)
    MILITARY_ACTION hostilities war conflict              > between
    MILITARY_ACTION crossfire                             > between
    MILITARY_ACTION war hostilities                       > (?:(?:has |have )?br(?:oke|eaks?|oken) out|erupted|erupts?) (?:\\S+ ){0,3}(?:between|in|along)
    MILITARY_ACTION gunfire shellfire explosions blasts shots > (?:and \\S+ )?(?:(?:was|were|could be) heard|rang out|echoed|rocked|shook)
    MILITARY_ACTION attempt attempts                      > (?:(?:was|were) made )?on (?:\\S+ ){1,4}li(?:fe|ves)
  `,
});
