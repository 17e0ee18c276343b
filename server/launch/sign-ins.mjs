// Prints how to sign in to the demo workspace, as its maker noted it.

import { existsSync, readFileSync } from 'node:fs';
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
export function hasDemo(home) {
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
