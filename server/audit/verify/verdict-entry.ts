// The entry that says what reading the log again found.
import type { LogEntry } from '../append-entry';
import type { LogVerdict } from './verify-log';

export function verdictEntry(
  workspaceId: string,
  entry: string,
  actor: LogEntry['actor'],
  { holds, size, problemCount, root, compared }: LogVerdict & { compared: number },
  at: Date,
): LogEntry {
  return {
    moveId: null,
    workspace: workspaceId,
    entry,
    kind: 'log.verified',
    outcome: 'recorded',
    actor,
    at: at.toISOString(),
    code: holds ? 'holds' : 'broken',
    measures: {
      entries: size,
      problems: problemCount,
      checkpoints: compared,
      root: Buffer.from(root).toString('hex'),
    },
  };
}
