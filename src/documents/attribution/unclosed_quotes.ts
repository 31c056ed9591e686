import type { Analysis } from "../analysis.ts";
import type { FoundStatement } from "./found_statement.ts";
import type { Quote } from "./quotes.ts";
import { uncuedStatement } from "./uncued_quotes.ts";

/**
 * Paragraphs of one quotation, each opened and only the last closed ("“We paid.\n\n“We always do,” he said."): those
 * without a speaker belong to whom the last one names.
 *
 * @param spoken  the statements found so far
 */
export function unclosedQuotes(analysis: Analysis, spoken: readonly FoundStatement[]): readonly FoundStatement[] {
  const speakers = new Map(spoken.flatMap(({ quotes, speaker }) => quotes.map((quote) => [quote, speaker] as const)));
  const found: FoundStatement[] = [];
  let next: Quote | null = null;
  for (const quote of analysis.quotes.toReversed()) {
    const speaker = next === null ? null : speakers.get(next);
    if (
      !quote.closed &&
      !speakers.has(quote) &&
      next !== null &&
      speaker != null &&
      opensNextBlock(analysis, quote, next)
    ) {
      speakers.set(quote, speaker);
      found.push(uncuedStatement(quote, speaker));
    }
    next = quote;
  }
  return found;
}

function opensNextBlock({ document: { text, blocks } }: Analysis, quote: Quote, next: Quote): boolean {
  return next.block === quote.block + 1 && text.slice(blocks[next.block].start, next.outerStart).trim() === "";
}
