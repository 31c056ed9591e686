import type { World } from "../../worlds/world.ts";
import type { Economy } from "../economy.ts";
import type { ModelName } from "../scenario.ts";

/** A model of the family: how it reads a world; the equations themselves are shared (equations.ts). */
export interface Model {
  readonly name: ModelName;
  /** One sentence for result notes. */
  readonly description: string;
  /** The calibrated economy; `theta` by sector, length J. */
  readonly calibrate: (world: World, theta: Float64Array) => Economy;
  /** Do the members of the scenario's coalition equalise their loss by transfers? */
  readonly sharesBurden: boolean;
}
