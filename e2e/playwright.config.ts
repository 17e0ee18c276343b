// How the browser tests run: one world for all of them, two at a time, no second try, a browser far from the workspace's zone.

import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const browser =
  process.env.CHROME_PATH ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './start-world.ts',
  outputDir: '../test-results',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // A forgotten time zone shows as a wrong day.
    timezoneId: 'Asia/Kathmandu',
    reducedMotion: 'reduce',
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    // A trace of every page doubles the time; ask for it to look into a failure.
    trace: process.env.PLUMBLINE_E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
