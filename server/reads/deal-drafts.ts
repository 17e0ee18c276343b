// The drafts of a deal, open ones first, with what was decided on each and by whom.
import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { decision, draft } from '@/db/schema/draft';
import { fact } from '@/db/schema/fact';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { DRAFT_FIELD_LABELS, type DraftField } from '@/server/core/vocabulary/commitment-field';
import { FACT_KIND_LABELS } from '@/server/core/vocabulary/fact';
import { ITEM_KEYS, ITEM_LABELS } from '@/server/core/vocabulary/item';
import { isReasonWithheld } from './audit-sight';

export type DraftView = {
  id: string;
  opportunityId: string;
  field: DraftField;
  fieldLabel: string;
  subject: string;
  /** The contact, item or record it is about; null where the field itself says it. */
  subjectLabel: string | null;
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

export async function readDraftsOfDeal(tx: Tx, seat: Seated, opportunityId: string): Promise<DraftView[]> {
  const drafts = await readDrafts(tx, eq(draft.opportunityId, opportunityId));
  const erasers = await readErasers(tx, drafts);
  const isWithheld = (by: string | undefined) =>
    by !== undefined && isReasonWithheld(seat, 'customer_asked_not_to_log', by);
  return drafts.filter(
    ({ id, factIds }) => ![id, ...factIds].some((cause) => isWithheld(erasers.get(cause))),
  );
}

/** By draft and by fact: whose decision deleted the pointer because the customer asked for it. */
async function readErasers(tx: Tx, drafts: readonly DraftView[]): Promise<Map<string, string>> {
  const asked = eq(decision.reasonCode, 'customer_asked_not_to_log');
  const draftIds = drafts.map(({ id }) => id);
  const factIds = [...new Set(drafts.flatMap((each) => each.factIds))];
  const decided = draftIds.length
    ? await tx
        .select({ id: decision.draftId, by: decision.seatId })
        .from(decision)
        .where(and(inArray(decision.draftId, draftIds), asked))
    : [];
  const erased = factIds.length
    ? await tx
        .select({ id: fact.id, by: decision.seatId })
        .from(fact)
        .innerJoin(decision, eq(decision.moveId, fact.erasedByMoveId))
        .where(and(inArray(fact.id, factIds), asked))
    : [];
  return new Map([...decided, ...erased].map(({ id, by }) => [id, by]));
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
        // The clock of a simulated workspace stands still; ids made by time tell which came last.
        .orderBy(asc(decision.at), asc(decision.id))
    : [];
  const latest = new Map(decisions.map((row) => [row.decision.draftId, row]));
  const subjects = await readSubjects(tx, rows);
  return rows
    .map((row) => {
      const made = latest.get(row.id);
      return {
        id: row.id,
        opportunityId: row.opportunityId,
        field: row.field,
        fieldLabel: DRAFT_FIELD_LABELS[row.field],
        subject: row.subject,
        subjectLabel: subjects.get(row.subject) ?? null,
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

/** The names behind the subjects; a label that is kept in its source is left out. */
async function readSubjects(
  tx: Tx,
  rows: readonly (typeof draft.$inferSelect)[],
): Promise<Map<string, string>> {
  const labels = new Map<string, string>(ITEM_KEYS.map((key) => [key, ITEM_LABELS[key]]));
  const of = (field: DraftField) => rows.flatMap((row) => (row.field === field ? [row.subject] : []));
  const contactIds = of('contact_role');
  const factIds = of('fact_link');
  if (contactIds.length > 0) {
    const found = await tx
      .select({ id: contact.id, name: contact.name })
      .from(contact)
      .where(inArray(contact.id, contactIds));
    for (const { id, name } of found) if (name) labels.set(id, name);
  }
  if (factIds.length > 0) {
    const found = await tx
      .select({ id: fact.id, label: fact.label, kind: fact.kind, isHidden: fact.isLabelHidden })
      .from(fact)
      .where(inArray(fact.id, factIds));
    for (const { id, label, kind, isHidden } of found)
      labels.set(id, isHidden ? FACT_KIND_LABELS[kind] : label);
  }
  return labels;
}
