#!/usr/bin/env node
// The process: its streams, its signals' exit code, nothing else.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '../dist/main.cjs');

if (existsSync(built)) {
  const { main } = require(built);
  main(process).then((code) => {
    process.exitCode = code;
  });
} else {
  process.stderr.write('lexi: the program is not built yet\nTry: npm run build\n');
  process.exitCode = 1;
}
