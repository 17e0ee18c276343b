// Takes out once a day what is past its retention, batch by batch; each batch is one entry of the log, and nothing past is no entry.
import { and, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { database, withWorkspace } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { workspace } from '@/db/schema/workspace';
import { RETENTION_KINDS, readRetention } from '@/server/core/retention/retention-rules';
import { rootMessage } from '@/server/errors/root-message';
import { runMove } from '@/server/moves/door';
import { type RetentionResult, retentionRun } from '@/server/moves/retention-run';
import { countPastRetention } from '@/server/reads/past-retention';
import { renderSuccessors } from '@/server/snapshots/render-successors';

const KEEPER = { kind: 'worker', id: 'retention' } as const;
const DAY_MS = 86_400_000;
/** Batches of one look; what is left is taken by the next look, ten minutes later. */
const BATCHES = 20;

type Home = typeof workspace.$inferSelect;

/** One workspace that fails keeps no other one waiting. */
export async function runRetentions(wall: Date): Promise<void> {
  for (const home of await database().db.select().from(workspace)) {
    try {
      await runRetention(home, wall);
    } catch (error) {
      console.error(`worker: the retention of ${home.id} failed, trying again: ${rootMessage(error)}`);
    }
  }
}

/** @returns what each batch took out. */
export async function runRetention(home: Home, wall: Date): Promise<RetentionResult['counts'][]> {
  const rules = readRetention(home.retention);
  if (RETENTION_KINDS.every((kind) => rules[kind] === null)) return [];
  const now = home.clockKind === 'fixed' && home.clockAt ? home.clockAt : wall;
  const isDue = await withWorkspace(home.id, async (tx) => {
    const [last] = await tx
      .select({ at: auditEntry.at })
      .from(auditEntry)
      .where(and(eq(auditEntry.workspaceId, home.id), eq(auditEntry.kind, retentionRun.kind)))
      .orderBy(desc(auditEntry.seq))
      .limit(1);
    if (last && wall.getTime() - last.at.getTime() < DAY_MS) return false;
    const past = await countPastRetention(tx, home.id, rules, now);
    return Object.values(past).some((count) => count > 0);
  });
  const taken: RetentionResult['counts'][] = [];
  for (let isMore = isDue; isMore && taken.length < BATCHES; ) {
    const outcome = await runMove(retentionRun, {
      workspaceId: home.id,
      actor: KEEPER,
      input: {},
      idempotencyKey: `retention:${uuidv7()}`,
      now: wall,
    });
    if (outcome.status !== 'applied') break;
    taken.push(outcome.result.counts);
    isMore = outcome.result.isMore;
  }
  if (taken.some(({ contacts }) => contacts > 0)) await renderSuccessors(home.id, KEEPER, wall);
  return taken;
}
