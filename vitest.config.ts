import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/compiled.ts',
    // Every processor: much of the suite waits for programs it runs. The default leaves one of two idle.
    maxWorkers: '100%',
    // For what hangs: whole sessions in a terminal take seconds, and more where the machine is busy with other things.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The testing package replaces inquirer's own imports, which vitest sees only when they are inlined.
    server: { deps: { inline: ['inquirer', /@inquirer\//] } },
  },
});
