/** How much is installed: the packed program and its dependencies, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MOST_BYTES = 12_000_000;

export function benchSize(): void {
  const folder = mkdtempSync(join(tmpdir(), 'lexi-size-'));
  try {
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const packed =
      run('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder).trim().split('\n').at(-1) ?? '';
    run(
      'npm',
      'install',
      '--global',
      '--silent',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      resolve(folder, packed),
    );
    const version = run(
      process.execPath,
      join(folder, 'lib/node_modules/lexithymia/bin/lexithymia.js'),
      '--version',
    ).trim();
    const bytes = sizeOf(join(folder, 'lib'));
    const own = bytes - sizeOf(join(folder, 'lib/node_modules/lexithymia/node_modules'));
    const mb = (count: number) => `${(count / 1_000_000).toFixed(1)} MB`;
    console.log(
      `${bytes < MOST_BYTES ? 'ok  ' : 'OVER'} installed size of ${version}: ${mb(bytes)}, of which the program itself ${mb(own)}   (bound: 12 MB)`,
    );
    if (bytes >= MOST_BYTES) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeOf(path: string): number {
  const stat = lstatSync(path);
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : stat.size;
}
