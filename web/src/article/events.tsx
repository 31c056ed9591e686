import { codeWords } from "../../../src/readout/brief/words.ts";
import { formatDate, formatPeriod } from "../../../src/readout/format.ts";
import { TimeAxis } from "../charts/time_axis.tsx";
import { actorNames } from "./actor_names.ts";
import type { CheckedArticle } from "./checked.ts";

/** The events of an article on an axis of time and in words; those without a date come last. */
export function Events({ article }: { readonly article: CheckedArticle }): preact.JSX.Element {
  const { events, document } = article.plain.record;
  if (events.length === 0) return <p class="quiet">The article reports no event that the reader knows.</p>;
  const actors = actorNames(article);
  const { dateline } = document;
  const rows = events
    .toSorted((a, b) => (a.date.from ?? "9999").localeCompare(b.date.from ?? "9999"))
    .map(({ id, type, span, date, realis, place, actors: roles }) => ({
      id,
      kind: codeWords(type),
      from: date.from,
      to: date.to,
      when: date.from === null ? "date open" : formatPeriod(date.from, date.to),
      realis,
      who: [...new Set(roles.map(({ actor }) => actors.get(actor) ?? actor)), ...(place === null ? [] : [place])].join(
        ", ",
      ),
      words: span.text,
      isAhead: dateline !== null && (date.from ?? "") > dateline,
    }));
  const dated = rows.flatMap(({ from, to, kind, who, isAhead }) =>
    from === null
      ? []
      : [{ date: from, row: kind, label: who, isAhead, ...(to === null || to === from ? {} : { until: to }) }],
  );
  return (
    <>
      {new Set(dated.map(({ date }) => date)).size > 1 && (
        <TimeAxis
          name="events"
          title="Events that the article reports"
          source={`The article itself${dateline === null ? "" : `, of ${formatDate(dateline)}`}`}
          marks={dated}
          today={dateline}
          narrow
        />
      )}
      <ol class="timeline">
        {rows.map(({ id, when, kind, realis, who, words, isAhead }) => (
          <li key={id} class={isAhead ? "ahead" : undefined}>
            <time>{when}</time>
            <div>
              <p>
                <strong>{kind}</strong>
                {realis !== "actual" && <span class="badge badge-open">{realis}</span>} {who}
              </p>
              <p class="quiet">{words}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
