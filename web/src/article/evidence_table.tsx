import type { Verdict } from "../../../src/checks/verdict.ts";
import type { Source } from "../../../src/facts/ledger.ts";
import { seriesInWords } from "../../../src/readout/brief/places.ts";
import { FIT_WORDS, RELATION_WORDS } from "../../../src/readout/brief/words.ts";
import { formatDate, formatLedgerPeriod, formatValue } from "../../../src/readout/format.ts";

interface Row {
  readonly series: string;
  readonly source: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly as_of: string;
  /** How an alternative differs and whether the claim would hold against it; empty for evidence. */
  readonly note: string;
}

/** The figures that a verdict rests on, then the other admissible ones, series by series. */
export function EvidenceTable({
  verdict,
  sources,
}: {
  readonly verdict: Verdict;
  readonly sources: readonly Source[];
}): preact.JSX.Element | null {
  const rows: Row[] = [
    ...verdict.evidence.map((one) => ({ ...one, note: "" })),
    ...verdict.alternatives.map((one) => ({
      ...one,
      note: `${RELATION_WORDS[one.relation]}: ${FIT_WORDS[one.verdict]}`,
    })),
  ];
  if (rows.length === 0) return null;
  const titles = new Map(sources.map(({ source, producer }) => [source, producer]));
  const groups = [...new Set(rows.map(({ series, source }) => `${source}|${series}`))];
  return (
    <div class="scroll">
      <table class="evidence">
        <caption>What the ledger holds</caption>
        {groups.map((group) => {
          const own = rows.filter(({ series, source }) => `${source}|${series}` === group);
          const [{ series, source }] = own;
          return (
            <tbody key={group}>
              <tr>
                <th colSpan={3} scope="rowgroup">
                  {seriesInWords(series)}
                  <span class="quiet block">{titles.get(source) ?? source}</span>
                </th>
              </tr>
              {own.map(({ period, value, unit, as_of, note }) => (
                <tr key={period + as_of + note}>
                  <th scope="row">
                    {formatLedgerPeriod(period)}
                    {note !== "" && <span class="quiet block">{note}</span>}
                  </th>
                  <td class="number">{formatValue(value, unit)}</td>
                  <td class="quiet">published {formatDate(as_of)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
