import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";
import { CARGO } from "./lexicon/words.ts";
import type { Trigger } from "./triggers.ts";

const CARGO_WORD = new RegExp(`^(?:${CARGO})$`);

/** Who sends what arrives: "aid from Jordan reached Gaza", "Turkish supplies landed"; null where no aid arrives. */
export function senderOf(
  analysis: Analysis,
  { plover, first }: Trigger,
  sentence: Sentence,
): readonly ActorDraft[] | null {
  const { tokens } = analysis.document;
  if (!/^(?:AID|COOPERATE)$/.test(plover) || !/^(?:arriv|reach|land|enter)/.test(tokens[first].lower)) return null;
  return mentionsIn(analysis, sentence.first, first)
    .filter(
      (mention) =>
        mention.form === "demonym" ||
        mention.possessive ||
        CARGO_WORD.test(tokens[mention.last]?.lower ?? "") ||
        /^(?:from|by)$/.test(tokens[beforeArticle(tokens, mention)]?.lower ?? ""),
    )
    .map(({ actor }) => actor)
    .slice(-1);
}

function beforeArticle(tokens: readonly Token[], { first }: Mention): number {
  return tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
}

/** "Sri Lanka received a loan from the IMF", "the test drew condemnation from Japan": the subject is the one to whom it is given. */
export function isReceiver({ document }: Analysis, { plover, first }: Trigger): boolean {
  const { lower } = document.tokens[first];
  if (/^(?:SUPPORT|ACCUSE|PROTEST)$/.test(plover)) return /^dr(?:aw|ew)/.test(lower);
  return plover === "AID" && /^(?:receiv|get|got|obtain|secur|w[io]n)/.test(lower);
}
