import { LeewayError } from "../core/errors.ts";
import type { Equations } from "./equations.ts";

/**
 * Refuses a shock without equilibrium where that can be seen before solving: a buyer without any supplier (its price is
 * infinite), a country that no longer sells, one that could not pay for its imports, and countries cut off whose balance
 * with the rest is not zero.
 *
 * @throws LeewayError `simulate.no_supplier`, `simulate.no_buyer`, `simulate.isolated_country`; kind `numerical`, naming the cells
 */
export function requireEquilibrium(equations: Equations): void {
  requireSuppliers(equations);
  requireBuyers(equations);
  equations.updateBalance();
  requireBlockBalances(equations);
  requireTwoWayTrade(equations);
}

function requireBuyers({ economy, links, N }: Equations): void {
  for (let i = 0; i < N; i++) {
    let sells = false;
    for (let n = 0; n < N && !sells; n++) sells = links[n * N + i] === 1;
    if (sells) continue;
    const country = economy.countries[i];
    throw new LeewayError(
      "simulate.no_buyer",
      `no equilibrium: the shock leaves ${country} without any buyer, so that its wage falls to 0. Leave one market open.`,
      { country },
      { kind: "numerical" },
    );
  }
}

/** Countries that trade among themselves only have no balance with the rest. */
function requireBlockBalances({ economy, balance, block, N }: Equations): void {
  const blocks = block.reduce((most, number) => Math.max(most, number + 1), 1);
  if (blocks === 1) return;
  for (let number = 0; number < blocks; number++) {
    const members: string[] = [];
    let sum = 0;
    let size = 0;
    for (let n = 0; n < N; n++) {
      if (block[n] !== number) continue;
      members.push(economy.countries[n]);
      sum += balance[n];
      size += economy.valueAdded[n];
    }
    if (members.length > N / 2 || Math.abs(sum) <= negligibleBalance * size) continue;
    const [first, ...others] = members;
    const who = others.length === 0 ? `${first} is` : `${members.slice(0, 5).join(", ")} are`;
    throw new LeewayError(
      "simulate.isolated_country",
      `no equilibrium: ${who} cut from all others but would have to keep a trade balance with them of ${sum.toFixed(0)} USD million. ` +
        "Choose trade_balance: balanced, or cut all that trade by an embargo under drop_cut.",
      { country: first, countries: members, balance: sum },
      { kind: "numerical" },
    );
  }
}

/** Who only imports needs a deficit to pay with, and who only exports a surplus; without trade there is nothing to ask. */
function requireTwoWayTrade({ economy, balance, links, N }: Equations): void {
  for (let n = 0; n < N; n++) {
    let exports = false;
    let imports = false;
    for (let other = 0; other < N; other++) {
      if (other === n) continue;
      if (links[other * N + n] === 1) exports = true;
      if (links[n * N + other] === 1) imports = true;
    }
    const negligible = Math.abs(balance[n]) <= negligibleBalance * economy.valueAdded[n];
    if (exports === imports || (!negligible && balance[n] > 0 === exports)) continue;
    const country = economy.countries[n];
    const [kept, lost] = exports ? ["exports", "imports"] : ["imports", "exports"];
    throw new LeewayError(
      "simulate.isolated_country",
      `no equilibrium: ${country} is left with ${kept} and no ${lost}, but its trade balance would have to be ` +
        `${negligible ? "zero" : `${balance[n].toFixed(0)} USD million`}. Leave it some ${lost}, or cut its ${kept} too.`,
      { country, balance: balance[n] },
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
