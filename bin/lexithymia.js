#!/usr/bin/env node
// The process: its streams, its signals' exit code, nothing else.
import { existsSync } from 'node:fs';

const built = new URL('../dist/main.js', import.meta.url);

if (existsSync(built)) {
  const { main } = await import(built.href);
  process.exitCode = await main(process);
} else {
  process.stderr.write('lexi: the program is not built yet\nTry: npm run build\n');
  process.exitCode = 1;
}
