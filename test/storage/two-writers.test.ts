import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, ended, filesIn, source, startScript } from '../real-files.ts';

const LINES = 200;
const WRITERS = ['one', 'two'];

it('two processes that add to one file at the same time keep every line whole', async () => {
  const folder = aFolder();
  const path = join(folder, 'log.jsonl');
  const text = `
    import { appendLine } from '${source('storage/append.ts')}';
    const [path, writer] = process.argv.slice(2);
    process.stdout.write('ready');
    await new Promise((go) => process.stdin.once('data', go));
    for (let place = 0; place < ${LINES}; place += 1) {
      appendLine(path, JSON.stringify({ writer, place, filling: writer.repeat(100) }), 'the line');
    }
    process.exit(0);`;
  const writers = WRITERS.map((writer) => startScript(folder, text, [path, writer]));
  const ends = writers.map(ended);
  await Promise.all(writers.map((writer) => new Promise((ready) => writer.stdout.once('data', ready))));
  for (const writer of writers) writer.stdin.write('go');
  expect(await Promise.all(ends)).toMatchObject([{ code: 0 }, { code: 0 }]);

  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { writer: string; place: number });
  const order = Array.from({ length: LINES }, (_, place) => place);
  for (const writer of WRITERS) {
    expect(lines.filter((line) => line.writer === writer).map((line) => line.place)).toEqual(order);
  }
});

it('whoever reads while a file is replaced again and again sees one whole text or the other', async () => {
  const folder = aFolder();
  const path = join(folder, 'whole');
  const [short, long] = ['a'.repeat(10), 'b'.repeat(100_000)];
  writeFileSync(path, short);
  const text = `
    import { writeWhole } from '${source('storage/files.ts')}';
    process.stdout.write('ready');
    for (let turn = 0; turn < 150; turn += 1) {
      writeWhole(process.argv[2], turn % 2 === 0 ? '${'b'}'.repeat(100_000) : '${short}', 'the text');
    }`;
  const writer = startScript(folder, text, [path]);
  let isOver = false;
  const end = ended(writer).finally(() => {
    isOver = true;
  });
  const sizes = new Set<number>();
  while (!isOver) {
    const seen = readFileSync(path, 'utf8');
    sizes.add(seen.length);
    expect([short, long].includes(seen)).toBe(true);
    await new Promise(setImmediate);
  }
  expect(await end).toMatchObject({ code: 0, err: '' });
  expect(sizes).toEqual(new Set([short.length, long.length]));
  expect(filesIn(folder)).toEqual(['script.mts', 'whole']);
});

it('a process killed while it replaces a file leaves one whole text or the other', async () => {
  const folder = aFolder();
  const path = join(folder, 'whole');
  writeFileSync(path, 'a');
  const text = `
    import { writeWhole } from '${source('storage/files.ts')}';
    for (let turn = 0; ; turn += 1) {
      writeWhole(process.argv[2], (turn % 2 === 0 ? 'b' : 'a').repeat(100_000), 'the text');
      if (turn === 20) process.stdout.write('going');
    }`;
  const writer = startScript(folder, text, [path]);
  const end = ended(writer);
  await new Promise((going) => writer.stdout.once('data', going));
  writer.kill('SIGKILL');
  expect(await end).toMatchObject({ code: 137 });
  expect(['a'.repeat(100_000), 'b'.repeat(100_000)].includes(readFileSync(path, 'utf8'))).toBe(true);
});
