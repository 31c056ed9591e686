import { rows } from "./rows.ts";
import { ADOPTED, AS_FARCE, ANGER, ARMED, CONDEMNING, MISDEEDS, POLICIES, PROBE, UNWILLING } from "./words.ts";

/** Words before a verb by which somebody refuses what it tells. */
const WILL_NOT = "(?:will|would|shall|can|could|wo|ca) ?(?:not|never|n['’]t)|cannot|nor will";
const DOES_NOT = "(?:does|do|did|has|have|had) ?(?:not|never|n['’]t)|has yet|have yet";

/** Condemning, accusing, charging, suing, investigating. */
export const ACCUSE = rows("ACCUSE", {
  verbs: `
    STATEMENT       lay/laid tear/tore/torn pitch rip     > into
    STATEMENT       attack blast slam savage lambast      : for (?:\\w+ing|his|her|its|their|the (?:\\w+ )?(?:handling|failure|lack|decision))
    STATEMENT       launch deliver unleash mount fire make/made > (?:\\S+ ){0,3}(?:outspoken|scathing|verbal|blistering|stinging|bitter|veiled|withering|furious|harsh|sharp|personal) (?:attacks?|critique|tirade|broadside|rebuke)
    STATEMENT       react respond                         > (?:angrily|furiously|with (?:anger|fury|outrage|dismay|indignation))
    STATEMENT       attribute                             : (?:attacks?|hack\\w*|breach|bombings?|killings?|blasts?|murders?) to
    STATEMENT       lament                                : silence|lack of|failures?|indifference|inaction
    OTHER           unseal                                : indictments?|charges
    OTHER           seek/sought request                   < prosecutors? : arrest (?:of|warrants?)|indictments?
    STATEMENT       find/found uncover                    : (?:war crimes|evidence of (?:\\w+ ){0,3}(?:crimes|fraud|torture|abuses?|brutality|violations|genocide|killings))
    STATEMENT       say/said tell/told                    > (?:\\S+ ){0,7}(?:that )?(?:\\S+ ){0,3}(?:war crimes|crimes against humanity|genocide|atrocities|ethnic cleansing)
    STATEMENT       censure chide chastise berate deride excoriate assail grill scold upbraid reprimand reproach fault vilify disparage disavow admonish bemoan
    STATEMENT       rail speak/spoke/spoken hit/hit/hitting lash rage > (?:out |back )?(?:against|at)
    STATEMENT       go/went/gone                          > after (?:\\S+ ){1,12}(?:for|over)
    STATEMENT       protest                               > to (?!demand|press|call|seek|the|its|their)\\w+
    STATEMENT       hurl trade fling/flung heap           : invective|insults?|abuse|accusations|scorn
    STATEMENT       take/took/taken                       > (?:aim at|(?:\\w+ )?issue with|(?:\\w+ )?exception to|an? (?:\\w+ )?(?:swipe|shot|dig|jab|jibe|view) (?:at|of))
    STATEMENT       charge                                > that
    STATEMENT       allege insinuate
    STATEMENT with  trade exchange                        : accusations|recriminations|blame|barbs|insults|words(?! of (?:support|praise))
    STATEMENT       suspect                               > (?:\\w+ ){1,4}of
    STATEMENT       complain                              > (?:\\w+ )?(?:about|to|that|of|over)
    STATEMENT       object                                > (?:\\w+ )?to
    STATEMENT       oppose                                > (?!to\\b)\\S+
    STATEMENT       attack savage assail                  : ${POLICIES}
    STATEMENT       attack savage assail                  > (?:\\S+ ){1,5}for \\w+ing|(?:\\S+ ){1,5}over (?:its|his|her|their)
    STATEMENT       bristle fume seethe                   > at
    STATEMENT       implicate ridicule belittle denigrate flay insult taunt vilify
    STATEMENT       pin lay/laid put/put/putting place heap : blame|responsibility (?:on|at|for)
    STATEMENT       finger                                @
    OTHER           give/gave/given present               : evidence against|testimony against
    STATEMENT       lecture                               > (?!at\\b|on\\b|in\\b)(?:\\S+ ){1,4}(?:about|on|over)
    STATEMENT       take/took/taken                       : to task
    STATEMENT       recognise recognize acknowledge declare : as (?:an? )?(?:genocide|crimes? against humanity|act of (?:war|terror\\w*|aggression))
    STATEMENT       assign apportion                      : blame
    STATEMENT       question dispute doubt                : legitimacy|motives|credibility|sincerity|commitment to
    STATEMENT       have/had/has                          < \\S+ > (?:\\w+ ){0,2}(?:reservations|misgivings|objections) (?:about|over|to)
    STATEMENT       critical                              < (?:is|are|was|were|been|remains?|remained)(?: \\w+)?$ > of
    STATEMENT       slate                                 > (?!to\\b|for\\b)(?:\\S+ ){0,5}(?:${POLICIES})
    OTHER           name identify                         : suspects?|as (?:\\S+ )?(?:suspects?|masterminds?)
    STATEMENT       make/made present outline lay/laid set/set/setting > (?:out )?(?:the |its |his |a )?case against
    STATEMENT       cast/cast                             > doubts? (?:on|over)
    OTHER           convene convoke                       : charg[eé]s? d|ambassadors?|envoys?|diplomats?
    OTHER           make/made register lodge file         : (?:strong|formal|official|vehement|solemn) (?:protest|representations?|d[eé]marche)
    STATEMENT       protest                               < ^(?!.*\\b(?:thousands|hundreds|students|workers|people|residents|activists|protest[eo]rs|crowds?|farmers|unions?|demonstrators|opposition|women|teachers|supporters)\\b).* > (?:\\S+ ){1,4}(?:support|decision|plans?|actions?|violations?|moves?|treatment|arrests?|sales?|tests?|remarks|claims?|detention|expulsion)
    STATEMENT       raise                                 : (?:concerns?|questions|doubts) (?:about|over|at)|objections?|alarm (?:over|about)
    STATEMENT       suspect                               @
    STATEMENT       describe dub call denounce slam term label : escalation|terroris[mt]|illegal|unacceptable|misleading|aggression|barbaric|cowardly|criminal|provocati\\w+|violation|insult|affront|blackmail|reckless|unjustified|unwarranted|troubling|alarming|outrage\\w*|hostile|cruel|inhuman\\w*|absurd|act of (?:war|terror)|baseless|illegitimate|genocide|hypocri\\w+|propaganda|disgrace\\w*|shameful|threat|danger|menace|mistake|lawless|perfidious|irresponsible|inhumane|crazy|wrong|betrayal|farce|sham|disaster|scandalous|unjust|unfair|discriminat\\w+
    STATEMENT       express voice convey register vent reaffirm : ${ANGER}
    STATEMENT       hold/held                             : responsible|accountable
    STATEMENT       point                                 : finger at
    STATEMENT       dismiss                               > ${AS_FARCE}
    STATEMENT       brand label/labelled/labelling        > (?:\\S+ ){1,6}an?
    STATEMENT       brand label denounce decry            : terrorists?|aggressor|illegal|traitors?|liar|dictator|criminals?|genocid\\w+|hypocri\\w+|foreign agents?
    STATEMENT       call                                  > (?:\\S+ ){1,6}an? (?:\\w+ )?(?:liar|terrorist|aggressor|criminal|dictator|enemy|murderer|traitor|disgrace|idiot|human|lunatic|madman|monster|fool|coward|puppet|thug|killer|tyrant|racist|fascist|hypocrite|rehearsal|pariah|charade|farce|sham|joke|mistake|betrayal|giveaway|land grab|coup|crime|war crime|witch hunt|massacre|insult|failure|trick|ploy|stunt|provocation|lie|travesty|disaster|sell - out|hoax|smear)
    STATEMENT       call brand dub label                  > (?:\\S+ ){1,5}["“] ?(?:an?|the) (?!friend|hero|partner|great|good|man of)\\w+
    STATEMENT       liken compare                         : nazis?|hitler|genocide|apartheid
    STATEMENT       report                                > (?:\\w+ ){0,3}to the (?:\\w+ )?(?:security council|international criminal court|united nations)
    OTHER           charge                                : ${MISDEEDS}
    OTHER           charge                                < prosecutors?|justice|department|ministry|authorities|police|court|government|judges?|magistrates?|grand jury > (?:\\w+ ){1,8}(?:with|for|over|under)
    OTHER           charge                                < been|was|were|is|are > (?:in \\S+ (?:\\S+ ){0,3})?with
    OTHER           put/put/putting go/went/gone stand/stood face : on trial|trial(?! of)|in the dock|prosecution|charges? (?:of (?!\\$|\\d)|over|for|in)|impeachment
    OTHER           place put/put/putting                 : under (?:\\w+ )?investigation
    OTHER           question interrogate                  < police|prosecutors?|investigators|detectives|magistrates?|judges?|agents|inquiry : over|about|on suspicion
    OTHER           launch bring/brought file mount lodge : (?:formal|legal|court) challenges? (?:against|to|at)
    STATEMENT       come/came face draw/drew/drawn attract earn provoke : (?:under )?(?:\\w+ ){0,2}(?:criticism|condemnation|fire|attack|ire|rebukes?|censure|outcry) (?:from|by|over|for)
    STATEMENT       find/found conclude                   < investigators?|inquiry|panel|commission|tribunal|mission|inspectors|probe|investigation > (?:\\w+ )?that
    OTHER           call                                  > in (?:\\S+ ){1,5}(?:ambassadors?|envoys?|charge)
    STATEMENT       call describe                         : obscene|immoral|ludicrous|ridiculous|insane|pathetic|horrific|horrible|terrible|sickening
    STATEMENT       call brand dub label describe         > (?:\\S+ ){1,7}an? ["“](?! ?(?:great|good|true|close|dear|old|friend|hero|partner|wonderful|tremendous|fantastic|historic|success|victory|landmark|milestone|brother|model|beautiful|strong|brilliant))
    STATEMENT       call                                  > (?:\\S+ ){1,8}an? (?:\\S+ )?(?:risk|danger|threat|menace|waste of) (?:to|of|for|time|money)
    OTHER           look                                  < prosecutors?|police|authorities|investigators|officials|ministry|commission|regulators? > into
    STATEMENT       cry/cried                             > (?:foul|fraud)
    STATEMENT       link tie                              : to (?:\\S+ ){0,4}(?:assassination|riots|unrest|abuses?|attacks?|blasts?|bombings?|killings?|murders?|plot|terror\\w*|hacking|crimes?|coup|violence)
    OTHER           issue                                 : indictments?
    OTHER           issue                                 < court|tribunal|icc|prosecutors?|judges?|magistrates?|authorities|police : arrest warrants?
    OTHER           serve send/sent issue file            : (?:legal|defamation) notice
    STATEMENT       find/found uncover unearth            : evidence (?:of|that|for)|proof (?:of|that)
    OTHER           indict impeach prosecute arraign
    OTHER           investigate probe                     > into
    OTHER           investigate probe                     : ${MISDEEDS}|purchases?|sales?|contracts?|deals?|payments?|incident|role|links|funding|complaints?|breaches|bombings?|shootings?|blasts?|alleged|how|possible|reports|cases?|war crimes|violations?|officials?|minister|president|imports?|subsid(?:y|ies)|companies|firms?|ships?|tanker|attack|leak|deaths?|killings?|explosion|allegations|sabotage|claims|whether
    OTHER           open launch begin/began/begun start order initiate announce conduct set/set/setting establish create appoint mount hold/held : ${PROBE}|tribunal|special court|commission of inquiry|fact - finding
    OTHER           open launch begin/began/begun start initiate : legal action|impeachment|infringement|disciplinary|lawsuit|case against|legal proceedings
    OTHER           vote                                  > to (?:impeach|censure|condemn|indict|denounce|investigate)
    OTHER           order                                 : to stand trial|trial of
    OTHER           bring/brought file lodge submit take/took/taken haul drag press level : complaints?|(?:formal|official|strong) objections?|lawsuit|charges (?:of \\S+ )?against|legal action|arbitration|to (?:\\w+ )*(?:court|tribunal|wto|world trade organi[sz]ation)|case against|accusations?|allegations?|petition
    OTHER           find/found                            > (?:\\w+ ){0,4}liable
    OTHER           hand deliver lodge issue present submit make/made send/sent file : (?:solemn|stern|serious) representations|protests? (?:note|letter|to|with|over|against)|letter (?:protesting|of protest|condemning|accusing)|note of protest|formal protest|d[eé]marche
    STATEMENT       find/found uncover                    > (?:\\S+ ){0,2}(?:irregularities|violations|abuses|fraud|manipulation|breaches)
    STATEMENT       attack                                : for (?:\\w+ )?(?:impoverish|fail|betray|ruin|destroy|mishandl|ignor|neglect|weaken|sell|divid)ing
    STATEMENT       attack                                > (?:\\S+ ){1,18}for (?!the\\b|an?\\b)\\w+ing
    STATEMENT       question                              > (?:\\S+ ){0,3}(?:legality|validity|fairness|impartiality|independence|integrity|competence|wisdom|constitutionality|intentions|need for|estimates|figures|claims?|death toll|findings|results?|version|account)
    STATEMENT       repeat reiterate restate renew        : ${ANGER}|accusations?|allegations?
    STATEMENT       mock                                  > (?!(?:exercise|trial|exam|election|funeral|battle|invasion)s?\\b)\\S+
    STATEMENT       slander defame malign impugn
    STATEMENT       sound                                 : alarm (?:about|over|at)
    STATEMENT       regret                                > (?:\\S+ ){0,3}(?:decisions?|moves?|remarks|refusal|failure|verdict|sanctions|withdrawal)
    STATEMENT       disappoint anger enrage infuriate dismay shock horrify outrage appal/appalled incense < is|are|was|were|been > (?:by|at|over|with|that)
    STATEMENT       unleash launch                        : (?:torrent|barrage|volley|stream) of (?:criticism|insults|abuse|accusations)
    STATEMENT       react respond                         > (?:critically|sharply|bitterly)
    OTHER           look                                  < parliament|lawmakers|committee|panel|court|judges?|tribunal|government > into (?!(?:\\S+ )?\\w+ing\\b)\\S+
    OTHER           send/sent dispatch                    > (?:\\S+ ){1,6}to (?:investigate|probe)
    STATEMENT       strike/struck                         > (?:\\w+ )?out at
    STATEMENT       clash                                 > (?:publicly|verbally|angrily|openly|(?:with \\S+ )?at (?:the |an? )?(?:\\S+ ){0,2}(?:meeting|summit|council|talks|conference))
    STATEMENT       clash                                 < (?:leaders|ministers|presidents|parties|lawmakers|senators|candidates|governments|diplomats|allies|officials|members|negotiators)(?: \\S+){0,5}$ > (?:over|with)
    STATEMENT       quarrel/quarrelled/quarrelling spar bicker feud wrangle squabble > (?:publicly |bitterly |openly )?(?:with|over|about|at)
    STATEMENT       confront                              > (?!by\\b)(?:\\S+ ){1,5}(?:over|about|with (?:evidence|proof|allegations))
    OTHER           face                                  : court - ?martial|(?:\\S+ )?hearing in|extradition
    STATEMENT       face                                  : legal action|lawsuits?
    STATEMENT       declare pronounce                     : unjust|illegal|unlawful|illegitimate|aggressors?
    STATEMENT       step sharpen escalate intensify       > (?:up )?(?:\\S+ ){0,3}(?:rhetoric|criticism|verbal attacks?)
    STATEMENT       name identify                         : as (?:an? |the )?(?:\\S+ ){0,2}(?:suspects?|masterminds?|perpetrators?|culprits?)
    STATEMENT       show                                  > (?:its|his|her|their) (?:\\w+ )?(?:irritation|anger|displeasure|impatience|frustration|annoyance|contempt|dismay|fury)
    STATEMENT       launch                                > into (?:\\S+ ){0,3}(?:tirade|attack|rant|diatribe)
    OTHER           summon subpoena                       < court|judges?|prosecutors?|tribunal|police|magistrates?
    VOTE            adopt pass approve                    > ${ADOPTED}${CONDEMNING}
  `,
  nouns: `
    STATEMENT       accusations accusation allegations    > (?:by|from|against|that|of)
    STATEMENT       condemnation criticism denunciation outcry rebuke > (?:by|from|in|of)
    STATEMENT       condemnation criticism denunciation rebuke accusation accusations allegations allegation charges charge claims < ['’]s|\\w+n|\\w+ese|\\w+ish > (?:of|that|against)
    OTHER           trial indictment prosecution          > of
    OTHER           lawsuit complaint indictment          > (?:by|against|from)
    OTHER           investigation probe inquiry           > into
  `,
});

