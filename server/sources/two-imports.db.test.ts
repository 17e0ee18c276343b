import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallCrm } from './fixtures/small-crm';
import { type ImportWorld, makeImportWorld } from './testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

it('queues up two imports into one workspace, says that the second waits, and publishes both whole', async () => {
  const [first, second] = [
    await world.writeFiles(smallCrm()),
    await world.writeFiles(smallCrm({ amount: '130000' })),
  ];
  const steps: [string, string][] = [];
  let whenFirstReads: () => void = () => undefined;
  const firstReads = new Promise<void>((resolve) => {
    whenFirstReads = resolve;
  });
  // The first cannot publish before the second says that it waits, however slow that one begins.
  let whenHeld: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    whenHeld = resolve;
  });
  let whenSecondWaits: () => void = () => undefined;
  const secondWaits = new Promise<void>((resolve) => {
    whenSecondWaits = resolve;
  });
  const hold = world.sql.begin(async (tx) => {
    await tx`lock table opportunity in share mode`;
    whenHeld();
    await secondWaits;
  });
  await held;
  const one = world.importPath(first, {
    asOf: '2026-05-05',
    onProgress: ({ step }) => {
      whenFirstReads();
      steps.push(['one', step]);
    },
  });
  await firstReads;
  const two = world.importPath(second, {
    onProgress: ({ step }) => {
      steps.push(['two', step]);
      if (step.startsWith('Waiting')) whenSecondWaits();
    },
  });
  const [reports] = await Promise.all([Promise.all([one, two]), hold]);
  expect(reports.map(({ state }) => state)).toEqual(['published', 'published']);
  expect(steps).toContainEqual(['two', 'Waiting for another import of this workspace']);
  const lastOfOne = steps.findLastIndex(([who]) => who === 'one');
  const firstRead = steps.findIndex(([who, step]) => who === 'two' && !step.startsWith('Waiting'));
  expect(firstRead).toBeGreaterThan(lastOfOne);
  const entries =
    await world.sql`select old_value, new_value from commitment_entry where field = 'amount' and origin in ('export', 'against_history')`;
  expect(entries.map((row) => [row.old_value, row.new_value])).toContainEqual(['120000.5', '130000']);
}, 60_000);
