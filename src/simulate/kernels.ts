import type { Economy } from "./economy.ts";
import type { Shock } from "./shock.ts";

/** Trade shares before suppliers' costs move, by what a dollar spent turns into; shape (exporter, importer, sector). */
export interface Kernels {
  /** K_jni = π_jni χ_jni (τ′/τ)_jni^(−θ_j) (1 + e)_jni^(−θ_j): weights of suppliers in the buyer's price. */
  readonly kernel: Float64Array;
  /** K/τ′: what crosses the border; `kernel` itself without tariffs. */
  readonly salesKernel: Float64Array;
  /** The exporter's tax in `salesKernel`, K/τ′·e/(1 + e); null without export taxes. */
  readonly exportTaxKernel: Float64Array | null;
}

/** The kernels of an economy under a shock; fresh arrays. */
export function makeKernels(economy: Economy, shock: Shock): Kernels {
  const { tradeShare, tariffFactor: before, theta } = economy;
  const block = economy.countries.length ** 2;
  const after = shock.tariffFactor ?? before;
  const kernel = tradeShare.slice();
  if (shock.shareFactor !== null) scale(kernel, shock.shareFactor);
  const salesKernel = after === null ? kernel : new Float64Array(kernel.length);
  const { exportTaxFactor } = shock;
  const exportTaxKernel = exportTaxFactor === null ? null : new Float64Array(kernel.length);
  if (after === null && exportTaxFactor === null) return { kernel, salesKernel, exportTaxKernel };
  for (let cell = 0; cell < kernel.length; cell++) {
    const elasticity = theta[Math.floor(cell / block)];
    const tariff = after === null ? 1 : after[cell];
    const tariffBefore = before === null ? 1 : before[cell];
    const tax = exportTaxFactor === null ? 1 : exportTaxFactor[cell];
    const priceChange = (tariff / tariffBefore) * tax;
    if (priceChange !== 1) kernel[cell] *= priceChange ** -elasticity;
    if (salesKernel !== kernel) salesKernel[cell] = kernel[cell] / tariff;
    if (exportTaxKernel !== null) exportTaxKernel[cell] = (kernel[cell] / tariff) * (1 - 1 / tax);
  }
  return { kernel, salesKernel, exportTaxKernel };
}

function scale(values: Float64Array, factor: Float64Array): void {
  for (let cell = 0; cell < values.length; cell++) values[cell] *= factor[cell];
}
