import { rows } from "./rows.ts";
import { AID_GOODS, CAPTIVES, CARGO, DRILLS, TREATIES, TROOPS } from "./words.ts";

/** Trade, military, judicial and intelligence cooperation that serves both sides. */
export const COOPERATE = rows("COOPERATE", {
  verbs: `
    OTHER           march train fight/fought operate work search hunt > (?:\\S+ ){0,6}(?:in tandem with|alongside|side by side|together)
    OTHER           launch open inaugurate unveil develop build/built produce > (?:an? |their |the )?(?:first )?(?:joint|common) (?!(?:\\S+ )?(?:statement|declaration|appeal|call|attack|assault|offensive|protest|campaign|push|effort))\\S+
    OTHER           hand turn                             > over (?:\\S+ ){0,2}(?:suspected|alleged|accused|wanted|convicted)
    OTHER           surrender                             > (?:\\S+ ){1,6}to (?:\\S+ ){1,4}(?:face|stand|for) (?:\\S+ ){0,4}(?:trial|charges|justice)
    OTHER           pass                                  < recordings?|tapes|evidence|intelligence|documents|files > (?:on |over )?to
    OTHER           join                                  : (?:\\S+ - led|international|global|multinational|anti - \\S+) (?:\\S+ )?(?:coalition|force|alliance|effort|operation)
    OTHER           join                                  > (?:the )?(?:\\S+ ){0,3}(?:(?:european|african|customs|economic|monetary|arab) union|united nations|nato|bloc|wto|world trade organi[sz]ation|opec|eurozone|euro zone|schengen|commonwealth|brics|asean|interpol)
    OTHER           become/became/become                  > (?:\\S+ ){0,4}members? of (?:the )?(?:\\S+ ){0,3}(?:union|nations|organi[sz]ation|nato|bloc|alliance|league|community|commonwealth|opec|wto|brics|asean)
    OTHER           pool                                  > (?:\\S+ ){0,3}(?:resources|forces|efforts|sovereignty|reserves)
    OTHER           sell/sold ship                        > (?!(?:\\S+ )*(?:stakes?|shares?|bonds?)\\b)(?:\\S+ ){0,5}(?:maize|wheat|rice|oil|crude|gas|lng|coal|fuel|grain|uranium|electricity|beef|sugar|soybeans|corn|steel) to \\S+
    OTHER           break/broke/broken smash dismantle seize : in an? (?:joint|co - ordinated|coordinated)
    OTHER           develop expand broaden boost widen    : (?:ties|relations|trade) (?:with|between)
    OTHER           return transfer                       : to (?:face|stand) (?:\\S+ )?(?:trial|charges)
    OTHER           extradite
    OTHER           award                                 : contracts? (?:to|for)
    OTHER           sell/sold buy/bought purchase order   : jets?|weapons(?! (?:strike|tests?|inspect\\w+|program\\w*))|missiles?|tanks|arms|rifles|warships?|submarines?|fighters|helicopters|howitzers|air defen[cs]e
    OTHER           share exchange swap                   : intelligence|information|data|expertise|technology|experts|know - how|evidence|maps|documents
    OTHER           cooperate collaborate partner         > (?:\\w+ ){0,3}(?:with|on|in|against|to)
    OTHER           work                                  > together|jointly|closely with|with(?! the aim)|hand in hand
    OTHER           team join                             > up (?:with|to)|forces
    OTHER           step expand boost deepen strengthen resume start begin/began/begun launch enhance increase intensify renew widen broaden : (?:up )?(?:\\w+ ){0,3}(?:cooperation|co - operation|collaboration|coordination|military ties|trade ties|economic ties|security ties|defen[cs]e ties|energy ties|partnership in)
    OTHER           hold/held conduct stage begin/began/begun carry launch start take/took/taken participate complete finish kick run/ran : (?:joint|multinational|multilateral|bilateral|trilateral) (?:\\w+ ){0,3}(?:${DRILLS}|operations?|mission|raid|investigation)
    OTHER           build/built develop produce manufacture construct explore operate finance fund patrol monitor launch run/ran test manage police investigate host < jointly
    OTHER           set/set/setting establish create form launch > (?:up )?(?:\\S+ ){0,3}(?:joint|common|bilateral|trilateral) (?:\\S+ ){0,3}(?:ventures?|commission|committee|task force|working group|fund|force|company|cent(?:re|er)|council|checkpoints?|projects?|programmes?|programs?|initiative|investigation|operations?)
    OTHER with      form build/built forge                : alliance|coalition|united front
    OTHER           send/sent return fly/flew/flown transfer hand > (?:\\S+ ){0,10}to (?:face|stand) (?:\\S+ ){0,6}(?:trial|charges|justice|trafficking|murder|terror\\w*|fraud|corruption|prosecution)
    OTHER           arrive reach dock                     < (?:shipments?|consignments?|cargo|batch|delivery) of (?!(?:\\S+ ){0,3}(?:${CARGO}|${TROOPS}|migrants)\\b)\\S+
    OTHER           tip                                   > off
    OTHER           begin/began/begun start resume        : exporting|importing|shipping|pumping|supplying
    OTHER           invest                                : million|billion
    OTHER           let/let/letting allow permit          > (?:\\S+ ){1,4}(?:to )?use (?:its|their|an?) (?:\\S+ )?(?:bases?|airspace|ports?|territory|airports?|airfields?)
    OTHER           increase boost expand double          : (?:imports?|purchases) (?:of (?:\\S+ ){1,4})?from
    OTHER           open                                  : airspace to
    OTHER           build/built develop produce manufacture construct explore operate fund : jointly|together|joint venture
    OTHER           restore resume restart reopen relaunch revive : trade(?! (?:rhetoric|wars?|talks|negotiations))|trade ties|exports|imports|shipments|flights|border|crossing|rail|suppl(?:y|ies)|mail|services|gas flows?|oil flows?|pipeline|grain corridor|deliveries|transit|ferry
    OTHER           open launch inaugurate                : border crossing|joint venture|rail link|railway|pipeline|trade corridor|free trade zone
    OTHER           conduct run/ran operate mount         > joint
    OTHER           hand turn transfer                    > (?:over (?:\\S+ ){0,4}(?:suspects?|fugitives?|evidence)|(?:\\S+ ){0,5}(?:suspects?|fugitives?|evidence) (?:over )?to)
    OTHER           march compete parade enter            > (?:\\w+ )?under an? (?:\\w+ ){0,2}(?:unified|joint|common|single|shared|united) (?:\\w+ ){0,2}(?:flag|banner|team)
    OTHER           provide hand pass supply share        : intelligence|evidence|recordings|footage|tapes|documents|files|(?:bank |phone |court )records|dossiers?|satellite images|tip - offs?
    OTHER with      build/built construct lay/laid develop inaugurate open : pipelines?|railway|railroad|rail link|bridge|dam|power plant|power station|reactor|canal|port|refinery|interconnector
    OTHER with      hold/held begin/began/begun conduct stage start launch carry open wrap take/took/taken participate join : (?:exercises?|drills?|manoeuvres|maneuvers|war games|naval patrols)
    OTHER           patrol                                : in tandem with|alongside|jointly
    OTHER           export sell/sold supply import buy/bought ship : (?:tonnes?|tons|barrels|cargoes) of (?:\\S+ ){1,4}(?:to|from)
    OTHER           find/found rescue pull                < (?:rescue|search) teams? > (?:\\S+ ){0,4}survivors?
    OTHER           exercise drill                        > (?:\\S+ )?(?:together|jointly|alongside)
  `,
  nouns: `
    OTHER           raid raids                            < joint
    OTHER           exercise exercises drill drills manoeuvres maneuvers patrols patrol operation operations < joint|bilateral|multinational|trilateral
    OTHER           extradition                           > of|to|from
    OTHER           flights trains ferries services trade shipments crossings > between (?:\\S+ ){2,8}(?:began|begun|started)
    OTHER           resumption reopening restart          > of (?:\\w+ ){0,4}(?:trade|exports?|imports?|shipments|flights|border|crossing|flows|deliveries)
  `,
});

