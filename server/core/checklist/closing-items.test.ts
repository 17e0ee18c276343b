import { describe, expect, it } from 'vitest';
import { buildBuyer } from '../evidence/fact-builders';
import type { FactPointer } from '../evidence/fact-pointer';
import { buildSetting, EVERYTHING_OBSERVED } from '../evidence/setting-builder';
import { buildFact, buildSummary } from '../evidence/summary-builder';
import type { ItemKey } from '../vocabulary/item';
import { itemResultAt } from './item-result-at';

const on1July = '2026-07-01T10:00:00.000Z';
const paper = (own: Partial<FactPointer> = {}) =>
  buildFact({
    id: 'p',
    kind: 'contract',
    strength: 4,
    attributes: { status: 'signed', signedOn: '2026-06-20', amount: '50000', currency: 'EUR' },
    ...own,
  });
const stateOf = (key: ItemKey, facts: FactPointer[], setting = buildSetting()) =>
  itemResultAt(
    key,
    buildSummary({ outcome: 'won', phase: 'won', commitments: { category: 'closed' }, facts }),
    on1July,
    setting,
  ).state;

describe('signed order', () => {
  it.each([
    ['a contract that the counterparty signed', paper(), 'met'],
    [
      'an attached signed paper that a second person confirmed',
      paper({ kind: 'pointer', strength: 3, attributes: {} }),
      'met',
    ],
    ['an attached paper that nobody confirmed', paper({ kind: 'pointer', strength: 0 }), 'missing'],
    ['a contract that only we call signed', paper({ strength: 1 }), 'missing'],
    ['a contract that is out', paper({ strength: 2, attributes: { status: 'sent' } }), 'missing'],
  ])('%s: %s', (_name, fact, state) => expect(stateOf('signed_order', [fact])).toBe(state));

  it('is contradicted by a newer voided paper', () => {
    const voided = paper({ id: 'v', occurredAt: '2026-06-25T09:00:00.000Z', attributes: { status: 'void' } });
    expect(stateOf('signed_order', [paper(), voided])).toBe('contradicted');
  });
});

describe('amount equals contract', () => {
  it.each([
    ['50000', 'met'],
    ['49000', 'contradicted'],
    ['51000', 'missing'],
  ])('a deal over 50,000 against a paper over %s: %s', (amount, state) => {
    const attributes = { status: 'signed', amount, currency: 'EUR' };
    expect(stateOf('amount_equals_contract', [paper({ attributes })])).toBe(state);
  });
  it('is missing where no paper states an amount, and where the currency is another', () => {
    expect(stateOf('amount_equals_contract', [paper({ attributes: { status: 'signed' } })])).toBe('missing');
    const inDollars = { status: 'signed', amount: '50000', currency: 'USD' };
    expect(stateOf('amount_equals_contract', [paper({ attributes: inDollars })])).toBe('missing');
  });
});

describe('signed in the period', () => {
  it.each([
    ['2026-04-01', 'met'],
    ['2026-06-30', 'met'],
    ['2026-03-31', 'contradicted'],
    ['2026-07-01', 'contradicted'],
  ])('a signature of %s: %s', (signedOn, state) => {
    expect(stateOf('signed_in_period', [paper({ attributes: { signedOn } })])).toBe(state);
  });
  it('is missing without a signature date or without a period', () => {
    expect(stateOf('signed_in_period', [paper({ attributes: { status: 'signed' } })])).toBe('missing');
    expect(stateOf('signed_in_period', [paper()], buildSetting({ period: null }))).toBe('missing');
  });
});

describe('counterparty signed', () => {
  it("is met by the source's word for the counterparty's signature", () => {
    expect(stateOf('counterparty_signed', [paper()])).toBe('met');
  });
  it('is not met by our own signature', () => {
    expect(stateOf('counterparty_signed', [paper({ strength: 1 })])).toBe('missing');
  });
  it('asks for strength 3 even where a buyer is named as signer', () => {
    const participants = [buildBuyer('c', 'signatory')];
    expect(stateOf('counterparty_signed', [paper({ strength: 2, participants })])).toBe('missing');
  });
});

describe('booked', () => {
  const order = buildFact({ id: 'o', kind: 'order' });
  it('is met by an order or invoice', () => expect(stateOf('booked', [order])).toBe('met'));
  it('is not met by a draft', () => {
    expect(stateOf('booked', [{ ...order, attributes: { status: 'draft' } }])).toBe('missing');
  });
  it('is not observable until a source delivers orders', () => {
    const observed = EVERYTHING_OBSERVED.filter(({ kind }) => kind !== 'order');
    expect(stateOf('booked', [], buildSetting({ observed }))).toBe('not_observable');
  });
});
