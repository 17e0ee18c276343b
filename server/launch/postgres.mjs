// Starts and stops an embedded PostgreSQL on a folder and says how to reach it; survives kills, keeps its port and passwords.

import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { freePort } from './free-port.mjs';
import { makeRunFolder } from './places.mjs';
import { makeCluster } from './postgres-cluster.mjs';
import { readKept, writeKept } from './postgres-memory.mjs';
import { endOrphans } from './postgres-orphans.mjs';
import { choosePlace } from './postgres-place.mjs';
import { launchServer } from './postgres-process.mjs';
import { postgresPrograms } from './postgres-programs.mjs';
import { makeRoles } from './postgres-roles.mjs';
import { databaseUser } from './postgres-user.mjs';
import { Sentence } from './sentence.mjs';

/**
 * @typedef {object} RunningPostgres
 * @property {string} appUrl plumb_app: owns nothing
 * @property {string} ownerUrl plumb_owner: migrates
 * @property {string} bootstrapUrl superuser: for tests and role making only
 * @property {number} port
 * @property {number} pid
 * @property {string} data folder of the cluster
 * @property {string} logFile
 * @property {number} orphans processes of an earlier, killed run that had to be ended
 * @property {Promise<number | null>} ended resolves with the exit code whenever the server ends
 * @property {(mode?: 'fast' | 'immediate') => Promise<void>} stop
 */

/**
 * One caller at a time may use a folder (the caller's lock sees to that).
 * @param {object} options
 * @param {string} options.home folder for settings, log and (where reachable) the cluster
 * @param {boolean} [options.durable] false only for databases that tests throw away
 * @param {(line: string) => void} [options.say] progress
 * @returns {Promise<RunningPostgres>} once it accepts connections
 */
export async function startPostgres({ home, durable = true, say = () => undefined }) {
  makeRunFolder(home);
  const user = databaseUser();
  const kept = readKept(home);
  const programs = postgresPrograms();
  const realHome = realpathSync(home);
  const place = choosePlace({
    home: realHome,
    kept: kept.data === undefined ? undefined : resolve(realHome, kept.data),
    programs,
    user,
  });
  if (place.moved) say(place.moved);
  if (kept.hasRoles && !existsSync(join(place.data, 'PG_VERSION')))
    throw new Sentence(
      `The database's folder ${place.data} is gone or damaged. Bring it back, or remove ${home} to begin anew.`,
    );
  const orphans = await endOrphans(place.data);
  if (orphans > 0) say(`Ended ${orphans} database processes that an earlier run left behind`);
  if (kept.data === undefined || !existsSync(place.data)) {
    say('Making the database cluster');
    if (kept.data === undefined) refuseUnknownCluster(home, place.data);
    // Passwords and place first: a cluster without them would be lost if this start were cut off here.
    kept.data = place.moved ? place.data : relative(realHome, place.data);
    writeKept(home, kept);
    await makeCluster({ place, user, password: kept.passwords.bootstrap, durable });
  }
  kept.port = await freePort(kept.port);
  writeKept(home, kept);
  const server = await launchServer({ home, place, user, port: kept.port, durable });
  /** @type {(role: 'bootstrap' | 'owner' | 'app', database: string) => string} */
  const url = (role, database) =>
    `postgres://plumb_${role}:${kept.passwords[role]}@127.0.0.1:${kept.port}/${database}`;
  try {
    if (!kept.hasRoles) {
      const { owner, app } = kept.passwords;
      await makeRoles(url('bootstrap', 'postgres'), {
        ownerPassword: owner,
        appPassword: app,
        database: 'plumbline',
      });
      kept.hasRoles = true;
      writeKept(home, kept);
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ...server,
    appUrl: url('app', 'plumbline'),
    ownerUrl: url('owner', 'plumbline'),
    bootstrapUrl: url('bootstrap', 'postgres'),
    port: kept.port,
    data: place.data,
    orphans,
  };
}

/** @param {string} home @param {string} data */
function refuseUnknownCluster(home, data) {
  if (existsSync(data))
    throw new Sentence(
      `${data} holds a database but ${join(home, 'postgres.json')}, which knows its passwords, is gone. Bring that file back, or remove the folder to begin anew.`,
    );
}
