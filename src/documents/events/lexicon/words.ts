/** Words that several tables share, as alternatives of a pattern. */
export const TALKS = "talks|negotiations?|dialogue|consultations|discussions|meetings?|summit|visit|trip|conference";
export const RELATIONS =
  "relations|ties|diplomatic relations|diplomatic ties|relationship|partnership|alliance|friendship";
/** What somebody is committed to who promises a deed, not to stand by a friend. */
export const BINDING =
  "agreements?|accords?|deals?|pacts?|treaty|treaties|ceasefire|cease - fire|truce|process|plans?|roadmap|terms|targets?|reforms?|peace|dialogue|talks|negotiat\\w+|cut\\w*|reduc\\w+|end\\w*|(?!beijing)\\w{3,}ing|disarmament|fight|combat|tackle|implement\\w*|prevent|denuclearisation|denuclearization|elections?|free trade";
export const TROOPS =
  "troops?|forces?|soldiers?|army|armies|tanks?|units?|fighters|weapons|personnel|warships?|bombers|garrison|marines|paratroopers|convoy";
export const CAPTIVES =
  "prisoners?|hostages?|detainees?|captives?|inmates?|sailors|fishermen|crew|activists?|journalists?|reporter|dissidents?|soldiers|citizens?|nationals|women|men|people|children|boys|girls|students|schoolgirls|teachers|pilots?|tourists?|workers|missionar(?:y|ies)|priests?|nuns?|monks|lawyers?|bloggers?|sp(?:y|ies)|politicians?|leaders?|officials?|officers?|policemen|gunmen|fighters|militants|rebels|protest[eo]rs|suspects?|foreigners|servicemen|servicewomen|civilians|opposition|americans?|remains|bodies|agents|convicts|peacekeepers|monitors|engineers|schoolchildren|villagers|defectors|soldier|drivers?|contractors?|doctors?|man|woman|boys?|girls?|captive|detainee|teachers?|nurses?|priest|bishop|student|child|tourist|sailor|fisherman|colleagues?|mother|son|daughter|wife|brother|generals?|colonels?|aides?|activist|journalist|militants|negotiators?";
export const MONITORS =
  "inspectors?|inspections?|observers|monitors|peacekeepers|aid|convoys?|humanitarian|relief|aid workers|refugees|investigators";
export const TREATIES =
  "treaty|treaties|agreements?|pacts?|accords?|deal|talks|negotiations|organi[sz]ation|union|bloc|council|court|convention|alliance|group|club|community|commission|partnership|summit|unesco|opec|nato|ecowas|forum|mechanism";
export const AID_GOODS =
  "aid|assistance|loans?|credits?|credit line|grants?|humanitarian|food|rations|flour|tonnes of (?:wheat|rice|grain|maize|corn)|tents|blankets|medicines?|medical supplies|supplies|doses|vaccines|rescuers|rescue teams?|doctors|medics|nurses|firefighters|field hospitals?|ambulances|peacekeepers|generators|instructors|howitzers|shells|armou?red vehicles|launchers|rifles|helicopters|drones|weapons|tanks|ammunition|missiles|artillery|batteries|equipment|funding(?! bill)|bailout|relief";
/** What is brought where somebody needs it. */
export const CARGO =
  "aid|supplies|relief|assistance|food|tents|medicines?|vaccines?|doses|donations?|rescuers|generators|blankets";
export const DRILLS = "exercises?|drills?|manoeuvres|maneuvers|war ?games|live - fire|patrols?|training|simulations?";
export const BANNED =
  "party|parties|celebrations|festivities|protests?|rall(?:y|ies)|demonstrations?|marches|media|newspapers?|broadcasters?|channels?|stations?|outlets?|groups?|organi[sz]ations?|movements?|opposition|books?|films?|apps?|platforms?|ngos?|charit(?:y|ies)|candidates?|trade unions?|brotherhood";
export const ANGER =
  "outrage|anger|fury|dismay|condemnation|displeasure|annoyance|disapproval|indignation|objections?|opposition|criticism|concerns?(?! and (?:condolences|sympath|solidarity))|misgivings?|mistrust|distrust|sk?c?epticism|revulsion|resentment|frustration|impatience|exasperation|unease|irritation|reservations|alarm|disappointment|dissatisfaction|discontent|disgust|regrets?(?! for\\b| (?:at|over) the (?:deaths?|loss|passing))";
