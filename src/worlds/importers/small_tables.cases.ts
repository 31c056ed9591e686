import { flowIndex, inputIndex } from "../../core/axes.ts";
import type { World } from "../world.ts";
import type { ImportFile } from "./importer.ts";

/** A file in memory. */
export function fileOf(name: string, lines: readonly string[]): ImportFile {
  return {
    name,
    async *lines() {
      for (const line of lines) yield await Promise.resolve(line);
    },
  };
}

/** Number of producing sectors and of final uses in the small table. */
export const smallSize = { countries: 3, sectors: 3, finals: 2 } as const;

/**
 * The value of the small table that every layout's test writes: what sector j of country i sells to column c of country n,
 * where columns 0 to 2 are using sectors and 3, 4 are final uses. Deliveries at home are large, so that no account is negative.
 */
function smallValue(i: number, j: number, n: number, column: number): number {
  const size = i === n ? (column < smallSize.sectors ? 20 : 90) : 2;
  return Math.round((size + ((7 * i + 3 * j + 5 * n + 11 * column) % 13) / 4) * 1000) / 1000;
}

/** The flows and intermediate purchases that the small table comes to, summed cell by cell. */
export function smallSums(): Pick<World, "flows"> & { readonly io: Float64Array } {
  const { countries: N, sectors: J, finals } = smallSize;
  const flows = new Float64Array(N * N * J);
  const io = new Float64Array(N * J * J);
  for (let i = 0; i < N; i++) {
    for (let j = 0; j < J; j++) {
      for (let n = 0; n < N; n++) {
        for (let column = 0; column < J + finals; column++) {
          flows[flowIndex(N, i, n, j)] += smallValue(i, j, n, column);
          if (column < J) io[inputIndex(N, J, n, j, column)] += smallValue(i, j, n, column);
        }
      }
    }
  }
  return { flows, io };
}

/** Cells of one line of the small table, country by country in columns: all using sectors, then all final uses. */
export function smallLine(i: number, j: number, isFinalsLast: boolean): readonly string[] {
  const { countries: N, sectors: J, finals } = smallSize;
  const of = (from: number, to: number): readonly string[] =>
    Array.from({ length: N }, (_, n) => n).flatMap((n) =>
      Array.from({ length: to - from }, (_, at) => String(smallValue(i, j, n, from + at))),
    );
  return isFinalsLast ? [...of(0, J), ...of(J, J + finals)] : of(0, J + finals);
}

/** The sum of one line of the small table, as publishers print it at its end. */
export function smallTotal(i: number, j: number): string {
  const total = smallLine(i, j, false).reduce((sum, cell) => sum + Number(cell), 0);
  return String(Math.round(total * 1000) / 1000);
}
