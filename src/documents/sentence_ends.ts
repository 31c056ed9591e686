import type { TaggedBlock } from "./tagger.ts";
import { wordSet } from "./word_set.ts";

/** Titles, and words that always lead to a name or a number: their full stop never ends a sentence. */
const BEFORE_NAMES = wordSet(
  "mr mrs ms messrs mmes dr prof gen gens sen sens rep reps gov govs lt col sgt cpl maj brig capt cmdr adm rev hon pres supt insp approx ca cf fig figs vs ph pp vol mt ft",
);
/** Abbreviations that end a sentence only where the next word could not go on with it ("Acme Inc. It makes tools"). */
const WEAK = wordSet(
  "st ave blvd rd jr sr inc corp co cos ltd llc plc bros assn dept est art jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun",
);
/** States of America as addresses and parties write them ("Miami, Fla.", "D-Calif."). */
const STATES = wordSet(
  "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo",
);
/** Units and scales cut short: behind a number their full stop does end the sentence. */
const UNITS = wordSet(
  "b m k t bn mn tn mln bln mt kt pct pc bcm tcm mcm mb kb bbl lb lbs kg km mi ha oz bu gw mw gwh mwh twh",
);
/** Currencies cut short, before their figure ("Ksh. 140B"). */
const MONEY = wordSet("ksh kshs sh shs rs tk rp dh dhs");
/** Words in capitals that begin a sentence and no name. */
const OPENERS = wordSet(
  "the a an it he she they we i you this that these those there its his her their our in on at for from with by to as if when while after before since until although though because despite during but and or so yet however meanwhile nevertheless still also then what why how who where not both some many most last earlier",
);
/** Words that begin sentences and also names behind "U.S." ("U.S. Under Secretary"): there they prove nothing. */
const AFTER_INITIALS = wordSet("most last all under no next");
/** What still belongs to the hour behind "p.m.", besides zones in capitals. */
const OF_THE_HOUR =
  /^(?:eastern|central|pacific|mountain|greenwich|local|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/**
 * Where the sentences of a block end: for each the index behind its last word, ascending, the last one the number of
 * words. The tagger's own ends are mended: none behind an abbreviation, inside a number or before a word in lower case;
 * one behind "p.m.", "Inc." or "5 pct." where a new sentence begins.
 */
export function sentenceEnds({ words: tagged, sentenceEnds: proposed }: TaggedBlock): readonly number[] {
  const ends: number[] = [];
  const given = new Set(proposed);
  for (let end = 1; end < tagged.length; end += 1) if (endsAt(tagged, end, given.has(end))) ends.push(end);
  if (tagged.length > 0) ends.push(tagged.length);
  return ends;
}

function endsAt(tagged: TaggedBlock["words"], end: number, proposed: boolean): boolean {
  const last = tagged[end - 1];
  const next = tagged[end];
  if (last.text === "…" || (last.text.startsWith("...") && /^\.+$/.test(last.text))) return opensSentence(next.text);
  const dotted = last.text.endsWith(".");
  if (!proposed && !(dotted && last.text.length > 1)) return false;
  if (/^\p{Ll}/u.test(next.text)) return false;
  if (!dotted) return proposed;
  const alone = last.text === ".";
  if (next.start === last.end && /^\p{Nd}/u.test(next.text)) return false;
  const stem = alone ? tagged[end - 2] : { ...last, text: last.text.slice(0, -1) };
  if (stem === undefined || (alone && stem.end !== last.start)) return proposed;
  const lower = stem.text.toLowerCase();
  if (MONEY.has(lower) && /^\d/.test(next.text)) return false;
  const before = tagged[end - (alone ? 3 : 2)];
  if (lower === "no" || lower === "nos") return proposed && !/^\d/.test(next.text);
  if (UNITS.has(lower) ? before?.pos === "NUM" : /^[dy]$/.test(lower) && before?.text === "/") return true;
  if (/^[ap]\.?m$/.test(lower)) return !followsHour(tagged, end);
  if (BEFORE_NAMES.has(lower) && /^\p{Lu}|^(?:vs|approx|ca|cf|pp)$/u.test(stem.text)) return false;
  if (lower === "etc") return true;
  const opens = opensSentence(next.text);
  const plural = proposed && next.pos === "NOUN" && /^\p{Lu}\p{Ll}+s$/u.test(next.text);
  if (WEAK.has(lower) || (STATES.has(lower) && before !== undefined && /^[,(-]$/.test(before.text)))
    return opens || plural;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(stem.text))
    return (opens || proposed) && !AFTER_INITIALS.has(next.text.toLowerCase());
  if (/^\p{Lu}$/u.test(stem.text)) return opens && before?.pos !== "DET";
  return proposed;
}

function opensSentence(word: string): boolean {
  return /^\p{Lu}/u.test(word) && OPENERS.has(word.toLowerCase());
}

/** Whether what stands behind "p.m." still tells the hour: a zone, a weekday, "London time". */
function followsHour(tagged: TaggedBlock["words"], end: number): boolean {
  const next = tagged[end].text;
  return (
    /^[\p{P}\p{Nd}]|^[A-Z]{2,5}$/u.test(next) ||
    OF_THE_HOUR.test(next.toLowerCase()) ||
    tagged[end + 1]?.text === "time" ||
    tagged[end + 2]?.text === "time"
  );
}
