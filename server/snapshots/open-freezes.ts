// The freezes that this process holds a reading transaction for; a freeze can be completed by whoever holds its view, and nobody else.
import { sql } from 'drizzle-orm';
import { database, type Tx } from '@/db/client';
import { rootMessage } from '@/server/errors/root-message';

/** The log moved between two locks: the view is of another moment, and the freeze begins again. */
export class ViewMoved extends Error {}

export type OpenFreeze = {
  tx: Tx;
  /** Takes the view: the transaction's first statement. @throws {ViewMoved} when it sees another log than the one held. */
  takeView: (size: number) => Promise<void>;
};

const open = new Map<string, OpenFreeze>();

export function openFreezeOf(snapshotId: string): OpenFreeze | null {
  return open.get(snapshotId) ?? null;
}

/** Runs `work` beside one read-only transaction whose view is taken when `takeView` is called, and not before. */
export async function withOpenFreeze<T>(
  workspaceId: string,
  snapshotId: string,
  work: (freeze: OpenFreeze) => Promise<T>,
): Promise<T> {
  if (!/^[0-9a-f-]{36}$/.test(workspaceId)) throw new RangeError('A workspace id is a UUID.');
  return database().db.transaction(
    async (tx) => {
      // SET takes no view, unlike set_config in a select.
      await tx.execute(sql.raw(`set local plumb.workspace = '${workspaceId}'`));
      const freeze: OpenFreeze = {
        tx,
        async takeView(size) {
          const [head] = await tx.execute<{ size: string }>(sql`select size from audit_head`);
          if (Number(head?.size ?? 0) !== size) throw new ViewMoved(`The log moved from ${size}.`);
        },
      };
      open.set(snapshotId, freeze);
      try {
        return await work(freeze);
      } finally {
        open.delete(snapshotId);
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

export function isViewMoved(error: unknown): boolean {
  return error instanceof ViewMoved || rootMessage(error).startsWith('The log moved from ');
}
