/** Backups: one private file that holds everything needed to restore, readable with `less`. Format: docs/formats.md. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError, isAppError } from '../app-error.ts';
import { type Copy, copiesToKeep } from '../care/keeping.ts';
import type { Part } from '../care/restoring.ts';
import { type Day, parseDay } from '../memory/day.ts';
import { readBytes, writeWhole } from './files.ts';
import { isHistoryName } from './look.ts';
import type { Places } from './places.ts';

const SCHEMA = 'lexithymia/backup';
const VERSION = 1;
const NEWLINE = 0x0a;

/** A name that a backup may give to a file of ours: it leads nowhere else. */
const PART_NAME = /^(?:history\/[^/\\:\p{Cc}]{1,200}\.(?:jsonl|torn)|settings\.json|own-words\.yaml)$/u;

/** Where a part of a backup belongs. */
export function placeOf(name: string, places: Places): string {
  if (name === 'settings.json') return places.settings;
  if (name === 'own-words.yaml') return places.own;
  return join(places.history, basename(name));
}

/** Every file of ours that is there; with `readable` those that cannot be read are left out. */
export function partsIn(places: Places, readable = false): Part[] {
  const names = existsSync(places.history) ? readdirSync(places.history).filter(isHistoryName).sort() : [];
  return [...names.map((name) => `history/${name}`), 'settings.json', 'own-words.yaml'].flatMap((name) => {
    try {
      const bytes = readBytes(placeOf(name, places), 'the file');
      return bytes === undefined ? [] : [{ name, bytes, isWhole: true }];
    } catch (error) {
      if (readable && isAppError(error)) return [];
      throw error;
    }
  });
}

/** The bytes of a backup: a head, then each part after a line that names it. */
export function renderBackup(parts: readonly Part[], at: string): Buffer {
  const head = line({ schema: SCHEMA, version: VERSION, at });
  return Buffer.concat([head, ...parts.flatMap(({ name, bytes }) => [headOf(name, bytes), bytes, endOf(bytes)])]);
}

const line = (value: Record<string, unknown>): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
const headOf = (name: string, bytes: Uint8Array): Buffer =>
  line({ part: name, bytes: bytes.length, sha256: sumOf(bytes) });
const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** The head of the next part begins a line. */
const endOf = (bytes: Uint8Array): Buffer =>
  bytes.length === 0 || bytes.at(-1) === NEWLINE ? Buffer.alloc(0) : Buffer.of(NEWLINE);

/** Takes a backup apart, as far as it is whole. Throws `data` where it is none, or one of a newer version. */
export function parseBackup(bytes: Buffer, path: string): { readonly at: string; readonly parts: readonly Part[] } {
  const head = objectAt(bytes, 0);
  if (head?.['schema'] !== SCHEMA) {
    throw new AppError('data', `${path} is no backup of Lexithymia`, { hint: 'lexi restore <a file of lexi backup>' });
  }
  if (head['version'] !== VERSION) {
    throw new AppError('data', `the backup ${path} was made by a newer version`, {
      hint: 'npm install --global lexithymia',
    });
  }
  const parts: Part[] = [];
  for (let at = lineEnd(bytes, 0) + 1; at < bytes.length; ) {
    const { part, next } = partAt(bytes, at);
    if (part !== undefined) parts.push(part);
    at = next;
  }
  return { at: typeof head['at'] === 'string' ? head['at'] : '', parts };
}

/** The part whose head stands at a place, and where the next may begin. A head that is damaged is passed over. */
function partAt(bytes: Buffer, at: number): { readonly part?: Part; readonly next: number } {
  const head = objectAt(bytes, at);
  const from = lineEnd(bytes, at) + 1;
  if (typeof head?.['part'] !== 'string' || !PART_NAME.test(head['part'])) return { next: from };
  const size = Number.isSafeInteger(head['bytes']) ? Math.max(0, Number(head['bytes'])) : 0;
  const body = bytes.subarray(from, from + size);
  const next = from + size + endOf(body).length;
  if (body.length === size && sumOf(body) === head['sha256'])
    return { part: { name: head['part'], bytes: body, isWhole: true }, next };
  // Some of it was changed or cut off: what stands before the next head is what is left of it.
  const end = nextHead(bytes, from);
  return { part: { name: head['part'], bytes: bytes.subarray(from, end), isWhole: false }, next: end };
}

function nextHead(bytes: Buffer, from: number): number {
  const found = bytes.indexOf('\n{"part":"', Math.max(0, from - 1));
  return found === -1 ? bytes.length : found + 1;
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(NEWLINE, from);
  return end === -1 ? bytes.length : end;
}

function objectAt(bytes: Buffer, from: number): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8', from, lineEnd(bytes, from)));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a backup where it was asked for. Another file in its place is not overwritten; an older backup is. */
export function writeBackup(path: string, parts: readonly Part[], at: string): void {
  const there = existsSync(path) && statSync(path).size > 0 ? readBytes(path, 'the file') : undefined;
  if (there !== undefined && objectAt(there, 0)?.['schema'] !== SCHEMA) {
    throw new AppError('failed', `${path} is there already, and no backup`, { hint: 'lexi backup <another name>' });
  }
  writeWhole(path, renderBackup(parts, at), 'the backup');
}

/** Writes a dated backup among the others, and deletes those that are not kept; gives its path. */
export function writeDated(places: Places, parts: readonly Part[], at: string): string {
  const stem = `${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}`;
  let path = join(places.backups, `${stem}.jsonl`);
  for (let more = 2; existsSync(path); more += 1) path = join(places.backups, `${stem}-${more}.jsonl`);
  writeWhole(path, renderBackup(parts, at), 'the backup');
  const today = parseDay(at.slice(0, 10));
  if (today !== undefined) prune(places.backups, today);
  return path;
}

function prune(folder: string, today: Day): void {
  const copies = readdirSync(folder).flatMap((name): Copy[] => {
    const day = DATED.test(name) ? parseDay(name.slice(0, 10)) : undefined;
    return day === undefined ? [] : [{ name, day }];
  });
  const kept = copiesToKeep(copies, today);
  for (const { name } of copies) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}

/** Only files that we named ourselves are ever deleted. */
const DATED = /^\d{4}-\d{2}-\d{2}-\d{6}(?:-\d+)?\.jsonl$/;
