import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['packages/**/*.test.ts'],
          environment: 'node',
          // A property looks at 10,000 inputs; how long that takes is the machine's business.
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'dashboard',
          include: ['apps/dashboard/src/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'api',
          include: ['tests/**/*.test.ts', 'apps/api/src/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/support/global-setup.ts',
          setupFiles: 'tests/support/fresh-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
