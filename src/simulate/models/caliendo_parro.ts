import { calibrateEconomy } from "../economy.ts";
import type { Model } from "./model.ts";

/**
 * Caliendo and Parro (Review of Economic Studies 2015): many sectors linked by inputs, one factor mobile across sectors,
 * tariffs with revenue, Eaton-Kortum trade in each sector.
 */
export const caliendoParro: Model = {
  name: "caliendo_parro",
  description: "Caliendo and Parro (2015): sectors linked by inputs, tariffs with revenue, exact hat algebra",
  calibrate: calibrateEconomy,
  sharesBurden: false,
};
