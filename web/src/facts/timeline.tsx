import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatDate } from "../../../src/readout/format.ts";
import { TimeAxis } from "../charts/time_axis.tsx";
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
      <TimeAxis
        name="timeline"
        title="The ledger's facts in time"
        source="Leeway's ledger; each entry below names its own source"
        today={null}
        inks={inks}
        marks={entries.map(({ date, kind, who, what }) => ({ date, row: `${kind}s`, label: `${who}: ${what}` }))}
      />
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
    </section>
  );
}

const tones = { sanction: "bad", agreement: "good", visit: "open", target: "aim" } as const;
const inks = { sanctions: "bad", agreements: "good", visits: "open", targets: "aim" } as const;

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
