import type { LeewayError } from "../core/errors.ts";
import type { World } from "../worlds/world.ts";
import { errorAt } from "./place.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioShock } from "./scenario_shocks.ts";
import { Selector } from "./selection.ts";
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
 * Flows within a country are never selected. Two shocks that change the same thing on one cell are refused unless the later
 * one says `compose: true`: trade costs, agreements and embargoes contradict each other, tariffs, export taxes, productivity
 * and demand each their like; a tariff and a trade cost act together.
 *
 * @param theta elasticities by sector, > 0, length J
 * @throws LeewayError `scenario.*` with file:line and the cell; `simulate.no_supplier` (numerical) where embargoes leave a
 * buyer without any supplier
 */
export function compileScenario(scenario: Scenario, world: World, theta: Float64Array): CompiledScenario {
  return new Compiler(scenario, world, theta).run();
}

type FlowShock = Exclude<ScenarioShock, { kind: "productivity" | "demand" }>;
type CellShock = Extract<ScenarioShock, { kind: "productivity" | "demand" }>;

/** Instruments that share a bit contradict each other on one flow. */
const touchedBy = { trade_cost: 1, agreement: 1, embargo: 1, tariff: 2, export_tax: 4 } as const;

/** Most shocks named in a warning about many. */
const mostPlaces = 5;

class Compiler {
  readonly #scenario: Scenario;
  readonly #world: World;
  readonly #theta: Float64Array;
  readonly #codes: readonly string[];
  readonly #selector: Selector;
  /** Shocks on flows that are zero in the world. */
  readonly #idle: FlowShock[] = [];
  /** What each flow has been touched by, as bits of `touchedBy`. */
  readonly #touched: Uint8Array;
  #shareFactor: Float64Array | null = null;
  #tariffFactor: Float64Array | null = null;
  #exportTaxFactor: Float64Array | null = null;
  #cutShare: Float64Array | null = null;
  /** ln of productivity and of demand; NaN where no shock has fallen yet. */
  readonly #logChange = new Map<CellShock["kind"], Float64Array>();

  constructor(scenario: Scenario, world: World, theta: Float64Array) {
    this.#scenario = scenario;
    this.#world = world;
    this.#theta = theta;
    this.#codes = world.countries.map((row) => row.country);
    this.#selector = new Selector(scenario, world);
    this.#touched = new Uint8Array(world.flows.length);
  }

