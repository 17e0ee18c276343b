// What people had said of the period when a snapshot was frozen, out of its own calls.ndjson: late ones marked, withdrawn ones with their code.
import type { Tx } from '@/db/client';
import type { CallCategory } from '@/server/core/calls/call-record';
import { callNames } from '@/server/snapshots/call-names';
import { readCallLines } from '@/server/snapshots/reported-calls';
import { storedText } from '@/server/snapshots/stored-text';

export type FrozenCall = {
  id: string;
  node: string;
  category: CallCategory;
  amount: string;
  currency: string;
  code: string;
  at: string;
  rollUp: string | null;
  isLate: boolean;
  isImported: boolean;
  /** The code it was withdrawn with; null: it stood. */
  withdrawn: string | null;
};
export type FrozenCalls = { calls: FrozenCall[]; count: number };

/** Newest first; older ones are in the file. */
const LISTED_CALLS = 50;

export async function readFrozenCalls(tx: Tx, snapshotId: string): Promise<FrozenCalls> {
  const lines = readCallLines(await storedText(tx, snapshotId, 'calls.ndjson'));
  const shown = lines.slice(-LISTED_CALLS).reverse();
  const names = await callNames(tx, shown);
  return {
    count: lines.length,
    calls: shown.map(({ node, late, imported, withdrawn, ...said }) => ({
      ...said,
      node: names.get(node.id) ?? 'Somebody who has left',
      isLate: late,
      isImported: imported,
      withdrawn: withdrawn?.code ?? null,
    })),
  };
}
