import { rows } from "./rows.ts";
import { ADOPTED, ARMED, BANNED, CAPTIVES, FORBIDDING, UNREST } from "./words.ts";

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
    OTHER           bar ban block stop prevent            : from (?:returning|reaching|crossing|marching|protesting|demonstrating|rallying|gathering|meeting|boarding|practising|practicing|worshipping)
    OTHER           turn push force send/sent             > (?:back|away) (?:\\w+ ){0,6}(?:boats?|migrants?|refugees|ships?|vessels?|convoy|asylum|people)|home \\d+|(?:\\S+ ){0,5}(?:boats?|migrants?|refugees|asylum seekers|ships?|vessels?|convoy) (?:\\S+ ){0,2}(?:back|away)
    OTHER           harass intimidate persecute interrogate apprehend banish exile wiretap gag muzzle subjugate
    OTHER           suppress repress quell quash crush smash stifle : ${UNREST}
    OTHER           break/broke/broken put/put/putting    > (?:up|down) (?:\\w+ ){0,5}(?:${UNREST})
    OTHER           fire use lob                          : tear ?gas|teargas|rubber bullets|water cann?ons?|pepper spray|batons|stun grenades|excessive force
    OTHER           tear                                  > - gassed
    OTHER           hit/hit/hitting spray blast douse     : water cann?ons?
    OTHER           block encircle surround obstruct swarm < coast guard|navy|warships?|vessels?|ships?|boats? : ships?|vessels?|boats?|convoy|crossings?
    OTHER           capture nab                           : soldiers?|fighters|militants|rebels|paratroopers|suspects?|commanders?|leaders?|gunm[ae]n|troops|pilots?
    OTHER           uphold/upheld confirm                 : (?:sentences?|conviction|death penalty|jail term|detention|ban)
    OTHER           beat/beaten club baton                : protest[eo]rs|demonstrators|marchers|activists?|journalists?|students|reporters?
    OTHER           beat/beaten rough                     > up (?!demand)(?:\\S+ ){0,5}\\S+
    OTHER           seal cordon fence                     > off(?! from)
    OTHER           block cordon seal lock surround       < police|troops|soldiers|army|forces|authorities : (?:off|down) |access to
    OTHER           hold/held                             : without (?:charge|trial)|incommunicado|on suspicion|in connection with (?:\\S+ ){0,4}(?:attacks?|blasts?|bombings?|murders?|killings?|plot|shootings?|assassination)|in custody|under house arrest|in detention|captive
    OTHER           hold/held                             < ${HELD} > (?:in|at|by|since|with|for|under|on|captive)
    OTHER           drag haul bundle whisk                < police|agents|officers|troops|soldiers|guards|gunmen|men > (?:off|away|into|out|from)
    OTHER           invade occupy                         : farms?|ranch(?:es)?|estates
    OTHER           impose clamp order tighten            : closure (?:on|of)
    OTHER           pick                                  < police|agents|officers|troops|soldiers|authorities > up (?:\\S+ ){0,4}(?:${CAPTIVES})
    OTHER           hold/held                             > by (?:\\S+ ){0,3}(?:police|troops|soldiers|authorities|security|agents|officers)
    OTHER           tear/tore/torn pull                   > down (?:\\S+ ){0,5}(?:homes?|houses?|shacks|huts|mosques?|church(?:es)?)
    OTHER           demolish bulldoze raze                : homes?|houses?|village|settlement|mosque|church|camp|shacks|huts
    OTHER           seize impound                         : ship|tanker|vessel|boat|cargo|assets|property|land|farms?|newspapers?|documents|passports?|trawler|shipment
    OTHER           rearrest re-arrest imprison incarcerate intern evict nationalise nationalize expropriate outlaw proscribe impound
    OTHER           convict
    OTHER           impose introduce announce tighten extend : restrictions on (?:\\S+ )?(?:protests?|gatherings?|movement|media|press|demonstrations?|rall(?:y|ies)|internet|speech|journalists?|worship)
    OTHER           impose pass hand                      : (?:jail|prison|death|life|suspended) (?:sentences?|terms?)
    OTHER           sentence                              : to be \\w+|years?|months|prison|jail|death|life|of|in absentia|hard labou?r|lashes
    OTHER           impose declare extend announce enforce order proclaim introduce clamp slap reimpose renew prolong : curfew|martial law|state of emergency|emergency rule|state of siege|lockdown|internet blackout|blackout|travel bans?|military rule|blockade
    OTHER           ban dissolve outlaw prohibit shutter disband suspend : ${BANNED}
    OTHER           ban block restrict                    : telegram|tiktok|twitter|facebook|whatsapp|instagram|youtube|veils?|burqas?|hijab
    OTHER           dissolve suspend                      : parliament|constitution|assembly|congress
    OTHER           block censor restrict close shut/shut/shutting throttle jam cut/cut/cutting disable : (?:down |off |access to )?(?:\\w+ ){0,4}(?:internet|websites?|social media|broadcasters?|newspapers?|channels?|stations?|media|telegram|twitter|facebook|whatsapp|signal|gps)
    OTHER           bust smash dismantle                  < police|authorities|agents|security|officers : rings?|networks?|gangs?|cells?|syndicates?
    OTHER           flog cane whip                        < police|court|soldiers|authorities|guards|judge|was|were
    OTHER           close shut/shut/shutting storm ransack < police|authorities|government|officers|agents?|agency|security|army|investigators|detectives|inspectors|bureau|prosecutors|guards? : offices?|newspaper|headquarters|homes?|houses?|newsroom|apartments?|university|mosque|church
    OTHER           raid search                           < ${NO_REBELS} : offices?|newspaper|headquarters|homes?|houses?|plants?|factor(?:y|ies)|vessels?|ships?|boats?|vehicles?|newsroom|apartments?|flats?|university|mosque|church|premises|residence|villa|shops?|warehouses?
    OTHER           crack clamp                           > down
    OTHER           break/broke/broken                    > into (?:\\S+ ){0,5}(?:networks?|systems?|servers?|websites?|emails?|accounts?|computers?|database|phones?)
    OTHER           break/broke/broken bust smash         < (?:rings?|networks?|gangs?|cells?)(?: \\S+){0,3} (?:was|were|been)$ > (?:up )?(?:by|in|following|after)
    OTHER           hack breach penetrate infiltrate      : networks?|systems?|servers?|websites?|emails?|accounts?|computers?|database
    OTHER           close shut/shut/shutting              < ${ARMED}|authorities > (?:down |off )?(?:\\S+ ){0,3}(?:roads?|highways?|streets?|markets?|shops?)
    OTHER           hold/held stop block delay            > (?:\\S+ ){0,4}(?:convoys?|aid (?:trucks?|workers|groups))
    OTHER           launch mount carry conduct            : cyber ?attacks?|cyber - attacks?|hacking campaign|crackdown|purge|search(?:es)? (?:of|at)|disinformation campaign|arrests
    OTHER           order                                 > (?:an? )?(?:severe|harsh|tough|strict|his|her|their|the)? ?(?:punishments?|crackdown|house arrest|arrest|detention)
    OTHER           disperse                              : crowds?|protest[eo]rs|demonstrators|rally|protest|demonstration|march
    OTHER           round                                 > up
    OTHER           strip                                 : citizenship|nationality|passport|immunity|of (?:his|her|its|their)
    OTHER           bar ban block stop prevent            : from (?:entering (?:the )?(?!its\\b|the\\b|country|bloc|union|united)\\w+|leaving|running|travell?ing|standing|reporting|attending|voting|visiting|holding|flying|meeting|speaking|contesting|working|operating)
    OTHER           put/put/putting place                 : house arrest|behind bars|on trial|wanted list|under (?:\\S+ )?(?:arrest|curfew|lockdown|siege|surveillance)|emergency rule|martial law|direct rule
    OTHER           blockade
    OTHER           deny strip                            : citizenship
    OTHER           lift waive                            : immunity
    OTHER           take/took/taken                       > (?:\\w+ ){0,5}(?:into custody|prisoner|captive)
    OTHER           take/took/taken yank pull force       > (?:\\S+ ){1,6}off (?:the )?air
    OTHER           cancel/cancelled/cancelling annul/annulled/annulling void < army|military|junta|government|authorities|court > (?:\\S+ ){0,6}elections?
    OTHER           hold/held                             > (?:\\S+ ){0,3}(?:men|man|women|woman|people|persons|suspects?|citizens?|nationals?|students?|activists?|journalists?|reporters?|diplomats?|workers?|\\d+) (?:over|for|on (?:suspicion|charges)|in connection|under)
    OTHER           tighten                               < ^(?!.*\\b(?:troops|forces|rebels|army|militants|fighters|insurgents)\\b).* > (?:\\w+ )?grip on
    OTHER           hand give/gave/given                  : (?:jail|prison|life|death|suspended) (?:sentences?|terms?)
    OTHER           find/found                            > (?:\\S+ ){0,7}guilty
    OTHER           issue                                 : (?:arrest|deportation|expulsion|eviction|evacuation|detention) (?:warrants?|orders?)
    OTHER           repatriate                            : migrants|asylum seekers
    OTHER           bring/brought                         > in (?:\\S+ ){0,4}(?:restrictions|lockdown|curbs|curfew)
    OTHER           block detain                          : passage of|tankers?|convoys?|aid trucks
    OTHER           block stop disperse push              < (?:protest[eo]rs|demonstrators|marchers|crowds?|activists|rioters)(?: \\S+){0,4} (?:was|were|been)$ > (?:\\S+ )?by (?:\\S+ ){0,2}(?:police|troops|soldiers|guards|officers|forces)
    OTHER           impose introduce set/set/setting tighten : movement|entry (?:rules|requirements|restrictions)|visa (?:rules|requirements|regime)|travel (?:rules|restrictions)
    OTHER           impose introduce announce slap declare : bans? on (?:\\S+ ){0,3}(?:${BANNED}|press|gatherings|veils?|headscar\\w+|alcohol)
    OTHER           board                                 < coast guard|navy|commandos|marines|troops|forces : ship|tanker|vessel|boat
    OTHER           spread/spread/spreading               : disinformation|propaganda
    OTHER           enforce                               > (?:\\S+ )?(?:measures|restrictions|curbs|rules) (?:to (?:restrict|ban|bar|limit|prevent|stop|curb)|on|against)
    OTHER           categorise categorize classify label list brand : as an? (?:\\S+ )?(?:terrorist|extremist|criminal|illegal|undesirable|unlawful)
    OTHER           take/took/taken seize                 < army|military|soldiers|generals?|officers|junta|troops|rebels|taliban|guard > (?:charge|over|control|power)(?: of (?:the |its |a )?(?:country|nation|state|government|capital|palace|parliament)|(?! (?:of|at|in|(?:\\S+ ){0,3}(?:towns?|city|cities|villages?|areas?|regions?|province|airport|base))\\b))
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
    OTHER           hit/hit/hitting strike/struck target  > by (?:an? )?(?:\\S+ ){0,6}(?:(?:cyber|hacking|ransomware) (?:- )?attacks?|cyberattacks?)
    OTHER           disqualify                            : candidates?|candidac(?:y|ies)|leaders?|lawmakers?|from (?:\\S+ )?(?:elections?|polls?|race|vote|running|standing|contesting)
    OTHER           bar                                   > (?:\\S+ ){0,5}(?:observers|monitors|journalists?|reporters?|women|men|supporters|candidates?|opposition|inspectors|activists?|students|worshippers|lawyers) from
    OTHER           tighten                               : censorship|(?:controls?|restrictions|curbs) (?:over|on|of) (?:\\S+ ){0,3}(?:media|press|internet|movement|society|region|dissent|protests?|ngos?|foreigners)
    OTHER           pick                                  > up by (?:\\S+ ){0,4}(?:police|troops|soldiers|agents|men|officers|security)
    OTHER           turn                                  < immigration|border|coast guard|navy|authorities|customs|guards > (?:back|away) (?:\\S+ ){0,3}\\w+s
    OTHER           take/took/taken                       < government|authorities|state|police|ministry > (?:control of|over) (?:\\S+ ){0,5}(?:stations?|channels?|newspapers?|broadcasters?|networks?|banks?|compan(?:y|ies)|mosques?|mines?|refiner(?:y|ies))
    OTHER           close shut/shut/shutting              > (?:down )?(?:\\S+ ){0,3}offices? of (?:\\S+ ){0,4}(?:groups?|organi[sz]ations?|agenc(?:y|ies)|ngos?|part(?:y|ies)|charit(?:y|ies)|newspapers?|broadcasters?|stations?|council)
    OTHER           silence                               : radio|stations?|newspapers?|critics?|opposition|media|journalists?|dissent|dissidents?|opponents?|voices?|press|bloggers?
    OTHER           charge                                < (?:riot|mounted) police(?: \\S+)?$ : protest[eo]rs|demonstrators|crowds?|marchers|students
    OTHER           fine                                  : broadcasters?|newspapers?|stations?|channels?|media|activists?|journalists?|editors?|protest[eo]rs
    OTHER           revoke cancel withdraw/withdrew/withdrawn suspend : (?:licen[cs]es?|accreditation) of (?:\\S+ ){0,4}(?:radio|television|stations?|channels?|newspapers?|journalists?|reporters?|correspondents?)
    OTHER           prevent block stop disrupt            < police|authorities|government|officers|army|troops|soldiers : (?:protests?|rall(?:y|ies)|marche?s?|demonstrations?)
    OTHER           foil thwart uncover bust              < police|authorities|army|security|agents|agency|intelligence|government|services? : plots?|spy ring|coup attempts?
    OTHER           fine                                  < court|judges?|tribunal|commission|regulators?|authorities|police|government > (?!(?:print|tuned|line)\\b)\\S+
    OTHER           intercept stop                        > (?:\\S+ ){1,3}(?:boats?|vessels?|ships?|dinghy|dinghies) (?:\\S+ ){0,3}(?:migrants|refugees|carrying|with|loaded)|(?:\\S+ ){0,4}(?:refugee|migrant) boats?
    OTHER           force compel/compelled/compelling     < ${ARMED}|authorities|government|officials : to (?:close|shut|leave|flee|evacuate|disband|sign)
    OTHER           fire shoot/shot                       < police|soldiers|troops|guards|officers > (?:\\S+ )?in(?:to)? the air
    OTHER           lock                                  > (?:\\S+ ){0,3}up(?! (?:\\S+ ){0,3}(?:deals?|votes?|nomination|victory|support|contracts?)\\b)
    OTHER           hunt search                           < police|authorities|officers|detectives|agents > (?:down |for )?(?:\\S+ ){0,4}(?:suspects?|prisoners?|inmates|gunm[ae]n|fugitives?|attackers?|bombers?|killers?|assassins?)
    OTHER           restrict limit curb                   : movements? of|freedom of (?:movement|speech|expression|assembly|worship|the press)|travel (?:by|of)
    OTHER           exclude disqualify bar ban            : from (?:\\S+ ){0,4}(?:elections?|ballot|polls?|vote|politics|(?:public )?office)
    VOTE            adopt pass approve                    > ${ADOPTED}${FORBIDDING}
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
