import { signal } from "@preact/signals";

import type { View } from "../state/desk_state.ts";
import { Notice } from "./notice.tsx";

/** One thing to try in each view, for who opens it the first time. */
const hints: Readonly<Record<View, string>> = {
  article: "Press a coloured figure to see what official statistics say of it, as they stood on the article's day.",
  world:
    "Drag a slider of the scenario: the world economy is solved anew under your hand. Press a country for its numbers.",
  scenario: "Add a second scenario to compare. Everything you set is one file: open YAML to see and edit it.",
  leeway: "Drag the threat's scope and probability: above the curve the country gives in, below it trades on.",
  facts: "Choose one series: whoever else reports the same flow, and the gap between them, appears below it.",
};

const storeKey = "leeway.hints_read";

const read = signal<ReadonlySet<string>>(new Set(stored()));

/** The hint of a view, until it is put away; the browser remembers that, and nothing else. */
export function Hint({ view }: { readonly view: View }): preact.JSX.Element | null {
  if (read.value.has(view)) return null;
  const putAway = (): void => {
    read.value = new Set([...read.value, view]);
    try {
      localStorage.setItem(storeKey, [...read.value].join(" "));
    } catch {
      // A browser that stores nothing shows the hint again next time.
    }
  };
  return (
    <Notice tone="quiet" action={{ label: "Got it", run: putAway }}>
      {hints[view]}
    </Notice>
  );
}

function stored(): readonly string[] {
  try {
    return (localStorage.getItem(storeKey) ?? "").split(" ");
  } catch {
    return [];
  }
}
