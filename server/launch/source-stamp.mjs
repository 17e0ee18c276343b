// One digest over what the build reads, so that an unchanged checkout is not built again.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const built = ['app', 'server', 'db', 'public', 'proxy.ts', 'instrumentation.ts', 'next.config.js'];
const settings = ['package.json', 'package-lock.json', 'tsconfig.json'];
const notBuilt = /\.(test|prop\.test|db\.test)\.tsx?$|\.md$|(^|\/)(testing|__fixtures__)\//;

/**
 * @param {string} root the checkout
 * @param {Record<string, string | undefined>} [env] NEXT_PUBLIC_* is written into the build
 * @returns {string} hex
 */
export function sourceStamp(root, env = process.env) {
  const digest = createHash('sha256');
  for (const file of [...built, ...settings].flatMap((name) => filesUnder(root, name)).sort()) {
    if (notBuilt.test(file)) continue;
    digest.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  const published = Object.entries(env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  digest.update(JSON.stringify(published.sort())).update(process.versions.node);
  return digest.digest('hex');
}

/** @param {string} root @param {string} path @returns {string[]} with / between folders */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
