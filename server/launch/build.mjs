// Builds the app when its sources changed since the last whole build.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireDiskSpace } from './disk-space.mjs';
import { explainOutput } from './explain-failure.mjs';
import { checkout, packageFile } from './places.mjs';
import { during } from './progress.mjs';
import { Sentence } from './sentence.mjs';
import { sourceStamp } from './source-stamp.mjs';

const stampFile = join(checkout, '.next', 'plumbline-build');

/**
 * @param {import('./children.mjs').Children} children
 * @param {string} logFile
 * @returns {Promise<'built' | 'unchanged'>}
 */
export async function ensureBuilt(children, logFile) {
  const stamp = sourceStamp(checkout);
  if (
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp &&
    existsSync(join(checkout, '.next/BUILD_ID'))
  )
    return 'unchanged';
  requireDiskSpace(checkout, 300, 'build the app');
  rmSync(stampFile, { force: true });
  await during('Building the app (about a minute)', async () => {
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
    const { code, output } = await children.run('build', {
      args: [packageFile('next/dist/bin/next'), 'build'],
      env,
    });
    if (code === 0) return;
    writeFileSync(logFile, output);
    throw new Sentence(explainOutput('building the app', output, logFile));
  });
  writeFileSync(stampFile, stamp);
  return 'built';
}
