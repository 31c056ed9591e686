import { ATTRIBUTION_WORDS, codeWords } from "../../../src/readout/brief/words.ts";
import { actorNames } from "./actor_names.ts";
import type { CheckedArticle } from "./checked.ts";

interface TabProps {
  readonly article: CheckedArticle;
}

/** What each speaker says. */
export function StatementList({ article }: TabProps): preact.JSX.Element {
  const { statements } = article.plain.record;
  if (statements.length === 0) return <p class="quiet">Nobody is quoted.</p>;
  const actors = actorNames(article);
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
  const { positions } = article.plain.record;
  if (positions.length === 0) return <p class="quiet">No position is stated.</p>;
  const actors = actorNames(article);
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
