// What an embedded PostgreSQL remembers between starts: place, port and passwords, in `postgres.json` with mode 0600.

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from './private-file.mjs';

/**
 * @typedef {object} Kept what `postgres.json` (mode 0600) remembers
 * @property {number} [port]
 * @property {string} [data] the cluster's folder: inside the home a relative one, so that a moved checkout keeps its data
 * @property {boolean} [hasRoles]
 * @property {Record<'bootstrap' | 'owner' | 'app', string>} passwords
 */

/** @param {string} home @returns {Kept} */
export function readKept(home) {
  const file = keptFile(home);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const password = () => randomBytes(24).toString('base64url');
  return { passwords: { bootstrap: password(), owner: password(), app: password() } };
}

/** @param {string} home @param {Kept} kept */
export function writeKept(home, kept) {
  writePrivateFile(keptFile(home), `${JSON.stringify(kept, null, 2)}\n`);
}

/** @param {string} home */
function keptFile(home) {
  return join(home, 'postgres.json');
}

/**
 * @param {string} home
 * @returns {{ appUrl: string, ownerUrl: string } | undefined} how a cluster that somebody else started is reached
 */
export function knownUrls(home) {
  const { passwords, port, hasRoles } = readKept(home);
  if (!hasRoles) return undefined;
  const url = (/** @type {'owner' | 'app'} */ role) =>
    `postgres://plumb_${role}:${passwords[role]}@127.0.0.1:${port}/plumbline`;
  return { appUrl: url('app'), ownerUrl: url('owner') };
}
