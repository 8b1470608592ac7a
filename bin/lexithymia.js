#!/usr/bin/env node
// The process: its streams, its signals' exit code, nothing else.
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

const built = join(__dirname, '../dist/main.cjs');

// Node 22.8 and later keep here what they compile, where this account may write; a start is shorter by a tenth.
enableCompileCache?.(join(__dirname, '../.compiled'));

if (existsSync(built)) {
  const { main } = require(built);
  main(process).then((code) => {
    process.exitCode = code;
  });
} else {
  process.stderr.write('lexi: the program is not built yet\nTry: npm run build\n');
  process.exitCode = 1;
}
