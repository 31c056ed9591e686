import { useEffect, useState } from "preact/hooks";

import { nameOf } from "../../../src/readout/brief/places.ts";
import type { LeewayOptions } from "../../../src/strategy/leeway.ts";
import { catalogue } from "../catalogue.ts";
import { lines } from "../leeway/asked.ts";
import { CountryFacts } from "../leeway/country_facts.tsx";
import { LeewayCurve } from "../leeway/curve.tsx";
import { GameExplorer } from "../leeway/game.tsx";
import type { AskedWords } from "../leeway/question.ts";
import { askedWords, gamePlayersOf } from "../leeway/question.ts";
import { LeewayRanking } from "../leeway/leeway_ranking.tsx";
import { Waiting } from "../leeway/waiting.tsx";
import { Choice, Tabs } from "../parts/choice.tsx";
import { closureWords } from "../parts/scenario_strip.tsx";
import { change, desk, preview } from "../state/desk.ts";
import { closures } from "../state/desk_state.ts";

/** Scopes of the curve. */
const scopes = Array.from({ length: 20 }, (_, step) => (step + 1) / 20);
/** Those of the band, which costs forty times as much. */
const bandScopes = [0.05, 0.1, 0.2, 0.4, 0.7, 1];
const draws = 40;

/** How much room a third country has: its curve, the ranking of all, the game among them. */
export function LeewayView(): preact.JSX.Element {
  const { coalition, closure, scope, probability, leewayTab } = desk.value;
  const [banded, setBanded] = useState(false);
  const asked = askedWords(desk.value);
  const gamePlayers = gamePlayersOf(desk.value);
  const setting = { target: asked.target, coalition: asked.coalition, trade_balance: closure } as const;
  useEffect(() => {
    if (catalogue.value === null) return;
    const one: LeewayOptions = { ...setting, countries: [asked.player], scopes, scope, probability };
    lines.player.ask(asked.world, one);
    if (banded) lines.bands.ask(asked.world, { ...one, scopes: bandScopes, draws, seed: 1 });
    if (leewayTab === "ranking") lines.all.ask(asked.world, setting);
    if (leewayTab === "game") lines.game.ask(asked.world, { ...setting, players: gamePlayers });
  }, [
    catalogue.value,
    banded,
    asked.world,
    asked.player,
    asked.target,
    coalition,
    closure,
    scope,
    probability,
    leewayTab,
    gamePlayers.join(","),
  ]);
  return (
    <div class="leeway-grid">
      <section class="strip" aria-label="Question">
        <h1>How much room has {nameOf(asked.player)}?</h1>
        <Setting asked={asked} />
        <Slider
          label="Scope of the threat"
          value={scope}
          low={0.05}
          onChange={(value, passing) => (passing ? preview : change)({ scope: value })}
        />
        <Slider
          label="Probability that it is carried out"
          value={probability}
          low={0}
          onChange={(value, passing) => (passing ? preview : change)({ probability: value })}
        />
        <label class="check">
          <input type="checkbox" checked={banded} onChange={(event) => setBanded(event.currentTarget.checked)} />
          band from {draws} draws of the elasticities
        </label>
        <Command asked={asked} closure={closure} scope={scope} probability={probability} />
      </section>
      <section class="picture-box" aria-label="Answer">
        <Tabs
          label="Answer"
          value={leewayTab}
          options={[
            { value: "curve", label: "Curve" },
            { value: "ranking", label: "All countries" },
            { value: "game", label: "Game" },
          ]}
          onChange={(tab) => change({ leewayTab: tab })}
        />
        {leewayTab === "curve" && <One asked={asked} banded={banded} />}
        {leewayTab === "ranking" && <All asked={asked} />}
        {leewayTab === "game" && <Game asked={asked} />}
      </section>
    </div>
  );
}

