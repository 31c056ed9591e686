import { calibrateEconomy } from "../economy.ts";
import type { Model } from "./model.ts";

/**
 * Chowdhry, Hinz, Kamin and Wanner (Economic Policy 2024): the Caliendo-Parro economy in which the members of a coalition
 * pay each other transfers until real income falls by the same share in all of them.
 */
export const sanctionsCoalition: Model = {
  name: "sanctions_coalition",
  description:
    "Chowdhry, Hinz, Kamin and Wanner (2024): Caliendo-Parro with transfers that equalise the loss within the coalition",
  calibrate: calibrateEconomy,
  sharesBurden: true,
};
