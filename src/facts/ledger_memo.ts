import type { Ledger, Observation, ObservationQuery, Target } from "./ledger.ts";

/** Figures kept at most, over all answers: some hundred megabytes. */
const keptFigures = 400_000;

/**
 * A ledger that remembers its answers, for work that asks the same of it again and again (the articles of a folder). The
 * oldest answers are forgotten first; free queries are not remembered. The ledger below must not change meanwhile.
 */
export function rememberingLedger(ledger: Ledger): Ledger {
  const answers = new Map<string, readonly Observation[]>();
  let kept = 0;
  let targets: Promise<readonly Target[]> | undefined;
  const observations = async (query: ObservationQuery): Promise<readonly Observation[]> => {
    const key = JSON.stringify(query);
    const known = answers.get(key);
    if (known !== undefined) {
      answers.delete(key);
      answers.set(key, known);
      return known;
    }
    const rows = await ledger.observations(query);
    answers.set(key, rows);
    kept += rows.length;
    for (const [oldest, old] of answers) {
      if (kept <= keptFigures || oldest === key) break;
      answers.delete(oldest);
      kept -= old.length;
    }
    return rows;
  };
  return {
    observations,
    targets: () => (targets ??= ledger.targets()),
    sources: () => ledger.sources(),
    agreements: () => ledger.agreements(),
    visits: () => ledger.visits(),
    sanctions: () => ledger.sanctions(),
    votes: (resolution) => ledger.votes(resolution),
    query: (sql, options) => ledger.query(sql, options),
    close: () => ledger.close(),
  };
}
