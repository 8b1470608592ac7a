import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/compiled.ts',
    // For what hangs: whole sessions in a terminal take seconds, and more where the machine is busy with other things.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The testing package replaces inquirer's own imports, which vitest sees only when they are inlined.
    server: { deps: { inline: ['inquirer', /@inquirer\//] } },
  },
});
