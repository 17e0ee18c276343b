import { describe, expect, it } from 'vitest';
import { buildContract, buildMail, buildQuote } from '../evidence/fact-builders';
import { buildFact, buildSummary } from '../evidence/summary-builder';
import { fieldValues } from './field-values';
import { isPlaceholder } from './is-placeholder';
import { missingFields } from './missing-fields';

const NOTHING_ADDED = { lossCode: null, amountRange: null };
const missing = (
  phase: Parameters<typeof missingFields>[0],
  own: Parameters<typeof buildSummary>[0] = {},
  added: Parameters<typeof fieldValues>[1] = NOTHING_ADDED,
) => missingFields(phase, fieldValues(buildSummary(own), added));

it.each(['TBD', 'tbd ', 'n/a', 'N/A', '.', '...', '-', '?', '', '   '])('%j is empty', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});
it.each(['Call Ada', '0', '-5000', '10 k', 'Nadia', 'Ж', '株式会社'])('%j is a value', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

it.each(['1', '1.00', '1.0000'])('an amount of %s is empty', (amount) => {
  expect(missing('qualification', { commitments: { amount } })).toEqual(['amount']);
});

it('takes a range for an amount', () => {
  const added = { lossCode: null, amountRange: '10000 to 20000' };
  expect(missing('qualification', { commitments: { amount: null } }, added)).toEqual([]);
});

describe('each phase asks for what the earlier ones ask for and its own', () => {
  const facts = [buildMail({ id: 'm' })];
  const commitments = { nextStep: 'Send the order form' };

  it('discovery asks for nothing', () => {
    expect(missing('discovery', { accountId: null, ownerSeatId: null })).toEqual([]);
  });
  it('evaluation', () => {
    expect(missing('evaluation', { ownerSeatId: null, commitments: { nextStep: 'TBD' } })).toEqual([
      'owner',
      'primary_contact',
      'next_step',
    ]);
  });
  it('proposal, by lines or by a quote', () => {
    expect(missing('proposal', { facts, commitments })).toEqual(['lines_or_quote']);
    expect(missing('proposal', { facts, commitments, lines: { count: 1, total: null } })).toEqual([]);
    const quote = buildQuote({ id: 'q', attributes: {} });
    expect(missing('proposal', { facts: [...facts, quote], commitments })).toEqual([]);
  });
  it('negotiation, by a contract or a contact at one of its desks', () => {
    const lines = { count: 3, total: null };
    expect(missing('negotiation', { facts, commitments, lines })).toEqual(['contract_path']);
    const contract = buildContract({ id: 'c', attributes: {} });
    expect(missing('negotiation', { facts: [...facts, contract], commitments, lines })).toEqual([]);
    const legal = buildMail({ id: 'l' }, 'legal');
    expect(missing('negotiation', { facts: [...facts, legal], commitments, lines })).toEqual([]);
  });
  it('won, by a signature date and an order', () => {
    const lines = { count: 3, total: null };
    const signed = buildContract({ id: 'c', attributes: { signedOn: '2026-06-20' } });
    expect(missing('won', { facts: [...facts, signed], commitments, lines })).toEqual(['order_pointer']);
    const order = buildFact({ id: 'o', kind: 'order' });
    expect(missing('won', { facts: [...facts, signed, order], commitments, lines })).toEqual([]);
  });
  it('lost asks for the loss code only, void for nothing', () => {
    expect(missing('lost')).toEqual(['loss_code']);
    expect(missing('lost', {}, { lossCode: 'price', amountRange: null })).toEqual([]);
    expect(missing('void')).toEqual([]);
  });
});
