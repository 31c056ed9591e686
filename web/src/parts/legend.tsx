import { limitText } from "../../../src/readout/charts/change_scale.ts";
import type { LegendItem } from "../../../src/readout/charts/chart.ts";
import { classesOf } from "../text/classes.ts";

/** The same classes and the hatch as items, for a picture that leaves the page. */
export function mapItems(limits: readonly number[], rest: string): readonly LegendItem[] {
  const steps = classesOf(limits).map(({ ink, upper }): LegendItem => ({
    mark: "step",
    ink,
    label: upper === null ? "" : limitText(upper),
  }));
  return [...steps, { mark: "hatch", ink: "absent", label: rest }];
}

/** The classes of a map's colours with their limits in percent. */
export function MapLegend({
  limits,
  rest,
}: {
  readonly limits: readonly number[];
  readonly rest: string;
}): preact.JSX.Element {
  return (
    <div class="map-legend">
      <div
        class="scale"
        role="img"
        aria-label={`Colours from losses of more than ${limits.at(-1)} % to gains of as much`}
      >
        {classesOf(limits).map(({ ink, upper }) => (
          <span key={ink} class={`step fill-${ink}`}>
            <span>{upper === null ? "" : limitText(upper)}</span>
          </span>
        ))}
      </div>
      <p class="rest">
        <span class="key-hatch" aria-hidden="true" /> {rest}
      </p>
    </div>
  );
}
