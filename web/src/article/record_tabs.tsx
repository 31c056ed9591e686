import { nameOf } from "../../../src/readout/brief/places.ts";
import { ATTRIBUTION_WORDS, codeWords, VERDICT_WORDS } from "../../../src/readout/brief/words.ts";
import { formatPeriod } from "../../../src/readout/format.ts";
import type { CheckedArticle } from "./checked.ts";

interface TabProps {
  readonly article: CheckedArticle;
}

/** The claims in the order of the text, each with its verdict. */
export function ClaimList({
  article,
  claim,
  onClaim,
}: TabProps & { readonly claim: string | null; readonly onClaim: (id: string) => void }): preact.JSX.Element {
  const { claims, verdicts } = article.record;
  if (claims.length === 0)
    return <p class="quiet">The article makes no claim that could be checked against figures.</p>;
  return (
    <ol class="record-list">
      {claims.map(({ id, span, modality }) => {
        const words = VERDICT_WORDS[verdicts.find((verdict) => verdict.claim === id)?.verdict ?? "not_checkable"];
        return (
          <li key={id}>
            <button type="button" aria-pressed={id === claim} onClick={() => onClaim(id)}>
              <span class={`badge badge-${modality === "target" ? "aim" : words.tone}`}>
                {modality === "target" ? "Target" : words.label}
              </span>
              {span.text}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** The events on a line of time; those without a date come last. */
export function EventTimeline({ article }: TabProps): preact.JSX.Element {
  const { events, document } = article.record;
  if (events.length === 0) return <p class="quiet">The article reports no event that the reader knows.</p>;
  const actors = namesOf(article);
  const sorted = events.toSorted((a, b) => (a.date.from ?? "9999").localeCompare(b.date.from ?? "9999"));
  return (
    <ol class="timeline">
      {sorted.map(({ id, type, span, date, realis, place, actors: roles }) => (
        <li key={id} class={document.dateline !== null && (date.from ?? "") > document.dateline ? "ahead" : undefined}>
          <time>{date.from === null ? "date open" : formatPeriod(date.from, date.to)}</time>
          <div>
            <p>
              <strong>{codeWords(type)}</strong>
              {realis !== "actual" && <span class="badge badge-open">{realis}</span>}{" "}
              {[...new Set(roles.map(({ actor }) => actors.get(actor) ?? actor))].join(", ")}
              {place !== null && `, ${place}`}
            </p>
            <p class="quiet">{span.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What each speaker says. */
export function StatementList({ article }: TabProps): preact.JSX.Element {
  const { statements } = article.record;
  if (statements.length === 0) return <p class="quiet">Nobody is quoted.</p>;
  const actors = namesOf(article);
  const speakers = [...new Set(statements.map(({ speaker }) => speaker))];
  return (
    <>
      {speakers.map((speaker) => (
        <section key={speaker ?? ""} class="speaker">
          <h3>{speaker === null ? "Speaker not named" : (actors.get(speaker) ?? speaker)}</h3>
          <ul>
            {statements
              .filter((statement) => statement.speaker === speaker)
              .map(({ id, content, kind }) => (
                <li key={id}>
                  <q>{content.text}</q> <span class="quiet">{ATTRIBUTION_WORDS[kind]}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Where everybody stands. */
export function PositionList({ article }: TabProps): preact.JSX.Element {
  const { positions } = article.record;
  if (positions.length === 0) return <p class="quiet">No position is stated.</p>;
  const actors = namesOf(article);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Stance</th>
          <th scope="col">In the article's words</th>
        </tr>
      </thead>
      <tbody>
        {positions.map(({ id, holder, stance, target, span }) => (
          <tr key={id}>
            <th scope="row">{actors.get(holder) ?? holder}</th>
            <td>
              {codeWords(stance)}
              {target !== null && ` ${actors.get(target) ?? codeWords(target)}`}
            </td>
            <td class="quiet">{span.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function namesOf({ record }: CheckedArticle): ReadonlyMap<string, string> {
  return new Map(
    record.actors.map(({ id, name, country }) => [id, country !== null && name === country ? nameOf(country) : name]),
  );
}
