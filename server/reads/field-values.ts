// The fields that phases ask for, from a deal's promises and records; a record stands as its id.
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { fact, factConfirmation, factLink } from '@/db/schema/fact';
import { type opportunity, opportunityLine } from '@/db/schema/opportunity';
import { CONFIRMED_FILLS } from '@/server/core/checklist/confirmed-fills';
import type { FieldValues } from '@/server/core/checklist/field-values';
import type { RequiredField } from '@/server/core/checklist/required-fields';
import { type ContactRole, DECISION_ROLES } from '@/server/core/vocabulary/fact';

/** What is promised now, with accepted values in place of the source's. */
type Promised = {
  currency: string;
  amount: string | null;
  closesOn: string | null;
  nextStep: string | null;
  nextStepOn: string | null;
};

export async function readFieldValues(
  tx: Tx,
  deal: Pick<typeof opportunity.$inferSelect, 'id' | 'accountId' | 'ownerSeatId' | 'dealType'>,
  present: Promised,
): Promise<FieldValues> {
  const facts = await tx
    .select({
      id: fact.id,
      kind: fact.kind,
      participants: fact.participants,
      sawKind: factConfirmation.sawKind,
    })
    .from(factLink)
    .innerJoin(fact, eq(fact.id, factLink.factId))
    .leftJoin(factConfirmation, eq(factConfirmation.factId, fact.id))
    .where(
      and(
        eq(factLink.opportunityId, deal.id),
        ne(factLink.how, 'candidate'),
        isNull(fact.erasedByMoveId),
        isNull(fact.supersededById),
      ),
    )
    .orderBy(fact.id);
  const [line] = await tx
    .select({ id: opportunityLine.id })
    .from(opportunityLine)
    .where(eq(opportunityLine.opportunityId, deal.id))
    .limit(1);
  const idOf = (isIt: (row: (typeof facts)[number]) => boolean) => facts.find(isIt)?.id ?? null;
  const confirmed = (field: RequiredField) =>
    idOf(({ sawKind }) => sawKind !== null && CONFIRMED_FILLS[field]?.includes(sawKind) === true);
  const withRole = (roles: readonly ContactRole[]) =>
    idOf(({ participants }) =>
      participants.some(({ side, role }) => side === 'buyer' && role !== null && roles.includes(role)),
    );
  return {
    account: deal.accountId,
    owner: deal.ownerSeatId,
    amount: present.amount,
    closes_on: present.closesOn,
    primary_contact: idOf(({ participants }) => participants.some(({ side }) => side === 'buyer')),
    deal_type: deal.dealType,
    next_step: present.nextStep ?? present.nextStepOn,
    lines_or_quote: line?.id ?? idOf(({ kind }) => kind === 'quote') ?? confirmed('lines_or_quote'),
    currency: present.currency,
    decision_contact: withRole(DECISION_ROLES),
    contract_path:
      idOf(({ kind }) => kind === 'contract' || kind === 'envelope') ??
      withRole(['legal', 'procurement', 'security']) ??
      confirmed('contract_path'),
    // Asked for by won and lost only, which the source says.
    signature_date: null,
    order_pointer: null,
    loss_code: null,
  };
}
