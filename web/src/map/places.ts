import { numericCode } from "../../../src/readout/brief/places.ts";
import { worldShapes } from "../../../src/readout/charts/world_shapes.ts";
import { smallStates } from "./small_states.ts";

let centres: ReadonlyMap<string, readonly [number, number]> | undefined;

/** The middle of a country's largest piece on the map, in map units; null where it is not on the map. */
export function centreOf(country: string): readonly [number, number] | null {
  centres ??= new Map(worldShapes().countries.map(({ id, path }) => [id, middleOfLargest(path)]));
  const own = centres.get(numericCode(country) ?? "");
  const small = smallStates[country];
  return own ?? (small === undefined ? null : worldShapes().place(...small));
}

/** Walks path data of absolute starts and relative steps, as worldShapes writes them. */
function middleOfLargest(path: string): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let largest = -1;
  for (const ring of path.split("z")) {
    const numbers = [...ring.matchAll(/-?\d*\.?\d+/g)].map(Number);
    if (numbers.length < 2) continue;
    let [x, y] = numbers;
    let area = 0;
    let sumX = 0;
    let sumY = 0;
    const startX = x;
    const startY = y;
    const add = (toX: number, toY: number): void => {
      const cross = x * toY - toX * y;
      area += cross;
      sumX += (x + toX) * cross;
      sumY += (y + toY) * cross;
      x = toX;
      y = toY;
    };
    for (let k = 2; k + 1 < numbers.length; k += 2) add(x + numbers[k], y + numbers[k + 1]);
    add(startX, startY);
    if (Math.abs(area) > largest && area !== 0) {
      largest = Math.abs(area);
      best = [sumX / (3 * area), sumY / (3 * area)];
    }
  }
  return best;
}
