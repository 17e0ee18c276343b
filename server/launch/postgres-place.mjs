// Decides where the cluster and the programs lie so that PostgreSQL's OS user reaches both; moves no existing cluster.

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { programName } from './postgres-programs.mjs';
import { firstUnreachable } from './postgres-user.mjs';
import { Sentence } from './sentence.mjs';

const elsewhere = '/var/lib/plumbline';

/**
 * @typedef {import('./postgres-user.mjs').OsUser} OsUser
 * @typedef {{ data: string, bin: string, moved?: string }} Place `moved` says in words why it is not in the run folder
 *
 * A checkout under a closed folder (such as /root) cannot be reached by another user: then programs are copied and the
 * cluster is made under /var/lib/plumbline, and `kept` remembers it.
 *
 * @param {{ home: string, kept: string | undefined, programs: { native: string, bin: string, version: string }, user: OsUser | undefined }} wanted
 * @returns {Place}
 */
export function choosePlace({ home, kept, programs, user }) {
  const inside = join(home, 'postgres');
  if (!user) return { data: kept ?? inside, bin: programs.bin };
  const closedBin = firstUnreachable(join(programs.bin, programName('postgres')), user);
  const bin = closedBin ? copyPrograms(programs, user) : programs.bin;
  const closedHome = firstUnreachable(kept ? join(kept, '..') : home, user, true);
  if (!closedHome) return { data: kept ?? inside, bin };
  if (kept)
    throw new Sentence(
      `The OS user "${user.name}", which PostgreSQL runs as, can no longer enter ${closedHome}, where the data lies. Allow it (chmod o+x ${closedHome}) and start again.`,
    );
  requireElsewhere(closedHome, user);
  const data = join(elsewhere, `data-${randomBytes(6).toString('hex')}`, 'postgres');
  makeOpenFolder(join(data, '..'));
  return {
    data,
    bin,
    moved: `${closedHome} is closed to the OS user "${user.name}": the data lies in ${data}`,
  };
}

/** @param {{ native: string, version: string }} programs @param {OsUser} user @returns {string} bin folder */
function copyPrograms({ native, version }, user) {
  requireElsewhere(native, user);
  const copy = join(elsewhere, `server-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}.new`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    openAll(unfinished);
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  return join(copy, 'bin');
}

/** @param {string} closed @param {OsUser} user */
function requireElsewhere(closed, user) {
  const refuse = () =>
    new Sentence(
      `PostgreSQL runs as the OS user "${user.name}", which cannot enter ${closed}. Move the checkout to a folder that others may enter, open that one (chmod o+x ${closed}), or run npm as an ordinary user.`,
    );
  try {
    makeOpenFolder(elsewhere);
  } catch (error) {
    throw new Sentence(refuse().message, { cause: error });
  }
  if (firstUnreachable(elsewhere, user, true)) throw refuse();
}

/** @param {string} folder */
function makeOpenFolder(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
}

/** @param {string} path */
function openAll(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.mode | (stat.isDirectory() || stat.mode & 0o100 ? 0o555 : 0o444));
  if (stat.isDirectory()) for (const name of readdirSync(path)) openAll(join(path, name));
}
