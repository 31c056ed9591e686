import { LeewayError } from "../core/errors.ts";
import { openLedger } from "../facts/ledger_duckdb_node.ts";
import type { StatementAnswer, StatementOutcome, StatementQuestion } from "./statements.ts";

/**
 * The process in which `Statements` runs what users ask the ledger: one question at a time comes as a message, one answer
 * goes back. It ends with its parent, and by itself when it holds more memory than it may.
 */

/** Most memory the process may hold, bytes: the database keeps to 2 GB but for lists that one function call makes. */
const MOST_MEMORY = 3e9;
/** Above this the process asks for its end after the answer, bytes, so that idle ones stay small. */
const MEMORY_TO_KEEP = 6e8;
const LOOKING_EVERY_MS = 20;

const userLedger = process.argv[2];
const ledger = openLedger(userLedger === undefined ? {} : { userLedger });

// Without a ledger each question is answered with the reason.
ledger.catch(() => undefined);

const looking = setInterval(() => {
  if (process.memoryUsage.rss() < MOST_MEMORY) return;
  clearInterval(looking);
  const message = "the query needs more memory than it may have. Narrow it with WHERE, or make shorter lists.";
  const reply: StatementAnswer = { code: "facts.query_too_large", message, spent: true };
  // An orderly exit would wait for the database.
  process.send?.(reply, () => process.kill(process.pid, "SIGKILL"));
}, LOOKING_EVERY_MS);
process.on("disconnect", () => process.exit());
process.on("message", (question: StatementQuestion) => {
  void answer(question).then((reply) => process.send?.(reply));
});

async function answer({ sql, limit }: StatementQuestion): Promise<StatementAnswer> {
  const outcome = await attempt(sql, limit);
  return { ...outcome, spent: process.memoryUsage.rss() > MEMORY_TO_KEEP };
}

async function attempt(sql: string, limit: number | undefined): Promise<StatementOutcome> {
  try {
    return { result: await (await ledger).query(sql, limit === undefined ? {} : { limit }) };
  } catch (error) {
    const code = error instanceof LeewayError ? error.code : "facts.query_failed";
    return { code, message: error instanceof Error ? error.message : String(error) };
  }
}
