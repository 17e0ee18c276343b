import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeQueue } from '@/server/jobs/queue';
import { requeueImports } from '@/server/jobs/requeue-imports';
import { runImportJob } from '@/server/jobs/run-import-job';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { sourceMap } from '@/server/moves/source-map';
import { cancelImport } from '../cancel-import';
import { ID, MARKER, smallCrm } from '../fixtures/small-crm';
import { beginImport } from '../run-import';
import { type ImportWorld, makeImportWorld, NOW } from '../testing/import-world';
import { spooledNames, spoolPath } from './spool-place';
import { sweepSpool } from './sweep-spool';
import { writeSpool } from './write-spool';

const COMMAND: Actor = { kind: 'command', id: 'plumbline' };

describe('an upload in the spool', () => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await makeImportWorld();
    process.env.PLUMBLINE_SPOOL = join(world.folder, 'spool');
  });
  afterAll(async () => {
    await world.close();
    delete process.env.PLUMBLINE_SPOOL;
  });

  const upload = async (bytes: Uint8Array, expectedBytes: number | null = bytes.length) => {
    const importId = uuidv7();
    const { workspaceId } = world;
    async function* body() {
      for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
    }
    const spooled = await writeSpool(body(), { workspaceId, importId, maxBytes: 10_000_000, expectedBytes });
    const source = { kind: 'salesforce' as const, name: 'Upload' };
    await beginImport({
      workspaceId,
      importId,
      actor: COMMAND,
      source,
      asOf: '2026-05-12',
      now: NOW,
      spoolName: spooled.name,
    });
    return { workspaceId, importId, name: spooled.name };
  };
  const archive = (files: Record<string, string>) =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [name, new TextEncoder().encode(content)]),
      ),
      {
        level: 0,
      },
    );

  it('is not readable on disk, is imported by the worker, and is gone afterwards', async () => {
    // More than one block, so that reading the archive crosses their borders.
    const files = { ...smallCrm(), 'notes.txt': 'Id,Other\n'.padEnd(200_000, 'x') };
    const { name, ...job } = await upload(archive(files));
    const stored = await readFile(spoolPath(name));
    expect(stored.includes(MARKER)).toBe(false);
    expect(stored.includes('Opportunity.csv')).toBe(false);
    const report = await runImportJob(job);
    expect(report?.problem).toBeNull();
    expect(report?.state).toBe('published');
    expect(report?.files.find((file) => file.name === 'Opportunity.csv')?.added).toBe(2);
    expect(await spooledNames()).toEqual([]);
    expect(await runImportJob(job)).toBeNull();
  });

  it('waits for its mapping, and is imported once it is answered', async () => {
    const { name: _, ...job } = await upload(archive(smallCrm({ stage: 'Handshake' })));
    expect((await runImportJob(job))?.state).toBe('needs_mapping');
    expect(await spooledNames()).toHaveLength(1);
    const outcome = await runMove(sourceMap, {
      workspaceId: job.workspaceId,
      actor: COMMAND,
      input: { importId: job.importId, mapping: { version: 1, stages: { Handshake: 'negotiation' } } },
      idempotencyKey: uuidv7(),
      now: NOW,
    });
    expect(outcome.status).toBe('applied');
    expect((await runImportJob(job))?.state).toBe('published');
    expect(await spooledNames()).toEqual([]);
  });

  it('keeps what it says of its files and refused rows when a second job comes for it', async () => {
    const files = smallCrm();
    const broken = { ...files, 'Account.csv': `${files['Account.csv']}${ID.acme},Twice,,,not a number,,\n` };
    const { name: _, ...job } = await upload(archive(broken));
    const reports = await Promise.all([runImportJob(job), runImportJob(job)]);
    expect(reports.filter((report) => report?.state === 'published')).toHaveLength(1);
    const kept = (table: string) =>
      world.sql`select 1 from ${world.sql(table)} where import_id = ${job.importId}`;
    expect((await world.sql`select state from import_run where id = ${job.importId}`)[0]?.state).toBe(
      'published',
    );
    expect((await kept('import_file')).length).toBeGreaterThan(5);
    expect((await kept('import_refusal')).length).toBeGreaterThan(0);
  });

  it('is queued again when the worker that read it was ended', async () => {
    const { name: _, ...job } = await upload(archive(smallCrm()));
    await world.sql`update import_run set state = 'reading' where id = ${job.importId}`;
    const jobs = () => world.sql`select 1 from pgboss.job where data->>'importId' = ${job.importId}`;
    expect(await requeueImports(0)).toBe(1);
    expect(await jobs()).toHaveLength(1);
    expect(await requeueImports(0)).toBe(0);
    expect((await runImportJob(job))?.state).toBe('published');
    await world.sql`delete from pgboss.job`;
    expect(await requeueImports(0)).toBe(0);
    await closeQueue();
  });

  it('leaves nothing when it is cut off, cancelled or forgotten', async () => {
    await expect(upload(archive(smallCrm()), 5)).rejects.toThrow('cut off');
    expect(await spooledNames()).toEqual([]);
    const { name: _, ...job } = await upload(archive(smallCrm()));
    const outcome = await cancelImport({ ...job, actor: COMMAND, idempotencyKey: uuidv7(), now: NOW });
    expect(outcome.status).toBe('applied');
    expect(await spooledNames()).toEqual([]);
    expect(await runImportJob(job)).toBeNull();
    const orphan = await upload(archive(smallCrm()));
    await world.sql`update import_run set state = 'failed' where id = ${orphan.importId}`;
    expect(await sweepSpool()).toBe(1);
    await rm(join(world.folder, 'spool'), { recursive: true });
  });
});
