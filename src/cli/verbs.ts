import type { Command } from "commander";

/**
 * The verbs of the command line in the order of the help text. Each comes from its own file, which exports one function
 * that adds the command; only the verb asked for is loaded, all of them for the help text, and everything heavy is imported
 * inside a command's action.
 */
export const verbs: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  brief: async () => (await import("./brief.ts")).briefVerb,
  read: async () => (await import("./read.ts")).readVerb,
  check: async () => (await import("./check.ts")).checkVerb,
  facts: async () => (await import("./facts.ts")).factsVerb,
  worlds: async () => (await import("./worlds.ts")).worldsVerb,
  estimate: async () => (await import("./estimate.ts")).estimateVerb,
  simulate: async () => (await import("./simulate.ts")).simulateVerb,
  strategy: async () => (await import("./strategy.ts")).strategyVerb,
  sweep: async () => (await import("./sweep.ts")).sweepVerb,
  serve: async () => (await import("./serve.ts")).serveVerb,
};
