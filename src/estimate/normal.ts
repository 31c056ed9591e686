/**
 * Two-sided p-value of a standard normal statistic, 2·(1 − Φ(|z|)), to about 1e-15 relative: a power series of erf below 3
 * (Abramowitz and Stegun 7.1.6), a continued fraction of erfc above (7.1.14).
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x < 2.1) {
    let term = x;
    let sum = x;
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      term *= (2 * x * x) / (2 * k + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = 0;
  for (let k = 120; k >= 1; k--) fraction = k / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** ln Γ(x + 1) for x ≥ 0: Stirling's series after shifting x above 10 (Abramowitz and Stegun 6.1.41), to about 1e-14. */
export function logFactorial(x: number): number {
  let shift = 0;
  let y = x + 1;
  while (y < 10) {
    shift += Math.log(y);
    y += 1;
  }
  const inverse = 1 / (y * y);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / y;
  return (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + series - shift;
}
