import { useEffect, useState } from "preact/hooks";

import type { Verdict } from "../../../src/checks/verdict.ts";
import type { Claim } from "../../../src/documents/record.ts";
import type { Observation } from "../../../src/facts/ledger.ts";
import {
  ATTRIBUTION_WORDS,
  CONCEPT_WORDS,
  codeWords,
  MODALITY_WORDS,
  POLARITY_WORDS,
  RELATION_WORDS,
  VERDICT_WORDS,
} from "../../../src/readout/brief/words.ts";
import { nameOf, seriesInWords } from "../../../src/readout/brief/places.ts";
import {
  formatLedgerPeriod,
  formatPercent,
  formatPeriod,
  formatProbability,
  formatValue,
} from "../../../src/readout/format.ts";
import type { StatedMark } from "../charts/series_chart.tsx";
import { SeriesChart } from "../charts/series_chart.tsx";
import { groupSeries } from "../facts/series.ts";
import type { Series } from "../facts/series.ts";
import { ask } from "../server_api.ts";
import type { CheckedArticle } from "./checked.ts";

/** One claim in full: what is said, by whom, what the figures say, and the series it stands in. */
export function ClaimPanel({
  article,
  id,
}: {
  readonly article: CheckedArticle;
  readonly id: string;
}): preact.JSX.Element | null {
  const claim = article.record.claims.find((one) => one.id === id);
  const verdict = article.record.verdicts.find((one) => one.claim === id);
  if (claim === undefined || verdict === undefined)
    return <p class="quiet">The link names a claim that this article does not have.</p>;
  const words = VERDICT_WORDS[verdict.verdict];
  const speaker =
    article.record.actors.find((actor) => actor.id === claim.attribution.speaker)?.name ?? claim.attribution.source;
  return (
    <section class="claim-panel" aria-label="Claim">
      <blockquote>{claim.span.text}</blockquote>
      <p>
        <span class={`badge badge-${words.tone}`}>
          {words.sign} {words.label}
        </span>{" "}
        {verdict.reason}
      </p>
      <dl class="fields">
        <Field name="Measure" value={measureWords(claim)} />
        <Field name="Period" value={formatPeriod(claim.period.from, claim.period.to)} />
        <Field name="Value" value={valueWords(claim)} />
        <Field
          name="Said"
          value={[speaker, ATTRIBUTION_WORDS[claim.attribution.kind]].filter((word) => word !== null).join(", ")}
        />
        <Field
          name="As"
          value={[MODALITY_WORDS[claim.modality], POLARITY_WORDS[claim.polarity]]
            .filter((word) => word !== "")
            .join(", ")}
        />
      </dl>
      {claim.flags.map((flag) => (
        <p key={flag.code} class="note">
          Left open: {flag.message}
        </p>
      ))}
      <EvidenceTable verdict={verdict} article={article} />
      {verdict.outlook !== undefined && <OutlookFacts outlook={verdict.outlook} unit={claim.quantity.unit.code} />}
      <ClaimSeries claim={claim} />
    </section>
  );
}

