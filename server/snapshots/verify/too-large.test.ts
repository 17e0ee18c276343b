// A small archive that unpacks to gigabytes is told apart before much of it is held.
import { expect, it } from 'vitest';
import { BUNDLE_FILES } from '../bundle-files';
import { startZip } from '../fixed-zip';
import { Lines, verifyBytes } from './verify.mjs';

const MEGABYTE = Buffer.alloc(1024 ** 2, ' ');

function bundleWith(large: string, megabytes: number): Buffer {
  const parts: Buffer[] = [];
  const zip = startZip((bytes) => parts.push(Buffer.from(bytes)));
  for (const name of BUNDLE_FILES) {
    const entry = zip.entry(name);
    if (name === large) for (let n = 0; n < megabytes; n++) entry.write(MEGABYTE);
    else entry.write(Buffer.from('{"kind":"plumbline snapshot"}\n'));
    entry.end();
  }
  zip.end();
  return Buffer.concat(parts);
}

it('where a file that is read whole is', () => {
  expect(verifyBytes(bundleWith('manifest.json', 34))).toMatchObject({
    ok: false,
    where: 'manifest.json',
    what: 'is larger than the product makes it',
  });
});

it('where one line is', () => {
  const lines = new Lines('lines.ndjson');
  const add = () => {
    for (let n = 0; n < 20; n++) lines.add(MEGABYTE);
  };
  expect(add).toThrow(/is longer than the product makes it/);
});
