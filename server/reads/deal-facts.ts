// The facts of a deal as pointers a person may follow: never content, and no label where somebody asked to hide it.
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { fact, factConfirmation, factLink } from '@/db/schema/fact';
import { seat as seatTable } from '@/db/schema/seat';
import { source } from '@/db/schema/source';
import type { FactParticipant } from '@/server/core/evidence/fact-pointer';
import { followContactMerges } from '@/server/core/facts/follow-contact-merges';
import { FACT_KIND_LABELS } from '@/server/core/vocabulary/fact';
import { readContactMerges } from './contact-merges';
import { recordLink } from './record-link';

export type FactView = {
  id: string;
  kind: string;
  kindLabel: string;
  direction: string;
  side: string;
  strength: number;
  occurredAt: string;
  recordedAt: string;
  label: string;
  isLabelHidden: boolean;
  link: string | null;
  sourceName: string;
  /** 'candidate' does not count for this deal until a person accepts the link. */
  how: string;
  isCancelled: boolean;
  isAutomatic: boolean;
  participants: { name: string | null; side: string; role: string | null; hasAccepted: boolean | null }[];
  attributes: Record<string, string | boolean | undefined>;
  proposedBySeatId: string | null;
  confirmations: {
    by: string;
    sawKind: string;
    sawOn: string;
    counterparty: string;
    amount: string | null;
    at: string;
  }[];
};

export async function readDealFacts(tx: Tx, opportunityId: string): Promise<FactView[]> {
  const rowsQuery = tx
    .select({ fact, how: factLink.how, sourceName: source.name, linkTemplate: source.linkTemplate })
    .from(factLink)
    .innerJoin(fact, eq(fact.id, factLink.factId))
    .leftJoin(source, eq(source.id, fact.sourceId))
    .where(
      and(
        eq(factLink.opportunityId, opportunityId),
        isNull(fact.supersededById),
        isNull(fact.erasedByMoveId),
      ),
    )
    .orderBy(desc(fact.occurredAt), asc(fact.id));
  const confirmationsQuery = tx
    .select({ confirmation: factConfirmation, by: seatTable.name })
    .from(factConfirmation)
    .innerJoin(factLink, eq(factLink.factId, factConfirmation.factId))
    .innerJoin(seatTable, eq(seatTable.id, factConfirmation.seatId))
    .where(eq(factLink.opportunityId, opportunityId));
  const [rows, confirmations] = await Promise.all([rowsQuery, confirmationsQuery]);
  const merges = await readContactMerges(tx);
  const names = await readNames(
    tx,
    rows.flatMap((row) => followContactMerges(row.fact.participants, merges)),
  );
  return rows.map(({ fact: row, how, sourceName, linkTemplate }) => ({
    id: row.id,
    kind: row.kind,
    kindLabel: FACT_KIND_LABELS[row.kind],
    direction: row.direction,
    side: row.side,
    strength: row.strength,
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    label: row.isLabelHidden ? FACT_KIND_LABELS[row.kind] : row.label,
    isLabelHidden: row.isLabelHidden,
    link: row.link ?? recordLink(linkTemplate, row.externalId),
    sourceName: sourceName ?? 'Attached by hand',
    how,
    isCancelled: row.isCancelled,
    isAutomatic: row.isAutomatic,
    participants: followContactMerges(row.participants, merges).map((participant) => ({
      name: names.get(participant.contactId ?? participant.seatId ?? '') ?? null,
      side: participant.side,
      role: participant.role,
      hasAccepted: participant.hasAccepted,
    })),
    attributes: { ...row.attributes },
    proposedBySeatId: row.proposedBySeatId,
    confirmations: confirmations
      .filter(({ confirmation }) => confirmation.factId === row.id)
      .map(({ confirmation, by }) => ({
        by,
        sawKind: FACT_KIND_LABELS[confirmation.sawKind],
        sawOn: confirmation.sawOn,
        counterparty: confirmation.counterparty,
        amount: confirmation.amount,
        at: confirmation.at.toISOString(),
      })),
  }));
}

async function readNames(tx: Tx, participants: readonly FactParticipant[]): Promise<Map<string, string>> {
  const contactIds = [...new Set(participants.flatMap((one) => (one.contactId ? [one.contactId] : [])))];
  const seatIds = [...new Set(participants.flatMap((one) => (one.seatId ? [one.seatId] : [])))];
  const names = new Map<string, string>();
  if (contactIds.length > 0) {
    const rows = await tx
      .select({ id: contact.id, name: contact.name })
      .from(contact)
      .where(inArray(contact.id, contactIds));
    for (const row of rows) names.set(row.id, row.name);
  }
  if (seatIds.length > 0) {
    const rows = await tx
      .select({ id: seatTable.id, name: seatTable.name })
      .from(seatTable)
      .where(inArray(seatTable.id, seatIds));
    for (const row of rows) names.set(row.id, row.name);
  }
  return names;
}
