import { rows } from "./rows.ts";
import { CIVILIANS, TALKS } from "./words.ts";

/** Civilians who gather, strike and block. */
export const PROTEST = rows("PROTEST", {
  verbs: `
    OTHER           dump spray smear hurl pour            < ${CIVILIANS} : (?:manure|milk|paint|eggs|rubbish|garbage|hay|slurry|wine|produce|fish|grain|onions|potatoes|vegetables)
    OTHER           demonstrate protest march rally parade < ${CIVILIANS}
    OTHER           hold/held stage organise organize mount join begin/began/begun launch start lead/led attend plan enter : protests?(?! (?:leaders?|movements?|organi[sz]ers?|songs?))|demonstrations?|rally|rallies|(?<!(?:in|on|since|by|until|of|early|late|next|last|this|mid -|from|for) )march(?! \\d)|marches|sit - ins?|walkout|general strike|hunger strike|vigil|riot|go - slow|\\d+ ?- ?(?:hour|day) strike|\\w+ - (?:hour|day|week) strike|(?:nationwide|national|indefinite|token|wildcat|solidarity) strike|indefinite fast|work - to - rule
    OTHER           call                                  > (?!on\\b|upon\\b|for\\b)(?:\\S+ ){0,5}(?:protests?|demonstrations?|rall(?:y|ies)|march(?:es)?|strikes?|walkouts?|vigils?|sit - ins?)
    OTHER           enter begin/began/begun start continue extend resume call stage launch hold/held enforce observe < ${CIVILIANS} : strike
    OTHER           go/went/gone come/came                > (?:out )?on (?:\\w+ )?(?:hunger )?strike
    OTHER           strike/struck                         < ${CIVILIANS}|staff > (?:over|after|for|against|again|until|from|in protest|in support|next|this|on \\w+day)
    OTHER           walk                                  > off (?:the|their) jobs?|out (?:over|in protest|of work|for (?:\\S+ )?(?:hours?|days?))|(?:the |a )?picket lines?
    OTHER           man/manned/manning join               : picket lines?
    OTHER           down                                  > tools
    OTHER           stop cease quit/quit/quitting         < ${CIVILIANS} > work(?:ing)?
    OTHER           stay                                  < ${CIVILIANS} > away from (?:work|class(?:es)?|school|lectures)
    OTHER           refuse                                > food|to eat
    OTHER           pull tear/tore/torn topple            < ${CIVILIANS} : statues?
    OTHER           bang clang beat/beaten                : pots|pans|saucepans
    OTHER           take/took/taken                       < protest[eo]rs|demonstrators|students|activists|supporters > over
    OTHER           fill throng swarm crowd               < ^(?!.*\\b(?:pilgrims|faithful|fans|tourists|shoppers|revellers|spectators|worshippers)\\b).*\\b(?:${CIVILIANS}) : streets?|square|avenue|boulevards?
    OTHER           take/took/taken pour flood return spill > (?:in|on)?to the streets
    OTHER           hit/hit/hitting                       < ${CIVILIANS} > (?:the )?streets
    OTHER           pour stream flood descend converge surge < protest[eo]rs|demonstrators|farmers|supporters|students|marchers|crowds > (?:in|on|into|onto|through|towards?|to)
    OTHER           rampage                               < ^(?!.*\\b(?:rebels|militia\\w*|troops|soldiers|gunmen|fighters|militants|bandits)\\b).*
    OTHER           block blockade obstruct barricade occupy close shut/shut/shutting halt disrupt paralyse paralyze cripple < (?<!by )(?:${CIVILIANS}) : roads?|highways?|border|crossings?|railway|railroad|rail|trains?|traffic|streets?|port|ports|airports?|runway|bridges?|entrances?|motorways?|buildings?|square|refiner(?:y|ies)|terminal|tracks|schools?|universit(?:y|ies)|campus(?:es)?|factor(?:y|ies)|plant|mines?|offices?|gates?|ministr(?:y|ies)|oilfields?|pipeline|halls?
    OTHER           set/set/setting erect mount throw/threw/thrown man/manned/manning put/put/putting < ${CIVILIANS} : (?:up )?(?:\\w+ ){0,2}(?:road ?blocks?|barricades?)
    OTHER           clash scuffle                         < ${CIVILIANS} > with
    OTHER           clash scuffle                         > with (?:\\S+ ){0,4}(?:protest[eo]rs|demonstrators|rioters|strikers|students|marchers|youths|activists)
    OTHER           clash scuffle                         < protest[eo]rs|demonstrators|rioters|strikers|students|youths|activists
    OTHER           storm besiege surround ransack attack vandalise vandalize torch picket < ${CIVILIANS} : parliament|embass(?:y|ies)|headquarters|palace|buildings?|offices?|clinic|cent(?:re|er)|depot|consulate|ministry|residence|banks?|station|airport|studios?|prison|court(?:house)?|hall
    OTHER           burn/burned/burnt torch set/set/setting < ${CIVILIANS} : flags?|effig(?:y|ies)|tyres|tires|barricades|cars|shops|buildings?|offices?|fire to
    OTHER           picket riot
    OTHER           chant shout yell throw/threw/thrown hurl pelt < ${CIVILIANS} : slogans|death to|stones|rocks|(?:petrol |fire ?)bombs|eggs|bottles
    OTHER           boycott                               : classes|lectures|lessons
    OTHER           gather mass camp encamp               < protest[eo]rs|demonstrators|supporters|opponents > in|at|on|outside
    OTHER           pitch                                 < protest[eo]rs|demonstrators|students > tents
    OTHER           form                                  : human (?:chains?|walls?|shields?)
    OTHER           glue chain                            > (?:themselves|himself|herself) to
    OTHER           rock grip paralyse paralyze sweep/swept hit/hit/hitting : by (?:\\w+ ){0,3}(?:protests|strikes|riots|unrest|demonstrations)
    OTHER           gather mass                           < ${CIVILIANS} : to (?:protest|express|voice|demand|denounce|condemn|show|oppose|support)|in protest|in support|against|outside
    OTHER           heckle jeer boo pelt stone
    OTHER           throw/threw/thrown hurl lob           : (?:stones|rocks|bottles|eggs|petrol bombs|molotov cocktails|firecrackers|bricks)(?: and \\w+(?: \\w+)?)? (?:at|towards?)
    OTHER           rise/rose/risen                       > up (?:against|in)
    OTHER           revolt rebel/rebelled/rebelling       > (?:against|over|in)
    OTHER           block blockade                        : in protest|to protest
    OTHER           mass congregate converge              < people|thousands|hundreds|crowds? : to (?:protest|demand|denounce|oppose)
    OTHER           gather assemble march turn            : (?:at|in|for) (?:an? )?(?:\\w+ )?(?:rall(?:y|ies)|demonstrations?|protests?|vigils?|marche?s?)
    OTHER           set/set/setting torch burn ransack loot < (?:young )?(?:looters?|crowds|mobs|residents|men|people|youths?|crowd|mob|rioters|students|protest[eo]rs|supporters) > (?:fire|ablaze|alight|(?:\\S+ ){0,4}(?:headquarters|offices?|building|embassy|cars|buses|shops|stores|supermarkets?|warehouses?))
    OTHER           disrupt interrupt                     < ${CIVILIANS} : speech|lecture|session|ceremony|visit
    OTHER           occupy invade deface                  < ${CIVILIANS} : embass(?:y|ies)|consulates?|headquarters|parliament
    OTHER           set/set/setting                       > (?:themselves|himself|herself) (?:on fire|alight|ablaze)
    OTHER           walk storm                            > out of (?:\\S+ ){0,3}(?:parliament|assembly|chamber|congress|senate)
    OTHER           strike/struck                         < (?:workers|miners|teachers|doctors|nurses|drivers|farmers|dockers|civil servants|staff|unions?|pilots|judges|lawyers|truckers|police|students) > to (?:demand|protest|press)|for (?:higher|better|more)|in protest
    OTHER           gather mass rally assemble            > outside (?:\\S+ ){0,5}(?:embassy|consulate|parliament|palace|ministry|headquarters)
  `,
  nouns: `
    OTHER           sit                                   > - in (?:by|at|in|outside|over|against)
    OTHER           walkout strike stoppage               < day|hour|week|month > (?:that|which|by|over|at|in|has|was|left|crippled|paralysed|stranded|closed|halted|shut|called|enters|entered|began|begins)
    OTHER           rally rallies protests demonstrations marches < anti|pro|opposition|mass|nationwide|huge > (?!against|outside|by|in)\\w+
    OTHER           rally march sit-in                    > by (?:\\w+ ){0,5}(?:${CIVILIANS})
    OTHER           riots riot rioting unrest uprising revolt riots > (?:in|over|broke|erupted|across|swept|spread|after|on|against|by|at)
    OTHER           walkout walkouts stoppage vigil       > (?:by|in|at|outside|against|over)
    OTHER           strike strikes                        > (?:called|staged|organi[sz]ed) by|by (?:\\S+ ){0,5}(?:${CIVILIANS})
    OTHER           strike strikes walkout                < general|national|hunger|nationwide|hour|rail|transport|nurses|teachers|doctors|indefinite|dockers|truckers|port|bus|miners|workers|farmers|wildcat|token|sympathy|pilots|sector|prison|lorry|taxi > (?!of \\d)\\S*
    OTHER           shutdown bandh hartal                 > called by
    OTHER           bandh hartal                          > (?:in|on|over|against|across)
    OTHER           action                                < industrial > (?:will|by|in|at|over|has|is|was|continued|began|hit|disrupted|affect\\w+)
    OTHER           rally march                           > (?:in support|against|outside|in protest|to demand|calling|in solidarity)
    OTHER           strike strikes                        > (?:on|against|over) (?:\\S+ ){0,4}(?:government|reforms?|plans?|cuts|bill|law|austerity|privati[sz]ation|measures|pay|wages|conditions|polic(?:y|ies))
  `,
});

