import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { Design } from "./design.ts";
import { buildDesign } from "./design_build.ts";
import { tradeDiversion } from "./diversion.ts";
import type { Diversion } from "./diversion.ts";
import { drawHere } from "./draws.ts";
import type { Draws } from "./draws.ts";
import { fitOptionsOf } from "./estimate.ts";
import type { EstimateOptions } from "./estimate.ts";
import { numbersAt } from "./evaluate.ts";
import { observeEvent } from "./event_study.ts";
import type { EventStudy, EventStudyOptions } from "./event_study.ts";
import { eventDefaults, eventTimes, eventTimesFromList, factorOfDesign, groupingColumns } from "./event_timing.ts";
import { module, prepare } from "./event_task.ts";
import type { EventTaskShared } from "./event_task.ts";
import { fit } from "./fit.ts";
import type { Fit, FitOptions } from "./fit.ts";
import { parseFormula } from "./formula.ts";
import type { Estimator } from "./imputation.ts";
import type { EstimateResult } from "./result.ts";
import { specificationsOf } from "./specification.ts";
import type { Specification } from "./specification.ts";
import type { DataTable } from "./table.ts";

/** An event study in the words of the command line. */
export interface EventStudyRequest extends Pick<
  EventStudyOptions,
  "draws" | "seed" | "multiplier" | "placebo" | "progress"
> {
  /** A column of 0 and 1, or a table of events with the columns of the unit and the periods. */
  readonly event: string | DataTable;
  /** With a column: the first period after the event, for all units that it marks. */
  readonly date?: number;
  /** Column of periods; default `year`. */
  readonly time?: string;
  /** What the event happens to; default: the fixed effect without the column of periods. */
  readonly unit?: string;
  /** Column, or columns joined by `^`, by which to tell effects apart. */
  readonly groups?: string;
}

/** What a study says about the fit behind it. */
export interface StudyBasis {
  readonly formula: string;
  /** Rows that the effects were fitted on: untreated and used. */
  readonly n_obs: number;
  readonly dropped: EstimateResult["dropped"];
  readonly fixed_effects: EstimateResult["fixed_effects"];
  readonly warnings: readonly string[];
  /** Wall time without loading. */
  readonly seconds: number;
}

/** An event study with what it rests on. */
export interface EventStudyResult extends StudyBasis, EventStudy {
  readonly time: string;
  readonly unit: string;
  /** Units that the event touches. */
  readonly units: number;
  readonly clusters: readonly string[];
}

/** A read-out of diversion in the words of the command line. */
export interface DiversionRequest {
  /** `importer=RUS`: the target in the column of its side. */
  readonly target: string;
  /** The first period after the event. */
  readonly date: number;
  /** Column of periods; default `year`. */
  readonly time?: string;
  /** Column of the partners; default: the one that a fixed effect joins to the target's. */
  readonly partner?: string;
}

/** A read-out of diversion with what it rests on. */
export interface DiversionResult extends StudyBasis, Diversion {
  readonly date: number;
  readonly time: string;
}

/**
 * Studies an event by imputation, see {@link eventStudy}; a formula without regressors reads `trade ~ 1 | effects`.
 *
 * @throws LeewayError `estimate.one_estimation` where the formula asks for several, and of data, design, timing and fit
 */
export function studyEvent(
  table: DataTable,
  formula: string,
  request: EventStudyRequest,
  options: EstimateOptions = {},
): EventStudyResult {
  return drawHere(eventStudyDraws(table, formula, request, options), request.progress);
}

/**
 * The draws of {@link studyEvent}, to be made in any thread.
 *
 * @throws LeewayError as {@link studyEvent}
 */
export function eventStudyDraws(
  table: DataTable,
  formula: string,
  request: EventStudyRequest,
  options: EstimateOptions = {},
): Draws<EventTaskShared, EventStudyResult> {
  const started = performance.now();
  const specification = onlyOne(formula, options);
  const columns = eventDefaults(specification, table.names, request);
  const design = buildDesign(table, specification, options);
  const { event, date, groups, draws, seed, multiplier, placebo } = request;
  const { time, units, warnings } =
    typeof event === "string"
      ? eventTimes(table, design, { ...columns, treatment: event, ...(date === undefined ? {} : { date }) })
      : eventTimesFromList(table, design, event, columns);
  const { estimator, first, quiet } = recording(specification, options);
  const observing = performance.now();
  const { shared, jobs, finish } = observeEvent(design, time, estimator, {
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(placebo === undefined ? {} : { placebo }),
    ...(groups === undefined ? {} : { groups: factorOfDesign(table, design, groups) }),
  });
  const { crew: _, ...anywhere } = quiet;
  return {
    module,
    prepare,
    shared: { ...shared, fit: anywhere },
    jobs,
    seconds_each: (performance.now() - observing) / 1000,
    finish: (drawn) => {
      const study = finish(drawn);
      const told = [...warnings, ...placeboWarning(study, placebo ?? 0)];
      return {
        ...basisOf(specification, first(), told, started),
        ...columns,
        units,
        clusters: design.clusters.map(({ name }) => name),
        ...study,
      };
    },
  };
}

