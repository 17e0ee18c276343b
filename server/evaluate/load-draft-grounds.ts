// What the drafter needs besides a deal's summary: candidates, contacts, open drafts and what was declined.
import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contact } from '@/db/schema/account';
import { draft } from '@/db/schema/draft';
import { fact, factLink } from '@/db/schema/fact';
import type { DraftContact } from '@/server/core/drafts/draft-case';
import { type DraftMemory, NO_MEMORY } from '@/server/core/drafts/draft-memory';
import type { OpenDraft } from '@/server/core/drafts/plan-filing';
import type { FactPointer } from '@/server/core/evidence/fact-pointer';
import { loadDraftMemory } from '@/server/moves/loads/load-draft-memory';
import { byDeal } from './by-deal';
import type { EvaluatedDeal } from './evaluate-deal';
import { isOneOf } from './is-one-of';
import { readPlain } from './plain-rows';
import { LINKED_FACT_COLUMNS, pointerOf } from './summary-of';

export type DraftGrounds = {
  candidates: FactPointer[];
  contacts: DraftContact[];
  open: OpenDraft[];
  memory: DraftMemory;
};

const CANDIDATES_WITHIN_MS = 90 * 86_400_000;

export async function loadDraftGrounds(
  tx: Tx,
  deals: readonly EvaluatedDeal[],
  effectiveAt: Date,
): Promise<(deal: EvaluatedDeal) => DraftGrounds> {
  const ids = deals.map(({ summary }) => summary.opportunityId);
  const since = new Date(effectiveAt.getTime() - CANDIDATES_WITHIN_MS);
  const isCandidate = and(
    isOneOf(factLink.opportunityId, ids),
    eq(factLink.how, 'candidate'),
    gte(fact.occurredAt, since),
    isNull(fact.erasedByMoveId),
    isNull(fact.supersededById),
  );
  const candidates = byDeal(
    await readPlain(
      tx,
      LINKED_FACT_COLUMNS,
      sql`from ${factLink} join ${fact} on ${eq(fact.id, factLink.factId)} where ${isCandidate}`,
    ),
  );
  const open = byDeal(
    await tx
      .select({
        opportunityId: draft.opportunityId,
        id: draft.id,
        field: draft.field,
        subject: draft.subject,
        from: draft.fromValue,
        to: draft.toValue,
        band: draft.band,
        rule: draft.rule,
      })
      .from(draft)
      .where(and(isOneOf(draft.opportunityId, ids), eq(draft.state, 'open')))
      .orderBy(asc(draft.id)),
  );
  const contactIds = new Map(deals.map((deal) => [deal.summary.opportunityId, contactIdsOf(deal)]));
  const contacts = await loadContacts(tx, [...new Set([...contactIds.values()].flat())]);
  const memory = await loadDraftMemory(tx, ids);
  return (deal) => {
    const { opportunityId } = deal.summary;
    return {
      candidates: (candidates.get(opportunityId) ?? []).map(pointerOf),
      contacts: (contactIds.get(opportunityId) ?? []).flatMap((id) => contacts.get(id) ?? []),
      open: open.get(opportunityId) ?? [],
      memory: memory.get(opportunityId) ?? NO_MEMORY,
    };
  };
}

function contactIdsOf({ summary }: EvaluatedDeal): string[] {
  const ids = summary.facts.flatMap(({ participants }) =>
    participants.flatMap(({ contactId, side }) =>
      contactId !== null && side === 'buyer' ? [contactId] : [],
    ),
  );
  return [...new Set(ids)];
}

async function loadContacts(tx: Tx, ids: readonly string[]): Promise<Map<string, DraftContact>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: contact.id, title: contact.title, hasLeft: contact.hasLeft })
    .from(contact)
    .where(isOneOf(contact.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
