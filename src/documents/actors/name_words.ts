/** Capitalised words that start or end no person's name. */
export const NOT_NAMES = new Set(
  (
    "i'm i’m i've i’ve i'll i’ll i'd i’d it's it’s the a an in on at by to from of for and but or nor so as if it its he she they we you i this that these those there here when while where who what why how his her their our my your not no yes with without after before since until during under over between among amid despite although though because however also both all some many most several such other another each every one two three four five six seven eight nine ten first last next more less than then now today yesterday tomorrow only even still just about around nearly almost according " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mr mrs ms dr sir dame president minister premier chancellor prime king queen file photo image reuters afp ap tass xinhua bloomberg interfax internet covid gdp lng north south east west northern southern eastern western central upper lower new old great critics analysts experts officials exports imports trade " +
    "shipments sales deliveries sanctions data figures oil gas crude coal steel grain wheat customs statistics chips semiconductors moreover meanwhile earlier later further beyond given earlier earlier separately instead overall total average asked speaking speaks addressing total unlike like once whether either neither would could should will can may might must let per via against through across into out up down off within above below near"
  ).split(" "),
);
/** Last words of names that belong to no person. */
export const NOT_PERSONS = new Set(
  (
    "rights republican republicans democrat democrats democratic conservative conservatives liberal liberals tory tories socialist socialists greens fire hurricane storm typhoon nature strip sector united albion hotspur wanderers rovers athletic sports police government sea road stream street ocean gulf river bay strait canal island islands peninsula mountains valley desert lake coast cape bank banks corp corporation group holding holdings inc ltd llc plc company co companies university institute school college academy center centre council committee commission party union organization organisation association federation agency ministry department office bureau court parliament congress senate house duma army navy force forces guard initiative agreement agreements treaty act pact accord deal protocol convention declaration " +
    "day week month year war wars times post journal news today review daily airlines airways airport port bridge pipeline energy oil gas petroleum steel motors motor electric electronics technologies technology systems industries industry exchange fund foundation forum festival division conference exhibition expo museum hotel hospital stadium tower palace plaza composite intermediate radio summit prize award awards easter christmas holiday holidays code fleet updates cup league games olympics service services customs statistics administration authority affairs studies research policy security defence defense trade market markets province region republic kingdom state states city county district territory oblast square wall street valley alliance community coalition movement front brigade embassy consulate " +
    "project programme program plan strategy belt silk road dollar dollars plant refinery terminal mine mines field reserve reserves board lng nato insider monitor tribune telegraph guardian economist standard zone area line lines rail railway railways partners capital securities asset management insurance brothers & sons press media television tv radio network networks tracker index report outlook power water food grain crops foods chemicals chemical pharma labs laboratory laboratories solutions consulting advisory analytics intelligence economics insights global international world national"
  ).split(" "),
);

/** Last words of the names of places and houses: first in a name they may be a person's ("Park Chung-hee"). */
export const PLACE_ENDS = new Set(
  "park hill hills beach springs heights grounds garden gardens church chapel temple cathedral mosque motel club coliseum arena theatre theater gallery library mall village town creek falls grove woods forest mountain mount isle banner street marina drive avenue lane boulevard motel inn".split(
    " ",
  ),
);

/** First words of the names of towns, mountains and lakes. */
export const PLACE_STARTS = /^(?:San|Santa|Los|Las|Saint|St\.?|Mount|Mt\.?|Lake|Fort|Port|Cape)$/;

/** Offices that are family names too ("John Major", "Billie Jean King"). */
export const OFFICE_SURNAMES = new Set(
  "king prince bishop major judge pope farmer marshal cardinal duke baron singer boxer driver head speaker chair general sultan sheikh emir miner".split(
    " ",
  ),
);
