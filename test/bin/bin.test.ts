import { execFileSync, spawn as spawnChild } from 'node:child_process';
import {
  closeSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn as spawnTerminal } from '@lydell/node-pty';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { aFile, anAnswer } from '../builders.ts';
import { aFolder, ended } from '../real-files.ts';

const BIN = fileURLToPath(new URL('../../bin/lexithymia.js', import.meta.url));
const BODY = ['drill', '--only', 'body', '--count', '4'];

beforeAll(() => {
  if (!existsSync(new URL('../../dist/main.cjs', import.meta.url))) throw new Error('type first: npm run build');
});

/** A home for one process, with nothing of this account in it. */
function aPlace() {
  const folder = aFolder();
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    LEXITHYMIA_HOME: join(folder, 'home'),
    XDG_STATE_HOME: join(folder, 'state'),
    TERM: 'xterm',
  };
  const history = join(folder, 'home', 'history');
  const lines = () =>
    readdirSync(history).flatMap((name) => readFileSync(join(history, name), 'utf8').split('\n').filter(Boolean));
  return { folder, env, history, lines };
}

const start = (argv: readonly string[], env: NodeJS.ProcessEnv, bin = BIN) =>
  spawnChild(process.execPath, [bin, ...argv], { env });

describe('the program as a process', () => {
  it('tells its version', async () => {
    const out = `${packageJson.version}\n`;
    expect(await ended(start(['--version'], aPlace().env))).toEqual({ code: 0, out, err: '' });
  });

  it.each([
    ['at its widest', {}],
    ['in a narrow window', { COLUMNS: '60' }],
  ])('shows the same help %s, whoever lays it out', async (_, columns) => {
    const env = { ...aPlace().env, ...columns };
    const shown = await ended(start(['--help'], env));
    expect(shown).toEqual(await ended(start(['--color', 'auto', '--help'], env)));
    expect(shown.out).toContain('\nCommands:\n');
  });

  it('does not know every command', async () => {
    const err = "lexi: there is no command 'dance'\nTry: lexi --help\n";
    expect(await ended(start(['dance'], aPlace().env))).toEqual({ code: 2, out: '', err });
  });

  it('says that it is not built where it is not', async () => {
    const { folder, env } = aPlace();
    cpSync(join(BIN, '..'), join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const err = 'lexi: the program is not built yet\nTry: npm run build\n';
    const child = start(['due'], env, join(folder, 'bin', 'lexithymia.js'));
    expect(await ended(child)).toEqual({ code: 1, out: '', err });
  });
});

/** A place with more answers than a pipe holds. */
function aLongPlace() {
  const place = aPlace();
  const answers = Array.from({ length: 2000 }, (_, number) => anAnswer(`e${number}`, '2026-11-20T09:00:00.000+01:00'));
  mkdirSync(place.history, { recursive: true });
  writeFileSync(join(place.history, 'another.jsonl'), aFile('another.jsonl', answers).text);
  return place;
}

describe('an output that is full', () => {
  const full = 'lexi: the output could not be written: the disk is full\n';
  const words = [
    '--version',
    '--help',
    'due',
    'about',
    'drill --plain',
    'today',
    'help due',
    'completion zsh',
    'remind --at 8:00',
    'export',
    'export -f csv',
    'export -f md',
    'export -f ics',
  ];
  it.skipIf(!existsSync('/dev/full')).each(words)('is an error, and no stack: %s', async (words) => {
    const script = `"${process.execPath}" "${BIN}" ${words} > /dev/full`;
    const { code, err } = await ended(spawnChild('sh', ['-c', script], { env: aPlace().env }));
    expect({ code, err }).toEqual({ code: 74, err: full });
  });
});

describe('what a shell asks at every line', () => {
  it.skipIf(!existsSync('/dev/full')).each(['prompt --format x', 'complete -- d'])(
    'is silent with an exit code, also where the output is full: %s',
    async (words) => {
      const { env, history } = aPlace();
      mkdirSync(history, { recursive: true });
      const missed = anAnswer('e1', '2026-01-20T09:00:00.000+01:00', { rating: 'again' });
      writeFileSync(join(history, 'another.jsonl'), aFile('another.jsonl', [missed]).text);
      const script = `"${process.execPath}" "${BIN}" ${words} > /dev/full`;
      const { code, err } = await ended(spawnChild('sh', ['-c', script], { env }));
      expect({ code, err }).toEqual({ code: 74, err: '' });
    },
  );
});

describe('an export to a file', () => {
  it('is whole or not at all: a disk that fills up is an error, and what stood there stays', async () => {
    const { env, folder } = aLongPlace();
    const path = join(folder, 'answers.csv');
    writeFileSync(path, 'old');
    const before = readdirSync(folder);
    // No file may grow beyond 51,200 bytes.
    const script = `ulimit -f 100; exec "${process.execPath}" "${BIN}" export -f csv -o "${path}"`;
    const { code, out, err } = await ended(spawnChild('sh', ['-c', script], { env }));
    expect({ code, out }).toEqual({ code: 74, out: '' });
    expect(err).toMatch(/^lexi: the export \S+ could not be written: it may not grow any further\nTry: .*\n$/);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(before);
  });

  it.skipIf(!existsSync('/dev/full'))('that is a full device is an error too, and the device stays', async () => {
    const { code, err } = await ended(start(['export', '-f', 'jsonl', '-o', '/dev/full'], aLongPlace().env));
    expect({ code, err }).toEqual({
      code: 74,
      err: 'lexi: the export /dev/full could not be written: the disk is full\nTry: lexi where shows the folders\n',
    });
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('to - is standard output', async () => {
    const { out } = await ended(start(['export', '-f', 'jsonl', '-o', '-'], aLongPlace().env));
    expect(out.split('\n').length).toBe(2001);
  });

  it('that is ended leaves nothing', async () => {
    const { env, folder, history } = aLongPlace();
    for (let copy = 0; copy < 60; copy += 1) {
      const answers = Array.from({ length: 2000 }, (_, number) =>
        anAnswer(`${copy}-${number}`, `2026-11-20T09:00:00.${String(number % 1000).padStart(3, '0')}+01:00`),
      );
      writeFileSync(join(history, `${copy}.jsonl`), aFile('', answers).text);
    }
    const before = readdirSync(folder);
    const child = start(['export', '-f', 'csv', '-o', join(folder, 'answers.csv')], env);
    const end = ended(child);
    await new Promise<void>((begun) => {
      const watching = watch(folder, (_, name) => {
        if (!name?.endsWith('.tmp')) return;
        watching.close();
        begun();
      });
    });
    child.kill('SIGINT');
    expect(await end).toEqual({ code: 130, out: '', err: '' });
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('a pipe that does not wait', () => {
  it('is given everything, however slowly it is read', async () => {
    const { env, folder } = aLongPlace();
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const child = spawnChild(process.execPath, [BIN, 'export', '--format', 'jsonl'], {
      env,
      stdio: ['ignore', pipe, 'inherit'],
    });
    const code = new Promise((resolve) => child.on('exit', resolve));
    // A moment in which nobody reads, and the pipe fills up.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const read = ended(spawnChild('cat', [path]));
    expect(await code).toBe(0);
    closeSync(pipe);
    const { out } = await read;
    expect(out.trimEnd().split('\n').length).toBe(2000);
    expect(out.endsWith('}\n')).toBe(true);
  });
});

describe('a pipe that nobody reads', () => {
  it('does not keep an export from being ended', async () => {
    const { env, folder } = aLongPlace();
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const child = spawnChild(process.execPath, [BIN, 'export', '--format', 'jsonl'], {
      env,
      stdio: ['ignore', pipe, 'inherit'],
    });
    const code = new Promise((resolve) => child.on('exit', resolve));
    while (!hasText(pipe)) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    expect(await code).toBe(130);
    closeSync(pipe);
  });
});

/** Whether something can be read; takes one byte of it. */
function hasText(pipe: number): boolean {
  try {
    return readSync(pipe, Buffer.alloc(1)) === 1;
  } catch {
    return false;
  }
}

describe('a reader that has gone', () => {
  it.each([
    ['export', /^\{\n$/],
    ['export -f jsonl', /^\{"v":1.*\}\n$/],
    ['export -f csv', /^id,at,.*\r\n$/],
    ['export -f tsv', /^id\tat\t.*\r\n$/],
    ['export -f fsrs', /^card_id,.*\n$/],
    ['export -f anki', /^#separator:tab\n$/],
    ['export -f ics', /^BEGIN:VCALENDAR\r\n$/],
    ['export -f md', /^# Practice .*\n$/],
    ['export --what words', /^\{\n$/],
    ['export --what all', /^\{\n$/],
    ['export --schema all', /^\{\n$/],
  ])('ends the program with 0 and without a word, as in lexi %s | head -1', async (words, line) => {
    const { env } = aLongPlace();
    const script = `{ "${process.execPath}" "${BIN}" ${words}; echo "code $?" >&2; } | head -1`;
    const { code, out, err } = await ended(spawnChild('sh', ['-c', script], { env }));
    expect({ code, err }).toEqual({ code: 0, err: 'code 0\n' });
    expect(out).toMatch(line);
  });
});

describe('without a terminal', () => {
  it('questions come as plain lines, and the end of input is the end', async () => {
    const child = start([], aPlace().env);
    child.stdin.end();
    const { code, out, err } = await ended(child);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Enter to go on');
    expect([...out].filter((sign) => sign < ' ' && sign !== '\n')).toEqual([]);
    expect(out.endsWith('Nothing was answered, and nothing was kept.\n')).toBe(true);
  });

  it('what must be asked with keys is not asked', async () => {
    const child = start(['settings', 'reset'], aPlace().env);
    const err = 'lexi: a terminal is needed to ask before all settings are reset\nTry: lexi settings reset --yes\n';
    expect(await ended(child)).toEqual({ code: 2, out: '', err });
  });
});

describe('a process that is ended while it asks', () => {
  it.each([
    ['SIGINT', 130, 'Stopped. 1 answer kept.\n'],
    ['SIGTERM', 143, 'Stopped. 1 answer kept.\n'],
    ['SIGKILL', 137, ''],
  ] as const)('by %s ends with %i and has kept every answer', async (signal, code, says) => {
    const { env, lines } = aPlace();
    const child = start(BODY, env);
    const end = ended(child);
    child.stdin.write('n\n');
    await new Promise<void>((shown) => {
      let seen = '';
      child.stdout.on('data', (text: string) => {
        seen += text;
        if (seen.includes('2 of 4.')) shown();
      });
    });
    child.kill(signal);
    const { err, ...rest } = await end;
    expect(rest).toMatchObject({ code });
    expect(err.endsWith(says)).toBe(true);
    expect(err).not.toContain('    at ');
    expect(lines().map((line) => JSON.parse(line).mark)).toEqual(['unsure']);
  });
});

describe('a disk that fills up', () => {
  it('ends the session with 74; the answers before it are whole', async () => {
    const { env, lines } = aPlace();
    // No file may grow beyond 512 bytes: room for one answer and a part of the next.
    const script = `ulimit -f 1; exec "${process.execPath}" "${BIN}" ${BODY.join(' ')}`;
    const child = spawnChild('sh', ['-c', script], { env });
    child.stdin.write('n\nn\nn\nn\n');
    const { code, err } = await ended(child);
    expect(code).toBe(74);
    expect(err).toMatch(/^lexi: the answer could not be added to \S+: .+\nTry: lexi where shows the folders\n$/);
    const [first, torn, ...more] = lines();
    expect(JSON.parse(first!)).toMatchObject({ kind: 'answer', mark: 'unsure' });
    expect(() => JSON.parse(torn!)).toThrow();
    expect(more).toEqual([]);
  });
});

describe('in a terminal', () => {
  it.each([
    ['no colour with NO_COLOR', { NO_COLOR: '1' }, false],
    ['colour without', {}, true],
  ])('%s', async (_, more, isColoured) => {
    const { env } = aPlace();
    const terminal = spawnTerminal(process.execPath, [BIN], { env: { ...env, ...more }, cols: 80, rows: 24 });
    let seen = '';
    const text = (wanted: string) =>
      new Promise<void>((shown) => {
        const listening = terminal.onData(() => {
          if (!seen.includes(wanted)) return;
          listening.dispose();
          shown();
        });
      });
    terminal.onData((data) => {
      seen += data;
    });
    await text('Enter to go on');
    const said = text('Stopped.');
    terminal.write('\x03');
    await said;
    // Moves of the cursor and the like do not end in "m".
    expect(/\[[\d;]+m/.test(seen)).toBe(isColoured);
  });
});
