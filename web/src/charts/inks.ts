import type { Ink } from "../../../src/readout/charts/palette.ts";

/** Inks of lines, told apart by their dashes too. */
const inks: readonly Ink[] = ["series-1", "series-2", "accent", "aim", "good", "series-0"];
const dashes = ["", "6 3", "2 3", "8 3 2 3", "1 3", "4 4"] as const;

/** How the line of a series is drawn, by its place among those drawn together. */
export function lineAt(at: number): { readonly ink: Ink; readonly dash: string } {
  return { ink: inks[at % inks.length], dash: dashes[at % dashes.length] };
}