/** Refusing, ruling out, denying, defying, vetoing. */
export const REJECT = rows("REJECT", {
  verbs: `
    REJECT          walk                                  > away from (?:\\w+ ){0,5}(?:talks|negotiations|offer|deal|agreement|table|proposal)
    REJECT          ${UNWILLING}                          < ${WILL_NOT}
    REJECT          take/took/taken step back bow cave climb pull hand lay/laid > (?:part in|up|in|down|back|to|out|over|off) < ${WILL_NOT}
    REJECT          attend join sign extradite participate cooperate comply ratify endorse recognise recognize < ${DOES_NOT}
    REJECT          renege                                > on
    REJECT          break/broke/broken go/went/gone       > (?:back on )?(?:a|an|its|his|her|their|the) (?:\\w+ )?(?:promises?|pledges?|word|commitments?|vow)
    REJECT          break/broke/broken violate flout      : embargo|(?:un |u\\.n\\. )?sanctions|boycott|blockade
    REJECT          close slam shut/shut/shutting         > (?:the |its )?door (?:on|to (?:\\S+ ){0,3}(?:talks|negotiations|dialogue|deal|compromise|membership))
    REJECT          see/saw/seen                          > no (?:need|reason|point|basis|grounds) (?:for|to|in)
    REJECT          disown nix stonewall
    REJECT          kill shelve                           < parliament|congress|senate|house|lawmakers|assembly : bill|legislation|resolution|amendment
    REJECT          overturn annul strike/struck          < court|judges?|tribunal|council : (?:ban|vote|elections?|poll|laws?|decree|order|result|amnesty|acquittals?)
    REJECT          block halt                            < court|judges?|tribunal : deportations?|extradition|transfer|order|ban|plan|law|execution
    REJECT          withhold/withheld                     : permission|visas?|signature
    REJECT          withdraw/withdrew/withdrawn retract   > (?:\\S+ ){0,2}(?:offer|invitation|promise|pledge)
    REJECT          come/came speak/spoke/spoken          > out (?:\\w+ )?against (?:the |a |any )?(?:war|plans?|proposals?|bill|deal|intervention|invasion|sanctions|treaty|bid|idea)
    REJECT          skip snub                             : (?:\\S+ ){0,3}(?:meetings?|summit|conference|session|debate|ceremony)
    REJECT          walk storm                            > out (?:of|from) (?:\\S+ ){0,3}(?:meeting|conference|session|chamber|hall|debate)
    REJECT          stay                                  > away from (?:\\S+ ){0,4}(?:talks|negotiations|summit|meeting|conference)
    REJECT          show turn                             > up (?:for|at) (?:\\S+ ){0,4}(?:talks|negotiations|summit|meeting|conference) < ${DOES_NOT}|fails? to|failed to
    REJECT          fail                                  > to (?:show up|turn up|appear) (?:for|at|before)
    REJECT          fail miss                             > (?:to meet )?(?:an? |the )(?:\\S+ )?deadline (?:to|for \\w+ing|set by)
    REJECT          throw/threw/thrown                    > out (?:\\S+ ){0,4}(?:application|complaint|results?)
    REJECT          repudiate renounce disavow snub
    REJECT          give/gave/given                       > (?:\\S+ ){0,4}(?:cold shoulder|negative (?:response|reply|answer)|short shrift|no answer)
    REJECT          support back endorse                  < (?:does|do|did) ?(?:not|n['’]t)(?: now| yet| currently| \\w+ly)?$ > (?!down|away|out|off)\\S+
    REJECT          derail torpedo sink/sank/sunk scupper < parliament|congress|senate|house|lawmakers|assembly|senators|mps|republicans|democrats|opposition|government : bill|legislation|resolution|amendment|deal|plan|treaty|talks
    REJECT          ignore flout disregard resist repel brush shrug laugh sneer scoff : cease - fire|ceasefire|truce|rumou?rs|demands?|calls?|pressure|court|ruling|appeals?|sanctions|orders?|ban|warnings?|claims?|allegations?|threats?|resolutions?|ultimatum|requests?|deadline|curfew|objections|criticism|pleas?|suggestions?|proposals?|offers?
    REJECT          defy                                  > (?!(?:(?:all|the|every) )?(?:gravity|logic|odds|expectations?|forecasts|imagination|belief|death|description|predictions|weather|explanation)\\b)\\S+
    REJECT          vow swear/swore/sworn                 > not to
    REJECT          turn                                  > an? (?:deaf ear|blind eye) to
    REJECT          turn                                  > (?:its|his|her|their) backs? on
    REJECT          opt back pull                         > out of (?:\\S+ ){0,4}(?:agreement|treaty|deal|pact|convention|plan|scheme|accord|talks)
    REJECT          rule                                  < court|judges?|tribunal|commission > against
    REJECT          respond reply answer                  > to (?:\\S+ ){0,4}(?:offer|proposal|(?:request|appeal|calls?|letter)(?! for comments?| seeking comments?)|invitation|overtures?|demands?) < ${DOES_NOT}
    REJECT          deny                                  > (?!(?:any |all )?(?:wrongdoing|the charges)\\b)\\w\\S*
    REJECT          refute rebut
    REJECT          call describe dub label dismiss       : baseless|groundless|unfounded|nonsense|untrue|fabricated|a fabrication|a lie|lies|fake
    REJECT          push hit/hit/hitting                  > back (?:\\w+ )?(?:on|at|against) (?:\\S+ ){0,5}(?:accusations?|claims?|allegations?|criticism|suggestions?|demands?|charges?|calls?|plans?|proposals?|pressure|reports?|idea)
    REJECT          pour                                  > (?:\\w+ )?(?:cold water on|scorn on)
    REJECT          turn                                  > away
    REJECT          unwilling                             < is|are|was|were|be|been|remains?|seems? > to
    REJECT          disagree                              > with
    REJECT          overrule overturn quash               : objections?|request|bid|appeal|decision|ruling|veto
    REJECT          fail                                  > to (?:comply|cooperate|honou?r|respond to|meet (?:\\w+ ){0,3}demands?)
    REJECT          stand/stood hold/held dig/dug         > (?:firm|(?:its|his|her|their) ground|in (?:its|his|her|their) heels)
    REJECT          dispute contest                       : loss|defeat|victory|allegations?|accusations?|account|version|toll|figures?|charges?|legality
    REJECT          cling/clung                           > to (?:power|office)
    REJECT          decline                               : invitations?|offers?|requests?|proposals?
    REJECT          say/said vote                         > no to|down|against
    REJECT          balk baulk                            > at
    REJECT          throw/threw/thrown wave laugh strike/struck shoot/shot > (?!out (?:\\S+ ){0,2}(?:charges|case) (?:against|of)\\b)(?:out|off|away|down) (?:\\w+ ){0,5}(?:bill|proposal|plan|request|bid|appeal|petition|case|lawsuit|complaint|charges|challenge|motion|suggestion|idea|claims?|law|offer)
    REJECT          block oppose                          : (?:vote on|votes? to|bill|legislation|nominee|use of|entry (?:to|of|into)|resolution|bid|accession|membership|statement|loan|package|motion|merger|entry into|appointment|nomination|aid to|aid for|sanctions)
    REJECT          hold/held                             > up (?:\\S+ ){0,4}(?:resolution|bid|accession|membership|statement|loan|package|motion|merger|entry into|appointment|nomination|aid to|aid for|sanctions)
    REJECT          challenge contest dispute             : validity|legality|legitimacy|expulsion|exclusion|conviction|extradition|sanctions|ban|ruling|decision|order|findings|tariffs|claims?|results?|sovereignty|report|outcome|suggestion|interpretation|assessment
    REJECT          plead                                 > (?:not guilty|innocent)
    REJECT          stick/stuck                           > to its guns
    REJECT          withhold/withheld                     : consent|approval|recognition|support
    REJECT          scorn mock                            : offer|proposal|plan|calls?|talks
    REJECT          defy                                  : own party|party (?:whip|line|leadership|leaders?)|government|leadership
    REJECT          resist                                > (?:\\w+ ){0,2}(?:pressure|calls|demands) (?:to|for|from)
    REJECT          oppose                                > (?!the (?:regime|government)\\b)(?:\\S+ ){0,4}(?:sending|any|plans?|proposal|move|bill|resolution|treaty|idea|ban|use|sanctions|deployment|expansion|accession|membership|forwarding|deal|agreement|draft|transfer|extension|war|intervention|vote)
    REJECT          oppose                                < (?:is|are|was|were|be|been|remains?|remained|stands?)(?: (?!not|never)\\w+)?$ > to
    REJECT          delay defer postpone stall            > (?:on )?(?:\\S+ ){0,5}(?:counting|vote count|delivery|deliveries|handover|vote|signing|ratification|reforms|withdrawal|pull ?out|release|repatriation|deployment|promises?|pledge|implementation|accession|payment of|aid|loan|elections?)
    REJECT          double                                > down on
    REJECT          hold/held put/put/putting             > (?:up|off) (?:\\S+ ){0,5}(?:delivery|deliveries|handover|vote|signing|ratification|reforms|withdrawal|pull ?out|release|repatriation|deployment|promises?|pledge|implementation|accession|elections?)
    REJECT          obstruct hinder hamper impede stymie  : (?:work|efforts?|access|inspect\\w+|investigat\\w+|inquiry|delivery|mission|aid)
    REJECT          distance                              > (?:itself|himself|herself|themselves) from
    REJECT          repeat reiterate restate reaffirm     : (?:refusal|rejection|denials?) (?:of|to|that)
    REJECT          want wish intend                      < (?:does|do|did) ?(?:not|n['’]t)$ > to (?!(?:be|see|comment|say|speculate|give|name|go into|discuss|elaborate|talk about)\\b)\\w+
    REJECT          fight/fought                          > (?:\\S+ ){0,4}(?:plans?|bill|reforms?|proposals?|extradition|ruling|decision)
    REJECT          argue speak/spoke/spoken              > against
    REJECT          meet/met                              < (?:will|would|shall|could|can|did|does) ?(?:not|never|n['’]t)$ > with|him|them|her|the (?:\\S+ )?(?:leader|delegation|envoy|mediator|president|opposition)
    REJECT          meet/met                              < (?:will|would|shall|could|can|did|does) ?(?:not|never|n['’]t)$ @
    REJECT          have/had/has                          < \\S+ > no (?:plans?|intention|desire|wish) (?:to|of|for) (?!(?:comment|speculate|do)\\b)\\S+
    REJECT          contradict                            : account|claims?|version|statements?|reports?|denials?|assertions?
    REJECT          decide opt choose/chose/chosen        > against (?:\\w+ing|(?:the |a |any )?(?:\\S+ )?(?:treaty|deal|plan|bid|invasion|war|sanctions|deployment|participation|visit|intervention))|not to (?:attend|join|send|sign|take part|participate|renew|extend|deploy|meet|recogni[sz]e|visit|go|ratify|return|release|extradite|lift|withdraw|cooperate|support|back|accept)
    REJECT          declare pronounce rule                : (?:null and )?(?:void|invalid|unconstitutional)
    REJECT          declare announce state                > (?:its|his|her|their )?(?:\\S+ )?opposition to
    REJECT          call describe brand dismiss           : untrue|false|unfounded|groundless|nonsense
    REJECT          make/made offer                       > no (?:\\w+ )?(?:concessions?|compromises?|apolog(?:y|ies))
    REJECT          ready willing prepared                < (?:is|are|was|were|be|been) (?:not|never|n['’]t)(?: yet)?$ > to
    REJECT          violate breach contravene             : embargo|sanctions|resolutions?|treaty|agreement|convention|accord|pact
    REJECT          vow pledge promise swear/swore/sworn  > to (?:oppose|block|defy|veto)
  `,
  nouns: `
    REJECT          rejection refusal repudiation         > (?:of|to|by)
    REJECT          denial denials                        > (?:of|by|that|from)
    REJECT          defiance                              > of
    REJECT          veto                                  > (?:by|of|on)
  `,
});

