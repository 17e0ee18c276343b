// Runs the checks one after the other and counts what passed and failed; names of steps as arguments run only those.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { makeChildren } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { checkout, dataFolder, makeRunFolder, packageFile } from './places.mjs';
import { say } from './progress.mjs';
import { messageOf, Sentence } from './sentence.mjs';
import {
  countPlaywright,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  summaryLine,
} from './test-results.mjs';

const otherPostgres = process.env.PLUMBLINE_PG15_BIN ?? '/usr/lib/postgresql/15/bin';
const one = { passed: 1, failed: 0, skipped: 0 };
const none = { passed: 0, failed: 0, skipped: 0 };

/** @typedef {import('./test-results.mjs').Count} Count */

/** @param {string[]} only names of steps; none means all */
export async function runTests(only) {
  const home = dataFolder();
  const reports = join(home, 'test');
  makeRunFolder(home);
  mkdirSync(reports, { recursive: true });
  const children = makeChildren();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, async () => {
      await children.stopAll();
      process.exit(130);
    });
  const env = { ...process.env, CI: 'true', NEXT_TELEMETRY_DISABLED: '1' };

  /** @type {string[]} */
  const failures = [];

  /** @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} [more] */
  const run = async (script, args, more = {}) =>
    (
      await children.run(script, {
        args: [packageFile(script), ...args],
        env: { ...env, ...more },
        echo: true,
      })
    ).code;

  /** @param {string} script @param {string[]} args */
  const require = async (script, args) => {
    if ((await run(script, args)) !== 0)
      throw new Sentence(`${script} ${args.join(' ')} found something; see above.`);
  };

  /** @param {string} name @param {string} project @param {NodeJS.ProcessEnv} [more] */
  const vitest = async (name, project, more) => {
    const file = join(reports, `${name}.json`);
    rmSync(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run('vitest/vitest.mjs', ['run', '--project', project, ...reporters], more);
    const report = readReport(file);
    failures.push(...failuresOfVitest(report, checkout).map((each) => `${name}: ${each}`));
    return countVitest(report, code);
  };

  /** @type {Record<string, () => Promise<Count>>} */
  const steps = {
    install: async () => {
      await ensureInstalled(children, join(home, 'install.log'));
      return none;
    },
    browser: async () => {
      env.CHROME_PATH = await ensureBrowser(children, say);
      return none;
    },
    lint: async () => {
      await require('@biomejs/biome/bin/biome', ['check', '.']);
      return one;
    },
    types: async () => {
      await require('next/dist/bin/next', ['typegen']);
      await require('typescript-native/bin/tsc', ['--noEmit']);
      return one;
    },
    pure: () => vitest('pure', 'pure'),
    database: () => vitest('database', 'database'),
    'database-15': async () => {
      if (!existsSync(join(otherPostgres, 'initdb'))) {
        say(`No PostgreSQL 15 in ${otherPostgres}; only the embedded one was tried`);
        return none;
      }
      // What public data holds was counted once above; here it is the server's version that is tried.
      return vitest('database-15', 'database', {
        PLUMBLINE_PG_BIN: otherPostgres,
        PLUMBLINE_REAL_DATA: '',
        PLUMBLINE_TRIED_ONCE: 'true',
      });
    },
    build: async () => {
      say(
        (await ensureBuilt(children, join(home, 'build.log'))) === 'built'
          ? 'Built'
          : 'The build is up to date',
      );
      return one;
    },
    e2e: async () => {
      if (!existsSync(join(checkout, 'e2e'))) {
        say('There is no e2e folder');
        return none;
      }
      const file = join(reports, 'e2e.json');
      rmSync(file, { force: true });
      const args = ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'];
      const code = await run('playwright/cli.js', args, {
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      });
      const report = readReport(file);
      failures.push(...failuresOfPlaywright(report).map((each) => `e2e: ${each}`));
      return countPlaywright(report, code);
    },
  };

  /** @type {Count[]} */
  const counts = [];
  for (const [name, step] of Object.entries(steps)) {
    if (only.length > 0 && !only.includes(name)) continue;
    say(`── ${name}`);
    try {
      const count = await step();
      counts.push(count);
      if (count.failed > 0 && !failures.some((each) => each.startsWith(`${name}: `)))
        failures.push(`${name}: ended with an error outside any test; see above`);
      if (count.passed + count.failed + count.skipped > 1)
        say(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
    } catch (error) {
      console.error(
        `${name} failed: ${error instanceof Sentence ? messageOf(error) : (error instanceof Error && error.stack) || error}`,
      );
      failures.push(`${name}: ${messageOf(error)}`);
      counts.push({ passed: 0, failed: 1, skipped: 0 });
      if (name === 'install') break; // nothing else can run
    }
  }
  await children.stopAll();
  // The end is what is kept of a long run: what failed stands there by name.
  for (const each of failures) console.log(`FAILED ${each}`);
  const failed = counts.some((count) => count.failed > 0);
  process.stdout.write(`${summaryLine(counts)}\n`, () => process.exit(failed ? 1 : 0));
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
