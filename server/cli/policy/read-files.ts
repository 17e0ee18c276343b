// Reads .cedar files, and those of folders, as a workspace would keep them; refuses what is not there.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Sentence } from '@/server/launch/sentence.mjs';
import type { PolicyFile } from '@/server/policies/policy';
import { KERNEL_FILE } from '@/server/policies/read-policies';

/** In the order of their names; the kernel is always in force, so a copy of it is passed over. @throws Sentence */
export function readFiles(paths: readonly string[]): PolicyFile[] {
  const files = paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new Sentence(`There is no file or folder "${path}".`);
    if (!found.isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => name.endsWith('.cedar'))
      .map((name) => join(path, name));
  });
  const read = files
    .map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }))
    .filter(({ name }) => name !== KERNEL_FILE)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (read.length === 0) throw new Sentence('Give at least one .cedar file, or a folder that holds some.');
  return read;
}
