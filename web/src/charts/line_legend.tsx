import { ink } from "../../../src/readout/charts/palette.ts";
import { lineAt } from "./inks.ts";

/** The lines of a chart with their names. @param first place of the first name among the lines */
export function LineLegend({
  names,
  first = 0,
}: {
  readonly names: readonly string[];
  readonly first?: number;
}): preact.JSX.Element {
  return (
    <ul class="legend">
      {names.map((name, at) => (
        <li key={at}>
          <svg width="26" height="8" aria-hidden="true">
            <line
              x1="0"
              x2="26"
              y1="4"
              y2="4"
              stroke={ink(lineAt(first + at).ink)}
              stroke-width="2.5"
              stroke-dasharray={lineAt(first + at).dash}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
