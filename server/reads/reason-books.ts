// Every version of the reason codes that was ever in force, newest first, so that an old move is read by the words it was given under.
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ruleSet } from '@/db/schema/rule';
import { type DatedReasonBook, SHIPPED_REASON_BOOK } from '@/server/core/reasons/reason-book';
import { loadReasons } from './load-reasons';

/** The last is as shipped, in force before any of the workspace's own. */
export async function readReasonBooks(tx: Tx, workspaceId: string): Promise<DatedReasonBook[]> {
  const rows = await tx
    .select({ version: ruleSet.version, activatedAt: ruleSet.activatedAt })
    .from(ruleSet)
    .where(and(eq(ruleSet.kind, 'reason_codes'), isNotNull(ruleSet.activatedAt)))
    .orderBy(desc(ruleSet.activatedAt), desc(ruleSet.version));
  const books: DatedReasonBook[] = [];
  for (const { version, activatedAt } of rows)
    books.push({
      ...(await loadReasons(tx, workspaceId, { reason_codes: version })),
      since: activatedAt?.toISOString() ?? null,
    });
  return [...books, { ...SHIPPED_REASON_BOOK, since: null }];
}