/** Warning of force, sanctions and breaks. */
export const THREATEN = rows("THREATEN", {
  verbs: `
    STATEMENT       ready prepared                        < is|are|was|were|be|been|remains?|stands? > to (?:\\w+ ){0,2}(?:take (?:\\w+ )?(?:action|measures|steps)|use (?:\\w+ )?force|go to war)
    STATEMENT       vow swear/swore/sworn promise pledge  : retaliat\\w+|revenge|respond|response|action against|boycott|veto|expel|punish\\w*|aveng\\w+|destroy|crush|strike|attack|hit back|fight|wipe|annihilate|consequences|retake|never|obliterate|smash|counter-?measures|tariffs|sanctions|not let|make (?:\\w+ )?pay|impose|resist
    STATEMENT       give/gave/given issue deliver set/set/setting present hand : ultimatum
    STATEMENT       give/gave/given set/set/setting       : deadline (?:to|for|over)|(?:hours|days|weeks?|months?) to(?! leave)
    STATEMENT       give/gave/given                       > (?:\\S+ ){1,4}until
    STATEMENT       vow threaten swear/swore/sworn        : to (?:turn|reduce|burn|wipe|drown|bring|shoot|kill|behead|execute|sink|blow|bomb|invade|overrun|close|cut off|shut)
    STATEMENT       ready prepared                        < is|are|was|were|be|been|remains?|stands?|stood > to (?:\\w+ )?(?:launch|wage|carry out|conduct|begin|start|resume) (?:\\S+ ){0,4}(?:operations?|offensive|war|strikes?|attacks?|campaign|incursion|invasion)
    STATEMENT       give/gave/given serve                 > (?:strike )?notice
    STATEMENT       give/gave/given issue                 : orders? to (?:shoot|fire|open fire|attack|kill)
    STATEMENT       give/gave/given                       > (?:\\S+ ){1,4}(?:one (?:more|last)|(?:a|another) (?:last|final)|another) chance
    STATEMENT       brandish rattle dangle                : threats?|sabres?|sabers?|tariffs?|sanctions?
    STATEMENT       issue renew repeat deliver            : threats?|warnings? (?:to|against|that|of)
    STATEMENT       respond retaliate                     < will|shall > (?:\\W )?(?:\\w+ and )?(?:firmly|decisively|strongly|forcefully|harshly|swiftly|immediately|proportionately|in kind)
    STATEMENT       reserve                               : right to
    STATEMENT       take/took/taken bring/brought carry   > (?:the )?(?:war|fight|fighting|battle) (?:back |home )?(?:to|into|onto)
    STATEMENT       have/had/has                          : right to (?:respond|retaliate|strike|hit back|use force)
    REJECT          tolerate                              < ${WILL_NOT}
    STATEMENT       warn                                  > off
    STATEMENT       put/put/putting                       : on notice
    STATEMENT       raise                                 : (?:prospect|possibility) of (?:\\w+ )*(?:sanctions|war|tariffs|strikes)
    STATEMENT       threaten                              : bombings?|walkout|strikes?|boycott|protests?|demonstrations?|shutdown|blockades?|crackdown|lawsuits?|legal action|veto|invasion|war|attacks?|reprisals?|retaliation|measures
    STATEMENT       caution                               : against
    STATEMENT       ready prepared                        < is|are|was|were|be|been|remains?|stands?|stood > to (?:\\w+ ){0,2}(?:retaliat\\w+|fight|strike|attack|use force|go to war|respond(?! to (?:\\S+ ){0,3}(?:queries|questions|requests?|calls?|offers?|needs|appeals?|concerns))|confront|defend|hit back|impose|take (?:action|measures|steps)|deploy|invade|intervene|crush|act against|shoot|punish|die|sacrifice)
    STATEMENT       ready willing prepared                < is|are|was|were|be|been|remains? > to (?:block|veto|boycott|quit|walk out|scupper|torpedo)
    STATEMENT       ready prepared                        < (?:is|are|was|were|be|been|remains?|appears?|seems?|looks?)$ > to (?:launch|fire|test) (?:\\S+ ){0,8}(?:missiles?|rockets?|nuclear|drones?)
    STATEMENT       vow pledge promise swear/swore/sworn  : crack down|step up(?! (?:\\S+ ){0,4}(?:aid|assistance|help|support|cooperation|trade|ties|exports|production))|increase pressure|escalate|intensify(?! (?:\\S+ ){0,3}(?:reforms?|efforts|cooperation|work|talks|dialogue))|avenge|bring down|topple|overthrow|hunt|defeat|eliminate|press on with|continue (?:\\w+ )*(?:attacks|strikes|war|protests|fight|struggle|offensive)
    STATEMENT       vow swear/swore/sworn warn            > that (?:\\S+ ){0,14}(?:respon[ds]\\w*|retaliat\\w+|revenge|punish\\w*|pay|harsh|consequences|tolerate)
    OTHER           hint                                  > (?:at|that|\\S+ (?:could|might|would|may)) (?:\\w+ ){0,5}(?:sanctions|retaliation|force|action|war|strikes?|attacks?|invasion|assassination|tariffs)
    STATEMENT       raise                                 : spect(?:re|er) of
    STATEMENT       threaten menace                       @
    STATEMENT       threaten                              < ${ARMED}
    STATEMENT       issue file serve                      : strike notices?
    STATEMENT       send/sent                             : (?:stern|blunt|stark|clear|strong|veiled|final) warnings?
    STATEMENT       issue set/set/setting give/gave/given : (?:\\S+ ){0,3}(?:ultimatums?|(?:hour|day|week) (?:\\w+ )?deadline|deadline to|final warning)
    STATEMENT       warn                                  > (?:\\S+ ){1,4}(?:over|about) (?:its|his|her|their)
    STATEMENT       authorise authorize empower           > (?:\\S+ ){1,5}to (?:attack|strike|shoot|invade|use force|fire|retaliate|shell|bomb)
    STATEMENT       consider weigh mull plan contemplate  > (?:\\S+ ){0,3}(?:military (?:action|options?|intervention|strikes?)|retaliat\\w+|counter - ?measures|countermeasures|punitive)
    STATEMENT       reconsider reassess                   < ^(?!.*\\b(?:firms?|compan(?:y|ies)|banks?|clubs?)\\b).* : (?:ties|relations|relationship|cooperation|membership|aid|participation) (?:with|to|in)
    OTHER           rule                                  < (?:not|n['’]t|never|(?:refused|declined) to)(?: \\w+)?$ > out (?:\\S+ ){0,6}(?:force|military|strikes?|war|sanctions|attacks?|invasion|intervention|retaliat\\w+|airstrikes?)
    STATEMENT       rule                                  < (?:has|have|had|did|does|do|would|could|can) ?(?:not|n['’]t)$|cannot$|refused to$|refuses to$ > out (?:\\S+ ){0,5}(?:adding|imposing|sending|using|striking|sanctions|force|strikes?|war|action|retaliat\\w+|tariffs?|ban|intervention|attack\\w*|invasion|measures)
  `,
  nouns: `
    STATEMENT       threat threats                        < new|fresh|latest|renewed|death|bomb|terrorist|veiled > (?:by|from|against|made)
    STATEMENT       threat threats                        > (?:by|from) (?:\\w+ ){1,4}to
    STATEMENT       threat threats                        > (?:to (?!(?:the|its|his|her|their|our|public|national|global|world|regional|international|peace|security|stability|human|life|civilians?|us|them|jobs|growth|health)\\b)\\w+|of (?:\\w+ ){0,3}(?:force|war|sanctions|tariffs|retaliation|strikes?|attacks?|action|reprisals?|invasion|violence)|against)
    STATEMENT       ultimatum                             > (?:to|from|by|for)
    STATEMENT       warning warnings                      < ['’]s|stern|blunt|final|stark|repeated > (?:to|against|that)
    STATEMENT       vow vows                              > to (?:\\w+ ){0,2}(?:retaliate|respond|avenge|crush|strike|destroy|fight|punish|attack)
  `,
});
