import { rows } from "./rows.ts";
import { ADOPTED, BINDING, EASING, MONITORS, RELATIONS, TALKS } from "./words.ts";

/** Agreeing, offering, promising. */
export const AGREE = rows("AGREE", {
  verbs: `
    STATEMENT       open                                  < be|is|are|was|were|remains? > to (?:\\w+ing|talks|negotiations?|dialogue|discuss\\w*|a (?:deal|meeting|truce))
    AGREEMENT       resolve                               > to (?:take|continue|work|cooperate|hold|resume|strengthen|end|promote|pursue)
    AGREEMENT       accept                                > (?:\\w+ )*(?:proposal|offer|deal|plan|terms|conditions|invitation|cease - ?fire|ceasefire|truce|mediation|request|demands?|agreement|resolution|compromise|initiative|roadmap|framework|results?|outcome|verdict|ruling)
    AGREEMENT       accept                                < (?:proposal|offer|plan|terms|invitation|request|resolution)(?: \\S+){0,6} (?:was|were|been|be)$
    STATEMENT       promise pledge                        > (?:\\w+ ){0,3}that|(?:it|he|she|they) would
    STATEMENT       promise pledge commit undertake/undertook/undertaken > (?:itself |themselves |not )?to(?! (?:retaliat|punish|aveng|destroy|crush|strike|attack|invade|respond|fight|hit|impose|resist|boycott|veto|expel|oppose|block|be\\b|have\\b))
    STATEMENT       promise                               : support|help|aid|assistance|loans?|troops|weapons|funds|money|[bm]illions?|elections?|inquiry
    STATEMENT       promise pledge                        : investments?|guarantees?|reforms?|cooperation|unity|neutrality|access|protection|safe passage|safety
    STATEMENT       commit                                > itself to | themselves to | to \\w+ing
    STATEMENT       vow                                   > (?:\\w+ ){0,5}to (?:enhance|expand|promote|tackle|build|support|help|protect|defend|cooperate|work|hold|continue(?! (?:\\S+ ){0,3}(?:attacks?|strikes?|war|fight\\w*|struggle|offensives?|operations?|campaign|protests?|shelling|bombing))|persevere|persist in (?:\\S+ )?(?:efforts|talks)|pursue (?:\\S+ ){0,2}(?:peace|talks|dialogue|reforms?)|restart|root out|stamp out|deepen|boost|strengthen|end|reform|improve|rebuild|respect|honou?r|open|reopen|cut|reduce|stop|ease|lift|carry out|implement|abide|comply|uphold|keep|maintain|ensure|investigate|provide|deliver|invest|share|restore|resume|return|withdraw|pay|repay|compensate|stick|increase|step up)
    PROPOSAL        offer                                 > to \\w+
    PROPOSAL        offer                                 : ${TALKS}|help|mediation|cooperation|support|truce|ceasefire|assistance|security guarantees|good offices
    STATEMENT       ready willing prepared                < is|are|was|were|be|been|remains?|stands?|stood|remained > to (?:negotiat\\w+|talk|discuss|meet|cooperate|work|help|hold|resume|sign|mediate|support|provide|send|join|consider|host|accept|supply|compromise|restart|engage|release|lift|enter|begin|start|participate|take part|return to|give|make|lay|hand|disarm|surrender|withdraw|recogni[sz]e|back|strengthen|deepen|expand|develop|promote|improve|continue|settle|share|contribute|play (?:an?|its|any|host)|make peace|normali[sz]e|end)
    STATEMENT       open                                  < is|are|was|were|be|been|remains?|remained > to (?:\\w+ )?(?:negotiat\\w+|talks?|talking|dialogue|discuss\\w*|meeting|cooperat\\w+|working|compromise|mediation|a (?:\\S+ )?(?:ceasefire|cease - fire|truce|settlement|deal)|(?:the )?(?:idea|proposals?|suggestions?))
    STATEMENT       ready willing prepared                < is|are|was|were|be|been|remains?|stands?|stood|remained > for (?:\\S+ ){0,3}(?:talks|dialogue|negotiations|peace|compromise|cooperation)
    STATEMENT       signal signal/signalled express voice indicate declare announce show repeat reiterate restate reaffirm renew stress : readiness|willingness|(?:interest|intention|desire) (?:in|of|to)
    STATEMENT       plan intend hope want seek/sought     < \\S+ > to (?:restore|resume|re ?-? ?establish|normali[sz]e|expand|boost|strengthen|deepen|increase|develop|enhance|promote|improve|repair|mend|rebuild) (?:\\S+ ){0,5}(?:cooperation|co - operation|ties|relations|trade|exchanges|contacts|links|partnership)
    STATEMENT       volunteer                             > to
    AGREEMENT       respond react reply                   > positively|favou?rably
    AGREEMENT with  break/broke/broken                    : deadlock|impasse|stalemate|logjam
    AGREEMENT       concur                                > on|with|that
    AGREEMENT       announce                              > (?:\\S+ ){0,3}(?:alliance|coalition|partnership) with
    STATEMENT       make/made                             : commitments?|promises?|pledges?
    AGREEMENT       approve grant                         : requests?
    AGREEMENT with  patch iron smooth sort thrash set/set/setting put/put/putting > (?:up|out|over|aside) (?:\\S+ ){0,4}(?:differences|row|dispute|rift|disagreements?|quarrel)
    AGREEMENT with  put/put/putting                       : (?:differences|quarrel|dispute|past|row) behind
    STATEMENT       wish                                  > to (?:\\S+ )?(?:develop|expand|boost|strengthen|deepen|enhance|promote|improve|cooperate|work)
    AGREEMENT with  narrow bridge overcome/overcame       > (?:\\S+ ){0,3}(?:differences|gaps?|divisions)
    AGREEMENT with  bury                                  : hatchet
    AGREEMENT with  end                                   : dispute|feud|row|impasse|deadlock|disagreement|quarrel
    AGREEMENT with  settle resolve                        : dispute|case|row|claims|differences|disagreement|border|conflict
    AGREEMENT with  reach forge find/found                : consensus|compromise|common ground
    AGREEMENT with  hammer work thrash                    > out (?:\\w+ ){0,4}(?:deal|agreement|compromise|truce|pact)
    AGREEMENT       sign                                  > up (?:to|for)|on to|onto
    AGREEMENT       give/gave/given                       : green light|go - ahead|consent|approval|blessing|permission|assurances?|guarantees?|nod|undertakings?
    AGREEMENT       consent assent accede                 > to(?! (?:\\S+ ){0,4}(?:demands?|pressure|calls))
    STATEMENT       assure reassure                       : that|of|(?:it|they|he|she|there) (?:would|will)
    AGREEMENT with  come/came                             > to terms
    AGREEMENT       return rejoin                         > (?:to )?(?:the )?(?:\\S+ ){0,4}(?:talks|negotiating table|negotiations|deal|accord|treaty)(?! (?:on|in) \\w+day)
    AGREEMENT       respect honour honor                  > (?:\\S+ ){0,4}(?:results?|outcome|verdict|referendum|ruling|decision)
    AGREEMENT with  decide                                < (?:both|two|sides|countries|leaders|ministers|and \\S+|they|we)(?: have| had)?$ > to (?:resolve|hold|cooperate|work|establish|set up|form|strengthen|resume|normali[sz]e|continue|intensify|expand|exchange|open|create|start|launch|extend|renew|join|build|reopen|restore|upgrade|end|pool|share|increase|boost|step up)
    AGREEMENT       decide opt choose/chose/chosen        > to (?:join|accept|take part|participate|sign|ratify|cooperate|stay in|remain in|abide|comply|go along|return to (?:\\S+ ){0,3}(?:talks|negotiat\\w+))
    AGREEMENT       join enter                            > (?:into )?(?:(?!talks|negotiat|in\\b|at\\b|against)\\S+ ){0,4}(?:accord|agreement|pact|treaty|convention)
    AGREEMENT       subscribe                             > to (?:\\S+ ){0,4}(?:${BINDING}|convention|principles?|declaration|code)
    AGREEMENT       go/went/gone                          > along with
    AGREEMENT       say/said                              > yes to
    AGREEMENT       take/took/taken                       > up (?:(?!arms|positions?)\\S+ ){0,5}(?:offer|invitation)
    AGREEMENT with  reconcile                             > with|after|following|at|on|last|under
    AGREEMENT with  make/made                             > (?:their |its |his )?peace (?:with|after|at|in|on|last)|up with
    AGREEMENT with  settle                                > out of court|amicably|with @
    AGREEMENT with  wrap nail tie                         > (?:up|down) (?:\\S+ ){0,4}(?:deal|agreement|pact|accord|treaty|truce)
    AGREEMENT       abide comply                          > by|with (?:\\S+ ){0,5}(?:resolutions?|ruling|agreement|treaty|deal|ceasefire|demands?|terms)
    STATEMENT       give/gave/given                       > (?:its|his|her|their) word
    STATEMENT       reiterate reaffirm affirm restate underline underscore stress express renew confirm : commitment (?:of (?:\\S+ ){1,3})?to (?:\\S+ ){0,6}(?:${BINDING})
    AGREEMENT with  near approach                         < (?:agreement|deal|pact|accord|treaty|talks|negotiations)(?: \\S+){0,8}$ > (?:finali[sz]ation|completion|conclusion)
    AGREEMENT with  close                                 < is|are|was|were|be|been > to (?:\\S+ ){0,4}(?:deal|agreement|accord|treaty|pact)
    AGREEMENT with  near inch edge move                   > (?:closer |nearer )?(?:(?:to|towards?) )?an? (?:\\S+ ){0,3}(?:deal|agreement|accord|pact|truce)
    AGREEMENT with  adopt                                 : deal|accord|pact|compromise|declaration|communiqu[eé]|roadmap|action plan|plan of action
    AGREEMENT       guarantee                             : safety|security|access|passage|rights
    AGREEMENT with  extend prolong renew                  > (?:\\S+ ){0,2}(?:ceasefire|cease - ?fire|truce|armistice|agreement|treaty|pact|accord|memorandum)
    AGREEMENT with  extend prolong renew                  < (?:ceasefire|truce|armistice|agreement|treaty|pact) .*(?:was|were|is|been|be) > until|by|for|to|through|again|indefinitely
    PROPOSAL        offer                                 : chance|opportunity|access|truce|ceasefire|cease - ?fire|safe passage|concessions?|compromise|compensation|joint
    PROPOSAL        offer                                 : (?:its|his|her|their) (?:good )?(?:services|offices)
    PROPOSAL        offer                                 : incentives?|amnesty|(?:security|economic|aid) (?:\\S+ )?(?:package|guarantees?)
    STATEMENT       want seek/sought                      : (?:closer|better|stronger|deeper|warmer|normal|friendly|good) (?:\\S+ ){0,2}(?:ties|relations|cooperation|links)
    AGREEMENT       have/had/has raise                    > no (?:\\S+ )?objections? to
    AGREEMENT with  set/set/setting put/put/putting lay/laid > aside (?:\\S+ ){0,4}(?:differences|quarrels?|disputes?|rivalr(?:y|ies)|enmity)
  `,
  nouns: `
    STATEMENT       commitment pledge pledges promise promises assurance assurances guarantee vow > to|of|that|by|from
    PROPOSAL        offer                                 > of (?:\\w+ ){0,3}(?:${TALKS}|help|mediation|support|truce|ceasefire|assistance|aid|peace|a truce|a ceasefire)|to (?:mediate|talk|negotiate|host|help|hold|meet|send|withdraw|release|buy|sell)
    AGREEMENT       agreement deal accord pact breakthrough consensus compromise < without
    AGREEMENT       agreement deal pact accord understanding compromise < an?|new|landmark|historic|interim|preliminary|tentative|provisional|framework|peace|free|brokered|bilateral|final|comprehensive > (?:with|between|among)(?! the help)
  `,
});

