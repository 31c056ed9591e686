import { rows } from "./rows.ts";
import { ADOPTED, DEMANDING, TOLD_TO } from "./words.ts";

/** Asking, urging, demanding, ordering. */
export const REQUEST = rows("REQUEST", {
  verbs: `
    APPEAL          beg plead                             > (?!(?:not )?guilty\\b|innocent\\b|no contest\\b)(?:\\w+ ){0,5}(?:for|to)
    APPEAL          want                                  > (?:\\S+ ){1,14}(?:extradited|released|freed|returned|handed over|lifted|removed|withdrawn|arrested|tried|ended|expelled|punished|banned|suspended|prosecuted|sacked|deported|disarmed|reopened|scrapped|included|excluded|to (?:leave|withdraw|stop|halt|return|hand|release|end|resign|quit|extradite|lift|pay))
    APPEAL          push press                            > for an? (?:\\w+ )?(?:end|ceasefire|cease - fire|truce|halt|deal|solution|settlement)
    APPEAL          turn look                             > to (?:\\S+ ){1,5}for (?:\\w+ ){0,2}(?:help|aid|assistance|support|protection|weapons|funds|money|loans?|mediation)
    APPEAL          want seek/sought                      : explanations?|early elections?|peacekeepers|observers|monitors|higher (?:pay|wages|prices)|better (?:pay|wages|conditions)|help from|more (?:aid|weapons|troops|money)|apolog(?:y|ies)|guarantees?|assurances|an end to|inquir(?:y|ies)|investigation|ceasefire|truce|peace|binding|compensation|clarification|recount|re - run|new elections?|fresh elections?|say in|release of|return of|extension|dialogue|audience|ruling|more time|mandate|resolution
    APPEAL          push press campaign lobby             > to (?:\\w+ )?(?:win|secure|get|have|persuade|convince|extend|join)
    APPEAL          ask                                   > (?:\\S+ ){0,4}(?:that|whether|if)
    APPEAL          submit file put/put/putting lodge     : request (?:for|to)|(?:in|up) (?:\\w+ )?(?:request|bid) (?:for|to)|application
    APPEAL          suggest                               > (?:that (?:\\S+ ){1,6}(?:should|be)|(?:holding|sending|creating|setting|forming|moving|extending|replacing|sharing|delaying))
    APPEAL          suggest float moot                    : talks|meeting|truce|referendum|ceasefire|idea of|possibility of|summit
    APPEAL          put/put/putting exert pile step keep/kept bring/brought intensify increase : pressure on (?:\\S+ ){1,6}to
    APPEAL          seek/sought                           : help|aid|assistance|support|compensation|extradition|clarification|explanation|mediation|loans?|bailout|relief|moratorium|asylum|access|talks|consultations|intervention|permission|independence|guarantees|assurances|membership|exemptions?|waivers?|backing|weapons|reparations|partnership|cooperation|(?:political|peaceful|negotiated|diplomatic) (?:solution|settlement)|recognition|credits?|investments?|funds|funding|donations|contributions|approval|release|return|an end
    APPEAL          insist                                > on|that (?:\\w+ ){1,4}(?:hold|withdraw|vacate|leave|release|stop|return|pay|must|should|end|halt|lift|accept|respect|allow)
    APPEAL          apply/applied                         > (?:\\w+ )?(?:to (?:re)?join|for (?:\\w+ )?membership|for asylum|to become)
    APPEAL          order instruct command                : to (?:open|show|register|obey|wear|report|share|publish|give|provide|reduce|raise|remain|stay|submit|appear|explain|answer|shut|sell|switch|begin|start|restore|reopen|dismantle|destroy|remove|free|compensate|comply|resume|move out|lay|surrender|disarm|leave|withdraw|stop|halt|return|hand|release|evacuate|close|pay|suspend|end|vacate|cease)
    APPEAL          tell/told                             > (?:\\S+ ){1,6}not to
    APPEAL          tell/told                             > (?:\\S+ ){1,7}to (?:ditch|scrap|act|make|take|do|move|explain|focus|change|rethink|reconsider|tone|calm|clean|pull|shut|close|hurry|find|work|help|use|put|delay|start|begin|review|fix|reduce|raise|increase|restart|show|share|mind|learn|look|be|go|stay|come|surrender|refrain|avoid|seek|stick|send|set|speed|comply|leave|withdraw|stop|halt|return|hand|release|evacuate|end|get|choose|respect|vote|back|support|accept|join|open|let|allow|reject|disarm|free|give|hold|keep|curb|rein|tackle|cut|cooperate|abandon|remove|prepare|pay|resume|reopen|restore|drop|lift|resign|quit|negotiate)
    APPEAL          push lobby petition press             > (?:\\w+ ){0,3}for
    APPEAL          solicit                               : help|aid|assistance|support|funds|donations|backing
    APPEAL          advocate counsel/counselled/counselling : (?:military )?action|restraint|talks|sanctions|boycott|withdrawal|dialogue|reforms?|independence|intervention|caution|war
    APPEAL          issue serve                           : subpoenas?
    APPEAL          subpoena
    APPEAL          advise counsel/counselled/counselling < ^(?!.*\\b(?:doctors?|lawyers?|experts?|scientists|brokers?|analysts?|teachers?)\\b).* > (?:\\S+ ){1,5}(?:to|not to|against)
    APPEAL          lobby                                 > (?:\\w+ ){0,2}(?:with|against) (?!success)\\S+
    APPEAL          bid/bid/bidding                       > for (?:\\S+ ){0,4}(?:help|aid|support|assistance|backing|weapons|arms|funds|loans?|relief)
    APPEAL          beg/begged/begging plead              > (?:\\w+ ){1,5}to
    APPEAL          encourage exhort beseech entreat petition implore > (?:\\w+ ){1,5}to
    APPEAL          drum/drummed/drumming rally garner muster canvass > (?:up )?(?:\\S+ ){0,3}(?:support|backing|votes) (?:for|from)
    APPEAL          seek/sought try/tried                 > to (?:convince|persuade|coax|cajole|induce)
    APPEAL          want                                  > (?![,.]|to\\b|its\\b|his\\b|her\\b|their\\b|more\\b)(?:\\S+ ){1,5}to \\w+
    APPEAL          invite                                > (?:\\w+ ){1,9}(?:to|for (?:\\S+ ){0,3}(?:visit|talks|meeting|summit))
    APPEAL          make/made issue launch renew repeat send/sent voice : appeals?|plea|request|demand
    APPEAL          ask                                   > (?:\\S+ ){1,4}for (?:\\$ ?)?\\d\\S*
    APPEAL          seek/sought                           < prosecutors?|prosecution|attorney|authorities : death penalty|death sentences?|life sentences?|jail terms?|years|arrest of|custody
    APPEAL          seek/sought                           : changes? (?:to|in)|amendments? to
    APPEAL          tell/told                             > (?:\\S+ ){1,4}(?:it|they|he|she) (?:must|should|had to|has to|needs? to)
    APPEAL          dare                                  > (?!not\\b)(?:\\S+ ){1,4}to
    APPEAL          challenge                             > (?:\\S+ ){1,5}to (?:prove|publish|show|produce|debate|hold|accept|name|call|come|explain|disclose|reveal)
    APPEAL          want                                  > (?:its|his|her|their) (?:\\S+ ){1,4}back from < ^(?!.*\\b(?:team|club|coach|fans)\\b).*
    APPEAL          stress emphasise emphasize underline underscore : need (?:for|to (?!(?:continue|work|cooperate|strengthen)\\b)\\w+)|necessity (?:for|of) (?:\\S+ ){0,4}(?:cessation|halt|end|ceasefire|truce|return|withdrawal|restraint|talks|negotiations|settlement)
    APPEAL          face                                  : (?:calls|demands|pressure) (?:to|for)|pressure from
    APPEAL          come/came                             > under (?:\\S+ ){0,3}pressure from (?:\\S+ ){1,6}to
    APPEAL          summon                                < congress|parliament|senate|lawmakers|committee|court|judges? : to (?:testify|appear|explain|answer)
    APPEAL          write/wrote/written                   > to (?:\\S+ ){1,6}(?:to ask|asking|urging|requesting|seeking|demanding|calling for)
    PROPOSAL        circulate draft sponsor push          : resolution (?!passed|adopted)\\S+
    PROPOSAL        draw/drew/drawn                       > up (?:\\S+ ){0,3}(?:plans?|proposals?|draft|blueprint|roadmap) (?:for|to|on)
    APPEAL          claim                                 > (?:\\w+ )?(?:asylum|reparations|compensation)
    APPEAL          set/set/setting lay/laid outline      : conditions? for|terms for|(?:down|out) (?:\\w+ )?(?:conditions|terms|demands)
    APPEAL          push press pressure pressurise pressurize lobby > (?:\\S+ ){1,4}to (?:investigat\\w+|open|drop|accept|end|stop|halt|release|resign|step|withdraw|sign|lift|join|allow|cut|back|support|act|hand|pay|reform|agree|negotiate|do more)
    APPEAL          recommend advise                      > (?:expelling|ousting|ending|lifting|suspending|withdrawing|sending|imposing|removing|releasing|closing)
    APPEAL          recommend suggest                     > that (?:\\S+ ){1,6}(?:be|should) \\S+|(?:\\S+ ){1,6}should
    APPEAL          order                                 < court|tribunal|judges? : to (?:prevent|take|allow|ensure|refrain|open|protect|report|respect|restore|lift|free|compensate)
    APPEAL          approach contact ask appeal turn      : for (?:\\S+ ){0,3}(?:help|aid|assistance|support|loans?|relief|protection)
    PROPOSAL        introduce table submit file           : (?:bill|draft law|legislation|motion|resolution|amendment|draft resolution)
    PROPOSAL        suggest propose                       > (?:an? |the )?(?:\\S+ ){0,3}(?:punishment|measures|reform\\w*|changes?|ban|truce|ceasefire|talks|meeting|summit|plan|amendments?|solution|review|inquiry|referendum|moratorium|freeze|cut|increase)
    APPEAL          renew repeat reiterate restate echo redouble : (?:calls?|demands?|appeals?|pleas?|requests?) (?:for|on|to|that)
    APPEAL          extend issue send/sent                : invitations? (?:to|for)
    APPEAL          warn                                  > ${TOLD_TO}
    APPEAL          warn caution advise                   > (?:\\S+ ){0,3}(?:citizens|nationals|travellers|travelers|tourists|residents|visitors) (?:(?:\\S+ )?not to|against|to (?:leave|avoid|stay|defer))
    APPEAL          prod/prodded/prodding nudge           > (?:\\S+ ){1,4}(?:to|into)
    APPEAL          need                                  : (?:help|aid|assistance|intervention|support|weapons|troops|money|loans?) (?:from|by|of)
    APPEAL          campaign push lobby                   > for (?:\\S+ ){1,4}to
    APPEAL          clamour clamor campaign               > for
    APPEAL          join echo back                        > (?:\\S+ ){0,3}calls? (?:for|on)
    APPEAL          present                               > (?:\\S+ ){1,5}with (?:\\S+ ){0,4}(?:demands|conditions)
    VOTE            adopt pass approve                    > ${ADOPTED}${DEMANDING}
  `,
  nouns: `
    APPEAL          request requests plea demand demands appeals > (?:by|from)
    APPEAL          demands                               < its|his|her|their|['’]s > (?:for|that)
    APPEAL          demand                                < its|his|her|their|['’]s > that
    APPEAL          request                               > (?:for|that|to)
    APPEAL          call calls appeal appeals             > (?:from|by) (?:\\S+ ){1,6}(?:for|to)
    APPEAL          pressure                              > (?:from|by) (?:\\S+ ){1,5}to
  `,
});
