import { rows } from "./rows.ts";
import { ARMED, BANNED, CAPTIVES, DISPATCHED, DRILLS, REBELS, TROOPS, UNREST } from "./words.ts";

const MOVES =
  "fly/flew/flown arrive land reach enter sail head move pour stream go/went/gone travel/travelled/travelling steam rumble trundle";
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
    OTHER           raise heighten increase issue sound double triple expand boost : (?:highest|maximum|high|red|full) alert|alert level|alert|combat readiness|readiness|(?:military|troop|naval|police) (?:presence|levels|strength)
    OTHER           lower raise introduce reinstate reintroduce extend bring/brought : (?:back )?(?:conscription|draft age|military service|national service|military draft)
    OTHER           call                                  > up (?:\\w+ ){0,4}(?:reservists|reserves|troops|conscripts|soldiers|men)
    OTHER           hold/held stage conduct begin/began/begun launch start open carry kick run/ran complete practise practice rehearse simulate announce : ${DRILLS}
    OTHER           end join wrap conclude undertake/undertook/undertaken : (?<!joint (?:\\w+ )?)(?:${DRILLS})
    OTHER           take/took/taken                       > part in (?:\\w+ ){0,6}(?:${DRILLS})
    OTHER           fly/flew/flown                        : bombers?|warplanes?|fighter jets?|over (?:\\w+ ){0,3}(?:peninsula|strait|sea|border)
    OTHER           concentrate gather assemble           : (?:${TROOPS}) (?:\\w+ ){0,4}(?:border|frontier|near|along)
    OTHER           arm rearm                             : militias?|rebels|civilians|itself|fighters|forces
    OTHER           place put/put/putting                 > (?:\\w+ ){0,5}on (?:\\w+ )?alert
    OTHER           parade unveil                         : missiles?|rockets?|warheads?|drones|submarine
    OTHER           surround encircle cordon              < police|troops|soldiers|army|security forces
    OTHER           advance march                         < (?:${ARMED})(?: \\S+){0,3}$ > (?:towards?|to|into)
    OTHER           deploy mobilise mobilize              : police|officers|guards?|army|navy|national guard|reinforcements
    OTHER           reinforce bolster beef strengthen fortify step : (?:up )?(?:\\w+ ){0,3}(?:border|borders|garrison|troops|forces|defen[cs]es|flank|patrols|positions|military presence|military|security|police presence|deployment)
    OTHER           ${MOVES} < ${UNDER_WAY} > (?:\\w+ ){0,2}(?:in|into|to|from|for|at|on|off|near|towards?|through|past)
    OTHER           leave/left depart                     < ${UNDER_WAY} > for
    OTHER           set/set/setting                       < ${DISPATCHED} > (?:sail|out|off)
    OTHER           airlift ferry                         : ${DISPATCHED}
    OTHER           fan spread/spread/spreading           < ${ARMED} > out (?:across|through|in|over|along|around)
    OTHER           regroup                               < ${ARMED}|fighters
    OTHER           intervene                             < ${ARMED} > (?:in|to)
    OTHER           patrol                                : waters|border|skies|sea|streets|strait|coast|airspace|area
    OTHER           take/took/taken                       > up positions
    OTHER           scramble                              : jets?|fighters?|aircraft|warplanes
    MILITARY_ACTION fire                                  : (?:rounds?|shells?) near
    OTHER           move position dispatch order rush     : (?:${TROOPS}|battalions?|brigades?|regiments?|squadrons?|missiles?|artillery|aircraft carriers?|carriers?|frigates?|submarines?|destroyers?|fleet|jets|riot police|policemen)(?! (?:\\S+ )?(?:out of|home|back))
    OTHER           sail transit pass                     : strait|warships?
    OTHER           build/built                           > up (?:\\w+ ){0,4}(?:troops|forces|military)
    OTHER           shadow intercept escort               : aircraft|jets?|plane|bombers?|warships?|vessels?|ships?|drones?
    OTHER           conscript draft enlist                : men|soldiers|citizens|troops|recruits|reservists
    OTHER           violate enter breach cross            < jets?|warplanes?|aircraft|planes?|drones?|balloons?|ships?|vessels?|troops|soldiers|tanks|forces : airspace|disputed|buffer zone|demilitari[sz]ed zone|air defen[cs]e (?:identification )?zone|median line|territorial waters
    OTHER           tighten                               > (?:up )?(?:\\S+ )?security(?! (?:rules|law|ties))
    OTHER           order                                 : security (?:crackdown|alert|sweep)|(?:state of|high|full|maximum) alert
    OTHER           advance                               < troops|tanks|forces|army|soldiers|convoy > (?:nearby|to|towards?|near|into|closer|deeper|through|across)
    OTHER           chase escort drive/drove/driven       < submarine|vessels?|ships?|boats?|jets?|aircraft|planes?|drones? > (?:out|away|off)
    OTHER           draft call                            : (?:up )?(?:\\S+ ){0,3}(?:reservists|conscripts)
    OTHER           leave/left                            < warships?|vessels|fleet|frigates?|destroyers?|carriers?|submarines? > (?:\\S+ ){0,3}(?:port|base|for|waters|harbou?r)
  `,
  nouns: `
    OTHER           security                              > (?:was|is|were|has been|remained|remains) (?:\\w+ )?(?:tight|tightened|stepped|beefed|heightened)
    OTHER           exercise exercises drill drills manoeuvres maneuvers games < military|naval|live|fire|air|war|army|navy|defen[cs]e|nato|largest|biggest|annual
    OTHER           patrol patrols                        < naval|joint|military|air|combat > (?:in|near|along|off|over)
    OTHER           mobilisation mobilization buildup < partial|general|military|troop|full|army
    OTHER           mobilisation mobilization buildup > of (?:\\w+ ){0,4}(?:${TROOPS}|reservists)
    OTHER           arrival                               > of (?:\\w+ ){0,5}(?:${DISPATCHED})
    OTHER           deployment dispatch                   > of (?:\\w+ ){0,5}(?:${TROOPS}|police|warships?|carrier)
  `,
});

/** Persons of whom "were held" tells that they are kept; officials and leaders are held to something. */
const HELD =
  "(?!.*\\b(?:talks|elections?|ceremony|meeting|service)\\b).*\\b(?:tourists?|journalists?|reporters?|nationals?|citizens?|soldiers?|sailors|activists?|dissidents?|suspects?|men|man|women|woman|prisoners?|detainees|fishermen|crew|students?|bloggers?|missionar(?:y|ies)|president|militants?|civilians)(?: \\S+){0,4} (?:is|are|was|were|been|being)$";
/** Nobody who fights a state is named before: the search is a state's own. */
const NO_REBELS =
  "^(?!.*\\b(?:gunm[ae]n|rebels?|militants|insurgents|fighters|attackers|jihadists|bandits|guerr?illas|jets|warplanes|aircraft|militia(?:s|men)?)\\b).*\\w";

/** Arrests, seizures, bans, curfews, censorship, intrusions. */
export const COERCE = rows("COERCE", {
  verbs: `
    OTHER           remand                                : in custody|custody|prison|jail|into
    OTHER           bar ban block stop prevent            : from (?:returning|reaching|crossing|gathering|meeting|boarding|practising|practicing|worshipping)
    OTHER           turn push force send/sent             > (?:back|away) (?:\\w+ ){0,6}(?:boats?|migrants?|refugees|ships?|vessels?|convoy|asylum|people)|home \\d+|(?:\\S+ ){0,5}(?:boats?|migrants?|refugees|asylum seekers|ships?|vessels?|convoy) (?:\\S+ ){0,2}(?:back|away)
    OTHER           harass intimidate persecute interrogate apprehend banish exile wiretap gag muzzle subjugate
    OTHER           suppress repress quell quash crush smash stifle : ${UNREST}
    OTHER           break/broke/broken put/put/putting    > (?:up|down) (?:\\w+ ){0,5}(?:${UNREST})
    OTHER           fire use lob                          : tear ?gas|teargas|rubber bullets|water cannons?|pepper spray|batons|stun grenades|excessive force
    OTHER           tear                                  > - gassed
    OTHER           hit/hit/hitting spray blast douse     : water cannons?
    OTHER           block encircle surround obstruct swarm < coast guard|navy|warships?|vessels?|ships?|boats? : ships?|vessels?|boats?|convoy|crossings?
    OTHER           capture nab                           : soldiers?|fighters|militants|rebels|paratroopers|suspects?|commanders?|leaders?|gunm[ae]n|troops|pilots?
    OTHER           uphold/upheld                         : (?:sentences?|conviction|death penalty|jail term|detention|ban)
    OTHER           beat/beaten club baton                : protest[eo]rs|demonstrators|marchers|activists?|journalists?|students|reporters?
    OTHER           seal cordon fence                     > off(?! from)
    OTHER           block cordon seal lock surround       < police|troops|soldiers|army|forces|authorities : (?:off|down) |access to
    OTHER           hold/held                             : without (?:charge|trial)|incommunicado|in custody|under house arrest|in detention|captive
    OTHER           hold/held                             < ${HELD} > (?:in|at|by|since|with|for|under|on|captive)
    OTHER           drag haul bundle whisk                < police|agents|officers|troops|soldiers|guards|gunmen|men > (?:off|away|into|out|from)
    OTHER           invade occupy                         : farms?|ranch(?:es)?|estates
    OTHER           impose clamp order tighten            : closure (?:on|of)
    OTHER           pick                                  < police|agents|officers|troops|soldiers|authorities > up (?:\\S+ ){0,4}(?:${CAPTIVES})
    OTHER           hold/held                             > by (?:\\S+ ){0,3}(?:police|troops|soldiers|authorities|security|agents|officers)
    OTHER           tear/tore/torn pull                   > down (?:\\S+ ){0,5}(?:homes?|houses?|shacks|huts|mosques?|church(?:es)?)
    OTHER           demolish bulldoze raze                : homes?|houses?|village|settlement|mosque|church|camp|shacks|huts
    OTHER           seize impound                         : ship|tanker|vessel|boat|cargo|assets|property|land|farms?|newspapers?|documents|passports?|trawler|shipment
    OTHER           imprison incarcerate intern evict nationalise nationalize expropriate outlaw proscribe impound
    OTHER           convict
    OTHER           sentence                              : to be \\w+|years?|months|prison|jail|death|life|of|in absentia|hard labou?r
    OTHER           impose declare extend announce enforce order proclaim introduce clamp slap reimpose renew prolong : curfew|martial law|state of emergency|emergency rule|state of siege|lockdown|internet blackout|blackout|travel bans?|military rule|blockade
    OTHER           ban dissolve outlaw prohibit shutter disband suspend : ${BANNED}
    OTHER           ban block restrict                    : telegram|tiktok|twitter|facebook|whatsapp|instagram|youtube|veils?|burqas?|hijab
    OTHER           dissolve suspend                      : parliament|constitution|assembly|congress
    OTHER           block censor restrict shut/shut/shutting throttle jam cut/cut/cutting disable : (?:down |off |access to )?(?:\\w+ ){0,4}(?:internet|websites?|social media|broadcasters?|newspapers?|channels?|stations?|media|telegram|twitter|facebook|whatsapp|signal|gps)
    OTHER           close shut/shut/shutting storm ransack < police|authorities|government|officers|agents?|agency|security|army|investigators|detectives|inspectors|bureau|prosecutors|guards? : offices?|newspaper|headquarters|homes?|houses?|newsroom|apartments?|university|mosque|church
    OTHER           raid search                           < ${NO_REBELS} : offices?|newspaper|headquarters|homes?|houses?|newsroom|apartments?|flats?|university|mosque|church|premises|residence|villa|shops?|warehouses?
    OTHER           crack clamp                           > down
    OTHER           break/broke/broken                    > into (?:\\S+ ){0,5}(?:networks?|systems?|servers?|websites?|emails?|accounts?|computers?|database|phones?)
    OTHER           hack breach penetrate infiltrate      : networks?|systems?|servers?|websites?|emails?|accounts?|computers?|database
    OTHER           launch mount carry conduct            : cyber ?attacks?|cyber - attacks?|hacking campaign|crackdown|purge|disinformation campaign|arrests
    OTHER           disperse                              : crowds?|protest[eo]rs|demonstrators|rally|protest|demonstration|march
    OTHER           round                                 > up
    OTHER           strip                                 : citizenship|nationality|passport|immunity|of (?:his|her|its|their)
    OTHER           bar ban block stop prevent            : from (?:entering (?:the )?(?!its\\b|the\\b|country|bloc|union|united)\\w+|leaving|running|travell?ing|standing|reporting|attending|voting|visiting|holding|flying|meeting|speaking|contesting|working|operating)
    OTHER           put/put/putting place                 : house arrest|behind bars|on trial|wanted list|under (?:\\S+ )?(?:arrest|curfew|lockdown|siege)|emergency rule|martial law|direct rule
    OTHER           blockade
    OTHER           deny strip                            : citizenship
    OTHER           lift waive                            : immunity
    OTHER           take/took/taken                       > (?:\\w+ ){0,5}(?:into custody|prisoner|captive)
    OTHER           take/took/taken yank pull force       > (?:\\S+ ){1,6}off (?:the )?air
    OTHER           cancel/cancelled/cancelling annul/annulled/annulling void < army|military|junta|government|authorities|court > (?:\\S+ ){0,6}elections?
    OTHER           hold/held                             > (?:\\S+ ){0,3}(?:men|man|women|woman|people|persons|suspects?|citizens?|nationals?|students?|activists?|journalists?|\\d+) (?:over|for|on (?:suspicion|charges)|in connection|under)
    OTHER           hand give/gave/given                  : (?:jail|prison|life|death|suspended) (?:sentences?|terms?)
    OTHER           find/found                            > (?:\\S+ ){0,7}guilty
    OTHER           issue                                 : (?:arrest|deportation|expulsion|eviction|evacuation|detention) (?:warrants?|orders?)
    OTHER           repatriate                            : migrants|asylum seekers
    OTHER           bring/brought                         > in (?:\\S+ ){0,4}(?:restrictions|lockdown|curbs|curfew)
    OTHER           block detain                          : passage of|tankers?
    OTHER           impose introduce set/set/setting tighten : movement|entry (?:rules|requirements|restrictions)|visa (?:rules|requirements|regime)|travel (?:rules|restrictions)
    OTHER           board                                 < coast guard|navy|commandos|marines|troops|forces : ship|tanker|vessel|boat
    OTHER           spread/spread/spreading               : disinformation|propaganda
    OTHER           enforce                               > (?:\\S+ )?(?:measures|restrictions|curbs|rules) (?:to (?:restrict|ban|bar|limit|prevent|stop|curb)|on|against)
    OTHER           categorise categorize classify label list brand : as an? (?:\\S+ )?(?:terrorist|extremist|criminal|illegal|undesirable|unlawful)
    OTHER           take/took/taken seize                 < army|military|soldiers|generals?|officers|junta|troops|rebels|taliban|guard > (?:charge|over|control|power)(?: of (?:the |its |a )?(?:country|nation|state|government|capital|palace|parliament)|(?! (?:of|at|in)\\b))
    OTHER           suspend block ban shut/shut/shutting  : (?:video|social|messaging|web) ?-? ?(?:site|media|app|service|platform|network)s?|youtube|website
    OTHER           extend prolong renew                  : custody|detention|house arrest|remand
    OTHER           annex absorb
    OTHER           sign                                  : (?:laws?|decrees?|treaties|documents?) (?:absorbing|annexing|banning|outlawing|criminali[sz]ing|restricting)
    OTHER           seek/sought obtain issue              : (?:arrest |search )?warrants?
    OTHER           lock                                  < police|authorities|government|officers|junta|army > (?:up|down)(?! (?:\\S+ ){0,3}(?:deals?|votes?|nomination|victory|support)\\b)
    OTHER           hold/held                             < (?:is|are|was|were|been|still)(?: still)?$ > (?:\\S+ ){0,4}(?:reporters?|journalists?|sailors|soldiers?|nationals?|citizens?|prisoners?|dissidents?|activists?|tourists?|fishermen|crew|pilots?|suspects?)(?! (?:responsible|accountable|to|back|up)\\b)
    OTHER           haul pull bring/brought take/took/taken call : for (?:questioning|interrogation)
    OTHER           throw/threw/thrown                    : (?:in|into|behind) (?:jail|prison|detention|bars|a cell|dungeons?)
    OTHER           order                                 > (?:\\S+ ){1,8}(?:closed|shut|arrested|detained|deported|jailed|to close|to shut|off the air)
    OTHER           pass approve adopt enact back         > (?:\\S+ ){0,4}(?:laws?|legislation|bill|decree) (?:\\S+ )?(?:criminali[sz]ing|banning|outlawing|restricting|prohibiting)
    OTHER           keep/kept                             > (?:\\S+ ){0,6}(?:(?:in|under) (?:\\S+ )?(?:detention|custody|jail|prison|arrest|surveillance|confinement)|behind bars|locked up)
    OTHER           lead/led take/took/taken              : (?:in|wearing) handcuffs
    OTHER           pull                                  > the plug on (?:\\S+ ){0,4}(?:internet|stations?|channels?|broadcasters?|newspapers?|networks?|websites?)
    OTHER           purge                                 : army|military|officers|officials|party|judges|judiciary|police|ranks|critics|rivals|opponents|ministers?|generals?
    OTHER           condemn                               : to death|to hang|to (?:\\S+ )?(?:years|life)|hard labou?r
    OTHER           use                                   < police|troops|soldiers|guards|security forces > (?:\\S+ )?force (?:to|against|on)
    OTHER           drag haul                             < police|agents|officers|troops|soldiers|guards > (?:\\S+ ){1,6}(?:off|away|out of|from)
    OTHER           knock take/took/taken bring/brought   < hackers?|websites?|sites|networks? > (?:\\S+ ){0,5}(?:out by|offline|down by)
    OTHER           steal/stole/stolen                    < hackers?|hacking|spies : data|emails?|secrets|documents|records|passwords|files
    OTHER           deface
    OTHER           capture catch/caught                  : (?:rebel|insurgent|militant|fighter|guerr?illa|fugitive|warlord|sp(?:y|ies)|smugglers?|traffickers?|infiltrators?)(?! ['’]| (?:\\S+ )?(?:base|camp|town|city|position|stronghold|area|village)s?\\b)
    OTHER           disqualify                            : candidates?|candidac(?:y|ies)|leaders?|lawmakers?|from (?:\\S+ )?(?:elections?|polls?|race|vote|running|standing|contesting)
    OTHER           bar                                   > (?:\\S+ ){0,5}(?:observers|monitors|journalists?|reporters?|women|men|supporters|candidates?|opposition|inspectors|activists?|students|worshippers|lawyers) from
    OTHER           tighten                               : censorship|grip on|(?:controls?|restrictions|curbs) (?:over|on|of) (?:\\S+ ){0,3}(?:media|press|internet|movement|society|region|dissent|protests?|ngos?|foreigners)
    OTHER           pick                                  > up by (?:\\S+ ){0,4}(?:police|troops|soldiers|agents|men|officers|security)
    OTHER           turn                                  < immigration|border|coast guard|navy|authorities|customs|guards > (?:back|away) (?:\\S+ ){0,3}\\w+s
    OTHER           take/took/taken                       < government|authorities|state|police|ministry > (?:control of|over) (?:\\S+ ){0,5}(?:stations?|channels?|newspapers?|broadcasters?|networks?|banks?|compan(?:y|ies)|mosques?|mines?|refiner(?:y|ies))
    OTHER           close shut/shut/shutting              > (?:down )?(?:\\S+ ){0,3}offices? of (?:\\S+ ){0,4}(?:groups?|organi[sz]ations?|agenc(?:y|ies)|ngos?|part(?:y|ies)|charit(?:y|ies)|newspapers?|broadcasters?|stations?|council)
    OTHER           silence                               : radio|stations?|newspapers?|critics?|opposition|media|journalists?|dissent|dissidents?|opponents?|voices?|press|bloggers?
    OTHER           charge                                < (?:riot|mounted) police(?: \\S+)?$ : protest[eo]rs|demonstrators|crowds?|marchers|students
    OTHER           fine                                  : broadcasters?|newspapers?|stations?|channels?|media|activists?|journalists?|editors?|protest[eo]rs
    OTHER           revoke cancel withdraw/withdrew/withdrawn suspend : (?:licen[cs]es?|accreditation) of (?:\\S+ ){0,4}(?:radio|television|stations?|channels?|newspapers?|journalists?|reporters?|correspondents?)
  `,
  nouns: `
    OTHER           crackdown clampdown                   > (?:on|against|by|in)
    OTHER           cyberattack cyberattacks              > (?:on|against|by|from)
    OTHER           repression suppression persecution harassment eviction jamming > (?:of|against|by)
    OTHER           closure shutdown banning dissolution  > of (?:\\S+ ){0,5}(?:channels?|newspapers?|stations?|media|broadcasters?|part(?:y|ies)|schools?|mosques?|offices?|websites?|parliament)
    OTHER           arrest arrests detention imprisonment jailing deportation deportations expulsion seizure confiscation > (?:without \\w+ )?of (?!power\\b)\\w+
    OTHER           curfew                                > (?!.{0,60}\\b(?:eased|lifted|relaxed|ended)\\b)(?:in|on|across|imposed|after|was|remains?|continued|will)
    OTHER           rule                                  < emergency|martial|military > (?:in|on|across|imposed|after|was|remains?|continued|will)
    OTHER           state                                 > of (?:emergency|siege|alert|war)
    OTHER           purge                                 > of
  `,
});

/** Force against people and places. */
export const ASSAULT = rows("ASSAULT", {
  verbs: `
    MILITARY_ACTION capture seize retake/retook/retaken recapture overrun/overran take/took/taken liberate < ${ARMED} @
    MILITARY_ACTION flatten pound shell bomb level raze pulverise pulverize strafe @
    MILITARY_ACTION capture seize storm overrun/overran   : (?:\\S+ ){0,6}(?:fortifications?|fortress|bunkers?|hills?|heights|cent(?:er|re)|bridgehead|ridge|positions)
    MILITARY_ACTION overrun/overran                       : camps?|outposts?|posts?|barracks|checkpoints?|headquarters|garrison|district|compound
    MILITARY_ACTION stage launch mount lead/led start     : (?:military |attempted |failed |abortive )?(?:coup|putsch|insurgency)
    MILITARY_ACTION kidnap/kidnapped/kidnapping abduct hijack assassinate behead lynch torture rape murder massacre slaughter strafe torpedo napalm
    MILITARY_ACTION execute hang/hanged                   : people|men|women|prisoners?|inmates?|civilians|soldiers|nationals?|dissidents?|activists?|spies|protesters|convicts?|hostages?|for (?:murder|spying|treason)
    MILITARY_ACTION execute hang                          < men|man|people|prisoners?|convicted|were|was > (?:in|on|for|by|at)
    MILITARY_ACTION rip tear/tore/torn blast slam crash plough slice smash strike/struck < bombs?|blasts?|explosions?|missiles?|rockets?|drones?|mortars?|shells?|devices?|bombings? > (?:through|into|apart|near|outside)
    MILITARY_ACTION make/made gain report                 < ${ARMED}|offensive > (?:\\w+ ){0,3}(?:advances?|gains|ground|inroads)
    MILITARY_ACTION stab beat/beaten hack                 : president|minister|to death|protest[eo]rs|activists?|journalists?|soldiers?|police|officers?
    MILITARY_ACTION pound pummel storm shell bombard besiege < ${ARMED}|jets|warplanes|artillery|missiles|drones|air force
    MILITARY_ACTION sink/sank/sunk                        : ships?|boats?|vessels?|warships?|frigate|tanker|submarine
    MILITARY_ACTION detonate set/set/setting blow/blew/blown : (?:off |up )?(?:\\w+ ){0,4}(?:bombs?|explosives?|car bomb|bridge|pipeline|convoy|vest|mine|checkpoint|dam|himself|herself)
    MILITARY_ACTION open exchange trade                   : fire|gunfire|missile fire|artillery fire
    MILITARY_ACTION fire use                              : rockets?|missiles?|shells?|mortars?|shots|live rounds|live ammunition|chemical weapons|artillery|(?:poison|mustard|nerve) gas
    MILITARY_ACTION shoot/shot gun                        > (?:down(?! (?:\\S+ ){0,3}(?:ideas?|proposals?|plans?|suggestions?|bill|request|talk)\\b)|dead|at|and (?:killed|wounded))
    MILITARY_ACTION shoot/shot                            : dead|protest[eo]rs|soldiers?|civilians?|officers?|people|minister|president|man|woman|palestinians?
    MILITARY_ACTION clash skirmish                        < ${ARMED}|vessels|ships|boats|aircraft|sides
    MILITARY_ACTION kill wound injure                     : (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|\\w+teen|dozens of|scores of|hundreds of) \\w+s
    MILITARY_ACTION fight/fought battle combat            > (?:\\w+ ){0,5}(?:${REBELS})
    MILITARY_ACTION fight/fought battle combat hunt crush defeat rout expel oust drive/drove/driven : ${REBELS}
    MILITARY_ACTION repel repulse beat/beaten push drive/drove/driven fend thwart foil : attacks?|assault|offensive|raids?|incursion|invasion|ambush
    MILITARY_ACTION beat/beaten push drive/drove/driven   > (?:off|back(?! on| at)|out)
    MILITARY_ACTION power fight/fought blast punch battle push force storm smash shoot/shot > (?:their|its|his|a) way (?:\\w+ )?(?:in|into|through|to|towards?|across)
    MILITARY_ACTION thrust/thrust sweep/swept burst/burst roll push drive/drove/driven break/broke/broken < ${ARMED}|tanks > (?:\\w+ )?(?:into|through|across)
    MILITARY_ACTION ram plough plow drive/drove/driven crash slam > (?:\\S+ ){1,5}into (?:\\S+ ){0,5}(?:crowds?|people|pedestrians|soldiers|police|officers|shoppers|worshippers|passers - by|checkpoint|bus stop|market|parade|barracks|base|embassy|gates?)
    MILITARY_ACTION set/set/setting                       < ${ARMED}|drones?|missiles?|rockets?|strikes?|shelling|attacks? > (?:\\S+ ){1,6}(?:ablaze|alight|on fire)
    MILITARY_ACTION explode detonate                      < bombs?|grenades?|mines?|explosives|bombers?
    MILITARY_ACTION go/went/gone                          < bombs?|grenades?|mines?|explosives|bombers? > (?:off )?(?:at|in|near|outside|inside|on|under|beside)
    MILITARY_ACTION cross                                 < ${ARMED}|tanks > into
    MILITARY_ACTION advance march                         < ${ARMED}|tanks > on
    MILITARY_ACTION drop rain                             : bombs?|munitions|shells|missiles|rockets|mortars|explosives
    MILITARY_ACTION get/got/getting draw/drew/drawn edge inch push press move close < ${ARMED}|tanks > (?:\\w+ )?(?:closer|nearer|in on|on the capital)
    MILITARY_ACTION take/took/taken win/won/winning lose/lost > (?:back )?(?:\\S+ ){0,4}(?:town|village|city|stronghold|settlements?|garrison|outpost|hilltop|bridgehead)(?! (?:hall|centre|center|bus|council|by storm))
    MILITARY_ACTION regain gain wrest seize win/won lose/lost : control of(?! (?:\\S+ )?(?:aircraft|planes?|cars?|vehicles?|bus|truck|lorry|train|bike|ball|spending|prices|inflation|costs))
    MILITARY_ACTION overthrow/overthrew/overthrown topple depose oust < army|soldiers|rebels|coup|military|officers|junta|forces|invasion|troops|generals|colonels
    MILITARY_ACTION seize take/took/taken grab            < army|soldiers|military|officers|junta|troops|generals|colonel|coup|taliban > (?:\\w+ )?power
    MILITARY_ACTION take/took/taken snatch seize grab     : hostages?
    MILITARY_ACTION hold/held                             < (?:is|are|was|were|been|being|have|has|had)(?: \\S+)?$ : hostages?
    MILITARY_ACTION snatch                                : ${CAPTIVES}
    MILITARY_ACTION slit/slit/slitting cut/cut/cutting    > (?:the |their |his )?throats?
    MILITARY_ACTION burn/burned/burnt hack bludgeon club stone > (?:alive|to death)
    MILITARY_ACTION fall/fell/fallen rain                 < shells?|mortars?|rockets?|bombs?|missiles?|shellfire > (?:on|in|near|onto)
    MILITARY_ACTION go/went/gone                          < ${ARMED} > on the offensive
    MILITARY_ACTION engage                                > in (?:\\S+ ){0,6}(?:combat|fights?|fighting|battles?|clashes|firefights?|gunbattles?)
    MILITARY_ACTION seize capture                         < ${ARMED} : areas?|swathes|territory|districts?|villages|land
    MILITARY_ACTION strike/struck hit/hit/hitting target  : (?:${REBELS}|homes|houses|mosques?|church(?:es)?|schools|hospitals|camps|civilians|operatives?|commanders?|cells?|launchers?|positions|headquarters|strongholds?)
    MILITARY_ACTION wage declare                          : war|jihad|insurgency|campaign of violence
    MILITARY_ACTION go/went/gone                          > to war
    MILITARY_ACTION retaliate respond hit                 > (?:back )?(?:\\w+ )?with (?:\\w+ ){0,4}(?:airstrikes?|strikes|raids?|rockets|missiles|artillery|gunfire|shelling|drones)
    MILITARY_ACTION return                                : fire
    MILITARY_ACTION strike/struck hit/hit/hitting      @
    MILITARY_ACTION fight/fought                          < ${ARMED} > (?:near|along|in|at|on|for|with|against)
    MILITARY_ACTION strike/struck                         > (?:back )?(?:in|inside|deep) \\w+
    MILITARY_ACTION lob hurl throw/threw/thrown toss      : grenades?|bombs?|explosives?
    MILITARY_ACTION spray rake                            : gunfire|bullets
    MILITARY_ACTION loot pillage ransack                  < ${ARMED}
    MILITARY_ACTION land                                  < ${ARMED}|rockets?|missiles?|shells? > (?:in|on|at|near)
    MILITARY_ACTION level flatten raze wreck              : bridges?|depots?|homes|houses|hospitals?|schools?|villages?|buildings?|towns?|city|neighbou?rhoods?
    MILITARY_ACTION claim                                 : responsibility
    MILITARY_ACTION recapture retake/retook/retaken overrun/overran capture seize : city|capital|town|village|base|airport|positions|control of|province|stronghold|outpost
    MILITARY_ACTION take/took/taken                       : (?:full |complete )?control (?:of|over) (?:\\w+ )*(?:city|town|area|region|regions|districts?|village|base|airport|province|capital|border|port)
    MILITARY_ACTION ram                                   : ships?|boats?|vessels?
    MILITARY_ACTION torch burn/burned/burnt               < ${ARMED} : villages?|homes?|houses|church(?:es)?|mosques?|school
    MILITARY_ACTION attack raid                           < ${ARMED}|gunmen|attackers|bombers?
    MILITARY_ACTION poison
    MILITARY_ACTION fire                                  > (?:on|at|into|across|first|back)
    MILITARY_ACTION destroy                               : bridges?|depots?|homes|houses|hospitals?|schools?|tanks|villages?|warships?|infrastructure|pipeline|airfield|refiner(?:y|ies)|dam
    MILITARY_ACTION annex occupy                          : parts? of|swathes
    MILITARY_ACTION annex occupy                          @
    MILITARY_ACTION launch stage mount lead/led begin/began/begun > (?:\\S+ ){0,3}(?:counter ?attacks?|counter - attacks?|counter - ?offensives?|armed (?:rebellion|revolt|uprising|insurrection)|mutiny)
    MILITARY_ACTION order authorise authorize             > (?:\\S+ )?(?:assassination|killing|death|murder|execution|bombing) of
    MILITARY_ACTION capture                               < (?:complex|town|city|village|stronghold|base|airport|fortress|hill|district|province|area) .*\\b(?:was|were|been|be|being) > by
    MILITARY_ACTION destroy demolish raze flatten pound bomb sink/sank/sunk capture storm overrun/overran/overrun < ${ARMED}|jets|warplanes|drones|helicopters|aircraft|missiles|artillery|air strikes?
    MILITARY_ACTION kick drive/drove/driven push expel oust < ${ARMED}|group|faction|clan > (?:\\S+ ){1,6}(?:out of|from) (?:\\S+ ){0,4}(?:city|town|village|port|province|area|region|stronghold|positions|territory)
    MILITARY_ACTION hem pin surround                      < ${ARMED} > (?:in|down)
    MILITARY_ACTION stab                                  > (?!in the back\\b|at\\b)\\S+
    MILITARY_ACTION occupy                                : islands?|territor(?:y|ies)|heights|valley|(?:towns?|city)(?! hall)|cities|airport|hills?|villages?|enclave
    MILITARY_ACTION lay/laid                              > siege to
    MILITARY_ACTION mutiny                                < ${ARMED}|sailors|garrison
    MILITARY_ACTION strike/struck                         < bombers?|gunm[ae]n|attackers?|militants|rebels|insurgents|jihadists|guerr?illas|warplanes|jets > (?!.{0,40}\\b(?:deals?|agreements?|pacts?|alliances?|truce|tone|balance)\\b)\\S+
    MILITARY_ACTION oust overthrow/overthrew/overthrown topple depose remove : (?:in|by) an? (?:\\S+ ){0,3}(?:coup|putsch|uprising|revolt|rebellion)
    MILITARY_ACTION cut/cut/cutting chop hack             > off (?:\\S+ ){0,4}(?:heads?|hands?|ears?|limbs?|arms|fingers?)
    MILITARY_ACTION press push forge                      > (?:ahead|on|forward) with (?:\\S+ ){0,5}(?:offensive|assault|bombardment|bombing|attacks?|invasion|military (?:campaign|operations?))
    MILITARY_ACTION claim take/took/taken cost/cost       < ^(?!.*\\b(?:fighting|clashes)\\b).*\\b(?:violence|attacks?|bombs?|bombings?|blasts?|explosions?|insurgency|shelling|raids?) > (?:\\S+ ){0,5}lives
    MILITARY_ACTION set/set/setting                       < (?:embassy|consulate|church(?:es)?|mosques?|villages?|houses|homes|buildings?|offices?|bus(?:es)?|market|headquarters|camp|shops?|vehicles?) (?:\\S+ ){0,5}(?:was|were|been|being)$ > (?:ablaze|alight|on fire)
    MILITARY_ACTION wipe                                  > out (?:\\S+ ){0,4}(?:rebels?|militants?|groups?|villages?|units?|base|cells?|families|family|patrol)
    MILITARY_ACTION eliminate neutralise neutralize liquidate > (?:\\S+ ){0,4}(?:commanders?|leaders?|chief|militants?|terrorists?|rebels?|fighters|operatives?|gunm[ae]n|cells?)(?! (?:threats?|financing|risks?)\\b)
    MILITARY_ACTION inflict                               : (?:losses|casualties|damage|defeats?) on
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