/** Praising, backing, recognising, apologising; signing and ratifying. */
export const SUPPORT = rows("SUPPORT", {
  verbs: `
    STATEMENT       recognise recognize acknowledge       > (?!.*\\bby\\b)(?:\\S+ ){1,8}as (?:the |its |an? |\\S+ 's )?(?:\\S+ ){0,3}(?:government|presidents?|leaders?|authority|representatives?|states?|capital|winner|territory|sovereign)
    STATEMENT       present submit hand accept receive    : credentials
    STATEMENT       lay/laid                              : wreaths?|flowers at
    STATEMENT       observe hold/held                     : (?:minute|moment|minutes) (?:'s )?(?:of )?silence|days? of (?:\\w+ )?mourning
    STATEMENT       second                                : candidacy|bid|nomination|motion|candidature
    STATEMENT       issue offer make/made                 > (?:\\S+ ){0,4}apolog(?:y|ies) (?:to|for|over)
    STATEMENT       take/took/taken                       > (?:\\S+ )?(?:\\S+ 's|his|her|their|its) side|the side of|sides with
    STATEMENT       nominate                              : nobel|peace prize
    STATEMENT       embrace                               : proposals?|plans?|initiatives?|ideas?|reforms?|restrictions?
    OTHER           win/won get/got receive gain secure   : vote of confidence|confidence vote|confidence motion|backing (?:of|from)|support (?:of|from)|approval (?:of|from)|endorsement
    STATEMENT       condole                               > with
    STATEMENT       ask beg plead                         : for (?:\\S+ )?forgiveness
    STATEMENT       congratulate felicitate compliment laud extol/extolled/extolling acclaim salute thank commend praise applaud hail
    STATEMENT       apologise apologize                   > to|for
    STATEMENT       defend                                > (?!(?:its|his|her|their)\\b)(?:\\S+ ){0,6}(?:decision|move|right|policy|policies|invasion|war|intervention|raids?|campaign|crackdown|record|stance|deal|law|bill|legislation|government|minister|actions?|handling|president|ally|tariffs|sanctions|agreement|governor|king|chief|nominee|secretary|ambassador|bid|plans?|expulsions?|orders?|strikes?|sales?|withdrawal|role|performance|choice|treaty|warrant|ruling|verdict|strikes?|war|arrests?)
    STATEMENT       defend                                > (?!(?:itself|himself|herself|themselves)\\b)(?:\\S+ ){0,5}against (?:\\S+ ){0,5}(?:criticism|accusations?|charges|critics|allegations?)
    STATEMENT       voice express assert reiterate emphasise emphasize stress underline underscore restate declare reaffirm affirm offer extend convey pledge send/sent give/gave/given lend/lent show renew : support|backing|solidarity|condolences|sympathy|sympathies|confidence|appreciation|congratulations?|(?:\\S+ ){0,2}welcome (?:to|for)|gratitude|commitment to(?! (?:\\S+ ){0,6}(?:${BINDING})\\b)|endorsement|thanks|(?:best|good|warm) wishes|congratulatory|felicitations|greetings|understanding for|regrets? (?:for|(?:at|over) the (?:deaths?|loss))|remorse|sorrow|contrition|apolog(?:y|ies)
    STATEMENT       throw/threw/thrown put/put/putting    : support behind|weight behind|backing behind
    STATEMENT       side stand/stood                      > (?:\\w+ )?(?:with|by|behind|alongside)
    OTHER           receive get/got                       : (?:support|backing|endorsement) (?:\\S+ ){0,2}(?:from|of)
    OTHER           pick choose/chose/chosen name nominate appoint tap select > (?:\\S+ ){1,14}(?:to be|as|to become|to serve as) (?:\\S+ ){0,5}(?:diplomat|secretary|ministers?|premier|ambassador|envoy|judge|justice|chief|director|commissioner|chairman|chair|governor|negotiator|successor|chancellor)
    OTHER           approve confirm                       > (?:\\S+ ){1,4}to (?:become|be|serve|lead|head) (?:\\S+ ){0,4}(?:official|judge|justice|secretary|ambassador|minister|director|head|chief|chair|commissioner|government)
    OTHER           drum muster rally                     > (?:up )?(?:\\S+ ){0,3}(?:support|backing)
    STATEMENT       favour favor                          > (?:\\S+ ){0,4}(?:admission|entry|membership|accession|lifting|deal|plan|proposal|solution|talks|independence|sanctions)
    STATEMENT       acknowledge appreciate value          : contributions?|role|efforts|support|help|sacrifices?|leadership|solidarity|generosity|commitment
    STATEMENT       pay/paid lead/led                     : tributes?|homage|last respects
    STATEMENT       value treasure cherish                : friendship|relations|ties|partnership|alliance
    STATEMENT       express voice                         : satisfaction (?:with|over|at)
    STATEMENT       come/came rally                       > to (?:\\S+ ){1,4}(?:defen[cs]e|side)
    STATEMENT       line                                  > up behind
    STATEMENT       vouch                                 > for
    STATEMENT       speak/spoke/spoken                    > highly of
    STATEMENT       call describe                         > (?:\\S+ ){1,4}(?:(?:an?|as an?) (?:\\S+ ){0,2}(?:friend|ally|partner|hero)|as one of (?:\\S+ ){0,4}(?:friends|partners|allies))
    STATEMENT       wish                                  > (?:\\S+ ){1,6}(?:recovery|success|well|luck)
    STATEMENT       mourn                                 : death|passing|loss|victims|killing
    STATEMENT       forgive/forgave/forgiven              @
    STATEMENT       accept                                : apolog(?:y|ies)
    SIGNING with    put/put/putting append affix          : signatures? (?:to|on)
    STATEMENT       come/came                             > out in (?:favou?r|support) of
    STATEMENT       speak/spoke/spoken                    > (?:out )?in (?:favou?r|support|defen[cs]e) of
    STATEMENT       sympathise sympathize                 > with
    OTHER           award decorate confer                 : medals?|order of|honou?rs?|citizenship|awards?|honorary
    OTHER           confirm approve                       : as (?:\\w+ ){0,3}(?:ambassador|envoy|secretary|commissioner|minister|prime minister|director|head)
    OTHER           confirm                               < senate|parliament|congress|assembly > (?!that\\b)(?:\\S+ ){0,9}(?:official|nominee|judge|justice|secretary|ambassador|ministers?|director|head|chief|candidate|chair)
    OTHER           grant give/gave/given                 : recognition|candidate status|membership|observer status|partner status
    OTHER           admit                                 > (?:in)?to (?:the )?(?:\\S+ ){0,3}(?:nations|union|nato|organi[sz]ation|bloc|league|council)
    OTHER           accept admit                          : as (?:an? )?(?:\\S+ )?members?
    OTHER           return reinstate                      : ambassadors?
    OTHER           upgrade                               : to an embassy|to ambassador
    OTHER           admit                                 : member|membership|into (?:\\w+ )?(?:bloc|group|alliance|union)
    OTHER with      restore resume establish re-establish normalise normalize reestablish renew : diplomatic|relations|${RELATIONS}
    OTHER with      form begin/began/begun forge set/set/setting : (?:up )?(?:\\w+ ){0,2}diplomatic (?:relations|ties)
    STATEMENT       say/said                              > sorry (?:to|for|over)
    OTHER with      improve deepen strengthen upgrade elevate cement : ${RELATIONS}
    OTHER           open reopen                           : embass(?:y|ies)|consulates?|diplomatic mission
    OTHER           appoint name accredit                 : ambassadors?|envoy to|special envoy
    OTHER           champion uphold                       @
    OTHER           rally                                 > behind|around|to the defence of|to the defense of
    STATEMENT       come/came                             < congratulations|condolences|praise|tributes|messages of (?:support|sympathy) > (?:\\S+ )?from
    STATEMENT       describe call hail                    : (?:as (?:an? )?)(?:\\S+ )?(?:step forward|success|breakthrough|constructive|encouraging|positive|fruitful|productive|historic|excellent|helpful|milestone)
    OTHER with      exchange                              : ambassadors?
    OTHER with      mend repair rebuild/rebuilt patch     : ${RELATIONS}|fences
    OTHER           send/sent                             : (?:new|first) ambassadors?
    STATEMENT       reassert                              : friendship|support|solidarity
    OTHER with      warm thaw improve                     < (?:relations|ties) (?:\\S+ )?between(?: \\S+){1,8}$
    STATEMENT       call                                  > (?:\\S+ ){1,6}an? (?:\\S+ )?(?:success|milestone|breakthrough|triumph|step forward|step in the right direction)
    OTHER           declare announce order observe        : (?:days?|period|minute) of mourning|national mourning
    STATEMENT       honour honor commemorate              > (?!(?:\\S+ ){0,4}(?:debts?|promises?|pledges?|commitments?)\\b)(?:\\S+ ){0,4}(?:victims|dead|fallen|memory|heroes)
  `,
  nouns: `
    OTHER           recognition                           > of|by
    OTHER           congratulations apology               > to|from
    OTHER           ratification                          > of
    STATEMENT       backing endorsement praise            > from|of|by|for
  `,
});

