import type { World } from "../../worlds/world.ts";
import type { Economy } from "../economy.ts";
import { calibrateEconomy, sumOverSectors, wageResponses } from "../economy.ts";
import type { Model } from "./model.ts";

/**
 * Structural gravity in general equilibrium (Anderson and van Wincoop 2003; hats of Dekle, Eaton and Kortum 2008): output
 * is an endowment, inputs are ignored, so that all spending is final and value added equals output.
 */
export const armington: Model = {
  name: "armington",
  description: "Armington endowment economy (Anderson and van Wincoop 2003), no input-output links, exact hat algebra",
  calibrate: withoutInputs,
  sharesBurden: false,
};

function withoutInputs(world: World, theta: Float64Array): Economy {
  const economy = calibrateEconomy(world, theta);
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const finalIncome = sumOverSectors(economy.expenditure, N, J);
  const valueAddedShare = new Float64Array(N * J).fill(1);
  const valueAdded = sumOverSectors(economy.output, N, J);
  return {
    ...economy,
    valueAddedShare,
    inputShare: null,
    finalShare: economy.expenditure.map((spent, cell) => spent / finalIncome[cell % N]),
    valueAdded,
    finalIncome,
    wageResponse: wageResponses(economy.contestedSales, valueAddedShare, valueAdded, theta),
  };
}
