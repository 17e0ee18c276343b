// Who the embedded PostgreSQL runs as, and whether that user can reach a file; PostgreSQL itself refuses to run as root.

import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Sentence } from './sentence.mjs';

/**
 * @typedef {{ name: string, uid: number, gid: number }} OsUser
 * @returns {OsUser | undefined} undefined when PostgreSQL may run as the current user
 */
export function databaseUser() {
  if (process.getuid?.() !== 0) return undefined;
  const name = process.env.PLUMBLINE_PG_USER || 'nobody';
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined || uid === '0')
    throw new Sentence(
      `PostgreSQL refuses to run as root and there is no OS user "${name}". Run npm as an ordinary user, or name another in PLUMBLINE_PG_USER.`,
    );
  return { name, uid: Number(uid), gid: Number(gid) };
}

/**
 * @param {string} path
 * @param {OsUser} user
 * @param {boolean} [passOnly] the last one need only be passed through, not read
 * @returns {string | undefined} the first file or folder on the way that the user cannot read or enter
 */
export function firstUnreachable(path, user, passOnly = false) {
  const way = [path];
  while (dirname(way[0] ?? '/') !== way[0]) way.unshift(dirname(way[0] ?? '/'));
  return way.find((step) => {
    const needed = step === path && !passOnly ? 0o5 : 0o1;
    const { mode, uid, gid } = statSync(step);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    return ((mode >> shift) & needed) !== needed;
  });
}
