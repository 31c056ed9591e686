import { useState } from "preact/hooks";

import type { QueryResult } from "../../../src/facts/ledger.ts";
import { ledgerTableNames } from "../../../src/facts/table_schema.ts";
import { Downloads } from "../parts/download.tsx";
import { asJson, ask } from "../server_api.ts";
import { change, desk } from "../state/desk.ts";

const examples: readonly (readonly [string, string])[] = [
  [
    "Trade of China and Russia by reporter",
    "SELECT reporter, frequency, period_to, value / 1e9 AS billion, unit, vintage\nFROM observations\nWHERE measure = 'trade_turnover' AND economy = 'CHN' AND partner = 'RUS'\nORDER BY period_to",
  ],
  ["Votes by resolution", "SELECT resolution, vote, count(*) AS countries\nFROM votes\nGROUP BY ALL\nORDER BY ALL"],
  [
    "Russia's largest customers in 2023",
    "SELECT partner, value / 1e9 AS billion_usd\nFROM observations\nWHERE measure = 'exports' AND economy = 'RUS' AND source LIKE 'baci%' AND period_to = DATE '2023-12-31'\nORDER BY value DESC LIMIT 15",
  ],
  ["Tables", "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"],
];

const shownRows = 200;

/** One read-only statement to the ledger, with examples. */
export function SqlBox(): preact.JSX.Element {
  const [sql, setSql] = useState(desk.value.sql || examples[0][1]);
  const [result, setResult] = useState<QueryResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    change({ sql });
    try {
      setResult(await ask<QueryResult>("api/facts/query", asJson({ sql })));
    } catch (error) {
      setResult(null);
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <section class="facts-page">
      <h2>Ask the ledger</h2>
      <p class="quiet">
        One SELECT over observations, sources, targets, agreements, visits, sanctions and votes; nothing can be changed.
      </p>
      <div class="row">
        {examples.map(([name, text]) => (
          <button key={name} type="button" onClick={() => setSql(text)}>
            {name}
          </button>
        ))}
      </div>
      <label for="sql" class="hidden">
        SQL
      </label>
      <textarea
        id="sql"
        class="code"
        rows={7}
        spellcheck={false}
        value={sql}
        onInput={(event) => setSql(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void run();
        }}
      />
      <div class="row">
        <button type="button" class="primary" disabled={busy} onClick={() => void run()}>
          {busy ? "Asking …" : "Run (Ctrl Enter)"}
        </button>
      </div>
      <p class="problem" role="status">
        {problem}
      </p>
      {result !== null && <ResultTable result={result} />}
      <TableDownloads />
    </section>
  );
}

/** Every table of the ledger as a file. */
function TableDownloads(): preact.JSX.Element {
  return (
    <section aria-label="Whole tables">
      <h2>Whole tables</h2>
      <p class="quiet">As CSV, with every vintage; observations are about 28 MB.</p>
      <p class="row">
        {ledgerTableNames.map((table) => (
          <a key={table} href={`api/facts/tables/${table}`} download={`${table}.csv`}>
            {table}
          </a>
        ))}
      </p>
    </section>
  );
}

function ResultTable({ result }: { readonly result: QueryResult }): preact.JSX.Element {
  const cell = (value: unknown): string =>
    value === null || value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
  const names = result.columns.map(({ name }) => name);
  return (
    <>
      <p class="quiet" role="status">
        {result.rows.length.toLocaleString("en")} rows{result.truncated ? ", and more that were left out" : ""}
        {result.rows.length > shownRows ? `; the first ${shownRows} are shown` : ""}
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.rows.slice(0, shownRows).map((row, at) => (
              <tr key={at}>
                {row.map((value, column) => (
                  <td key={names[column]} class={typeof value === "number" ? "number" : undefined}>
                    {cell(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Downloads
        name="query"
        source="Leeway's ledger"
        rows={() => [
          names,
          ...result.rows.map((row) => row.map((value) => (typeof value === "number" ? value : cell(value)))),
        ]}
      />
    </>
  );
}
