import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatAmount, formatPercent } from "../../../src/readout/format.ts";
import type { ComplianceGame, PlayerTipping, ScopeOfGame } from "../../../src/strategy/compliance_result.ts";
import { Downloads } from "../parts/download.tsx";
import { desk, change } from "../state/desk.ts";

type Action = PlayerTipping["actions"][number]["action"];

const words: Readonly<Record<Action, string>> = {
  trade: "trades on",
  comply: "complies",
  both: "either",
  none: "no equilibrium",
  undecidable: "undecidable",
};

const signs: Readonly<Record<Action, string>> = { trade: "○", comply: "●", both: "◐", none: "–", undecidable: "?" };

/** Who gives in when all choose at once: each player's action in the equilibria of each scope, and how they get there. */
export function GameExplorer({
  game,
  source,
}: {
  readonly game: ComplianceGame;
  readonly source: string;
}): preact.JSX.Element {
  const { scopes } = game;
  const shown = scopes[Math.min(desk.value.gameScope, scopes.length - 1)];
  return (
    <section class="leeway-ranking">
      <div class="scroll">
        <table class="game">
          <caption>What each country does in equilibrium, by the scope of the secondary measure</caption>
          <thead>
            <tr>
              <th scope="col">Country</th>
              {scopes.map(({ scope }, at) => (
                <th key={scope} scope="col" class="number">
                  <button
                    type="button"
                    class="link"
                    aria-pressed={scopes[at] === shown}
                    onClick={() => change({ gameScope: at })}
                  >
                    {formatPercent(scope)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {game.tipping.map(({ country, actions }) => (
              <tr key={country}>
                <th scope="row">{nameOf(country)}</th>
                {actions.map(({ scope, action }) => (
                  <td key={scope} class={`number act-${action}`} title={`${nameOf(country)} ${words[action]}`}>
                    <span aria-hidden="true">{signs[action]}</span>
                    <span class="hidden">{words[action]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="rest">
        {Object.entries(words).map(([action, word]) => (
          <span key={action} class="key-word">
            {signs[action as Action]} {word}
          </span>
        ))}
      </p>
      <Scope scope={shown} target={game.target} />
      {game.warnings.map((warning) => (
        <p key={warning} class="note">
          {warning}
        </p>
      ))}
      <p class="source">
        Source: {source}; {game.states.toLocaleString("en")} equilibria of the economy solved.
      </p>
      <Downloads
        name="compliance-game"
        source={source}
        rows={() => [
          ["country", "scope", "action"],
          ...game.tipping.flatMap(({ country, actions }) =>
            actions.map(({ scope, action }) => [country, scope, action]),
          ),
        ]}
      />
    </section>
  );
}

function Scope({ scope, target }: { readonly scope: ScopeOfGame; readonly target: string }): preact.JSX.Element {
  const names = (codes: readonly string[]): string => (codes.length === 0 ? "nobody" : codes.map(nameOf).join(", "));
  return (
    <section class="game-scope">
      <h2>At a scope of {formatPercent(scope.scope)}</h2>
      {scope.equilibria.length === 0 && <p>No profile is known to hold.</p>}
      {scope.equilibria.map((profile) => (
        <p key={profile.complies.join()}>
          Complying: <strong>{names(profile.complies)}</strong>. It costs {nameOf(target)}{" "}
          {formatAmount(1e6 * profile.target_usd_million)} USD and the coalition{" "}
          {formatAmount(1e6 * profile.coalition_usd_million)} USD a year.
        </p>
      ))}
      {scope.undecidable.length > 0 && (
        <p class="note">
          {scope.undecidable.length} profiles cannot be decided, because a state that they need has no equilibrium: they
          are neither shown as equilibria nor ruled out.
        </p>
      )}
      <h3>From nobody complying, by best replies</h3>
      <ol>
        {scope.path.map(({ country, action, gain }, at) => (
          <li key={at}>
            {nameOf(country)} {action === "comply" ? "complies" : "returns to trade"}, which is worth{" "}
            {formatPercent(gain, 3)} of real income to it
          </li>
        ))}
        <li>
          {
            {
              equilibrium: "Nobody gains by moving.",
              cycle: "The moves come round in a circle.",
              undecidable: "The next move cannot be decided.",
            }[scope.path_end]
          }
        </li>
      </ol>
    </section>
  );
}
