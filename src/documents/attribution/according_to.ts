import type { Analysis } from "../analysis.ts";
import type { AttributionKind } from "../record.ts";
import type { Sentence } from "../tokens.ts";
import type { FoundStatement } from "./found_statement.ts";
import { actorInPhrase } from "./speakers.ts";

const DATA_WORDS =
  /\b(?:data|figures|statistics|report|reports|survey|estimates?|documents?|study|analysis|calculations|records|numbers|index|bulletin|review|forecast|poll|release)\b/i;

/** Speech and sources named by "according to", before or behind what they say. */
export function accordingTo(analysis: Analysis, sentence: Sentence): readonly FoundStatement[] {
  const { tokens, text } = analysis.document;
  const found: FoundStatement[] = [];
  for (let index = sentence.first; index + 1 < sentence.last; index += 1) {
    const two = `${tokens[index].lower} ${tokens[index + 1].lower}`;
    if (two !== "according to" && two !== "as per") continue;
    const first = index + 2;
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
    found.push({
      kind,
      start: sentence.start,
      end: sentence.end,
      contentStart,
      contentEnd,
      scopeEnd: contentEnd,
      speaker,
      source: kind === "source" ? written : null,
      cue: "according to",
      cueKind: "say",
      quotes: [],
      via: [],
    });
  }
  return found;
}
