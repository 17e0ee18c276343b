// Where the checkout, its run-time folder and installed programs lie; creates the run-time folder and nothing else.

import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @returns {string} the folder for everything made at run time: `.data`, or what PLUMBLINE_DATA names */
export function dataFolder() {
  return resolve(checkout, process.env.PLUMBLINE_DATA || '.data');
}

/**
 * Makes a run-time folder. Run from root, the database's own user must be able to pass through it (not to list it).
 * @param {string} folder
 */
export function makeRunFolder(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** @param {string} name a package's own script, for example `next/dist/bin/next` */
export function packageFile(name) {
  return resolve(checkout, 'node_modules', name);
}
