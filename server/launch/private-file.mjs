// Writes a file that only its owner may read, whole or not at all.

import { chmodSync, renameSync, writeFileSync } from 'node:fs';

/** @param {string} file @param {string} content */
export function writePrivateFile(file, content) {
  const unfinished = `${file}.${process.pid}.new`;
  writeFileSync(unfinished, content, { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}
