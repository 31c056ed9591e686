import { LeewayError } from "./errors.ts";

/** A reproducible stream of random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform on [0, 1), 53 random bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform integer in [0, below); `below` an integer ≥ 1, else LeewayError `core.bad_range`. */
  integer(below: number): number;
  /** A new array with the items in random order. */
  shuffle<T>(items: readonly T[]): T[];
}

/**
 * A stream seeded by an integer: xoshiro128** (Blackman and Vigna 2021) whose state comes from splitmix32.
 *
 * Normal numbers by the polar method of Marsaglia and Bray (1964).
 *
 * @param seed any safe integer; its low 32 bits count
 * @throws LeewayError `core.bad_seed` when the seed is not an integer
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new LeewayError("core.bad_seed", `a random seed must be an integer, not ${seed}.`, { seed });
  }
  const state = splitmix32(seed);
  const next32 = (): number => xoshiro128(state);
  let spare: number | undefined;

  const uniform = (): number => ((next32() >>> 5) * 0x4000000 + (next32() >>> 6)) / 0x20000000000000;

  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    let u: number;
    let v: number;
    let square: number;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square === 0);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    spare = v * scale;
    return u * scale;
  };

  const integer = (below: number): number => {
    if (!(Number.isSafeInteger(below) && below >= 1)) {
      throw new LeewayError("core.bad_range", `"below" must be an integer of at least 1, not ${below}.`, { below });
    }
    return Math.floor(uniform() * below);
  };

  const shuffle = <T>(items: readonly T[]): T[] => {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = integer(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
    }
    return shuffled;
  };

  return { uniform, normal, integer, shuffle };
}

/** Four words of state from one seed; never all zero. */
export function splitmix32(seed: number): Uint32Array {
  const state = new Uint32Array(4);
  let z = seed | 0;
  for (let i = 0; i < 4; i++) {
    z = (z + 0x9e3779b9) | 0;
    let t = z ^ (z >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    state[i] = t ^ (t >>> 15);
  }
  return state;
}

/** One step of xoshiro128**: returns 32 random bits and advances the four words of state in place. */
export function xoshiro128(state: Uint32Array): number {
  const result = Math.imul(rotateLeft(Math.imul(state[1], 5), 7), 9) >>> 0;
  const t = state[1] << 9;
  state[2] = state[2] ^ state[0];
  state[3] = state[3] ^ state[1];
  state[1] = state[1] ^ state[2];
  state[0] = state[0] ^ state[3];
  state[2] = state[2] ^ t;
  state[3] = rotateLeft(state[3], 11);
  return result;
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
