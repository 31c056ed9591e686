import { signal } from "@preact/signals";

import type { OfferedScenario, OfferedWorld } from "./server_api.ts";
import { ask, ServerError } from "./server_api.ts";

/** What the server offers. */
export interface Catalogue {
  readonly worlds: readonly OfferedWorld[];
  readonly scenarios: readonly OfferedScenario[];
  /** The sample article. */
  readonly article: string;
}

/** What the server offers; null until it has answered. */
export const catalogue = signal<Catalogue | null>(null);

/** Why the catalogue did not come; null while all is well. */
export const catalogueError = signal<string | null>(null);

/** Fetches the catalogue; may be called again after a failure. */
export async function loadCatalogue(): Promise<void> {
  try {
    catalogueError.value = null;
    catalogue.value = await ask<Catalogue>("api/catalogue");
  } catch (error) {
    catalogueError.value = error instanceof ServerError ? error.message : String(error);
  }
}
