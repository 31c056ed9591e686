import { within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { AttributionKind } from "../record.ts";
import type { Sentence } from "../tokens.ts";
import type { FoundStatement } from "./found_statement.ts";
import { actorInPhrase } from "./phrase_actor.ts";

const DATA_WORDS =
  /\b(?:data|figures|statistics|report|reports|survey|estimates?|documents?|study|analysis|calculations|records|numbers|index|bulletin|review|forecast|poll|release)\b/i;

const CUES = ["according to", "as per", "in the words of"].map((cue) => cue.split(" "));
const CUE_STARTS = new Set(CUES.map(([first]) => first));

/** Speech and sources named by "according to", before or behind what they say. */
export function accordingTo(analysis: Analysis, sentence: Sentence): readonly FoundStatement[] {
  const { tokens, text } = analysis.document;
  const found: FoundStatement[] = [];
  for (let index = sentence.first; index + 1 < sentence.last; index += 1) {
    if (!CUE_STARTS.has(tokens[index].lower)) continue;
    const cue = CUES.find((words) => words.every((word, offset) => tokens[index + offset]?.lower === word));
    if (cue === undefined) continue;
    const first = index + cue.length;
    let last = first;
    while (
      last < sentence.last &&
      !/^[,;.:—–()”"]$/.test(tokens[last].text) &&
      !/^(?:which|who|that|when|while|after|but)$/.test(tokens[last].lower)
    )
      last += 1;
    if (last === first) continue;
    const written = text.slice(tokens[first].start, tokens[last - 1].end).replace(/^the /, "");
    const named = actorInPhrase(analysis, first, last);
    const isData = DATA_WORDS.test(written);
    const speaker = named?.actor ?? null;
    const kind: AttributionKind =
      isData || speaker === null || speaker.kind === "agency"
        ? "source"
        : speaker.kind === "anonymous"
          ? "anonymous"
          : "indirect";
    const leading = index === sentence.first;
    const contentStart = leading
      ? tokens[last]?.text === ","
        ? tokens[last].end
        : tokens[last - 1].end
      : sentence.start;
    const contentEnd = leading
      ? sentence.end
      : tokens[index - 1].text === ","
        ? tokens[index - 1].start
        : tokens[index - 1].end;
    if (contentEnd <= contentStart) continue;
    const quotes = within(analysis.quotes, contentStart, contentEnd).filter(({ end }) => end <= contentEnd);
    found.push({
      kind: quotes.length > 0 && speaker !== null ? "mixed" : kind,
      start: sentence.start,
      end: sentence.end,
      contentStart,
      contentEnd,
      scopeEnd: contentEnd,
      speaker,
      source: kind === "source" ? written : null,
      cue: cue.join(" "),
      cueKind: "say",
      quotes,
      via: [],
    });
  }
  return found;
}
