/** A point of a function: argument and value. */
export interface RootPoint {
  readonly x: number;
  readonly value: number;
}

/** A root and how it was found. */
export interface Root {
  readonly x: number;
  readonly iterations: number;
}

/**
 * The root of a continuous function between two points of opposite sign: inverse quadratic interpolation where it is safe,
 * bisection elsewhere (Chandrupatla 1997, Advances in Engineering Software 28(3)). The interval shrinks at every step, so
 * that it always ends.
 *
 * @param f evaluated once an iteration
 * @param low point with one sign; its value may be an estimate, its sign must be right
 * @param high point with the other sign, or 0
 * @param tolerance largest error of the root, > 0, in units of x
 * @returns the root; a point whose value is 0 is returned at once
 */
export function findRoot(f: (x: number) => number, low: RootPoint, high: RootPoint, tolerance: number): Root {
  let current = high;
  let opposite = low;
  let previous = low;
  let fraction = firstFraction(low, high);
  for (let iterations = 0; ; iterations++) {
    const best = Math.abs(current.value) < Math.abs(opposite.value) ? current : opposite;
    const width = Math.abs(opposite.x - current.x);
    const margin = tolerance / (2 * width);
    if (best.value === 0 || margin > 0.5 || iterations >= mostIterations) return { x: best.x, iterations };
    fraction = Math.max(margin, Math.min(1 - margin, fraction));
    const x = current.x + fraction * (opposite.x - current.x);
    const next = { x, value: f(x) };
    if (Math.sign(next.value) === Math.sign(current.value)) previous = current;
    else {
      previous = opposite;
      opposite = current;
    }
    current = next;
    fraction = nextFraction(current, opposite, previous);
  }
}

const mostIterations = 200;

/** Where the chord between the first two points crosses zero, as a fraction of the way from `high` to `low`. */
function firstFraction(low: RootPoint, high: RootPoint): number {
  return high.value / (high.value - low.value);
}

function nextFraction(current: RootPoint, opposite: RootPoint, previous: RootPoint): number {
  const a = current.value;
  const b = opposite.value;
  const c = previous.value;
  const along = (current.x - opposite.x) / (previous.x - opposite.x);
  const up = (a - b) / (c - b);
  if (!(up * up < along && (1 - up) * (1 - up) < 1 - along)) return 0.5;
  const first = (a / (b - a)) * (c / (b - c));
  const second = ((previous.x - current.x) / (opposite.x - current.x)) * (a / (c - a)) * (b / (c - b));
  return first + second;
}
