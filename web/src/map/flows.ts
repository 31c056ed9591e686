import { formatAmount } from "../../../src/readout/format.ts";
import type { PairFlows } from "../solver/messages.ts";
import type { FlowMode } from "../state/desk_state.ts";

/** What a flow is drawn by, USD million: its change, or its value before or under the scenario. */
export function flowAt({ base, new: after }: PairFlows, cell: number, mode: FlowMode): number {
  if (mode === "baseline") return base[cell];
  return mode === "scenario" ? after[cell] : after[cell] - base[cell];
}

/** The ink of a flow: its direction of change; before the scenario nothing has changed. */
export function flowInk({ base, new: after }: PairFlows, cells: readonly number[], mode: FlowMode): string {
  if (mode === "baseline") return "var(--series-0)";
  let change = 0;
  for (const cell of cells) change += after[cell] - base[cell];
  return change < 0 ? "var(--series-2)" : "var(--series-1)";
}

/** A flow in words, from before to after. */
export function flowWords({ base, new: after }: PairFlows, cell: number): string {
  return `${formatAmount(1e6 * base[cell])} → ${formatAmount(1e6 * after[cell])} USD`;
}
