import { defineConfig } from 'vitest/config'

/** The tables of the rules without their property tests, which are slow: tables must catch every change. */
export default defineConfig({
  test: {
    include: ['packages/rules/src/**/*.test.ts'],
    exclude: ['**/*.properties.test.ts'],
    environment: 'node',
    isolate: false,
  },
})
