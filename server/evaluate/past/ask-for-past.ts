// Finds the kept forecast of a past moment, or asks for it to be made: one job however many people look.
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { type PAST_STATES, pastBook } from '@/db/schema/past';
import { workspace } from '@/db/schema/workspace';
import { enqueue } from '@/server/jobs/queue';
import { TOUCHES_ALL, TOUCHES_CONVERTED } from '../follow-log';
import { rulesInForceAt, rulesName } from './past-clocks';
import type { PastMoment } from './past-deals';

export type AskedPast = {
  id: string;
  state: (typeof PAST_STATES)[number];
  done: number;
  total: number | null;
  problem: string | null;
};

/** A moment that could not be put together is tried again when somebody asks this much later. */
const RETRY_MS = 60_000;
/** What was looked at changes no deal. */
const LOOKS = ['evidence.view', 'summary.generate'];

export async function askForPast(
  tx: Tx,
  workspaceId: string,
  moment: PastMoment,
  wall: Date,
): Promise<AskedPast> {
  const { effectiveAt, knownAs, basis } = moment;
  const key = {
    effectiveAt,
    knownAs,
    basis,
    // What is learnt later changes nothing that was known then.
    seq: knownAs === 'then' ? -1 : await lastTouch(tx, workspaceId),
    rules: rulesName(
      knownAs === 'then' ? await rulesInForceAt(tx, effectiveAt) : await rulesNow(tx, workspaceId),
    ),
  };
  const id = uuidv7();
  const [made] = await tx
    .insert(pastBook)
    .values({ workspaceId, id, ...key, state: 'requested', requestedAt: wall })
    .onConflictDoNothing()
    .returning({ id: pastBook.id });
  if (made) await enqueue(tx, 'past', { workspaceId, pastBookId: id }, id);
  const failed = await tx
    .update(pastBook)
    .set({ state: 'requested', problem: null, done: 0, total: null, requestedAt: wall, endedAt: null })
    .where(
      and(
        ofKey(workspaceId, key),
        eq(pastBook.state, 'failed'),
        lt(pastBook.endedAt, new Date(wall.getTime() - RETRY_MS)),
      ),
    )
    .returning({ id: pastBook.id });
  for (const again of failed) await enqueue(tx, 'past', { workspaceId, pastBookId: again.id }, uuidv7());
  const [held] = await tx
    .select({
      id: pastBook.id,
      state: pastBook.state,
      done: pastBook.done,
      total: pastBook.total,
      problem: pastBook.problem,
    })
    .from(pastBook)
    .where(ofKey(workspaceId, key));
  if (!held) throw new Error('A past forecast that was just asked for is not there.');
  return held;
}

type Key = Pick<typeof pastBook.$inferSelect, 'effectiveAt' | 'knownAs' | 'basis' | 'seq' | 'rules'>;

const ofKey = (workspaceId: string, key: Key) =>
  and(
    eq(pastBook.workspaceId, workspaceId),
    eq(pastBook.effectiveAt, key.effectiveAt),
    eq(pastBook.knownAs, key.knownAs),
    eq(pastBook.basis, key.basis),
    eq(pastBook.seq, key.seq),
    eq(pastBook.rules, key.rules),
  );

export async function rulesNow(tx: Tx, workspaceId: string) {
  const [held] = await tx
    .select({ versions: workspace.ruleVersions })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  return held?.versions ?? {};
}

/** The newest entry that can have changed a deal; read backwards, so that it is found at once. */
export async function lastTouch(tx: Tx, workspaceId: string): Promise<number> {
  const kinds = [...TOUCHES_ALL, ...TOUCHES_CONVERTED];
  const [last] = await tx
    .select({ seq: auditEntry.seq })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.workspaceId, workspaceId),
        eq(auditEntry.outcome, 'applied'),
        sql`(${auditEntry.opportunityId} is not null and ${auditEntry.kind} not in ${LOOKS}
          or ${inArray(auditEntry.kind, kinds)})`,
      ),
    )
    .orderBy(sql`${auditEntry.seq} desc`)
    .limit(1);
  return last?.seq ?? -1;
}
