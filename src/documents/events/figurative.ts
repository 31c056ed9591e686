import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { CIVILIANS } from "./lexicon/words.ts";
import type { Trigger } from "./triggers.ts";

const PHRASE = /^(?:ADJ|NOUN|PROPN|PART)$/;
/** Words before a noun of force that make it one of markets, courts, games or words. */
const TAMED =
  /^(?:price|trade|bidding|culture|turf|currency|cold|star|heart|panic|asthma|verbal|personal|title|legal|court|custody|ratings|cup|league|relegation|boardroom|takeover|scathing|blistering|stinging|media|propaganda|twitter|marketing|advertising|patent|talent|counter-attack|uphill|losing|leadership|succession)$/;
/** Words before a strike or battle that make it one without arms; protests they do not tame. */
const CIVIL =
  /^(?:political|election|electoral|space|arms|labou?r|rail|teachers|nurses|lightning|hunger|first|constitutional)$/;
/** What is fought without arms. */
const TAME_FOES =
  /^(?:inflation|poverty|corruption|crime|drugs?|climate|aids|hiv|cancer|disease|malaria|hunger|obesity|covid(?:-19)?|coronavirus|ebola|pandemic|virus|racism|discrimination|terror|terrorism|words|title|survival|hearts|attrition|waste|unemployment|deflation|recession|smoking|trafficking|doping|piracy|fraud|extradition|relegation|cholera|outbreak|extremism|misinformation|nerves)$/;
const SPORT =
  /^(?:match|goal|goals|league|championships?|champions?|tournament|coach|striker|midfielder|defender|goalkeeper|innings|wickets?|batsman|tennis|golf|football|soccer|rugby|cricket|boxing|boxer|bout|basketball|baseball|hockey|olympics?|semi-?finals?|quarter-?finals?|playoffs?|shoot-?out|team-?mates?|medals?|chess|grandmaster|welterweight|heavyweight|middleweight|lightweight|knockout|halftime|quarterback|touchdown|innings|race|jockey|racing|fixture|stoppage)$/;
const CROWD = new RegExp(`^(?:${CIVILIANS})$`);
/** What goes up is no crowd; oil workers are one. */
const MARKET =
  /^(?:futures|shares?|stocks?|prices?|index|indices|bonds?|gilts|equities|yields?|currency|currencies|yen|dollar|euro|pound|sterling|rupee|rouble|ruble|peso|lira|crude|oil|gold|copper|wheat|corn|soybeans|markets?|bitcoin|nasdaq|dow|nikkei|ftse)$/;
const SURE_SPORT =
  /^(?:wickets?|innings|batsman|goalkeeper|midfielder|striker|semi-?finals?|quarter-?finals?|playoffs?|welterweight|heavyweight|middleweight|lightweight|knockout|halftime|quarterback|touchdown|grandmaster|chess)$/;
/** What threatens without a will. */
const HAZARD =
  /^(?:storms?|hurricanes?|cyclone|typhoon|floods?|floodwaters|droughts?|inflation|debts?|recession|virus|outbreaks?|disease|epidemic|fires?|wildfires?|lava|locusts|crisis|rows?|disputes?|scandals?|violence|fighting|shortages?|slowdown|unrest|tensions?|war|conflict|prices|costs|cuts|deficit)$/;
const FORCE = /^(?:ASSAULT|MOBILIZE|THREATEN|PROTEST)$/;

/** True where the words of force are those of games, markets or care: "battle for the title", "price war", "fight inflation". */
export function isFigurative(
  analysis: Analysis,
  { first, last, objectFrom, plover }: Trigger,
  sentence: Sentence,
): boolean {
  if (!FORCE.test(plover)) return false;
  const { tokens } = analysis.document;
  if (plover === "THREATEN" && first > sentence.first && HAZARD.test(tokens[first - 1].lower)) return true;
  for (
    let index = first - 1;
    index >= Math.max(sentence.first, first - 2) && PHRASE.test(tokens[index].pos);
    index -= 1
  )
    if (TAMED.test(tokens[index].lower) || (plover !== "PROTEST" && CIVIL.test(tokens[index].lower))) return true;
  if (
    plover === "PROTEST" &&
    tokens
      .slice(Math.max(sentence.first, first - 6), first)
      .some(({ lower, index }) => MARKET.test(lower) && !CROWD.test(tokens[index + 1].lower))
  )
    return true;
  if (plover === "ASSAULT" || plover === "THREATEN")
    for (let index = last; index < Math.min(sentence.last, Math.max(last + 5, objectFrom + 4)); index += 1) {
      if (TAME_FOES.test(tokens[index].lower) && tokens[index + 1]?.pos !== "NOUN") return true;
      if (/^(?:VERB|PUNCT)$/.test(tokens[index].pos)) break;
    }
  const words = tokens.slice(sentence.first, sentence.last);
  return (
    words.some(({ lower }) => SURE_SPORT.test(lower)) || words.filter(({ lower }) => SPORT.test(lower)).length >= 2
  );
}
