// The installation's two secrets, made once and kept under the run-time folder with mode 0600; the environment wins.

import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from './private-file.mjs';

/**
 * @param {string} home run-time folder
 * @returns {{ PLUMBLINE_MASTER_KEY: string, NEXTAUTH_SECRET: string }} environment for web, worker and commands
 */
export function secrets(home) {
  const masterKey = process.env.PLUMBLINE_MASTER_KEY || masterKeyIn(home);
  return {
    PLUMBLINE_MASTER_KEY: masterKey,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || sessionSecret(masterKey),
  };
}

/** 32 random bytes, base64. A backup includes this file: without it signatures and digests cannot be continued. */
function masterKeyIn(home) {
  const file = join(home, 'master.key');
  if (!existsSync(file)) writePrivateFile(file, `${randomBytes(32).toString('base64')}\n`);
  return readFileSync(file, 'utf8').trim();
}

/** Derived, so that every node of an installation that shares the master key reads the same sessions. */
function sessionSecret(masterKey) {
  return Buffer.from(hkdfSync('sha256', masterKey, '', 'plumbline session', 32)).toString('base64');
}
