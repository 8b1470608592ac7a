/** Writes docs/first-days.md: a newcomer's first five days through the built program, answered from a seed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pickOne, type Random, seeded } from '../src/drills/chance.ts';

const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'];
const home = mkdtempSync(join(tmpdir(), 'lexi-first-days-'));
const random = seeded('first days');

const parts: string[] = [];
for (const [place, day] of DAYS.entries()) {
  parts.push(`## Day ${place + 1}\n\n\`\`\`text\n${await oneDay(day)}\n\`\`\`\n`);
}
rmSync(home, { recursive: true });

writeFileSync(
  'docs/first-days.md',
  `# A newcomer's first five days

What \`lexi --plain\` shows somebody who starts with nothing, at the defaults. Answers are drawn from a seed, so many of them miss; lines
that begin with \`>\` were typed. \`npm run first-days\` writes this page.

${parts.join('\n')}`,
);

function oneDay(day: string): Promise<string> {
  const env = { ...process.env, LEXITHYMIA_HOME: home, XDG_STATE_HOME: join(home, 'state'), COLUMNS: '80' };
  const args = ['bin/lexithymia.js', 'drill', '--plain', '--today', day, '--seed', day];
  const program = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  let answered = 0;
  program.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    const waiting = /\(([^()]*q\s+stop\s+and\s+keep)\)\n$/.exec(text.slice(answered))?.[1];
    if (waiting === undefined) return;
    const line = answerTo(waiting.replace(/\s+/g, ' '), random);
    text += `> ${line}\n`;
    answered = text.length;
    program.stdin.write(`${line}\n`);
  });
  return new Promise((resolve) =>
    program.on('close', () =>
      resolve(
        text
          .replaceAll(home, '~/.local/share/lexithymia')
          .trimEnd()
          .replace(/[ \t]+$/gm, ''),
      ),
    ),
  );
}

/** A line that suits what is asked: a page is turned, a question answered, one in ten left open. */
function answerTo(hints: string, chance: Random): string {
  if (hints.startsWith('Enter')) return '';
  if (hints.startsWith('type')) return '/n';
  const picks = /^(\d) numbers/.exec(hints)?.[1];
  if (picks !== undefined) return ['2 1', '1 3 2'][Number(picks) - 2] ?? 'n';
  return chance() < 0.1 ? 'n' : pickOne(['1', '2', '3', '4'], chance);
}
