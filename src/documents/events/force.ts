import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import type { EventParties } from "./event_parties.ts";
import type { Trigger } from "./triggers.ts";

const NATURE =
  /\b(?:hurricane|storm|typhoon|cyclone|tornado|earthquake|quake|tsunami|floods?|flooding|wildfires?|drought|heatwave|landslides?|virus|disease|epidemic|outbreak|crash|accident|avalanche|lightning|eruption|fog|cholera|malaria|ebola|measles|flu|heart attack|(?:torrential|heavy|monsoon) rains?|mudslides?|blizzard|snowstorm|selling)\b/i;
const ACCIDENT =
  /\b(?:(?:school|camp|hostel|house|home|hotel|hospital|club|nightclub|market|forest|factory|prison|jail|church|apartment|warehouse|ferry|train|bus|shop|tower) (?:fires?|blazes?)|(?:coal|mine|gas|pipeline|boiler|fireworks|factory|plant|tanker) (?:explosions?|blasts?|fires?|collapse|leak)|(?:in|by|after) an? (?:\w+ ){0,2}(?<!of )(?:fire|blaze|crush)|explosion (?:\S+ ){0,5}(?:apartment|residential|factory|plant|mine|refinery|warehouse|restaurant)|(?:roof|building|bridge|ceiling|wall|stand|dam|mine) (?:\w+ )?(?:collaps\w+|caved)|stampede|derail\w+|(?:helicopter|plane|aircraft|airliner|bus|train|truck|lorry) (?:\w+ly )?crashed|tanker (?:truck )?exploded|capsized|collided|collision|overturned|plunged)\b/;
const BEASTS = /\b(?:lions?|elephants?|crocodiles?|sharks?|bears?|wolves|hippos?)\b/;
/** What kills for years: its toll is no deed. */
const YEARS =
  /\b(?:war|conflict|violence|insurgency|rebellion|unrest|uprising|feud) (?:(?:that|which) )?(?:has|have|had)$/;
const IMPACT = /^(?:hit|hits|hitting|str(?:ike|uck)|target)/;
const HARM = /^(?:hit|str(?:ike|uck)|kill|wound|injur|destroy)/;
const WEAPONS =
  /^(?:drones?|missiles?|rockets?|shells?|shelling|airstrikes?|strikes?|attacks?|warplanes?|jets?|bombs?|bombings?|bombardment|mortars?|grenades?|torpedo(?:es)?|artillery|raid|raids)$/;

/** Force is somebody's: storms and accidents kill too, and "the war" alone is a setting. */
export function isForce(
  analysis: Analysis,
  trigger: Trigger,
  { agents, targets }: Pick<EventParties, "agents" | "targets">,
  sentence: Sentence,
): boolean {
  const word = analysis.document.tokens[trigger.first].lower;
  if (word.startsWith("kill") && YEARS.test(wordsBefore(analysis, trigger, sentence))) return false;
  if (HARM.test(word) && isNatural(analysis, trigger, sentence)) return false;
  if (/^(?:attack|kill|wound|injur)/.test(word) && BEASTS.test(wordsBefore(analysis, trigger, sentence))) return false;
  if (word === "war") return agents.length > 0 && (targets.length > 0 || !isSetting(analysis, trigger));
  return trigger.frame === "noun" || !IMPACT.test(word) || agents.length > 0 || namesWeapon(analysis, sentence);
}

/** The four words before: who does it. */
function wordsBefore({ document }: Analysis, { first }: Trigger, sentence: Sentence): string {
  return document.tokens
    .slice(Math.max(sentence.first, first - 4), first)
    .map(({ lower }) => lower)
    .join(" ");
}

/** "Hurricane Lidia struck", "a coal mine explosion killed": storms, tremors and accidents harm without anybody's will. */
function isNatural(analysis: Analysis, { first, last }: Trigger, sentence: Sentence): boolean {
  const words = analysis.document.tokens
    .slice(Math.max(sentence.first, first - 16), Math.min(sentence.last, last + 12))
    .map(({ lower }) => lower)
    .join(" ");
  return NATURE.test(words) || ACCIDENT.test(words);
}

/** "a resolution calling for a pause in the Gaza war", "amid the war with Russia": what else happens has its place there. */
function isSetting({ document: { tokens } }: Analysis, { first }: Trigger): boolean {
  let before = first - 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|PART|PUNCT)$/.test(tokens[before]?.pos ?? "") && tokens[before].text !== ",")
    before -= 1;
  return /^(?:in|of|on|about|amid|amidst|during|since|throughout|over)$/.test(tokens[before]?.lower ?? "");
}

function namesWeapon(analysis: Analysis, sentence: Sentence): boolean {
  return analysis.document.tokens.slice(sentence.first, sentence.last).some(({ lower }) => WEAPONS.test(lower));
}
