import { useEffect } from "preact/hooks";

import { nameInSentence } from "../../../src/readout/brief/places.ts";
import { formatPercent } from "../../../src/readout/format.ts";
import { parseScenario } from "../../../src/simulate/scenario.ts";
import type { LeewayOptions } from "../../../src/strategy/leeway.ts";
import { lines } from "../leeway/asked.ts";
import { askedWords } from "../leeway/question.ts";
import { leewayText } from "../leeway/words.ts";
import { isCurrent } from "../solver/solutions.ts";
import { change, desk } from "../state/desk.ts";
import { activeSlot, activeText } from "../state/scenarios.ts";
import { wordAt } from "../scenario_text.ts";

/** Rest after the last move of a slider before leeway is asked for, milliseconds. */
const rest = 150;

/** The question with the scenario on the screen as the measures in force. */
function questionOf(who: Pick<LeewayOptions, "target" | "coalition" | "countries">, text: string): LeewayOptions {
  return { ...who, scopes: [1], base: parseScenario(text, "scenario"), trade_balance: "balanced" };
}

/** One third country's leeway with the scenario on the screen as the measures in force: it follows the sliders. */
export function LiveLeeway(): preact.JSX.Element | null {
  const { player, target, coalition } = askedWords(desk.value);
  const text = activeText.value;
  const world = wordAt(text, "world") ?? "wiod-2014";
  const options = isCurrent(activeSlot.value) ? questionOf({ target, coalition, countries: [player] }, text) : null;
  useEffect(() => {
    if (options === null) return undefined;
    const timer = setTimeout(() => lines.live.ask(world, options), rest);
    return () => clearTimeout(timer);
  }, [options === null, text, world, player, target, coalition.join(",")]);
  const asked = lines.live.state.value;
  const answered = options !== null && lines.live.answers(world, options);
  const row = asked?.answer?.countries[0];
  const probability = row?.threshold_probability.at(-1)?.probability ?? null;
  return (
    <section class="live-leeway" aria-label="Leeway" data-current={answered}>
      <h2>
        How much room {nameInSentence(player)} has towards {nameInSentence(target)}
      </h2>
      <p role="status">
        {asked?.failure ??
          (row === undefined ? (
            "…"
          ) : (
            <>
              <strong class="figure">{leewayText(row)}</strong> of its trade with the coalition is what the link is
              worth
              {probability !== null &&
                probability < 1 &&
                `; a total cut deters it above a probability of ${formatPercent(probability, 1)}`}
              .
            </>
          ))}
      </p>
      <button type="button" class="link" onClick={() => change({ view: "leeway" })}>
        Curve, band and credibility
      </button>
    </section>
  );
}
