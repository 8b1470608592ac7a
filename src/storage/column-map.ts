/** A map kept as keys and one row of numbers: a value is made when it is asked for, and of a thousand few are. */

export interface Columns {
  readonly keys: readonly string[];
  /** The numbers of the first key, then those of the second, as many of each. */
  readonly numbers: readonly number[];
}

/** Throws where there are not `width` numbers for each key. */
export function checkLengths({ keys, numbers }: Columns, width: number): void {
  if (keys.length * width !== numbers.length) throw new Error('columns of different lengths');
}

export class ColumnMap<V> implements ReadonlyMap<string, V> {
  readonly #columns: Columns;
  readonly #width: number;
  readonly #make: (numbers: readonly number[], at: number) => V;
  #places: Map<string, number> | undefined;
  #whole: Map<string, V> | undefined;

  /** `width`: how many numbers make a value; `make` takes them from the row, beginning at a place. Throws where keys and numbers do not match. */
  constructor(columns: Columns, width: number, make: (numbers: readonly number[], at: number) => V) {
    checkLengths(columns, width);
    this.#columns = columns;
    this.#width = width;
    this.#make = make;
  }

  get size(): number {
    return this.#columns.keys.length;
  }

  has(key: string): boolean {
    return this.#placeOf(key) !== undefined;
  }

  get(key: string): V | undefined {
    const place = this.#placeOf(key);
    return place === undefined ? undefined : this.#make(this.#columns.numbers, place * this.#width);
  }

  keys() {
    return this.#all.keys();
  }
  values() {
    return this.#all.values();
  }
  entries() {
    return this.#all.entries();
  }
  forEach(take: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    this.#all.forEach(take);
  }
  [Symbol.iterator]() {
    return this.#all.entries();
  }

  #placeOf(key: string): number | undefined {
    if (this.#places === undefined) {
      this.#places = new Map();
      for (let place = 0; place < this.size; place += 1) this.#places.set(this.#columns.keys[place] as string, place);
    }
    return this.#places.get(key);
  }

  get #all(): Map<string, V> {
    const { keys, numbers } = this.#columns;
    this.#whole ??= new Map(keys.map((key, place) => [key, this.#make(numbers, place * this.#width)]));
    return this.#whole;
  }
}
