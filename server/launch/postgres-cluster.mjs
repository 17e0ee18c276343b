// Makes a new cluster with initdb, whole or not at all.

import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { explainOutput } from './explain-failure.mjs';
import { asUser, ending } from './postgres-process.mjs';
import { programName } from './postgres-programs.mjs';
import { writePrivateFile } from './private-file.mjs';
import { Sentence } from './sentence.mjs';

const bootstrapRole = 'plumb_bootstrap';

/**
 * A cluster counts only once it is renamed into place, so a cut-off one is simply made again.
 * @param {{ place: { data: string, bin: string }, user: import('./postgres-user.mjs').OsUser | undefined, password: string, durable: boolean }} options
 */
export async function makeCluster({ place, user, password, durable }) {
  const unfinished = `${place.data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(place.data), `password.${process.pid}.new`);
  writePrivateFile(passwordFile, password);
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const given = ['-D', unfinished, '-U', bootstrapRole, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const fixed = ['--encoding=UTF8', '--locale=C', '--no-instructions', ...(durable ? [] : ['--no-sync'])];
    const child = spawn(join(place.bin, programName('initdb')), [...given, ...fixed], {
      ...asUser(user),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    const code = await ending(child);
    if (code !== 0) throw new Sentence(explainOutput('making the database cluster', output));
    renameSync(unfinished, place.data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}
