import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/compiled.ts',
    testTimeout: 30_000,
    // The testing package replaces inquirer's own imports, which vitest sees only when they are inlined.
    server: { deps: { inline: ['inquirer', /@inquirer\//] } },
  },
});
