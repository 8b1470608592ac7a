/**
 * Words and exchanges before they are read: a plan sorts all of them, and a session shows a few. What is not in the index is
 * parsed when it is first looked at; so a copy by spreading lacks it, also of a word that lies behind other neighbours.
 */
import type { Exchange } from '../lexicon/exchange.ts';
import type { Level, Word } from '../lexicon/word.ts';
import type { ExchangeRow, WordRow } from './content-files.ts';

class Shelved<T> {
  private readonly read: () => T;
  private item: T | undefined;

  constructor(read: () => T) {
    this.read = read;
  }

  protected get whole(): T {
    this.item ??= this.read();
    return this.item;
  }
}

export class ShelvedWord extends Shelved<Word> implements Word {
  readonly id: string;
  readonly word: string;
  readonly family: string;
  readonly level: Level;
  readonly intensity: number;
  readonly pleasant: number;
  readonly energy: number;

  constructor(row: WordRow, read: () => Word) {
    super(read);
    // One by one, for a start does this for every word.
    this.id = row[0];
    this.word = row[1];
    this.family = row[2];
    this.level = row[3];
    this.intensity = row[4];
    this.pleasant = row[5];
    this.energy = row[6];
  }

  get forms() {
    return this.whole.forms;
  }
  get everyday() {
    return this.whole.everyday === true;
  }
  get vulnerable() {
    return this.whole.vulnerable === true;
  }
  get sense() {
    return this.whole.sense;
  }
  get urge() {
    return this.whole.urge;
  }
  get need() {
    return this.whole.need;
  }
  get body() {
    return this.whole.body;
  }
  get near() {
    return this.whole.near;
  }
}

export class ShelvedExchange extends Shelved<Exchange> implements Exchange {
  readonly id: string;
  readonly heavy: boolean;

  constructor([id, heavy]: ExchangeRow, read: () => Exchange) {
    super(read);
    this.id = id;
    this.heavy = heavy === 1;
  }

  get scene() {
    return this.whole.scene;
  }
  get says() {
    return this.whole.says;
  }
  get replies() {
    return this.whole.replies;
  }
}
