import type { SmallSample } from "../estimate/result.ts";
import type { TableFormat } from "../readout/regression_table.ts";
import type { CostArguments } from "./estimate_files.ts";
import type { ScenarioArguments } from "./estimate_scenario.ts";
import type { StudyArguments } from "./estimate_study.ts";
import type { InferenceArguments } from "./estimate_inference.ts";

/** What the verb takes; the names of commander. */
export interface EstimateArguments extends InferenceArguments, ScenarioArguments, StudyArguments, CostArguments {
  readonly formula: string;
  readonly cluster?: string;
  readonly weights?: string;
  readonly offset?: string;
  readonly family: "poisson" | "gaussian";
  readonly ssc: SmallSample;
  readonly singletons: "keep" | "drop";
  readonly missing: "drop" | "refuse";
  readonly tolerance?: number;
  readonly maxIterations?: number;
  readonly repeat?: number;
  readonly table?: TableFormat;
  readonly stars?: true;
  readonly plot?: string;
  readonly dropped?: string;
  readonly resistance?: string;
  readonly tradeCosts?: string;
  readonly verbose?: true;
  readonly json?: true;
}
