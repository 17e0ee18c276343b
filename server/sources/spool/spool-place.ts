// Where uploads wait for their import: one encrypted file each, gone when the import ends.
import { chmodSync, mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dataFolder } from '@/server/launch/places.mjs';

const NAME = /^[0-9a-f-]{36}\.spool$/;

/** PLUMBLINE_SPOOL, shared between nodes, or a folder of the run-time data. */
export function spoolFolder(): string {
  const folder = resolve(process.env.PLUMBLINE_SPOOL || join(dataFolder(), 'spool'));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  return folder;
}

export function spoolName(importId: string): string {
  return `${importId}.spool`;
}

/** Refuses names that are not ours: what the database holds never leads out of the folder. */
export function spoolPath(name: string): string {
  if (!NAME.test(name)) throw new Error('Not the name of a spooled upload.');
  return join(spoolFolder(), name);
}

export async function deleteSpooled(name: string): Promise<void> {
  await rm(spoolPath(name), { force: true });
}

/** @param idleForMs leaves out those written to since: an upload may still be coming in. */
export async function spooledNames(idleForMs = 0): Promise<string[]> {
  const folder = spoolFolder();
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  if (idleForMs === 0) return names;
  const ages = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
  const newest = Date.now() - idleForMs;
  return names.filter((_, at) => (ages[at]?.mtimeMs ?? Number.POSITIVE_INFINITY) <= newest);
}
