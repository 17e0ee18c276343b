// Knows whether the demo workspace is still to be made, and how to sign in to it, as its maker noted it.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ role: string, name?: string, email: string, password: string }} SignIn
 * @param {string} home
 * @returns {string} `demo-sign-ins.json` (mode 0600), a list of SignIn, written last by `plumbline demo`
 */
export function signInsFile(home) {
  return join(home, 'demo-sign-ins.json');
}

/** @param {string} home @returns {boolean} */
function hasDemo(home) {
  return existsSync(signInsFile(home));
}

/** @param {string} home @returns {string[]} lines, none without a demo */
export function signInLines(home) {
  if (!hasDemo(home)) return [];
  /** @type {SignIn[]} */
  const list = JSON.parse(readFileSync(signInsFile(home), 'utf8'));
  const width = (/** @type {(one: SignIn) => string} */ of) => Math.max(...list.map((one) => of(one).length));
  const [roles, emails] = [width((one) => one.role), width((one) => one.email)];
  return [
    'Sign in to the demo workspace (simulated data) as',
    ...list.map((one) => `  ${one.role.padEnd(roles)}  ${one.email.padEnd(emails)}  ${one.password}`),
  ];
}

/**
 * Only a first run makes a demo by itself: one that was cut off is taken up again, one that was declined stays away.
 * @param {string} home
 * @param {boolean} isDeclined
 */
export function noteFirstRun(home, isDeclined) {
  if (!existsSync(join(home, 'postgres.json')) && !isDeclined) writeFileSync(pendingFile(home), '');
}

/** @param {string} home @returns {boolean} */
export function isDemoPending(home) {
  if (existsSync(pendingFile(home)) && hasDemo(home)) rmSync(pendingFile(home));
  return existsSync(pendingFile(home));
}

/** @param {string} home */
function pendingFile(home) {
  return join(home, 'demo-pending');
}
