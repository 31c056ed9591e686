/** Callings that people are introduced by ("Lawyer Ben Stone", "passenger Joan Ward"). */
const ofCitizens: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "lawyer attorney prosecutor judge detective inspector sergeant captain colonel lieutenant major passenger driver pilot sailor soldier survivor witness resident neighbour neighbor villager shopkeeper fisherman businessman businesswoman investor owner engineer scientist historian archaeologist biologist physicist columnist journalist reporter editor author writer poet novelist actor actress singer musician film-maker coach striker midfielder defender goalkeeper captain player " +
    "activist campaigner protester organiser organizer doctor nurse surgeon teacher student pastor priest bishop archbishop cardinal imam rabbi co-founder banker broker entrepreneur docker trucker miner worker shareholder spokesperson councillor congressperson baroness duke colleague officer superintendent magistrate sheriff constable policeman policewoman firefighter paramedic corporal ranger " +
    "broadcaster entertainer correspondent presenter commentator anchor blogger photographer painter sculptor designer architect composer comedian filmmaker playwright chef trainer jockey boxer cyclist sprinter batsman bowler skipper quarterback winger psychologist psychiatrist epidemiologist virologist ecologist climatologist meteorologist geologist seismologist sociologist anthropologist chemist astronomer mathematician veterinarian pharmacist midwife pathologist " +
    "candidate nominee incumbent organiser volunteer spokesperson coordinator principal rector registrar treasurer auditor ombudsman imam monk nun bishop evangelist developer contractor architect translator plaintiff defendant refugee solicitor barrister advocate counsel medic sniper gunman deceased"
  )
    .split(" ")
    .map((word) => [word, "citizen"]),
);

/** Titles of officers and members in letters ("SP Hundeyin", "CS Matiang'i"). */
const LETTERS =
  "oc sho sg ag cjn fm sp dsp asp cp dcp acp ig dig aig dgp cj vc dg si cs pm cm dp mla mlc mca mna mk td";

const ofLetters: Readonly<Record<string, string>> = Object.fromEntries(
  LETTERS.split(" ").map((word) => [word, "official"]),
);

const ofKin: Readonly<Record<string, string>> = Object.fromEntries(
  "husband wife mother father son daughter brother sister widow".split(" ").map((word) => [word, "kin"]),
);

/** Titles that translated texts leave in German: "Bundeskanzler Merz", "Außenministerin Baerbock". */
const ofGermans: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["bundespräsident", "head_of_state"],
    ["bundeskanzler", "head_of_government"],
    ["kanzler", "head_of_government"],
    ["ministerpräsident", "head_of_government"],
    ...["", "außen", "innen", "finanz", "wirtschafts", "verteidigungs", "justiz", "umwelt", "landwirtschafts"].map(
      (field) => [`${field === "" ? "bundes" : field}minister`, "minister"] as const,
    ),
  ].flatMap(([title, role]) => [
    [title, role],
    [`${title}in`, role],
  ]),
);

