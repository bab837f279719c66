import { defineConfig } from '@playwright/test'
import type { Options } from './tests/e2e/setup/fixtures.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Every journey runs three times: with JavaScript, without, and by the keyboard alone. axe looks at its pages once. */
export default defineConfig<Options>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/setup/template.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'line',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags },
  },
  projects: [
    { name: 'with JavaScript', use: { javaScriptEnabled: true } },
    { name: 'without JavaScript', use: { javaScriptEnabled: false }, testIgnore: '**/*.js-only.test.ts' },
    { name: 'by keyboard alone', use: { handsOn: 'keys' }, testIgnore: '**/*.js-only.test.ts' },
  ],
})
