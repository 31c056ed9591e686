import { GroupResolver } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { World } from "../worlds/world.ts";
import { sectorIndices } from "./elasticities.ts";
import type { FlowSelection, Place, Scenario, ScenarioShock } from "./scenario.ts";
import type { Shock } from "./shock.ts";

/** A scenario read against a world. */
export interface CompiledScenario {
  readonly shock: Shock;
  /** Indices of the countries of the scenario's `coalition`; null when it names none. */
  readonly coalition: Int32Array | null;
  /** What the reader should know: dropped group members, shocks without any trade to act on. */
  readonly warnings: readonly string[];
}

/**
 * Turns a scenario into the arrays of a shock.
 *
 * Flows within a country are never selected. Two shocks of the same kind on one cell are refused unless the later one says
 * `compose: true`, and so are an embargo and a trade cost; a tariff and a trade cost act together.
 *
 * @param theta elasticities by sector, length J
 * @throws LeewayError `scenario.*` with file:line
 */
export function compileScenario(scenario: Scenario, world: World, theta: Float64Array): CompiledScenario {
  return new Compiler(scenario, world, theta).run();
}

/** Instruments that share a bit contradict each other on one cell; a tariff, an export tax and a trade cost act together. */
const touchedBy = { trade_cost: 1, embargo: 1, tariff: 2, export_tax: 4 } as const;

class Compiler {
  readonly #scenario: Scenario;
  readonly #world: World;
  readonly #theta: Float64Array;
  readonly #codes: readonly string[];
  readonly #resolver: GroupResolver;
  readonly #warnings = new Set<string>();
  /** What each cell has been touched by, as bits of `touchedBy`; and sectors' productivity. */
  readonly #touched: Uint8Array;
  readonly #touchedProductivity: Uint8Array;
  #shareFactor: Float64Array | null = null;
  #tariffFactor: Float64Array | null = null;
  #exportTaxFactor: Float64Array | null = null;
  #cutShare: Float64Array | null = null;
  #logProductivity: Float64Array | null = null;

  constructor(scenario: Scenario, world: World, theta: Float64Array) {
    this.#scenario = scenario;
    this.#world = world;
    this.#theta = theta;
    this.#codes = world.countries.map((row) => row.country);
    this.#resolver = new GroupResolver(scenario.groups, this.#codes);
    this.#touched = new Uint8Array(world.flows.length);
    this.#touchedProductivity = new Uint8Array(world.final.length);
  }

  run(): CompiledScenario {
    for (const shock of this.#scenario.shocks) {
      if (shock.kind === "productivity") this.#applyProductivity(shock);
      else this.#applyToFlows(shock);
    }
    const coalition =
      this.#scenario.coalition.length === 0
        ? null
        : Int32Array.from(this.#countries(this.#scenario.coalition, { file: this.#scenario.file, line: 1 }));
    return {
      shock: {
        shareFactor: this.#shareFactor,
        tariffFactor: this.#tariffFactor,
        exportTaxFactor: this.#exportTaxFactor,
        demandFactor: null,
        logProductivity: this.#logProductivity,
        cutShare: this.#cutShare,
      },
      coalition,
      warnings: [...this.#warnings],
    };
  }

  #applyProductivity(shock: ScenarioShock & { kind: "productivity" }): void {
    const N = this.#codes.length;
    const change = Math.log1p(shock.change_pct / 100);
    this.#logProductivity ??= new Float64Array(this.#world.final.length);
    for (const n of this.#countries(shock.country, shock.place)) {
      for (const j of this.#sectors(shock.sector, shock.place)) {
        const cell = j * N + n;
        if (this.#touchedProductivity[cell] === 1 && !shock.compose) throw this.#conflict(shock, n, n, j);
        this.#touchedProductivity[cell] = 1;
        this.#logProductivity[cell] = this.#logProductivity[cell] + change;
      }
    }
  }

  #applyToFlows(shock: Exclude<ScenarioShock, { kind: "productivity" }>): void {
    const N = this.#codes.length;
    const bit = touchedBy[shock.kind];
    let trade = 0;
    const sectors = this.#sectors(shock.sector, shock.place);
    const pairs = this.#pairs(shock);
    for (const j of sectors) {
      for (const [i, n] of pairs) {
        const cell = (j * N + n) * N + i;
        if ((this.#touched[cell] & bit) !== 0 && !shock.compose) throw this.#conflict(shock, i, n, j);
        this.#touched[cell] = this.#touched[cell] | bit;
        trade += this.#world.flows[cell];
        this.#change(shock, cell, j);
      }
    }
    if (trade === 0) {
      this.#warnings.add(
        `${shock.place.file}:${shock.place.line}: the flows of this ${shock.kind} are zero in ${this.#world.name}, so it changes nothing`,
      );
    }
  }

  #change(shock: Exclude<ScenarioShock, { kind: "productivity" }>, cell: number, j: number): void {
    if (shock.kind === "tariff") {
      this.#tariffFactor ??= this.#baselineTariffs();
      const before = this.#tariffFactor[cell];
      const after = shock.to_pct === undefined ? before + (shock.add_pct ?? 0) / 100 : 1 + shock.to_pct / 100;
      if (!(after > 0)) {
        throw this.#error(
          shock.place,
          "scenario.bad_number",
          "the tariff would fall to −100 % or below, so that the price paid is not positive.",
        );
      }
      this.#tariffFactor[cell] = after;
      return;
    }
    if (shock.kind === "export_tax") {
      this.#exportTaxFactor ??= new Float64Array(this.#world.flows.length).fill(1);
      this.#exportTaxFactor[cell] *= 1 + shock.to_pct / 100;
      return;
    }
    this.#shareFactor ??= new Float64Array(this.#world.flows.length).fill(1);
    if (shock.kind === "trade_cost") {
      this.#shareFactor[cell] = this.#shareFactor[cell] * (1 + shock.change_pct / 100) ** -this.#theta[j];
      return;
    }
    this.#cutShare ??= new Float64Array(this.#world.flows.length);
    this.#shareFactor[cell] = this.#shareFactor[cell] * (1 - shock.share);
    this.#cutShare[cell] = 1 - (1 - this.#cutShare[cell]) * (1 - shock.share);
  }

