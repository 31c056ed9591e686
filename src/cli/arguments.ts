import { InvalidArgumentError } from "commander";
import type { Command } from "commander";

/** Ends a command's help with examples, one line each. */
export function withExamples(command: Command, ...lines: readonly string[]): Command {
  const heading = lines.length === 1 ? "Example" : "Examples";
  return command.addHelpText("after", `\n${heading}:\n${lines.map((line) => `  ${line}\n`).join("")}`);
}

/** Reads a number above 0 from the command line. */
export function positiveNumber(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== "" && Number.isFinite(value) && value > 0) return value;
    throw new InvalidArgumentError(`${option} must be a number above 0.`);
  };
}

/** Most draws of a distribution, of any kind: more are a slip of the keyboard. */
export const mostDraws = 1_000_000;

/**
 * Reads a whole number of at least 1 from the command line.
 *
 * @param most the largest that is taken; absent: any
 */
export function positiveInteger(option: string, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1 && value <= most) return value;
    const range = most === Number.MAX_SAFE_INTEGER ? "of at least 1" : `from 1 to ${most.toLocaleString("en-US")}`;
    throw new InvalidArgumentError(`${option} must be a whole number ${range}.`);
  };
}

/** Reads a whole number, of either sign, from the command line. */
export function wholeNumber(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== "" && Number.isSafeInteger(value)) return value;
    throw new InvalidArgumentError(`${option} must be a whole number.`);
  };
}

/** Reads a number from the command line. */
export function anyNumber(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== "" && Number.isFinite(value)) return value;
    throw new InvalidArgumentError(`${option} must be a number.`);
  };
}