  run(): CompiledScenario {
    const { coalition, places, shocks } = this.#scenario;
    for (const shock of shocks) {
      if (shock.kind === "productivity" || shock.kind === "demand") this.#applyToCells(shock);
      else this.#applyToFlows(shock);
    }
    this.#requireSuppliers();
    this.#requireDemandThatMoves();
    const zeroFilled = (values: Float64Array | undefined): Float64Array | null =>
      values?.map((value) => (Number.isNaN(value) ? 0 : value)) ?? null;
    return {
      shock: {
        shareFactor: this.#shareFactor,
        tariffFactor: this.#tariffFactor,
        exportTaxFactor: this.#exportTaxFactor,
        demandFactor: zeroFilled(this.#logChange.get("demand"))?.map(Math.exp) ?? null,
        logProductivity: zeroFilled(this.#logChange.get("productivity")),
        cutShare: this.#cutShare,
      },
      coalition: coalition.length === 0 ? null : Int32Array.from(this.#selector.countries(coalition, places.coalition)),
      warnings: [...this.#selector.warnings, ...this.#idleWarning(), ...shocks.flatMap(fractionWarning)],
    };
  }

  #applyToCells(shock: CellShock): void {
    const N = this.#codes.length;
    const change = Math.log1p(shock.change_pct / 100);
    const values = this.#logChange.get(shock.kind) ?? new Float64Array(this.#world.final.length).fill(Number.NaN);
    this.#logChange.set(shock.kind, values);
    for (const n of this.#selector.countries(shock.country, shock.place)) {
      for (const j of this.#selector.sectors(shock.sector, shock.place)) {
        const cell = j * N + n;
        const isTouched = !Number.isNaN(values[cell]);
        if (isTouched && !shock.compose) throw this.#conflict(shock, this.#codes[n], j);
        values[cell] = isTouched ? values[cell] + change : change;
      }
    }
  }

  #applyToFlows(shock: FlowShock): void {
    const N = this.#codes.length;
    const bit = touchedBy[shock.kind];
    const sectors = this.#selector.sectors(shock.sector, shock.place);
    const pairs = this.#pairs(shock);
    let trade = 0;
    for (const j of sectors) {
      for (const [i, n] of pairs) {
        const cell = (j * N + n) * N + i;
        if ((this.#touched[cell] & bit) !== 0 && !shock.compose) {
          throw this.#conflict(shock, `${this.#codes[i]} → ${this.#codes[n]}`, j);
        }
        this.#touched[cell] = this.#touched[cell] | bit;
        trade += this.#world.flows[cell];
        this.#change(shock, cell, j);
      }
    }
    if (trade === 0) this.#idle.push(shock);
  }

  /** One line for all shocks that have nothing to fall on. */
  #idleWarning(): readonly string[] {
    if (this.#idle.length === 0) return [];
    const places = this.#idle.slice(0, mostPlaces).map(({ kind, place }) => `${kind} ${place.file}:${place.line}`);
    const more = this.#idle.length - places.length;
    return [
      `the flows of these shocks are zero in ${this.#world.name}, so that they change nothing: ${places.join(", ")}` +
        (more > 0 ? ` and ${more} more` : ""),
    ];
  }

  #pairs(shock: FlowShock): readonly (readonly [number, number])[] {
    if (shock.kind === "agreement") {
      const parties = this.#selector.countries(shock.parties, shock.place);
      if (parties.length > 1) return this.#selector.pairs(parties, parties, false);
      throw errorAt(
        shock.place,
        "scenario.empty_selection",
        `this agreement has one party in ${this.#world.name} (${this.#codes[parties[0]]}); name at least two countries.`,
      );
    }
    const exporters = this.#selector.countries(shock.exporter, shock.place);
    const importers = this.#selector.countries(shock.importer, shock.place);
    const pairs = this.#selector.pairs(exporters, importers, shock.both_ways);
    if (pairs.length > 0) return pairs;
    throw errorAt(
      shock.place,
      "scenario.empty_selection",
      `this ${shock.kind} selects no flow between two different countries. Name an exporter and an importer that differ.`,
    );
  }

  #change(shock: FlowShock, cell: number, j: number): void {
    switch (shock.kind) {
      case "tariff":
        return this.#changeTariff(shock, cell);
      case "export_tax":
        this.#exportTaxFactor ??= this.#ones();
        this.#exportTaxFactor[cell] *= 1 + shock.to_pct / 100;
        return;
      case "trade_cost":
      case "agreement":
        this.#shareFactor ??= this.#ones();
        this.#shareFactor[cell] *= (1 + shock.change_pct / 100) ** -this.#theta[j];
        return;
      case "embargo":
        this.#shareFactor ??= this.#ones();
        this.#cutShare ??= new Float64Array(this.#world.flows.length);
        this.#shareFactor[cell] *= 1 - shock.share;
        this.#cutShare[cell] = 1 - (1 - this.#cutShare[cell]) * (1 - shock.share);
    }
  }

  #changeTariff(shock: FlowShock & { kind: "tariff" }, cell: number): void {
    this.#tariffFactor ??= this.#world.tariffs?.map((tariff) => 1 + tariff) ?? this.#ones();
    const before = this.#tariffFactor[cell];
    const after = shock.to_pct === undefined ? before + (shock.add_pct ?? 0) / 100 : 1 + shock.to_pct / 100;
    if (!(after > 0)) {
      throw errorAt(
        shock.place,
        "scenario.bad_number",
        `the tariff on ${this.#flowName(cell)} would fall to −100 % or below, so that the price paid is not positive.`,
      );
    }
    this.#tariffFactor[cell] = after;
  }

  #ones(): Float64Array {
    return new Float64Array(this.#world.flows.length).fill(1);
  }

