import type { CheckedRecord } from "../../checks/verdict.ts";
import type { DocumentRecord } from "../../documents/record.ts";
import type { World } from "../../worlds/world.ts";
import { formatPeriod } from "../format.ts";
import type { Brief, EventLine, PositionLine, SourceLine } from "./brief.ts";
import { claimRows } from "./claim_rows.ts";
import type { BriefFigures } from "./figures.ts";
import { findingsOf } from "./findings.ts";
import type { Focus } from "./focus.ts";
import type { GatheredLeeway } from "./leeway/gather.ts";
import { limitsOf, methodsOf } from "./notes.ts";
import { outcomeOf } from "./outcomes.ts";
import type { ScenarioRun } from "./outcomes.ts";
import { nameOf } from "./places.ts";
import type { ScenarioPlan } from "./scenario_choice.ts";
import { targetTracks } from "./targets.ts";
import { dependenceOf, partnersOf } from "./trade_figures.ts";
import { codeWords } from "./words.ts";

/** Everything that a brief is assembled from. */
export interface BriefInput {
  /** The article, unchanged. */
  readonly text: string;
  /** File name as the user gave it, for display. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  readonly record: CheckedRecord;
  readonly figures: BriefFigures;
  readonly plan: ScenarioPlan;
  readonly runs: readonly ScenarioRun[];
  readonly leeway: GatheredLeeway;
  /** The world the scenarios ran on; null when none ran. */
  readonly world: Pick<World, "name" | "year" | "source" | "licence"> | null;
  /** Members of the European Union, ISO3. */
  readonly europeanUnion: readonly string[];
  readonly version: string;
  /** The command that makes this brief again. */
  readonly command: string;
  /** SHA-256 of the manifest of the embedded data, hex. */
  readonly dataSha256: string;
}

/** Assembles a brief. Pure: the same input gives the same brief; nothing is read, asked or timed. */
export function buildBrief(input: BriefInput): Brief {
  const { record, figures, text } = input;
  const claims = claimRows(record, text, figures.sources);
  const targets = targetTracks(record, figures);
  const dependence = dependenceOf(figures);
  const partners = partnersOf(figures, dependence, input.europeanUnion);
  const focus: Focus = dependence === null ? figures.focus : [dependence.sides[0].country, dependence.sides[1].country];
  const scenarios = input.runs.map((run) => outcomeOf(run, focus, input.europeanUnion));
  const body = {
    leeway_version: input.version,
    command: input.command,
    data_sha256: input.dataSha256,
    article: {
      file: input.file,
      sha256: input.sha256,
      characters: text.length,
      title: record.document.title,
      dateline: record.document.dateline,
      dateline_source: record.document.dateline_source,
      agencies: record.document.agencies,
    },
    claims,
    targets,
    partners,
    dependence,
    leeway: input.leeway.part,
    scenarios,
    scenarios_left_out: input.plan.left_out.map(({ scenario, reason }) => ({
      scenario,
      reason: reason.replace(/\b[A-Z]{3}\b/g, (code) => nameOf(code)),
    })),
    events: eventLines(record),
    positions: positionLines(record),
    sources: sourceLines(input),
    warnings: record.flags.map(({ message }) => message),
  };
  return { ...body, findings: findingsOf(body), limits: limitsOf(body), methods: methodsOf(body) };
}

function eventLines(record: DocumentRecord): EventLine[] {
  const names = new Map(record.actors.map(({ id, name }) => [id, name]));
  return record.events.map((event) => ({
    type: codeWords(event.type),
    when:
      event.date.from === null && event.date.to === null ? "not dated" : formatPeriod(event.date.from, event.date.to),
    who: [...new Set(event.actors.map(({ actor }) => names.get(actor) ?? actor))].join(", "),
    realis: event.realis,
    text: event.span.text,
  }));
}

function positionLines(record: DocumentRecord): PositionLine[] {
  const names = new Map(record.actors.map(({ id, name }) => [id, name]));
  return record.positions.map((position) => ({
    holder: names.get(position.holder) ?? position.holder,
    stance: codeWords(position.stance),
    target: position.target === null ? "" : (names.get(position.target) ?? position.target),
    text: position.span.text,
  }));
}

function sourceLines(input: BriefInput): SourceLine[] {
  const { figures, record, world, leeway } = input;
  const uses = new Map<string, Set<string>>();
  const use = (source: string, what: string): void => {
    uses.set(source, (uses.get(source) ?? new Set()).add(what));
  };
  for (const { evidence, alternatives, outlook } of record.verdicts) {
    for (const item of [...evidence, ...alternatives]) use(item.source, "claims");
    if (outlook?.actual_later != null) use(outlook.actual_later.source, "what became known later");
  }
  for (const { points } of figures.tracks.values())
    for (const { source } of points) use(source, "course of the target");
  for (const { source } of figures.trade.values()) use(source, "trade by partner");
  for (const { source } of figures.dependence.slice(-1)) use(source, "dependence");
  for (const { sources } of leeway.part?.answers ?? []) {
    for (const source of sources) if (figures.sources.some((known) => known.source === source)) use(source, "leeway");
  }
  const lines = [...uses].map(([key, used]): SourceLine => {
    const found = figures.sources.find((source) => source.source === key || source.title === key);
    const used_for = [...used].join(", ");
    if (found === undefined) {
      return {
        source: key,
        producer: key,
        title: "",
        url: "",
        licence: "not stated",
        retrieved: "not stated",
        used_for,
      };
    }
    const { source, producer, title, url, licence, retrieved } = found;
    return { source, producer, title, url, licence, retrieved, used_for };
  });
  if (world !== null) {
    lines.push({
      source: world.name,
      producer: `World ${world.name}`,
      title: world.source,
      url: "",
      licence: world.licence,
      retrieved: `base year ${world.year}`,
      used_for: "scenarios",
    });
    lines.push({
      source: "natural-earth",
      producer: "Natural Earth",
      title: "Countries, 1:110 million, by world-atlas 2.0.2",
      url: "https://www.naturalearthdata.com/",
      licence: "public domain",
      retrieved: "version 4.1",
      used_for: "maps",
    });
  }
  return lines;
}
