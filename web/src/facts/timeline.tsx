import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatDate } from "../../../src/readout/format.ts";
import { Downloads } from "../parts/download.tsx";
import type { LedgerEvents } from "./catalogue.ts";
import { ledgerEvents } from "./catalogue.ts";

interface Entry {
  readonly date: string;
  readonly kind: "sanction" | "agreement" | "visit" | "target";
  readonly who: string;
  readonly what: string;
  readonly url: string;
}

/** Sanctions, agreements, visits and targets of the ledger on one axis of time, the newest first. */
export function Timeline(): preact.JSX.Element {
  const events = ledgerEvents.value;
  if (events === null) return <p class="loading">Fetching …</p>;
  const entries = entriesOf(events);
  return (
    <section class="facts-page">
      <h2>Sanctions, agreements, visits and targets</h2>
      <TimeAxis entries={entries} />
      <ol class="timeline">
        {entries.map((entry) => (
          <li key={`${entry.date}${entry.kind}${entry.what}`}>
            <time>{formatDate(entry.date)}</time>
            <p>
              <span class={`badge badge-${tones[entry.kind]}`}>{entry.kind}</span>
              <strong>{entry.who}</strong>: {entry.what}{" "}
              {/^https?:/.test(entry.url) ? (
                <a href={entry.url} rel="noreferrer noopener" target="_blank">
                  source
                </a>
              ) : (
                <span class="quiet">{entry.url}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
      <Downloads
        name="timeline"
        title="Timeline"
        source="Leeway's ledger"
        rows={() => [
          ["date", "kind", "who", "what", "source"],
          ...entries.map(({ date, kind, who, what, url }) => [date, kind, who, what, url]),
        ]}
      />
    </section>
  );
}

const tones = { sanction: "bad", agreement: "good", visit: "open", target: "aim" } as const;
const rows = ["sanction", "agreement", "visit", "target"] as const;

/** The entries as marks on four lines. */
function TimeAxis({ entries }: { readonly entries: readonly Entry[] }): preact.JSX.Element {
  const times = entries.map(({ date }) => Date.parse(date));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const width = 960;
  const left = 90;
  const x = (date: string): number =>
    left + ((Date.parse(date) - first) / Math.max(1, last - first)) * (width - left - 20);
  const from = new Date(first).getUTCFullYear() + 1;
  const years = Array.from({ length: new Date(last).getUTCFullYear() - from + 1 }, (_, at) => from + at);
  return (
    <div class="scroll">
      <svg
        class="axis"
        viewBox={`0 0 ${width} 130`}
        role="img"
        aria-label={`${entries.length} entries from ${entries.at(-1)?.date} to ${entries[0]?.date}`}
      >
        {years.map((year) => (
          <g key={year}>
            <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1="0" y2="108" stroke="var(--hairline)" />
            <text x={x(`${year}-01-01`)} y="124" text-anchor="middle" font-size="12" fill="var(--muted)">
              {year}
            </text>
          </g>
        ))}
        {rows.map((kind, at) => (
          <text key={kind} x="0" y={20 + 26 * at} font-size="13" fill="var(--ink)">
            {kind}s
          </text>
        ))}
        {entries.map(({ date, kind, who, what }) => (
          <circle
            key={`${date}${kind}${what}`}
            cx={x(date)}
            cy={16 + 26 * rows.indexOf(kind)}
            r="5"
            fill={`var(--${tones[kind]})`}
            opacity="0.75"
          >
            <title>
              {date} {who}: {what}
            </title>
          </circle>
        ))}
      </svg>
    </div>
  );
}

function entriesOf({ sanctions, agreements, visits, targets }: LedgerEvents): readonly Entry[] {
  const names = (codes: readonly string[]): string => codes.map(nameOf).join(", ");
  const entries: Entry[] = [
    ...sanctions.map((one) => ({
      date: one.valid_from,
      kind: "sanction" as const,
      who: `${nameOf(one.imposed_by)} on ${nameOf(one.target)}`,
      what: one.description,
      url: one.source_url,
    })),
    ...agreements.map((one) => ({
      date: one.signed_on,
      kind: "agreement" as const,
      who: names(one.parties),
      what: one.description,
      url: one.source_url,
    })),
    ...visits.map((one) => ({
      date: one.date_from,
      kind: "visit" as const,
      who: names(one.actors),
      what: one.description,
      url: one.source_url,
    })),
    ...targets.map((one) => ({
      date: one.set_on,
      kind: "target" as const,
      who: names(one.set_by),
      what: one.description,
      url: one.source_url,
    })),
  ];
  return entries.sort((a, b) => b.date.localeCompare(a.date));
}