/** Goods, money, people and shelter given. */
export const AID = rows("AID", {
  verbs: `
    OTHER           provide grant give/gave/given lend/lent donate unlock release approve allocate disburse transfer contribute earmark pump inject send/sent : (?:million|billion|mln|bn) (?:u\\.s\\. |us )?(?:dollars|dlrs|euros|pounds|yuan|yen)
    OTHER           provide grant give/gave/given lend/lent loan donate contribute allocate earmark send/sent transfer offer release disburse extend approve set/set/setting help pump inject forgive/forgave/forgiven > (?!.*\\b(?:reward|bounty|fine|ransom|investments?|bid|compensation|damages)\\b)(?:\\S+ ){0,6}[$€£]
    OTHER           increase double triple boost resume restore expand step : aid|assistance|military support|food aid
    OTHER           donate deliver send/sent give/gave/given contribute airlift fly/flew/flown distribute provide hand rush dispatch supply grant gift transfer allocate extend approve ship : ${AID_GOODS}
    OTHER           donate deliver provide supply gift transfer : jets?|f - 16s?|aircraft|warplanes|patrol boats|patrol vessels
    OTHER           offer                                 > (?:\\S+ ){0,4}(?:(?:humanitarian|food|emergency|military|financial|economic|medical|technical|relief|development|disaster) (?:aid|assistance|help|relief|support)|aid|relief|food|medicines?|blankets|tents|shelter) (?:to|for)
    OTHER           supply provide equip arm outfit       > (?:\\S+ ){0,8}(?:goggles|radars?|uniforms|body armou?r|spare parts|rockets?|munitions|mortars|machine guns|guns|small arms|explosives|fighter planes)
    OTHER           deposit                               : (?:million|billion) (?:\\S+ )*central bank
    OTHER           deposit                               > (?:\\S+ ){0,3}[$€£].*central bank
    OTHER           open establish set/set/setting        : (?:tents?|kitchens?|clinics?|hospitals?) (?:\\S+ ){0,3}for (?:\\S+ ){0,3}(?:refugees|displaced|evacuees|victims|survivors|migrants|wounded|homeless)
    OTHER           deploy                                > (?:\\S+ ){0,4}(?:peacekeepers|un troops|peacekeeping|police (?:officers )?to|medics|doctors|rescuers)
    OTHER           promise                               : (?:million|billion)(?! (?:\\S+ )?(?:of|in) investments?)
    OTHER           promise                               > (?:\\S+ ){0,4}[$€£](?!.*\\binvestments?\\b)
    OTHER           announce                              : (?:\\d+(?: ?m|bn)|m|bn|million|billion) (?:\\S+ ){0,6}to (?:help|assist|support|aid) \\S+
    OTHER           offer                                 > (?:\\S+ ){0,3}(?:weapons|arms|ammunition)
    OTHER           drop parachute airdrop                > (?:\\S+ ){0,5}(?:food|aid|medicines?|supplies|relief|blankets|rations|parcels)
    OTHER           send/sent dispatch                    < (?:water|food|aid|medical|relief|supply|rescue) (?:\\S+ )?(?:trucks?|convoys?|planes?|ships?|teams?|vessels?) (?:was|were|have been|has been|is being|are being)
    OTHER           lead/led launch mount conduct carry organise organize coordinate : (?:(?:relief|humanitarian|medical|rescue|aid) (?:\\S+ ){0,2}(?:missions?|operations?|efforts?)|airlifts?|air ?drops?)
    OTHER           take/took/taken                       > over (?:\\S+ ){0,3}(?:peacekeeping|peace mission)
    OTHER           help                                  < ^(?!.*\\b(?:economy|currency|exports?|imports?|growth|demand|prices?|rains?|weather|sales|products?|data|software|technology|tariffs?|rates?|inflation|policy|stimulus)\\b).* > (?!by|himself|herself|itself|themselves)(?:\\S+ ){1,4}(?:to )?(?:re)?(?:build|construct|train|fight|clear|evacuate|equip|develop|rescue|repair|restore|recover|defend|combat|contain|feed|secure|modernise|modernize|fend)
    OTHER           donate                                > (?!to\\b|blood\\b|organs?\\b|money to (?:his|her|the) campaign)\\S+
    OTHER           assign allocate pledge                : (?:troops|soldiers|police|peacekeepers|observers) to
    OTHER           extend provide give/gave/given grant offer : credit line|line of credit|lifeline|bailout|bail - out|stand - by|swap line
    OTHER           roll                                  > over (?:\\S+ ){0,6}(?:loans?|debts?|deposits?)
    OTHER           contribute send/sent provide          > (?:\\S+ ){0,3}(?:troops|soldiers|police|peacekeepers|officers|personnel|observers) to (?:\\S+ ){0,5}(?:mission|force|peacekeeping|operation)
    OTHER           hand                                  > over (?:\\S+ ){0,6}(?:systems?|tanks|jets|aircraft|missiles|launchers|boats|vessels|helicopters|howitzers|ammunition|vehicles)
    OTHER           send/sent rush dispatch fly/flew/flown deploy : (?:rescue|relief|medical|search|emergency|aid|\\d+ - (?:person|member|strong)) teams?|teams? of (?:rescuers|doctors|experts|engineers|firefighters|medics)|(?:teams?|experts?|workers|planes?|staff) to (?:\\S+ ){0,10}help
    OTHER           write/wrote/written                   > off
    OTHER           forgive/forgave/forgiven cancel/cancelled/cancelling cancel/canceled waive restructure reschedule : debts?|repayments|loans?
    OTHER           grant give/gave/given offer           : asylum|refuge|residence permits?|residency|work permits?|refugee status|shelter|citizenship|temporary protection|safe haven
    OTHER           shelter                               : refugees|migrants|evacuees|people|civilians|families
    OTHER           take/took/taken accept admit          > (?:in )?(?:\\w+ ){0,4}(?:refugees|evacuees|asylum seekers|patients|wounded)
    OTHER           lend/lent loan                        : million|billion|money|euros|dollars|aircraft|ships
    OTHER           train                                 : troops|soldiers|forces|police|pilots|officers|recruits|army|fighters|guards|personnel|militia(?:men)?
    OTHER           bail                                  > out @
    OTHER           obtain secure win/won                 : (?:loans?|credit|aid|bailout|grant|funding|financing|tranche) (?:\\S+ ){0,6}from
    OTHER           receive get/got obtain secure         : (?:million|billion) (?:\\S+ ){0,8}from
    OTHER           receive get/got                       : aid|bailout|contributions?|donations?|funding|approval (?:\\S+ )*from|loans?|credits?|assistance|tranche|humanitarian|weapons from|tanks from|jets from|grant
    OTHER           arm equip                             : rebels|forces|troops|fighters|army|militia|navy|police
    OTHER           treat                                 : wounded|injured|patients|victims|casualties
    OTHER           pick                                  > up (?:\\S+ ){0,4}(?:migrants|refugees|survivors|sailors|crew)
    OTHER           aid assist                            : victims|survivors|refugees|people|efforts?|government|families|authorities|army|operations?
    OTHER           aid assist                            @
    OTHER           airlift
    OTHER           open                                  : (?:doors?|borders?) to (?:\\S+ ){0,4}(?:refugees|migrants|evacuees|people|families)
    OTHER           save                                  : migrants|refugees|sailors|fishermen|crew|passengers
    OTHER           fly/flew/flown                        : wounded|injured|patients
    OTHER           open establish set/set/setting        : (?:camps?|shelters?|field hospitals?) (?:\\S+ ){0,3}for (?:\\S+ ){0,3}(?:refugees|displaced|evacuees|victims|migrants|wounded)
    OTHER           prop                                  > up
    OTHER           subsidise subsidize bankroll
    OTHER           fund finance                          : army|military|rebels|militias?|government|budget
    OTHER           fund finance rebuild reconstruct      : hospitals?|schools?|reconstruction|relief|roads?|clinics?|shelters?
    OTHER           rescue evacuate pluck                 : hostages?|captives?|migrants|citizens|people|civilians|refugees|nationals|crew|sailors|women|children|students|families|tourists|patients|wounded|fishermen
    OTHER           arrive reach land enter dock          < (?:${CARGO})
    OTHER           pledge donate contribute              : (?:million|billion)(?! (?:\\S+ )?(?:of|in) investments?)
    OTHER           disburse release pledge               : aid|tranche|loan|funds|grant|assistance|relief
    OTHER           provide                               > (?:\\S+ ){1,3}(?:million|billion)(?! (?:\\S+ )?(?:of|in) investments?)
    OTHER           feed/fed                              > (?:\\S+ ){0,4}(?:refugees|victims|survivors|people|families|children|evacuees|displaced)
    OTHER           sign approve pass                     : (?:granting|giving|providing|sending) (?:\\S+ ){1,8}(?:support|aid|assistance|relief|weapons)
    OTHER           approve authorise authorize create    : peacekeeping (?:force|mission)|relief package|rescue package|aid package
    OTHER           provide deliver hand distribute       < ${AID_GOODS} > (?:out )?to
    OTHER           provide give/gave/given supply extend lend/lent : (?:logistical|military|financial|air|naval|technical|medical|intelligence|humanitarian) (?:and \\S+ )?(?:support|information|assistance|help|cover|advice|training)
    OTHER           arrive                                < ${AID_GOODS} > in
    OTHER           join bolster reinforce                : peacekeeping|peacekeepers|peace (?:mission|force|operation)|monitoring (?:force|mission)|stabili[sz]ation force
    OTHER           supply provide                        > (?:\\S+ ){1,4}with (?:\\S+ ){0,4}(?:advis[eo]rs|weapons|arms|aid|food|medicines?|fuel|funds|money|equipment|intelligence|missiles|tanks|drones|ammunition|training|shelter)
    OTHER           supply provide                        > (?:\\S+ ){1,4}with (?:\\S+ ){0,4}(?:electricity|power|gas|oil|water|medicine)
    OTHER           send/sent deploy dispatch             : (?:(?:election|military|truce|ceasefire) )?(?:observers|monitors|minesweepers)
    OTHER           arrive reach land                     < doctors|medics|nurses|rescuers|rescue teams? > in|at
    OTHER           take/took/taken move evacuate bring/brought > (?:\\S+ ){1,6}to safety
    OTHER           send/sent donate deliver give/gave/given ship : (?:wheat|rice|grain|maize|flour|fuel) to
    OTHER           receive get/got                       : (?:shipments?|consignments?|deliver(?:y|ies)) of (?:\\S+ ){1,4}from
  `,
  nouns: `
    OTHER           aid supplies assistance               < humanitarian|medical|emergency|food|relief|military|financial > from|reached|arrived
    OTHER           contribution donation                 > of|from|to|by
    OTHER           delivery deliveries shipment shipments supply donation provision > of (?:\\w+ ){0,4}(?:${AID_GOODS})
  `,
});

