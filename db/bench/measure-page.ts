// The script a page loads before it can be used, gzipped, read from the build that lies in .next; builds nothing itself.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkout } from '@/server/launch/places.mjs';
import { atMost, type BenchRow, notMeasured } from './bench-row';

const WHAT = 'script of a page before interaction';
const BUDGET = '≤ 200 kB gzip';
const PAGES = ['forecast', 'inbox', 'deals/[id]', 'sources', 'audit'];

export async function measurePages(): Promise<BenchRow[]> {
  const server = join(checkout, '.next/server/app/(console)');
  if (!existsSync(join(checkout, '.next/BUILD_ID')) || !existsSync(server))
    return [notMeasured(WHAT, BUDGET, 'there is no build; `npm start` makes one')];
  const manifest = await readFile(join(checkout, '.next/build-manifest.json'), 'utf8');
  const shared = chunksIn(manifest.slice(manifest.indexOf('rootMainFiles')));
  const rows: BenchRow[] = [];
  for (const page of PAGES) {
    const folder = join(server, page);
    const file = existsSync(folder)
      ? (await readdir(folder)).find((name) => name.endsWith('client-reference-manifest.js'))
      : undefined;
    if (!file) continue;
    const entry = await readFile(join(folder, file), 'utf8');
    const listed = /"entryJSFiles":\s*(\{[^}]*\})/.exec(entry)?.[1] ?? '';
    const bytes = await gzippedBytes(new Set([...shared, ...chunksIn(listed)]));
    rows.push(atMost(`${WHAT}: ${page}`, BUDGET, bytes, 200_000, `${Math.round(bytes / 1000)} kB`));
  }
  return rows.length > 0 ? rows : [notMeasured(WHAT, BUDGET, 'the build names no page that is known here')];
}

function chunksIn(text: string): string[] {
  return [...text.matchAll(/static\/chunks\/[^"\\]+\.js/g)].map(([file]) => file);
}

async function gzippedBytes(files: ReadonlySet<string>): Promise<number> {
  let bytes = 0;
  for (const file of files)
    bytes += gzipSync(await readFile(join(checkout, '.next', file)), { level: 9 }).length;
  return bytes;
}