function Setting({ asked }: { readonly asked: AskedWords }): preact.JSX.Element {
  const word = (label: string, value: string, set: (text: string) => void): preact.JSX.Element => (
    <label class="word">
      {label}
      <input
        type="text"
        value={value}
        spellcheck={false}
        onChange={(event) => set(event.currentTarget.value.toUpperCase().trim())}
      />
    </label>
  );
  return (
    <>
      {word("Country", asked.player, (player) => change({ player }))}
      {word("trades with", asked.target, (target) => change({ target }))}
      {word("which is under the sanctions of", asked.coalition.join(", "), (text) =>
        change({ coalition: codesIn(text) }),
      )}
      <Choice
        label="World"
        value={asked.world}
        options={(catalogue.value?.worlds ?? []).map(({ name }) => ({ value: name, label: name }))}
        onChange={(leewayWorld) => change({ leewayWorld })}
      />
      <Choice
        label="Trade balances"
        value={desk.value.closure}
        options={closures.map((value) => ({
          value,
          label: closureWords[value],
        }))}
        onChange={(closure) => change({ closure })}
      />
    </>
  );
}

function codesIn(text: string): readonly string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== "");
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly onChange: (value: number, passing: boolean) => void;
}

function Slider({ label, value, low, onChange }: SliderProps): preact.JSX.Element {
  return (
    <label class="word">
      <span>
        {label}: <strong>{Math.round(100 * value)}%</strong>
      </span>
      <input
        type="range"
        min={low}
        max={1}
        step={0.05}
        value={value}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber, true)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber, false)}
      />
    </label>
  );
}

function sourceOf({ world, target, coalition }: AskedWords, elasticities: string): string {
  return `Leeway on ${world}; base: full embargo between ${target} and ${coalition.join(", ")}; elasticities: ${elasticities}`;
}

function One({ asked, banded }: { readonly asked: AskedWords; readonly banded: boolean }): preact.JSX.Element {
  const state = lines.player.state.value;
  const row = state?.answer?.countries[0];
  if (row === undefined) return <Waiting asked={state} />;
  const drawn = banded ? lines.bands.state.value : null;
  const bands = drawn?.answer?.countries[0]?.bands ?? null;
  const { scope, probability } = desk.value;
  return (
    <>
      {row.status === "ok" && (
        <LeewayCurve
          row={row}
          bands={bands}
          scope={scope}
          probability={probability}
          source={sourceOf(asked, state?.answer?.elasticities ?? "")}
        />
      )}
      {drawn !== null && <Waiting asked={drawn} />}
      <CountryFacts row={row} bands={bands} />
    </>
  );
}

function All({ asked }: { readonly asked: AskedWords }): preact.JSX.Element {
  const state = lines.all.state.value;
  if (state === null || state.answer === null) return <Waiting asked={state} />;
  return (
    <LeewayRanking
      rows={state.answer.countries}
      player={asked.player}
      onPlayer={(player) => change({ player, leewayTab: "curve" })}
      source={sourceOf(asked, state.answer.elasticities)}
    />
  );
}

function Game({ asked }: { readonly asked: AskedWords }): preact.JSX.Element {
  const state = lines.game.state.value;
  return (
    <>
      <label class="word">
        Players: third countries that choose at once
        <input
          type="text"
          value={gamePlayersOf(desk.value).join(", ")}
          spellcheck={false}
          onChange={(event) => change({ gamePlayers: codesIn(event.currentTarget.value) })}
        />
      </label>
      <Waiting asked={state} />
      {state !== null && state.answer !== null && (
        <GameExplorer game={state.answer} source={sourceOf(asked, state.answer.elasticities)} />
      )}
    </>
  );
}

interface CommandProps {
  readonly asked: AskedWords;
  readonly closure: string;
  readonly scope: number;
  readonly probability: number;
}

function Command({ asked, closure, scope, probability }: CommandProps): preact.JSX.Element {
  return (
    <details class="reproduce">
      <summary>Reproduce</summary>
      <pre tabIndex={0}>
        {`leeway strategy leeway --country ${asked.player} --target ${asked.target} --coalition ${asked.coalition.join(",")} ` +
          `--world ${asked.world} --trade-balance ${closure} --scope ${scope} --probability ${probability}`}
      </pre>
    </details>
  );
}
