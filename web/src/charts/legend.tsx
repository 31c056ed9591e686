import type { LegendItem } from "../../../src/readout/charts/chart.ts";
import { ink } from "../../../src/readout/charts/palette.ts";
import type { Ink } from "../../../src/readout/charts/palette.ts";
import { lineAt } from "./inks.ts";

/** The legend of lines that {@link lineAt} draws. @param first place of the first name among the lines */
export function lineItems(names: readonly string[], first = 0): readonly LegendItem[] {
  return names.map((label, at) => ({ mark: "line", label, ...lineAt(first + at) }));
}

/** What the marks of a picture mean. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }): preact.JSX.Element {
  return (
    <ul class="legend">
      {items.map((item, at) => (
        <li key={at}>
          <LegendKey item={item} />
          {item.label}
        </li>
      ))}
    </ul>
  );
}

function LegendKey({ item }: { readonly item: LegendItem }): preact.JSX.Element {
  const { mark, dash } = item;
  if (mark === "hatch") return <span class="key-hatch" aria-hidden="true" />;
  const colour = ink(item.ink as Ink);
  return (
    <svg width="26" height="10" aria-hidden="true">
      {mark === "ring" || mark === "dot" ? (
        <circle cx="13" cy="5" r="4" fill={mark === "dot" ? colour : "none"} stroke={colour} stroke-width="1.75" />
      ) : mark === "line" || mark === "dashed" ? (
        <line
          x1="0"
          x2="26"
          y1="5"
          y2="5"
          stroke={colour}
          stroke-width="2.5"
          stroke-dasharray={dash ?? (mark === "dashed" ? "6 3" : undefined)}
        />
      ) : (
        <rect width="26" height="10" fill={colour} opacity={mark === "band" ? 0.3 : 1} />
      )}
    </svg>
  );
}