  /** Refuses embargoes that cut every supplier of a buyer, with the last of them that cut one. */
  #requireSuppliers(): void {
    const factor = this.#shareFactor;
    if (factor === null) return;
    const { flows } = this.#world;
    const N = this.#codes.length;
    for (let row = 0; row < flows.length / N; row++) {
      let bought = false;
      let supplied = false;
      for (let cell = row * N; cell < (row + 1) * N; cell++) {
        if (flows[cell] === 0) continue;
        bought = true;
        supplied ||= factor[cell] > 0;
      }
      if (bought && !supplied) throw this.#noSupplier(row % N, Math.floor(row / N));
    }
  }

  #noSupplier(n: number, j: number): LeewayError {
    const cuts = this.#scenario.shocks.findLast(
      (shock) =>
        shock.kind === "embargo" &&
        shock.share === 1 &&
        this.#selector.sectors(shock.sector, shock.place).includes(j) &&
        this.#pairs(shock).some(([, importer]) => importer === n),
    );
    const { country } = this.#world.countries[n];
    const { sector } = this.#world.sectors[j];
    return errorAt(
      cuts?.place ?? { file: this.#scenario.file, line: 1 },
      "simulate.no_supplier",
      `no equilibrium: the shock cuts every supplier of ${country} in sector ${sector}, which has none at home, so its price ` +
        "is infinite. Leave one supplier (share below 1) or exempt the sector.",
      { cells: [`${country} ${sector}`] },
      "numerical",
    );
  }

  /** Refuses demand shocks that shift all of a country's final demand alike: shares sum to 1, so nothing would move. */
  #requireDemandThatMoves(): void {
    const change = this.#logChange.get("demand");
    if (change === undefined) return;
    const N = this.#codes.length;
    for (let n = 0; n < N; n++) {
      const consumed = this.#world.sectors.map((_, j) => j * N + n).filter((cell) => this.#world.final[cell] !== 0);
      const first = change[consumed[0]];
      if (Number.isNaN(first) || consumed.some((cell) => change[cell] !== first)) continue;
      const { country } = this.#world.countries[n];
      const last = this.#scenario.shocks.findLast(
        (shock) => shock.kind === "demand" && this.#selector.countries(shock.country, shock.place).includes(n),
      );
      throw errorAt(
        last?.place ?? { file: this.#scenario.file, line: 1 },
        "scenario.empty_shock",
        `this demand shock moves all of ${country}'s final demand alike; spending is bound by income, so that only its ` +
          "division over sectors can change. Name the sectors that gain or lose.",
        { country },
      );
    }
  }

  #flowName(cell: number): string {
    const N = this.#codes.length;
    const { sector } = this.#world.sectors[Math.floor(cell / (N * N))];
    return `${this.#codes[cell % N]} → ${this.#codes[Math.floor(cell / N) % N]}, sector ${sector}`;
  }

  #conflict(shock: ScenarioShock, where: string, j: number): LeewayError {
    return errorAt(
      shock.place,
      "scenario.contradictory_shocks",
      `this ${shock.kind} falls on ${where}, sector ${this.#world.sectors[j].sector}, which an earlier shock has already changed. ` +
        "Remove one, or write compose: true if both are meant to act.",
    );
  }
}

/** A rate or a change of costs below one per cent is often a fraction, 0.6 for 60 %: the reader should know how it was taken. */
function fractionWarning(shock: ScenarioShock): readonly string[] {
  const { kind, place } = shock;
  if (kind !== "tariff" && kind !== "export_tax" && kind !== "trade_cost") return [];
  const percent =
    kind === "trade_cost" ? shock.change_pct : (shock.to_pct ?? (kind === "tariff" ? shock.add_pct : undefined));
  if (percent === undefined || percent === 0 || Math.abs(percent) >= 1) return [];
  const otherwise = Number((100 * percent).toPrecision(12));
  return [`${kind} ${place.file}:${place.line} is taken as ${percent} %; ${otherwise} % is written ${otherwise}`];
}
