import { computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";

import { fromAddress, toAddress } from "./address.ts";
import type { DeskState } from "./desk_state.ts";

const opened = fromAddress(location.hash);

/** The state of the desk: written by {@link change} and {@link preview} alone. */
const current = signal<DeskState>(opened.state);

/** Parts of the address that could not be read; shown until dismissed. */
export const unreadable = signal<readonly string[]>(opened.unreadable);

/** The state of the desk. */
export const desk: ReadonlySignal<DeskState> = current;

/** How many changes can be taken back. */
const depth = signal(depthOf(history.state));
export const canUndo = computed(() => depth.value > 0);

/** Changes the state; the address follows, and the browser's back button takes it back. */
export function change(patch: Partial<DeskState>): void {
  current.value = { ...current.value, ...patch };
  const address = toAddress(current.value);
  if (address === location.hash) return;
  depth.value += 1;
  history.pushState({ depth: depth.value }, "", address);
}

/** Changes the state while something is dragged: nothing is remembered until {@link change} ends the drag. */
export function preview(patch: Partial<DeskState>): void {
  current.value = { ...current.value, ...patch };
}

/** Takes the last change back. */
export function undo(): void {
  if (canUndo.value) history.back();
}

/** Takes the last undo back. */
export function redo(): void {
  history.forward();
}

addEventListener("popstate", (event) => {
  const read = fromAddress(location.hash);
  depth.value = depthOf(event.state);
  current.value = read.state;
  unreadable.value = read.unreadable;
});

function depthOf(state: unknown): number {
  const value = (state as { depth?: unknown } | null)?.depth;
  return typeof value === "number" ? value : 0;
}