function Field({ name, value }: { readonly name: string; readonly value: string }): preact.JSX.Element | null {
  return value === "" ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function measureWords({ measure }: Claim): string {
  const { concept, commodity, parties } = measure;
  const between = parties.symmetric
    ? parties.of.map(nameOf).join(" and ")
    : [parties.reporter, parties.partner]
        .filter((code) => code !== null)
        .map(nameOf)
        .join(" with ");
  const what = commodity === null ? CONCEPT_WORDS[concept] : `${CONCEPT_WORDS[concept]} of ${codeWords(commodity)}`;
  return between === "" ? what : `${what}, ${between}`;
}

function valueWords({ quantity, direction }: Claim): string {
  const { low, high, comparator, unit } = quantity;
  if (low === null) return direction ?? "";
  const text = (value: string): string =>
    unit.kind === "rank" ? `no. ${value}` : formatValue(Number(value), unit.code);
  const range = high === null || high === low ? text(low) : `${text(low)} to ${text(high)}`;
  return comparator === "=" ? range : `${comparator} ${range}`;
}

function EvidenceTable({
  verdict,
  article,
}: {
  readonly verdict: Verdict;
  readonly article: CheckedArticle;
}): preact.JSX.Element | null {
  const sources = new Map(article.sources.map((source) => [source.source, source]));
  const rows = [
    ...verdict.evidence.map((evidence) => ({ ...evidence, label: "Evidence" })),
    ...verdict.alternatives.map((other) => ({ ...other, label: RELATION_WORDS[other.relation] })),
  ];
  if (rows.length === 0) return null;
  return (
    <div class="scroll">
      <table>
        <caption>What the ledger holds</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.label}${row.series}${row.period}${row.as_of}`}>
              <th scope="row">
                {row.label}
                <span class="quiet block">{seriesInWords(row.series)}</span>
              </th>
              <td class="number">
                {formatValue(row.value, row.unit)}
                <span class="quiet block">{formatLedgerPeriod(row.period)}</span>
              </td>
              <td class="quiet">
                {sources.get(row.source)?.producer ?? row.source}, published {row.as_of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OutlookFacts({
  outlook,
  unit,
}: {
  readonly outlook: NonNullable<Verdict["outlook"]>;
  readonly unit: string | null;
}): preact.JSX.Element {
  const value = (number: number | null): string => (number === null ? "" : formatValue(number, unit));
  const range =
    outlook.projected_low === null
      ? ""
      : `${value(outlook.projected)} (90%: ${value(outlook.projected_low)} to ${value(outlook.projected_high)})`;
  return (
    <>
      <h3>Outlook as known at the dateline</h3>
      <dl class="fields">
        <Field name="So far" value={value(outlook.value_so_far)} />
        <Field name="Still needed" value={value(outlook.needed)} />
        <Field
          name="Growth needed in the rest"
          value={outlook.needed_growth === null ? "" : formatPercent(outlook.needed_growth, 1)}
        />
        <Field name="Projected" value={range} />
        <Field name="Probability" value={outlook.probability === null ? "" : formatProbability(outlook.probability)} />
        <Field
          name="What came of it"
          value={
            outlook.actual_later === null
              ? ""
              : `${value(outlook.actual_later.value)}, published ${outlook.actual_later.as_of}`
          }
        />
      </dl>
      <p class="note">{outlook.method}</p>
    </>
  );
}

/** Measures whose claims stand on a series of their own level. */
const levels = new Set(["trade_turnover", "exports", "imports", "trade_balance", "gdp", "price", "volume"]);

function ClaimSeries({ claim }: { readonly claim: Claim }): preact.JSX.Element | null {
  const [series, setSeries] = useState<readonly Series[]>([]);
  const queries = seriesQueries(claim);
  useEffect(() => {
    setSeries([]);
    const ending = new AbortController();
    Promise.all(
      queries.map((query) => ask<readonly Observation[]>(`api/facts/observations?${query}`, { signal: ending.signal })),
    ).then(
      (figures) => {
        const all = groupSeries(figures.flat());
        const fitting = all.filter(({ frequency }) => frequency === frequencyOf(claim));
        setSeries(
          (fitting.length > 0 ? fitting : all).filter(({ unit }, _, [first]) => unit === first.unit).slice(0, 6),
        );
      },
      () => setSeries([]),
    );
    return () => ending.abort();
  }, [queries.join(" ")]);
  if (series.length === 0) return null;
  return (
    <SeriesChart
      name={`claim-${claim.id}`}
      title="The claim in its series"
      series={series}
      stated={statedMarks(claim)}
    />
  );
}

/** The frequency of the series that a claim's period stands in. */
function frequencyOf({ period }: Claim): string {
  if (period.granularity === "ytd") return "cumulative";
  return period.granularity === "month" || period.granularity === "quarter" ? "monthly" : "annual";
}

/** What to ask the ledger for; turnover stands in the order of whoever reports it, so both orders are asked for. */
function seriesQueries({ measure }: Claim): readonly string[] {
  const { concept, parties, commodity } = measure;
  if (!levels.has(concept)) return [];
  const pairs = parties.symmetric
    ? [parties.of, parties.of.toReversed()]
    : [[parties.reporter, parties.partner].filter((code) => code !== null)];
  return pairs.flatMap(([economy, partner]) => {
    if (economy === undefined) return [];
    const query = new URLSearchParams({ measure: concept, economy });
    if (partner !== undefined) query.set("partner", partner);
    if (commodity !== null && commodity !== "goods") query.set("commodity", commodity);
    return [query.toString()];
  });
}

function statedMarks({ quantity, period }: Claim): readonly StatedMark[] {
  if (quantity.low === null || period.from === null || period.to === null) return [];
  const low = Number(quantity.low);
  const high = quantity.high === null ? low : Number(quantity.high);
  return [{ from: period.from, to: period.to, low, high, label: quantity.span.text }];
}