/** Leaving ground, office and captives; stopping to fight. */
export const RETREAT = rows("RETREAT", {
  verbs: `
    OTHER           end abandon lift call                 : (?:off )?(?:\\S+ ){0,3}(?:occupation|(?<!state of )siege|sit - in|hunger strike|blockade|standoff|stand - off)
    OTHER           withdraw/withdrew/withdrawn pull evacuate remove redeploy : ${TROOPS}|bases?|contingent|advis[eo]rs|guards|missiles?|artillery|launchers
    OTHER           pull                                  > (?:\\S+ ){0,4}(?:${TROOPS}|peacekeepers|contingent) (?:back|out)
    OTHER           withdraw/withdrew/withdrawn retreat   < ${TROOPS}|rebels|militants|army > from|to|back|across|into|towards?|northwards?|southwards?|eastwards?|westwards?
    OTHER           withdraw/withdrew/withdrawn retreat   > from (?!(?:\\S+ ){0,4}(?:${TREATIES}|eu|un|who)\\b)\\w+ @
    OTHER           order bring/brought call              > (?:\\S+ ){0,4}(?:${TROOPS}|peacekeepers|contingent|reservists) (?:\\S+ ){0,2}(?:out|home|back|withdraw)
    OTHER           call abandon halt suspend             > (?:off )?(?:\\S+ ){0,3}(?:offensive|assault|invasion|airstrikes?|air strikes?|raids)
    OTHER           cut/cut/cutting scale reduce shrink/shrank/shrunk halve : (?:back |down )?(?:\\S+ ){0,3}(?:(?:military|troop|naval) (?:presence|levels|numbers|strength|deployment)|number of (?:\\S+ ){0,3}(?:troops|soldiers|forces)|(?:troops|forces) in)
    OTHER           open reopen                           > (?:\\S+ ){1,5}to (?:\\S+ ){0,3}(?:aid|relief|humanitarian|inspectors|monitors|observers)
    OTHER           release free                          : (?:arrested|detained|captured|jailed|imprisoned|abducted|kidnapped) \\S+|trawlers?|(?:cargo |container |merchant )ships?|vessels?|tankers?|fishing boats?|impounded|confiscated
    OTHER           send/sent                             > home (?:\\S+ ){0,3}(?:detained|captured|jailed|prisoners|captives)
    OTHER           discharge                             > from (?:\\S+ ){0,3}(?:army|military|navy|service)
    OTHER           roll drive/drove/driven move head march < ${TROOPS} > out of
    OTHER           cross                                 < ${TROOPS} > back
    OTHER           pull                                  > back from|back (?:\\w+ ){0,3}(?:${TROOPS})|out of (?!(?:\\w+ ){0,4}(?:talks|negotiations|meeting|conference|deal|agreement|treaty|pact|accord)\\b)\\w+|out (?:\\w+ ){0,3}(?:${TROOPS})
    OTHER           retreat                               > from(?! (?:\\w+ ){0,6}(?:peak|high|record|\\d))
    OTHER           free                                  > (?!up |from (?!(?:\\S+ ){0,3}(?:prison|jail|custody|captivity|detention|kidnappers|captors)\\b))\\w+
    OTHER           set/set/setting                       > free|(?:\\S+ ){1,5}free
    OTHER           let/let/letting                       > go(?! of)|(?:\\S+ ){1,6}(?:go (?:home|free)|free|walk free|leave|return home|out of (?:jail|prison|custody))
    OTHER           go/went/gone walk                     < ${CAPTIVES} > free
    OTHER           give/gave/given turn                  > (?:themselves|himself|herself) (?:up|in|over)
    OTHER           give/gave/given                       > up (?:\\S+ )?(?:power|arms|weapons|office|(?:his|her) (?:post|throne))
    OTHER           hand turn                             > (?:\\S+ ){1,5}(?:palace|base|airport|province|city|town|compound|control|territory) (?:over |back )?to
    OTHER           release                               > (?!by )(?:\\w+ ){0,5}(?:${CAPTIVES})
    OTHER           scale cut/cut/cutting draw/drew/drawn > (?:back|down) (?:\\S+ ){0,4}(?:forces?|troops|garrison|contingent)
    OTHER           abandon flee/fled                     < (?:${TROOPS})(?: \\S+){0,2}$ > (?!(?:talks|negotiations|plans?|efforts?|the (?:talks|idea|plan))\\b)\\S+
    OTHER           scrap decommission dismantle          : missiles?|warheads?|launchers
    OTHER           order                                 > (?:the )?(?:\\S+ )?release of
    OTHER           release free                          < (?!.*\\b(?:reports?|statement|figures|data|documents?|video|footage|film|album)\\b).*\\b(?:${CAPTIVES}) (?:\\w+ ){0,4}(?:was|were|been|be|being)
    OTHER           release free liberate                 > from (?:\\w+ ){0,3}(?:prison|jail|custody|captivity|detention)
    OTHER           swap exchange                         : prisoners|captives|bodies|hostages|detainees
    OTHER           hand turn give/gave/given             > (?:over|back|up|in) (?:\\w+ ){0,5}(?:${CAPTIVES}|bases?|camps?|posts?|outposts?|facilit(?:y|ies)|territory|control|power|weapons|arms|rifles|guns|villages?|islands?|land|airport)
    OTHER           return repatriate                     : bodies|remains|refugees|prisoners|artefacts|artifacts|territory|bronzes|treasures|looted|prisoner|(?:seized|captured|stolen|frozen|impounded) (?:\\w+ )?\\w+|wreckage|[$€£]\\S*|(?:million|billion) (?:dollars|euros)
    OTHER           bus/bused/bussed/busing ferry         < rebels|fighters|militants|gunmen > out of
    OTHER           repatriate
    OTHER           lay/laid put/put/putting              > down (?:\\w+ ){0,3}(?:arms|weapons)
    OTHER           disarm demobilise demobilize demilitarise demilitarize
    OTHER           surrender                             > \\w+ to|to|in|their|its|control|territory|weapons|after
    OTHER           vacate cede relinquish abandon        : territory|town|village|base|positions?|strongholds?|headquarters|camps?|control|power|city|posts?|land|island|airport|area|headquarters|camps?|outposts?|checkpoints?|barracks|bunkers|trenches|government buildings?|military bases?
    OTHER           resign
    OTHER           step stand/stood                      > (?:down|aside)(?! (?:from|on) (?:a|the) (?:plane|train|bus|stage))
    OTHER           quit/quit/quitting                    > as|on|after|over|amid|in|his|her|(?:the )?(?:\\S+ )?(?:government|cabinet|post|office|coalition)
    OTHER           submit tender hand offer announce     : resignations?
    OTHER           call                                  > an? (?:\\w+ )?(?:ceasefire|truce|halt)
    OTHER           bow                                   > out
    OTHER           parole
    OTHER           flee/fled                             < (?:president|dictator|prime minister|premier|king|ruler)(?: \\S+){0,3}$ > (?:the|his|her) (?:country|capital)
    OTHER           hand return cede                      : power (?:over |back )?to
    OTHER           halt stop suspend pause               : (?:its|their) (?:\\w+ )?advance
    OTHER           return                                < ${TROOPS}|junta|soldiers > to (?:their |the )?barracks
    OTHER           close shut/shut/shutting              : (?:its|their) (?:\\S+ ){0,2}(?:military|naval|air) bases? (?:in|at|on)
    OTHER           leave/left flee/fled                  > office(?! (?:early|late|at))|(?:the )?(?:presidential )?palace
    OTHER           leave/left                            < ${TROOPS}|peacekeepers > (?!for\\b|\\d)(?!.*\\b(?:dead|wounded|injured|homeless|behind)\\b)\\w+
    OTHER           declare announce proclaim order       : ceasefire|cease - ?fire|truce|(?:humanitarian|tactical|temporary|operational|daily) (?:\\S+ )?pauses?|pause in (?:\\w+ ){0,4}(?:offensive|fighting|attacks?|operations?|bombing|war)|armistice|end to (?:\\w+ ){0,3}(?:operations?|offensive|war)
    OTHER           begin/began/begun start complete finish : (?:\\S+ ){0,3}(?:withdrawal|pullout|pull - out)
    OTHER           come/came go/went/gone take/took/taken enter < ceasefire|cease - ?fire|truce > (?:in)?to (?:force|effect)|effect|force
    OTHER           hold/held                             < ceasefire|truce
    OTHER           observe respect                       : ceasefire|cease - ?fire|truce
    OTHER           grant                                 : access (?:to|for)
    OTHER           end wrap complete finish conclude mark : (?:up )?(?:\\S+ ){0,5}(?:peacekeeping|combat|military|training) (?:\\S+ )?(?:missions?|role|deployment|presence)
    OTHER           hand return release free              < (?:${CAPTIVES})(?: \\S+){0,8} (?:was|were|been|be|being)$ > over to|in (?:exchange|return)|to (?:the )?(?:red cross|international committee)
    OTHER           end halt cease stop suspend pause     : (?:suicide |rocket |missile |drone |mortar |cross - border )(?:bombings|strikes|fire|missions)|(?:its|their) fire|offensive|military operations?|attacks?|air ?strikes|bombardment|hostilities|fighting|siege|war|bombing|shelling|campaign
    OTHER           decommission destroy dismantle        : weapons|stockpiles?|chemical weapons|nuclear test site|mines
    OTHER           withdraw/withdrew/withdrawn pull evacuate : (?:officers|police|personnel|mercenaries|paramilitar(?:y|ies)|instructors|contractors|commandos|staff|workers) (?:\\w+ )?(?:from|out|home)
    OTHER           release free                          < rebels?|pirates|kidnappers|captors|hijackers|abductors|militants|gunmen|guerrillas|insurgents
    OTHER           cut/cut/cutting shorten scale reduce halve : (?:short |down |back )?(?:\\S+ ){0,5}(?:${DRILLS})
    OTHER           transfer return hand give/gave/given  : (?:recovered|seized|frozen|looted|stolen|confiscated) (?:\\w+ )?(?:assets|funds|money|art\\w+)
    OTHER           release free                          < \\b(?:kidnapped|abducted|held|captured|seized|detained|jailed|arrested)\\b.* (?:was|were|been|be|being)
    OTHER           release free                          > (?:\\S+ ){0,3}on (?:\\S+ )?(?:bail|parole)
    OTHER           return come/came go/went/gone         < ${TROOPS}|peacekeepers > home
    OTHER           renounce forswear/forswore/forsworn   : violence|armed struggle|terrorism
    OTHER           flee/fled                             < (?:troops|soldiers|forces|army|rebels|militants|fighters|guerr?illas)(?: \\S+){0,3}$ > (?:to|into|across|from|back|their|towards?)
    OTHER           hold/held                             > (?:its|their) fire(?! (?:drill|sale|safety))
    OTHER           withdraw/withdrew/withdrawn quit/quit/quitting leave/left pull > (?:out of |from )?(?:\\S+ ){0,3}(?:coalition|cabinet)
  `,
  nouns: `
    OTHER           withdrawal pullout retreat            > of (?:\\S+ ){0,5}(?:${TROOPS})|from|by
    OTHER           withdrawal pullout                    < troop|military|army
    OTHER           release                               > of (?:\\w+ ){0,6}(?:${CAPTIVES})
    OTHER           swap exchange                         < prisoner|hostage|captive
    OTHER           resignation                           > of|by|from|as|on|in|after
    OTHER           surrender                             > of|by
    OTHER           repatriation handover                 > of
    OTHER           evacuation                            > of (?:\\w+ ){0,5}(?:${TROOPS}|settlements?|settlers|strip|bases?|outposts?)
    OTHER           ceasefire truce                       > (?:took|takes|taking|came|comes|went|goes) (?:into )?(?:effect|force)
  `,
});

/** Leaving a treaty, talks or a body reduces relations; it is no retreat of arms. */
export const EXIT = rows("SANCTION", {
  verbs: `
    OTHER           withdraw/withdrew/withdrawn quit/quit/quitting exit leave/left pull walk storm : (?:out of|from|the) (?:\\w+ ){0,6}(?:${TREATIES}|manoeuvres|drills|exercises?)
    OTHER           order tell/told give/gave/given ask   : (?:diplomats?|ambassador|envoy|attach\\S+|embassy staff) (?:\\w+ ){0,4}to (?:leave|return|come home)|(?:embassy|consulate|mission) (?:\\w+ ){0,3}to close
    OTHER           evacuate                              : embass(?:y|ies)|consulates?|diplomats|diplomatic
  `,
  nouns: `
    OTHER           withdrawal exit                       > from (?:\\w+ ){0,6}(?:${TREATIES})
  `,
});
