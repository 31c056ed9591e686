import type { Experiment } from "./experiment.ts";

/** Balances dropped below this share of a country's final income go without saying. */
const worthSaying = 0.005;

/**
 * What `drop_cut` does beside the shock: the balance on the cut links ends, which moves spending by itself, up for a country
 * that sold more over them than it bought. Such countries are named; another closure keeps the effect out.
 */
export function droppedBalanceWarning({ world, calibrated, closure, shock }: Experiment): readonly string[] {
  const { cutShare } = shock;
  if (closure !== "drop_cut" || cutShare === null) return [];
  const N = world.countries.length;
  const dropped = new Float64Array(N);
  for (let cell = 0; cell < cutShare.length; cell++) {
    const cut = cutShare[cell] * world.flows[cell];
    dropped[cell % N] = dropped[cell % N] + cut;
    const importer = Math.floor(cell / N) % N;
    dropped[importer] = dropped[importer] - cut;
  }
  const named = world.countries
    .map(({ country }, n) => ({ country, share: dropped[n] / calibrated.finalIncome[n] }))
    .filter(({ share }) => Math.abs(share) > worthSaying)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .slice(0, 3)
    .map(({ country, share }) => `${country} ${share > 0 ? "+" : "−"}${(100 * Math.abs(share)).toFixed(1)} %`);
  if (named.length === 0) return [];
  return [
    `trade balance drop_cut: the balances on the cut links end, which alone moves spending (${named.join(", ")} of final ` +
      "income); compare trade_balance balanced or fixed",
  ];
}
