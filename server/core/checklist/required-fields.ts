// Which fields a deal needs to enter a phase; each phase asks for what the earlier ones ask for and its own.
import { OPEN_PHASES, type OpenPhase, type Phase } from '../vocabulary/phase';

export const REQUIRED_FIELDS = [
  'account',
  'owner',
  'amount',
  'closes_on',
  'primary_contact',
  'deal_type',
  'next_step',
  'lines_or_quote',
  'currency',
  'decision_contact',
  'contract_path',
  'signature_date',
  'order_pointer',
  'loss_code',
] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

export const REQUIRED_FIELD_LABELS: Record<RequiredField, string> = {
  account: 'Account',
  owner: 'Owner',
  amount: 'Amount or range',
  closes_on: 'Close date',
  primary_contact: 'Primary contact',
  deal_type: 'Deal type',
  next_step: 'Next step',
  lines_or_quote: 'Lines or quote',
  currency: 'Currency',
  decision_contact: 'Decision contact',
  contract_path: 'Contract path',
  signature_date: 'Signature date',
  order_pointer: 'Order pointer',
  loss_code: 'Loss code',
};

const OWN: Record<OpenPhase, readonly RequiredField[]> = {
  discovery: [],
  qualification: ['account', 'owner', 'amount', 'closes_on'],
  evaluation: ['primary_contact', 'deal_type', 'next_step'],
  proposal: ['lines_or_quote', 'currency'],
  negotiation: ['decision_contact', 'contract_path'],
};

/** A lost deal needs its loss code only, from whichever phase it was lost; a void one needs nothing. */
export function requiredFields(phase: Phase): readonly RequiredField[] {
  if (phase === 'void') return [];
  if (phase === 'lost') return ['loss_code'];
  const through = phase === 'won' ? OPEN_PHASES.length : OPEN_PHASES.indexOf(phase) + 1;
  const own = OPEN_PHASES.slice(0, through).flatMap((passed) => OWN[passed]);
  return phase === 'won' ? [...own, 'signature_date', 'order_pointer'] : own;
}
