import { isNameWord } from "./names.ts";
import { officeAt } from "./offices.ts";
import { isPossessive } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import { wordSet } from "../word_set.ts";
import { isCapitalised } from "../letters.ts";

/** A body written by its own capitalised name ("Energy Ministry", "Bank of Korea", "Halden Shipping Ltd"). */
export interface WrittenBody {
  /** Index behind its last token. */
  readonly last: number;
  /** The word that says what it is, in lower case ("ministry", "court", "ltd"). */
  readonly type: string;
}

/** Words that end the name of a public body, a party or union, an armed group. */
const BODIES = wordSet(
  "ministry department bureau administration agency service commission committee subcommittee institute association council chamber center centre foundation federation authority university bank treasury board court tribunal academy parliament senate assembly congress union party coalition alliance front brigade brigades militia movement army navy observatory confederation organization organisation programme trust society guard guards secretariat inspectorate directorate exchange office church club hospital college school laboratory observatory synod cathedral museum united albion hotspur wanderers rovers athletic",
);
/** Words and letters that end the name of a company: no office may go on behind them ("Lorne Energy Minister"). */
const COMPANIES = wordSet(
  "corporation corp inc ltd limited llc plc sa ag nv se spa gmbh oyj asa group holdings holding company co fund energy metals motors airlines airways petroleum technologies electronics capital securities industries pharma chemicals foods mining shipping telecom systems semiconductor semiconductors refining refineries resources bancorp insurance consultancy consulting analytics steel oil gas",
);
/** Words that end the name of a newspaper or broadcaster. */
const PAPERS = wordSet(
  "times post journal herald tribune courier gazette telegraph guardian standard chronicle newspaper tv",
);
const OF = /^(?:of|for|on)$/;
/** Words of trades that are no name of a company by themselves: "Natural Gas", "Crude Oil". */
const COMMON = wordSet(
  "crude natural fuel heating brent gas oil higher lower renewable nuclear solar clean green wind raw hot cold stainless scrap palm olive global world big new old financial human foreign national federal liquefied liquified food venture social private public washington york los financial first",
);
/** Companies' words that are also common nouns behind an adjective of place ("Russian Oil", "Chinese Steel"). */
const WEAK = wordSet(
  "energy oil gas steel metals foods mining shipping capital securities resources fund analytics industries technologies electronics petroleum chemicals systems telecom insurance motors",
);
/** Bodies that states have by these very names, so that the adjective before them tells whose they are. */
const ORGANS = wordSet("ministry department treasury army navy parliament senate assembly congress court guard guards");
/** "West Bank", "Home Front", "Customs Union": no bodies. */
const NO_BODY =
  /^(?:(?:west|left|right|south|outer) bank|(?:home|eastern|western|northern|southern|cold) front|(?:soviet|customs|monetary|banking) union|(?:old|home) guard|oval office)$/;
const FIELDS = wordSet(
  "forestry fire protection emergency management wildlife parks veterans prisons corrections homeland safety revenue taxation elections forensics development affairs statistics trade economy industry industries energy finance commerce foreign economic labor labour customs security defence defense agriculture interior justice health education transport transportation communications resources petroleum mines relations studies international national state oil gas coal steel metals planning budget treasury research technology science environment natural agricultural external internal commercial asian african european american oriental strategic global political social exporters importers producers manufacturers clean air water information broadcasting means conservation land management higher welfare farmer farmers rural urban women culture sports tourism fisheries forests works housing family youth social digital human rights media sport public food rail road railway workers growers teachers nurses employers journalists miners seafarers dockers pilots",
);
/** Words that open the names of towns and states: "Bank of San Mateo". */
const TOWN_FIRST =
  /^(?:San|Santa|New|Los|Las|El|La|Saint|St|St\.|South|North|East|West|Papua|Sri|Costa|Hong|Saudi|Great|United)$/;
const LONGEST = 8;

/** True for a word that ends the name of a body, company or newspaper; in lower case, without a full stop. */
export function isType(word: string): boolean {
  return BODIES.has(word) || COMPANIES.has(word) || PAPERS.has(word);
}

/** True for a word, in lower case, that many names of bodies share: a field, a trade, "national". */
export function isCommonInNames(word: string): boolean {
  return (
    FIELDS.has(word) ||
    COMMON.has(word) ||
    isType(word) ||
    /^(?:royal|supreme|united|central|general|american|south|north|east|west|the)$/.test(word)
  );
}

/** True for the last word of a company's name. */
export function isCompanyType(word: string): boolean {
  return COMPANIES.has(word);
}

/** True for a body that a state has by its plain name ("Foreign Ministry"): its adjective is no part of the name. */
export function isOrganOfState(type: string): boolean {
  return ORGANS.has(type);
}

/** True for the last word of a newspaper's name. */
export function isPaperType(word: string): boolean {
  return PAPERS.has(word);
}

