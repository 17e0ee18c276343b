// Enters what a job of the worker came to, in the transaction that keeps its result; why it failed stays beside the job, for it may quote a record.
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '@/db/client';
import { appendEntry } from './append-entry';

export type JobResult = {
  workspaceId: string;
  kind: 'past.make' | 'flag_study.make' | 'replay.run' | 'log.check' | 'import.run';
  /** The worker's own name for who does it. */
  worker: string;
  /** What was asked for: the row that holds the result. */
  subject: string;
  state: 'done' | 'failed' | 'needs_mapping' | 'ready';
  measures?: Record<string, number | string>;
  at: Date;
};

/** @returns the entry's position in the log. Call it last: it holds the log's head until commit. */
export function appendJobResult(
  tx: Tx,
  { workspaceId, kind, worker, subject, state, measures, at }: JobResult,
): Promise<number> {
  return appendEntry(tx, {
    moveId: null,
    workspace: workspaceId,
    entry: uuidv7(),
    kind,
    outcome: 'recorded',
    actor: { kind: 'worker', id: worker },
    at: at.toISOString(),
    code: state,
    subjects: [subject],
    ...(measures ? { measures } : {}),
  });
}
