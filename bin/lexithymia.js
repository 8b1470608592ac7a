#!/usr/bin/env node
// The process: its exit code, nothing else.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { keepMore, load } = require('./load.js');

const built = join(__dirname, '../dist/main.cjs');

if (existsSync(built)) {
  process.once('exit', keepMore);
  const { main } = load(built);
  main(process).then((code) => {
    process.exitCode = code;
  });
} else {
  process.stderr.write('lexi: the program is not built yet\nTry: npm run build\n');
  process.exitCode = 1;
}
