// The conversation of an upload that nobody recognises: asked with guesses and first rows, answered, read, and not asked again.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { zipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { command } from '@/server/cli/import';
import { closeQueue } from '@/server/jobs/queue';
import { runImportJob } from '@/server/jobs/run-import-job';
import type { Actor } from '@/server/moves/actor';
import { readMapping } from '@/server/reads/import-mapping';
import { readSources } from '@/server/reads/import-sources';
import { answerQuestions } from './answer-questions';
import { cancelImport } from './cancel-import';
import { type ImportAsking, loadQuestions } from './load-questions';
import { beginImport } from './run-import';
import { writeSpool } from './spool/write-spool';
import { type ImportWorld, makeImportWorld, NOW } from './testing/import-world';

const COMMAND: Actor = { kind: 'command', id: 'plumbline' };
const DEALS = `deal_id,deal_name,company,sales_rep,deal_stage,close_date,deal_value
D1,Roof and walls,Northgate,Ada Example,Courting,2026-06-30,1200.50
D2,Second roof,Northgate,Ben Example,Signed up,2026-05-01,800
D3,Third roof,,Ben Example,Courting,2026-08-01,80
`;
let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
  process.env.PLUMBLINE_SPOOL = join(world.folder, 'spool');
});
afterAll(async () => {
  await closeQueue();
  await world.close();
  delete process.env.PLUMBLINE_SPOOL;
});

/** A second table of the same people and accounts, as real exports have them. */
const BESIDE = {
  'export/companies.csv': 'company,sector\nNorthgate,Building\nSouthgate,Building\n',
  'export/reps.csv': 'sales_rep,manager\nAda Example,Cy Example\nBen Example,Cy Example\n',
};

