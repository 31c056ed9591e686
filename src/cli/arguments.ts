import { InvalidArgumentError } from "commander";

/** Reads a number above 0 from the command line. */
export function positiveNumber(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== "" && Number.isFinite(value) && value > 0) return value;
    throw new InvalidArgumentError(`${option} must be a number above 0.`);
  };
}

/** Reads a whole number of at least 1 from the command line. */
export function positiveInteger(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1) return value;
    throw new InvalidArgumentError(`${option} must be a whole number of at least 1.`);
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
