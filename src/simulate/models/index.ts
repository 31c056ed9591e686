import type { ModelName } from "../scenario.ts";
import { armington } from "./armington.ts";
import { caliendoParro } from "./caliendo_parro.ts";
import type { Model } from "./model.ts";
import { sanctionsCoalition } from "./sanctions_coalition.ts";

/** All models by name. */
export const models: Readonly<Record<ModelName, Model>> = {
  armington,
  caliendo_parro: caliendoParro,
  sanctions_coalition: sanctionsCoalition,
};
