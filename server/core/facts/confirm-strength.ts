// Decides whether a second person may confirm an attached pointer, and how strong it becomes.
import Big from 'big.js';
import type { Role } from '../vocabulary/role';

export const STATED_KINDS = [
  'mail',
  'meeting',
  'call',
  'quote',
  'contract',
  'signed_document',
  'order',
  'other',
] as const;
export type StatedKind = (typeof STATED_KINDS)[number];

export type ConfirmInput = {
  ownerSeatId: string | null;
  proposerSeatId: string;
  confirmer: { seatId: string; role: Role; isDealDesk: boolean };
  /** What the confirmer saw in the system of record; the amount a decimal string, null where none is shown. */
  statement: { kind: StatedKind; day: string; counterparty: string; amount: string | null } | null;
  /** The deal's amount as a decimal string in the currency of `reviewAmount`; null when blank or unconverted. */
  dealAmount: string | null;
  /** Above this a confirmation comes from finance or the deal desk. */
  reviewAmount: string;
};

export type ConfirmDecision =
  | { ok: true; strength: 2 | 3 }
  | {
      ok: false;
      code: 'own_deal' | 'own_pointer' | 'read_only' | 'not_stated' | 'review_amount';
      reason: string;
      remedy: string;
    };

export const UNCONFIRMED_STRENGTH = 0;

/** Refuses in order of what no second try can mend; the statement's own amount counts towards the review amount too. */
export function confirmStrength(input: ConfirmInput): ConfirmDecision {
  const { confirmer, statement } = input;
  const second = 'Ask a second person who can open the link.';
  if (confirmer.seatId === input.ownerSeatId) {
    return refused('own_deal', 'The owner of a deal does not confirm evidence for it.', second);
  }
  if (confirmer.seatId === input.proposerSeatId) {
    return refused('own_pointer', 'Nobody confirms a link that they attached.', second);
  }
  if (confirmer.role === 'auditor') {
    return refused('read_only', "An auditor's seat reads and does not confirm.", second);
  }
  if (isAboveReview(input) && confirmer.role !== 'finance' && !confirmer.isDealDesk) {
    return refused(
      'review_amount',
      'The deal is above the review amount.',
      'Ask somebody from finance or the deal desk to confirm it.',
    );
  }
  if (!statement?.day || !statement.counterparty.trim()) {
    return refused(
      'not_stated',
      'A confirmation states what was seen.',
      'Give the kind, the date and the counterparty.',
    );
  }
  return { ok: true, strength: statement.kind === 'signed_document' ? 3 : 2 };
}

function isAboveReview({ dealAmount, statement, reviewAmount }: ConfirmInput): boolean {
  const amounts = [dealAmount, statement?.amount].filter((amount) => typeof amount === 'string');
  return amounts.some((amount) => new Big(amount).gt(reviewAmount));
}

function refused(
  code: Extract<ConfirmDecision, { ok: false }>['code'],
  reason: string,
  remedy: string,
): ConfirmDecision {
  return { ok: false, code, reason, remedy };
}
