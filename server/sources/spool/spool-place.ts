// Where uploads wait for their import: one encrypted file each, gone when the import ends.
import { chmodSync, mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
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

export async function spooledNames(): Promise<string[]> {
  return (await readdir(spoolFolder())).filter((name) => NAME.test(name));
}
