import { LeewayError } from "../core/errors.ts";
import type { Equations } from "./equations.ts";

/**
 * Who sells to whom in any sector: links[n·N + i] = 1 where importer n spends on something that i may supply, else 0.
 *
 * @param kernel shape (exporter, importer, sector); a flow exists where it is above 0 and the importer spends
 * @param expenditure shape (country, sector)
 * @param N number of countries
 */
export function tradeLinks(kernel: Float64Array, expenditure: Float64Array, N: number): Uint8Array {
  const links = new Uint8Array(N * N);
  for (let row = 0; row < expenditure.length; row++) {
    if (expenditure[row] <= 0) continue;
    const from = row * N;
    const into = (row % N) * N;
    for (let i = 0; i < N; i++) if (kernel[from + i] > 0) links[into + i] = 1;
  }
  return links;
}

/**
 * Numbers the groups of countries that trade with each other, directly or through others, from 0 in the order of their
 * first country. Wages of different blocks have no common scale.
 *
 * @param links as of `tradeLinks`
 */
export function tradingBlocks(links: Uint8Array, N: number): Int32Array {
  const block = new Int32Array(N).fill(-1);
  let blocks = 0;
  for (let first = 0; first < N; first++) {
    if (block[first] >= 0) continue;
    const reached = [first];
    block[first] = blocks;
    for (let n = reached.pop(); n !== undefined; n = reached.pop()) {
      for (let i = 0; i < N; i++) {
        if (block[i] >= 0 || (links[n * N + i] === 0 && links[i * N + n] === 0)) continue;
        block[i] = blocks;
        reached.push(i);
      }
    }
    blocks += 1;
  }
  return block;
}

/**
 * Refuses a shock without equilibrium where that can be seen before solving: a buyer without any supplier (its price is
 * infinite), a country that no longer sells, and a country whose trade balance its remaining links cannot carry.
 *
 * @throws LeewayError `simulate.no_supplier`, `simulate.no_buyer`, `simulate.isolated_country`; kind `numerical`, naming the cells
 */
export function requireEquilibrium(equations: Equations): void {
  requireSuppliers(equations);
  const { economy, links, N } = equations;
  const sells = new Uint8Array(N);
  const exports = new Uint8Array(N);
  const imports = new Uint8Array(N);
  for (let n = 0; n < N; n++) {
    for (let i = 0; i < N; i++) {
      if (links[n * N + i] === 0) continue;
      sells[i] = 1;
      if (i === n) continue;
      exports[i] = 1;
      imports[n] = 1;
    }
  }
  equations.updateBalance();
  for (let n = 0; n < N; n++) {
    const country = economy.countries[n];
    if (sells[n] === 0) {
      throw new LeewayError(
        "simulate.no_buyer",
        `no equilibrium: the shock leaves ${country} without any buyer, so that its wage falls to 0. Leave one market open.`,
        { country },
        { kind: "numerical" },
      );
    }
    const balance = equations.balance[n];
    const negligible = Math.abs(balance) <= negligibleBalance * economy.valueAdded[n];
    const isolated = exports[n] === 0 && imports[n] === 0;
    const mayExport = exports[n] === 1 || negligible || balance < 0;
    const mayImport = imports[n] === 1 || negligible || balance > 0;
    if (isolated ? negligible : mayExport && mayImport && !(negligible && exports[n] !== imports[n])) continue;
    const links = isolated
      ? "cut from all others"
      : exports[n] === 1
        ? "left with exports only"
        : "left with imports only";
    throw new LeewayError(
      "simulate.isolated_country",
      `no equilibrium: ${country} is ${links} but would have to keep a trade balance of ${balance.toFixed(0)} USD million. ` +
        "Choose trade_balance: balanced, or cut all its trade by an embargo under drop_cut.",
      { country, balance },
      { kind: "numerical" },
    );
  }
}

/** A balance below this fraction of value added counts as zero. */
const negligibleBalance = 1e-9;

function requireSuppliers({ economy, kernel, N, J }: Equations): void {
  const cells: string[] = [];
  for (let cell = 0; cell < N * J; cell++) {
    if (economy.expenditure[cell] <= 0) continue;
    let supplied = false;
    for (let i = 0; i < N && !supplied; i++) supplied = kernel[cell * N + i] > 0;
    if (!supplied) cells.push(`${economy.countries[cell % N]} ${economy.sectors[Math.floor(cell / N)]}`);
  }
  if (cells.length === 0) return;
  const more = cells.length > 5 ? ` and ${cells.length - 5} more` : "";
  throw new LeewayError(
    "simulate.no_supplier",
    `no equilibrium: the shock cuts every supplier of ${cells.slice(0, 5).join(", ")}${more}, ` +
      "which has none at home, so its price is infinite. Leave one supplier (share below 1) or exempt the sector.",
    { cells },
    { kind: "numerical" },
  );
}
