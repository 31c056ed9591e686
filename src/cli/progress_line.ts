import type { Progress } from "../compute/progress.ts";
import { note } from "./output.ts";

const quietMs = 1000;
const terminalMs = 200;
const logMs = 5000;

/**
 * Shows how far a long work is on stderr, from the moment it has taken a second: one line that is rewritten on a terminal, a
 * line every five seconds elsewhere.
 *
 * @param what the pieces counted (`solves`)
 */
export function progressLine(what: string): {
  readonly show: (progress: Progress) => void;
  /** Ends the line on a terminal. */
  readonly end: () => void;
} {
  const isTerminal = process.stderr.isTTY;
  let shownAt = performance.now() + quietMs - (isTerminal ? terminalMs : logMs);
  let open = false;
  return {
    show: (progress) => {
      const now = performance.now();
      if (now - shownAt < (isTerminal ? terminalMs : logMs)) return;
      shownAt = now;
      const text = progressText(progress, what);
      if (isTerminal) process.stderr.write(`\r\x1b[K${text}`);
      else note(text);
      open = isTerminal;
    },
    end: () => {
      if (open) process.stderr.write("\n");
      open = false;
    },
  };
}

/** `120 of 402 solves, 49.2 per second, about 6 s left`. */
function progressText({ done, total, rate, remaining_seconds }: Progress, what: string): string {
  return `${done} of ${total} ${what}, ${rate.toFixed(1)} per second, about ${duration(remaining_seconds)} left`;
}

function duration(seconds: number): string {
  if (!(seconds < 100 * 3600)) return "days";
  const whole = Math.ceil(seconds);
  if (whole < 100) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 100 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
