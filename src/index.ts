/**
 * Leeway as a library: everything the command line does, in Node.
 *
 * ```ts
 * const ledger = await openLedger();
 * const checked = await check(read(text, { dateline: "2023-05-24" }), ledger);
 * const result = simulate(await loadWorld("wiod-2014"), loadScenario("west-tightens"));
 * ```
 */
export { LeewayError } from "./core/errors.ts";
export { countries, countryByName, findCountry } from "./core/codes/countries.ts";
export { groupCodes, groupMembers } from "./core/codes/groups.ts";

export type * from "./facts/ledger.ts";
export { memoryLedger } from "./facts/ledger_memory.ts";
export { openLedger } from "./facts/ledger_duckdb_node.ts";
export { importRows } from "./facts/import_node.ts";
export { exportObservations } from "./facts/export_node.ts";

export type * from "./worlds/world.ts";
export { readWorld } from "./worlds/load.ts";
export { checkWorld } from "./worlds/check.ts";
export { summarizeWorld } from "./worlds/summary.ts";
export { aggregateWorld } from "./worlds/aggregate.ts";
export { balanceWorld } from "./worlds/balance.ts";
export { rebaseWorld } from "./worlds/rebase.ts";
export { worldToCsv } from "./worlds/save.ts";
export { importerOf, importers } from "./worlds/importers/importers.ts";
export { openImportFile } from "./worlds/importers/files_node.ts";
export { listWorlds, loadWorld } from "./worlds/load_node.ts";
export { packWorld, unpackWorld } from "./worlds/packed.ts";
export { saveWorld } from "./worlds/save_node.ts";

export type * from "./documents/record.ts";
export { read } from "./documents/read.ts";
export type * from "./documents/read_any.ts";
export { formatOf, plainArticle, readAny } from "./documents/read_any.ts";
export * as readerStages from "./documents/stages.ts";
export type * from "./checks/verdict.ts";
export { check } from "./checks/check.ts";

export type * from "./estimate/result.ts";
export { estimate } from "./estimate/estimate.ts";
export { readData } from "./estimate/data_node.ts";
export type { Fit } from "./estimate/fit.ts";
export { waldTest } from "./estimate/wald.ts";
export { bootstrap } from "./estimate/bootstrap.ts";
export { correctBias } from "./estimate/bias_correction.ts";
export { studyDiversion, studyEvent } from "./estimate/studies.ts";
export { resistanceTerms, tradeCosts } from "./estimate/gravity.ts";
export { tableOf } from "./estimate/table.ts";

export type * from "./simulate/result.ts";
export type { Scenario } from "./simulate/scenario.ts";
export { parseScenario } from "./simulate/scenario.ts";
export { simulate } from "./simulate/simulate.ts";
export type * from "./simulate/solver.ts";
export { createSolver } from "./simulate/solver.ts";
export { FirstOrder, friendsAndEnemies } from "./simulate/first_order.ts";
export type * from "./simulate/remote_solver.ts";
export { connectSolver } from "./simulate/remote_solver.ts";
export { startSolver } from "./simulate/remote_solver_node.ts";
export { sensitivity } from "./simulate/sensitivity.ts";
export { drawElasticities } from "./simulate/elasticity_draws.ts";
export { listScenarios, loadScenario } from "./simulate/load_node.ts";

export { dependence } from "./strategy/dependence.ts";
export { estimatedChange, simulateEstimate } from "./strategy/estimated_scenario.ts";
export type * from "./strategy/leeway_result.ts";
export { leeway } from "./strategy/leeway.ts";
export type * from "./strategy/compliance_result.ts";
export { complianceGame } from "./strategy/compliance.ts";
export type * from "./strategy/coalition_result.ts";
export { coalition, embargo } from "./strategy/coalition.ts";
export { power } from "./strategy/power.ts";
export { agreement } from "./strategy/agreement.ts";
export { alignment } from "./strategy/alignment.ts";
export { targetOutlook } from "./strategy/target_outlook.ts";
export { energySupply } from "./strategy/energy_supply.ts";
export { setDependence } from "./strategy/set_dependence.ts";
export { screenPairs, worldDependence } from "./strategy/world_dependence.ts";

export type * from "./compute/task.ts";
export type * from "./compute/progress.ts";
export { runJobs } from "./compute/run_jobs.ts";
export { shareArrays } from "./compute/share_arrays.ts";
export type { SweepSpec } from "./compute/sweep/spec.ts";
export { parseSweep } from "./compute/sweep/spec.ts";
export { listSweeps, loadSweep } from "./compute/sweep/load_sweep.ts";
export type * from "./compute/sweep/bands.ts";
export type { SweepResult } from "./compute/sweep/result.ts";
export type { SweepOptions } from "./compute/sweep/sweep.ts";
export { sweep } from "./compute/sweep/sweep.ts";

export { regressionTable } from "./readout/regression_table.ts";
export { diversionChart, diversionText, studyChart, studyText } from "./readout/study_readout.ts";
export { chartPicture } from "./readout/charts/picture.ts";
export { makeBrief } from "./readout/brief/make_brief_node.ts";
export { renderBrief } from "./readout/brief/page.ts";
export type { Report, ReportParts } from "./readout/report/report.ts";
export { buildReport } from "./readout/report/report.ts";
export { htmlReport } from "./readout/report/html_report.ts";
export { markdownReport } from "./readout/report/markdown_report.ts";
export { claimsCsv } from "./readout/report/claims_csv.ts";
