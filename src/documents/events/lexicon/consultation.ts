import { rows } from "./rows.ts";
import { TALKS } from "./words.ts";

/** Meeting, visiting, talking, mediating. */
export const CONSULT = rows("CONSULT", {
  verbs: `
    MEETING with    get/got                               > together
    MEETING with    sit/sat                               > down (?:together )?(?:for|to|with)
    MEETING with    end conclude wrap complete finish     : (?:up )?(?:\\w+ ){0,4}(?:talks|negotiations|meeting|summit|consultations)(?! without)
    MEETING with    mediate                               > between|in|a|an|the|talks|with|discussions|negotiations|dialogue|peace
    MEETING with    broker facilitate host chair          : talks|negotiations|dialogue|mediation|peace conference|meetings?|session|consultations
    MEETING with    preside                               > over (?:\\w+ ){0,4}(?:${TALKS}|session|signing)
    MEETING with    take/took/taken participate engage    > (?:part )?in (?:\\S+ ){0,6}(?:${TALKS})
    MEETING with    end conclude wrap finish close adjourn : (?:up )?(?:\\S+ ){0,5}(?:talks|negotiations|dialogue|consultations|meeting|summit|conference)
    MEETING with    negotiate bargain consult parley      > (?:\\w+ ){0,4}(?:with|over|on)
    MEETING with    brief                                 : on|about
    MEETING with    tell/told                             > (?:(?!reporters|journalists|reuters|afp|cnn|bbc|parliament|lawmakers|state|television|agency|news|the|a|that|his|her)\\S+ ){0,4}(?:president|premier|prime minister|chancellor|foreign minister|counterpart)
    MEETING with    act serve                             > as (?:\\S+ ){0,3}(?:mediator|go - between|intermediary|peacemaker|broker)
    MEETING with    play                                  > host to
    MEETING with    roll                                  > out the red carpet
    MEETING with    raise                                 : (?:issue|case|matter|question|subject) (?:\\S+ ){0,8}with
    MEETING with    grant give/gave/given                 : audience
    CALL with       send/sent                             : (?:letters?|messages?|note|cable|telegram|greetings?) to
    CALL with       write/wrote/written                   > to (?:\\S+ ){0,5}(?:president|premier|prime minister|chancellor|minister|leader|king|emir|secretary)
    CALL with       ring/rang/rung                        > (?!true|hollow|out|in|the|an?|alarm)\\S+ (?:\\S+ ){0,2}(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|to (?:express|discuss|congratulate|ask|urge|say|offer))
    CALL with       ring/rang/rung                        > (?:\\S+ ){0,4}(?:president|premier|prime minister|chancellor|counterpart)
    STATEMENT       address                               > (?:\\S+ ){0,5}(?:parliament|congress|general assembly|security council|summit|knesset|joint session|lawmakers|nation)
    MEETING with    confer huddle                         > in|at|by|with|over|on|about
    MEETING with    have/had/has eat/ate/eaten share hold/held : (?:lunch|dinner|breakfast|supper|tea|coffee) with
    MEETING with    lunch dine breakfast                  > with|together
    MEETING with    join                                  > (?:\\S+ ){1,8}(?:at|for) (?:an? |the )?(?:\\S+ ){0,3}(?:dinner|lunch|banquet|reception|breakfast)
    STATEMENT       testify/testified                     > (?:to|before|at|in front of) (?:\\S+ ){0,4}(?:committee|parliament|congress|senate|lawmakers|panel|hearing|court|commission|tribunal|inquiry)
    MEETING with    come/came                             > face to face|face - to - face
    MEETING with    sit/sat                               > across|face to face|opposite
    MEETING with    shake/shook/shaken                    > (?:\\S+ )?hands
    MEETING with    lock engage                           < is|are|was|were|been|be > in (?:\\S+ ){0,3}(?:talks|negotiations|discussions)
    MEETING with    restart reopen relaunch revive kick   > (?:off )?(?:\\S+ ){0,3}(?:talks|negotiations|dialogue|consultations)
    MEETING with    talk                                  > (?:with|to) @
    MEETING with    discuss
    MEETING with    exchange                              : views|opinions|letters|messages
    MEETING with    hold/held have/had/has                : exchanges? (?:of views )?with|exchanges? of views
    MEETING with    engage                                > (?:with )?@
    MEETING with    attend join                           : conference|forum|council|assembly|inauguration|funeral|memorial|ceremony|parade|meeting|talks|negotiations
    MEETING with    gather convene reconvene assemble     < leaders|ministers|officials|envoys|delegates|delegations|diplomats|chiefs|presidents|heads of state|representatives|negotiators|council|powers|countries|nations|states|parties|and \\S+$ > in|at|for|to (?:discuss|consider|weigh|debate|hear|take up|review)|tomorrow|later|behind
    MEETING with    converge descend                      < leaders|ministers|officials|envoys|delegates|delegations|diplomats|presidents|heads of state|representatives|negotiators|countries|nations > on|in
    MEETING with    consult                               > (?:(?!doctors?|lawyers?|maps?|voters)\\S+ ){0,4}(?:leaders?|parties|allies|partners|ministers?|president|premier|lawmakers|parliament|members|neighbou?rs|officials|commanders|governors|elders|governments?|states|countries|capitals)
    MEETING with    negotiate renegotiate                 > (?:\\S+ ){0,5}(?:deals?|agreements?|treat(?:y|ies)|pacts?|accords?|truce|ceasefire|cease - fire|release|settlement|peace|end|terms|contracts?|loans?|solution|return|exit|withdrawal|surrender|handover)
    MEETING with    is/was/were/been are                  > in (?:\\S+ )?(?:contact|touch|talks|negotiations|discussions|consultations?) (?:with|over|on|about)
    MEETING         hold/held                             < congress|senate|house|committee|parliament|panel|subcommittee > (?:\\S+ ){0,3}hearings?
    MEETING         play                                  > (?:\\S+ ){0,3}(?:mediating|mediation) role
    MEETING         renew launch mount resume begin/began/begun intensify : (?:diplomatic|peace|mediation) (?:drive|push|efforts?|offensive|initiative|mission)
    CALL            convey deliver carry hand pass        : (?:messages?|letters?) (?:from|to)
    STATEMENT       give/gave/given                       : interviews? (?:to|with)
    MEETING         debate                                < parliament|council|assembly|congress|senate|lawmakers|legislators|mps|deputies|knesset|duma|commons|cabinet
    VISIT           is/was/were/been are                  < (?:mission|delegation|team|envoys?|inspectors|negotiators|mediators) > in \\S+ (?:\\S+ )?(?:this|last|on|until|for|since|to)
    VISIT           leave/left depart head make/made      > (?:\\w+ )?for
    VISIT           dash rush hurry jet                   > (?:back )?to
    VISIT           return                                < presidents?|ministers?|leaders?|secretary|envoys?|negotiators?|mediators?|delegations?|officials|diplomats > to
    VISIT           set/set                               > off for|out for
    VISIT           reach                                 < delegation|monitors|inspectors|envoys?|mission|team|presidents?|ministers?|premier|negotiators?|mediators? @
    VISIT           fly/flew/flown drive/drove/driven     > into
    VISIT           stop                                  > (?:over|off) in
    VISIT           inspect                               < presidents?|ministers?|leaders?|premier|king|secretary|envoys?
    VISIT           stop                                  < presidents?|ministers?|premier|secretary|envoy|delegation|leader|pope|(?:he|she) will > in
    VISIT           leave/left depart                     : after (?:\\S+ ){0,4}(?:${TALKS})
    VISIT           due expected                          > in \\w+
    VISIT           is/was/were/been are                  > in (?:\\S+ ){1,3}(?:\\S+ ){0,4}(?:for (?:\\S+ ){0,4}(?:${TALKS}|tour|ceremony|funeral|inauguration)|to (?:meet|attend|discuss|hold|sign|seek|press|explore|mediate|observe|drum|push|negotiate|visit|inspect|brief|take part)|on (?:an? |his |her )(?:\\S+ ){0,4}(?:visit|trip|tour|mission))
    VISIT           shuttle                               > between|to
    VISIT           send/sent dispatch                    : envoys?|delegations?|negotiators?|emissar(?:y|ies)|special representative|mediators?|ministers?|secretary of state|national security advis[eo]r
    VISIT           pay/paid make/made begin/began/begun start wrap conclude end kick : (?:official|state|working|surprise|two - day|three - day|four - day|first|brief|historic|unannounced)? ?(?:visit|trip|stopover|courtesy call|call on)
    MEETING         begin/began/begun open start hold/held < parliament|assembly|council|congress|senate|lawmakers|house|knesset|duma|commons : (?:debates?|deliberations) (?:on|over|about)
    TOUR            begin/began/begun start embark wrap conclude end kick make/made complete continue : (?:\\S+ ){0,4}tour of
    CALL with       speak/spoke/spoken talk               > to (?:\\w+ ){0,3}(?:president|minister|premier|counterpart|chancellor|leader)
    CALL with       speak/spoke/spoken talk               : telephone|phone|video link
    MEETING         broker mediate facilitate             < \\S+ : peace|ceasefire|truce|deal|talks|accord|agreement|release|swap|between
    STATEMENT       express voice                         : (?:(?:cautious|its|his|her|the|great) )?(?:hopes?|optimism|pessimism|satisfaction(?! (?:with|over|at)\\b)|surprise)
    MEETING with    review                                < ministers|presidents|leaders|sides|officials|delegations > (?:\\S+ ){0,3}(?:relations|ties|cooperation)
    CALL with       contact                               @
    MEETING with    hold/held give/gave/given             : joint (?:news|press) conference
    VISIT           lead/led head                         > (?:\\S+ ){0,4}(?:delegations?|mission|team) to
    MEETING with    resume continue begin/began/begun start launch : mediation
    MEETING with    establish open                        : contacts? with|(?:channels?|lines?) of communication|dialogue with
    MEETING         launch start begin/began/begun mount  > (?:\\S+ ){0,3}(?:diplomatic (?:drive|offensive|initiative|push|effort|mission)|peace (?:drive|mission|initiative|effort)|mediation|shuttle diplomacy)
    STATEMENT       stress emphasise emphasize underscore underline highlight < \\w+ > (?:\\S+ ){0,2}importance of
  `,
  nouns: `
    MEETING         contact touch communication           < in > with
    MEETING         encounter                             < rare|first|brief|historic|secret > with|between
    MEETING         discussions talks negotiations        > (?:of|on|about|over) (?:\\S+ ){1,4}between
  `,
});
