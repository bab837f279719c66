import { defineConfig } from 'vitest/config'

/** On PostgreSQL run the tests that speak to a database, less those about SQLite's own ways. */
const isPostgres = Boolean(process.env.TEST_POSTGRES_URL)

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: isPostgres
      ? ['app/{domain,auth,http,jobs}/**/*.test.ts', 'db/**/*.test.ts', 'tests/strength/**/*.test.ts']
      : [
          'app/**/*.test.{ts,tsx}',
          'db/**/*.test.ts',
          'search/**/*.test.ts',
          'scripts/**/*.test.ts',
          'tests/{bench,contracts,fakes,policy,setup,strength,unit}/**/*.test.ts',
        ],
    exclude: isPostgres ? ['**/*.sqlite.test.ts'] : [],
    setupFiles: ['tests/setup/database.ts'],
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