/** Head noun → role. Words before it (foreign, deputy, special …) are read as its modifiers. */
export const HEADS: Readonly<Record<string, string | null>> = {
  president: "head_of_state",
  king: "head_of_state",
  queen: "head_of_state",
  emperor: "head_of_state",
  emir: "head_of_state",
  sultan: "head_of_state",
  "prime minister": "head_of_government",
  premier: "head_of_government",
  chancellor: "head_of_government",
  taoiseach: "head_of_government",
  ...ofGermans,
  "crown prince": "crown_prince",
  prince: "royal",
  princess: "royal",
  sheikh: "royal",
  "attorney general": "minister",
  "attorney-general": "minister",
  minister: "minister",
  "minister delegate": "minister",
  secretary: "minister",
  "secretary of state": "minister",
  "secretary-general": "secretary_general",
  "secretary general": "secretary_general",
  "general secretary": "party_leader",
  "party chief": "party_leader",
  commissioner: "commissioner",
  "high representative": "commissioner",
  spokesman: "spokesperson",
  spokeswoman: "spokesperson",
  spokesperson: "spokesperson",
  ambassador: "ambassador",
  envoy: "envoy",
  representative: "envoy",
  "trade representative": "minister",
  negotiator: "negotiator",
  governor: "governor",
  chairman: "chair",
  chairwoman: "chair",
  chairperson: "chair",
  chair: "chair",
  "chief executive": "executive",
  "chief executive officer": "executive",
  "chief operating officer": "executive",
  "chief financial officer": "executive",
  "chief technology officer": "executive",
  ceo: "executive",
  cfo: "executive",
  coo: "executive",
  justice: "judge",
  "chief justice": "judge",
  "chief minister": "head_of_government",
  "vice-chancellor": "director",
  "vice chancellor": "director",
  convener: "leader",
  convenor: "leader",
  superintendent: "official",
  "managing director": "executive",
  "officer-in-charge": "official",
  "officer in charge": "official",
  "majority whip": "legislator",
  "minority whip": "legislator",
  "chief whip": "legislator",
  "majority leader": "legislator",
  "minority leader": "legislator",
  assemblyman: "legislator",
  assemblywoman: "legislator",
  delegate: "legislator",
  marshal: "military",
  director: "director",
  "director-general": "director",
  "director general": "director",
  head: "head",
  chief: "head",
  boss: "head",
  economist: "analyst",
  analyst: "analyst",
  strategist: "analyst",
  researcher: "analyst",
  professor: "analyst",
  lecturer: "analyst",
  fellow: "analyst",
  expert: "analyst",
  scholar: "analyst",
  consultant: "analyst",
  trader: "trader",
  adviser: "adviser",
  advisor: "adviser",
  aide: "adviser",
  official: "official",
  diplomat: "official",
  senator: "legislator",
  lawmaker: "legislator",
  congressman: "legislator",
  congresswoman: "legislator",
  speaker: "legislator",
  mp: "legislator",
  mayor: "mayor",
  general: "military",
  admiral: "military",
  commander: "military",
  leader: "leader",
  counterpart: null,
  founder: "executive",
  manager: "executive",
  farmer: "citizen",
  ...ofCitizens,
  ...ofKin,
  ...ofLetters,
  pm: "head_of_government",
  cm: "head_of_government",
  supt: "citizen",
  insp: "citizen",
  det: "citizen",
  gen: "military",
  col: "military",
  lt: "military",
  maj: "military",
  capt: "military",
  adm: "military",
  brig: "military",
  sgt: "military",
  cmdr: "military",
  brigadier: "military",
  sen: "legislator",
  rep: "legislator",
  gov: "governor",
  prof: "analyst",
  rev: "citizen",
  sir: null,
  dame: null,
  mr: null,
  mrs: null,
  ms: null,
  dr: null,
  hon: null,
  miss: null,
  lord: null,
  lady: null,
  madam: null,
  shri: null,
  smt: null,
  daw: null,
  datuk: null,
  "datuk seri": null,
  "tan sri": null,
  alhaji: null,
  ayatollah: "cleric",
  pope: "cleric",
  patriarch: "cleric",
};

/** Words that may stand before the head of an office and belong to it. */
export const MODIFIERS = new Set(
  "maritime manpower religious creative youth sports social police staff deputy rear higher welfare rural federal business women sports housing coal union food air operating first vice senior special chief foreign finance trade commerce economy economic energy defence defense interior agriculture agricultural industry industrial oil petroleum transport transportation development treasury home environment health education climate digital justice planning external affairs natural gas power mines mining labour labor science technology cabinet government permanent presidential executive managing associate assistant principal national security policy market markets research investment central bank party opposition junior state under regional global export supreme acting interim outgoing incoming visiting top military army commodities budget internal fisheries food infrastructure water communications information tourism culture research sales general veteran independent european press foreign-policy".split(
    " ",
  ),
);

/** Abbreviated titles, which stand with or without a full stop. */
export const SHORT_TITLES = new Set(
  "gen col lt maj capt adm brig sgt cmdr sen rep gov prof rev supt insp det hon".split(" "),
);
/** Ranks that another rank may follow ("Lt. Col.", "Brigadier General"). */
export const RANKS = new Set("lt lieutenant maj major col colonel brig brigadier".split(" "));
/** Titles that are written in capitals only. */
export const LETTER_TITLES = new Set(LETTERS.split(" "));
