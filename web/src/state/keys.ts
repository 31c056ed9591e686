import { change, redo, undo } from "./desk.ts";
import { views } from "./desk_state.ts";

/** The keys of the whole desk, as its help shows them. */
export const keyHelp: readonly (readonly [string, string])[] = [
  ["1 … 5", "article, world, scenario, leeway, facts"],
  ["Ctrl Z", "undo"],
  ["Ctrl Shift Z", "redo"],
  ["?", "this help"],
];

/** Listens to the keys of the whole desk; keys typed into a field stay there. */
export function keepKeys(): void {
  addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const typing = target.matches(
      "textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])",
    );
    if (typing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
      return;
    }
    const view = views[Number(event.key) - 1];
    if (view !== undefined) change({ view });
    if (event.key === "?") document.querySelector<HTMLDialogElement>("#help")?.showModal();
  });
}
