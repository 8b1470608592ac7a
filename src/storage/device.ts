/** Which history file is ours. A device has a random name, and takes a new one when another machine wrote under it. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { appendLine } from './append.ts';
import { DO_NOT_WAIT, readText, writeWhole } from './files.ts';

/** Thirty-two, so that a random byte chooses each as often; those that look alike are left out. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 8;
/** The sittings remembered as ours; only the newest few can be the last one in the file. */
const SITTINGS_KEPT = 100;
/** Long enough for the last line of a history file. */
const TAIL_BYTES = 65_536;

/**
 * The file to write to in a sitting, which is recorded as ours first. If the last line of our file belongs to a
 * sitting that was not begun here, then a copied or shared state folder gave two machines one name, and ours changes.
 */
export function ownHistoryFile(state: string, history: string, session: string): string {
  const record = join(state, 'device');
  const [id, ...sittings] = linesIn(record);
  if (id !== undefined && isName(id) && isOurs(join(history, `${id}.jsonl`), sittings)) {
    if (sittings.length >= 2 * SITTINGS_KEPT) {
      writeWhole(record, lines([id, ...sittings.slice(-SITTINGS_KEPT), session]), 'the device file');
    } else {
      appendLine(record, session, 'this sitting');
    }
    return join(history, `${id}.jsonl`);
  }
  const fresh = [...crypto.getRandomValues(new Uint8Array(LENGTH))]
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('');
  writeWhole(record, lines([fresh, session]), 'the device file');
  return join(history, `${fresh}.jsonl`);
}

/** The name of this device; undefined where it has written nothing yet. */
export const deviceName = (state: string): string | undefined => linesIn(join(state, 'device')).find(isName);

const linesIn = (record: string): string[] =>
  (readText(record, 'the device file') ?? '').split('\n').filter((line) => line !== '');
const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
const isName = (text: string): boolean => /^[a-z0-9]{8}$/.test(text);

function isOurs(path: string, sittings: readonly string[]): boolean {
  const session = lastSession(path);
  return session === undefined || sittings.includes(session);
}

/** The sitting of the last whole line; undefined where the file is missing, empty or ends in no event. */
function lastSession(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | DO_NOT_WAIT);
  } catch {
    return undefined;
  }
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    const last = bytes.toString('utf8').trimEnd().split('\n').at(-1) ?? '';
    const { session } = JSON.parse(last);
    return typeof session === 'string' ? session : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}