/** Relations cut, reduced or refused. */
export const SANCTION = rows("SANCTION", {
  verbs: `
    OTHER           freeze/froze/frozen suspend halt stop : (?:\\w+ ){0,3}(?:lending|loans?|credits?|disbursements?|assets|accounts)
    OTHER           authorise authorize approve back      : (?:\\w+ ){0,2}sanctions (?:against|on)
    OTHER           withhold/withheld                     : (?:\\w+ ){0,4}(?:aid|funds|funding|assistance|payments?|money|rest|loans?|contributions?|dues)
    OTHER           hold/held                             > back (?:\\S+ ){0,4}(?:aid|funds|funding|assistance|loans?|instal?ments?|tranche|contributions?)
    OTHER           suspend expel eject exclude bar ban kick : membership|from (?:\\w+ ){0,5}(?:summit|talks|meetings?|conference|group|council|union|bloc|organi[sz]ation|forum|games|competition|league|commonwealth|swift|tender|markets?|system|network)
    OTHER           suspend                               @
    OTHER           expel eject evict                     < (?:commonwealth|union|league|bloc|organi[sz]ation|council|nato|group|federation|community|alliance|cartel)(?: \\S+){0,2}$ @
    OTHER           expel                                 : aid (?:groups?|agenc(?:y|ies)|workers)|charit(?:y|ies)|ngos?|monitors|observers|inspectors|peacekeepers
    OTHER           pull bring/brought order call         : (?:ambassadors?|envoys?|diplomats?|attach\\S+|embassy staff) (?:\\w+ )?(?:out|home|back|from)
    OTHER           cut/cut/cutting                       : off from (?:\\S+ ){0,4}(?:markets?|system|network|swift|financing|funds)
    OTHER           break/broke/broken sever cut/cut/cutting freeze/froze/frozen suspend reduce downgrade end curtail scale snap : (?:off |back |down |all )?(?:(?!talks\\b)\\S+ ){0,5}(?:relations|ties|links|contacts?|exchanges|cooperation|co - operation|communications?|communication (?:lines|channels)|hotlines?)
    OTHER           break/broke/broken                    > with @
    OTHER           suspend freeze/froze/frozen end halt withdraw/withdrew/withdrawn : (?:its|their) (?:membership|participation|cooperation|involvement|observer status) (?:in|of|with|at)
    OTHER           collapse break/broke/broken fail founder stall < talks|negotiations|mediation|dialogue > (?:down|off|without|in|over|after|on|to produce|to reach)
    VISIT           cancel/cancelled/cancelling cancel/canceled postpone delay defer call scrap : (?:off )?(?:\\w+ ){0,3}(?:visit|trip|departure)
    MEETING with    cancel/cancelled/cancelling cancel/canceled postpone delay defer suspend freeze/froze/frozen call scrap abandon abort boycott break/broke/broken : (?:off )?(?:\\w+ ){0,5}(?:${TALKS})
    OTHER           close shut/shut/shutting              : embassy|embassies|consulates?|border|borders|airspace|crossings?|mission|(?:liaison|representative|trade) offices?|(?:its|their) offices? in
    OTHER           boycott
    OTHER           cut/cut/cutting halt stop suspend turn shut/shut/shutting switch : (?:off )?(?:\\w+ ){0,3}(?:gas|electricity|power|water|oil|fuel|arms|weapons) (?:supplies|supply|deliveries|exports|sales|shipments|flows)|supplies to|deliveries to|trade with|purchases from|exports to|imports from|shipments to
    OTHER           suspend halt ban                      : (?:charter |direct |all |passenger )?flights (?:to|from|with|between)|air links|ferry services?
    OTHER           suspend halt freeze/froze/frozen shelve : joint (?:\\w+ ){0,3}(?:projects?|ventures?|work|programmes?|park)
    OTHER           choke squeeze starve                  : (?:off )?(?:\\S+ ){0,4}(?:revenues?|funding|funds|cash|income)
    OTHER           declare                               : persona non grata|personae non gratae
    OTHER           kick throw/threw/thrown boot          > out of (?:\\S+ ){0,4}(?:bloc|union|group|council|organi[sz]ation|commonwealth|alliance|league)
    OTHER           kick throw/threw/thrown boot          > out (?:\\S+ ){0,5}(?:diplomats?|ambassadors?|envoys?|attach\\S+|consul|embassy staff|officials|aid (?:groups?|agenc(?:y|ies)|workers)|charit(?:y|ies)|ngos?|monitors|observers|inspectors|peacekeepers)
    OTHER           order                                 > (?:\\S+ ){0,5}(?:diplomats?|agents?|spies|officials|attach\\S+) (?:\\S+ ){0,5}out
    OTHER           ban bar halt prohibit                 : (?:new )?investments?
    OTHER           send/sent                             : (?:diplomats?|ambassadors?|envoys?|attach\\S+) (?:packing|home)
    OTHER           revoke cancel/cancelled/cancelling cancel/canceled withdraw/withdrew/withdrawn suspend strip : visas?|licen[cs]es?|accreditation|recognition|trade status|favou?red|preferences|credentials
    OTHER           end scrap suspend                     : visa (?:- )?(?:free|waivers?)
    OTHER           designate                             : terrorist|sanctions
    TARIFF          retaliate respond hit/hit/hitting     > (?:back )?(?:\\w+ )?with (?:\\S+ ){0,6}(?:tariffs?|dut(?:y|ies)|levies)
    OTHER           retaliate respond hit/hit/hitting     > (?:back )?(?:\\w+ )?with (?:\\S+ ){0,5}(?:sanctions|bans?|curbs|restrictions|boycott|expulsions?)
    OTHER           penalise penalize isolate ostracise   @
    OTHER           withdraw/withdrew/withdrawn           : support|offer|invitation|observers|monitors|inspectors|aid workers|staff
    OTHER           withdraw/withdrew/withdrawn           : endorsement|backing
    OTHER           cut/cut/cutting slash withdraw/withdrew/withdrawn end pull stop halt suspend freeze/froze/frozen : (?:\\w+ ){0,3}(?:aid|assistance|grants?|loans?|funding|budget support|subsidies) (?:package |programme |program )?(?:to|for|of)
    OTHER           impose slap set/set/setting introduce : quotas? on|(?:import|export) quotas?
    OTHER           put/put/putting hold/held place       : in abeyance|on (?:hold|ice)
    OTHER           put/put/putting                       > in(?:to)? (?:place|effect|force) (?:\\S+ ){0,4}(?:sanctions|restrictions|curbs|controls|penalties)
    OTHER           cancel/cancelled/cancelling cancel/canceled halt suspend scrap call : (?:off )?(?:\\S+ ){0,5}(?:exercises?|drills?|manoeuvres|war games) (?:\\S+ ){0,2}with
    OTHER           cancel/cancelled/cancelling cancel/canceled drop scrap : plans to (?:\\S+ )?(?:meet|visit|travel|attend|host)
    OTHER           divest                                > from
    OTHER           stop halt cease end quit/quit/quitting : (?:selling|buying|importing|exporting|supplying|purchasing|shipping|recogni[sz]ing|issuing visas|hiring|funding)
    OTHER           ban halt                              : (?:hiring|employment|entry) of
    OTHER           walk storm pull back                  > out of (?:\\w+ ){0,4}(?:talks|negotiations|meeting|summit|deal|agreement|treaty|pact|accord)
    OTHER           order give/gave/given tell/told       : (?:diplomats?|ambassador|envoy|attach\\S+) (?:\\w+ ){0,3}to leave|(?:hours|days) to leave
    OTHER           uninvite disinvite ostracise ostracize shun
    OTHER           bar ban                               : from (?:\\w+ ){0,3}(?:airspace|ports|waters|territory|soil)|from entering (?:its|the (?:country|bloc|union|united states))
    OTHER           bar ban block exclude prohibit        : from (?:bidding|buying|selling|importing|exporting|supplying|investing|trading|participating|competing|acquiring)
    OTHER           limit curb restrict                   > (?:\\S+ )?imports (?:\\S+ ){0,4}from
    OTHER           apply take/took/taken                 : (?:restrictive |punitive |retaliatory |economic )?measures against (?:\\S+ ){0,5}(?:sectors?|econom\\w+|banks?|companies|trade|exports|imports)
    OTHER           limit curb restrict                   > (?:\\S+ ){0,3}(?:exports|sales|shipments) (?:\\S+ ){0,4}to
    OTHER           ground                                : flights?|airlines?|fleet
    OTHER           stall falter stumble                  < talks|negotiations|mediation|dialogue|consultations
    OTHER           revoke cancel/cancelled/cancelling withdraw/withdrew/withdrawn strip downgrade : (?:\\S+ ){0,3}(?:diplomats?|diplomatic|embassy|ambassador\\S*|envoys?) (?:\\S+ )?(?:status|immunity|credentials|accreditation)
    OTHER           revoke strip downgrade                : status of (?:\\S+ ){0,4}(?:diplomats?|embassy|envoys?|mission)
    OTHER           impose introduce                      : visa (?:requirements?|restrictions?|limits|curbs|entry|rules|ban|regime)|blockade
    OTHER           maintain continue enforce tighten keep/kept : blockade|embargo|sanctions
    OTHER           close shut/shut/shutting seal block   < ^(?!.*\\b(?:strikes?|storms?|snow|protests?|blockade|fog)\\b).* : (?:\\S+ ){0,4}(?:ports?|airports?|borders?|frontiers?|airspace|crossings?|corridors?|(?:land|supply|trade) routes?)
    OTHER           end cut/cut/cutting sever             : (?:sister|twin) -? ?(?:city|cities|town|towns)|town - twinning
    OTHER           bar ban block stop prevent            : from (?:docking|landing|unloading|overflying|using (?:its|the|their) (?:ports?|airspace|waters))
    OTHER           announce adopt take/took/taken impose introduce : (?:tough|tougher|harsh|strict|severe|stern|punitive|stringent) measures against
    MEETING with    put/put/putting                       > off (?:\\S+ ){0,5}(?:talks|negotiations|meeting|summit|conference)
    VISIT           put/put/putting                       > off (?:\\w+ ){0,3}(?:visit|trip|departure)
    OTHER           collapse founder break/broke/broken   < (?:talks|negotiations|mediation|dialogue)(?: \\S+){0,8}$
    OTHER           reach                                 < talks|negotiations|mediation : deadlock|impasse|stalemate|dead end
    OTHER           punish hit/hit/hitting                > (?:\\S+ ){1,4}with (?:\\S+ ){0,3}(?:bans?|embargo|boycott|restrictions|curbs)
    OTHER with      sour cool deteriorate worsen fray strain < (?:relations|ties) (?:\\S+ )?between(?:(?! remain) \\S+){1,8}$
    OTHER           secede                                > from
    OTHER           hit/hit/hitting run/ran               < talks|negotiations|mediation|dialogue|consultations > (?:in)?(?:to )?(?:an? )?(?:\\S+ )?(?:impasse|snag|deadlock|stalemate|wall|dead end|trouble)
    OTHER           restrict curb limit                   > (?:\\S+ ){0,3}(?:cooperation|co - operation|links|ties|contacts|dealings) with
  `,
  nouns: `
    OTHER           boycott                               > (?:of|by|against)
    OTHER           freeze                                > (?:on|of) (?:\\w+ ){0,4}(?:assets|aid|ties|relations|contacts)
    OTHER           expulsion suspension severing severance cancellation termination cutoff > of (?:\\w+ ){0,5}(?:diplomats?|aid|talks|relations|ties|membership|trade|visit|cooperation|agreement|treaty|imports|exports|flights|ambassadors?|supplies|gas)
    OTHER           closure                               > of (?:\\w+ ){0,4}(?:border|embassy|airspace|consulate|crossings?)
    OTHER           break rupture breach                  > (?:in|of|off) (?:\\S+ ){0,3}(?:relations|ties)
    OTHER           breakdown collapse failure            > (?:in|of) (?:the |their )?(?:\\S+ )?(?:talks|negotiations)
  `,
});
