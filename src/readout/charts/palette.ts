/**
 * The inks of every chart and page, by name, for light and dark paper.
 *
 * Series and the diverging scale keep apart under the three common colour-vision deficiencies (orange against blue, with
 * lightness as second cue), and text inks reach a contrast of 4.5 : 1 on their paper.
 */
export const PALETTE = {
  light: {
    paper: "#ffffff",
    surface: "#f5f6f4",
    ink: "#16191d",
    muted: "#545d66",
    faint: "#868e96",
    hairline: "#dcdfdd",
    accent: "#0b5d8f",
    focus: "#c2410c",
    mark: "#fdeecb",
    "series-1": "#0b6aa8",
    "series-2": "#bb5208",
    "series-0": "#a3abb2",
    band: "#0b6aa8",
    good: "#17693f",
    "good-paper": "#e5f3ea",
    bad: "#a8290f",
    "bad-paper": "#fce9e4",
    open: "#4d565f",
    "open-paper": "#eceeed",
    aim: "#6b4a00",
    "aim-paper": "#fbf0d3",
    "loss-4": "#8a3203",
    "loss-3": "#cb5f17",
    "loss-2": "#eb9c5b",
    "loss-1": "#f6d3b2",
    "change-0": "#dde1df",
    "gain-1": "#c9dff0",
    "gain-2": "#85b8dd",
    "gain-3": "#3480ba",
    "gain-4": "#0a4a80",
    absent: "#c3c9cc",
    border: "#ffffff",
  },
  dark: {
    paper: "#14171a",
    surface: "#1c2024",
    ink: "#e9ebec",
    muted: "#a7afb7",
    faint: "#7c858d",
    hairline: "#32383e",
    accent: "#7cc0ee",
    focus: "#ffb067",
    mark: "#4a3c14",
    "series-1": "#5fb1ea",
    "series-2": "#f2994f",
    "series-0": "#6d767e",
    band: "#5fb1ea",
    good: "#7fd3a2",
    "good-paper": "#15301f",
    bad: "#ff9c85",
    "bad-paper": "#3b1a13",
    open: "#b4bcc3",
    "open-paper": "#272c31",
    aim: "#ecc566",
    "aim-paper": "#352a10",
    "loss-4": "#ffc48c",
    "loss-3": "#ea8d3d",
    "loss-2": "#a9602a",
    "loss-1": "#67442a",
    "change-0": "#363c42",
    "gain-1": "#2f4c66",
    "gain-2": "#35719f",
    "gain-3": "#58a3dc",
    "gain-4": "#b3dcfb",
    absent: "#59626a",
    border: "#14171a",
  },
} as const;

/** The name of a colour, the same in the light and the dark theme. */
export type Ink = keyof (typeof PALETTE)["light"];

/** The CSS value of an ink: follows the page's theme, and falls back to the light one in a picture that stands alone. */
export function ink(name: Ink): string {
  return `var(--${name}, ${PALETTE.light[name]})`;
}
