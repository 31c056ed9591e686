import type { Command } from "commander";

import { briefVerb } from "./brief.ts";
import { checkVerb } from "./check.ts";
import { estimateVerb } from "./estimate.ts";
import { factsVerb } from "./facts.ts";
import { readVerb } from "./read.ts";
import { serveVerb } from "./serve.ts";
import { simulateVerb } from "./simulate.ts";
import { sweepVerb } from "./sweep.ts";
import { strategyVerb } from "./strategy.ts";
import { worldsVerb } from "./worlds.ts";

/**
 * The verbs of the command line in the order of the help text. A verb file exports one function that adds its command;
 * everything heavy is imported inside the command's action, so that `leeway --help` stays instant.
 */
export const verbs: readonly ((program: Command) => void)[] = [
  briefVerb,
  readVerb,
  checkVerb,
  factsVerb,
  worldsVerb,
  estimateVerb,
  simulateVerb,
  strategyVerb,
  sweepVerb,
  serveVerb,
];
