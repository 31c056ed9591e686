import { useEffect, useMemo, useState } from "preact/hooks";

import type { TargetTrack } from "../../../src/readout/brief/brief.ts";
import { targetChart } from "../../../src/readout/brief/charts.ts";
import type { TargetAnswer, TargetQuestion } from "../../../src/readout/brief/target_track.ts";
import type { Chart } from "../../../src/readout/charts/chart.ts";
import { formatDate, formatProbability, formatSignedPercent, formatValue } from "../../../src/readout/format.ts";
import { Field } from "../article/field.tsx";
import { DrawnChart } from "../charts/drawn_chart.tsx";
import { Notice } from "../parts/notice.tsx";
import { ask } from "../server_api.ts";
import { change, preview } from "../state/desk.ts";
import { goalText } from "./goal.ts";

/** Rest after the last move of the day before the server is asked, milliseconds. */
const rest = 60;
const day = 86_400_000;

export interface TargetTrackerProps {
  readonly goal: TargetQuestion;
  /** The day looked from, ISO date. */
  readonly asOf: string;
}

/** A goal on its way as known on a chosen day: drag the day, and the fan narrows towards the outcome. */
export function TargetTracker({ goal, asOf }: TargetTrackerProps): preact.JSX.Element {
  const [answer, setAnswer] = useState<(TargetAnswer & { readonly asOf: string }) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const key = goalText(goal);
  useEffect(() => setAnswer(null), [key]);
  useEffect(() => {
    const ending = new AbortController();
    const query = new URLSearchParams({ ...goal, value: String(goal.value), year: String(goal.year), as_of: asOf });
    const timer = setTimeout(() => {
      ask<TargetAnswer>(`api/facts/target?${query.toString()}`, { signal: ending.signal }).then(
        (found) => {
          setProblem(null);
          setAnswer({ ...found, asOf });
        },
        (error: Error) => {
          if (!ending.signal.aborted) setProblem(error.message);
        },
      );
    }, rest);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [key, asOf]);
  return (
    <>
      <DaySlider year={goal.year} asOf={asOf} />
      {problem !== null && <Notice tone="warning">{problem}</Notice>}
      {answer === null ? (
        problem === null && <p class="loading">Fetching the figures …</p>
      ) : (
        <div data-current={answer.asOf === asOf} class="tracked">
          {answer.track === null ? (
            <p class="note">{answer.reason}</p>
          ) : (
            <Track track={answer.track} asOf={answer.asOf} />
          )}
        </div>
      )}
    </>
  );
}

function Track({ track, asOf }: { readonly track: TargetTrack; readonly asOf: string }): preact.JSX.Element {
  const chart = useMemo(() => chartOf(track, asOf), [track, asOf]);
  const [goal] = track.goals;
  const value = (number: number | null): string => (number === null ? "" : formatValue(number, track.unit));
  const range =
    track.projected_low === null || track.projected_low === track.projected_high
      ? ""
      : ` (90%: ${value(track.projected_low)} to ${value(track.projected_high)})`;
  return (
    <>
      {chart !== null && (
        <DrawnChart
          chart={chart}
          rows={() => [
            ["year", "month", "cumulative_value", "unit", "published", "known_on_the_day", "source"],
            ...track.points.map((point) => [
              point.year,
              point.month,
              point.value,
              track.unit,
              point.as_of,
              point.later ? "no" : "yes",
              point.source,
            ]),
          ]}
        />
      )}
      <dl class="fields">
        <Field name="So far" value={value(track.value_so_far)} />
        <Field name={goal.needed > 0 ? "Still needed" : "Passed by"} value={value(Math.abs(goal.needed))} />
        <Field
          name="Growth needed"
          value={
            goal.needed_growth === null || goal.needed <= 0
              ? ""
              : `${formatSignedPercent(goal.needed_growth)} in the rest of the year`
          }
        />
        <Field name="Projected" value={value(track.projected) + range} />
        <Field name="Probability" value={goal.probability === null ? "" : formatProbability(goal.probability)} />
        <Field
          name="What came of it"
          value={
            track.actual_later === null
              ? ""
              : `${value(track.actual_later.value)}, published ${formatDate(track.actual_later.as_of)}`
          }
        />
      </dl>
      <p class="note">{track.method}</p>
    </>
  );
}

/** The fan of a brief, whose dateline is here the day looked from. */
function chartOf(track: TargetTrack, asOf: string): Chart | null {
  const chart = targetChart(track, asOf);
  if (chart === null) return null;
  const legend = chart.legend.map((item) => ({ ...item, label: item.label.replace("the dateline", formatDate(asOf)) }));
  return { ...chart, legend };
}

/** The day looked from: a slider from the autumn before the year to the spring after it, and a field for any day. */
function DaySlider({ year, asOf }: { readonly year: number; readonly asOf: string }): preact.JSX.Element {
  const first = Date.UTC(year - 1, 9, 1);
  const last = Date.UTC(year + 1, 2, 31);
  const set = (at: number, passing: boolean): void =>
    (passing ? preview : change)({ asOf: new Date(first + at * day).toISOString().slice(0, 10) });
  return (
    <div class="knob">
      <label for="day">
        As known on <strong>{formatDate(asOf)}</strong>
      </label>
      <div class="knob-row day-row">
        <input
          id="day"
          type="range"
          min={0}
          max={Math.round((last - first) / day)}
          value={Math.round((Date.parse(asOf) - first) / day)}
          aria-valuetext={formatDate(asOf)}
          onInput={(event) => set(event.currentTarget.valueAsNumber, true)}
          onChange={(event) => set(event.currentTarget.valueAsNumber, false)}
        />
        <input
          type="date"
          value={asOf}
          aria-label="Day looked from"
          onChange={(event) => {
            if (event.currentTarget.value !== "") change({ asOf: event.currentTarget.value });
          }}
        />
      </div>
    </div>
  );
}
