// The worker's side of a replay: runs a version over what is recorded, counts as it goes, and keeps what would be another.
import { and, eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { ruleReplay } from '@/db/schema/rule';
import { appendJobResult } from '@/server/audit/append-job-result';
import { closeMessageTally } from '@/server/core/messages/message-tally';
import { monthsBefore } from '@/server/core/rules/months-before';
import { closeRuleTally } from '@/server/core/rules/rule-tally';
import { rootMessage } from '@/server/errors/root-message';
import { replayRules } from '@/server/evaluate/replay-rules';
import { loadPolicies } from '@/server/policies/load-policies';
import { closePolicyTally } from '@/server/policies/policy-tally';
import { replayPolicies } from '@/server/policies/replay-policies';
import { replayMessages } from './replay-messages';

export type ReplayJob = { workspaceId: string; replayId: string };
type Row = typeof ruleReplay.$inferSelect;

/** Done once only; a worker that was killed leaves 'running', and the job that comes again starts it anew. */
export async function runReplayJob(
  { workspaceId, replayId }: ReplayJob,
  now = () => new Date(),
): Promise<void> {
  const where = and(eq(ruleReplay.workspaceId, workspaceId), eq(ruleReplay.id, replayId));
  const keep = (values: Partial<Row>) =>
    withWorkspace(workspaceId, (tx) => tx.update(ruleReplay).set(values).where(where));
  const end = (values: { state: 'done' | 'failed' } & Partial<Row>) =>
    withWorkspace(workspaceId, async (tx) => {
      const at = now();
      await tx
        .update(ruleReplay)
        .set({ ...values, endedAt: at })
        .where(where);
      const of = { workspaceId, kind: 'replay.run', worker: 'replay', subject: replayId } as const;
      await appendJobResult(tx, { ...of, state: values.state, at });
    });
  const [row] = await withWorkspace(workspaceId, (tx) => tx.select().from(ruleReplay).where(where));
  if (!row || row.state === 'done' || row.state === 'failed') return;
  await keep({ state: 'running', startedAt: now(), done: 0 });
  try {
    const result = await resultOf(row, now(), async (done, total) => {
      await keep({ done, total });
    });
    await end({ state: 'done', result });
  } catch (error) {
    await end({ state: 'failed', problem: rootMessage(error) });
  }
}

async function resultOf(
  { workspaceId, kind, version, months }: Row,
  wall: Date,
  onProgress: (done: number, total: number) => Promise<void>,
): Promise<object> {
  if (kind === 'templates' || kind === 'flags')
    return closeRuleTally(await replayRules({ workspaceId, kind, version, months, wall }, onProgress));
  if (kind === 'message_templates')
    return closeMessageTally(await replayMessages({ workspaceId, version, months, wall }, onProgress));
  const set = await withWorkspace(workspaceId, (tx) => loadPolicies(tx, workspaceId, version));
  const since = monthsBefore(wall, months);
  return closePolicyTally(await replayPolicies({ workspaceId, set, since }, onProgress));
}
