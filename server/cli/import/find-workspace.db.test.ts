// Two commands that are told to make one workspace work in the same one.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { findWorkspace } from './find-workspace';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

it('is made once, however many ask for it at once', async () => {
  const found = await Promise.all([1, 2, 3].map(() => findWorkspace('Northgate', true, NOW)));
  expect(new Set(found.map(({ id }) => id)).size).toBe(1);
  expect(found[0]?.slug).toBe('northgate');
});
