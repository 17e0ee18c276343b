// Fills a workspace's log with many entries at once, as the tables' owner, with the nodes and head that appending gives.
import { sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { auditEntry, auditHead, auditNode } from '@/db/schema/audit';
import { leafBytes } from '../leaf';
import { CompactRange } from '../merkle/compact-range';
import { leafHash } from '../merkle/hash';

const BATCH = 5_000;

export async function fillLog(owner: PostgresJsDatabase, workspaceId: string, size: number): Promise<void> {
  const range = new CompactRange();
  const nodes: (typeof auditNode.$inferInsert)[] = [];
  const at = new Date('2026-05-13T10:00:00.000Z');
  for (let from = 0; from < size; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, size - from) }, (_, step) => {
      const leaf = leafBytes({
        format: 1,
        workspace: workspaceId,
        entry: `00000000-0000-7000-8000-${String(from + step).padStart(12, '0')}`,
        kind: 'evaluation.run',
        outcome: 'recorded',
        actor: { kind: 'worker', id: 'test' },
        at: at.toISOString(),
        measures: { deals: from + step },
      });
      const hash = leafHash(leaf);
      range.push(hash, (level, index, node) => {
        if (level % 8 === 0) nodes.push({ workspaceId, level, index, hash: node });
      });
      return { seq: from + step, leaf, hash };
    });
    const list = (texts: readonly string[]) => sql.param(`{${texts.join(',')}}`);
    await owner.execute(sql`
      insert into ${auditEntry} (workspace_id, seq, kind, outcome, actor_kind, actor_id, at, leaf, leaf_hash)
      select ${workspaceId}, n, 'evaluation.run', 'recorded', 'worker', 'test', ${at.toISOString()}::timestamptz,
        decode(leaf, 'hex'), decode(hash, 'hex')
      from unnest(${list(rows.map(({ seq }) => String(seq)))}::bigint[],
        ${list(rows.map(({ leaf }) => Buffer.from(leaf).toString('hex')))}::text[],
        ${list(rows.map(({ hash }) => Buffer.from(hash).toString('hex')))}::text[]) as r(n, leaf, hash)`);
  }
  for (let from = 0; from < nodes.length; from += 1_000)
    await owner.insert(auditNode).values(nodes.slice(from, from + 1_000));
  // drizzle writes an array of bytes as text.
  const kept = range.range.map((hash) => sql`decode(${Buffer.from(hash).toString('hex')}, 'hex')`);
  await owner.insert(auditHead).values({
    workspaceId,
    size,
    range: sql`array[${sql.join(kept, sql`, `)}]::bytea[]`,
    root: range.root(),
    changedAt: at,
  });
}
