import { Choice } from "../parts/choice.tsx";
import type { ElasticityWords } from "../scenario_text.ts";
import { elasticitiesOf, withElasticities } from "../scenario_text.ts";
import type { Solved } from "../solver/messages.ts";

export interface ElasticityChoiceProps {
  readonly text: string;
  /** The scenario's world as solved last; null before. */
  readonly solved: Solved | null;
  readonly onText: (text: string) => void;
}

/** Years after the shock that are looked at, until the user says otherwise. */
const firstHorizon = 3;

/** Which trade elasticities count: the world's, one of its sets, those of a horizon, or one's own by sector. */
export function ElasticityChoice({ text, solved, onText }: ElasticityChoiceProps): preact.JSX.Element {
  const chosen = elasticitiesOf(text);
  const set = (words: ElasticityWords): void => onText(withElasticities(text, words));
  const value = chosen.kind === "word" ? chosen.word : chosen.kind;
  const sets = solved?.elasticity_sets ?? [];
  const isOther = chosen.kind === "word" && !["default", "short_run", ...sets].includes(chosen.word);
  return (
    <>
      <Choice
        label="Elasticities"
        value={value}
        options={[
          { value: "default", label: "the world's own" },
          { value: "short_run", label: "short run: a quarter of them" },
          { value: "horizon", label: "some years after the shock" },
          ...[...sets, ...(isOther ? [value] : [])].map((name) => ({ value: name, label: `set: ${name}` })),
          { value: "values", label: "own values by sector" },
        ]}
        onChange={(word) => {
          if (word === "horizon") set({ kind: "horizon", years: firstHorizon });
          else if (word === "values") set({ kind: "values", values: firstValue(solved) });
          else set({ kind: "word", word });
        }}
      />
      {chosen.kind === "horizon" && (
        <label>
          Years after the shock
          <input
            type="number"
            min={1}
            step={1}
            value={chosen.years}
            onChange={(event) => {
              const years = event.currentTarget.valueAsNumber;
              if (years >= 1) set({ kind: "horizon", years });
            }}
          />
        </label>
      )}
      {chosen.kind === "values" && solved !== null && (
        <SectorValues
          values={chosen.values}
          sectors={solved.sectors}
          onValues={(values) =>
            set(Object.keys(values).length === 0 ? { kind: "word", word: "default" } : { kind: "values", values })
          }
        />
      )}
    </>
  );
}

/** Own values begin with the first sector at the world's value: a list without any would be refused. */
function firstValue(solved: Solved | null): Readonly<Record<string, number>> {
  const first = solved?.sectors[0];
  return first === undefined ? {} : { [first.sector]: Number(first.trade_elasticity.toPrecision(4)) };
}

function SectorValues({
  values,
  sectors,
  onValues,
}: {
  readonly values: Readonly<Record<string, number>>;
  readonly sectors: Solved["sectors"];
  readonly onValues: (values: Readonly<Record<string, number>>) => void;
}): preact.JSX.Element {
  const put = (sector: string, typed: string): void => {
    const value = Number(typed);
    const { [sector]: _, ...others } = values;
    if (typed.trim() === "") onValues(others);
    else if (value > 0) onValues({ ...values, [sector]: value });
  };
  return (
    <div class="sector-values" role="group" aria-label="Own elasticities">
      <p class="quiet">Empty: the world's own, shown in grey.</p>
      <div class="sector-list" tabIndex={0} role="group" aria-label="Sectors">
        {sectors.map(({ sector, name, trade_elasticity }) => (
          <label key={sector}>
            <span>
              <strong>{sector}</strong> {name}
            </span>
            <input
              type="number"
              min={0}
              step="any"
              value={values[sector] ?? ""}
              placeholder={trade_elasticity.toFixed(2)}
              onChange={(event) => put(sector, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </div>
  );
}
