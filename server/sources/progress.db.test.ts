import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import type { Progress } from './import-ledger';
import { isAtWork } from './import-turn';
import { EMPTY_MAPPING } from './mapping/source-mapping';
import { type ImportWorld, makeImportWorld } from './testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const ROWS = 12_000;
const rows = (line: (n: number) => string) => Array.from({ length: ROWS }, (_, n) => `${line(n)}\n`).join('');

it('tells how much of a file is read while it reads it, and that a process is at it', async () => {
  const files = {
    'Opportunity.csv': `Id,Name,StageName,Amount,CloseDate\n${rows((n) => `D${n},Deal ${n},Prospecting,1.00,2026-06-30`)}`,
  };
  const told: Progress[] = [];
  const asked: Promise<boolean>[] = [];
  await world.importPath(await world.writeFiles(files), {
    onProgress: (progress) => {
      told.push(progress);
      if (asked.length === 0 && progress.rows > 0) asked.push(isWorking());
    },
  });
  const total = Buffer.byteLength(files['Opportunity.csv']);
  const reading = told.filter(({ step }) => step === 'Reading deals');
  expect(reading.some(({ bytes }) => bytes > 0 && bytes < total)).toBe(true);
  expect(told.at(-1)).toMatchObject({ rows: ROWS, bytes: total, totalBytes: total });
  expect(await Promise.all(asked)).toEqual([true]);
  expect(await isWorking()).toBe(false);
});

it('counts a table that holds deals and their accounts once for each', async () => {
  const text = `ref,firm,stage,value\n${rows((n) => `R${n},Firm ${n % 7},Courting,1`)}`;
  const told: Progress[] = [];
  const report = await world.importPath(await world.writeFiles({ 'book.csv': text }), {
    source: 'Book',
    mapping: {
      ...EMPTY_MAPPING,
      stages: { Courting: 'discovery' },
      files: [
        { file: 'book.csv', object: 'account', isDistinct: true, fields: { id: 'firm', name: 'firm' } },
        {
          file: 'book.csv',
          object: 'opportunity',
          fields: { id: 'ref', accountId: 'firm', stage: 'stage', amount: 'value' },
        },
      ],
    },
    onProgress: (progress) => told.push(progress),
  });
  expect(report).toMatchObject({ state: 'published', refused: 0 });
  expect(told.filter(({ bytes, totalBytes }) => bytes > totalBytes)).toEqual([]);
  expect(told.at(-1)?.bytes).toBe(2 * Buffer.byteLength(text));
});

async function isWorking(): Promise<boolean> {
  const [run] = await world.sql`select id from import_run order by created_at desc limit 1`;
  return withWorkspace(world.workspaceId, (tx) => isAtWork(tx, String(run?.id)));
}
