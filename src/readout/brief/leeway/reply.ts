import type { LeewayAnswer, TopicQuotes } from "./part.ts";

/** An answer without the passages that it is for. */
export type Reply = Omit<LeewayAnswer, keyof TopicQuotes>;

/** Why there is no answer. */
export function noReply(why: string, command: string | null = null): Reply {
  return {
    figure: null,
    answer: `No answer: ${why.replace(/\.$/, "")}.`,
    band: null,
    caveat: "Without figures Leeway does not judge.",
    sources: [],
    command,
  };
}
