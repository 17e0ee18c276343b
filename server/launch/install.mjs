// Installs what package-lock.json asks for and node_modules lacks; leaves a complete node_modules alone.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { requireDiskSpace } from './disk-space.mjs';
import { explainOutput } from './explain-failure.mjs';
import { mendPostgres } from './mend-postgres.mjs';
import { checkout } from './places.mjs';
import { during } from './progress.mjs';
import { Sentence } from './sentence.mjs';

const stampFile = join(checkout, 'node_modules', '.plumbline-install');
const installedFile = join(checkout, 'node_modules', '.package-lock.json');

/** @param {import('./children.mjs').Children} children @param {string} logFile */
export async function ensureInstalled(children, logFile) {
  if (!isInstalled(installStamp())) await install(children, logFile);
  mendPostgres();
}

/** @param {import('./children.mjs').Children} children @param {string} logFile */
async function install(children, logFile) {
  requireDiskSpace(checkout, 1_500, 'install the packages');
  await during('Installing packages with npm ci (about a minute)', async () => {
    const first = await npm(children, 'ci');
    // The lock and package.json may differ while somebody works on them: npm install settles that, npm ci refuses.
    const result =
      first.code !== 0 && /EUSAGE|in sync/.test(first.output) ? await npm(children, 'install') : first;
    if (result.code === 0) return;
    writeFileSync(logFile, result.output);
    throw new Sentence(explainOutput('installing the packages', result.output, logFile));
  });
  writeFileSync(stampFile, installStamp());
}

/** @param {import('./children.mjs').Children} children @param {'ci' | 'install'} verb */
function npm(children, verb) {
  const script = npmScript();
  if (!script)
    throw new Sentence('npm was not found. Run `npm ci` in this folder yourself, then start again.');
  // Building needs the development packages too, whatever NODE_ENV or .npmrc say.
  const args = [
    script,
    verb,
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
  ];
  return children.run('npm', { args, env: { ...process.env, NODE_ENV: 'development' } });
}

/** npm's own script: the one that runs us, else the one on the PATH, else the one beside Node. */
function npmScript() {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const beside = ['../../lib/node_modules/npm', '../node_modules/npm'].map((folder) =>
    join(process.execPath, folder, 'bin/npm-cli.js'),
  );
  return [process.env.npm_execpath ?? '', ...onPath, ...beside]
    .filter((file) => existsSync(file))
    .map((file) => realpathSync(file))
    .find((file) => /npm-cli\.[cm]?js$/.test(file));
}

function installStamp() {
  const lock = readFileSync(join(checkout, 'package-lock.json'));
  const machine = `${process.platform} ${process.arch} ${process.versions.modules}`;
  return createHash('sha256').update(lock).update(machine).digest('hex');
}

/** @param {string} stamp */
function isInstalled(stamp) {
  if (!existsSync(installedFile)) return false; // npm writes it last
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  return missingPackages(read(join(checkout, 'package-lock.json')), read(installedFile)).length === 0;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Entry
 * @param {Record<string, Entry>} wanted packages of package-lock.json
 * @param {Record<string, Entry>} found packages of node_modules/.package-lock.json
 * @param {{ platform: string, arch: string }} [machine]
 * @returns {string[]} what must be installed; packages for other machines are not missed
 */
export function missingPackages(wanted, found, machine = process) {
  return Object.entries(wanted)
    .filter(([path]) => path !== '')
    .filter(
      ([path, entry]) => found[path]?.version !== entry.version || found[path]?.integrity !== entry.integrity,
    )
    .filter(([path, entry]) => path in found || !(entry.optional && isForAnother(entry, machine)))
    .map(([path]) => path);
}

/** @param {Entry} entry @param {{ platform: string, arch: string }} machine */
function isForAnother({ os, cpu, libc }, { platform, arch }) {
  if (!os && !cpu && !libc) return true; // optional and part of such a package
  const fits = (/** @type {string[] | undefined} */ list, /** @type {string} */ mine) =>
    !list ||
    (list.includes(mine) && !list.includes(`!${mine}`)) ||
    list.every((each) => each.startsWith('!') && each !== `!${mine}`);
  return !fits(os, platform) || !fits(cpu, arch) || libc?.includes('musl') === true;
}
