/**
 * The stages of the reader, each usable alone; `read` is their composition and shows how they fit:
 * layout, times and dateline, tokens, actors, quantities, quotations and statements, claims, events, positions.
 */
export { layOut } from "./layout/layout.ts";
export { findTimes, resolveTimes } from "./times/find_times.ts";
export { findDateline } from "./times/dateline.ts";
export { tokenize } from "./tokens.ts";
export { findActors } from "./actors/find_actors.ts";
export { withShortNames } from "./actors/short_names.ts";
export { numberContext } from "./quantities/context.ts";
export { findQuantities } from "./quantities/find_quantities.ts";
export { findQuotes } from "./attribution/quotes.ts";
export { findStatements } from "./attribution/statements.ts";
export { buildClaims } from "./claims/build_claims.ts";
export { findEventMentions } from "./events/find_events.ts";
export { joinEvents } from "./events/join_events.ts";
export { findPositions } from "./positions/find_positions.ts";
export { lowerOf } from "./span.ts";
