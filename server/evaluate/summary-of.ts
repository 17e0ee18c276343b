// Turns stored rows of one deal into the summary that rules read; on the source's basis, without what was accepted here.
import { fact, factLink, signal } from '@/db/schema/fact';
import type { lineage } from '@/db/schema/lineage';
import { type commitment, commitmentEntry, type opportunity } from '@/db/schema/opportunity';
import type { itemRuling } from '@/db/schema/ruling';
import type { CommitmentEntry } from '@/server/core/evidence/commitment-entry';
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import type { FactPointer } from '@/server/core/evidence/fact-pointer';
import type { SignalPointer } from '@/server/core/evidence/signal-pointer';
import { withContactRoles } from '@/server/core/facts/with-contact-roles';
import type { Strength } from '@/server/core/vocabulary/fact';
import type { PlainRow } from './plain-rows';

export type CommitmentRow = typeof commitment.$inferSelect;

/** What rules read of a fact: half of its columns, and there are more facts than of anything else. */
export const FACT_COLUMNS = {
  id: fact.id,
  kind: fact.kind,
  direction: fact.direction,
  side: fact.side,
  strength: fact.strength,
  occurredAt: fact.occurredAt,
  endsAt: fact.endsAt,
  recordedAt: fact.recordedAt,
  label: fact.label,
  isCancelled: fact.isCancelled,
  isAutomatic: fact.isAutomatic,
  participants: fact.participants,
  attributes: fact.attributes,
};
export const LINKED_FACT_COLUMNS = { opportunityId: factLink.opportunityId, ...FACT_COLUMNS };
export type FactRow = PlainRow<typeof FACT_COLUMNS>;

export const SIGNAL_COLUMNS = {
  id: signal.id,
  factId: signal.factId,
  kind: signal.kind,
  extractor: signal.extractor,
  side: signal.side,
  strength: signal.strength,
  value: signal.value,
  at: signal.at,
  recordedAt: signal.recordedAt,
};
export type SignalRow = PlainRow<typeof SIGNAL_COLUMNS>;

export const ENTRY_COLUMNS = {
  opportunityId: commitmentEntry.opportunityId,
  field: commitmentEntry.field,
  oldValue: commitmentEntry.oldValue,
  newValue: commitmentEntry.newValue,
  at: commitmentEntry.at,
  recordedAt: commitmentEntry.recordedAt,
  madeBy: commitmentEntry.madeBy,
  reasonCode: commitmentEntry.reasonCode,
  unmet: commitmentEntry.unmet,
  importId: commitmentEntry.importId,
  moveId: commitmentEntry.moveId,
};
export type EntryRow = PlainRow<typeof ENTRY_COLUMNS>;

export type DealRows = {
  deal: typeof opportunity.$inferSelect;
  row: CommitmentRow;
  history: EntryRow[];
  facts: FactRow[];
  signals: SignalRow[];
  rulings: (typeof itemRuling.$inferSelect)[];
  lines: { count: number; total: string | null } | undefined;
  lineage: (typeof lineage.$inferSelect)[];
};

export function summaryOf(rows: DealRows): DealSummary {
  const { deal, row } = rows;
  return {
    opportunityId: deal.id,
    accountId: deal.accountId,
    ownerSeatId: deal.ownerSeatId,
    dealType: deal.dealType,
    segment: deal.segment,
    createdOn: deal.createdOn ?? deal.firstSeenAt.toISOString().slice(0, 10),
    outcome: deal.outcome,
    phase: row.phase,
    highestPhase: row.highestPhase,
    stageEnteredAt: row.stageEnteredAt?.toISOString() ?? null,
    closedAt: closedAt(rows.history),
    measure: 'amount',
    commitments: {
      amount: row.amount,
      currency: row.currency,
      closesOn: row.closesOn,
      category: row.category,
      categoryMadeBy: row.categoryMadeBy,
      stage: row.stage,
      nextStep: row.nextStep,
      nextStepOn: row.nextStepOn,
      closesOnSetAt: row.closesOnSetAt?.toISOString() ?? null,
    },
    unconfirmed: Object.entries(row.accepted)
      .map(([field, accepted]) => ({ field, acceptedAt: accepted.at }))
      .sort((a, b) => (a.field < b.field ? -1 : 1)),
    lines: { count: rows.lines?.count ?? 0, total: rows.lines?.total ?? null },
    history: rows.history.map(entryOf),
    facts: withContactRoles(rows.facts.map(pointerOf)),
    signals: rows.signals.map(signalOf),
    rulings: rows.rulings.map((ruling) => ({
      id: ruling.id,
      itemKey: ruling.itemKey,
      kind: ruling.kind,
      at: ruling.at.toISOString(),
      recordedAt: ruling.recordedAt.toISOString(),
      until: ruling.until,
      reasonCode: ruling.reasonCode,
      signalIds: ruling.signalIds,
      factIds: ruling.factIds,
    })),
    lineage: rows.lineage.map((link) => ({
      kind: link.kind,
      opportunityId: link.otherOpportunityId,
      at: link.at.toISOString(),
    })),
    notGated: rows.history.flatMap((entry) =>
      entry.unmet && entry.unmet.length > 0 && entry.reasonCode === null
        ? [{ field: entry.field, at: entry.at, unmet: entry.unmet }]
        : [],
    ),
  };
}

/** When the last change into an end phase took effect; null when no history says. */
function closedAt(history: DealRows['history']): string | null {
  const closed = history.findLast(
    (entry) => entry.field === 'phase' && ['won', 'lost'].includes(entry.newValue ?? ''),
  );
  return closed?.at ?? null;
}

export function entryOf(entry: EntryRow): CommitmentEntry {
  return {
    field: entry.field as CommitmentEntry['field'],
    oldValue: entry.oldValue,
    newValue: entry.newValue,
    at: entry.at,
    recordedAt: entry.recordedAt,
    madeBy: entry.madeBy,
    reasonCode: entry.reasonCode,
  };
}

export function pointerOf(stored: FactRow): FactPointer {
  return {
    id: stored.id,
    kind: stored.kind,
    direction: stored.direction,
    side: stored.side,
    strength: stored.strength as Strength,
    occurredAt: stored.occurredAt,
    endsAt: stored.endsAt,
    recordedAt: stored.recordedAt,
    label: stored.label,
    isCancelled: stored.isCancelled,
    isAutomatic: stored.isAutomatic,
    participants: stored.participants,
    attributes: stored.attributes,
  };
}

function signalOf(stored: SignalRow): SignalPointer {
  return {
    id: stored.id,
    kind: stored.kind,
    extractor: stored.extractor,
    factIds: [stored.factId],
    at: stored.at,
    recordedAt: stored.recordedAt,
    side: stored.side,
    strength: stored.strength as Strength,
    value: stored.value,
  };
}