/** Easing, lifting, allowing, giving way. */
export const CONCEDE = rows("CONCEDE", {
  verbs: `
    OTHER           scrap shelve withdraw/withdrew/withdrawn drop cancel/cancelled/cancelling : (?:law|order|notification|legislation|plan to (?:raise|tax|impose|cut|ban|close))
    OTHER           ease relax loosen                     : closures?|blockades?|rules|regulations|requirements|restrictions|terms|limits|quarantine|censorship|laws?|siege|grip|controls|polic(?:y|ies)|measures|curbs|pressure on
    OTHER           waive                                 : visas?|immunity|requirements?
    OTHER           abolish scrap repeal                  : visas?|death penalty|capital punishment|conscription|military rule|apartheid|tax|fees?|laws?|censorship|decrees?|requirements?
    OTHER           make/made perform do/did/done execute : u ?- ?turn|about - face|volte - face|climb ?down
    OTHER           abandon drop shelve scrap             : (?:plans?|bids?|attempts?|efforts) to
    OTHER           overturn quash revoke annul/annulled/annulling : sentences?|convictions?|verdicts?|(?:the|a|its|their) (?:\\w+ )?bans?
    OTHER           reverse overturn undo/undid/undone    : (?:its|his|her|their|the|a) (?:\\w+ ){0,2}(?:decisions?|bans?|course)
    OTHER           reinstate rehire                      > (?:\\S+ ){0,4}(?:judges?|workers?|officials?|ministers?|employees|teachers|officers|generals?|editors?|journalists?|lawmakers|candidates?)
    OTHER           scrap shelve cancel/cancelled/cancelling cancel/canceled drop abandon withdraw/withdrew/withdrawn suspend freeze/froze/frozen reverse > (?:\\S+ ){0,6}(?:plans?|decision|law|bill|project|reforms?|increase|hike|tax|flights?|tests?|decree) .*(?:after|amid|following|under|in the face of|bowing to) (?:\\S+ ){0,5}(?:protests?|outcry|pressure|criticism|backlash|unrest|riots|anger|objections|complaints)
    OTHER           drop abandon withdraw/withdrew/withdrawn soften ease : (?:its|his|her|their) (?:\\S+ ){0,2}(?:demands?|insistence|claims?|objections?|opposition|resistance|threats?|appeal|lawsuit)
    OTHER           give/gave/given                       > up (?:its|his|her|their) (?:\\S+ ){0,2}(?:demands?|claims?|opposition|resistance|insistence|objections?)
    OTHER           call                                  < strikes?|protests?|boycott|demonstrations?|walkout|march|blockade > off
    OTHER           lift ease relax end scrap remove abolish loosen revoke repeal drop suspend pause shelve : curfew|state of (?:emergency|siege)|emergency rule|martial law|visa (?:requirements?|rules|regime)|export quotas?|lockdown|moratorium|blockade|travel ban|price cap|charges|lawsuit|objections?|veto|boycott|(?:its|the|a) (?:\\w+ ){0,2}(?:tax|levy)
    OTHER           remove delist drop take/took/taken strike/struck : (?:from|off) (?:\\w+ ){0,4}(?:blacklist|list|watchlist|warnings?|alerts?)
    OTHER           pardon amnesty reprieve acquit exonerate
    OTHER           stop halt suspend cease               > (?:enriching|building (?:\\w+ )?settlements|executing|testing|deporting|jailing|detaining|jamming|censoring)
    OTHER           freeze/froze/frozen halt suspend stop : enrichment|nuclear (?:\\w+ )?(?:work|program\\w*|activit\\w+|tests?)|settlement (?:\\w+ )?(?:building|construction|expansion)|missile tests?|executions
    OTHER           commute reduce shorten cut/cut/cutting : sentences?|(?:jail|prison) terms?
    OTHER           drop dismiss withdraw/withdrew/withdrawn : (?:charges|the case) against
    OTHER           postpone delay shelve                 : (?:price|fare|tax|fuel|fee|tuition) (?:\\S+ )?(?:rises?|increases?|hikes?) (?:amid|after|following|under)
    OTHER           rescind                               : orders?|decisions?|bans?|expulsions?
    OTHER           grant give/gave/given                 : amnesty|autonomy|independence|self - rule|pardons?|concessions?|clemency|waivers?|exemptions?
    OTHER           make/made offer                       > (?!no\\b)(?:\\S+ ){0,4}concessions?
    OTHER           allow permit authorise authorize let/let/letting : exports?|imports?|flights?|protests?|rall(?:y|ies)|candidates?|opposition|foreign media|visas|elections?|troops|overflights?|return|to (?:\\w+ )?(?:travel|leave|vote|work|own|drive|return|enter|stay|visit|meet|run|operate|broadcast|speak|sell|observe|register|form|emigrate|publish|open|contest|inspect|attend|go|march|stand|practi[sc]e|study|buy)
    OTHER           bow cave capitulate                   > (?:in )?(?:to|under)
    OTHER           yield accede agree                    > to (?:\\w+ )*(?:demands|pressure|protesters)
    OTHER           yield accede                          > to (?:\\w+ )*(?:demand|calls)
    OTHER           give/gave/given                       > in to|way (?:to|on|over)
    OTHER           give/gave/given                       > back (?!to\\b)(?:\\S+ ){1,6}to
    OTHER           give/gave/given allow                 > (?:\\S+ ){1,6}more time
    OTHER           scrap shelve reverse withdraw/withdrew/withdrawn abandon cancel/cancelled/cancelling : (?:price|fare|tax|fuel|fee|tuition) (?:\\S+ )?(?:rises?|increases?|hikes?)|(?:pension|labou?r|judicial) reforms?
    OTHER           back climb                            > down
    OTHER           back                                  > (?:away|off) from (?:\\S+ ){0,5}(?:sanctions|threats?|plans?|demands?|war|strikes?|tariffs?|action)
    OTHER           relent backtrack backpedal
    OTHER           withdraw/withdrew/withdrawn           : bill|draft law|decrees?|tax|complaint|lawsuit|claims?|objections?|candidate|legislation|proposal|request|ultimatum|demand|veto
    OTHER           soften moderate                       : stance|position|tone|demands|stand|line|rhetoric|approach|language|opposition|terms
    OTHER           suspend postpone                      > (?:\\w+ ){0,3}(?:protests?|strike|walkout|demonstrations?|boycott)
    OTHER           suspend postpone cancel               < ^(?:\\S+ ){0,3}(?:strikes?|walkouts?|stoppages?|protests?)(?: \\S+){0,8} (?:was|were|been|be)$ > (?:\\S+)?
    OTHER           call                                  > off (?:\\w+ ){0,3}(?:protests?|strike|walkout|demonstrations?|boycott)
    OTHER           declare announce proclaim             : amnesty
    OTHER           restore reinstate legalise legalize unblock unfreeze/unfroze/unfrozen decriminalise : internet|social media|websites?|services|access|parliament|democracy|monarchy|powers|phone|rights|civilian rule|constitution|funds|assets|accreditation|part(?:y|ies)|licen[cs]e|trade unions?
    OTHER           exempt exclude spare                  : from (?:\\w+ )*(?:sanctions|tariffs?|ban|dut(?:y|ies)|restrictions|lev(?:y|ies))
    OTHER           call                                  : early elections?|snap elections?
    OTHER           concede                               : defeat|to|that
    OTHER           scrap shelve withdraw/withdrew/withdrawn rescind revoke repeal > (?:\\S+ ){0,3}(?:bill|circular|decree|directive|ordinance|edict)
    OTHER           lift                                  > (?:\\S+ ){0,3}(?:requirements?|limits?|quotas?|curbs)
    OTHER           lower ease reduce relax               : (?:alert|threat|security) level|state of alert
    OTHER           grant issue                           : (?:sanctions )?waivers?|exemptions?
    OTHER           grant give/gave/given                 : bail|visas|permission to (?:leave|return|visit|land|enter)|right to (?:vote|return|work|own|stay|protest|strike)
    OTHER           announce promise unveil introduce     : (?:political|democratic|electoral|constitutional|sweeping|far - reaching) (?:\\S+ )?reforms
    OTHER           dismiss drop throw/threw/thrown quash void annul < court|judges?|tribunal|prosecutors?|magistrates?|jury : (?:out )?(?:charges|indictments?|convictions?|case) (?:against|of)
    OTHER           drop close end halt suspend abandon   : (?:investigations?|probe|inquiry|prosecution|legal proceedings) (?:of|into|against)
    OTHER           legalise legalize decriminalise decriminalize > (?!by\\b)\\S+
    OTHER           declassify/declassified               : files|documents|records|papers|archives
    OTHER           sign                                  : (?:decree|order|law|bill) (?:\\S+ )?(?:to (?:release|free|lift|ease|pardon|allow)|pardoning|releasing|freeing|lifting|easing|allowing)
    OTHER           meet/met grant satisfy/satisfied      > (?:\\S+ ){0,4}demands
    OTHER           renounce forswear/forswore/forsworn   > (?:\\S+ ){0,3}(?:nuclear|chemical|claims?|weapons)
    OTHER           release unblock                       > (?:\\S+ ){0,4}(?:frozen|blocked|impounded) (?:\\S+ )?(?:assets|funds|money|accounts|reserves|[bm]illions?)
    OTHER           retract withdraw/withdrew/withdrawn   : (?:its|his|her|their) (?:\\S+ )?(?:statements?(?! of)|remarks?|accusations?|allegations?|charges?)
    VOTE            adopt pass approve                    > ${ADOPTED}${EASING}
  `,
  nouns: `
    OTHER           lifting easing relaxation removal repeal > of (?:\\w+ ){0,4}(?:sanctions?|restrictions?|tariffs?|ban|curbs|embargo|curfew|controls|dut(?:y|ies)|measures)
    OTHER           amnesty pardon pardons clemency       > for|of|to
  `,
});

/** Access that is let in counts as a retreat, not as a concession of words. */
export const ACCESS = rows("RETREAT", {
  verbs: `
    OTHER           allow permit grant admit let/let/letting : ${MONITORS}
    OTHER           give/gave/given                       > (?:\\S+ ){0,3}(?:${MONITORS}) (?:\\S+ ){0,3}access|(?:\\S+ )?access (?:to|for) (?:\\S+ ){0,3}(?:${MONITORS})
  `,
});
