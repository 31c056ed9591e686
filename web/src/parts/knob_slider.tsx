import { useId } from "preact/hooks";

import { instrumentWords } from "./instrument_words.ts";
import type { Knob } from "../scenario_text.ts";

export interface KnobSliderProps {
  readonly knob: Knob;
  /** A value in passing, while the slider moves. */
  readonly onMove: (value: number) => void;
  /** The value that stays. */
  readonly onSet: (value: number) => void;
  /** Leave out what stands beside it already: instrument and parties. */
  readonly bare?: boolean;
}

/** One number of a scenario: a slider to drag and a field for any value. */
export function KnobSlider({ knob, onMove, onSet, bare }: KnobSliderProps): preact.JSX.Element {
  const id = useId();
  const where = whereOf(knob);
  const set = (text: string): void => {
    const value = Number(text);
    if (text.trim() !== "" && Number.isFinite(value)) onSet(value);
  };
  return (
    <div class="knob">
      <label for={id} class={bare === true ? "hidden" : undefined}>
        <strong>{instrumentWords[knob.kind] ?? knob.kind}</strong> <span>{where}</span>
      </label>
      <div class="knob-row">
        <input
          id={id}
          type="range"
          min={knob.low}
          max={knob.high}
          step={knob.step}
          value={knob.value}
          aria-valuetext={`${knob.value} ${knob.unit}`}
          onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
          onChange={(event) => onSet(event.currentTarget.valueAsNumber)}
        />
        <input
          type="number"
          step="any"
          value={knob.value}
          aria-label={`${instrumentWords[knob.kind] ?? knob.kind}, ${where}`}
          onChange={(event) => set(event.currentTarget.value)}
        />
        <span class="unit">{knob.unit}</span>
      </div>
    </div>
  );
}

function whereOf({ exporter, importer, sector, both_ways }: Knob): string {
  const pair = importer === "" ? exporter : `${exporter} ${both_ways ? "⇄" : "→"} ${importer}`;
  return sector === "all" ? pair : `${pair}, ${sector}`;
}
