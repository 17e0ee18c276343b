// The drafts of a deal, open ones first, with what was decided on each and by whom.
import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { decision, draft } from '@/db/schema/draft';
import { seat as seatTable } from '@/db/schema/seat';
import { DRAFT_FIELD_LABELS, type DraftField } from '@/server/core/vocabulary/commitment-field';

export type DraftView = {
  id: string;
  opportunityId: string;
  field: DraftField;
  fieldLabel: string;
  subject: string;
  fromValue: string | null;
  toValue: string | null;
  reason: string;
  band: 'strong' | 'fair' | 'weak';
  bandReasons: string[];
  factIds: string[];
  signalIds: string[];
  rule: string;
  state: string;
  isGenerated: boolean;
  version: number;
  createdAt: string;
  supersededReason: string | null;
  decision: {
    id: string;
    moveId: string;
    kind: string;
    reasonCode: string;
    note: string | null;
    value: string | null;
    by: string;
    at: string;
    isUndone: boolean;
  } | null;
};

export function readDraftsOfDeal(tx: Tx, opportunityId: string): Promise<DraftView[]> {
  return readDrafts(tx, eq(draft.opportunityId, opportunityId));
}

export function readOpenDrafts(tx: Tx, opportunityIds: readonly string[]): Promise<DraftView[]> {
  if (opportunityIds.length === 0) return Promise.resolve([]);
  return readDrafts(tx, and(inArray(draft.opportunityId, [...opportunityIds]), eq(draft.state, 'open')));
}

async function readDrafts(tx: Tx, where: SQL | undefined): Promise<DraftView[]> {
  const rows = await tx
    .select()
    .from(draft)
    .where(where)
    .orderBy(desc(draft.createdAt), asc(draft.field), asc(draft.id));
  const ids = rows.map((row) => row.id);
  const decisions = ids.length
    ? await tx
        .select({ decision, by: seatTable.name })
        .from(decision)
        .leftJoin(seatTable, eq(seatTable.id, decision.seatId))
        .where(inArray(decision.draftId, ids))
        .orderBy(asc(decision.at))
    : [];
  const latest = new Map(decisions.map((row) => [row.decision.draftId, row]));
  return rows
    .map((row) => {
      const made = latest.get(row.id);
      return {
        id: row.id,
        opportunityId: row.opportunityId,
        field: row.field,
        fieldLabel: DRAFT_FIELD_LABELS[row.field],
        subject: row.subject,
        fromValue: row.fromValue,
        toValue: row.toValue,
        reason: row.reason,
        band: row.band,
        bandReasons: row.bandReasons,
        factIds: row.factIds,
        signalIds: row.signalIds,
        rule: row.rule,
        state: row.state,
        isGenerated: row.isGenerated,
        version: row.version,
        createdAt: row.createdAt.toISOString(),
        supersededReason: row.supersededReason,
        decision: made
          ? {
              id: made.decision.id,
              moveId: made.decision.moveId,
              kind: made.decision.kind,
              reasonCode: made.decision.reasonCode,
              note: made.decision.note,
              value: made.decision.value,
              by: made.by ?? 'A person without a seat',
              at: made.decision.at.toISOString(),
              isUndone: made.decision.undoneByMoveId !== null,
            }
          : null,
      };
    })
    .sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
}
