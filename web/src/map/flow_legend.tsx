import type { LegendItem } from "../../../src/readout/charts/chart.ts";
import type { FlowMode } from "../state/desk_state.ts";

/** What the colours and widths of flows mean. */
export interface FlowMeaning {
  /** The two colours; none where the baseline alone is drawn. */
  readonly items: readonly LegendItem[];
  readonly note: string;
}

/** The meaning of flows that fall in one colour and rise in the other. */
export function flowMeaning(mode: FlowMode, falls: string, rises: string, note: string): FlowMeaning {
  const items: readonly LegendItem[] = [
    { mark: "line", ink: "series-2", label: falls },
    { mark: "line", ink: "series-1", label: rises },
  ];
  return { items: mode === "baseline" ? [] : items, note };
}

/** Both in one sentence. */
export function FlowLegend({ items, note }: FlowMeaning): preact.JSX.Element {
  return (
    <p class="rest">
      {items.map(({ ink, label }, at) => (
        <>
          <span class={`key-line ink-${ink}`} aria-hidden="true" /> {label}
          {at === items.length - 1 ? "; " : " "}
        </>
      ))}
      {note}
    </p>
  );
}
