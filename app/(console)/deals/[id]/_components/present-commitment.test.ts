import { expect, test } from 'vitest';
import type { Deal } from './deal-context';
import { acceptedFieldOf, presentPhase, presentValueOf, sourceValueOf } from './present-commitment';

type Promises = Deal['commitments'];

const IN_SOURCE: Promises = {
  amount: '96000',
  currency: 'USD',
  closesOn: '2026-07-17',
  closesOnSetAt: null,
  category: 'most_likely',
  categoryMadeBy: 'person',
  stage: 'Proposal/Price Quote',
  phase: 'proposal',
  probability: null,
  nextStep: 'Pricing call',
  nextStepOn: '2026-05-18',
  accepted: [],
};
const accepted = (field: string, value: string | null) => ({
  field,
  value,
  at: '2026-05-12T09:00:00.000Z',
  by: 'A rep',
});
const deal = (values: Promises['accepted']) => ({ commitments: { ...IN_SOURCE, accepted: values } });

test('shows what the source says where nothing was accepted here', () => {
  expect(presentValueOf(deal([]), 'amount')).toBe('96000');
  expect(presentValueOf(deal([]), 'next_step')).toBe('2026-05-18 · Pricing call');
  expect(acceptedFieldOf(deal([]), 'next_step')).toBeNull();
});

test('shows the accepted value and keeps the source’s apart', () => {
  const held = deal([accepted('amount', '87750')]);
  expect(presentValueOf(held, 'amount')).toBe('87750');
  expect(sourceValueOf(held, 'amount')).toBe('96000');
});

test('takes an accepted blank for a value, not for nothing accepted', () => {
  expect(presentValueOf(deal([accepted('closes_on', null)]), 'closes_on')).toBeNull();
});

test('puts an accepted day beside the next step that the source still says', () => {
  const held = deal([accepted('next_step_on', '2026-06-01')]);
  expect(presentValueOf(held, 'next_step')).toBe('2026-06-01 · Pricing call');
  expect(acceptedFieldOf(held, 'next_step')?.value).toBe('2026-06-01');
});

test('follows an accepted stage into its phase', () => {
  expect(presentPhase(deal([accepted('phase', 'negotiation')]))).toBe('negotiation');
});
