// The build's stamp follows what the build reads and nothing else.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceStamp } from '@/server/launch/source-stamp.mjs';

let root: string;
const put = (file: string, content: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-stamp-'));
  put('app/page.tsx', 'one');
  put('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('stays the same when nothing changed', () => {
  expect(sourceStamp(root, {})).toBe(sourceStamp(root, {}));
});

test.each([
  ['app/page.tsx', 'two'],
  ['server/core/rule.ts', 'new file'],
  ['package-lock.json', '{"changed":true}'],
  ['next.config.js', 'export default {}'],
])('changes with %s', (file, content) => {
  const before = sourceStamp(root, {});
  put(file, content);
  expect(sourceStamp(root, {})).not.toBe(before);
});

test('changes when a file is renamed', () => {
  const before = sourceStamp(root, {});
  rmSync(join(root, 'app/page.tsx'));
  put('app/layout.tsx', 'one');
  expect(sourceStamp(root, {})).not.toBe(before);
});

test('changes with a variable that is written into the build, not with another', () => {
  const before = sourceStamp(root, {});
  expect(sourceStamp(root, { DATABASE_URL: 'x' })).toBe(before);
  expect(sourceStamp(root, { NEXT_PUBLIC_NAME: 'x' })).not.toBe(before);
});

test.each([
  'app/page.test.tsx',
  'server/core/rule.prop.test.ts',
  'e2e/forecast.spec.ts',
  'README.md',
  'server/moves/testing/world.ts',
])('does not follow %s, which is not built', (file) => {
  const before = sourceStamp(root, {});
  put(file, 'anything');
  expect(sourceStamp(root, {})).toBe(before);
});
