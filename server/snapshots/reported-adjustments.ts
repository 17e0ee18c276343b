// The adjustments that stood beside the roll-up when a snapshot was frozen, out of the lines of adjustments.ndjson.
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshotLabel } from '@/db/schema/snapshot';
import type { CallCategory, CallNodeKind } from '@/server/core/calls/call-record';
import { STRUCK } from '@/server/core/data-map/struck-names';
import { REASON_WORDS } from '@/server/core/reasons/reason-words';
import { callNames } from './call-names';

/** What a reader takes of an adjustment's line; it holds more. */
type AdjustmentLine = {
  id: string;
  node: { kind: CallNodeKind; id: string };
  category: CallCategory;
  amount: string;
  currency: string;
  code: string;
  at: string;
  deal: string | null;
};
export type ReportedAdjustment = Pick<AdjustmentLine, 'id' | 'category' | 'amount' | 'currency' | 'at'> & {
  node: string;
  of: AdjustmentLine['node'];
  reason: string;
  /** Of one deal: its name as it was frozen; null: of the whole node. */
  deal: string | null;
  dealId: string | null;
};

const REASONS: Record<string, string> = REASON_WORDS.adjustment;

/** Oldest first. @param text of adjustments.ndjson */
export async function reportedAdjustments(
  tx: Tx,
  snapshotId: string,
  text: string,
): Promise<ReportedAdjustment[]> {
  const lines: AdjustmentLine[] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const names = await callNames(tx, lines);
  const deals = await dealNames(
    tx,
    snapshotId,
    lines.flatMap(({ deal }) => deal ?? []),
  );
  return lines.map(({ id, node, category, amount, currency, code, at, deal }) => ({
    id,
    node: names.get(node.id) ?? 'Somebody who has left',
    of: node,
    category,
    amount,
    currency,
    at,
    reason: REASONS[code] ?? code,
    deal: deal === null ? null : (deals.get(deal) ?? 'A deal that is no longer there'),
    dealId: deal,
  }));
}

async function dealNames(tx: Tx, snapshotId: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { kind, ofId } = snapshotLabel;
  const rows = await tx
    .select()
    .from(snapshotLabel)
    .where(and(eq(snapshotLabel.snapshotId, snapshotId), eq(kind, 'deal'), inArray(ofId, ids)));
  return new Map(rows.map((row) => [row.ofId, row.erasedAt === null ? (row.value ?? STRUCK) : STRUCK]));
}
