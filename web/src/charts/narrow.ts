import { signal } from "@preact/signals";

const screen = matchMedia("(max-width: 40rem)");

/** Is the screen as narrow as a phone's, where charts that have a narrow drawing take it? */
export const isNarrow = signal(screen.matches);

screen.addEventListener("change", ({ matches }) => (isNarrow.value = matches));
