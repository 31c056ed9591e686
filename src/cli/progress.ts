import { note } from "./output.ts";

/** Work that takes less time than this is not announced. */
const QUIET_MS = 1000;

/**
 * Reports the steps of a longer piece of work on stderr, from the moment it has taken a second.
 *
 * @returns called with the name of each step when it begins
 */
export function progressNotes(): (step: string) => void {
  const started = performance.now();
  return (step) => {
    if (performance.now() - started >= QUIET_MS) note(`${step} …`);
  };
}
