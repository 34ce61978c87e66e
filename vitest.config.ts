import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Tests that try many made inputs take seconds on a busy machine; none waits for anything.
          testTimeout: 30_000,
          // No test leaves anything behind for the next: the engine is pure. Loading it once for each file took a third of the time.
          pool: 'threads',
          isolate: false,
          include: ['{packages,apps,tools}/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'apps/web/tests/browser/**'],
        },
      },
      {
        // Needs the built pages; `npm test` builds them first.
        test: {
          name: 'browser',
          include: ['apps/web/tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
