// Refuses to begin what the disk cannot hold: a full disk half-way leaves worse sentences behind.

import { statfsSync } from 'node:fs';
import { Sentence } from './sentence.mjs';

const mebibyte = 1024 * 1024;

/** @param {string} folder @param {number} neededMebibytes @param {string} doing as in "install the packages" */
export function requireDiskSpace(folder, neededMebibytes, doing) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / mebibyte);
  if (free < neededMebibytes)
    throw new Sentence(
      `The disk that holds ${folder} has ${free} MB free and ${neededMebibytes} MB are needed to ${doing}. Free some space and start again.`,
    );
}
