import { formatPercent } from "../../../src/readout/format.ts";
import { shareInks, shareLimits } from "../text/shares.ts";

/** The classes of a share on a map. */
export function ShareLegend({ what, rest }: { readonly what: string; readonly rest?: string }): preact.JSX.Element {
  return (
    <ul class="legend">
      {shareInks.map((ink, at) => (
        <li key={ink}>
          <span class={`swatch fill-${ink}`} aria-hidden="true" />
          {at === 0 ? `${what} up to ${formatPercent(shareLimits[0])}` : `above ${formatPercent(shareLimits[at - 1])}`}
        </li>
      ))}
      {rest !== undefined && (
        <li>
          <span class="key-hatch" aria-hidden="true" /> {rest}
        </li>
      )}
    </ul>
  );
}
