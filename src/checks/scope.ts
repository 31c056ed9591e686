import type { Claim } from "../documents/record.ts";
import type { Verdict } from "./verdict.ts";

/** Words that add services to goods or mean them alone. */
const services =
  /\bgoods and services\b|\bservices (?:trade|exports?|imports?|surplus|deficit)\b|\b(?:trade|exports?|imports?) (?:in|of) services\b/i;

/** Words that add up what several parties did. */
const together = /\b(?:together|combined|between them|jointly|taken as a whole)\b/i;

const decided: ReadonlySet<Verdict["verdict"]> = new Set(["supported", "rounding", "contradicted"]);

/**
 * A verdict on a claim that covers more than the figures it was compared with, which are of goods and of one pair of
 * parties: then they neither bear it out nor contradict it and only stand beside.
 */
export function withinScope(verdict: Verdict, { span }: Claim): Verdict {
  if (!decided.has(verdict.verdict)) return verdict;
  const [prefix] = verdict.rule.split(".");
  const beyond = (rule: string, words: string): Verdict => ({
    ...verdict,
    verdict: "no_data",
    rule: `${prefix}.${rule}`,
    reason: `${words}; for comparison: ${verdict.reason}`,
  });
  if (services.test(span.text))
    return beyond("services_included", "the text counts services, and the ledger has trade in goods only");
  if (together.test(span.text))
    return beyond("several_together", "the text adds up several parties, of which one was looked up");
  return verdict;
}