async function upload(
  source: string,
  beside: Record<string, string> = {},
  rest: { goesAtOnce?: boolean } = {},
): Promise<string> {
  const importId = uuidv7();
  const { workspaceId } = world;
  const texts = Object.entries({ 'export/deals.csv': DEALS, ...beside });
  const bytes = zipSync(
    Object.fromEntries(texts.map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
  async function* body() {
    yield bytes;
  }
  const into = { workspaceId, importId, maxBytes: 1_000_000, expectedBytes: bytes.length };
  const { name } = await writeSpool(body(), into);
  return beginImport({
    workspaceId,
    importId,
    actor: COMMAND,
    source: { kind: 'csv', name: source },
    asOf: '2026-05-12',
    now: NOW,
    spoolName: name,
    ...rest,
  });
}
/** The reading of the deals with some of its columns changed. */
function withFields(asking: ImportAsking | null, fields: Record<string, string>) {
  const [reading] = asking?.draft.files.filter(({ object }) => object === 'opportunity') ?? [];
  return { ...reading, fields: { ...reading?.fields, ...fields } };
}
const answer = async (importId: string, mapping: unknown) =>
  answerQuestions({
    workspaceId: world.workspaceId,
    importId,
    actor: COMMAND,
    mapping,
    idempotencyKey: uuidv7(),
    now: NOW,
  });

it('asks for columns and stages at once, is answered, and does not ask the same source again', async () => {
  const { workspaceId } = world;
  const importId = await upload('Other CRM');
  expect(await runImportJob({ workspaceId, importId })).toMatchObject({ state: 'needs_mapping' });
  const read = await withWorkspace(workspaceId, (tx) =>
    tx
      .select()
      .from(auditEntry)
      .where(and(eq(auditEntry.workspaceId, workspaceId), eq(auditEntry.kind, 'import.run'))),
  );
  expect(read.filter(({ leaf }) => Buffer.from(leaf).includes(importId))).toHaveLength(1);

  const asking = await loadQuestions(workspaceId, importId);
  expect(asking?.tables).toMatchObject([
    { file: 'export/deals.csv', columns: expect.arrayContaining(['deal_stage']) },
  ]);
  expect(asking?.tables[0]?.rows[0]).toContain('Roof and walls');
  expect(asking?.draft.files[0]).toMatchObject({
    object: 'opportunity',
    fields: { id: 'deal_id', amount: 'deal_value' },
  });
  expect(asking?.questions.stages.map(({ name }) => name).sort()).toEqual(['Courting', 'Signed up']);
  expect(await world.everything()).not.toContain('Roof and walls');

  const mapping = { ...asking?.draft, stages: { Courting: 'discovery', 'Signed up': 'won' } };
  expect(await answer(importId, mapping)).toMatchObject({ status: 'applied' });
  expect(await runImportJob({ workspaceId, importId })).toMatchObject({ state: 'published', refused: 0 });
  const [source] = await withWorkspace(workspaceId, readSources);
  expect(source).toMatchObject({ name: 'Other CRM', deals: 3, asOf: '2026-05-12' });
  const saved = await withWorkspace(workspaceId, (tx) => readMapping(tx, source?.id ?? ''));
  expect(saved?.mapping.stages).toEqual(mapping.stages);

  const again = await upload('Other CRM');
  const report = await runImportJob({ workspaceId, importId: again });
  expect(report).toMatchObject({ state: 'published' });
  expect(report?.files.map(({ added, changed }) => added + changed)).toEqual(report?.files.map(() => 0));
});

it('reads people and accounts that stand in two tables once, and refuses an id that two tables claim', async () => {
  const { workspaceId } = world;
  const importId = await upload('Fourth CRM', { ...BESIDE, 'export/more-deals.csv': DEALS });
  await runImportJob({ workspaceId, importId });
  const asking = await loadQuestions(workspaceId, importId);
  const stages = { Courting: 'discovery', 'Signed up': 'won' };
  await answer(importId, { ...asking?.draft, stages });
  const report = await runImportJob({ workspaceId, importId });
  expect(report).toMatchObject({ state: 'published', refused: 3, problem: null });
  const counts = Object.fromEntries(
    report?.files.map(({ name, added, refused }) => [name, { added, refused }]) ?? [],
  );
  expect(counts['export/companies.csv']).toEqual({ added: 2, refused: 0 });
  expect(Object.values(counts)).toContainEqual({ added: 0, refused: 3 });
});

it('reads an import that waits for a go otherwise, and keeps that for its source', async () => {
  const { workspaceId } = world;
  const importId = await upload('Fifth CRM', {}, { goesAtOnce: false });
  await runImportJob({ workspaceId, importId });
  const first = await loadQuestions(workspaceId, importId);
  const stages = { Courting: 'discovery', 'Signed up': 'won' };
  await answer(importId, { ...first?.draft, stages, files: [withFields(first, { amount: 'deal_id' })] });
  // The amounts were taken from the column of ids: every row is refused.
  expect(await runImportJob({ workspaceId, importId })).toMatchObject({ state: 'ready', refused: 3 });

  const again = await loadQuestions(workspaceId, importId);
  expect(again).toMatchObject({
    isAgain: true,
    draft: { stages, files: [{ fields: { amount: 'deal_id' } }] },
  });
  expect(again?.tables).toMatchObject([{ file: 'export/deals.csv', rows: expect.any(Array) }]);
  expect(again?.questions.stages.map(({ name }) => name).sort()).toEqual(['Courting', 'Signed up']);
  await answer(importId, { ...again?.draft, files: [withFields(again, { amount: 'deal_value' })] });
  const report = await runImportJob({ workspaceId, importId });
  expect(report).toMatchObject({ state: 'ready', refused: 0, dryRun: { isComparedAgain: false } });
  expect(report?.dryRun?.deals.added).toBe(3);
  const next = await upload('Fifth CRM');
  expect(await runImportJob({ workspaceId, importId: next })).toMatchObject({
    state: 'published',
    refused: 0,
  });
});

it('forgets what an import was answered that is discarded, and keeps what stood before', async () => {
  const { workspaceId } = world;
  const discarded = await upload('Discarded CRM', {}, { goesAtOnce: false });
  await runImportJob({ workspaceId, importId: discarded });
  const asked = await loadQuestions(workspaceId, discarded);
  await answer(discarded, { ...asked?.draft, stages: { Courting: 'won', 'Signed up': 'won' } });
  expect(await runImportJob({ workspaceId, importId: discarded })).toMatchObject({ state: 'ready' });
  const cancelled = await cancelImport({
    workspaceId,
    importId: discarded,
    actor: COMMAND,
    idempotencyKey: uuidv7(),
    now: NOW,
  });
  expect(cancelled.status).toBe('applied');
  const next = await upload('Discarded CRM');
  expect(await runImportJob({ workspaceId, importId: next })).toMatchObject({ state: 'needs_mapping' });
  const again = await loadQuestions(workspaceId, next);
  await answer(next, { ...again?.draft, stages: { Courting: 'discovery', 'Signed up': 'won' } });
  expect(await runImportJob({ workspaceId, importId: next })).toMatchObject({ state: 'published' });

  const path = await world.writeFiles({ 'export/deals.csv': DEALS });
  const mapping = join(world.folder, 'otherwise.json');
  await writeFile(mapping, JSON.stringify({ version: 1, files: [], stages: { Courting: 'lost' } }));
  const [row] = await world.sql`select slug from workspace where id = ${workspaceId}`;
  const args = [path, '--workspace', String(row?.slug), '--source', 'Discarded CRM', '--as-of', '2026-05-12'];
  const said = vi.spyOn(console, 'log').mockReturnValue();
  expect(await command.run([...args, '--json', '--dry-run', '--mapping', mapping])).toBe(4);
  expect(await command.run([...args, '--json', '--dry-run'])).toBe(0);
  said.mockRestore();
});

it('asks by page for another column where a file has lost the one that it was read by', async () => {
  const { workspaceId } = world;
  const first = await upload('Sixth CRM');
  await runImportJob({ workspaceId, importId: first });
  const stages = { Courting: 'discovery', 'Signed up': 'won' };
  await answer(first, { ...(await loadQuestions(workspaceId, first))?.draft, stages });
  expect(await runImportJob({ workspaceId, importId: first })).toMatchObject({ state: 'published' });

  const renamed = { 'export/deals.csv': DEALS.replace('deal_value', 'value in EUR').replace('800', '900') };
  const importId = await upload('Sixth CRM', renamed);
  const report = await runImportJob({ workspaceId, importId });
  expect(report).toMatchObject({ state: 'needs_mapping', problem: expect.stringContaining('"deal_value"') });
  const asking = await loadQuestions(workspaceId, importId);
  expect(asking?.tables[0]?.columns).toContain('value in EUR');
  await answer(importId, { ...asking?.draft, files: [withFields(asking, { amount: 'value in EUR' })] });
  expect(await runImportJob({ workspaceId, importId })).toMatchObject({ state: 'published', refused: 0 });
  const [sum] = await world.sql`select sum(c.amount)::text as amount from commitment c join opportunity o
    on o.id = c.opportunity_id join source s on s.id = o.source_id where s.name = 'Sixth CRM'`;
  expect(sum?.amount).toBe('2180.5');
});

it('refuses a mapping that is none, and goes on waiting', async () => {
  const { workspaceId } = world;
  const importId = await upload('Third CRM');
  await runImportJob({ workspaceId, importId });
  for (const mapping of [null, {}, { version: 2 }, { version: 1, stages: { Courting: 'nonsense' } }])
    expect(await answer(importId, mapping)).toMatchObject({ status: 'refused', code: 'invalid_input' });
  expect(await loadQuestions(workspaceId, importId)).not.toBeNull();
});

it('reads back with --mapping what the command wrote with --write-mapping, once its questions are answered', async () => {
  const [deals, file] = [join(world.folder, 'deals.csv'), join(world.folder, 'mapping.json')];
  await writeFile(deals, `Pipeline of the roofers\n${DEALS}`);
  const [home] = await world.sql`select slug from workspace`;
  const args = [deals, '--workspace', String(home?.slug), '--source', 'By command', '--as-of', '2026-05-12'];
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const complained = vi.spyOn(console, 'error').mockReturnValue();
  expect(await command.run([...args, '--header-row', '2', '--write-mapping', file])).toBe(3);
  const written = JSON.parse(await readFile(file, 'utf8'));
  const stages = { Courting: 'discovery', 'Signed up': 'won' };
  await writeFile(file, JSON.stringify({ ...written, stages }));
  expect(await command.run([...args, '--mapping', file])).toBe(0);
  said.mockRestore();
  complained.mockRestore();
  const source = (await withWorkspace(world.workspaceId, readSources)).find(
    ({ name }) => name === 'By command',
  );
  expect(source).toMatchObject({ deals: 3 });
});

it('asks nothing of an import that does not wait', async () => {
  expect(await loadQuestions(world.workspaceId, uuidv7())).toBeNull();
});
