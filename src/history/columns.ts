/** A table of numbers that grows: a million lines of history take 40 bytes each, where objects would take ten times as many. */

/** Where a line stands: which file, at which byte, and how many bytes without its end. */
export interface Place {
  readonly file: number;
  readonly at: number;
  readonly bytes: number;
}

/** What is known of a line without holding it. */
export interface Spot extends Place {
  readonly day: number;
  /** UTC milliseconds. */
  readonly instant: number;
  /** A number made from its id; two ids may share one. */
  readonly mark: number;
}

const COLUMNS = {
  file: Uint16Array,
  at: Float64Array,
  bytes: Uint32Array,
  day: Int32Array,
  instant: Float64Array,
  mark: Float64Array,
} as const;

type Table = { [K in keyof Spot]: InstanceType<(typeof COLUMNS)[K]> };

const SMALLEST = 1024;

/** The spots of many lines, in the order they were added. */
export class Spots {
  #table = tableOf(SMALLEST);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(spot: Spot): void {
    const { length } = this.#table.file;
    if (this.#size === length) this.#table = grown(this.#table, 2 * length);
    for (const name of NAMES) this.#table[name][this.#size] = spot[name];
    this.#size += 1;
  }

  /** One number of the line that was added as number `row`, from 0. */
  get(name: keyof Spot, row: number): number {
    return this.#table[name][row] ?? 0;
  }

  place(row: number): Place {
    return { file: this.get('file', row), at: this.get('at', row), bytes: this.get('bytes', row) };
  }

  /** Marks that more than one line has: only among those can two lines have one id. */
  sharedMarks(): ReadonlySet<number> {
    const marks = this.#table.mark.slice(0, this.#size).sort();
    return new Set(marks.filter((mark, row) => row > 0 && mark === marks[row - 1]));
  }
}

const NAMES = Object.keys(COLUMNS) as (keyof Spot)[];

const tableOf = (length: number): Table =>
  Object.fromEntries(NAMES.map((name) => [name, new COLUMNS[name](length)])) as unknown as Table;

function grown(table: Table, length: number): Table {
  const larger = tableOf(length);
  for (const name of NAMES) larger[name].set(table[name]);
  return larger;
}

/** A whole number below 2^53 from a text (cyrb53, public domain): the same for the same text, seldom for another. */
export function markOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
