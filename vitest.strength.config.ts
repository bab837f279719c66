import { defineConfig } from 'vitest/config'

// Strength: races, whole lives of budgets at random, and servers that are killed. They take minutes, so they stand apart.
export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['tests/strength/**/*.test.ts'],
    exclude: process.env.TEST_POSTGRES_URL ? ['**/*.sqlite.test.ts'] : [],
    setupFiles: ['tests/setup/database.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 150_000,
    hookTimeout: 120_000,
  },
})
