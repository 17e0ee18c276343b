// Empties the records of a customer's person or company and strikes their names out of every text that may hold them.
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { account, contact } from '@/db/schema/account';
import { blockedPointer } from '@/db/schema/fact';
import { snapshotFile } from '@/db/schema/snapshot';
import { erasedDigest } from '@/server/audit/keyed-digest';
import { columnsOf, TEXT_COLUMNS } from '@/server/core/data-map/column-classes';
import { STRUCK, struckNames, struckPattern } from '@/server/core/data-map/struck-names';
import { NAMED_FILES } from '@/server/snapshots/rendered-files';
import type { MoveTx, Scope } from '../definition';
import type { ErasureSubject } from '../loads/load-erasure-subject';
import { emptyMessages } from './empty-messages';

/** Rows of these keep a digest of what they held, and lose the whole value. */
const EMPTIED_WHOLE = new Set(['audit_value', 'snapshot_label']);
/** Its note and files are emptied by a way of their own. */
const FROZEN = new Set(['snapshot']);
/** @returns kind of record → how many were changed. */
export async function writeErasure(
  tx: MoveTx,
  subject: ErasureSubject,
  scope: Scope,
): Promise<Record<string, number>> {
  const { workspaceId } = scope;
  // Held to the end: a freeze that saw the names is complete by now, or finds this erasure before it is and begins again.
  await tx.execute(sql`select audit_hold_head(${workspaceId}::uuid)`);
  const names = struckNames([
    ...subject.contacts.flatMap(({ name, email }) => [name, email]),
    ...(subject.account ? [subject.account.name, subject.account.domain] : []),
  ]);
  const counts: Record<string, number> = {};
  for (const { id, sourceId, externalId, email } of subject.contacts) {
    await block(tx, scope, 'contact', `${sourceId}\n${externalId}`);
    if (email) await block(tx, scope, 'email', email.toLowerCase());
    await tx
      .update(contact)
      .set({ name: STRUCK, email: null, title: null, externalId: `erased:${id}`, digest: new Uint8Array() })
      .where(and(eq(contact.workspaceId, workspaceId), eq(contact.id, id)));
    counts.contact = (counts.contact ?? 0) + 1;
  }
  const messages = await emptyMessages(
    tx,
    subject.contacts.map(({ id }) => id),
    scope,
  );
  if (subject.account) {
    const { id, sourceId, externalId } = subject.account;
    await block(tx, scope, 'account', `${sourceId}\n${externalId}`);
    await tx
      .update(account)
      .set({ name: STRUCK, domain: null, externalId: `erased:${id}`, digest: new Uint8Array() })
      .where(and(eq(account.workspaceId, workspaceId), eq(account.id, id)));
    counts.account = 1;
  }
  const pattern = struckPattern(names);
  if (messages > 0) counts.message = messages;
  if (pattern === null) return counts;
  const present = await presentColumns(tx);
  for (const table of Object.keys(TEXT_COLUMNS)) {
    const columns = columnsOf(table, 'text').filter((name) => present.has(`${table}.${name}`));
    if (columns.length === 0 || FROZEN.has(table)) continue;
    const changed = EMPTIED_WHOLE.has(table)
      ? await empty(tx, table, pattern, scope)
      : await strike(tx, table, columns, present, pattern, workspaceId);
    if (changed > 0) counts[table] = (counts[table] ?? 0) + changed;
  }
  const snapshots = await emptySnapshots(tx, pattern, scope);
  return snapshots > 0 ? { ...counts, snapshot: snapshots } : counts;
}

/** Whatever was frozen with an erased label or note loses the files that held it; they are made anew without it. */
async function emptySnapshots(tx: MoveTx, pattern: string, scope: Scope): Promise<number> {
  const { workspaceId } = scope;
  const at = scope.recordedAt.toISOString();
  const rows = await tx.execute<{ id: string }>(sql`
    update snapshot s set labels_erased_at = ${at}::timestamptz, is_render_due = true,
      note = regexp_replace(s.note, ${pattern}, ${STRUCK}, 'gi')
    where s.workspace_id = ${workspaceId} and s.state = 'completed' and (s.note ~* ${pattern} or exists (
      select 1 from snapshot_label l where l.workspace_id = s.workspace_id and l.snapshot_id = s.id
        and l.erased_at = ${at}::timestamptz))
    returning s.id`);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await tx
      .delete(snapshotFile)
      .where(
        and(
          eq(snapshotFile.workspaceId, workspaceId),
          inArray(snapshotFile.snapshotId, ids),
          inArray(snapshotFile.name, [...NAMED_FILES]),
        ),
      );
  return ids.length;
}

async function block(tx: MoveTx, { workspaceId, moveId }: Scope, kind: string, text: string): Promise<void> {
  const digest = erasedDigest(workspaceId, kind, text);
  await tx.insert(blockedPointer).values({ workspaceId, digest, moveId }).onConflictDoNothing();
}

async function strike(
  tx: MoveTx,
  table: string,
  columns: readonly string[],
  present: ReadonlyMap<string, boolean>,
  pattern: string,
  workspaceId: string,
): Promise<number> {
  const set: SQL[] = columns.map((name) => {
    const column = sql.identifier(name);
    const struck = sql`regexp_replace(${column}::text, ${pattern}, ${STRUCK}, 'gi')`;
    return sql`${column} = ${present.get(`${table}.${name}`) ? sql`(${struck})::jsonb` : struck}`;
  });
  const found: SQL[] = columns.map((name) => sql`${sql.identifier(name)}::text ~* ${pattern}`);
  const rows = await tx.execute(sql`update ${sql.identifier(table)} set ${sql.join(set, sql`, `)}
    where workspace_id = ${workspaceId} and (${sql.join(found, sql` or `)}) returning 1`);
  return rows.length;
}

/** 'table.column' of each column of text or JSON that is there → whether it holds JSON. */
async function presentColumns(tx: MoveTx): Promise<Map<string, boolean>> {
  const rows = await tx.execute<{ name: string; json: boolean }>(sql`
    select table_name || '.' || column_name as name, data_type = 'jsonb' as json from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb')`);
  return new Map(rows.map(({ name, json }) => [name, json]));
}

async function empty(
  tx: MoveTx,
  table: string,
  pattern: string,
  { workspaceId, recordedAt }: Scope,
): Promise<number> {
  const salt = table === 'snapshot_label' ? sql`, salt = null` : sql``;
  const rows = await tx.execute(sql`update ${sql.identifier(table)}
    set value = null${salt}, erased_at = ${recordedAt.toISOString()}::timestamptz
    where workspace_id = ${workspaceId} and erased_at is null and value::text ~* ${pattern} returning 1`);
  return rows.length;
}
