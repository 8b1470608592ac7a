/** The example clients of docs/examples/, in Python and in bash with jq, against the built program. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aKnown } from '../builders.ts';
import { aPlace, found, type Place } from './shell.ts';

// Shells and programs of the system start slowly on a busy machine.

const EXAMPLES = fileURLToPath(new URL('../../docs/examples/', import.meta.url));

const CLIENTS: readonly [file: string, program: string, needs: readonly string[]][] = [
  ['lexi_client.py', 'python3', ['python3']],
  ['lexi-client.sh', 'bash', ['bash', 'jq']],
];

/** The marks that were kept, in order. */
function kept({ folder }: Place): string[] {
  const history = join(folder, 'lexi home', 'history');
  if (!existsSync(history)) return [];
  const own = readdirSync(history).filter((name) => name !== 'earlier1.jsonl');
  return own.flatMap((name) =>
    readFileSync(join(history, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map(({ kind, mark }) => mark ?? kind),
  );
}

it('all examples are run', () => {
  expect(readdirSync(EXAMPLES).sort()).toEqual(CLIENTS.map(([file]) => file).sort());
});

describe.each(CLIENTS)('%s', (file, program, needs) => {
  const missing = needs.filter((name) => found(name) === undefined);
  const why = missing.length === 0 ? '' : ` (skipped: no ${missing.join(', ')} here)`;
  const test = it.skipIf(missing.length > 0);
  const talk = (typed: readonly string[], args: readonly string[], place = aPlace([])) => {
    const input = typed.map((line) => `${line}\n`).join('');
    const options = { encoding: 'utf8', env: place.env, cwd: place.folder, input } as const;
    const { status, stdout, stderr } = spawnSync(program, [join(EXAMPLES, file), ...args], options);
    return { code: status, out: stdout, err: stderr, kept: kept(place) };
  };

  it('has at most 30 lines', () => {
    expect(readFileSync(join(EXAMPLES, file), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });

  test(`holds a whole session: words shown, questions answered, and the end${why}`, () => {
    const told = talk(['1', '', '', ''], ['--count', '1', '--new', '1', '--only', 'situation', '--seed', '7']);
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toMatch(
      /^\nNew: annoyed\. Mild anger [\s\S]*\n1 of 1\n[\s\S]+\n {2}4\. .+\n[\s\S]*\d answers? kept\./,
    );
    expect(told.kept.slice(0, 2)).toEqual(['shown', expect.stringMatching(/^(best|close|plausible|unlikely)$/)]);
  });

  test(`answers again after an error, says cannot tell, and stops${why}`, () => {
    const told = talk(['zebra', '9', '', 'q'], ['--count', '3', '--only', 'body']);
    expect(told).toMatchObject({ code: 0, err: '', kept: ['unsure'] });
    expect(told.out).toContain('there is no option zebra\nthere is no option 9\n');
    expect(told.out).toContain('\n2 of 3\n');
    expect(told.out).toContain('1 answer kept.');
  });

  test(`picks several, and stops where nothing more is typed${why}`, () => {
    const told = talk(['1 2'], ['--count', '2', '--only', 'body']);
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.kept.length).toBe(1);
  });

  test(`types a word, as it is asked again after one that is unknown${why}`, () => {
    const place = aPlace([]);
    place.remember(aKnown('k1', '2026-01-19T09:00:00.000+01:00', 'annoyed'));
    const told = talk(['xyzzy', 'annoyed', ''], ['--only', 'recall', '--count', '1', '--new', '0'], place);
    expect(told).toMatchObject({ code: 0, err: '', kept: ['best'] });
    expect(told.out).toContain("'xyzzy' is not in the lexicon");
  });
});
