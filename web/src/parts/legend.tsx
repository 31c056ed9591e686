import { limitText } from "../../../src/readout/charts/change_scale.ts";
import { classesOf } from "../text/classes.ts";

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