export const PROBE = "investigations?|probes?|inquir(?:y|ies)|enquiry|criminal case|proceedings|anti - dumping";
export const CIVILIANS =
  "protest[eo]rs|demonstrators|rioters|looters|farmers|truckers|drivers|activists|exiles|workers|residents|students|miners|villagers|crowds?|supporters|unions?|opposition|fishermen|people|thousands|hundreds|dockers|nurses|teachers|doctors|pilots|settlers|opponents|mob|youths?|women|monks|lawyers|servants|employees|staff|pensioners|strikers|anarchists|housewives|taxi|pupils|academics|journalists|marchers|controllers|depositors|growers|inmates|dockworkers|steelworkers|judges|clerks|firefighters|shopkeepers|traders|vendors|mothers|relatives|mourners|worshippers|nationalists|loyalists|campaigners|veterans|handlers|demonstrator|protest[eo]r|striker";
export const ARMED =
  "troops|forces|police|soldiers|fighters|militants|militia(?:s|men)?|rebels|army|gunmen|insurgents|security|guards?|jihadists|separatists|paramilitar(?:y|ies)|navy|military|hezbollah|hamas|taliban|gangs?|patrols?|tribesmen";
export const MISDEEDS =
  "crimes?|treason|corruption|genocide|murder|espionage|spying|terrorism|sedition|fraud|incitement|conspiracy|abuse|insurrection|bribery|assault|crimes|hacking|plotting|laundering|rebellion|smuggling";
export const POLICIES =
  "plans?|polic(?:y|ies)|proposals?|decisions?|laws?|bill|legislation|records?|reports?|budget|handling|reforms?|remarks|comments|speech|stance|deal|agreement|rulings?|verdict|idea|measures|tariffs|sanctions|approach|critics|credibility|motives|failure|press|media|judges|judiciary|rivals?";
export const UNREST =
  "protests?|demonstrations?|rall(?:y|ies)|marche?s?|riots?|disturbances?|unrest|uprisings?|revolts?|rebellions?|dissent|opposition|insurrection|mutiny|strikes?|movement|efforts|sit - in|gatherings?|crowds?|protest[eo]rs|demonstrators";
export const REBELS =
  "rebels?|insurgents?|insurgency|militants?|guerr?illas?|jihadists?|extremists?|separatists?|terrorists?|islamists?|gunmen|fighters|militias?|militiamen|troops|soldiers|forces|army|armed groups?|gangs?|cartels?|pirates|taliban|hezbollah|hamas|paramilitaries|mercenaries|for control";
/** What a state sends where it shows force. */
export const DISPATCHED =
  "troops?|forces|soldiers|marines|(?:infantry|armou?red|airborne|tank) (?:divisions?|regiments?|units?)|paratroopers|commandos|reinforcements|re - enforcements|coast guard (?:ships?|vessels?|boats?)|patrol (?:boats?|vessels?|ships?)|gunboats|naval vessels|battalions?|brigades?|squadrons?|contingents?|advis[eo]rs|trainers|warships?|frigates?|destroyers?|submarines?|flotilla|fleet|aircraft carriers?|bombers|warplanes|jets|fighters|helicopters|tanks|peacekeepers|airmen|convoy";
/** What somebody will not do who refuses. */
export const UNWILLING =
  "agree allow permit let/let/letting admit attend join rejoin sign extradite participate cooperate comply ratify endorse resume dismantle negotiate surrender abandon accept recognise recognize yield give/gave/given capitulate compromise resign retreat withdraw/withdrew/withdrawn quit/quit/quitting bow bend/bent change alter release free lift pay return hand talk discuss support back stop halt end suspend relinquish cede vacate disarm resort apologise apologize renegotiate intervene concede swap drop vote deal/dealt submit kneel/knelt flinch waver budge invite";
/** What a body adopts, up to the participle that tells what the text does. */
export const ADOPTED =
  "(?:\\S+ ){0,6}(?:resolutions?|motions?|statements?|declarations?|communiqu[eé]|bills?|laws?|legislation|decrees?|amendments?) (?:\\S+ ){0,2}";
/** What such a text does, as participles. */
export const CONDEMNING = "(?:condemn|denounc|deplor|censur|blam|accus|critici[sz]|rebuk)ing";
export const DEMANDING = "(?:calling (?:for|on|upon)|(?:urg|demand|ask|request)ing)";
export const FORBIDDING = "(?:bann|outlaw|criminali[sz]|restrict|curb)ing";
export const EASING = "(?:eas|lift|abolish|legali[sz]|decriminali[sz]|scrapp|repeal)ing";
/** "warned Chad not to vote": what somebody is told to do, without an "or". */
export const TOLD_TO =
  "(?:(?!that |of |against |about |over |to |it |they |he |she )\\S+ ){1,5}(?:not )?to (?!.*\\b(?:or|consequences|otherwise)\\b)\\w+";
/** "dismissed the vote as a farce": what is run down, not refused. */
export const AS_FARCE =
  '(?:\\S+ ){1,7}as (?:an? )?["“]? ?(?:\\w+ )?(?:farce|sham|joke|charade|circus|stunt|disgrace|mockery|gimmick|insult|desperate|propaganda)';
