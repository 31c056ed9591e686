import { columnProducts, rowProducts } from "./matrix_vector.ts";

/** How Newton's method proceeds. */
export interface NewtonKrylovOptions {
  /** Most Newton steps; default 40. */
  readonly maxSteps?: number;
  /** Most directions per step; default 60. */
  readonly maxDirections?: number;
  /** Keeps a trial state inside its domain, in place. */
  readonly project?: (state: Float64Array) => void;
  /** Ends the search; called after each evaluation at a state that was taken, with its image. */
  readonly accept: (state: Float64Array, image: Float64Array) => boolean;
}

/** How Newton's method ended. */
export interface NewtonKrylovOutcome {
  readonly accepted: boolean;
  /** Evaluations of the map. */
  readonly evaluations: number;
}

/**
 * Solves y = G(y) by Newton's method without a matrix: the linear system (I − G′)·δ = G(y) − y is solved by GMRES with
 * directional derivatives of G as differences (Knoll and Keyes 2004, Journal of Computational Physics 193(2), sections 2
 * and 3; forcing terms of Eisenstat and Walker 1996, choice 2), and the step is halved until the residual falls.
 *
 * Slower a step than Anderson acceleration, but its steps see the whole slope of G: it holds where that iteration cycles.
 *
 * @param map G: writes the image of its first argument to its second, both of the length of `state`
 * @param state start; holds the best state found afterwards
 */
export function newtonKrylov(
  map: (state: Float64Array, image: Float64Array) => void,
  state: Float64Array,
  options: NewtonKrylovOptions,
): NewtonKrylovOutcome {
  const n = state.length;
  const maxDirections = Math.min(options.maxDirections ?? 60, n);
  const work = makeWork(n, maxDirections);
  const { image, trial, trialImage, step } = work;
  let evaluations = 1;
  map(state, image);
  if (options.accept(state, image)) return { accepted: true, evaluations };
  let residual = distance(state, image);
  let forcing = loosestForcing;
  for (let newton = 0; newton < (options.maxSteps ?? 40); newton++) {
    if (!(residual < Infinity)) break;
    evaluations += gmres(map, state, image, residual, forcing, work);
    let length = 1;
    let next = Infinity;
    for (; length >= shortestStep; length /= 2) {
      for (let i = 0; i < n; i++) trial[i] = state[i] + length * step[i];
      options.project?.(trial);
      map(trial, trialImage);
      evaluations += 1;
      next = distance(trial, trialImage);
      if (next <= (1 - sufficientDecrease * length) * residual) break;
    }
    if (length < shortestStep) break;
    state.set(trial);
    image.set(trialImage);
    if (options.accept(state, image)) return { accepted: true, evaluations };
    forcing = Math.max(tightestForcing, Math.min(loosestForcing, 0.9 * (next / residual) ** 2));
    residual = next;
  }
  return { accepted: false, evaluations };
}

const loosestForcing = 0.1;
const tightestForcing = 1e-5;
const shortestStep = 1 / 1024;
const sufficientDecrease = 1e-4;
/** Relative length of the difference that stands for a derivative: near the square root of the rounding unit. */
const differenceLength = 1e-7;

interface Work {
  readonly image: Float64Array;
  readonly trial: Float64Array;
  readonly trialImage: Float64Array;
  /** δ, written by `gmres`. */
  readonly step: Float64Array;
  /** Orthonormal directions, one row each; (maxDirections + 1) × n. */
  readonly basis: Float64Array;
  readonly maxDirections: number;
}

function makeWork(n: number, maxDirections: number): Work {
  const vector = (): Float64Array => new Float64Array(n);
  return {
    image: vector(),
    trial: vector(),
    trialImage: vector(),
    step: vector(),
    basis: new Float64Array((maxDirections + 1) * n),
    maxDirections,
  };
}

/** Writes to `work.step` a δ with |f − (I − G′)δ| ≤ forcing·|f|, f = image − state; returns the evaluations of the map. */
function gmres(
  map: (state: Float64Array, image: Float64Array) => void,
  state: Float64Array,
  image: Float64Array,
  residual: number,
  forcing: number,
  { trial, trialImage, step, basis, maxDirections: m }: Work,
): number {
  const n = state.length;
  const hessenberg = new Float64Array((m + 1) * m);
  const cosine = new Float64Array(m);
  const sine = new Float64Array(m);
  const right = new Float64Array(m + 1);
  const products = new Float64Array(m + 1);
  const shift = (differenceLength * (1 + norm(state))) / Math.sqrt(n);
  right[0] = residual;
  for (let i = 0; i < n; i++) basis[i] = (image[i] - state[i]) / residual;
  let used = 0;
  while (used < m) {
    const from = used * n;
    const into = from + n;
    for (let i = 0; i < n; i++) trial[i] = state[i] + shift * basis[from + i];
    map(trial, trialImage);
    for (let i = 0; i < n; i++) basis[into + i] = basis[from + i] - (trialImage[i] - image[i]) / shift;
    const column = used;
    for (let sweep = 0; sweep < 2; sweep++) {
      rowProducts(basis, 0, column + 1, n, basis, into, products, 0);
      columnProducts(basis, 0, column + 1, n, products, 0, trial, 0);
      for (let i = 0; i < n; i++) basis[into + i] -= trial[i];
      for (let row = 0; row <= column; row++) hessenberg[row * m + column] += products[row];
    }
    let length = 0;
    for (let i = 0; i < n; i++) length += basis[into + i] ** 2;
    length = Math.sqrt(length);
    if (length > 0) for (let i = 0; i < n; i++) basis[into + i] /= length;
    for (let row = 0; row < column; row++)
      rotate(hessenberg, row * m + column, (row + 1) * m + column, cosine[row], sine[row]);
    const top = hessenberg[column * m + column];
    const radius = Math.hypot(top, length);
    if (!(radius > 0)) break;
    cosine[column] = top / radius;
    sine[column] = length / radius;
    hessenberg[column * m + column] = radius;
    right[column + 1] = -sine[column] * right[column];
    right[column] *= cosine[column];
    used += 1;
    if (length === 0 || Math.abs(right[used]) <= forcing * residual) break;
  }
  const weights = products.fill(0);
  for (let row = used - 1; row >= 0; row--) {
    let sum = right[row];
    for (let column = row + 1; column < used; column++) sum -= hessenberg[row * m + column] * weights[column];
    weights[row] = sum / hessenberg[row * m + row];
  }
  columnProducts(basis, 0, used, n, weights, 0, step, 0);
  return used;
}

function rotate(values: Float64Array, upper: number, lower: number, cosine: number, sine: number): void {
  const above = values[upper];
  const below = values[lower];
  values[upper] = cosine * above + sine * below;
  values[lower] = cosine * below - sine * above;
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return Number.isNaN(sum) ? Infinity : Math.sqrt(sum);
}

function norm(a: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] ** 2;
  return Math.sqrt(sum);
}
