import { extname, resolve } from "node:path";

import { LeewayError } from "../core/errors.ts";
import type { EstimateArguments } from "./estimate_arguments.ts";
import { checkWritable } from "./write_file.ts";
import { checkTableFile } from "./write_rows.ts";

type Key = keyof EstimateArguments;

const OPTION: Partial<Record<Key, string>> = {
  eventStudy: "--event-study",
  eventDate: "--event-date",
  tradeElasticity: "--trade-elasticity",
  tradeCosts: "--trade-costs",
  biasCorrection: "--bias-correction",
  bootstrapKind: "--bootstrap-kind",
};

/** What an option needs beside it. */
const NEEDS: readonly (readonly [option: Key, needs: readonly Key[]])[] = [
  ["resistance", ["tradeElasticity", "reference"]],
  ["tradeCosts", ["tradeElasticity"]],
  ["diversion", ["eventDate"]],
  ["simulate", ["coefficient"]],
  ["coefficient", ["simulate"]],
  ["change", ["simulate"]],
  ["draws", ["simulate"]],
  ["world", ["simulate"]],
  ["bootstrapKind", ["bootstrap"]],
  ["placebo", ["eventStudy"]],
  ["groups", ["eventStudy"]],
  ["unit", ["eventStudy"]],
  ["partner", ["diversion"]],
  ["stars", ["table"]],
];

const EXCLUDES: readonly (readonly [Key, Key])[] = [
  ["json", "table"],
  ["eventStudy", "diversion"],
];

/** Options that name a file to write. */
const FILES = ["dropped", "plot", "resistance", "tradeCosts"] as const;

/** Options without a meaning in a study. */
const NOT_IN_STUDIES: readonly Key[] = [
  "resistance",
  "tradeCosts",
  "simulate",
  "biasCorrection",
  "dropped",
  "test",
  "repeat",
];

/**
 * Refuses options that contradict or lack each other, and files that cannot be written, before any work is done.
 *
 * @throws LeewayError `cli.conflicting_options`, `cli.missing_option`, `cli.unknown_format`, `cli.output_unusable`
 */
export function checkArguments(data: string, options: EstimateArguments): void {
  for (const key of FILES) {
    const file = options[key];
    if (file !== undefined && resolve(file) === resolve(data)) {
      throw new LeewayError(
        "cli.output_unusable",
        `cannot write ${file}: it holds the data; name another file with ${name(key)}`,
        { file },
      );
    }
  }
  const given = (key: Key): boolean => options[key] !== undefined;
  for (const [one, other] of EXCLUDES) if (given(one) && given(other)) throw excluded(name(one), name(other));
  const study: Key | null = given("eventStudy") ? "eventStudy" : given("diversion") ? "diversion" : null;
  if (study !== null) {
    for (const key of NOT_IN_STUDIES) if (given(key)) throw excluded(name(study), name(key));
    if (options.bootstrapKind === "score") throw excluded(name(study), "--bootstrap-kind score");
    if (options.table === "latex") throw excluded(name(study), "--table latex");
    if (study === "diversion" && given("bootstrap")) throw excluded(name(study), "--bootstrap");
  } else if (given("eventDate") || given("time")) {
    throw missing(given("eventDate") ? "--event-date" : "--time", ["--event-study or --diversion"]);
  }
  for (const [option, needs] of NEEDS) {
    const absent = given(option) ? needs.filter((key) => !given(key)) : [];
    if (absent.length > 0) throw missing(name(option), absent.map(name));
  }
  for (const file of [options.dropped, options.resistance, options.tradeCosts]) {
    if (file !== undefined) checkTableFile(file);
  }
  if (options.plot === undefined) return;
  if (extname(options.plot).toLowerCase() !== ".svg") {
    throw new LeewayError("cli.unknown_format", `${options.plot}: pictures are written as .svg.`, {
      file: options.plot,
    });
  }
  checkWritable(options.plot);
}

function name(key: Key): string {
  return OPTION[key] ?? `--${key}`;
}

function excluded(one: string, other: string): LeewayError {
  return new LeewayError("cli.conflicting_options", `${one} and ${other} exclude each other; give one of them.`, {
    options: [one, other],
  });
}

function missing(option: string, needs: readonly string[]): LeewayError {
  return new LeewayError("cli.missing_option", `${option} needs ${needs.join(" and ")} beside it.`, {
    option,
    needs,
  });
}