/** What to say of a placebo event so early that rows before it determine none of the rows after it. */
function placeboWarning(study: EventStudy, periods: number): readonly string[] {
  if (periods === 0 || study.placebo.length > 0) return [];
  const longest = Math.max(0, ...study.pre_fit.map(({ time }) => -time));
  return [
    `no placebo effect can be told ${periods} periods before the event: the units have ${longest} before it, and some of them must be left to compare with`,
  ];
}

/**
 * Reads out who took over trade with a target and who lost it, see {@link tradeDiversion}.
 *
 * @throws LeewayError `estimate.bad_target`, `estimate.one_estimation`, and of data, design and fit
 */
export function studyDiversion(
  table: DataTable,
  formula: string,
  request: DiversionRequest,
  options: EstimateOptions = {},
): DiversionResult {
  const started = performance.now();
  const specification = onlyOne(formula, options);
  const { time } = eventDefaults(specification, table.names, { ...request, unit: "" });
  const [market, target] = targetOf(request.target, table.names);
  const partner = request.partner ?? partnerOf(specification, market, time);
  const design = buildDesign(table, specification, options);
  const periods = numbersAt(table, time, { name: time, start: 0, end: time.length });
  const { estimator, first } = recording(specification, options);
  const diversion = tradeDiversion(design, estimator, {
    market: factorOfDesign(table, design, market),
    partner: factorOfDesign(table, design, partner),
    target,
    after: Uint8Array.from(design.rows, (row) => (periods[row] >= request.date ? 1 : 0)),
  });
  return { ...basisOf(specification, first(), [], started), date: request.date, time, ...diversion };
}

/** The columns that a study reads beside those of the formula. */
export function studyColumns(
  formula: string,
  request: EventStudyRequest | DiversionRequest,
  names: readonly string[],
): readonly string[] {
  const [specification] = specificationsOf(parseFormula(formula));
  if ("event" in request) {
    const { time, unit } = eventDefaults(specification, names, request);
    const groups = request.groups === undefined ? [] : groupingColumns(request.groups);
    const treatment = typeof request.event === "string" ? [request.event] : [];
    return [...treatment, time, ...groupingColumns(unit), ...groups];
  }
  const { time } = eventDefaults(specification, names, { ...request, unit: "" });
  const [market] = targetOf(request.target, names);
  return [time, market, request.partner ?? partnerOf(specification, market, time)];
}

function onlyOne(formula: string, options: EstimateOptions): Specification {
  const specifications = specificationsOf(parseFormula(formula));
  if (specifications.length > 1) {
    throw new LeewayError(
      "estimate.one_estimation",
      `a study takes one estimation; the formula asks for ${specifications.length}. Leave out sw(), csw() and c().`,
      { estimations: specifications.length },
    );
  }
  if ((options.family ?? "poisson") !== "poisson") {
    throw new LeewayError("estimate.study_unsupported", "studies by imputation are for the Poisson family.");
  }
  return specifications[0];
}

/** The estimator of a specification, its first fit once there is one, and how later ones are fitted. */
function recording(
  specification: Specification,
  options: EstimateOptions,
): { readonly estimator: Estimator; readonly first: () => Fit; readonly quiet: FitOptions } {
  const { log: _, ...quiet } = fitOptionsOf(specification, options);
  let kept: Fit | null = null;
  return {
    estimator: (design: Design) => {
      const found = fit(design, kept === null ? fitOptionsOf(specification, options) : quiet);
      kept ??= found;
      return found;
    },
    first: () => kept!,
    quiet,
  };
}

function basisOf({ text }: Specification, { result }: Fit, warnings: readonly string[], started: number): StudyBasis {
  return {
    formula: text,
    n_obs: result.n_obs,
    dropped: result.dropped,
    fixed_effects: result.fixed_effects,
    warnings: [...warnings, ...(result.warnings ?? [])],
    seconds: (performance.now() - started) / 1000,
  };
}

function targetOf(text: string, names: readonly string[]): readonly [column: string, level: string] {
  const [column, level, ...more] = text.split("=").map((part) => part.trim());
  if (level === undefined || level === "" || more.length > 0) {
    throw new LeewayError(
      "estimate.bad_target",
      `"${text}" names no target; write column=level, such as importer=RUS.`,
      {
        target: text,
      },
    );
  }
  if (names.includes(column)) return [column, level];
  const near = nearest(column, names);
  throw new LeewayError(
    "estimate.unknown_column",
    `the data have no column "${column}".${near === undefined ? "" : ` Did you mean "${near}"?`}`,
    { column, columns: names },
  );
}

function partnerOf({ fixedEffects }: Specification, market: string, time: string): string {
  for (const { columns } of fixedEffects) {
    const names = columns.map(({ name }) => name);
    const others = names.filter((name) => name !== market && name !== time);
    if (names.includes(market) && others.length === 1) return others[0];
  }
  throw new LeewayError(
    "estimate.unclear_unit",
    `who are the partners? No fixed effect joins ${market} to one other column. Add the pair, such as exporter^importer, or name them with --partner.`,
    { market },
  );
}
