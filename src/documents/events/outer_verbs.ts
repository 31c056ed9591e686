import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";

/** Tokens before a verb in which its subject may stand. */
export const FARTHEST_SUBJECT = 36;

/** "punished firms by adding them", "left after meeting": the verb whose subject a gerund shares; "Macron — under pressure — appealed": where the dashes open. */
export function outerVerb(analysis: Analysis, verb: number, sentence: Sentence): number | null {
  const { tokens } = analysis.document;
  const before = tokens[verb - 1];
  if (verb === sentence.first && tokens[verb].lower.endsWith("ing")) return mainVerb(analysis, verb, sentence);
  if (before === undefined || verb <= sentence.first) return null;
  if (/^[—–]$/.test(before.text)) {
    for (let index = verb - 2; index > Math.max(sentence.first, verb - FARTHEST_SUBJECT); index -= 1)
      if (/^[—–]$/.test(tokens[index].text)) return index;
    return null;
  }
  if (!tokens[verb].lower.endsWith("ing") || !/^(?:by|while|after|before|without|when|[,"”])$/.test(before.lower))
    return null;
  return (
    tokens
      .slice(sentence.first, beforeQuotation(tokens, verb, sentence))
      .findLast(
        ({ pos, lower, index }) =>
          pos === "VERB" &&
          (!lower.endsWith("ing") || tokens[index - 1]?.pos === "AUX") &&
          tokens[index - 1]?.pos !== "DET" &&
          !(tokens[index + 1].text === "," && index + 2 === verb && SAYS.test(lower) && isInserted(tokens, index)),
      )?.index ?? mainVerb(analysis, verb, sentence)
  );
}

const SAYS = /^(?:said|says|reported|added)$/;

/** ", activists said,": who tells it stands between two commas. */
function isInserted(tokens: readonly Token[], says: number): boolean {
  return tokens
    .slice(Math.max(0, says - 6), says)
    .some(({ text, sentence }) => text === "," && sentence === tokens[says].sentence);
}

/** "Trump said “China can fix it”, urging": where the words of others begin that stand right before a participle; else the token before it. */
function beforeQuotation(tokens: readonly Token[], verb: number, { first }: Sentence): number {
  const closed = tokens[verb - 1].text === "," ? verb - 2 : verb - 1;
  if (!/^["”]$/.test(tokens[closed]?.text ?? "")) return verb - 1;
  return tokens.slice(first, closed).findLast(({ text }) => /^["“]$/.test(text))?.index ?? verb - 1;
}

/** "Denying the charge, Moscow said", "Days after expelling them, Kenya accused": the verb behind the comma that ends an opening participle. */
function mainVerb(analysis: Analysis, verb: number, { last }: Sentence): number | null {
  const rest = analysis.document.tokens.slice(verb, last);
  const comma = rest.findIndex(({ text }) => text === ",");
  return comma < 0 ? null : (rest.slice(comma).find(({ pos }) => pos === "VERB")?.index ?? null);
}
