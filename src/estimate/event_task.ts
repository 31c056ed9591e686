import { eventDraws } from "./event_draws.ts";
import type { EventShared } from "./event_draws.ts";
import { fit } from "./fit.ts";
import type { FitOptions } from "./fit.ts";

/** Address of this module, for worker threads. */
export const module = import.meta.url;

/** What all draws share, with how the effects are fitted. */
export interface EventTaskShared extends EventShared {
  readonly fit: FitOptions;
}

/** The draws of an event study whose effects are fitted by {@link fit}. */
export function prepare(shared: EventTaskShared): (draw: number) => readonly number[] {
  return eventDraws(shared, (design) => fit(design, shared.fit));
}
