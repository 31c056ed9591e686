/** Nodes and weights of Gauss-Legendre quadrature on [−1, 1], and the derivative of the polynomial through the nodes. */
export interface GaussLegendre {
  /** Ascending, inside (−1, 1), length n. */
  readonly nodes: Float64Array;
  /** Positive, sum 2, length n. */
  readonly weights: Float64Array;
  /** Row-major n × n: (D·f)_p is the derivative at node p of the polynomial through the values f. */
  readonly derivative: Float64Array;
  /** Weights that give that polynomial's value at 1, length n. */
  readonly atEnd: Float64Array;
}

/**
 * The rule with n nodes, exact for polynomials up to degree 2n − 1; its derivative is exact up to degree n − 1 (Berrut and
 * Trefethen 2004, SIAM Review 46(3), section 9.3).
 *
 * @param n number of nodes, 1 to about 30
 */
export function gaussLegendre(n: number): GaussLegendre {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    let x = -Math.cos((Math.PI * (k + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      const [value, below] = legendre(n, x);
      slope = (n * (x * value - below)) / (x * x - 1);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    nodes[k] = x;
    weights[k] = 2 / ((1 - x * x) * slope * slope);
  }
  const barycentric = nodes.map((x) =>
    nodes.reduce((product, other) => (other === x ? product : product / (x - other)), 1),
  );
  const pulls = nodes.map((x, k) => barycentric[k] / (1 - x));
  const pull = pulls.reduce((sum, value) => sum + value, 0);
  return {
    nodes,
    weights,
    derivative: differentiation(nodes, barycentric),
    atEnd: pulls.map((value) => value / pull),
  };
}

/** P_n(x) and P_{n−1}(x) by the three-term recurrence. */
function legendre(n: number, x: number): readonly [number, number] {
  let [below, value] = [1, x];
  if (n === 0) return [1, 0];
  for (let k = 2; k <= n; k++) [below, value] = [value, ((2 * k - 1) * x * value - (k - 1) * below) / k];
  return [value, below];
}

function differentiation(nodes: Float64Array, barycentric: Float64Array): Float64Array {
  const n = nodes.length;
  const matrix = new Float64Array(n * n);
  for (let p = 0; p < n; p++) {
    for (let q = 0; q < n; q++) {
      if (p === q) continue;
      matrix[p * n + q] = barycentric[q] / barycentric[p] / (nodes[p] - nodes[q]);
      matrix[p * n + p] -= matrix[p * n + q];
    }
  }
  return matrix;
}
