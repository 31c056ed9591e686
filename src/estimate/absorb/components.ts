/** Sets of things that are joined one by one (union and find, halving paths). */
export class Components {
  readonly #parent: Int32Array;
  /** How many sets there are. */
  count: number;

  constructor(size: number) {
    this.#parent = new Int32Array(size);
    this.count = size;
    this.separate();
  }

  /** Makes each thing a set of its own again. */
  separate(): void {
    for (let j = 0; j < this.#parent.length; j++) this.#parent[j] = j;
    this.count = this.#parent.length;
  }

  /** The thing that stands for the set of another. */
  find(thing: number): number {
    const parent = this.#parent;
    let at = thing;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return;
    this.#parent[Math.max(first, second)] = Math.min(first, second);
    this.count--;
  }
}
