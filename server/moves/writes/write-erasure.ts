// Empties the records of a customer's person or company and strikes their names out of every text that may hold them.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { account, contact } from '@/db/schema/account';
import { blockedPointer } from '@/db/schema/fact';
import { snapshotFile } from '@/db/schema/snapshot';
import { erasedDigest } from '@/server/audit/keyed-digest';
import { STRUCK, struckNames, wordPatterns } from '@/server/core/data-map/struck-names';
import { NAMED_FILES } from '@/server/snapshots/rendered-files';
import type { MoveTx, Scope } from '../definition';
import type { ErasureSubject } from '../loads/load-erasure-subject';
import { emptyMessages } from './empty-messages';
import { strikeAnswers } from './strike-answers';
import { strikeMappings } from './strike-mappings';
import { strikeNames } from './strike-names';
import { takeEarlierNames } from './take-earlier-names';

/** @returns kind of record → how many were changed. */
export async function writeErasure(
  tx: MoveTx,
  subject: ErasureSubject,
  scope: Scope,
): Promise<Record<string, number>> {
  const { workspaceId } = scope;
  // Held to the end: a freeze that saw the names is complete by now, or finds this erasure before it is and begins again.
  await tx.execute(sql`select audit_hold_head(${workspaceId}::uuid)`);
  const earlier = await takeEarlierNames(tx, subject, scope);
  const names = struckNames([
    ...subject.contacts.flatMap(({ name, email }) => [name, email]),
    ...(subject.account ? [subject.account.name, subject.account.domain] : []),
    ...earlier.names,
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
  for (const email of earlier.emails) await block(tx, scope, 'email', email.toLowerCase());
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
  if (messages > 0) counts.message = messages;
  const accountIds = [...subject.contacts, { accountId: subject.account?.id ?? null }].flatMap(
    ({ accountId }) => accountId ?? [],
  );
  const externalIds = [...subject.contacts, ...(subject.account ? [subject.account] : [])].map(
    ({ externalId }) => externalId,
  );
  for (const struck of [
    // Mappings first: what stands of them beside the log goes with them.
    await strikeMappings(tx, names, externalIds, scope),
    await strikeNames(tx, names, [...new Set(accountIds)], scope),
    { move: await strikeAnswers(tx, names, scope) },
  ])
    for (const [table, changed] of Object.entries(struck))
      if (changed > 0) counts[table] = (counts[table] ?? 0) + changed;
  const snapshots = await emptySnapshots(tx, wordPatterns(names.anywhere)?.text ?? null, scope);
  return snapshots > 0 ? { ...counts, snapshot: snapshots } : counts;
}

/** Whatever was frozen with an erased label or note loses the files that held it; they are made anew without it. */
async function emptySnapshots(tx: MoveTx, pattern: string | null, scope: Scope): Promise<number> {
  const { workspaceId } = scope;
  const [note, isNamed] =
    pattern === null
      ? [sql`s.note`, sql`false`]
      : [sql`regexp_replace(s.note, ${pattern}, ${STRUCK}, 'gi')`, sql`s.note ~* ${pattern}`];
  const at = scope.recordedAt.toISOString();
  const rows = await tx.execute<{ id: string }>(sql`
    update snapshot s set labels_erased_at = ${at}::timestamptz, is_render_due = true,
      note = ${note}
    where s.workspace_id = ${workspaceId} and s.state = 'completed' and (${isNamed} or exists (
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
