// Reads from a deal's summary what the required fields ask for; what a summary cannot say, the caller adds.
import type { DealSummary } from '../evidence/deal-summary';
import type { FactPointer } from '../evidence/fact-pointer';
import { type ContactRole, DECISION_ROLES } from '../vocabulary/fact';
import type { RequiredField } from './required-fields';

export type FieldValues = Readonly<Record<RequiredField, string | null>>;

const DESKS: readonly ContactRole[] = ['legal', 'procurement', 'security'];

/** The loss code and a range instead of an amount are in no summary. Pointers stand as their ids. */
export function fieldValues(
  { accountId, ownerSeatId, dealType, commitments, lines, facts }: DealSummary,
  added: { lossCode: string | null; amountRange: string | null },
): FieldValues {
  const contact = facts.find(({ participants }) => participants.some(({ side }) => side === 'buyer'));
  const quote = facts.find(({ kind }) => kind === 'quote');
  const paper =
    facts.find(({ kind }) => kind === 'contract' || kind === 'envelope') ?? withRole(facts, DESKS);
  const signed = facts.find(({ attributes }) => attributes.signedOn !== undefined);
  return {
    account: accountId,
    owner: ownerSeatId,
    amount: commitments.amount ?? added.amountRange,
    closes_on: commitments.closesOn,
    primary_contact: contact?.id ?? null,
    deal_type: dealType,
    next_step: commitments.nextStep,
    lines_or_quote: lines.count > 0 ? String(lines.count) : (quote?.id ?? null),
    currency: commitments.currency,
    decision_contact: withRole(facts, DECISION_ROLES)?.id ?? null,
    contract_path: paper?.id ?? null,
    signature_date: signed?.attributes.signedOn ?? null,
    order_pointer: facts.find(({ kind }) => kind === 'order')?.id ?? null,
    loss_code: added.lossCode,
  };
}

function withRole(facts: readonly FactPointer[], roles: readonly ContactRole[]): FactPointer | undefined {
  return facts.find(({ participants }) =>
    participants.some(({ side, role }) => side === 'buyer' && role !== null && roles.includes(role)),
  );
}
