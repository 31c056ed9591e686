import { tradeBalance } from "./load.ts";
import { SocialAccounts } from "./social_accounts.ts";
import type { World } from "./world.ts";

/** How far one table moved. Values USD million. */
export interface TableChange {
  readonly table: "flows" | "io" | "final" | "value_added";
  readonly total_before: number;
  readonly total_after: number;
  /** Sum of absolute changes over the sum of absolute values before. */
  readonly relative: number;
  /** The cell that moved most, as text, with its values. */
  readonly largest: { readonly cell: string; readonly before: number; readonly after: number } | null;
}

/** What a repair did. */
export interface BalanceReport {
  readonly converged: true;
  readonly iterations: number;
  /** Largest relative gap left between the two sides of an account. */
  readonly residual: number;
  readonly changes: readonly TableChange[];
  /** Cells set by hand before scaling, each a sentence. */
  readonly treatments: readonly string[];
}

/** How a repair proceeds. */
export interface BalanceOptions {
  /** Relative gap between the sides of every account at which the repair ends; absent: 1e-10. */
  readonly tolerance?: number;
  readonly max_iterations?: number;
}

/**
 * Repairs a world whose accounts do not add up, by scaling rows and columns until they do.
 *
 * Rows and columns are scaled as in {@link SocialAccounts}; zero cells stay zero, signs stay, tariffs stay.
 *
 * Before scaling: negative final use and value added become 0; a producer without sales loses its inputs; sales without
 * any cost become value added; a market without purchases loses its uses; purchases without any use become final use.
 *
 * @throws LeewayError `worlds.balance_not_converged` (numerical) with the gap that remains
 */
export function balanceWorld(
  world: World,
  options: BalanceOptions = {},
): { readonly world: World; readonly report: BalanceReport } {
  const accounts = new SocialAccounts(world);
  const treatments: string[] = [];
  // Emptying one account can empty its neighbours, so this repeats until nothing is left to treat.
  for (let done = accounts.treat(); done.length > 0; done = accounts.treat()) treatments.push(...done);
  const { residual, iterations } = accounts.scale(options.tolerance ?? 1e-10, options.max_iterations ?? 20_000);
  accounts.close();
  const repaired: World = {
    ...world,
    ...accounts.tables(),
    trade_balance: tradeBalance(accounts.tables().flows, world.countries.length, world.sectors.length),
  };
  const changes = compareTables(world, repaired);
  const notes = [
    `Balanced: rows and columns scaled until every account adds up; ${changes.map(tableSentence).join("; ")}.`,
    ...treatments,
  ];
  return {
    world: { ...repaired, notes: [...world.notes, ...notes] },
    report: { converged: true, iterations, residual, changes, treatments },
  };
}

function tableSentence(change: TableChange): string {
  return `${change.table} moved by ${(100 * change.relative).toPrecision(2)} %`;
}

/** How far each table moved between two versions of a world with the same axes. */
function compareTables(before: World, after: World): readonly TableChange[] {
  const country = (n: number): string => before.countries[n].country;
  const sector = (j: number): string => before.sectors[j].sector;
  const N = before.countries.length;
  const J = before.sectors.length;
  const byCountrySector = (cell: number): string => `${country(cell % N)} ${sector(Math.floor(cell / N))}`;
  const names = {
    flows: (cell: number) =>
      `${country(cell % N)} to ${country(Math.floor(cell / N) % N)} ${sector(Math.floor(cell / (N * N)))}`,
    io: (cell: number) =>
      `${country(cell % N)} ${sector(Math.floor(cell / N) % J)} into ${sector(Math.floor(cell / (N * J)))}`,
    final: byCountrySector,
    value_added: byCountrySector,
  };
  const changes: TableChange[] = [];
  for (const table of ["flows", "io", "final", "value_added"] as const) {
    const [old, mended] = [before[table], after[table]];
    if (old === null || mended === null) continue;
    let moved = 0;
    let size = 0;
    let largest = -1;
    for (let cell = 0; cell < old.length; cell++) {
      const change = Math.abs(mended[cell] - old[cell]);
      moved += change;
      size += Math.abs(old[cell]);
      if (change > 0 && (largest < 0 || change > Math.abs(mended[largest] - old[largest]))) largest = cell;
    }
    changes.push({
      table,
      total_before: old.reduce((sum, value) => sum + value, 0),
      total_after: mended.reduce((sum, value) => sum + value, 0),
      relative: size === 0 ? 0 : moved / size,
      largest: largest < 0 ? null : { cell: names[table](largest), before: old[largest], after: mended[largest] },
    });
  }
  return changes;
}