  #baselineTariffs(): Float64Array {
    const { tariffs, flows } = this.#world;
    return tariffs === null ? new Float64Array(flows.length).fill(1) : tariffs.map((tariff) => 1 + tariff);
  }

  /** Pairs (exporter, importer) of a selection, without those within a country and without repetition. */
  #pairs(
    shock: FlowSelection & { readonly place: Place; readonly kind: string },
  ): readonly (readonly [number, number])[] {
    const N = this.#codes.length;
    const exporters = this.#countries(shock.exporter, shock.place);
    const importers = this.#countries(shock.importer, shock.place);
    const cells = new Set<number>();
    for (const i of exporters) {
      for (const n of importers) {
        if (i === n) continue;
        cells.add(n * N + i);
        if (shock.both_ways) cells.add(i * N + n);
      }
    }
    if (cells.size === 0) {
      throw this.#error(
        shock.place,
        "scenario.empty_selection",
        `this ${shock.kind} selects no flow between two countries (flows within a country are never selected).`,
      );
    }
    return [...cells].map((cell) => [cell % N, Math.floor(cell / N)] as const);
  }

  #countries(codes: readonly string[], place: Place): readonly number[] {
    try {
      const { members, dropped } = this.#resolver.resolve(codes);
      if (dropped.length > 0) this.#warnings.add(`not in ${this.#world.name} and left out: ${dropped.join(", ")}`);
      return members.map((code) => this.#codes.indexOf(code));
    } catch (error) {
      if (error instanceof LeewayError) throw this.#error(place, error.code, error.message);
      throw error;
    }
  }

  #sectors(codes: readonly string[], place: Place): readonly number[] {
    const indices = new Set<number>();
    for (const code of codes) {
      const found = sectorIndices(this.#world, code);
      if (found === null || found.length === 0) {
        const allowed = [...this.#world.sectors.map((row) => row.sector), "all", "goods", "services"];
        const near = nearest(code, allowed);
        throw this.#error(
          place,
          found === null ? "scenario.unknown_sector" : "scenario.empty_selection",
          `${found === null ? "unknown sector" : "no sector in the set"} "${code}".${near === undefined ? "" : ` Did you mean "${near}"?`} ` +
            `Sectors of ${this.#world.name}: ${allowed.join(", ")}.`,
        );
      }
      for (const j of found) indices.add(j);
    }
    return [...indices].sort((a, b) => a - b);
  }

  #conflict(shock: ScenarioShock, i: number, n: number, j: number): LeewayError {
    const cell = i === n ? this.#codes[n] : `${this.#codes[i]} → ${this.#codes[n]}`;
    return this.#error(
      shock.place,
      "scenario.contradictory_shocks",
      `this ${shock.kind} falls on ${cell}, sector ${this.#world.sectors[j].sector}, which an earlier shock has already changed. ` +
        "Remove one, or write compose: true if both are meant to act.",
    );
  }

  #error(place: Place, code: string, message: string): LeewayError {
    return new LeewayError(code, `${place.file}:${place.line}: ${message}`, { ...place });
  }
}
