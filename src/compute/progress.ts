/** How far a long piece of work has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly elapsed_seconds: number;
  /** Pieces per second since the start. */
  readonly rate: number;
  /** What the rest takes at that rate. */
  readonly remaining_seconds: number;
}

/** Starts the clock of a work of `total` pieces; the function returned says how far it has come when `done` are done. */
export function startProgress(total: number): (done: number) => Progress {
  const started = performance.now();
  return (done) => {
    const elapsed_seconds = (performance.now() - started) / 1000;
    const rate = elapsed_seconds > 0 ? done / elapsed_seconds : 0;
    return { done, total, elapsed_seconds, rate, remaining_seconds: rate > 0 ? (total - done) / rate : Infinity };
  };
}
