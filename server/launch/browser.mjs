// Finds a Chromium for the end-to-end tests, or installs one: CHROME_PATH, a headless shell, the system's, Debian's, then
// Playwright's. A headless shell has no windows of its own to draw and walks twice as fast.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { explainOutput } from './explain-failure.mjs';
import { checkout, packageFile } from './places.mjs';
import { Sentence } from './sentence.mjs';

const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * @param {import('./children.mjs').Children} children
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the program
 */
export async function ensureBrowser(children, say) {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named))
    throw new Sentence(`CHROME_PATH (${named}) does not exist. Name a Chromium or Chrome, or unset it.`);
  if (named) return named;
  const found = systemBrowser() ?? playwrightBrowser();
  // A machine that only runs checks may be given the quicker one; nobody else's is added to while it has a browser.
  if (found && (onPath(shell) || !isChecker())) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('Installing Debian’s headless Chromium with apt-get');
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const apt = (/** @type {string[]} */ ...args) => spawnSync('apt-get', args, /** @type {any} */ (options));
    apt('update', '-qq');
    for (const name of [shell, ...(found ? [] : ['chromium'])]) {
      apt('install', '-y', '-qq', '--no-install-recommends', name);
      const installed = onPath(name);
      if (installed) return installed;
    }
  }
  if (found) return found;
  say('Installing Playwright’s chromium');
  const { output } = await children.run('playwright', {
    args: [packageFile('playwright/cli.js'), 'install', 'chromium'],
    echo: true,
  });
  const installed = playwrightBrowser();
  if (installed) return installed;
  throw new Sentence(
    `No Chromium was found and none could be installed. Install one and name it in CHROME_PATH. ${explainOutput('installing a browser', output)}`,
  );
}

/** A continuous-integration machine says so by CI, as `.ci/run` does. */
function isChecker() {
  return process.env.CI === 'true';
}

function systemBrowser() {
  return names.map(onPath).find((path) => path !== undefined) ?? fixedPlaces.find((path) => existsSync(path));
}

/** @param {string} name @returns {string | undefined} */
function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** @returns {string | undefined} the one that Playwright downloaded earlier */
function playwrightBrowser() {
  const { chromium } = createRequire(join(checkout, 'package.json'))('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
