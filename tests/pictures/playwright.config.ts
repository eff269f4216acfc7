import { defineConfig } from '@playwright/test'
import journeys from '../../playwright.config.ts'

const port = Number(process.env['E2E_PORT'] ?? 3187)

/** Every screen in every state, from answers recorded of the real server: no server and no database. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/states',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: { ...journeys.use, baseURL: `http://127.0.0.1:${port}`, trace: 'off', screenshot: 'off' },
  webServer: {
    command: 'node serve-states.ts',
    url: `http://127.0.0.1:${port}/__states`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    env: { E2E_PORT: String(port) },
  },
})
