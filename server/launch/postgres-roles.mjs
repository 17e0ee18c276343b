// Makes the two roles and the database of a cluster, once; the bootstrap role is used for nothing else.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { checkout } from './places.mjs';

/** Loaded late: this file must be importable before anything is installed. */
export async function postgresClient() {
  const found = createRequire(`${checkout}/package.json`).resolve('postgres');
  return (await import(pathToFileURL(found).href)).default;
}

/**
 * Safe to run again after it was cut off half-way.
 * @param {string} bootstrapUrl
 * @param {{ ownerPassword: string, appPassword: string, database: string }} wanted
 */
export async function makeRoles(bootstrapUrl, { ownerPassword, appPassword, database }) {
  const postgres = await postgresClient();
  const sql = postgres(bootstrapUrl, { max: 1, onnotice: () => undefined });
  try {
    await makeRole(sql, 'plumb_owner', ownerPassword);
    await makeRole(sql, 'plumb_app', appPassword);
    await sql.unsafe('alter role plumb_owner nosuperuser nocreatedb nocreaterole nobypassrls noreplication');
    await sql.unsafe(
      'alter role plumb_app nosuperuser nocreatedb nocreaterole nobypassrls noreplication noinherit',
    );
    const [there] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!there)
      await sql.unsafe(`create database ${database} owner plumb_owner template template0 encoding 'UTF8'`);
    await limitConnections(sql, database);
  } finally {
    await sql.end();
  }
}

/**
 * Only the two roles may connect. Not part of what `create database … template` copies.
 * @param {import('postgres').Sql} sql as the bootstrap role
 * @param {string} database a name of ours: lower case, digits, underscore
 */
export async function limitConnections(sql, database) {
  await sql.unsafe(`revoke all on database ${database} from public`);
  await sql.unsafe(`grant connect, temporary on database ${database} to plumb_app`);
}

/** @param {import('postgres').Sql} sql @param {string} role @param {string} password letters, digits, - and _ only */
async function makeRole(sql, role, password) {
  const [there] = await sql`select 1 from pg_roles where rolname = ${role}`;
  await sql.unsafe(`${there ? 'alter' : 'create'} role ${role} login password '${password}'`);
}
