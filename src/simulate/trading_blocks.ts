/**
 * Who sells to whom in any sector: links[n·N + i] = 1 where importer n spends on something that i may supply, else 0.
 *
 * @param kernel shape (exporter, importer, sector); a flow exists where it is above 0 and the importer spends
 * @param expenditure shape (country, sector)
 * @param N number of countries
 */
export function tradeLinks(kernel: Float64Array, expenditure: Float64Array, N: number): Uint8Array {
  const links = new Uint8Array(N * N);
  for (let row = 0; row < expenditure.length; row++) {
    if (expenditure[row] <= 0) continue;
    const from = row * N;
    const into = (row % N) * N;
    for (let i = 0; i < N; i++) if (kernel[from + i] > 0) links[into + i] = 1;
  }
  return links;
}

/**
 * Numbers the groups of countries that trade with each other, directly or through others, from 0 in the order of their
 * first country. Wages of different blocks have no common scale.
 *
 * @param links as of `tradeLinks`
 */
export function tradingBlocks(links: Uint8Array, N: number): Int32Array {
  const block = new Int32Array(N).fill(-1);
  let blocks = 0;
  for (let first = 0; first < N; first++) {
    if (block[first] >= 0) continue;
    const reached = [first];
    block[first] = blocks;
    for (let n = reached.pop(); n !== undefined; n = reached.pop()) {
      for (let i = 0; i < N; i++) {
        if (block[i] >= 0 || (links[n * N + i] === 0 && links[i * N + n] === 0)) continue;
        block[i] = blocks;
        reached.push(i);
      }
    }
    blocks += 1;
  }
  return block;
}
