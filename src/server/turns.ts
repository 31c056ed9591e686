/** Places at which work is done, a fixed number at once; who comes later waits in line. */
export class Turns {
  #free: number;
  readonly #line: (() => void)[] = [];

  /** @param places how many may work at once, ≥ 1 */
  constructor(places: number) {
    this.#free = places;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#line.length;
  }

  /**
   * Waits for a place.
   *
   * @param signal aborting it leaves the line
   * @returns what gives the place back; it must be called once
   * @throws the signal's reason
   */
  async take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else {
      await new Promise<void>((resolve, reject) => {
        const proceed = (): void => {
          signal.removeEventListener("abort", leave);
          resolve();
        };
        const leave = (): void => {
          this.#line.splice(this.#line.indexOf(proceed), 1);
          reject(signal.reason as Error);
        };
        this.#line.push(proceed);
        signal.addEventListener("abort", leave, { once: true });
      });
    }
    return () => {
      const next = this.#line.shift();
      if (next === undefined) this.#free += 1;
      else next();
    };
  }
}
