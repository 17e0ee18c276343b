// What was frozen by the first version that could freeze stays valid for every later verifier, and a later format is named.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { describe as inWords, verifyBytes, verifyFiles } from './verify.mjs';

const first = readFileSync(fileURLToPath(new URL('./fixtures/first-of-format-1.zip', import.meta.url)));

it('calls the oldest bundle of format 1 valid, which had no quotas, teams and changes yet', () => {
  const result = verifyBytes(first);
  expect(result).toMatchObject({ ok: true, kind: 'bundle' });
  expect(inWords(result)[1]).toMatch(/^9 lines, /);
});

it('says of a bundle of a later format which one it is and what to use', () => {
  const files = new Map(Object.entries(unzipSync(first)));
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString('utf8'));
  const later = Buffer.from(`${canonicalize({ ...manifest, format: 2 })}\n`);
  expect(verifyFiles(files.set('manifest.json', later))).toMatchObject({
    ok: false,
    where: 'manifest.json',
    what: expect.stringMatching(/^says format 2, and this verifier knows format 1 only/),
  });
});
