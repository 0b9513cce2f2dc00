import { defineConfig } from '@playwright/test'

export default defineConfig({
  testMatch: ['src/**/*.e2e.ts', 'test/**/*.e2e.ts'],
  globalSetup: './test/browser/global-setup.ts',
  outputDir: 'test-results/browser',
  fullyParallel: false,
  workers: 2,
  // A test that needs a second try is a defect.
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    // What isn't there after ten seconds isn't coming.
    actionTimeout: 10_000,
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Recording every act costs a tenth of the run; who looks into a failure repeats it with `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH || '/usr/bin/chromium',
      args: [
        // Containers have no user namespaces for Chromium's own sandbox, and root may not use it.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // A test tagged @phone runs on both sizes, one tagged @phone-only on the phone alone. Work of the school is told at a desk,
  // what parents and pupils do on a phone, and both where the layout differs; every page is looked at on both (paginas.e2e.ts).
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } }, grepInvert: /@phone-only/ },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
      grep: /@phone/,
    },
  ],
})