/** The body whose capitalised name starts at token `index`, null when none does; `isPlace` tells names of states. */
export function bodyAt(
  tokens: readonly Token[],
  index: number,
  isPlace: (index: number) => boolean,
): WrittenBody | null {
  if (!canOpen(tokens[index])) return null;
  let found: WrittenBody | null = null;
  let cursor = index;
  while (cursor < tokens.length && cursor - index < LONGEST && joins(tokens, index, cursor)) {
    const type = tokens[cursor].lower.replace(/\.$/, "");
    if (tokens[cursor].text === "and" && found?.last === cursor) break;
    if (isCapital(tokens[cursor]) && isType(type)) {
      const behind = complementBehind(tokens, cursor + 1);
      if (cursor > index ? endsName(tokens, index, cursor, type, isPlace) : behind > cursor + 1 && BODIES.has(type))
        found = { last: behind, type };
      if (behind > cursor + 1) break;
    }
    cursor += 1;
  }
  return found;
}

function isCapital(token: Token): boolean {
  return isCapitalised(token.text);
}

const FUNCTION_WORDS = wordSet("DET ADP CCONJ SCONJ PRON AUX ADV PART");
const NO_OPENERS = wordSet("the a an in at on but and our its his her their");

function canOpen(token: Token): boolean {
  return isCapital(token) && !FUNCTION_WORDS.has(token.pos) && !NO_OPENERS.has(token.lower);
}

/** True when the token goes on with the name that began at `first`: a capital, or a small word between capitals. */
function joins(tokens: readonly Token[], first: number, index: number): boolean {
  const token = tokens[index];
  if (index === first) return true;
  const before = tokens[index - 1];
  if (token.sentence !== before.sentence || token.start > before.end + 1) return false;
  if (isCapital(token)) return true;
  if (token.text === "-" && token.start > before.end) return false;
  if (/^['’]s$/.test(token.text) && /^(?:Office|Department)$/.test(tokens[index + 1]?.text ?? "")) return true;
  if (/^['’]s$/.test(token.text) && !/^(?:people|women|men|children|king|queen)$/.test(before.lower)) return false;
  if (/^(?:-|&|['’]s?)$/.test(token.text)) return isCapital(tokens[index + 1] ?? token);
  if (token.text === "of" && index - first === 2 && namesPerson(tokens, first)) return false;
  return /^(?:and|of|for)$/.test(token.text) && isCapital(tokens[index + 1] ?? token);
}

/** "Ola Brask of Lund Savings Bank": two words that no body's name has, before "of". */
function namesPerson(tokens: readonly Token[], first: number): boolean {
  return tokens
    .slice(first, first + 2)
    .every((token) => isNameWord(token) && token.pos === "PROPN" && !isType(token.lower) && !FIELDS.has(token.lower));
}

/** True when the word at `at` ends the name of a body, and is no first word of an office nor of a plain noun phrase. */
function endsName(
  tokens: readonly Token[],
  first: number,
  at: number,
  type: string,
  isPlace: (index: number) => boolean,
): boolean {
  const words = tokens.slice(first, at).filter(isCapital);
  if (NO_BODY.test(`${tokens[at - 1].lower} ${type}`)) return false;
  if (type === "office" && !FIELDS.has(tokens[at - 1].lower) && !isPossessive(tokens[at - 1])) return false;
  if (BODIES.has(type))
    return (
      !/^(?:of|for|and)$/.test(tokens[at - 1].text) &&
      !words.some(({ text }) => /^(?:Minister|President|Secretary)$/.test(text))
    );
  if (tokens.slice(first, at).some(({ text }) => text === "for")) return false;
  const weak = WEAK.has(type) || PAPERS.has(type);
  if (words.length > (weak ? 4 : 6) || officeAt(tokens, at) !== null || (WEAK.has(type) && isPlace(first)))
    return false;
  const next = tokens[at + 1];
  if (next !== undefined && isCapital(next) && isType(next.lower)) return false;
  return (
    (!weak || words.every(({ lower, pos }) => pos === "PROPN" && !COMMON.has(lower))) &&
    /^\p{L}+$/u.test(tokens[at - 1].text.replace(/['’&-]/gu, ""))
  );
}

/** "of [the] Economic Development", "for Agriculture and Trade": index behind it, without a person's name that follows. */
function complementBehind(tokens: readonly Token[], index: number): number {
  if (!OF.test(tokens[index]?.text ?? "")) return index;
  let cursor = index + 1;
  if (tokens[cursor]?.text === "the") cursor += 1;
  if (tokens[cursor] === undefined || !isCapital(tokens[cursor])) return index;
  if (tokens[index].text === "on" && !FIELDS.has(tokens[cursor].lower)) return index;
  cursor += TOWN_FIRST.test(tokens[cursor].text) && isCapital(tokens[cursor + 1] ?? tokens[index]) ? 2 : 1;
  while (cursor < tokens.length && cursor - index < LONGEST && tokens[cursor].sentence === tokens[index].sentence) {
    const token = tokens[cursor];
    if (isCapital(token) && FIELDS.has(token.lower)) cursor += 1;
    else if (/^(?:and|of|for|,|&)$/.test(token.text)) {
      let next = cursor + 1;
      if (/^(?:and|the|&)$/.test(tokens[next]?.text ?? "")) next += 1;
      const linked = tokens[next];
      if (
        linked === undefined ||
        !isCapital(linked) ||
        (token.text !== "of" && token.text !== "for" && !FIELDS.has(linked.lower))
      )
        break;
      cursor = next + 1;
    } else break;
  }
  return cursor;
}
