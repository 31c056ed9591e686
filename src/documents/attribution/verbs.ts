/** What a verb of speech tells about its content. */
export type CueKind = "say" | "deny" | "expect" | "urge" | "opinion" | "ask";

const FORMS = new Map<string, CueKind>();

function add(kind: CueKind, words: string): void {
  for (const word of words.split(" ")) FORMS.set(word, kind);
}

add(
  "say",
  "read reads testified began begins snapped shrugged offered yelled screamed muttered mumbled chuckled grinned nodded teased bragged barked intoned scoffed sniffed deadpanned gasped whined crowed roared reasoned speculated clarified elaborated rejoined echoed objected reflected reflects recounts reckoned gushed counselled counseled implored begged begs advises enthuses fumes quipping moaned grumbled grumbles huffed volunteered counters interrupted stammered sobbed swore said says say saying told tells tell telling added adds add adding stressed stresses stress stressing insisted insists insist insisting noted notes note noting stated states stating argued argues argue arguing claimed claims claim claiming announced announces announce announcing explained explains explain explaining declared declares declare declaring reported reports report reporting acknowledged acknowledges acknowledging confirmed confirms confirm confirming wrote writes write writing tweeted posted emphasised emphasized emphasises emphasizes emphasising emphasizing underlined underlines underlining underscored underscores reiterated reiterates reiterating repeated repeats remarked remarks commented comments observed observes pointed recalled recalls revealed reveals revealing conceded concedes admitted admits admitting affirmed affirms affirming asserted asserts asserting maintained maintains complained complains quipped joked concluded concludes mentioned mentions replied replies responded answered quoted cautioned cautions warned warns warn warning alleged alleges alleging boasted disclosed discloses highlighted highlights promised promises vowed vows pledged pledges continued continues lamented laments shouted shouts thundered fumed raged celebrated celebrates exclaimed cried pleaded countered counters retorted mused opined enthused whispered wondered wonders sighed laughed smiled interjected chimed agreed joked jokes quips hailed criticised criticized blasted slammed slams testified ventured proclaimed recounted instructed advised apologised apologized promising lamenting slamming calling describing hailing blasting suggests suggested suggesting indicated indicates showed shows show",
);
add("deny", "denied denies deny denying refuted refutes rejected dismissed dismisses");
add(
  "expect",
  "expects expect expected forecast forecasts forecasted predicts predicted predict predicting projects projected estimates estimated estimate estimating anticipates anticipated reckons reckoned hopes hoped",
);
add(
  "opinion",
  "believes believed believe thinks thought think considers considered feels felt describes described calls called labelled labeled dismissing branded brands branding",
);
add("urge", "urged urges urge urging demanded demands");
add("ask", "asked asks");

/** The kind of a verb of speech in lower case, null for other words. */
export function cueKind(word: string): CueKind | null {
  return FORMS.get(word) ?? null;
}

const BEFORE_QUOTE_ONLY = new Set(
  "read reads began begins snapped shrugged offered yelled screamed muttered mumbled chuckled grinned nodded teased bragged barked intoned scoffed sniffed deadpanned gasped whined crowed roared reasoned speculated clarified elaborated rejoined echoed objected reflected reflects recounts reckoned gushed counselled counseled implored begged begs advises enthuses fumes quipping moaned grumbled grumbles huffed volunteered counters interrupted stammered sobbed swore suggests suggested indicated showed shows show highlighted highlights described describes calls called labelled labeled felt feels considered considers quoted reported expected rejected pointed mentioned maintained maintains posted continued asked reports states show estimates forecasts projects claims notes comments remarks demands stress promises hopes writes agreed celebrated celebrates hailed hailing criticised criticized blasted blasting slammed slams slamming smiled laughed instructed advised testified apologised apologized calling describing dismissed dismisses dismissing branded brands branding answered responded".split(
    " ",
  ),
);

/** True for verbs that are often no speech at all ("shows", "reports"): they need "that" or a quotation to count. */
export function isWeakCue(word: string): boolean {
  return BEFORE_QUOTE_ONLY.has(word);
}
