import { mkdirSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { E2E_LOGS, SERVER_LOG } from './tests/support/e2e-logs.ts'
import { JOURNEY_ZONE } from './tests/support/journey-zone.ts'

const port = Number(process.env['E2E_PORT'] ?? 3187)
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

mkdirSync(E2E_LOGS, { recursive: true })

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  // What passes only the second time is named at the end of `npm test`.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'journeys', testIgnore: '**/logs.spec.ts', teardown: 'logs' },
    // Reads what all journeys left behind.
    { name: 'logs', testMatch: '**/logs.spec.ts' },
  ],
  use: {
    actionTimeout: 15_000,
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-CA',
    timezoneId: JOURNEY_ZONE,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // At the loudest level: what is in no line of it is in no log.
    command: `node tests/support/serve-e2e.ts > "${SERVER_LOG}"`,
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { E2E_PORT: String(port), LOG_LEVEL: 'trace' },
  },
})
