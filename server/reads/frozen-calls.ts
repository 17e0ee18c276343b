// What people had said of the period when a snapshot was frozen, out of its own calls.ndjson: late ones marked, withdrawn ones with their code.
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat, team } from '@/db/schema/seat';
import type { CallCategory, CallNodeKind } from '@/server/core/calls/call-record';
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
export const LISTED_CALLS = 50;

/** What this page reads of a line; the rest is for whoever verifies. */
type CallLine = {
  id: string;
  node: { kind: CallNodeKind; id: string };
  category: CallCategory;
  amount: string;
  currency: string;
  code: string;
  at: string;
  rollUp: string | null;
  late: boolean;
  imported: boolean;
  withdrawn: { code: string } | null;
};

export async function readFrozenCalls(tx: Tx, snapshotId: string): Promise<FrozenCalls> {
  const text = await storedText(tx, snapshotId, 'calls.ndjson');
  const lines: CallLine[] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const shown = lines.slice(-LISTED_CALLS).reverse();
  const names = await namesOf(tx, [...new Set(shown.map(({ node }) => node.id))]);
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

async function namesOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const [teams, seats] = await Promise.all([
    tx.select({ id: team.id, name: team.name }).from(team).where(inArray(team.id, ids)),
    tx.select({ id: seat.id, name: seat.name }).from(seat).where(inArray(seat.id, ids)),
  ]);
  return new Map([...teams, ...seats].map(({ id, name }) => [id, name]));
}
