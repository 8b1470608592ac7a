/** A column of a table, which is a property of a record too: one list of them makes the header, the order and the JSON Schema. */

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

export type Cell = string | number | boolean | null | readonly string[];

export interface Field<R = never> {
  readonly name: string;
  readonly says: string;
  readonly is: Schema;
  readonly of: (record: R) => Cell;
  /**
   * Where no word may leave: `left-out`, for it names a feeling or tells which one is meant; `numbered`, for it does so too but also
   * says what belongs together, which a number does as well.
   */
  readonly wordless?: 'left-out' | 'numbered';
}

export const TEXT: Schema = { type: 'string' };
export const TEXTS: Schema = { type: 'array', items: TEXT };
export const COUNT: Schema = { type: 'integer', minimum: 0 };
export const NUMBER: Schema = { type: 'number' };
export const YES_OR_NO: Schema = { type: 'boolean' };
export const DATE: Schema = { type: 'string', format: 'date' };
export const TIME: Schema = { type: 'string', format: 'date-time' };
export const RUNG: Schema = { type: 'integer', minimum: 1, maximum: 5 };

export const oneOf = (values: readonly string[]): Schema => ({ enum: values });
export const orNull = (is: Schema): Schema => ({ anyOf: [is, { type: 'null' }] });

/** Which fields of a record are wanted. */
export interface Columns {
  /** No field that tells which feeling is meant. */
  readonly wordless: boolean;
  /** Only these, in this order; all where nobody says. */
  readonly only?: readonly string[];
}

/** The wanted fields. A name that is no field is left out; `strangers` finds those. */
export function wanted<R>(fields: readonly Field<R>[], { wordless, only }: Columns): readonly Field<R>[] {
  const free = wordless ? fields.filter((field) => field.wordless !== 'left-out').map(withoutWords) : fields;
  return only === undefined ? free : only.flatMap((name) => free.find((field) => field.name === name) ?? []);
}

function withoutWords<R>(field: Field<R>): Field<R> {
  if (field.wordless !== 'numbered') return field;
  const number = numbering();
  return {
    ...field,
    says: `${field.says}, as a number that is its own in this export`,
    is: COUNT,
    of: (record) => number(String(field.of(record))),
  };
}

/** Names that are none of the fields. */
export const strangers = (fields: readonly Pick<Field, 'name'>[], names: readonly string[]): string[] =>
  names.filter((name) => !fields.some((field) => field.name === name));

/** A record with its fields by name, in order. */
export function recordOf<R>(fields: readonly Field<R>[], record: R): Record<string, Cell> {
  const row: Record<string, Cell> = {};
  for (const { name, of } of fields) row[name] = of(record);
  return row;
}

/** Numbers things from 1 in the order in which they are first met. */
export function numbering(): (id: string) => number {
  const numbers = new Map<string, number>();
  return (id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
}
