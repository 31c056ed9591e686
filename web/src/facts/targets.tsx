import type { Target } from "../../../src/facts/ledger.ts";
import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatDate, formatPeriod, formatValue } from "../../../src/readout/format.ts";
import { change, desk } from "../state/desk.ts";
import { ledgerEvents } from "./catalogue.ts";
import { goalOfTarget, goalText, readGoal } from "./goal.ts";
import { GoalForm } from "./goal_form.tsx";
import { TargetTracker } from "./target_tracker.tsx";

/** Announced goals, and any goal of one's own, each followed through its year as it was known day by day. */
export function Targets(): preact.JSX.Element {
  const events = ledgerEvents.value;
  if (events === null) return <p class="loading">Fetching the targets …</p>;
  const { goal: chosen, asOf } = desk.value;
  const known = events.targets.flatMap((target) => {
    const goal = goalOfTarget(target);
    return goal === null ? [] : [{ target, goal, text: goalText(goal) }];
  });
  const goal = (chosen === null ? null : readGoal(chosen)) ?? known[0]?.goal ?? null;
  const shown = goal === null ? null : goalText(goal);
  const own = known.find(({ text }) => text === shown);
  return (
    <div class="facts-grid">
      <section aria-label="Goals">
        <h2>Announced targets</h2>
        <ul class="goals">
          {events.targets.map((target) => (
            <Announced key={target.target} target={target} shown={shown} />
          ))}
        </ul>
        <h2>A goal of your own</h2>
        {goal !== null && <GoalForm key={shown} goal={goal} />}
      </section>
      <section aria-label="Track">
        {goal === null ? (
          <p class="quiet">The ledger holds no target; state one at the left.</p>
        ) : (
          <TargetTracker goal={goal} asOf={asOf ?? own?.target.set_on ?? `${goal.year}-07-01`} />
        )}
      </section>
    </div>
  );
}

function Announced({ target, shown }: { readonly target: Target; readonly shown: string | null }): preact.JSX.Element {
  const goal = goalOfTarget(target);
  const text = goal === null ? null : goalText(goal);
  return (
    <li class="target">
      <h3>
        {formatValue(target.value, target.unit)} by {formatPeriod(target.due_from, target.due_to)}
      </h3>
      <p>
        {nameOf(target.economy)}
        {target.partner === null ? "" : ` and ${nameOf(target.partner)}`}, {target.measure.replaceAll("_", " ")}; set on{" "}
        {formatDate(target.set_on)}
      </p>
      <p class="quiet">{target.description}</p>
      {text === null ? (
        <p class="note">No yearly series of the ledger is in its terms: it cannot be tracked.</p>
      ) : (
        <button type="button" aria-pressed={text === shown} onClick={() => change({ goal: text, asOf: target.set_on })}>
          {text === shown ? "Tracked" : "Track it"}
        </button>
      )}
    </li>
  );
}
