import type { ShockCard as Card } from "../scenario_text.ts";
import { withCodes, withValue, without } from "../scenario_text.ts";
import { instrumentWords } from "../parts/instrument_words.ts";
import { KnobSlider } from "../parts/knob_slider.tsx";

const labels: Readonly<Record<string, string>> = {
  exporter: "Exporter",
  importer: "Importer",
  parties: "Parties",
  country: "Country",
  sector: "Sector",
};

export interface ShockCardProps {
  readonly card: Card;
  readonly text: string;
  readonly onText: (text: string, passing?: boolean) => void;
}

/** One shock of a scenario as a form: whom it falls on, how strongly, and a way to take it out. */
export function ShockForm({ card, text, onText }: ShockCardProps): preact.JSX.Element {
  const { path, kind, selections, bothWays, knob } = card;
  const name = instrumentWords[kind] ?? kind;
  return (
    <fieldset class="shock">
      <legend>{name}</legend>
      <button
        type="button"
        class="quiet remove"
        onClick={() => onText(without(text, path))}
        aria-label={`Remove ${name}`}
      >
        ×
      </button>
      <div class="selections">
        {selections.map(({ key, words }) => (
          <label key={key}>
            {labels[key] ?? key}
            <input
              type="text"
              value={words}
              list={key === "sector" ? "sector-codes" : "country-codes"}
              spellcheck={false}
              autocomplete="off"
              onChange={(event) => onText(withCodes(text, [...path, kind, key], event.currentTarget.value))}
            />
          </label>
        ))}
        {bothWays !== null && (
          <label class="check">
            <input
              type="checkbox"
              checked={bothWays}
              onChange={(event) => onText(withValue(text, [...path, kind, "both_ways"], event.currentTarget.checked))}
            />
            both ways
          </label>
        )}
      </div>
      {knob !== null && (
        <KnobSlider
          bare
          knob={knob}
          onMove={(value) => onText(withValue(text, knob.path, value), true)}
          onSet={(value) => onText(withValue(text, knob.path, value))}
        />
      )}
    </fieldset>
  );
}
